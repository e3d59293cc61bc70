"""A demonstration's data from one version of Hjemmel to the next: until 1.0 they are made anew, never migrated."""

import hashlib
import shutil
from pathlib import Path

import psycopg

from hjemmel import embedded
from hjemmel.embedded.roles import SUPERUSER

_PACKAGE = Path(__file__).resolve().parents[1]


def version() -> str:
    """Sixteen characters that differ when the tables or the invented people do."""
    made_of = sorted([*_PACKAGE.rglob("migrations/*.py"), *_PACKAGE.glob("site/demo*.py")])
    digest = hashlib.sha256()
    for path in made_of:
        digest.update(str(path.relative_to(_PACKAGE)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def is_outdated(folder: Path) -> bool:
    """Whether the folder's data were made by another version, or never became complete."""
    noted = folder / "version"
    return folder.exists() and not (noted.exists() and noted.read_text(encoding="ascii") == version())


def remove(folder: Path) -> None:
    """Remove the demonstration's database in the embedded server, and its files."""
    server = embedded.EmbeddedPostgres()
    server.start()
    with psycopg.connect(server.url("postgres", SUPERUSER), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {embedded.DATABASE} WITH (FORCE)")
    server.start()  # makes the database that is missing
    shutil.rmtree(folder)


def note(folder: Path) -> None:
    """The data are complete, and of this version."""
    (folder / "version").write_text(version(), encoding="ascii")
