"""Quality standards as the municipality works with them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.core import access, clock
from hjemmel.core.access import Action, requires
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import forms, queries, services
from hjemmel.monitoring.changes import Kind, changes, count
from hjemmel.monitoring.models import Standard
from hjemmel.monitoring.pages.steps import crumbs, form_page
from hjemmel.monitoring.standing import Standing, standing
from hjemmel.web.exports import CSV, as_csv
from hjemmel.web.parts import Crumb


def _get(action: Action, public_id: str) -> Standard:
    return access.get(action, queries.standards(), public_id=public_id)


def _own() -> list[Standing]:
    found = access.visible(actions.READ_STANDARDS, queries.standards())
    return [standing(one, clock.today()) for one in found]


def _way(found: Standard | None = None, here: str = "") -> list[Crumb]:
    listed = (_("Kvalitetsstandarder"), reverse("monitoring:standards"))
    if found is None:
        return crumbs(listed, (here, "")) if here else crumbs((listed[0], ""))
    return crumbs(listed, (found.title, _page(found)), (here, "")) if here else crumbs(listed, (found.title, ""))


def _page(found: Standard) -> str:
    return reverse("monitoring:standard", args=(found.public_id,))


@require_GET
@requires(actions.READ_STANDARDS)
def standards(request: HttpRequest) -> HttpResponse:
    """Every standard of the municipality and where it stands."""
    may_write = actions.WRITE_STANDARDS.is_open_to(request.actor)  # type: ignore[attr-defined]
    return render(request, "monitoring/standards.html", {"rows": _own(), "may_write": may_write, "crumbs": _way()})


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
    found = _get(actions.READ_STANDARDS, public_id)
    context = {
        "standing": standing(found, clock.today()),
        "standard": found,
        "versions": queries.versions().filter(standard=found).prefetch_related("approvals"),
        "draft": getattr(found, "draft", None),
        "may_write": access.allowed(actions.WRITE_STANDARDS, found),
        "today": clock.today(),
        "crumbs": _way(found),
    }
    return render(request, "monitoring/standard.html", context)


@require_GET
@requires(actions.READ_STANDARDS)
def version(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """One version as it was adopted, clean."""
    found = _get(actions.READ_STANDARDS, public_id)
    shown = queries.versions().filter(standard=found, number=number).first()
    if shown is None:
        raise Http404("No such version.")
    context = {"standard": found, "version": shown, "crumbs": _way(found, _("Udgave %(n)s") % {"n": number})}
    return render(request, "monitoring/version.html", context)


@require_GET
@requires(actions.READ_STANDARDS)
def tracked(request: HttpRequest, public_id: str, number: int = 0) -> HttpResponse:
    """What changed from the version before to this one, or, without a number, to the draft."""
    found = _get(actions.READ_STANDARDS, public_id)
    before, after = queries.before_and_after(found, number)
    if after is None:
        raise Http404("No such version.")
    paragraphs = changes(before.text if before else "", after.text)
    context = {
        "standard": found,
        "number": number,
        "before": before,
        "after": after,
        "causes": [label for value, label in forms.Cause.choices if value in after.causes],
        "paragraphs": paragraphs,
        "added": count(paragraphs, Kind.ADDED),
        "removed": count(paragraphs, Kind.REMOVED),
        "crumbs": _way(found, _("Ændringer")),
    }
    return render(request, "monitoring/tracked.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def new(request: HttpRequest) -> HttpResponse:
    """Begin a standard, and go on to write its text."""
    form = forms.StandardForm(request.POST or None)

    def do() -> str:
        made = services.make_standard(**form.cleaned_data)
        return reverse("monitoring:draft", args=(made.public_id,))

    return form_page(
        request,
        form,
        do,
        title=_("Ny kvalitetsstandard"),
        done=_("Kvalitetsstandarden er oprettet. Skriv nu teksten."),
        back=reverse("monitoring:standards"),
        way=_way(None, _("Ny kvalitetsstandard")),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def draft(request: HttpRequest, public_id: str) -> HttpResponse:
    """Write the next version."""
    found = _get(actions.WRITE_STANDARDS, public_id)
    kept, latest = getattr(found, "draft", None), found.versions.first()
    initial = {"text": latest.text if latest else ""}
    if kept is not None:
        initial = {"text": kept.text, "causes": kept.causes, "cause_note": kept.cause_note}
    form = forms.DraftForm(request.POST or None, initial=initial)
    return form_page(
        request,
        form,
        lambda: services.save_draft(found, **form.cleaned_data),
        title=_("Skriv udkast"),
        done=_("Udkastet er gemt."),
        back=_page(found),
        way=_way(found, _("Skriv udkast")),
        lead=found.title,
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def adopt(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record that the draft has been approved, and from when it is in force."""
    found = _get(actions.WRITE_STANDARDS, public_id)
    kept = getattr(found, "draft", None)
    refusals = queries.refusals_in(found, kept.text) if kept else ()
    form = forms.AdoptForm(request.POST or None, refuses=bool(refusals))

    def do() -> None:
        assessed = form.cleaned_data.get("refusals_assessed", "")
        since = form.cleaned_data["since"]
        services.adopt(found, meeting=form.meeting, since=since, refusals_assessed=assessed)

    return form_page(
        request,
        form,
        do,
        title=_("Vedtag udkastet"),
        done=_("Udgaven er vedtaget."),
        back=_page(found),
        way=_way(found, _("Vedtag udkastet")),
        lead=found.title,
        extra={"refusals": refusals},
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def renew(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record that the version in force has been approved once more, unchanged."""
    found = _get(actions.WRITE_STANDARDS, public_id)
    current = queries.version_in_force(found, clock.today())
    if current is None:
        raise Http404("No version is in force.")
    form = forms.MeetingForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: services.renew(current, meeting=form.meeting),
        title=_("Forny godkendelsen"),
        done=_("Godkendelsen er registreret."),
        back=_page(found),
        way=_way(found, _("Forny godkendelsen")),
        lead=_("Teksten er uændret. Er den ændret, så skriv et udkast."),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def suspend(request: HttpRequest, public_id: str) -> HttpResponse:
    """Set a standard aside in a pilot."""
    found = _get(actions.WRITE_STANDARDS, public_id)
    form = forms.SuspendForm(request.POST or None)

    def do() -> None:
        given = {name: form.cleaned_data[name] for name in ("first", "last", "pilot", "legal_basis", "replacement_due")}
        services.suspend(found, meeting=form.meeting, **given)

    return form_page(
        request,
        form,
        do,
        title=_("Sæt ud af kraft i et forsøg"),
        done=_("Standarden er sat ud af kraft i perioden."),
        back=_page(found),
        way=_way(found, _("Sæt ud af kraft")),
        lead=_("Imens træffes afgørelser efter loven, principmeddelelser og en individuel vurdering."),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def end_suspension(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a suspended standard apply again."""
    found = _get(actions.WRITE_STANDARDS, public_id)
    suspension = queries.suspension_on(found, clock.today())
    if suspension is None:
        raise Http404("It is not suspended.")
    form = forms.EndSuspensionForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: services.end_suspension(suspension, **form.cleaned_data),
        title=_("Lad standarden gælde igen"),
        done=_("Perioden er afkortet."),
        back=_page(found),
        way=_way(found, _("Lad standarden gælde igen")),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def repeal(request: HttpRequest, public_id: str) -> HttpResponse:
    """End a standard."""
    found = _get(actions.WRITE_STANDARDS, public_id)
    form = forms.RepealForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: services.repeal(found, **form.cleaned_data),
        title=_("Ophæv kvalitetsstandarden"),
        done=_("Kvalitetsstandarden er ophævet fra den dag."),
        back=_page(found),
        way=_way(found, _("Ophæv")),
    )
