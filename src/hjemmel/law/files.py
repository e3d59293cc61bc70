"""The one place in the law package that opens a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hjemmel.law.rate_tables import parse_rates
from hjemmel.law.rates import Rate
from hjemmel.law.tables import FileError, parse_toml


def read_text(path: Path) -> str:
    """The text of a file. Raises `FileError` when it is not there or is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise FileError(path.name, 1, f"the file cannot be opened: {error.strerror}", "Check the path") from error
    except UnicodeDecodeError as error:
        raise FileError(path.name, 1, "the file is not UTF-8", "Save it as UTF-8") from error


def read_toml(path: Path) -> dict[str, Any]:
    """What a TOML file says, with exact decimals. Raises `FileError`."""
    return parse_toml(read_text(path), path.name)


def read_rates(*paths: Path) -> tuple[Rate, ...]:
    """The rates of several files, read as one set; the form is described in `hjemmel.law.rate_tables`."""
    return parse_rates({f"{path.parent.name}/{path.name}": read_text(path) for path in paths})
