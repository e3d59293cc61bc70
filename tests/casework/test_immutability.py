"""What is signed, recorded, delivered or read is kept: the database refuses to change it, whoever asks."""

from collections.abc import Iterator
from contextlib import suppress

import psycopg
import pytest

from database import SUPERUSER, Database
from hjemmel import embedded
from hjemmel.casework import services
from hjemmel.casework.models import Decision
from hjemmel.core.actor import acting
from world import World, draft, log_in

# Each table with the rows that are kept for ever, and a column that somebody might want to change.
KEPT = {
    "casework_decision": ("reasons", "state = 'signed'"),
    "casework_planrecord": ("digest", "true"),
    "casework_casefact": ("value", "true"),
    "core_document": ("title", "true"),
    "core_delivery": ("receipt", "available_at IS NOT NULL"),
    "core_disqualification": ("reason", "ended_at IS NOT NULL"),
    "core_shield": ("reason", "lifted_at IS NOT NULL"),
    "core_personread": ("reader", "true"),
    "core_personevent": ("name", "true"),
    "core_relationevent": ("kind", "true"),
    "core_organisationevent": ("name", "true"),
    "core_representationevent": ("kind", "true"),
    "core_formercpr": ("replaced_on", "true"),
    "core_address": ("recorder", "until IS NOT NULL"),
    "casework_caseevent": ("scheme", "true"),
    "casework_decisionevent": ("reasons", "true"),
    "accounts_outsideidentityevent": ("provider", "true"),
    "casework_hearingevent": ("informed_of", "true"),
    "casework_handedovercase": ("summary", "true"),
    "casework_heardparty": ("capacity", "true"),
    "casework_hearinganswer": ("text", "true"),
    "casework_conclusion": ("note", "true"),
    "casework_changenoticeevent": ("text", "true"),
    "core_joining": ("reason", "decided_at IS NOT NULL"),
    "core_transfer": ("note", "withdrawn_at IS NOT NULL"),
    "frikort_lookupalert": ("locked", "true"),
    "frikort_controlevent": ("pgh_label", "true"),
    "casework_note": ("text", "true"),
    "casework_application": ("will", "true"),
    "casework_postponement": ("reason", "true"),
    "casework_journalentry": ("description", "true"),
    "casework_documentmove": ("reason", "decided_at IS NOT NULL"),
    "core_withdrawal": ("withdrawn_at", "true"),
    "records_accessrequest": ("requester", "answered_at IS NOT NULL"),
    "records_accessrequestevent": ("requester", "true"),
    "records_accessruling": ("reason", "true"),
    "records_retentionrule": ("ground", "true"),
    "records_disposalrun": ("proposer", "done_at IS NOT NULL"),
    "core_municipalsetting": ("ground", "true"),
    "sources_rateconfirmation": ("source", "withdrawn_at IS NOT NULL"),
    "records_removal": ("rows", "true"),
    "records_tombstone": ("digest", "true"),
    "records_accessnotice": ("reason", "true"),
    "api_apitokenevent": ("pgh_label", "true"),
    "frikort_card": ("issued_on", "true"),
    "frikort_cardchange": ("recorder", "true"),
    "frikort_ledgerentry": ("wage_ore", "true"),
    "casework_applicationsender": ("sender", "true"),
    "frikort_outreachtask": ("note", "true"),
    "frikort_fundingentry": ("text", "true"),
    "publication_draft": ("document", "state = 'approved'"),
    "publication_draftevent": ("pgh_label", "true"),
    "publication_release": ("document", "true"),
    "publication_extract": ("recipient", "true"),
    "publication_fetch": ("name", "true"),
    "frikort_employmentevent": ("pgh_label", "true"),
    "statistics_misprintchoice": ("reason", "true"),
    "statistics_comment": ("text", "true"),
    "treatment_version": ("what", "true"),
    "treatment_picture": ("title", "true"),
    "treatment_minutes": ("sender", "available_at IS NOT NULL"),
    "treatment_treatmentevent": ("pgh_label", "true"),
    "treatment_routestepevent": ("pgh_label", "true"),
    "appeals_appealstep": ("doer", "true"),
    "appeals_clarifyingtalk": ("text", "true"),
    "appeals_lawyercheck": ("setter", "true"),
    "appeals_reassessment": ("statement", "concluded_at IS NOT NULL"),
    "appeals_appealevent": ("text", "true"),
    "appeals_reassessmentevent": ("statement", "true"),
    "appeals_reversalevent": ("learned", "true"),
    "appeals_conductcomplaintevent": ("text", "true"),
    "sources_rulingevent": ("number", "true"),
    "monitoring_standardversion": ("text", "true"),
    "monitoring_approval": ("body", "true"),
    "monitoring_measurestart": ("said_by", "true"),
    "monitoring_standardevent": ("title", "true"),
    "monitoring_standarddraftevent": ("text", "true"),
    "monitoring_inforceevent": ("period", "true"),
    "monitoring_suspensionevent": ("pilot", "true"),
    "monitoring_actionplanevent": ("title", "true"),
    "monitoring_measureevent": ("title", "true"),
    "monitoring_observationevent": ("part", "true"),
    "monitoring_recommendationevent": ("answer", "true"),
    "pghistory_context": ("metadata", "true"),
}
ATTEMPTS = [
    (table, statement.format(table=table, column=column, rows=rows))
    for table, (column, rows) in KEPT.items()
    for statement in (
        "UPDATE {table} SET {column} = {column} WHERE {rows}",
        "DELETE FROM {table} WHERE {rows}",
        "TRUNCATE {table} CASCADE",
    )
]


@pytest.fixture(scope="module")
def superuser(module_database: Database) -> Iterator[psycopg.Connection]:
    """Whom row security does not bind, but triggers do. There is a context: somebody signed on a page."""
    with module_database.as_role(SUPERUSER) as everybody:
        everybody.execute(
            "INSERT INTO pghistory_context (id, metadata, created_at, updated_at) "
            "VALUES (gen_random_uuid(), '{}', now(), now())"
        )
        yield everybody


def kept(everybody: psycopg.Connection, table: str) -> list[tuple[str, ...]]:
    """The rows of a table that are kept, as text."""
    _, rows = KEPT[table]
    return sorted(everybody.execute(f"SELECT t::text FROM {table} t WHERE {rows}"))


@pytest.mark.parametrize(("table", "attempt"), ATTEMPTS)
def test_the_triggers_alone_refuse(superuser: psycopg.Connection, table: str, attempt: str) -> None:
    assert kept(superuser, table)
    with pytest.raises(psycopg.errors.RaiseException):
        superuser.execute(attempt)


@pytest.mark.parametrize("role", [embedded.APP, embedded.OWNER])
@pytest.mark.parametrize(("table", "attempt"), ATTEMPTS)
def test_neither_the_serving_role_nor_the_owner_changes_what_is_kept(
    superuser: psycopg.Connection, module_database: Database, world: World, table: str, attempt: str, role: str
) -> None:
    before = kept(superuser, table)
    with module_database.as_role(role) as connected:
        connected.execute("SELECT set_config('hjemmel.kind', 'staff', false)")
        connected.execute("SELECT set_config('hjemmel.municipality_id', %s, false)", [str(world.here.municipality_id)])
        with suppress(psycopg.errors.RaiseException, psycopg.errors.InsufficientPrivilege):
            assert connected.execute(attempt).rowcount == 0
    assert kept(superuser, table) == before


def test_everything_that_tracks_history_is_among_the_kept(superuser: psycopg.Connection) -> None:
    tables = superuser.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE '%event'")
    assert {name for (name,) in tables} <= KEPT.keys()


@pytest.mark.django_db
def test_a_draft_can_change_and_each_change_is_in_the_history_with_who_made_it(world: World) -> None:
    here = world.here
    case = here.cases["draft"].case
    browser = log_in(here.caseworker)
    for reasons, name in (("Først sådan.", "save"), ("Så sådan.", "submit")):
        answer = browser.post(f"/sager/{case}/afgoerelse/", {"outcome": "granted", "reasons": reasons, name: ""})
        assert answer.status_code == 302
    decision = here.cases["draft"].decision
    assert log_in(here.decider).post(f"/afgoerelser/{decision}/underskriv/").status_code == 302
    with acting(here.caseworker):
        events = list(
            Decision.pgh_event_model.objects.filter(public_id=decision, pgh_context__isnull=False)
            .order_by("pgh_id")
            .values_list(
                "pgh_label", "state", "reasons", "pgh_context__metadata__user", "pgh_context__metadata__action"
            )
        )
    caseworker, decider = here.caseworker.user_id, here.decider.user_id
    assert events == [
        ("update", "draft", "Først sådan.", caseworker, "casework.work_on_case"),
        ("update", "draft", "Så sådan.", caseworker, "casework.work_on_case"),
        ("update", "submitted", "Så sådan.", caseworker, "casework.work_on_case"),
        ("update", "signed", "Så sådan.", decider, "casework.sign_decision"),
    ]


@pytest.mark.django_db
def test_a_correction_of_a_fact_is_a_new_row(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        decision = Decision.objects.select_related("case").get(public_id=here.cases["draft"].decision)
        before = decision.case.recorded_facts.count()
        recording = services.Recording("in_su_education_last_year", True, "register", "Opslag")
        services.record_facts(decision.case, [recording])
        services.record_facts(decision.case, [recording])  # the same again adds nothing
        assert decision.case.recorded_facts.count() == before + 1
    assert draft(decision.case, here.caseworker, "refused").facts[recording.name]["value"] == "true"
