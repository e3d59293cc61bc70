"""The database that is measured on: filled once, kept, and filled anew when the tables or the size have changed."""

import argparse
import hashlib
import json
import shutil
import time
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
from benchmarks.load.restrictions import restrict

from hjemmel import embedded
from hjemmel.embedded.roles import APP, DATABASE, KEEPER, OWNER, SUPERUSER
from hjemmel.site import cli

SOURCE = Path(embedded.__file__).resolve().parents[1]


def keep_if_fitting(folder: Path, cases: int, entries: int) -> None:
    """Remove the database in the folder unless it has, or is to have, this size and these tables.

    A fill that was stopped left nothing but the demonstration behind, and goes on from there.
    """
    migrations = b"".join(path.read_bytes() for path in sorted(SOURCE.rglob("migrations/0*.py")))
    wanted = {"cases": cases, "entries": entries, "tables": hashlib.sha256(migrations).hexdigest()}
    mark = folder / "size.json"
    found = json.loads(mark.read_text(encoding="utf-8")) if mark.exists() else None
    if found != wanted and folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text(json.dumps(wanted), encoding="utf-8")


def prepare(server: embedded.EmbeddedPostgres, folder: Path, cases: int, entries: int) -> Path:
    """Fill the database where it is not, and write down what the callers need to know of it."""
    cli.prepare(folder / "demo", embedded.Urls(*(server.url(DATABASE, role) for role in (APP, OWNER, KEEPER))))
    cli.run(argparse.Namespace(site_command="migrate"))
    from benchmarks.load.population import FIRST, Size, fill

    from hjemmel.site.demo import seed

    seed()
    known = folder / "known.json"
    with psycopg.connect(server.url(DATABASE, SUPERUSER), autocommit=True) as connection:
        (municipality,) = connection.execute("SELECT id FROM core_municipality WHERE code = '0999'").fetchone() or (0,)
        # The peer's new cases go where nobody is called, so that the next run's day list is as long as this one's.
        (elsewhere,) = connection.execute("SELECT max(id) FROM core_municipality").fetchone() or (0,)
        (organisation,) = connection.execute("SELECT min(id) FROM core_organisation").fetchone() or (0,)
        if not connection.execute("SELECT 1 FROM casework_case WHERE id >= %s LIMIT 1", [FIRST]).fetchone():
            begun = time.perf_counter()
            with connection.transaction():
                fill(connection, Size(cases, entries), municipality, organisation)
            connection.execute("VACUUM ANALYZE")
            print(f"filled in {time.perf_counter() - begun:,.0f} s", flush=True)
        restrict(connection, municipality)
        for table in ("casework_case", "frikort_ledgerentry"):
            (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,)
            print(f"{table}: {count:,}", flush=True)

        def some(statement: str, *parameters: int) -> list[str]:
            return [str(one) for (one,) in connection.execute(statement, parameters)]

        content = {
            "municipality": municipality,
            "elsewhere": elsewhere,
            "person": FIRST,
            "today": f"{date.today():%d-%m-%Y}",  # noqa: DTZ011  as a person would type it
            "token": _token_of_municipality(municipality),
            "employers_token": _token_of_employer(municipality, organisation),
            "cases": some(
                "SELECT public_id FROM casework_case WHERE municipality_id = %s AND state = 'open' "
                "AND public_id NOT IN (SELECT matter FROM core_shield) "
                "AND person_id NOT IN (SELECT person_id FROM core_disqualification) ORDER BY id LIMIT 500",
                municipality,
            ),
            "employments": some(
                "SELECT public_id FROM frikort_employment WHERE ends_on IS NULL AND organisation_id = %s "
                "ORDER BY id LIMIT 500",
                organisation,
            ),
        }
    known.write_text(json.dumps(content), encoding="utf-8")
    return known


def _token_of_municipality(municipality: int) -> str:
    from hjemmel.casework.access import READ_CASE
    from hjemmel.core.actor import Role, acting, system_actor
    from hjemmel.core.models import Municipality

    with acting(system_actor(municipality)):
        return _token(Municipality.objects.get(pk=municipality), Role.CASEWORKER, READ_CASE.name)


def _token_of_employer(municipality: int, organisation: int) -> str:
    from hjemmel.core.actor import Actor, ActorKind, Role, acting, system_actor
    from hjemmel.core.models import Organisation
    from hjemmel.schemes.socialt_frikort.access import REGISTER_PAY

    with acting(system_actor(municipality)):
        owner = Organisation.objects.get(pk=organisation)
    with acting(Actor(ActorKind.EMPLOYER, organisation_id=organisation, name="Måling")):
        return _token(owner, Role.EMPLOYER, REGISTER_PAY.name)


def _token(owner: Any, role: Any, action: str) -> str:
    from hjemmel.api import tokens

    return tokens.issue("Måling", owner, role=role, actions=[action], days=1, calls_a_minute=10_000_000)[1]


def letter_times(times: int = 20) -> list[float]:
    """How long each of so many renderings of a signed decision's letter takes, in ms."""
    from hjemmel.casework import queries
    from hjemmel.casework.letters import render_letter
    from hjemmel.core.actor import acting, system_actor
    from hjemmel.core.models import Municipality

    with acting(system_actor(Municipality.objects.get(code="0999").pk)):
        decision = queries.decisions().filter(state="signed").first()
        assert decision is not None  # the demonstration has one
        taken = []
        for _ in range(times):
            begun = time.perf_counter()
            render_letter(decision)
            taken.append(1000 * (time.perf_counter() - begun))
    return taken
