"""The texts of monitoring that cite sources, and standards as a source that others rely on."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.core import access, clock
from hjemmel.core.actor import current_actor
from hjemmel.law.citations import find, provisions_of
from hjemmel.monitoring import queries
from hjemmel.monitoring.access import READ_PLANS, READ_STANDARDS
from hjemmel.monitoring.asked import Standards
from hjemmel.monitoring.models import ActionPlan, Suspension
from hjemmel.sources.standing import Check, Flag
from hjemmel.sources.uses import CitingText, TextsAsked


def citing_texts(containing: str = "") -> TextsAsked:
    """Every standard in force and every draft that the actor may see, and open action plans by their provisions."""
    standards = Standards(access.visible(READ_STANDARDS, queries.standards()))
    plans = access.visible(READ_PLANS, ActionPlan.objects.filter(closed_on=None))

    def texts() -> Iterator[CitingText]:
        for one in standards.rows():
            url = reverse("monitoring:standard", args=(one.public_id,))
            version, draft = queries.version_in_force(one, clock.today()), getattr(one, "draft", None)
            if version is not None:
                yield CitingText(_("Kvalitetsstandard"), one.title, url, f"{one.provisions}\n{version.text}")
            if draft is not None:
                yield CitingText(_("Udkast til kvalitetsstandard"), one.title, url, f"{one.provisions}\n{draft.text}")
        for plan in plans:
            url = reverse("monitoring:plan", args=(plan.public_id,))
            yield CitingText(_("Handlingsplan"), plan.title, url, f"{plan.provisions}\n{plan.aim}")

    return TextsAsked((*standards.questions, plans), texts)


def set_aside() -> Check:
    """A quality standard relied on while it is suspended: a text that names standards and cites their provision."""
    own = Suspension.objects.filter(municipality_id=current_actor().municipality_id).select_related("standard")

    def check(text: str, on: date) -> Iterator[Flag]:
        if "kvalitetsstandard" not in text.lower():
            return
        cited = {one for citation in find(text) for place in citation.places for one in provisions_of(place)}
        for suspension in own:
            helped = tuple(queries.provisions_in(suspension.standard.provisions))
            if on in suspension.period and any(one in two or two in one for one in cited for two in helped):
                yield _suspended(suspension)

    return check


def _suspended(suspension: Suspension) -> Flag:
    why = _("Sat ud af kraft i forsøget %(pilot)s.") % {"pilot": suspension.pilot}
    url = reverse("monitoring:standard", args=(suspension.standard.public_id,))
    named = _("Kvalitetsstandarden %(title)s") % {"title": suspension.standard.title}
    return Flag(named, suspension.first_day, why, url)
