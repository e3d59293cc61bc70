"""The second wall around log-in: raw SQL sees one's own rows, and during log-in what log-in needs."""

import psycopg
import pytest
from django.db import ProgrammingError, connection

from accounts.people import with_app
from database import SUPERUSER, Database
from hjemmel import embedded
from hjemmel.accounts import second_factor
from hjemmel.accounts.lockout import GATE, Attempt
from hjemmel.accounts.models import FailedLogIn, OutsideIdentity, Passkey
from hjemmel.accounts.sessions import as_user
from hjemmel.core import clock, tenancy
from hjemmel.core.actor import ANONYMOUS, Actor, acting, system_actor
from hjemmel.core.keys import KeyringError
from hjemmel.core.models import CitizenLogin, SentForm, StaffMembership, User
from hjemmel.core.tenancy import TableClass
from world import World, log_in

TABLES = sorted(name for name, security in tenancy.declared().items() if security.table_class is TableClass.OWN)
SECRETS = {"accounts_passkey", "accounts_authenticatorapp", "accounts_recoverycode", "core_sentform"}


@pytest.fixture
def rows(own_database: Database, world: World) -> dict[str, list[tuple[int | None]]]:
    """The user of each row of each table, as the superuser sees them; both towns have some of everything."""
    for town in (world.here, world.there):
        for actor in (town.caseworker, town.citizen):
            user = with_app(actor)
            with acting(as_user(user)):
                second_factor.make_recovery_codes(user)
                Passkey.objects.create(user=user, name="x", credential_id=bytes([user.pk]), credential=b"x")
                SentForm.objects.create(user=user, digest="x", page="x", led_to="/", sent_at=clock.now())
            log_in(actor)
            Attempt(b"x" * 32, "192.0.2.1", user).failed(FailedLogIn.Step.PASSWORD)
    Attempt(b"y" * 32, "192.0.2.1").failed(FailedLogIn.Step.PASSWORD)
    with own_database.as_role(SUPERUSER) as everybody:
        return {table: everybody.execute(f"SELECT user_id FROM {table}").fetchall() for table in TABLES}


def seen(actor: Actor, table: str) -> list[tuple[int | None]]:
    with acting(actor), connection.cursor() as cursor:
        cursor.execute(f"SELECT user_id FROM {table}")
        return cursor.fetchall()


def test_each_sees_what_is_theirs_and_secrets_are_seen_by_nobody_else(
    rows: dict[str, list[tuple[int | None]]], world: World, own_database: Database
) -> None:
    with acting(system_actor(world.here.municipality_id)):
        colleagues = set(StaffMembership.objects.values_list("user_id", flat=True))
        citizens = set(CitizenLogin.objects.values_list("user_id", flat=True))
    for table in TABLES:
        users = {user for (user,) in rows[table]}
        assert {world.here.caseworker.user_id, world.there.caseworker.user_id} <= users, f"{table} is vacuous"
        for actor in (world.here.citizen, world.here.neighbour, world.here.employer):
            assert {user for (user,) in seen(actor, table)} <= {actor.user_id}
            assert {user for (user,) in seen(as_user(User(pk=actor.user_id)), table)} <= {actor.user_id}
        for actor in (world.here.caseworker, world.here.officer, system_actor(world.here.municipality_id)):
            found = {user for (user,) in seen(actor, table)}
            if table in SECRETS:
                assert found <= {actor.user_id}
            elif table.startswith("accounts_outside"):
                assert found == (colleagues | citizens) & users
            else:
                assert found == (colleagues & users) | ({None} & users)
        assert seen(ANONYMOUS, table) == []
        with own_database.as_role(embedded.APP) as serving:
            assert serving.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_log_in_itself_sees_failures_and_identities_and_nothing_else(
    rows: dict[str, list[tuple[int | None]]],
) -> None:
    visible = {table for table in tenancy.declared() if table in TABLES and seen(GATE, table)}
    assert visible == {"accounts_failedlogin", "accounts_outsideidentity"}
    with acting(GATE), connection.cursor() as cursor:
        for table, security in tenancy.declared().items():
            if security.table_class not in (TableClass.SHARED, TableClass.OWN):
                cursor.execute(f"SELECT count(*) FROM {table}")
                assert cursor.fetchone() == (0,), table


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["citizen", "employer", "caseworker", "officer"])
def test_nobody_opens_a_foreign_account_for_themselves(world: World, who: str) -> None:
    victim = User.objects.get(pk=world.there.citizen.user_id)
    forged = OutsideIdentity(user=victim, provider="x", subject_index=b"x" * 32)
    with pytest.raises(ProgrammingError, match="row-level security"), acting(world.here.people[who]):
        forged.save()
    with pytest.raises(ProgrammingError, match="row-level security"), acting(world.here.people[who]):
        Passkey.objects.create(user=victim, name="x", credential_id=b"x", credential=b"x")
    with pytest.raises(ProgrammingError, match="row-level security"), acting(world.here.people[who]):
        FailedLogIn.objects.create(at=clock.now(), step=FailedLogIn.Step.PASSWORD, user=victim)


def test_a_secret_does_not_open_as_anothers(rows: dict, own_database: Database, world: World) -> None:
    here, there = (User.objects.get(pk=town.caseworker.user_id) for town in (world.here, world.there))
    with own_database.as_role(SUPERUSER) as everybody:
        everybody.execute(
            "UPDATE accounts_authenticatorapp SET secret_sealed = "
            "(SELECT secret_sealed FROM accounts_authenticatorapp WHERE user_id = %s) WHERE user_id = %s",
            [there.pk, here.pk],
        )
        (kept,) = everybody.execute("SELECT string_agg(code_index::text, '') FROM accounts_recoverycode").fetchone()
    with acting(as_user(here)):
        codes = second_factor.make_recovery_codes(here)
        with pytest.raises(KeyringError):
            second_factor.use_code(here, "123456")
    with acting(as_user(there)):
        assert second_factor.use_code(there, codes[0]) is None
    assert codes[0].replace("-", "") not in kept


@pytest.mark.parametrize("statement", ["DELETE FROM accounts_failedlogin", "TRUNCATE accounts_failedlogin"])
def test_a_failure_is_kept_whoever_asks(rows: dict, own_database: Database, statement: str) -> None:
    with own_database.as_role(SUPERUSER) as everybody, pytest.raises(psycopg.errors.RaiseException):
        everybody.execute(statement)
