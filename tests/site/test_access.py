"""Who gets what at each address, in lists and one by one, through both walls and through each alone."""

import re
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connections, transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from addresses import (
    LOG_IN,
    MATRIX,
    NO,
    NONE,
    OK,
    ROLES,
    UNGUARDED,
    UUID_FORM,
    Browsers,
    Call,
    addresses,
    content,
    everybody,
    operations,
)
from database import SUPERUSER, Database
from families import family_of, with_log_in
from hjemmel.accounts.models import OutsideIdentity
from hjemmel.api.models import ApiToken
from hjemmel.appeals.models import Appeal, ConductComplaint, LawyerCheck
from hjemmel.appeals.statistics.models import FigureTable
from hjemmel.appeals.treatment.models import Treatment
from hjemmel.casework import services
from hjemmel.casework.models import (
    Case,
    CaseTimeLimit,
    ChangeNotice,
    Cover,
    Decision,
    DocumentMove,
    FollowUp,
    FormDraft,
    Hearing,
    JournalEntry,
)
from hjemmel.core import access
from hjemmel.core.access import Action
from hjemmel.core.actor import acting
from hjemmel.core.models import (
    Delivery,
    Disqualification,
    Document,
    MunicipalSetting,
    Organisation,
    OrganisationMembership,
    Person,
    PersonRead,
    Relation,
    Representation,
    StaffMembership,
    Transfer,
)
from hjemmel.monitoring.models import ActionPlan, Measure, Recommendation, Standard
from hjemmel.publication.models import Draft, Extract
from hjemmel.records.models import AccessRequest, DisposalRun
from hjemmel.schemes.socialt_frikort.models import Card, ControlRun, Employment, FundingEntry, LedgerEntry, OutreachTask
from hjemmel.site.settings import database_settings
from hjemmel.sources.models import RateConfirmation
from papers import page_with
from world import LATER, Town, World


def test_every_address_declares_an_action() -> None:
    views = {name: view for name, view in addresses() if not name.startswith("api:")}
    undeclared = {name for name, view in [*views.items(), *operations()] if not isinstance(_action(view), Action)}
    assert undeclared == set(), "Give each view @requires(action)."


def _action(view: object) -> object:
    return getattr(view, "action", None)


@pytest.mark.usefixtures("world")
def test_every_address_is_in_the_matrix() -> None:
    assert {call.name for call in MATRIX} == {name for name, _ in addresses()} - UNGUARDED
    assert Client().get(reverse("api:api-root")).status_code == 404


def answer(client: Client, call: Call, town: Town, other: UUID | None = None) -> object:
    """What the browser gets for the call, in the words of the matrix; nothing that the call does is kept."""
    with transaction.atomic():
        data: dict[str, Any] = {"data": content(call, town)}
        if call.name.startswith("api:"):
            data |= {"headers": {"Idempotency-Key": "in-the-matrix"}}
            data |= {"content_type": "application/json"} if call.method == "POST" else {}
        before = client.cookies.copy()
        response = getattr(client, call.method.lower())(call.path(town, other), **data)
        client.cookies = before
        kept = _keeps_what_is_typed(client, response)
        transaction.set_rollback(True)
    assert kept, "a page where somebody writes more than a line keeps it while it is written"
    sent_to_log_in = response.status_code == 302 and response["Location"].startswith(reverse("login"))
    return LOG_IN if response.status_code == 401 or sent_to_log_in else response.status_code


# A remark on another's draft, written in one go below what it is about; and the register of sources, which lies below
# casework, whose drafts these are.
_SHORT = {"remark", "paraphrase"}


def _keeps_what_is_typed(client: Client, response: HttpResponse) -> bool:
    """Whether each form with room for a text is kept while somebody writes in it, and its reader may keep it."""
    if response.status_code != OK or b"<textarea" not in response.content:
        return True
    forms = LexborHTMLParser(response.content.decode()).css("form:has(textarea)")
    long = [form for form in forms if not {area.attributes["name"] for area in form.css("textarea")} <= _SHORT]
    keepers = [form.css_first("[hx-post]") for form in long]
    return all(keeper and client.post(keeper.attributes["hx-post"]).status_code == OK for keeper in keepers)


@pytest.mark.parametrize(("call", "expected"), MATRIX.items(), ids=str)
def test_the_matrix(browsers: Browsers, world: World, call: Call, expected: tuple[object, ...]) -> None:
    here, there = world.here, world.there
    found = {role: answer(browsers[here.people.get(role)], call, here) for role in ROLES}
    assert found == dict(zip(ROLES, expected, strict=True))
    for role in ROLES[1:] if call.about else ():
        if found[role] != NO:  # the role may do this, so it is the row that counts: there is no such thing
            assert answer(browsers[there.people[role]], call, here) == NONE, f"foreign {role}"
            assert answer(browsers[here.people[role]], call, here, uuid4()) == NONE, f"{role}, unknown id"
    if call.about and found["citizen"] != NO:
        assert answer(browsers[here.neighbour], call, here) == NONE


@pytest.mark.parametrize("call", [call for call in MATRIX if call.about and call.method == "GET"], ids=str)
def test_what_is_foreign_and_what_is_not_there_look_the_same(browsers: Browsers, world: World, call: Call) -> None:
    for name in ("citizen", "caseworker"):
        if MATRIX[call][ROLES.index(name)] == NO:
            continue
        client = browsers[world.there.people[name]]
        foreign, missing = client.get(call.path(world.here)), client.get(call.path(world.here, uuid4()))
        assert foreign.status_code == missing.status_code == 404
        assert _text(foreign) == _text(missing)


def _text(response: HttpResponse) -> str:
    return re.sub(rf'{UUID_FORM}|(csrfmiddlewaretoken" value|nonce)="[^"]*"', "", response.content.decode())


# Lists and yes/no agree; each wall holds alone

ROWS: dict[str, QuerySet] = {
    "accounts.manage_own_access": OutsideIdentity.objects.all(),
    "accounts.read_log_ins": OutsideIdentity.objects.all(),
    "api.manage_tokens": ApiToken.objects.all(),
    "core.read_reads": PersonRead.objects.all(),
    "casework.read_own_cases": Case.objects.all(),
    "casework.read_workload": Case.objects.all(),
    "casework.manage_office": CaseTimeLimit.objects.all(),
    "casework.read_day_list": Case.objects.all(),
    "casework.read_case": Case.objects.all(),
    "casework.search_cases": Case.objects.all(),
    "casework.reopen_case": Case.objects.all(),
    "casework.answer_hearing": Hearing.objects.all(),
    "casework.end_hearing": Hearing.objects.all(),
    "casework.register_answer": Hearing.objects.all(),
    "casework.finish_follow_up": FollowUp.objects.all(),
    "casework.tie_colleague": StaffMembership.objects.all(),
    "casework.set_unit": StaffMembership.objects.all(),
    "casework.shield_case": Case.objects.all(),
    "casework.disqualify": Case.objects.all(),
    "casework.read_disqualifications": Disqualification.objects.all(),
    "casework.end_disqualification": Disqualification.objects.all(),
    "casework.arrange_cover": Cover.objects.all(),
    "casework.end_cover": Cover.objects.all(),
    "casework.keep_draft": FormDraft.objects.all(),
    "treatment.read": Treatment.objects.all(),
    "treatment.write": Treatment.objects.all(),
    "treatment.move": Treatment.objects.all(),
    "statistics.read_table": FigureTable.objects.all(),
    "statistics.withdraw_table": FigureTable.objects.all(),
    "statistics.choose_misprint": FigureTable.objects.all(),
    "frikort.read_own_card": Card.objects.all(),
    "frikort.read_card": Card.objects.all(),
    "frikort.replace_number": Card.objects.all(),
    "frikort.manage_card": Card.objects.all(),
    "casework.read_transfers": Transfer.objects.all(),
    "casework.reopen_follow_up": FollowUp.objects.all(),
    "frikort.control_card": Card.objects.all(),
    "frikort.read_controls": Card.objects.all(),
    "frikort.start_run": ControlRun.objects.all(),
    "frikort.read_run": ControlRun.objects.all(),
    "casework.answer_questions": Case.objects.all(),
    "casework.tell_of_change": Case.objects.all(),
    "casework.handle_notice": ChangeNotice.objects.all(),
    "casework.read_own_letters": Document.objects.all(),
    "frikort.read_employment": Employment.objects.all(),
    "frikort.end_employment": Employment.objects.all(),
    "frikort.register_pay": Employment.objects.all(),
    "frikort.read_entry": LedgerEntry.objects.all(),
    "frikort.change_entry": LedgerEntry.objects.all(),
    "casework.record_sender": Case.objects.all(),
    "casework.send_in": Case.objects.all(),
    "frikort.count_applications": Case.objects.all(),
    "frikort.count_cards": Card.objects.all(),
    "frikort.count_employments": Employment.objects.all(),
    "frikort.count_tasks": OutreachTask.objects.all(),
    "frikort.consent": Card.objects.all(),
    "frikort.coordinate": Card.objects.all(),
    "frikort.read_funding": FundingEntry.objects.all(),
    "frikort.reverse_funding": FundingEntry.objects.all(),
    "publication.read_draft": Draft.objects.all(),
    "publication.approve": Draft.objects.all(),
    "publication.reject": Draft.objects.all(),
    "publication.fetch_extract": Extract.objects.all(),
    "accounts.open_citizen_access": Person.objects.all(),
    "accounts.manage_organisation": Organisation.objects.all(),
    "accounts.end_employer_access": OrganisationMembership.objects.all(),
    "casework.find_person": Person.objects.all(),
    "casework.read_person": Person.objects.all(),
    "casework.read_full_cpr": Person.objects.all(),
    "casework.edit_person": Person.objects.all(),
    "casework.receive_application": Person.objects.all(),
    "casework.end_relation": Relation.objects.all(),
    "casework.end_representation": Representation.objects.all(),
    "casework.record_receipt": Document.objects.all(),
    "monitoring.read_standards": Standard.objects.all(),
    "monitoring.write_standards": Standard.objects.all(),
    "monitoring.read_measures": Measure.objects.all(),
    "monitoring.write_measures": Measure.objects.all(),
    "monitoring.read_plans": ActionPlan.objects.all(),
    "monitoring.write_plans": ActionPlan.objects.all(),
    "monitoring.read_advice": Recommendation.objects.all(),
    "monitoring.write_advice": Recommendation.objects.all(),
    "casework.work_on_case": Case.objects.all(),
    "casework.read_decision": Decision.objects.all(),
    "casework.sign_decision": Decision.objects.all(),
    "casework.read_document": Document.objects.all(),
    "casework.register_document": Case.objects.all(),
    "casework.read_entry": JournalEntry.objects.all(),
    "casework.move_document": JournalEntry.objects.all(),
    "casework.decide_move": DocumentMove.objects.all(),
    "appeals.complain": Decision.objects.all(),
    "appeals.receive": Decision.objects.all(),
    "appeals.read_appeal": Appeal.objects.all(),
    "appeals.search_appeals": Appeal.objects.all(),
    "appeals.clarify": Appeal.objects.all(),
    "appeals.consider_suspension": Appeal.objects.all(),
    "appeals.withdraw": Appeal.objects.all(),
    "appeals.answer_about_the_rest": Appeal.objects.all(),
    "appeals.begin": Appeal.objects.all(),
    "appeals.reassess": Appeal.objects.all(),
    "appeals.check_reassessment": Appeal.objects.all(),
    "appeals.direct": Appeal.objects.all(),
    "appeals.forward": Appeal.objects.all(),
    "appeals.register_outcome": Appeal.objects.all(),
    "appeals.import_outcomes": Appeal.objects.all(),
    "appeals.correct_outcome": Appeal.objects.all(),
    "appeals.carry_out": Appeal.objects.all(),
    "appeals.control": Appeal.objects.all(),
    "appeals.explain_reversal": Appeal.objects.all(),
    "appeals.read_learning": Appeal.objects.all(),
    "appeals.read_similar": Appeal.objects.all(),
    "appeals.read_outcomes": Appeal.objects.all(),
    "appeals.set_lawyer_check": LawyerCheck.objects.all(),
    "appeals.complain_of_conduct": Case.objects.all(),
    "appeals.receive_conduct": Case.objects.all(),
    "appeals.read_conduct": ConductComplaint.objects.all(),
    "appeals.search_conduct": ConductComplaint.objects.all(),
    "appeals.answer_conduct": ConductComplaint.objects.all(),
    "core.read_settings": MunicipalSetting.objects.all(),
    "core.choose_setting": MunicipalSetting.objects.all(),
    "sources.read_rates": RateConfirmation.objects.all(),
    "sources.approve_rate": RateConfirmation.objects.all(),
    "sources.withdraw_rate": RateConfirmation.objects.all(),
    "records.read_disposal": DisposalRun.objects.all(),
    "records.approve_disposal": DisposalRun.objects.all(),
    "records.read_changes": Case.objects.all(),
    "records.find_changed": Person.objects.all(),
    "records.read_own_requests": AccessRequest.objects.all(),
    "records.receive": Case.objects.all(),
    "records.read_requests": AccessRequest.objects.all(),
    "records.answer_request": AccessRequest.objects.all(),
}
"""What each action is done to; the others are done to nothing in particular."""


ASKED_ELSEWHERE = {
    "core.read_failed_jobs",  # none has failed in the world: tests/site/test_waiting.py
    "casework.receive_person",  # what is under way between two municipalities: tests/casework/test_handing_over.py
    "casework.withdraw_transfer",
    "casework.continue_case",
    "casework.decide_joining",  # none waits in the world: tests/casework/test_joining.py
    "casework.apply_for",  # nobody in the world speaks for a citizen: tests/casework/test_sending_in.py
}


def test_every_action_is_known_here() -> None:
    general = {name for name, action in access.actions().items() if set(action.rows.values()) == {access.everyone}}
    assert access.actions().keys() - general - ASKED_ELSEWHERE == ROWS.keys()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ROWS)
def test_yes_or_no_is_the_filter_of_the_list(world: World, name: str) -> None:
    action, total = access.actions()[name], 0
    for actor in everybody(world):
        with acting(actor):
            listed = list(access.visible(action, ROWS[name].all()))
            assert len(listed) == len(set(listed)), "a row is listed once"
            assert set(listed) == {row for row in ROWS[name].all() if access.allowed(action, row)}
        assert bool(listed) <= action.is_open_to(actor)
        total += len(listed)
    assert total, "somebody may do it to something"


@pytest.mark.parametrize("name", ROWS)
def test_the_filters_hold_without_row_security(module_database: Database, world: World, name: str) -> None:
    action = access.actions()[name]
    both = {}
    for actor in everybody(world):
        with acting(actor):
            both[actor] = set(access.visible(action, ROWS[name].all()).values_list("pk", flat=True))
    connections["default"].close()
    connections["default"].settings_dict.update(database_settings(module_database.url(SUPERUSER)))
    try:
        for actor in everybody(world):
            assert set(access.visible(action, ROWS[name].all(), actor).values_list("pk", flat=True)) == both[actor]
    finally:
        module_database.connect()


def test_both_walls_know_custody(own_database: Database, world: World) -> None:
    """Each action gives the child's family the same rows with row security and without, and the neighbour none."""
    family = family_of(world.here, "700315-4000")
    parents = [with_log_in(one) for one in (family.mother, family.father)]
    child = with_log_in(family.child)
    stranger = world.here.neighbour
    with acting(world.here.caseworker):
        asked = services.open_hearing(family.case, informed_of="Skolen har udtalt sig.", answer_by=LATER)
    with acting(parents[0]):
        services.answer_hearing(asked, answer="Enig.", files=[page_with("Lejekontrakt")], about="Lejekontrakt")
        services.tell_of_change(family.case, text="Flyttet.")
    whole = {"Case": {family.case.pk}, "Hearing": {asked.pk}}
    both = {}
    for actor in (*parents, child, stranger):
        with acting(actor):
            for name, rows in ROWS.items():
                both[actor, name] = set(access.visible(access.actions()[name], rows.all()).values_list("pk", flat=True))
    for actor in (*parents, child, stranger):
        for name in ("casework.read_case", "casework.send_in", "casework.answer_hearing", "casework.answer_questions"):
            of_child = whole[ROWS[name].model.__name__] <= both[actor, name]
            assert of_child is (actor is not stranger), (actor.name, name)
    connections["default"].close()
    connections["default"].settings_dict.update(database_settings(own_database.url(SUPERUSER)))
    for (actor, name), seen in both.items():
        with acting(actor):
            alone = access.visible(access.actions()[name], ROWS[name].all())
            assert set(alone.values_list("pk", flat=True)) == seen, (actor.name, name)


@pytest.mark.django_db
def test_a_document_sent_twice_is_one_document(world: World) -> None:
    with acting(world.here.caseworker):
        first = Delivery.objects.get(available_at__isnull=False)
        Delivery.objects.create(
            municipality_id=first.municipality_id, person_id=first.person_id, document_id=first.document_id,
            channel=first.channel, sent_at=first.sent_at, available_at=first.available_at,
        )  # fmt: skip
    with acting(world.here.citizen):
        visible = access.visible(access.actions()["casework.read_document"], Document.objects.all())
        assert visible.filter(pk=first.document_id).count() == 1


def test_pages_and_api_list_exactly_what_they_open(browsers: Browsers, world: World) -> None:
    for actor in everybody(world):
        client = browsers[actor]
        for kind in ("case", "decision"):
            items = client.get(f"/api/v1/{kind}s").json().get("items", [])
            opens = {
                str(public_id)
                for town in (world.here, world.there)
                for standing in (*town.cases.values(), town.neighbours_case)
                if (public_id := getattr(standing, kind))
                and client.get(f"/api/v1/{kind}s/{public_id}").status_code == 200
            }
            assert {item["id"] for item in items} == opens
    for name, page in (("citizen", "/mine-sager/"), ("caseworker", "/dagens-liste/")):
        client = browsers[world.here.people[name]]
        linked = set(re.findall(rf"/sager/{UUID_FORM}/", client.get(page).content.decode()))
        assert len(linked) == (6 if name == "citizen" else 4)  # the caseworker's are open, one of them the neighbour's
        assert {client.get(address).status_code for address in linked} == {200}


def test_the_actor_is_made_from_the_log_in(browsers: Browsers, world: World) -> None:
    for actor in everybody(world):
        assert browsers[actor].get("/api/v1/openapi.json").wsgi_request.actor == actor
    assert Client().get("/api/v1/openapi.json").wsgi_request.actor.kind == "anonymous"


@pytest.mark.django_db
def test_after_log_in_one_comes_back_to_where_one_was_going(world: World) -> None:
    answer = Client().get("/dagens-liste/?side=2")
    assert answer["Location"] == "/log-ind/?next=/dagens-liste/%3Fside%3D2"
    for elsewhere in ("https://example.com/", "//example.com", "javascript:alert(1)"):
        page = Client().get("/log-ind/", {"next": elsewhere}).content.decode()
        assert 'name="next" value="/"' in page
