"""Faults that can be put into the sound invented minutes: one change each, and what must be said of it."""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path

from hjemmel.council.reading.checks import Check, Finding, Severity, check
from hjemmel.council.reading.extract import extract_bytes
from hjemmel.council.reading.files import read_documents
from hjemmel.council.reading.record import Record

_HERE = Path(__file__).parent
SOUND = tuple(sorted(path.name for path in (_HERE / "sound").iterdir()))


@dataclass(frozen=True)
class Fault:
    """In ``file``, ``old`` becomes ``new``; ``check`` must say so, and propose ``repair`` if that is given."""

    file: str
    old: str
    new: str
    check: Check
    severity: Severity = Severity.ERROR
    repair: str | None = None

    def __str__(self) -> str:
        return f"{self.check.value}: {self.old[:40]!r} to {self.new[:40]!r}"


def faults() -> tuple[Fault, ...]:
    """The faults of faults.toml."""
    table = tomllib.loads((_HERE / "faults.toml").read_text(encoding="utf-8"))
    return tuple(
        Fault(
            file=entry["file"],
            old=entry["old"],
            new=entry["new"],
            check=Check(entry["check"]),
            severity=Severity(entry.get("severity", "error")),
            repair=entry.get("repair"),
        )
        for entry in table["fault"]
    )


def read_text(name: str, text: str) -> Record:
    """The record of a text under a file name."""
    return read_documents([extract_bytes(name, text.encode())])


def _text(name: str) -> str:
    return (_HERE / "sound" / name).read_text(encoding="utf-8")


@functools.cache
def sound(name: str) -> Record:
    """The record of one of the sound minutes."""
    return read_text(name, _text(name))


def with_fault(fault: Fault) -> tuple[list[Finding], range]:
    """The findings of all the minutes with one fault in them, and the lines that were changed."""
    text = _text(fault.file)
    assert text.count(fault.old) == 1, f"{fault.old!r} must stand once in {fault.file}"
    first = text[: text.index(fault.old)].count("\n") + 1
    faulty = read_text(fault.file, text.replace(fault.old, fault.new))
    records = [faulty if name == fault.file else sound(name) for name in SOUND]
    return check(records), range(first, first + fault.old.count("\n") + 1)
