"""The day list, the case and its facts, and its documents."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import day_list as listed
from hjemmel.casework import deadlines, drafts, people, queries, services, sources
from hjemmel.casework.case_file import CaseFile
from hjemmel.casework.forms.facts import CaseFactsForm
from hjemmel.casework.hearings import hearing_to_answer, open_hearing
from hjemmel.casework.models import Case
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.casework.parties import Parties
from hjemmel.casework.reading import answered, citizen_lines, explanation_lines, fact_lines
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.audit import record_read, record_reads
from hjemmel.core.together import ask_together
from hjemmel.web.lists import asked_page

LINES_A_PAGE = 25


@require_GET
@requires(actions.READ_DAY_LIST)
def day_list(request: HttpRequest) -> HttpResponse:
    """Open cases of the municipality and what else is due in it, what must happen first on top.

    ``?vis=mine`` narrows it to the cases of the actor and of those whom the actor covers for.
    """
    me, mine = current_actor().user_id, request.GET.get("vis") == "mine"
    covers, staff = queries.covers_by(me, clock.today()), queries.caseworkers()
    ask_together(covers, staff)
    covered = {cover.absent_id: cover.absent_name for cover in covers}
    page = asked_page(request, listed.Lines(LINES_A_PAGE, {me, *covered} if mine else None))
    lines = listed.lines(page)
    caseworkers = {row.user_id: row.name for row in staff}
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
    cases = access.with_verdicts(
        queries.cases().select_related("municipality", "application"),
        may_register=actions.REGISTER_DOCUMENT,
        may_work=actions.WORK_ON_CASE,
        may_reopen=actions.REOPEN_CASE,
    )
    cases = cases.annotate(in_custody=actions.in_custody_of(current_actor()))
    found = access.get(actions.READ_CASE, cases, public_id=public_id)
    record_read(actions.READ_CASE, found.person, ("navn", "oplysninger", "afgørelser"))
    if current_actor().kind is ActorKind.STAFF:
        return render(request, "casework/case.html", _for_staff(found))
    return render(request, "casework/my_case.html", _for_citizen(found))


def _for_staff(found: Case) -> dict[str, Any]:
    today = clock.today()
    parties, letters, shields = Parties(found, today), people.letters_of(found), queries.shields_of(found)
    moves = access.with_verdicts(queries.moves_from(found), may_decide=actions.DECIDE_MOVE)
    staff, assignments = queries.caseworkers(), queries.assignments(found)
    panel = scheme_of(found.scheme).panel(found)
    file = CaseFile(found, *parties.questions, letters, shields, moves, staff, assignments, panel=panel)
    reading = services.read_law(found)
    return _for_everybody(file) | {
        "sender": queries.sender_of(found),
        **_assigned(found, {row.user_id: row.name for row in staff}, [row["caseworker_id"] for row in assignments]),
        "open_again": {row.again_of_id for row in found.follow_ups.all()},  # type: ignore[attr-defined]
        "facts": fact_lines(reading),
        "reading": reading,
        "may_conclude": services.can_conclude(found, reading),
        "explanation": explanation_lines(reading.outcome) if reading.outcome else (),
        "open_decision": queries.open_decision(found),
        "source_flags": sources.flags_of_case(found),
        "tasks": deadlines.tasks_of(found) if found.state == "open" else (),
        "moves": moves,
        "parties": parties,
        "letters": letters,
        "shield": next(iter(shields), None),
        "may_handle": actions.HANDLE_NOTICE.is_open_to(current_actor()),
        # A citizen who has passed on to another municipality has no page here.
        "may_see_person": found.person.municipality_id == current_actor().municipality_id
        and actions.READ_PERSON.is_open_to(current_actor()),
        "may_shield": actions.SHIELD_CASE.is_open_to(current_actor()),
    }


def _assigned(found: Case, names: Mapping[int, str], holders: Iterable[int | None]) -> dict[str, Any]:
    """Who has the case, and who had it before: None where nobody ever had another."""
    before = [user for user in holders if user != found.caseworker_id][:1]
    return {
        "caseworker": names.get(found.caseworker_id or 0, ""),
        "held_before": [names.get(user or 0, "") for user in before if user is None or user in names],
    }


def _for_citizen(found: Case) -> dict[str, Any]:
    letters = queries.own_letters(found)
    file = CaseFile(found, letters)
    signed = [(decision, queries.letter_among(letters, decision)) for decision in file.signed]
    return _for_everybody(file) | {
        "facts": citizen_lines(found),
        "asks": bool(scheme_of(found.scheme).citizen_facts) and found.state == "open",
        "is_answered": answered(found),
        "decisions": signed,
        "due": deadlines.time_limit(found) if found.state == "open" else None,
    }


def _for_everybody(file: CaseFile) -> dict[str, Any]:
    return {
        "case": file.case,
        "today": clock.today(),
        "scheme": scheme_of(file.case.scheme),
        "decisions": file.signed,
        "hearing": hearing_to_answer(file.case),
        "waits_for_hearing": open_hearing(file.case) is not None,
        "timeline": file.timeline,
        "panels": file.panels,
        "journal": file.case.journal.all(),  # type: ignore[attr-defined]
        "crumbs": crumbs_of(file.case),
    }


@require_http_methods(["GET", "POST"])
@requires(actions.WORK_ON_CASE)
def facts(request: HttpRequest, public_id: str) -> HttpResponse:
    """Record facts with their source, beside the law's reading with what is typed."""
    found = access.get(actions.WORK_ON_CASE, queries.cases(), public_id=public_id)
    reading = services.read_law(found)
    kept = drafts.kept_at(request)
    form = CaseFactsForm(services.asked_facts(reading), reading.moot, request.POST or None, initial=kept.fields)
    if form.is_valid():
        try:
            services.record_facts(found, form.recordings)
        except services.CaseworkError as error:
            form.add_error(None, str(error))
        else:
            kept.forget()
            messages.success(request, _("Oplysningerne er registreret."))
            return redirect("casework:case", public_id=found.public_id)
    record_read(actions.WORK_ON_CASE, found.person, ("navn", "oplysninger"))
    return render(
        request,
        "casework/facts.html",
        {
            "case": found,
            "form": form,
            **kept.shown,
            **_read_with(found, reading, form.data or kept.fields),
            "recorded": fact_lines(reading),
            "crumbs": crumbs_of(found, _("Oplysninger")),
        },
        status=422 if form.is_bound else 200,
    )


@require_POST
@requires(actions.WORK_ON_CASE)
def try_law(request: HttpRequest, public_id: str) -> HttpResponse:
    """The law's reading beside the facts, as it would be with what is typed. None of it is kept."""
    found = access.get(actions.WORK_ON_CASE, queries.cases(), public_id=public_id)
    record_read(actions.WORK_ON_CASE, found.person, ("navn", "oplysninger"))
    return render(request, "casework/law.html", _read_with(found, services.read_law(found), request.POST))


def _read_with(case: Case, reading: services.Reading, typed: Mapping[str, Any]) -> dict[str, Any]:
    """The reading with what is typed; what is not given, or is not right yet, stands as it is recorded."""
    form = CaseFactsForm(services.asked_facts(reading), reading.moot, typed)
    form.full_clean()
    tried = services.try_law(case, reading, form.recordings)
    return {"reading": tried, "explanation": explanation_lines(tried.outcome) if tried.outcome else ()}
