"""Data folders: good, damaged, foreign, out of reach, and with names that are hard on sockets."""

import os
import stat
from pathlib import Path

import psycopg
import pytest

from hjemmel.embedded import EmbeddedPostgres, FolderUnusable, StartFailed, data_folder

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root hands the server to another user")


@pytest.fixture
def cluster(used: Path) -> Path:
    """The data of a server that was stopped."""
    return used / "cluster"


def test_data_of_another_major_version_is_refused_by_name(cluster: Path) -> None:
    (cluster / "PG_VERSION").write_text("15\n")
    with pytest.raises(FolderUnusable, match=r"made by PostgreSQL 15, and this is PostgreSQL 17.*HJEMMEL_DATA"):
        EmbeddedPostgres(cluster.parent).start()


def test_a_folder_that_is_no_cluster_is_left_as_it_is(folder: Path) -> None:
    (folder / "cluster").mkdir(parents=True)
    (folder / "cluster/accounts.ods").write_text("precious")
    with pytest.raises(FolderUnusable, match="is not a PostgreSQL data folder"):
        EmbeddedPostgres(folder).start()
    assert (folder / "cluster/accounts.ods").read_text() == "precious"


def test_damaged_data_is_reported_with_the_servers_own_words(cluster: Path) -> None:
    (cluster / "global/pg_control").write_bytes(b"\0" * 8192)
    with pytest.raises(StartFailed, match=r"server\.log:\n.*incompatible with server"):
        EmbeddedPostgres(cluster.parent).start()


def test_damaged_passwords_are_reported_with_the_remedy(cluster: Path) -> None:
    passwords = cluster.parent / "passwords.json"
    passwords.write_text("{")
    with pytest.raises(FolderUnusable, match="Remove it and start again"):
        EmbeddedPostgres(cluster.parent).start()
    passwords.unlink()
    server = EmbeddedPostgres(cluster.parent)
    server.start()
    with psycopg.connect(server.url(tcp=True)):
        pass


def test_a_first_start_that_was_cut_short_is_begun_anew(folder: Path) -> None:
    (folder / "cluster.new/base").mkdir(parents=True)
    (folder / "cluster.new/PG_VERSION").write_text("17\n")
    assert EmbeddedPostgres(folder).start()
    assert not (folder / "cluster.new").exists()


@pytest.mark.parametrize("name", ["d" * 110, "a,b", """ 'two "words' $HOME \\ """], ids=["long", "comma", "quotes"])
def test_any_folder_name_will_do(used: Path, name: str) -> None:
    folder = used.rename(used.with_name(name))
    with EmbeddedPostgres(folder) as server, psycopg.connect(server.url()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
        sockets = Path(connection.info.host)
    assert sockets.parent == folder or not sockets.exists(), "one outside the folder is cleared away"


def test_passwords_and_data_are_for_their_owner_alone(server: EmbeddedPostgres) -> None:
    for name in ("passwords.json", "server.log", "cluster", "socket"):
        assert stat.S_IMODE((server.folder / name).stat().st_mode) & 0o077 == 0, name


def test_the_environment_names_the_data_folder(folder: Path) -> None:
    assert data_folder({"HJEMMEL_DATA": str(folder)}) == folder


@only_root
def test_as_root_the_server_runs_as_another_user_and_nothing_above_is_changed(used: Path) -> None:
    used.parent.chmod(0o711)
    with EmbeddedPostgres(used) as server:
        assert Path(f"/proc/{server.status().pid}").stat().st_uid != 0
    assert stat.S_IMODE(used.parent.stat().st_mode) == 0o711


@only_root
def test_as_root_a_folder_the_server_cannot_enter_is_refused(folder: Path) -> None:
    folder.parent.chmod(0o700)
    with pytest.raises(FolderUnusable, match="cannot enter"):
        EmbeddedPostgres(folder).start()


@only_root
def test_a_folder_of_another_user_is_left_to_him(folder: Path) -> None:
    folder.mkdir()
    os.chown(folder, 12345, -1)
    with pytest.raises(FolderUnusable, match="belongs to the user number 12345"):
        EmbeddedPostgres(folder)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_made_is_refused(folder: Path) -> None:
    folder.parent.chmod(0o500)
    with pytest.raises(FolderUnusable, match="cannot be created"):
        EmbeddedPostgres(folder).start()
