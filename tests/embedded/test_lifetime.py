"""Starting, stopping, starting again; alone, twice at once, and after a hard end."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from hjemmel.embedded import OWNER, EmbeddedPostgres, FolderInUse, NotRunning, PortInUse, State
from hjemmel.embedded.places import server_account
from hjemmel.embedded.process import only_one


def write(server: EmbeddedPostgres, text: str) -> None:
    """Commit one line to a table that survives."""
    with psycopg.connect(server.url(role=OWNER)) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS line (text text)")
        connection.execute("INSERT INTO line VALUES (%s)", [text])


def read(server: EmbeddedPostgres) -> list[str]:
    """Return the lines in the order they were written."""
    with psycopg.connect(server.url(role=OWNER)) as connection:
        return [text for (text,) in connection.execute("SELECT text FROM line ORDER BY ctid")]


def kill(server: EmbeddedPostgres) -> None:
    """End the server's first process as a power cut would."""
    pid = server.status().pid
    assert pid
    os.kill(pid, signal.SIGKILL)


def test_what_was_written_is_there_after_a_stop_and_a_start(folder: Path) -> None:
    server = EmbeddedPostgres(folder)
    assert server.status().state is State.ABSENT

    assert server.start()
    assert server.status().state is State.RUNNING
    address = server.url(tcp=True)
    write(server, "first")
    assert server.stop()
    assert server.status().state is State.STOPPED
    # The server says so a moment after it has given up its files.
    for _ in range(100):
        if "database system is shut down" in (folder / "server.log").read_text():
            break
        time.sleep(0.05)
    else:
        raise AssertionError("The server did not shut down in order.")

    assert server.start()
    write(server, "second")
    assert read(server) == ["first", "second"]
    assert server.url(tcp=True).split("@")[0] == address.split("@")[0], "the passwords are kept"


def test_stopping_what_does_not_run_is_no_error(used: Path) -> None:
    server = EmbeddedPostgres(used)
    assert not server.stop()
    server.start()
    assert server.stop()
    assert not server.stop()
    with pytest.raises(NotRunning, match="hjemmel postgres start"):
        server.url()


def test_a_context_stops_the_server_only_if_it_started_it(used: Path) -> None:
    with EmbeddedPostgres(used) as first:
        with EmbeddedPostgres(used) as second:
            assert second.status() == first.status()
        assert first.status().state is State.RUNNING
    assert first.status().state is State.STOPPED


def test_two_starts_at_once_give_one_server(folder: Path) -> None:
    script = (
        "import sys, pathlib; from hjemmel.embedded import EmbeddedPostgres\n"
        "server = EmbeddedPostgres(pathlib.Path(sys.argv[1])); print(server.start(), server.status().pid)"
    )
    command = [sys.executable, "-c", script, str(folder)]
    starts = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = [start.communicate(timeout=120)[0].split() for start in starts]
    assert sorted(started for started, _ in said) == ["False", "False", "True"]
    assert len({pid for _, pid in said}) == 1


def test_a_started_server_outlives_the_process_that_started_it(used: Path) -> None:
    script = "import sys, pathlib; from hjemmel.embedded import EmbeddedPostgres\n"
    script += "EmbeddedPostgres(pathlib.Path(sys.argv[1])).start()"
    subprocess.run([sys.executable, "-c", script, str(used)], check=True)
    assert not EmbeddedPostgres(used).start()


def test_after_a_hard_end_nothing_committed_is_lost(server: EmbeddedPostgres) -> None:
    write(server, "committed")
    kill(server)
    assert server.start()
    assert read(server) == ["committed"]


def test_after_a_hard_end_a_statement_still_at_work_is_waited_for(server: EmbeddedPostgres) -> None:
    """Its process holds the old server's memory, and PostgreSQL refuses to start beside it."""
    working = threading.Event()

    def work() -> None:
        with suppress(psycopg.OperationalError), psycopg.connect(server.url(role=OWNER)) as connection:
            working.set()
            connection.execute(
                "DO $$ DECLARE until timestamptz := clock_timestamp() + interval '1.5 seconds';"
                " BEGIN WHILE clock_timestamp() < until LOOP END LOOP; END $$"
            )

    worker = threading.Thread(target=work)
    worker.start()
    working.wait()
    time.sleep(0.2)  # the statement has begun
    kill(server)
    assert server.start()
    worker.join()
    assert "still in use" in (server.folder / "server.log").read_text()


def test_a_number_that_now_belongs_to_another_program_does_not_stop_the_start(server: EmbeddedPostgres) -> None:
    cluster, port = server.folder / "cluster", server.status().port
    kept = (cluster / "postmaster.pid").read_text()
    (lock,) = Path(kept.split("\n")[4]).glob(".s.PGSQL.*.lock")
    account = server_account(cluster)
    server.stop()
    with subprocess.Popen(["/bin/sleep", "60"], **account.run_as()) as stranger:
        try:
            for left in (cluster / "postmaster.pid", lock):
                left.write_text(f"{stranger.pid}\n" + kept.split("\n", 1)[1])
            assert server.status().state is State.STOPPED
            assert EmbeddedPostgres(server.folder, port or 0).start()
            assert stranger.poll() is None, "the stranger is left alone"
        finally:
            stranger.kill()


def test_a_port_that_is_taken_is_named(used: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortInUse, match=f"Port {port} "):
            EmbeddedPostgres(used, port=port).start()
    server = EmbeddedPostgres(used, port=port)
    assert server.start()
    assert server.status().port == port


def test_a_start_that_never_finishes_is_not_waited_for_endlessly(folder: Path) -> None:
    folder.mkdir()
    with (
        only_one(folder / "lock", deadline=0),
        pytest.raises(FolderInUse, match="does not finish"),
    ):
        EmbeddedPostgres(folder, start_timeout=0.2).start()


def test_a_server_that_does_not_answer_is_not_waited_for_endlessly(server: EmbeddedPostgres) -> None:
    pid = server.status().pid
    assert pid
    os.kill(pid, signal.SIGSTOP)
    try:
        with pytest.raises(FolderInUse, match=f"process {pid}"):
            EmbeddedPostgres(server.folder, start_timeout=0.2).start()
    finally:
        os.kill(pid, signal.SIGCONT)


def test_a_throwaway_server_leaves_nothing_behind() -> None:
    with EmbeddedPostgres(throwaway=True) as server:
        with psycopg.connect(server.url()) as connection:
            assert connection.execute("SELECT current_user").fetchone() == ("hjemmel_app",)
        pid = server.status().pid
    assert not server.folder.exists()
    assert not Path(f"/proc/{pid}").exists()


def test_a_throwaway_server_ends_even_with_a_killed_process() -> None:
    script = (
        "import time; from hjemmel.embedded import EmbeddedPostgres\n"
        "server = EmbeddedPostgres(throwaway=True); server.start(); print(server.folder, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout
        left = Path(owner.stdout.readline().strip())
        assert (left / "cluster/PG_VERSION").exists()
        owner.kill()
    patience = time.monotonic() + 30
    while (left / "cluster/PG_VERSION").exists() and time.monotonic() < patience:
        time.sleep(0.05)
    assert not (left / "cluster/PG_VERSION").exists()
    shutil.rmtree(left, ignore_errors=True)
