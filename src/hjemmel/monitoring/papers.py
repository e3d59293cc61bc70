"""A quality standard as the two papers of a committee: the text clean, and the text with its changes tracked."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext as _

from hjemmel.core.letters.fonts import FAMILY
from hjemmel.core.letters.paper import tagged_pdf
from hjemmel.monitoring.changes import Kind, Paragraph, changes
from hjemmel.monitoring.models import Cause, Standard, StandardDraft, StandardVersion
from hjemmel.web.formats import language, write_date

TEMPLATE = Path(__file__).with_name("standard.typ")


def as_pdf(
    standard: Standard,
    shown: StandardVersion | StandardDraft,
    before: StandardVersion | None,
    *,
    is_tracked: bool,
    made: datetime,
) -> bytes:
    """PDF/A-2a and PDF/UA-1 of a version or the draft; tracked, beside what stood in ``before`` (None: all is new)."""
    paragraphs = changes(before.text if before and is_tracked else "" if is_tracked else shown.text, shown.text)
    told = list(_told(paragraphs)) if is_tracked else []
    data = {
        "title": standard.title,
        "municipality": standard.municipality.name,
        "font": FAMILY,
        "language": language(),
        "head": _head(standard, shown),
        "heading": _("Teksten med ændringer") if is_tracked else _("Teksten"),
        "note": _("Tilføjet tekst er understreget, slettet tekst er streget over.") if is_tracked else "",
        "paragraphs": [[{"kind": one.kind.value, "text": one.text} for one in paragraph] for paragraph in paragraphs],
        "changes_title": _("Ændringerne, afsnit for afsnit"),
        "columns": (_("Afsnit"), _("Slettet"), _("Tilføjet")),
        "changes": told,
    }
    return tagged_pdf(TEMPLATE, data, made)


def _head(standard: Standard, shown: StandardVersion | StandardDraft) -> list[tuple[str, str]]:
    if isinstance(shown, StandardVersion):
        which = _("Udgave %(n)s") % {"n": shown.number}
        since = [(_("Gælder fra"), write_date(shown.in_force.first_day))]
    else:
        which, since = _("Udkast, %(day)s") % {"day": write_date(shown.written_at.date())}, []
    why = [str(Cause(cause).label) for cause in shown.causes] + ([shown.cause_note] if shown.cause_note else [])
    head = [(_("Bestemmelser"), standard.provisions), (_("Udgave"), which), *since]
    return [*head, (_("Årsag"), ". ".join(why))] if why else head


def _told(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, str, str]]:
    """Each paragraph with a change by its number, what went and what came."""
    for number, paragraph in enumerate(paragraphs, 1):
        gone, come = (
            " … ".join(one.text.strip() for one in paragraph if one.kind is kind) for kind in (Kind.REMOVED, Kind.ADDED)
        )
        if gone or come:
            yield str(number), gone or "–", come or "–"
