"""Work on a case: its text, its figures, and its route."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hjemmel.appeals.treatment import access as actions
from hjemmel.appeals.treatment import queries, services
from hjemmel.appeals.treatment.forms import StepForm, TextForm, TreatedForm
from hjemmel.appeals.treatment.models import RouteStep, Treatment
from hjemmel.appeals.treatment.pages.common import crumbs_to, form_page, get_case
from hjemmel.appeals.treatment.services import TreatmentError
from hjemmel.casework import drafts
from hjemmel.core import access
from hjemmel.core.access import requires


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE)
def write(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change the text; each change is a version of its own."""
    found = get_case(actions.WRITE, public_id)
    kept = drafts.kept_at(request)
    form = TextForm(request.POST or None, sections=queries.latest(found).sections, initial=kept.fields)
    back = reverse("treatment:case", args=(found.public_id,))
    if form.is_valid():
        services.write(found, form.sections)
        kept.forget()
        messages.success(request, _("Teksten er gemt som en ny udgave."))
        return redirect(back)
    title = _("Ret teksten")
    return form_page(request, form, title, back, crumbs_to(found, title), **kept.shown)


@require_POST
@requires(actions.WRITE)
def figures(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take the figures as they are now."""
    found = get_case(actions.WRITE, public_id)
    taken = services.take_figures_again(found)
    messages.success(request, _("Ny udgave: %(what)s.") % {"what": taken.what})
    return redirect("treatment:case", public_id=found.public_id)


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE)
def route(request: HttpRequest, public_id: str) -> HttpResponse:
    """The route: who treats the case when; a body can be added."""
    found = get_case(actions.WRITE, public_id)
    form = StepForm(request.POST or None)
    if form.is_valid():
        try:
            services.plan_step(found, **form.cleaned_data)
        except TreatmentError as error:
            form.add_error("meets_on", str(error))
        else:
            return redirect("treatment:route", public_id=found.public_id)
    context = {"case": found, "route": queries.route(found), "form": form, "crumbs": crumbs_to(found, _("Sagsgang"))}
    return render(request, "treatment/route.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE)
def step(request: HttpRequest, public_id: str) -> HttpResponse:
    """The day of a body and what was said there; or off the route."""
    editable = access.visible(actions.WRITE, Treatment.objects.all())
    found = RouteStep.objects.select_related("treatment").filter(public_id=public_id, treatment__in=editable).first()
    if found is None:
        raise Http404("There is no such step, or not for this actor.")
    kept = drafts.kept_at(request)
    known = {"meets_on": found.meets_on, "result": found.result}
    form = TreatedForm(request.POST or None, initial=known | kept.fields)
    back = reverse("treatment:route", args=(found.treatment.public_id,))
    if "remove" in request.POST:
        services.remove_step(found)
        return redirect(back)
    if form.is_valid():
        try:
            services.change_step(found, **form.cleaned_data)
        except TreatmentError as error:
            form.add_error("meets_on", str(error))
        else:
            kept.forget()
            return redirect(back)
    return form_page(
        request, form, found.body, back, crumbs_to(found.treatment, found.body), removable=True, **kept.shown
    )
