"""The list of cases, a new one, and each as it reads in its versions and files."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.appeals.papers.files import FORMS
from hjemmel.appeals.statistics.live import live
from hjemmel.appeals.statistics.queries import own_municipality
from hjemmel.appeals.treatment import access as actions
from hjemmel.appeals.treatment import citing, duties, queries, services
from hjemmel.appeals.treatment.forms import NewForm
from hjemmel.appeals.treatment.minutes import minutes as make_minutes
from hjemmel.appeals.treatment.models import Treatment
from hjemmel.appeals.treatment.moves import moves_from
from hjemmel.appeals.treatment.pages.common import crumbs_to, form_page, get_case
from hjemmel.appeals.treatment.paper import paper
from hjemmel.appeals.treatment.services import TreatmentError
from hjemmel.appeals.treatment.steps import next_of
from hjemmel.core import access, clock, files
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.monitoring.under_way import plan_to_make
from hjemmel.statutes.retssikkerhed.action_plan import Answer, position_required, sending_required


@require_GET
@requires(actions.READ)
def cases(request: HttpRequest) -> HttpResponse:
    """Every case, and the maps that have been published without one."""
    context = {
        "cases": [(case, next_of(case)) for case in queries.with_course(queries.treatments())],
        "waiting": queries.without_a_case(),
        "may_draft": actions.DRAFT.is_open_to(current_actor()),
        "today": clock.today(),
        "crumbs": crumbs_to(),
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
    return form_page(
        request, form, title, reverse("treatment:cases"), crumbs_to(here=title), lead=lead, submit=_("Dan udkastet")
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
        "duty": duties.in_short(position_required(day), day),
        "readings": duties.readings(position_required(day)),
        "sending": duties.readings(sending_required(Answer[found.answer.upper()], day)) if found.answer else (),
        "today": clock.today(),
        "moves": moves_from(found.state) if found.may_move else (),
        "may_write": found.may_write,
        "forms": tuple(FORMS),
        "minutes": getattr(found, "minutes", None),
        "plan_url": _plan_url(found),
        "crumbs": crumbs_to(found),
    }
    return render(request, "treatment/case.html", context)


def _plan_url(found: Treatment) -> str:
    """Where the plan that the council or Ankestyrelsen wants is made; empty where none is, or not by the actor."""
    if found.plan_due_on:
        return plan_to_make(cause="order", title=str(found), due_on=found.plan_due_on)
    if found.answer == Answer.PLAN.name.lower():
        return plan_to_make(cause="danmarkskort", title=str(found), approved_on=found.decided_on)
    return ""


@require_GET
@requires(actions.READ)
def export(request: HttpRequest, public_id: str, form: str) -> HttpResponse:
    """The newest version as a file."""
    found = get_case(actions.READ, public_id)
    if form not in FORMS:
        raise Http404("There is no such file.")
    write_file, media_type = FORMS[form]
    with override("da"):
        content = write_file(paper(found, queries.latest(found)), clock.now())
    name = f"danmarkskort-{found.year}.{form}"
    return HttpResponse(
        content, content_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


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
