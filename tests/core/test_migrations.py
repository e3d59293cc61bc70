"""Migrations lead to the database that the models declare: tests run on the latter, municipalities on the former."""

from typing import Any

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections

from database import Database, create
from hjemmel import embedded
from tables import make_tables

pytestmark = pytest.mark.slow

_PARTS = {
    "columns": """
        SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, identity_generation
        FROM information_schema.columns WHERE table_schema = 'public'
    """,
    "constraints": """
        SELECT conrelid::regclass::text, contype, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
    """,
    "indexes": """
        SELECT tablename, regexp_replace(indexdef, 'INDEX \\S+ ON', 'INDEX ON') FROM pg_indexes
        WHERE schemaname = 'public'
    """,
    "triggers": """
        SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), md5(pg_get_functiondef(tgfoid)) FROM pg_trigger
        WHERE NOT tgisinternal
    """,
    "functions": """
        SELECT p.oid::regprocedure::text, md5(pg_get_functiondef(p.oid)) FROM pg_proc p LEFT JOIN pg_depend d
        ON d.objid = p.oid AND d.deptype = 'e' WHERE pronamespace = 'public'::regnamespace AND d.objid IS NULL
    """,
    "policies": "SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies",
}


def _parts(database: Database) -> dict[str, set[Any]]:
    with psycopg.connect(database.url(embedded.OWNER)) as connection:
        return {name: {str(row) for row in connection.execute(query)} for name, query in _PARTS.items()}


def test_migrations_lead_to_what_the_models_declare(
    server: embedded.EmbeddedPostgres, own_database: Database, django_db_blocker: Any
) -> None:
    made: dict[str, dict[str, set[Any]]] = {}
    ways = {"migrated": lambda: call_command("migrate", database="owner", verbosity=0), "made": make_tables}
    for name, way in ways.items():
        database = create(server, f"test_{name}")
        try:
            with django_db_blocker.unblock():
                database.connect()
                way()
                connections.close_all()
            made[name] = _parts(database)
        finally:
            connections.close_all()
            database.drop()
            own_database.connect()
    # The library's record of what has been migrated is there in one of them only.
    for part, rows in made["migrated"].items():
        assert {row for row in rows if "django_migrations" not in row} == {
            row for row in made["made"][part] if "django_migrations" not in row
        }, part
        assert rows, part
