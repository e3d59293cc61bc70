"""Data of a demonstration that another version made are made anew; one's own are kept."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from hjemmel import embedded
from hjemmel.site import demo_version

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a demonstration whose database has a table."""
    above = Path(tempfile.mkdtemp(prefix="hjemmel-version-"))
    above.chmod(0o755)
    monkeypatch.setenv("HJEMMEL_DATA", str(above))
    server = embedded.EmbeddedPostgres()
    server.start()
    with psycopg.connect(server.url(role=embedded.OWNER)) as connection:
        connection.execute("CREATE TABLE of_before (id int)")
    (above / "demo" / "files").mkdir(parents=True)
    yield above / "demo"
    server.stop()
    shutil.rmtree(above)


def _tables() -> list[tuple[str, ...]]:
    with psycopg.connect(embedded.EmbeddedPostgres().url(role=embedded.OWNER)) as connection:
        return connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()


def test_data_of_another_version_are_removed_and_those_of_this_one_kept(folder: Path) -> None:
    assert demo_version.is_outdated(folder), "a start that was cut off, or one before versions were noted"
    demo_version.note(folder)
    assert not demo_version.is_outdated(folder)
    (folder / "version").write_text("another")
    assert demo_version.is_outdated(folder)
    with psycopg.connect(embedded.EmbeddedPostgres().url()):  # somebody is still connected
        demo_version.remove(folder)
    assert _tables() == []
    assert not folder.exists()
    assert not demo_version.is_outdated(folder), "the next start begins with nothing"
