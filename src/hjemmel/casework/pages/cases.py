"""The day list, the case and its facts, and its documents."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import day_list as listed
from hjemmel.casework import deadlines, drafts, people, queries, services, sources
from hjemmel.casework.extensions import panels_of
from hjemmel.casework.forms.facts import CaseFactsForm
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.casework.parties import recipients_of, representations_in
from hjemmel.casework.reading import answered, citizen_lines, explanation_lines, fact_lines
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.audit import record_read, record_reads

LINES_A_PAGE = 25


@require_GET
@requires(actions.READ_DAY_LIST)
def day_list(request: HttpRequest) -> HttpResponse:
    """Open cases of the municipality and what else is due in it, what must happen first on top.

    ``?vis=mine`` narrows it to the cases of the actor and of those whom the actor covers for.
    """
    me, mine = current_actor().user_id, request.GET.get("vis") == "mine"
    covered = queries.covered_for(me, clock.today())
    page = listed.Lines(LINES_A_PAGE, {me, *covered} if mine else None).get_page(request.GET.get("side"))
    lines = listed.lines(page)
    caseworkers = {row.user_id: row.name for row in queries.caseworkers()}
    for line in lines:
        line.case.caseworker_name = caseworkers.get(line.case.caseworker_id, "")
        line.case.is_covered = line.case.caseworker_id in covered
    record_reads(actions.READ_DAY_LIST, {line.case.person for line in lines}, ("navn", "sag"))
    context = {"page": page, "lines": lines, "today": clock.today(), "mine": mine, "covered": sorted(covered.values())}
    return render(request, "casework/day_list.html", context)


@require_GET
@requires(actions.READ_CASE)
def case(request: HttpRequest, public_id: str) -> HttpResponse:
    """One case: for the citizen what happens and the decision; for staff facts, the law's reading and the decisions."""
    found = access.get(actions.READ_CASE, queries.cases(), public_id=public_id)
    record_read(actions.READ_CASE, found.person, ("navn", "oplysninger", "afgørelser"))
    today = clock.today()
    context = {
        "case": found,
        "today": today,
        "hearing": queries.open_hearing(found),
        "scheme": scheme_of(found.scheme),
        "decisions": access.visible(actions.READ_DECISION, queries.signed_decisions(found)),
        "timeline": queries.timeline(found),
        "journal": access.visible(actions.READ_ENTRY, queries.journal().filter(case=found)),
        "panels": panels_of(found),
        "crumbs": crumbs_of(found),
    }
    if current_actor().kind is not ActorKind.STAFF:
        return render(
            request,
            "casework/my_case.html",
            context
            | {
                "facts": citizen_lines(found),
                "asks": bool(scheme_of(found.scheme).citizen_facts) and found.state == "open",
                "is_answered": answered(found),
                "conclusion": found.conclusions.first(),
                "notices": found.change_notices.all(),
                "due": deadlines.time_limit(found) if found.state == "open" else None,
            },
        )
    reading = services.read_law(found)
    return render(
        request,
        "casework/case.html",
        context
        | {
            "sender": queries.sender_of(found),
            "facts": fact_lines(reading),
            "reading": reading,
            "may_conclude": services.can_conclude(found),
            "conclusions": found.conclusions.all(),
            "notices": found.change_notices.all(),
            "explanation": explanation_lines(reading.outcome) if reading.outcome else (),
            "open_decision": queries.open_decision(found),
            "source_flags": sources.flags_of_case(found),
            "tasks": deadlines.tasks_of(found) if found.state == "open" else (),
            "follow_ups": queries.follow_ups().filter(case=found),
            "hearings": queries.hearings().filter(case=found),
            "panel": scheme_of(found.scheme).panel(found),
            "notes": found.notes.all(),
            "moves": queries.moves().filter(case=found),
            "to_decide": access.visible(actions.DECIDE_MOVE, queries.moves().filter(case=found)),
            "may_register": access.allowed(actions.REGISTER_DOCUMENT, found),
            "recipients": recipients_of(found),
            "attendants": representations_in(found, today).filter(gets_letters=False),
            "letters": people.letters_of(found),
            "may_work": access.allowed(actions.WORK_ON_CASE, found),
            "may_handle": actions.HANDLE_NOTICE.is_open_to(current_actor()),
            "shield": services.shield_of(found),
            "may_shield": actions.SHIELD_CASE.is_open_to(current_actor()),
            "may_reopen": access.allowed(actions.REOPEN_CASE, found),
        },
    )


@require_http_methods(["GET", "POST"])
@requires(actions.WORK_ON_CASE)
def facts(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record facts with their source."""
    found = access.get(actions.WORK_ON_CASE, queries.cases(), public_id=public_id)
    reading = services.read_law(found)
    draft_key = f"facts-{public_id}"
    left = drafts.initial(draft_key)
    form = CaseFactsForm(services.asked_facts(reading), request.POST or None, initial=left)
    if form.is_valid():
        try:
            services.record_facts(found, form.recordings)
        except services.CaseworkError as error:
            form.add_error(None, str(error))
        else:
            drafts.forget(draft_key)
            messages.success(request, _("Oplysningerne er registreret."))
            return redirect("casework:case", public_id=found.public_id)
    record_read(actions.WORK_ON_CASE, found.person, ("navn", "oplysninger"))
    return render(
        request,
        "casework/facts.html",
        {
            "case": found,
            "form": form,
            "draft_key": draft_key,
            "restored": bool(left),
            "recorded": fact_lines(reading),
            "crumbs": crumbs_of(found, _("Oplysninger")),
        },
        status=422 if form.is_bound else 200,
    )
