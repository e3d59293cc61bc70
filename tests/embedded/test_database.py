"""What is in the database from the first start: roles, doors, Danish order, and the tools for it."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from hjemmel.cli import main
from hjemmel.embedded import (
    APP,
    KEEPER,
    OWNER,
    BinariesMissing,
    EmbeddedPostgres,
    SettingsError,
    Urls,
    database_urls,
)
from hjemmel.embedded.binaries import client_tool, link_libraries


@pytest.fixture(scope="module")
def running() -> Iterator[EmbeddedPostgres]:
    """One server for the questions that change nothing."""
    with EmbeddedPostgres(throwaway=True) as server:
        yield server


@pytest.fixture
def owner(running: EmbeddedPostgres) -> Iterator[psycopg.Connection]:
    """A connection as the migrating role; what it does is rolled back."""
    with psycopg.connect(running.url(role=OWNER)) as connection:
        yield connection
        connection.rollback()


def test_no_role_but_the_keeper_passes_by_the_rules_of_the_database(
    owner: psycopg.Connection,
) -> None:
    rows = owner.execute(
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolreplication, rolcreatedb FROM pg_roles"
        " WHERE rolname LIKE 'hjemmel%%' ORDER BY rolname",
    ).fetchall()
    assert rows == [
        (APP, False, False, False, False, False),
        (KEEPER, False, True, False, False, False),
        (OWNER, False, False, False, False, True),
    ]


def test_the_keeper_reads_every_row_and_writes_none(running: EmbeddedPostgres, owner: psycopg.Connection) -> None:
    owner.execute("CREATE TABLE secret AS SELECT 1 AS row")
    owner.execute("ALTER TABLE secret ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
    owner.commit()
    with psycopg.connect(running.url(role=KEEPER), autocommit=True) as keeper:
        assert keeper.execute("SELECT row FROM secret").fetchall() == [(1,)]
        for statement in ("UPDATE secret SET row = 2", "DELETE FROM secret", "CREATE TABLE t ()"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                keeper.execute(statement)


def test_the_serving_role_owns_and_makes_nothing(running: EmbeddedPostgres) -> None:
    with psycopg.connect(running.url(role=APP), autocommit=True) as app:
        for statement in ("CREATE TABLE t ()", "CREATE SCHEMA s", "CREATE TEMP TABLE t ()", "CREATE DATABASE d"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                app.execute(statement)


def test_no_door_is_open_without_being_ourselves_or_a_password(running: EmbeddedPostgres) -> None:
    with psycopg.connect(running.url("postgres", "postgres")) as superuser:
        doors = superuser.execute("SELECT type, database, user_name, auth_method FROM pg_hba_file_rules").fetchall()
        addresses = superuser.execute("SHOW listen_addresses").fetchone()
    assert doors == [
        ("local", ["all"], ["all"], "peer"),
        ("host", ["all"], ["postgres"], "reject"),
        ("host", ["all"], ["all"], "scram-sha-256"),
    ]
    assert addresses == ("127.0.0.1",)


@pytest.mark.parametrize("role", [OWNER, APP])
def test_by_the_network_a_role_needs_its_password(running: EmbeddedPostgres, role: str) -> None:
    address = running.url(role=role, tcp=True)
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT current_user").fetchone() == (role,)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(address.replace("@", "x@"))


def test_danish_letters_come_last_and_in_their_order(owner: psycopg.Connection) -> None:
    words = owner.execute(
        """SELECT word FROM unnest(ARRAY['Århus', 'zebra', 'Ærø', 'Øse', 'abe', 'Aabenraa']) word
           ORDER BY word COLLATE "da-DK-x-icu" """
    )
    # Aa is Å in Danish order, and at equal letters the plain one comes first.
    assert [word for (word,) in words] == ["abe", "zebra", "Ærø", "Øse", "Aabenraa", "Århus"]


def test_danish_letters_are_letters(owner: psycopg.Connection) -> None:
    assert owner.execute("SELECT lower('ÆØÅ')").fetchone() == ("æøå",)
    assert owner.execute("SELECT to_tsvector('danish', 'Ændringen') = to_tsvector('danish', 'ændring')").fetchone() == (
        True,
    )


def test_prefixes_use_an_ordinary_index(owner: psycopg.Connection) -> None:
    owner.execute("CREATE TABLE place (name text PRIMARY KEY)")
    owner.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
    plan = "\n".join(line for (line,) in owner.execute("EXPLAIN SELECT name FROM place WHERE name LIKE 'Øs%'"))
    assert "Index Cond" in plan


def test_the_owner_can_bring_in_the_extensions_of_the_design(owner: psycopg.Connection) -> None:
    for extension in ("btree_gist", "pg_trgm", "unaccent"):
        owner.execute(f"CREATE EXTENSION {extension}")
    owner.execute(
        "CREATE TABLE card (person bigint, period daterange, EXCLUDE USING gist (person WITH =, period WITH &&))"
    )
    owner.execute("INSERT INTO card VALUES (1, '[2025-01-01,2026-01-01)'), (2, '[2025-01-01,2026-01-01)')")
    with pytest.raises(psycopg.errors.ExclusionViolation):
        owner.execute("INSERT INTO card VALUES (1, '[2025-06-01,2025-07-01)')")


def test_the_environment_can_name_another_server_and_then_nothing_is_started(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HJEMMEL_DATA", str(folder))
    app, owner = "postgresql://a@db.example/x", "postgresql://o@db.example/x"
    assert database_urls({"DATABASE_URL": app, "DATABASE_OWNER_URL": owner}) == Urls(app, owner)
    assert database_urls({"DATABASE_URL": app}) == Urls(app, None)
    with pytest.raises(SettingsError, match="not DATABASE_URL"):
        database_urls({"DATABASE_OWNER_URL": owner})
    assert not folder.exists()


def test_without_names_in_the_environment_the_embedded_server_is_started_and_left_running(
    used: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used.rename(used.parent / "postgresql")
    monkeypatch.setenv("HJEMMEL_DATA", str(used.parent))
    urls = database_urls({})
    assert database_urls({}) == urls
    for address, role in ((urls.app, APP), (urls.owner, OWNER)):
        with psycopg.connect(address or "") as connection:
            assert connection.execute("SELECT current_user").fetchone() == (role,)


def test_the_command_starts_says_dumps_and_stops(
    used: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    used.rename(used.parent / "postgresql")
    monkeypatch.setenv("HJEMMEL_DATA", str(used.parent))
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL"):
        monkeypatch.delenv(name, raising=False)
    assert main(["postgres", "status"]) == 1
    assert main(["postgres", "start"]) == 0
    assert main(["postgres", "status"]) == 0
    assert main(["postgres", "psql", "--", "-c", "CREATE TABLE frikort (id int)"]) == 0
    dump = used.parent / "dump"
    assert main(["postgres", "pg_dump", "--", "--format=custom", f"--file={dump}"]) == 0
    assert main(["postgres", "psql", "--", "-c", "DROP TABLE frikort"]) == 0
    assert main(["postgres", "pg_restore", "--", str(dump)]) == 0
    assert main(["postgres", "psql", "--", "-Atc", "SELECT 'back', count(*) FROM frikort"]) == 0
    assert main(["postgres", "stop"]) == 0
    assert main(["postgres", "status"]) == 1
    said = capfd.readouterr().out
    assert "back|0" in said
    assert f"stopped: {used.parent}/postgresql" in said


@pytest.mark.parametrize(("server", "client"), [(15, "16"), (16, "16"), (17, "18"), (18, "18")])
def test_the_tool_is_the_oldest_that_serves(server: int, client: str) -> None:
    said = subprocess.run([client_tool("pg_dump", server), "--version"], check=True, capture_output=True, text=True)
    assert said.stdout.split()[2].startswith(f"{client}.")


def test_a_server_newer_than_the_tools_is_said() -> None:
    with pytest.raises(BinariesMissing, match="PostgreSQL 19"):
        client_tool("pg_dump", 19)


def test_the_links_of_the_package_are_made_once(tmp_path: Path) -> None:
    (tmp_path / "native/lib").mkdir(parents=True)
    (tmp_path / "native/lib/libpq.so.5.17").write_text("library")
    entry = {"source": "native/lib/libpq.so.5.17", "target": "native/lib/libpq.so.5"}
    (tmp_path / "native/pg-symlinks.json").write_text(json.dumps([entry]))
    assert link_libraries(tmp_path) == 1
    assert (tmp_path / "native/lib/libpq.so.5").read_text() == "library"
    assert link_libraries(tmp_path) == 0
    moved = tmp_path.rename(tmp_path.with_name("moved"))
    assert (moved / "native/lib/libpq.so.5").read_text() == "library"
