"""Tokens: shown once, in force for a time, and opening what they name and no more, at their own pace."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.api import pace, tokens
from hjemmel.api.models import ApiToken
from hjemmel.api.problems import MEDIA_TYPE
from hjemmel.api.tokens import TokenError
from hjemmel.casework import queries
from hjemmel.casework.access import READ_CASE, READ_DECISION, SIGN_DECISION
from hjemmel.core import access, clock
from hjemmel.core.actor import ActorKind, Role, acting
from hjemmel.core.models import Municipality, Organisation, PersonRead, User
from world import DAY, Town, World, log_in

pytestmark = pytest.mark.django_db

DECISIONS = "/api/v1/decisions"


def issue(town: Town, days: int = 30, calls_a_minute: int = 600) -> tuple[ApiToken, str]:
    """A token that reads the town's decisions."""
    with acting(town.caseworker):
        return tokens.issue(
            "Fagsystem",
            Municipality.objects.get(pk=town.municipality_id),
            role=Role.CASEWORKER,
            actions=[READ_DECISION.name],
            days=days,
            calls_a_minute=calls_a_minute,
        )


def showing(text: str) -> Client:
    """A program that shows this token."""
    return Client(headers={"Authorization": f"Bearer {text}"})


# What a token opens


def test_a_token_reads_what_a_person_in_its_role_reads(world: World) -> None:
    _, text = issue(world.here)
    assert showing(text).get(DECISIONS).json() == log_in(world.here.caseworker).get(DECISIONS).json()
    foreign = f"{DECISIONS}/{world.there.cases['granted'].decision}"
    assert showing(text).get(foreign).status_code == 404


def test_what_a_program_read_is_on_record_as_the_programs(world: World) -> None:
    _, text = issue(world.here)
    showing(text).get(f"{DECISIONS}/{world.here.cases['granted'].decision}")
    with acting(world.here.officer):
        assert PersonRead.objects.latest("pk").reader == "Fagsystem (API)"


def test_a_token_opens_nothing_but_the_actions_it_names(world: World) -> None:
    token, text = issue(world.here)
    actor = tokens.actor_with(token)
    open_to_it = {name for name, action in access.actions().items() if action.is_open_to(actor)}
    public = {name for name, action in access.actions().items() if Role.PUBLIC in action.rows}
    assert open_to_it == public | {READ_DECISION.name}
    with acting(actor):
        assert not access.visible(READ_CASE, queries.cases()).exists()
        assert access.visible(READ_DECISION, queries.decisions()).exists()
    assert showing(text).get("/dagens-liste/").status_code == 302, "a token is for the API, not for pages"


def test_a_token_shown_beside_a_session_is_what_counts(world: World) -> None:
    browser = log_in(world.there.caseworker)
    mine = f"{DECISIONS}/{world.there.cases['granted'].decision}"
    _, text = issue(world.here)
    assert browser.get(mine).status_code == 200
    assert browser.get(mine, headers={"Authorization": f"Bearer {text}"}).status_code == 404
    assert browser.get(mine, headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_an_employers_token_acts_as_the_employer(world: World) -> None:
    employer = world.here.employer
    reads_ledger = next(a for a in access.actions().values() if Role.EMPLOYER in a.rows and not a.name.startswith("ac"))
    with acting(employer):
        organisation = Organisation.objects.get(pk=employer.organisation_id)
        token, text = tokens.issue("Løn", organisation, role=Role.EMPLOYER, actions=[reads_ledger.name], days=1)
    actor = tokens.actor_with(token)
    assert (actor.kind, actor.organisation_id, actor.municipality_id) == (
        ActorKind.EMPLOYER,
        employer.organisation_id,
        None,
    )
    assert showing(text).get(DECISIONS).status_code == 403


def test_another_sites_page_changes_nothing_by_the_session(world: World) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(User.objects.get(pk=world.here.caseworker.user_id))
    forged = browser.post(DECISIONS, content_type="application/json")
    assert (forged.status_code, forged["Content-Type"]) == (403, MEDIA_TYPE)
    shown = {"Authorization": f"Bearer {issue(world.here)[1]}"}
    assert browser.post(DECISIONS, content_type="application/json", headers=shown).status_code == 405
    assert browser.get(DECISIONS).status_code == 200


# What a token is


@pytest.mark.parametrize("header", ["Bearer ", "Bearer hjm_unknown", "Basic dTpw", "hjm_x", "", "Bearer ÆØÅ\x00"])
def test_what_is_no_token_is_refused(world: World, header: str) -> None:
    response = Client().get(DECISIONS, headers={"Authorization": header})
    assert (response.status_code, response["Content-Type"]) == (401, MEDIA_TYPE)
    assert response["WWW-Authenticate"].startswith("Bearer")


def test_a_token_ends_by_its_date_and_when_it_is_revoked(world: World) -> None:
    token, text = issue(world.here, days=30)
    with clock.at(DAY + timedelta(days=30) - timedelta(seconds=1)):
        assert showing(text).get(DECISIONS).status_code == 200
    with clock.at(DAY + timedelta(days=30)):
        assert showing(text).get(DECISIONS).status_code == 401
    with acting(world.here.caseworker):
        tokens.revoke(token)
    assert showing(text).get(DECISIONS).status_code == 401


def test_the_text_of_a_token_is_nowhere_kept(world: World) -> None:
    token, text = issue(world.here)
    with acting(world.here.caseworker):
        kept = json.dumps([*ApiToken.objects.values(), *token.events.values()], default=str)
    assert text not in kept
    assert text[len(token.start) :] not in kept
    assert token.digest not in json.dumps(list(token.events.values()), default=str)


def test_who_shows_a_token_sees_its_row_and_no_other(world: World) -> None:
    token, _ = issue(world.here)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM api_apitoken")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT set_config('hjemmel.token', %s, true)", [token.digest])
        cursor.execute("SELECT id FROM api_apitoken")
        assert cursor.fetchall() == [(token.pk,)]
        cursor.execute("SELECT set_config('hjemmel.token', '', true)")


@pytest.mark.parametrize(
    ("role", "actions", "days", "said"),
    [
        (Role.DECIDER, [SIGN_DECISION.name], 30, "cannot act as decider"),
        (Role.EMPLOYER, [READ_DECISION.name], 30, "cannot act as employer"),
        (Role.CASEWORKER, ["casework.read_everything"], 30, "no action that a caseworker may do"),
        (Role.CASEWORKER, [SIGN_DECISION.name], 30, "no action that a caseworker may do"),
        (Role.CASEWORKER, [], 30, "at least one action"),
        (Role.CASEWORKER, [READ_DECISION.name], 0, "lives from 1 to"),
        (Role.CASEWORKER, [READ_DECISION.name], 401, "lives from 1 to"),
    ],
)
def test_a_token_that_should_not_be_is_not_issued(
    world: World, role: Role, actions: list[str], days: int, said: str
) -> None:
    with acting(world.here.caseworker):
        municipality = Municipality.objects.get(pk=world.here.municipality_id)
        with pytest.raises(TokenError, match=said):
            tokens.issue("X", municipality, role=role, actions=actions, days=days)


def test_nobody_issues_for_another_municipality(world: World) -> None:
    foreign = Municipality.objects.get(pk=world.there.municipality_id)
    with acting(world.here.caseworker), pytest.raises(Exception, match="row-level security"), transaction.atomic():
        tokens.issue("X", foreign, role=Role.CASEWORKER, actions=[READ_DECISION.name], days=1)


# Its pace


def test_calls_beyond_the_pace_are_told_when_to_come_back(world: World) -> None:
    _, text = issue(world.here, calls_a_minute=3)
    program = showing(text)
    assert [program.get(DECISIONS).status_code for _ in range(4)] == [200, 200, 200, 429]
    limited = program.get(DECISIONS)
    assert (limited["Content-Type"], limited["Retry-After"]) == (MEDIA_TYPE, "20")
    with clock.at(DAY + timedelta(seconds=20)):
        assert [program.get(DECISIONS).status_code for _ in range(2)] == [200, 429]
    assert showing(issue(world.here)[1]).get(DECISIONS).status_code == 200, "another token has a pace of its own"


def test_a_call_that_is_refused_counts_too(world: World) -> None:
    _, text = issue(world.here, calls_a_minute=2)
    program = showing(text)
    assert [program.get(f"{DECISIONS}/{uuid4()}").status_code for _ in range(3)] == [404, 404, 429]


@given(st.integers(1, 12), st.lists(st.integers(0, 30), max_size=30))
def test_no_minute_lets_in_more_than_twice_the_pace(limit: int, gaps: list[int]) -> None:
    """Against a plain count: at most the pace in a burst, and the pace on top of it in the minute after."""
    token = ApiToken(pk=-limit - 1, calls_a_minute=limit)
    let_in: list[int] = []
    now = 0
    with transaction.atomic():
        for gap in gaps:
            now += gap
            with clock.at(DAY + timedelta(seconds=now)):
                if not pace.wait(token):
                    let_in.append(now)
        for first in let_in:
            assert sum(first <= later < first + 60 for later in let_in) < 2 * limit + 1
        transaction.set_rollback(True)


# What has not changed


def test_an_unchanged_decision_is_not_sent_again(world: World) -> None:
    _, text = issue(world.here)
    address = f"{DECISIONS}/{world.here.cases['granted'].decision}"
    first = showing(text).get(address)
    assert first["Cache-Control"] == "private, no-cache"
    again = showing(text).get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    other = f"{DECISIONS}/{world.here.cases['refused'].decision}"
    assert showing(text).get(other, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_refusal_is_never_kept_as_unchanged(world: World) -> None:
    assert not Client().get(DECISIONS, headers={"If-None-Match": "*"}).has_header("ETag")
    assert Client().get(DECISIONS, headers={"If-None-Match": "*"}).status_code == 401
