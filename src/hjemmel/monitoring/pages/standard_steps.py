"""What is done with a quality standard, a page for each step: begun, drafted, adopted, renewed, set aside, ended."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hjemmel.core import clock
from hjemmel.core.access import requires
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries, services
from hjemmel.monitoring.forms import standards as forms
from hjemmel.monitoring.pages.form_page import form_page
from hjemmel.monitoring.pages.standards import get_standard, page_of, way_to


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
        way=way_to(None, _("Ny kvalitetsstandard")),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def draft(request: HttpRequest, public_id: str) -> HttpResponse:
    """Write the next version."""
    found = get_standard(actions.WRITE_STANDARDS, public_id)
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
        back=page_of(found),
        way=way_to(found, _("Skriv udkast")),
        lead=found.title,
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def adopt(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record that the draft has been approved, and from when it is in force."""
    found = get_standard(actions.WRITE_STANDARDS, public_id)
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
        back=page_of(found),
        way=way_to(found, _("Vedtag udkastet")),
        lead=found.title,
        extra={"refusals": refusals},
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def renew(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record that the version in force has been approved once more, unchanged."""
    found = get_standard(actions.WRITE_STANDARDS, public_id)
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
        back=page_of(found),
        way=way_to(found, _("Forny godkendelsen")),
        lead=_("Teksten er uændret. Er den ændret, så skriv et udkast."),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def suspend(request: HttpRequest, public_id: str) -> HttpResponse:
    """Set a standard aside in a pilot."""
    found = get_standard(actions.WRITE_STANDARDS, public_id)
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
        back=page_of(found),
        way=way_to(found, _("Sæt ud af kraft")),
        lead=_("Imens træffes afgørelser efter loven, principmeddelelser og en individuel vurdering."),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def end_suspension(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a suspended standard apply again."""
    found = get_standard(actions.WRITE_STANDARDS, public_id)
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
        back=page_of(found),
        way=way_to(found, _("Lad standarden gælde igen")),
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_STANDARDS)
def repeal(request: HttpRequest, public_id: str) -> HttpResponse:
    """End a standard."""
    found = get_standard(actions.WRITE_STANDARDS, public_id)
    form = forms.RepealForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: services.repeal(found, **form.cleaned_data),
        title=_("Ophæv kvalitetsstandarden"),
        done=_("Kvalitetsstandarden er ophævet fra den dag."),
        back=page_of(found),
        way=way_to(found, _("Ophæv")),
    )
