"""The second wall, verb by verb: raw SQL as each kind of actor tries to insert, change and remove rows."""

import json

import psycopg
import pytest

from database import SUPERUSER, Database
from hjemmel import embedded
from hjemmel.core import tenancy
from hjemmel.core.actor import Actor, ActorKind, system_actor
from hjemmel.core.tenancy import TableClass
from world import World

DECLARED = tenancy.declared()
PERSONAL = sorted(name for name, security in DECLARED.items() if security.table_class is TableClass.PERSONAL)

CITIZENS = {
    "appeals_conductcomplaint": "I",
    "casework_case": "I",  # applies
    "casework_application": "I",  # applies
    "casework_applicationsender": "I",  # and says so
    "casework_hearinganswer": "I",  # answers
    "casework_casefact": "I",  # states
    "casework_changenotice": "I",  # says that something has changed
    "records_accessrequest": "I",  # asks
    "frikort_outreachconsent": "IUD",  # may be found, or no longer
}
"""What citizens write by themselves, as the first letters of the verbs.

A complaint has its own test: none of those that stand was written on the page.
"""

REMOVED = {
    "casework_formdraft",
    "frikort_outreachconsent",
}
"""The tables whose rows staff may remove; elsewhere nobody does."""


def actors(world: World) -> dict[str, Actor]:
    """One of each kind, of the first town."""
    here = world.here
    return {
        "anonymous": Actor(ActorKind.ANONYMOUS),
        "log-in": Actor(ActorKind.LOG_IN),
        "signed in": Actor(ActorKind.SIGNED_IN, user_id=here.citizen.user_id),
        "staff": here.caseworker,
        "citizen": here.citizen,
        "employer": here.employer,
        "system": system_actor(here.municipality_id),
    }


def become(connected: psycopg.Connection, actor: Actor) -> None:
    """Tell the database who acts, as ``acting`` does, until the transaction ends."""
    for name in ("kind", "user_id", "municipality_id", "organisation_id", "person_id"):
        value = getattr(actor, name)
        connected.execute("SELECT set_config(%s, %s, true)", [f"hjemmel.{name}", "" if value is None else str(value)])


def lets_through(connected: psycopg.Connection, statement: str, parameters: list[object]) -> bool:
    """Whether the wall lets the statement through. What stands behind it (a key taken twice) is not asked here."""
    try:
        with connected.transaction(force_rollback=True):
            return connected.execute(statement, parameters).rowcount > 0
    except (psycopg.errors.InsufficientPrivilege, psycopg.errors.RaiseException, psycopg.errors.SerializationFailure):
        return False
    except psycopg.errors.IntegrityError:
        return True


@pytest.mark.parametrize("table", PERSONAL)
def test_each_verb_is_for_those_who_do_it(module_database: Database, world: World, table: str) -> None:
    key = "pgh_id" if table.endswith("event") else "id"
    with module_database.as_role(SUPERUSER) as everybody:
        some = f"ORDER BY {key} % 3, {key} LIMIT 20"
        rows = everybody.execute(f"SELECT {key}, to_jsonb(t) FROM {table} t {some}").fetchall()
    assert rows, "nothing to try on"
    found: dict[str, str] = {}
    with module_database.as_role(embedded.APP) as serving:
        for kind, actor in actors(world).items():
            with serving.transaction(force_rollback=True):
                become(serving, actor)
                insert = f"INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, %s)"
                attempts = {
                    "I": [(insert, [json.dumps(row | {key: -1})]) for _, row in rows],
                    "U": [(f"UPDATE {table} SET {key} = {key} WHERE {key} = %s", [pk]) for pk, _ in rows],
                    "D": [(f"DELETE FROM {table} WHERE {key} = %s", [pk]) for pk, _ in rows],
                }
                verbs = "".join(
                    verb for verb, tries in attempts.items() if any(lets_through(serving, *t) for t in tries)
                )
            if verbs:
                found[kind] = verbs
    work = {kind: verbs for kind, verbs in found.items() if kind in ("staff", "system")}
    assert found == work | ({"citizen": CITIZENS[table]} if table in CITIZENS else {}), "the others write nothing"
    assert any("D" in verbs for verbs in work.values()) is (table in REMOVED)


@pytest.mark.parametrize("table", [name for name in DECLARED if name.endswith("event")])
def test_nobody_invents_history(module_database: Database, world: World, table: str) -> None:
    with module_database.as_role(SUPERUSER) as everybody:
        row = everybody.execute(f"SELECT to_jsonb(t) FROM {table} t ORDER BY pgh_id LIMIT 1").fetchone()
    assert row, "nothing to try on"
    invented = json.dumps(row[0] | {"pgh_id": -1})
    insert = f"INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, %s)"
    context = (
        "INSERT INTO pghistory_context (id, metadata, created_at, updated_at) "
        "VALUES (gen_random_uuid(), '{}', now(), now())"
    )
    with module_database.as_role(embedded.APP) as serving:
        for actor in actors(world).values():
            with serving.transaction(force_rollback=True):
                become(serving, actor)
                assert not lets_through(serving, insert, [invented])
                assert not lets_through(serving, context, [])


def test_a_password_is_changed_by_its_user_and_by_the_operator_alone(module_database: Database, world: World) -> None:
    users = {town.caseworker.user_id for town in (world.here, world.there)} | {
        actor.user_id for actor in world.here.people.values()
    }
    with module_database.as_role(embedded.APP) as serving:
        for kind, actor in actors(world).items():
            with serving.transaction(force_rollback=True):
                become(serving, actor)
                change = "UPDATE core_user SET password = 'x' WHERE id = %s"
                changed = {user for user in users if lets_through(serving, change, [user])}
                assert changed == (users if kind == "system" else {actor.user_id} - {None})
                assert not lets_through(serving, "DELETE FROM core_user WHERE id = %s", [actor.user_id])


def test_a_citizen_answers_a_hearing_and_does_nothing_else_to_it(module_database: Database, world: World) -> None:
    columns = "hearing_id, party_id, text, answerer, received_on, registrar, recorded_at"
    values = "SELECT hearing_id, id, 'x', 'x', now(), %s, now() FROM casework_heardparty"
    answer = f"INSERT INTO casework_hearinganswer ({columns}) {values}"
    with module_database.as_role(embedded.APP) as serving, serving.transaction(force_rollback=True):
        become(serving, world.here.citizen)
        assert lets_through(serving, answer, [""])
        assert not lets_through(serving, answer, ["Sonja"]), "nobody registers an answer in a colleague's name"
        for setting in ("ended_reason = 'x', ended_at = now()", "informed_of = 'x'"):
            change = f"UPDATE casework_hearing SET {setting} WHERE public_id = %s"
            assert not lets_through(serving, change, [world.here.cases["open"].hearing])
