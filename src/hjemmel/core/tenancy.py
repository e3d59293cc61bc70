"""The second wall: row-level security in PostgreSQL, declared beside each model and installed after migration.

Every table belongs to one of five classes (docs/decisions/0006-tenancy.md):

- *shared*: law, rates, municipalities, and the machinery of Django and the job queue;
- *municipal*: rows of one municipality's own administration;
- *personal*: rows about a citizen, seen by the municipality that acts for the citizen and by the citizen;
- *organisation*: rows of one employer;
- *own*: rows of one user (passkeys, log-ins), seen by that user.

A policy reads the actor set by ``hjemmel.core.actor.acting``. The first wall is the filter of each query (``access``);
this one holds when somebody forgets the first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.db import connections
from django.db.models import Model

from hjemmel.core import acquaintance, bars, keeper, speaking, triggers


class TableClass(StrEnum):
    """Whose rows a table holds."""

    SHARED = "shared"
    MUNICIPAL = "municipal"
    PERSONAL = "personal"
    ORGANISATION = "organisation"
    OWN = "own"


class Writes(StrEnum):
    """What the serving role may do to a table beyond reading it."""

    NONE = "none"
    APPEND = "append"
    CHANGE = "change"  # rows are added and changed, never removed
    ALL = "all"

    @property
    def verbs(self) -> tuple[str, ...]:
        """The same in SQL."""
        return _VERBS[: list(Writes).index(self)]


_VERBS = ("INSERT", "UPDATE", "DELETE")


# The columns of every policy below are compared with these; each is evaluated once a query, not once a row.
ACTOR_KIND = "(SELECT hjemmel_actor_kind())"
ACTOR_USER = "(SELECT hjemmel_actor_id('user_id'))"
ACTOR_MUNICIPALITY = "(SELECT hjemmel_actor_id('municipality_id'))"
ON_BEHALF_OF_MUNICIPALITY = f"{ACTOR_KIND} IN ('staff', 'system')"
BY_THE_SYSTEM = f"{ACTOR_KIND} = 'system'"
DISPOSING = "(SELECT coalesce(current_setting('hjemmel.disposing', true), '')) = 'on'"
IN_A_TRIGGER = "pg_trigger_depth() > 0"
"""A row that a trigger writes: whoever the actor is cannot write it by hand. Only the owner role makes triggers."""


def of_municipality(column: str = "municipality_id") -> str:
    """The condition of a row that belongs to the municipality the actor works for."""
    return f"({column} = (SELECT hjemmel_office()))"


def of_citizen(column: str = "person_id") -> str:
    """The condition of a row that is about the citizen who acts."""
    return f"({column} = (SELECT hjemmel_citizen()))"


def of_organisation(column: str = "organisation_id") -> str:
    """The condition of a row that belongs to the employer who acts."""
    return f"({column} = (SELECT hjemmel_employer()))"


def not_kept_from(person: str) -> str:
    """The condition that the user who acts is not kept from the person in a column (see ``bars``)."""
    return f"{person} NOT IN (SELECT hjemmel_kept_people(hjemmel_actor_id('user_id')))"


def not_kept_from_matter(matter: str) -> str:
    """The same for the public id of a matter. A job works for its municipality and is named in no shield."""
    bound_by = "CASE WHEN hjemmel_actor_kind() <> 'system' THEN hjemmel_actor_id('municipality_id') END"
    return f"{matter} NOT IN (SELECT hjemmel_kept_matters(hjemmel_actor_id('user_id'), {bound_by}))"


def open_to_staff(person: str = "person_id", matter: str = "", municipality: str = "municipality_id") -> str:
    """The condition of a row about somebody in the municipality, for staff who are not kept from it (see ``bars``).

    ``matter`` is the column with the public id of the case that the row belongs to, where it belongs to one.
    """
    rows = f"{of_municipality(municipality)} AND {not_kept_from(person)}"
    if matter:
        rows += f" AND ({matter} IS NULL OR {not_kept_from_matter(matter)})"
    return f"({rows})"


def acting_for(person: str) -> str:
    """The condition of a row that follows the citizen: seen by the municipality that acts today, never by an earlier.

    ``person`` is the column that names the citizen, with its table. Asked of the periods, not of the citizens: a policy
    is compiled, and made ready at every run, with the policies of all it asks, and that of the citizens asks much.
    """
    return (
        "EXISTS (SELECT 1 FROM core_actingmunicipality acting WHERE "
        f"acting.person_id = {person} AND acting.until IS NULL AND {of_municipality('acting.municipality_id')})"
    )


OWN_MUNICIPALITY_OR_CITIZEN = f"{open_to_staff()} OR {of_citizen()}"
"""Who sees most of what is kept about a citizen."""

_FUNCTIONS = """
CREATE OR REPLACE FUNCTION hjemmel_actor_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('hjemmel.kind', true), '') $$;
CREATE OR REPLACE FUNCTION hjemmel_actor_id(name text) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('hjemmel.' || name, true), '')::bigint $$;
CREATE OR REPLACE FUNCTION hjemmel_office() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE WHEN hjemmel_actor_kind() IN ('staff', 'system') THEN hjemmel_actor_id('municipality_id') END $$;
CREATE OR REPLACE FUNCTION hjemmel_citizen() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE hjemmel_actor_kind() WHEN 'citizen' THEN hjemmel_actor_id('person_id') END $$;
CREATE OR REPLACE FUNCTION hjemmel_employer() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE hjemmel_actor_kind() WHEN 'employer' THEN hjemmel_actor_id('organisation_id') END $$;
CREATE OR REPLACE FUNCTION hjemmel_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('hjemmel.today', true), '')::date $$;
"""


@dataclass(frozen=True, slots=True)
class RowSecurity:
    """One table's class, who sees which of its rows, and what the serving role may write.

    ``visible`` is the SQL condition of a visible row; ``writable`` that of a row that may be written (default: the
    same). Where the verbs differ, ``insertable`` and ``changeable`` take its place, and ``becoming`` is what a changed
    row must be afterwards (default: still changeable). All are constants of the code, never built from input.
    """

    table_class: TableClass
    visible: str
    writes: Writes = Writes.ALL
    writable: str = ""
    insertable: str = ""
    changeable: str = ""
    becoming: str = ""

    def policies(self) -> Iterator[tuple[str, str]]:
        """Each verb that the serving role may use, and its policy: which rows it may begin with and end with."""
        writable = self.writable or self.visible
        changeable = self.changeable or writable
        rows = {
            "INSERT": f"WITH CHECK ({self.insertable or writable})",
            "UPDATE": f"USING ({changeable}) WITH CHECK ({self.becoming or changeable})",
            "DELETE": f"USING ({writable})",
        }
        # A CASE is a filter and nothing else. Given an OR, the planner looks each side up in an index of its own and
        # leaves the index of the query's filter: ten times slower on a million cases (docs/performance/load.md).
        filtering = f"CASE WHEN {self.visible} THEN true ELSE false END" if " OR " in self.visible else self.visible
        yield "SELECT", f"USING ({filtering})"
        for verb in self.writes.verbs:
            yield verb, rows[verb]


def shared(writes: Writes = Writes.NONE, **conditions: str) -> RowSecurity:
    """A table that everybody may read."""
    return RowSecurity(TableClass.SHARED, "true", writes, **conditions)


def municipal(
    column: str = "municipality_id", *, also: str = "", writes: Writes = Writes.ALL, **conditions: str
) -> RowSecurity:
    """A table whose rows belong to the municipality in ``column``; ``also`` adds a further way to see a row."""
    own = of_municipality(column)
    visible = f"{own} OR ({also})" if also else own
    return RowSecurity(TableClass.MUNICIPAL, visible, writes, **{"writable": own} | conditions)


def organisation(
    column: str = "organisation_id", *, also: str = "", writes: Writes = Writes.ALL, writable: str = ""
) -> RowSecurity:
    """A table whose rows belong to the employer in ``column``; ``also`` adds a further way to see a row."""
    own = of_organisation(column)
    return RowSecurity(TableClass.ORGANISATION, f"{own} OR ({also})" if also else own, writes, writable or own)


def personal(visible: str, *, writes: Writes = Writes.ALL, **conditions: str) -> RowSecurity:
    """A table with rows about citizens; the condition says which of them the actor may see."""
    return RowSecurity(TableClass.PERSONAL, visible, writes, **conditions)


def own(column: str = "user_id", *, also: str = "", writes: Writes = Writes.ALL, writable: str = "") -> RowSecurity:
    """A table whose rows belong to the user in ``column``; ``also`` adds a further way to see a row."""
    own = f"{column} = {ACTOR_USER}"
    return RowSecurity(TableClass.OWN, f"{own} OR ({also})" if also else own, writes, writable or own)


# Tables of the libraries. They hold no personal data: sessions and jobs carry ids only.
LIBRARY_TABLES: dict[str, RowSecurity] = {
    "django_migrations": shared(),
    "django_content_type": shared(),
    "django_session": shared(Writes.ALL),
    "auth_group": shared(),
    "auth_permission": shared(),
    "auth_group_permissions": shared(),
    "pghistory_context": shared(Writes.CHANGE, writable=IN_A_TRIGGER),
    "procrastinate_jobs": shared(Writes.ALL),
    "procrastinate_events": shared(Writes.ALL),
    "procrastinate_periodic_defers": shared(Writes.ALL),
    "procrastinate_workers": shared(Writes.ALL),
}


_POLICY = {
    "SELECT": "hjemmel_read",
    "INSERT": "hjemmel_insert",
    "UPDATE": "hjemmel_update",
    "DELETE": "hjemmel_delete",
}
_POLICY_NAMES = (*_POLICY.values(), "hjemmel_owner", "hjemmel_disposal")


class UndeclaredTable(Exception):
    """A table has no class and policy, so nobody has decided who may see its rows."""


def declared() -> dict[str, RowSecurity]:
    """The declared row security of every table, by table name.

    Raises:
        UndeclaredTable: a model of Hjemmel lacks the attribute ``row_security``.
    """
    tables = dict(LIBRARY_TABLES)
    for model in _own_models():
        security = getattr(model, "row_security", None)
        if not isinstance(security, RowSecurity):
            raise UndeclaredTable(
                f"{model.__module__}.{model.__name__} has no row_security. Declare the class of its table, "
                "for example row_security = tenancy.municipal()."
            )
        tables[model._meta.db_table] = security
    return tables


def _own_models() -> Iterator[type[Model]]:
    for model in apps.get_models(include_auto_created=True):
        # Models that pghistory makes at run time take their module from the model they record.
        if model.__module__.startswith("hjemmel.") and not model._meta.proxy and model._meta.managed:
            yield model


def install_after_migration(sender: AppConfig, using: str, **_: Any) -> None:
    """Signal handler: put triggers and policies in force when the last app with tables has been migrated."""
    last = [app for app in apps.get_app_configs() if app.models_module is not None][-1]
    if sender.name == last.name:
        install(using)


def install(using: str) -> None:
    """Put the declared triggers, policies and grants in force, replacing what was there. Runs as the owner role.

    A new table is granted to nobody before this, so no row is ever written past its triggers.
    """
    serving_role = settings.HJEMMEL_SERVING_ROLE
    connection = connections[using]
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute(_FUNCTIONS + bars.FUNCTIONS + speaking.FUNCTIONS + acquaintance.FUNCTIONS)
        existing = set(connection.introspection.table_names(cursor))
        triggers.install(using, existing)
        role = quote(serving_role)
        # A temporary table could carry triggers of the serving role's own, and write what only triggers may.
        cursor.execute(f"REVOKE TEMPORARY ON DATABASE {quote(connection.settings_dict['NAME'])} FROM PUBLIC")
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}")
        for table, security in declared().items():
            if table in existing:
                for statement in _statements(quote(table), role, security):
                    cursor.execute(statement)
        keeper.install(cursor, existing)


def _statements(table: str, role: str, security: RowSecurity) -> Iterator[str]:
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"
    for name in _POLICY_NAMES:
        yield f"DROP POLICY IF EXISTS {name} ON {table}"
    yield f"REVOKE ALL ON {table} FROM {role}"
    if security.table_class is TableClass.SHARED:
        # Migrations and the import of published facts write here as the owner.
        yield f"CREATE POLICY hjemmel_owner ON {table} TO CURRENT_USER USING (true) WITH CHECK (true)"
    else:
        # Disposal of a case runs with the owner's rights, and sees every row while it does (hjemmel.records.procedure).
        yield f"CREATE POLICY hjemmel_disposal ON {table} TO CURRENT_USER USING ({DISPOSING}) WITH CHECK ({DISPOSING})"
    for verb, rows in security.policies():
        yield f"CREATE POLICY {_POLICY[verb]} ON {table} FOR {verb} {rows}"
        yield f"GRANT {verb} ON {table} TO {role}"
