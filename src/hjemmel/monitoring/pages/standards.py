"""Quality standards as the municipality reads them: the list, one of them, its versions and what changed."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hjemmel.core import access, clock
from hjemmel.core.access import Action, requires
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries
from hjemmel.monitoring.asked import Standards, ask
from hjemmel.monitoring.changes import Kind, changes, count
from hjemmel.monitoring.models import Cause, Standard
from hjemmel.monitoring.pages.crumbs import crumbs
from hjemmel.monitoring.standing import Standing, standing, standings
from hjemmel.web.exports import CSV, as_csv
from hjemmel.web.parts import Crumb


def get_standard(action: Action, public_id: str) -> Standard:
    """The standard with what belongs to it and whether it may be written, for an action; 404 where there is none."""
    standards = access.with_verdicts(queries.standards(), may_write=actions.WRITE_STANDARDS)
    (found,) = ask(Standards(access.visible(action, standards).filter(public_id=public_id))) or (None,)
    if found is None:
        raise Http404("No such standard, or not for this actor.")
    return found


def _own() -> list[Standing]:
    return standings(ask(Standards(access.visible(actions.READ_STANDARDS, queries.standards()))), clock.today())


def way_to(found: Standard | None = None, here: str = "") -> list[Crumb]:
    """The path to the list, a standard, or a page of either."""
    listed = (_("Kvalitetsstandarder"), reverse("monitoring:standards"))
    if found is None:
        return crumbs(listed, (here, "")) if here else crumbs((listed[0], ""))
    return crumbs(listed, (found.title, page_of(found)), (here, "")) if here else crumbs(listed, (found.title, ""))


def page_of(found: Standard) -> str:
    """The address of a standard."""
    return reverse("monitoring:standard", args=(found.public_id,))


@require_GET
@requires(actions.READ_STANDARDS)
def standards(request: HttpRequest) -> HttpResponse:
    """Every standard of the municipality and where it stands."""
    may_write = actions.WRITE_STANDARDS.is_open_to(request.actor)  # type: ignore[attr-defined]
    return render(request, "monitoring/standards.html", {"rows": _own(), "may_write": may_write, "crumbs": way_to()})


@require_GET
@requires(actions.READ_STANDARDS)
def export(request: HttpRequest) -> HttpResponse:
    """The list as a table."""
    headings = (
        _("Titel"), _("Område"), _("Bestemmelser"), _("Udgave"), _("Gælder fra"), _("Sat ud af kraft"), _("Lovpligtig"),
        _("Godkendes igen senest"), _("Bemærkninger"),
    )  # fmt: skip
    rows = (
        (
            row.standard.title,
            row.standard.get_area_display(),
            row.standard.provisions,
            row.version.number if row.version else "",
            row.version.in_force.period.lower if row.version else "",
            row.suspension.pilot if row.suspension else "",
            ", ".join(duty.order for duty in row.duties),
            row.approval.next_review_on if row.approval else "",
            " ".join(row.problems),
        )
        for row in _own()
    )
    disposition = {"Content-Disposition": 'attachment; filename="kvalitetsstandarder.csv"'}
    return HttpResponse(as_csv(headings, rows), content_type=CSV, headers=disposition)


@require_GET
@requires(actions.READ_STANDARDS)
def standard(request: HttpRequest, public_id: str) -> HttpResponse:
    """One standard: what is in force, what is wrong with it, its versions, its draft."""
    found: Any = get_standard(actions.READ_STANDARDS, public_id)
    context = {
        "standing": standing(found, clock.today()),
        "standard": found,
        "versions": queries.versions(found),
        "draft": getattr(found, "draft", None),
        "may_write": found.may_write,
        "today": clock.today(),
        "crumbs": way_to(found),
    }
    return render(request, "monitoring/standard.html", context)


@require_GET
@requires(actions.READ_STANDARDS)
def version(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """One version as it was adopted, clean."""
    found = get_standard(actions.READ_STANDARDS, public_id)
    shown = next((one for one in queries.versions(found) if one.number == number), None)
    if shown is None:
        raise Http404("No such version.")
    context = {"standard": found, "version": shown, "crumbs": way_to(found, _("Udgave %(n)s") % {"n": number})}
    return render(request, "monitoring/version.html", context)


@require_GET
@requires(actions.READ_STANDARDS)
def tracked(request: HttpRequest, public_id: str, number: int = 0) -> HttpResponse:
    """What changed from the version before to this one, or, without a number, to the draft."""
    found = get_standard(actions.READ_STANDARDS, public_id)
    before, after = queries.before_and_after(found, number)
    if after is None:
        raise Http404("No such version.")
    paragraphs = changes(before.text if before else "", after.text)
    context = {
        "standard": found,
        "number": number,
        "before": before,
        "after": after,
        "causes": [label for value, label in Cause.choices if value in after.causes],
        "paragraphs": paragraphs,
        "added": count(paragraphs, Kind.ADDED),
        "removed": count(paragraphs, Kind.REMOVED),
        "crumbs": way_to(found, _("Ændringer")),
    }
    return render(request, "monitoring/tracked.html", context)
