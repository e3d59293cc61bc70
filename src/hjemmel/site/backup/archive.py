"""What lies in the folder of a backup, and whether it is whole.

manifest.json    what the backup is of: when, which migrations, which keys it needs (by fingerprint)
database.dump    pg_dump's custom format
files/ab/ab…     each file under its SHA-256
SHA256SUMS       the digest of all of these, in the form that ``sha256sum --check`` reads; written last
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

FORMAT = "hjemmel-backup/1"
MANIFEST, DUMP, FILES, SUMS = "manifest.json", "database.dump", "files", "SHA256SUMS"


class BackupError(Exception):
    """A backup cannot be made, is not whole, or does not fit the installation. The message says what to do."""


@dataclass(frozen=True)
class Manifest:
    """What a backup is of. ``keys`` are fingerprints of the keys its sealed values need; ``made_at`` is in UTC."""

    made_at: str
    server: str
    migrations: tuple[str, ...]
    keys: tuple[str, ...]
    files: int
    format: str = FORMAT

    def write(self, folder: Path) -> None:
        """Put it into the folder."""
        (folder / MANIFEST).write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """Read it from a folder whose sums are right.

        Raises:
            BackupError: it was written in another format.
        """
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if content.get("format") != FORMAT:
            raise BackupError(
                f"The backup has the format {content.get('format')}, and this program reads {FORMAT}. "
                "Restore it with the version of Hjemmel that made it."
            )
        return cls(
            made_at=content["made_at"],
            server=content["server"],
            migrations=tuple(content["migrations"]),
            keys=tuple(content["keys"]),
            files=content["files"],
        )


def write_sums(folder: Path) -> str:
    """Write the digests of everything in the folder, which makes it whole; return the digest of that list."""
    lines = (f"{digest}  {name}\n" for name, digest in sorted(_digests(folder).items()))
    content = "".join(lines).encode()
    (folder / SUMS).write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def verify(folder: Path) -> Manifest:
    """Check every byte of a backup against its sums, and return its manifest.

    Raises:
        BackupError: it was never finished, or files are missing, changed or too many; the first of them are named.
    """
    sums = folder / SUMS
    if not sums.is_file():
        raise BackupError(f"{folder} holds no finished backup: {SUMS} is missing. Use another backup.")
    expected = _read_sums(sums)
    wrong = _differences(expected, _digests(folder))
    if wrong:
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        raise BackupError(f"The backup in {folder} is damaged: {'; '.join(wrong[:3])}{more}. Use another backup.")
    manifest = Manifest.read(folder)
    stored = sum(name.startswith(f"{FILES}/") for name in expected)
    if stored != manifest.files:
        raise BackupError(
            f"The backup in {folder} is damaged: it should hold {manifest.files} files and lists {stored}. "
            "Use another backup."
        )
    return manifest


def _read_sums(sums: Path) -> dict[str, str]:
    pairs = [line.split("  ", 1) for line in sums.read_text(encoding="utf-8", errors="replace").splitlines()]
    if any(len(pair) != 2 for pair in pairs):
        raise BackupError(f"{sums} is damaged: a line is no digest and name. Use another backup.")
    return {name: digest for digest, name in pairs}


def _differences(expected: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    missing = [f"{name} is missing" for name in sorted(expected.keys() - found.keys())]
    added = [f"{name} does not belong to it" for name in sorted(found.keys() - expected.keys())]
    changed = [f"{name} has changed" for name in sorted(expected) if found.get(name, expected[name]) != expected[name]]
    return missing + changed + added


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): _digest(path)
        for path in folder.rglob("*")
        if path.is_file() and path != folder / SUMS
    }


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
