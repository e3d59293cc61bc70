"""The second wall: every table has a class and its policies, and raw SQL sees only what belongs to the actor."""

from collections.abc import Iterator

import psycopg
import pytest
from django.db import ProgrammingError, connection

from database import SUPERUSER, Database
from hjemmel import embedded
from hjemmel.core import tenancy
from hjemmel.core.actor import ANONYMOUS, Actor, ActorKind, acting, current_actor
from hjemmel.core.models import CitizenLogin, StaffMembership
from hjemmel.core.tenancy import TableClass
from world import World

# Every table is declared, and the database is as declared

_RELATIONS = """
    SELECT relname, relkind, relrowsecurity, relforcerowsecurity FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
"""
_GRANTS = """
    SELECT relname, grantee::regrole::text, privilege_type FROM pg_class, aclexplode(relacl)
    WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('S', 'i') AND grantee <> relowner
"""
_POLICIES = "SELECT tablename, policyname, permissive, roles, cmd, qual, with_check FROM pg_policies"


def findings(owner: psycopg.Connection) -> set[str]:
    """The tables in which the database differs from what the code declares."""
    declared = tenancy.declared()
    relations = {name: tuple(rest) for name, *rest in owner.execute(_RELATIONS)}
    granted: dict[str, set[tuple[str, str]]] = {}
    for table, role, privilege in owner.execute(_GRANTS):
        granted.setdefault(table, set()).add((role, privilege))
    policies = set(map(str, owner.execute(_POLICIES)))
    for name, table in owner.execute("SELECT policyname, tablename FROM pg_policies").fetchall():
        owner.execute(f"DROP POLICY {name} ON {table}")
    for table, security in declared.items():
        for statement in tenancy._statements(f'"{table}"', embedded.APP, security):
            owner.execute(statement)
    as_declared = set(map(str, owner.execute(_POLICIES)))
    return (
        relations.keys() ^ declared.keys()
        | {name for name, state in relations.items() if state != ("r", True, True)}
        | {
            table
            for table in granted.keys() | declared.keys() & relations.keys()
            if granted.get(table) != {(embedded.APP, verb) for verb, _ in declared[table].policies()}
        }
        | {policy.split("'")[1] for policy in policies ^ as_declared}
    )


@pytest.fixture
def owner(module_database: Database) -> Iterator[psycopg.Connection]:
    """The owner role in a transaction that is rolled back."""
    with module_database.as_role(embedded.OWNER) as connected, connected.transaction(force_rollback=True):
        yield connected


def test_every_table_has_a_class_and_its_policies(owner: psycopg.Connection) -> None:
    assert findings(owner) == set()


@pytest.mark.parametrize(
    ("damage", "table"),
    [
        ("CREATE TABLE stray (id bigint)", "stray"),
        ("CREATE VIEW everybody AS SELECT * FROM core_person", "everybody"),
        ("ALTER TABLE core_person NO FORCE ROW LEVEL SECURITY", "core_person"),
        ("ALTER TABLE casework_case DISABLE ROW LEVEL SECURITY", "casework_case"),
        ("CREATE POLICY open_door ON core_document USING (true)", "core_document"),
        ("ALTER POLICY hjemmel_read ON casework_decision USING (true)", "casework_decision"),
        ("DROP POLICY hjemmel_read ON core_delivery", "core_delivery"),
        ("GRANT UPDATE ON core_personread TO hjemmel_app", "core_personread"),
        ("GRANT TRUNCATE ON casework_decision TO hjemmel_app", "casework_decision"),
        ("GRANT SELECT ON core_person TO PUBLIC", "core_person"),
    ],
)
def test_a_table_that_differs_is_found(owner: psycopg.Connection, damage: str, table: str) -> None:
    owner.execute(damage)
    assert findings(owner) == {table}


def test_a_model_without_a_class_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StaffMembership, "row_security", None)
    with pytest.raises(tenancy.UndeclaredTable, match="StaffMembership has no row_security"):
        tenancy.declared()


def test_the_serving_role_owns_nothing_and_passes_nothing(module_database: Database) -> None:
    with module_database.as_role(embedded.APP) as serving:
        assert (
            serving.execute(
                "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles "
                "WHERE rolname = current_user"
            ).fetchone()
            == (False,) * 5
        )
        assert not serving.execute("SELECT 1 FROM pg_auth_members WHERE member = current_user::regrole").fetchall()
        assert not serving.execute(
            "SELECT classid::regclass, objid FROM pg_shdepend WHERE refobjid = current_user::regrole AND deptype = 'o'"
        ).fetchall()
        for kind in ("TABLE", "TEMPORARY TABLE"):  # with triggers of its own it could write what only triggers may
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                serving.execute(f"CREATE {kind} mine (id int)")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            serving.execute("ALTER TABLE core_person DISABLE ROW LEVEL SECURITY")


def test_no_function_runs_with_the_rights_of_its_owner(owner: psycopg.Connection) -> None:
    found = owner.execute("SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace")
    # docs/decisions: disposal of a case and of what is too old, and two records joined, which all ask for themselves
    asking = {("hjemmel_dispose_case",), ("hjemmel_forget",), ("hjemmel_join_people",)}
    assert set(found.fetchall()) == asking


# What raw SQL sees

_NOT_SHARED = sorted(
    table
    for table, security in tenancy.declared().items()
    # Rows of one user belong to no town; tests/accounts/test_row_security.py asks the same of them.
    if security.table_class not in (TableClass.SHARED, TableClass.OWN)
)


@pytest.fixture(scope="module")
def rows(module_database: Database) -> dict[str, dict[int, dict[str, int | None]]]:
    """Each table's rows by primary key, with whose they are, as the superuser sees them."""
    with module_database.as_role(SUPERUSER) as everybody:
        return {table: _whose(everybody, table) for table in _NOT_SHARED}


def _whose(everybody: psycopg.Connection, table: str) -> dict[int, dict[str, int | None]]:
    columns = {
        name
        for (name,) in everybody.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped",
            [table],
        )
    }
    own = {
        "core_person": ("id", "person"),
        "core_personevent": ("pgh_obj_id", "person"),
        "core_organisation": ("id", "organisation"),
        "core_organisationevent": ("pgh_obj_id", "organisation"),
    }
    parts = {"municipality": "NULL", "person": "NULL", "organisation": "NULL", "user": "NULL"}
    for kind in parts:
        if f"{kind}_id" in columns:
            parts[kind] = f"t.{kind}_id"
    if table in own:
        column, kind = own[table]
        parts[kind] = f"t.{column}"
    joins = ""
    if "joined_id" in columns:
        parts["person"] = "t.kept_id"
    if "case_id" in columns:
        joins += " JOIN casework_case c ON c.id = t.case_id"
        parts |= {"municipality": "c.municipality_id", "person": "c.person_id"}
    elif "transfer_id" in columns:
        joins += " JOIN core_transfer f ON f.id = t.transfer_id"
        parts |= {"municipality": "f.municipality_id", "person": "f.person_id"}
    elif "hearing_id" in columns:
        joins += " JOIN casework_hearing h ON h.id = t.hearing_id JOIN casework_case c ON c.id = h.case_id"
        parts |= {"municipality": "c.municipality_id", "person": "c.person_id"}
    elif "appeal_id" in columns:
        joins += " JOIN appeals_appeal a ON a.id = t.appeal_id JOIN casework_case c ON c.id = a.case_id"
        parts |= {"municipality": "c.municipality_id", "person": "c.person_id"}
    elif "request_id" in columns:
        joins += " JOIN records_accessrequest a ON a.id = t.request_id"
        parts |= {"municipality": "a.municipality_id", "person": "a.person_id"}
    elif "card_id" in columns:
        joins += " JOIN frikort_card f ON f.id = t.card_id JOIN core_person p ON p.id = f.person_id"
        parts |= {"municipality": "p.municipality_id", "person": "f.person_id"}
    elif parts["municipality"] == "NULL" and parts["person"] != "NULL":
        joins += f" JOIN core_person p ON p.id = {parts['person']}"
        parts["municipality"] = "p.municipality_id"
    selected = ", ".join(parts.values())
    found = everybody.execute(f"SELECT t.{_key(table)}, {selected} FROM {table} t {joins}")
    return {key: dict(zip(parts, whose, strict=True)) for key, *whose in found}


def _key(table: str) -> str:
    return "pgh_id" if table.endswith("event") else "id"


def seen(actor: Actor, table: str) -> set[int]:
    """The primary keys that plain SQL gives this actor."""
    with acting(actor), connection.cursor() as cursor:
        cursor.execute(f"SELECT {_key(table)} FROM {table}")
        return {key for (key,) in cursor.fetchall()}


def signed_in(actor: Actor) -> Actor:
    """The same user, before it is known in which capacity."""
    return Actor(ActorKind.SIGNED_IN, user_id=actor.user_id)


@pytest.mark.parametrize("table", _NOT_SHARED)
def test_both_towns_have_rows_so_that_nothing_below_is_vacuous(rows: dict, world: World, table: str) -> None:
    owners = {whose["municipality"] or whose["organisation"] or whose["user"] for whose in rows[table].values()}
    assert None not in owners, f"Whose a row of {table} is cannot be told: teach _whose the way to its municipality."
    assert len(owners) == 2, f"Let world.build make rows of {table} in both towns."


@pytest.mark.parametrize("table", _NOT_SHARED)
def test_nothing_set_means_nothing_visible(module_database: Database, table: str) -> None:
    with module_database.as_role(embedded.APP) as serving:
        assert serving.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    assert seen(ANONYMOUS, table) == set()


@pytest.mark.parametrize("table", _NOT_SHARED)
def test_each_sees_only_what_is_theirs(rows: dict, world: World, table: str) -> None:
    def belonging(kind: str, to: int | None) -> set[int]:
        return {key for key, whose in rows[table].items() if whose[kind] == to}

    shared_by_staff = tenancy.declared()[table].table_class is TableClass.ORGANISATION
    # What a municipality has published, citizens see wherever they live.
    told = ("casework_casetimelimit", "casework_closingday", "core_municipalsetting")
    published = rows[table].keys() if table in told else set()
    for town in (world.here, world.there):
        for member in (town.caseworker, town.decider, town.officer):
            if not shared_by_staff:
                assert seen(member, table) - belonging("user", member.user_id) == (
                    belonging("municipality", town.municipality_id) - belonging("user", member.user_id)
                )
        for citizen in (town.citizen, town.neighbour):
            assert seen(citizen, table) - published <= belonging("person", citizen.person_id) | belonging(
                "user", citizen.user_id
            )
        assert seen(town.employer, table) <= (
            belonging("organisation", town.employer.organisation_id) | belonging("user", town.employer.user_id)
        )
        for actor in town.people.values():
            assert seen(signed_in(actor), table) <= belonging("user", actor.user_id)


def test_a_citizen_sees_the_decision_and_letter_when_they_have_come(rows: dict, world: World) -> None:
    citizen = world.here.citizen
    assert len(seen(citizen, "casework_case")) == 6
    assert len(seen(citizen, "casework_decision")) == 2  # the signed ones
    assert len(seen(citizen, "core_document")) == 2  # the delivered one, and the one sent in


@pytest.mark.parametrize("table", [name for name in _NOT_SHARED if "UPDATE" in tenancy.declared()[name].writes.verbs])
def test_nobody_changes_what_is_not_theirs(rows: dict, world: World, table: str) -> None:
    column = _key(table)
    for name, actor in (world.there.people | {"signed in": signed_in(world.there.citizen)}).items():
        foreign = [
            key
            for key, whose in rows[table].items()
            if world.here.municipality_id == whose["municipality"]
            or (whose["organisation"] is not None and whose["organisation"] != actor.organisation_id)
        ]
        for statement in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
            assert changed(actor, f"{statement} WHERE {column} = ANY(%s)", foreign) == 0, name


def changed(actor: Actor, statement: str, keys: list[int]) -> int:
    """How many rows the statement changed; none when it was refused."""
    try:
        with acting(actor), connection.cursor() as cursor:
            cursor.execute(statement, [keys])
            return cursor.rowcount
    except ProgrammingError as error:
        if not isinstance(error.__cause__, psycopg.errors.InsufficientPrivilege):
            raise
        return 0


@pytest.mark.parametrize("who", ["citizen", "employer", "signed in", "caseworker"])
def test_nobody_makes_themselves_somebody(world: World, module_database: Database, who: str) -> None:
    here, there = world.here, world.there
    actor = signed_in(here.employer) if who == "signed in" else here.people[who]
    rows_wanted = [
        CitizenLogin(user_id=actor.user_id, person_id=there.citizen.person_id),
        StaffMembership(user_id=actor.user_id, municipality_id=there.municipality_id, role="decider", name="x"),
    ]
    for row in rows_wanted:
        with pytest.raises(ProgrammingError, match="row-level security"), acting(actor):
            row.save(force_insert=True)


# The actor ends with the transaction


def _in_database() -> tuple[str, ...]:
    names = ("kind", "user_id", "municipality_id", "organisation_id", "person_id")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(f"coalesce(current_setting('hjemmel.{name}', true), '')" for name in names)
        )
        return cursor.fetchone()


def test_the_actor_ends_with_the_transaction(module_database: Database, world: World) -> None:
    with acting(world.here.caseworker):
        assert _in_database()[0] == "staff"
    assert not connection.in_atomic_block
    assert set(_in_database()) == {""}
    assert current_actor() is ANONYMOUS
    with connection.cursor() as cursor:  # the same connection, as a pool would hand it to the next user
        cursor.execute("SELECT count(*) FROM core_person")
        assert cursor.fetchone() == (0,)


def test_the_actor_ends_with_a_failed_transaction(module_database: Database, world: World) -> None:
    with pytest.raises(ZeroDivisionError), acting(world.here.caseworker):
        raise ZeroDivisionError
    with pytest.raises(ProgrammingError), acting(world.here.caseworker), connection.cursor() as cursor:
        cursor.execute("SELECT nothing_like_it")
    assert set(_in_database()) == {""}
    assert current_actor() is ANONYMOUS


def test_an_inner_actor_gives_way_to_the_outer_one(module_database: Database, world: World) -> None:
    with acting(world.here.caseworker):
        outer = _in_database()
        with acting(world.there.citizen):
            assert _in_database()[0] == "citizen"
        assert (_in_database(), current_actor()) == (outer, world.here.caseworker)
        with pytest.raises(ZeroDivisionError), acting(world.there.citizen):
            raise ZeroDivisionError
        assert (_in_database(), current_actor()) == (outer, world.here.caseworker)
