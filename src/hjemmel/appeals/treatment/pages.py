"""The pages of political cases: the list, the paper and its versions, the route, and the moves."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.appeals.papers.files import FORMS
from hjemmel.appeals.statistics.live import live
from hjemmel.appeals.statistics.queries import own_municipality
from hjemmel.appeals.treatment import access as actions
from hjemmel.appeals.treatment import citing, duties, queries, services
from hjemmel.appeals.treatment.forms import NewForm, StepForm, TextForm, TreatedForm, form_of, initial_of
from hjemmel.appeals.treatment.minutes import minutes as make_minutes
from hjemmel.appeals.treatment.models import RouteStep, Treatment
from hjemmel.appeals.treatment.moves import move, moves_from
from hjemmel.appeals.treatment.paper import paper
from hjemmel.appeals.treatment.services import TreatmentError
from hjemmel.appeals.treatment.steps import next_of
from hjemmel.casework import drafts
from hjemmel.core import access, clock, files
from hjemmel.core.access import Action, requires
from hjemmel.core.actor import current_actor
from hjemmel.monitoring.under_way import plan_to_make
from hjemmel.statutes.retssikkerhed.action_plan import Answer, position_required, sending_required
from hjemmel.web.parts import Crumb


def _get(action: Action, public_id: str) -> Treatment:
    return access.get(action, Treatment.objects.select_related("municipality"), public_id=public_id)


def _crumbs(treatment: Treatment | None = None, here: str = "") -> list[Crumb]:
    crumbs = [Crumb(_("Danmarkskort"), reverse("statistics:maps")), Crumb(_("Sager"), reverse("treatment:cases"))]
    if treatment is not None:
        crumbs.append(Crumb(str(treatment), reverse("treatment:case", args=(treatment.public_id,))))
    return [*crumbs, Crumb(here)] if here else [*crumbs[:-1], Crumb(crumbs[-1].label)]


def _form(request: HttpRequest, form: Any, title: str, back: str, crumbs: list[Crumb], **more: Any) -> HttpResponse:
    context = {"form": form, "title": title, "cancel": back, "crumbs": crumbs} | more
    return render(request, "treatment/form.html", context, status=422 if form.is_bound and form.errors else 200)


@require_GET
@requires(actions.READ)
def cases(request: HttpRequest) -> HttpResponse:
    """Every case, and the maps that have been published without one."""
    context = {
        "cases": [(case, next_of(case)) for case in queries.with_course(queries.treatments())],
        "waiting": queries.without_a_case(),
        "may_draft": actions.DRAFT.is_open_to(current_actor()),
        "today": clock.today(),
        "crumbs": _crumbs(),
    }
    return render(request, "treatment/cases.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.DRAFT)
def new(request: HttpRequest) -> HttpResponse:
    """Draft a case about the maps of a year."""
    years = live(own_municipality()).years
    waiting = queries.without_a_case()
    first = next(iter(waiting), None)
    initial = {"year": first, "published_on": waiting[first]} if first else {}
    form = NewForm(request.POST or None, years=years, initial=initial)
    if form.is_valid():
        try:
            made = services.draft(year=form.cleaned_data["year"], published_on=form.cleaned_data["published_on"])
        except TreatmentError as error:
            form.add_error("year", str(error))
        else:
            messages.success(request, _("Udkastet er dannet. Læs det igennem, og ret det til."))
            return redirect("treatment:case", public_id=made.public_id)
    title = _("Dan politisk sag")
    lead = _("Sagen dannes af tallene: figurer, sammenligning, årsager og spørgsmålet om en handlingsplan.")
    return _form(
        request, form, title, reverse("treatment:cases"), _crumbs(here=title), lead=lead, submit=_("Dan udkastet")
    )


@require_GET
@requires(actions.READ)
def case(request: HttpRequest, public_id: str) -> HttpResponse:
    """The case as it reads now, with what has been recorded and what can be done next."""
    return _case(request, public_id, None)


@require_GET
@requires(actions.READ)
def version(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """The case as it read in an earlier version."""
    return _case(request, public_id, number)


def _case(request: HttpRequest, public_id: str, number: int | None) -> HttpResponse:
    asked = access.with_verdicts(queries.treatments(), may_move=actions.MOVE, may_write=actions.WRITE)
    (found,) = queries.with_course(asked.filter(public_id=public_id)) or (None,)
    if found is None:
        raise Http404("No such case, or not for this actor.")
    latest = queries.latest(found)
    shown = latest if number is None else next((one for one in found.versions.all() if one.number == number), None)
    if shown is None:
        raise Http404("There is no such version.")
    with override("da"):  # a paper for a Danish council, whatever the language of the page around it
        written = paper(found, shown)
    day = found.decided_on or queries.council_day(found) or clock.today()
    context = {
        "case": found,
        "paper": written,
        "version": shown,
        "is_latest": shown == latest,
        "versions": found.versions.all(),
        "next": next_of(found),
        "council_day": queries.council_day(found),
        "source_flags": citing.flags_of(found),
        "duty": position_required(day),
        "readings": duties.readings(position_required(day)),
        "duty_day": day,
        "sending": duties.readings(sending_required(Answer[found.answer.upper()], day)) if found.answer else (),
        "today": clock.today(),
        "moves": moves_from(found.state) if found.may_move else (),
        "may_write": found.may_write,
        "forms": tuple(FORMS),
        "minutes": getattr(found, "minutes", None),
        "plan_url": _plan_url(found),
        "crumbs": _crumbs(found),
    }
    return render(request, "treatment/case.html", context)


def _plan_url(found: Treatment) -> str:
    """Where the plan that the council or Ankestyrelsen wants is made; empty where none is, or not by the actor."""
    if found.plan_due_on:
        return plan_to_make(cause="order", title=str(found), due_on=found.plan_due_on)
    if found.answer == Answer.PLAN.name.lower():
        return plan_to_make(cause="danmarkskort", title=str(found), approved_on=found.decided_on)
    return ""


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE)
def write(request: HttpRequest, public_id: str) -> HttpResponse:
    """Change the text; each change is a version of its own."""
    found = _get(actions.WRITE, public_id)
    kept = drafts.kept_at(request)
    form = TextForm(request.POST or None, sections=queries.latest(found).sections, initial=kept.fields)
    back = reverse("treatment:case", args=(found.public_id,))
    if form.is_valid():
        services.write(found, form.sections)
        kept.forget()
        messages.success(request, _("Teksten er gemt som en ny udgave."))
        return redirect(back)
    title = _("Ret teksten")
    return _form(request, form, title, back, _crumbs(found, title), **kept.shown)


@require_POST
@requires(actions.WRITE)
def figures(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take the figures as they are now."""
    found = _get(actions.WRITE, public_id)
    taken = services.take_figures_again(found)
    messages.success(request, _("Ny udgave: %(what)s.") % {"what": taken.what})
    return redirect("treatment:case", public_id=found.public_id)


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE)
def route(request: HttpRequest, public_id: str) -> HttpResponse:
    """The route: who treats the case when; a body can be added."""
    found = _get(actions.WRITE, public_id)
    form = StepForm(request.POST or None)
    if form.is_valid():
        try:
            services.plan_step(found, **form.cleaned_data)
        except TreatmentError as error:
            form.add_error("meets_on", str(error))
        else:
            return redirect("treatment:route", public_id=found.public_id)
    context = {"case": found, "route": queries.route(found), "form": form, "crumbs": _crumbs(found, _("Sagsgang"))}
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
    return _form(request, form, found.body, back, _crumbs(found.treatment, found.body), removable=True, **kept.shown)


@require_http_methods(["GET", "POST"])
@requires(actions.MOVE)
def go(request: HttpRequest, public_id: str, word: str) -> HttpResponse:
    """Move the case, and record what the move asks."""
    found = _get(actions.MOVE, public_id)
    wanted = move(word, found.state)
    if wanted is None:
        raise Http404("The move is not open.")
    kept = drafts.kept_at(request)
    form = form_of(wanted)(request.POST or None, initial=initial_of(found, queries.council_day(found)) | kept.fields)
    back = reverse("treatment:case", args=(found.public_id,))
    if request.method == "POST" and (form.is_valid() or not form.fields):
        try:
            services.go(found, wanted, form.cleaned_data)
        except TreatmentError as error:
            form.add_error(error.field, str(error))
        else:
            kept.forget()
            messages.success(request, _("Sagen står nu som: %(state)s.") % {"state": found.get_state_display()})
            return redirect(back)
    label = str(wanted.label)
    more = {"lead": _LEADS.get(word, ""), "submit": label, "shows_minutes": word == "send"}
    return _form(request, form, label, back, _crumbs(found, label), case=found, **more, **kept.shown)


_LEADS = {
    "send": gettext_lazy(
        "Ankestyrelsen får beslutningen med svar og begrundelse, indstillingen, sagsgangen og hele sagen som én PDF."
    ),
}
"""What a move does, where its label does not say it all."""


@require_GET
@requires(actions.READ)
def minutes(request: HttpRequest, public_id: str) -> HttpResponse:
    """The minutes as Ankestyrelsen was sent them; before that, as they would be sent."""
    found = access.get(actions.READ, queries.treatments(), public_id=public_id)
    if found.decided_on is None:
        raise Http404("The case is not decided.")
    sent = getattr(found, "minutes", None)
    content = files.read(sent.sha256) if sent else make_minutes(found, clock.now())
    name = f"danmarkskort-{found.year}-referat.pdf"
    return HttpResponse(
        content, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


@require_GET
@requires(actions.READ)
def export(request: HttpRequest, public_id: str, form: str) -> HttpResponse:
    """The newest version as a file."""
    found = _get(actions.READ, public_id)
    if form not in FORMS:
        raise Http404("There is no such file.")
    write_file, media_type = FORMS[form]
    with override("da"):
        content = write_file(paper(found, queries.latest(found)), clock.now())
    name = f"danmarkskort-{found.year}.{form}"
    return HttpResponse(
        content, content_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
