"""The texts of open complaints that cite sources: the decision complained of, and the reassessment of it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from hjemmel.appeals import queries
from hjemmel.appeals.access import SEARCH_APPEALS
from hjemmel.appeals.models import Appeal, Reassessment
from hjemmel.appeals.moves import ENDED
from hjemmel.casework.sources import text_of
from hjemmel.core import access, clock
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.sources.standing import Flag, flags
from hjemmel.sources.uses import CitingText, TextsAsked


def citing_texts(containing: str = "") -> TextsAsked:
    """The open complaints that the actor may see."""
    if current_actor().kind is not ActorKind.STAFF:
        return TextsAsked()
    found = access.visible(SEARCH_APPEALS, queries.appeals()).exclude(state__in=ENDED)
    appeals = found.select_related("reassessment", "decision__plan", "decision__supersedes")

    def texts() -> Iterator[CitingText]:
        for appeal in appeals:
            appeal.decision.case = appeal.case
            title = _("Klage %(number)s") % {"number": appeal.number}
            yield CitingText(_("Klage"), title, appeal.get_absolute_url(), _text(appeal), appeal.case.person)

    return TextsAsked((appeals,), texts)


def flags_of(appeal: Appeal) -> tuple[Flag, ...]:
    """What the decision, or its reassessment, relies on that does not hold today; nothing of an ended complaint."""
    return () if appeal.state in ENDED else flags(_text(appeal), clock.today())


def _text(appeal: Appeal) -> str:
    reassessment: Reassessment | None = getattr(appeal, "reassessment", None)
    return "\n".join((text_of(appeal.decision), *([reassessment.statement] if reassessment else ())))
