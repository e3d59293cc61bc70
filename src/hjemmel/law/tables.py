"""TOML tables read key by key, where every error knows its file and line and says what to do.

Decimals are exact: no float exists between the file and the law.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Set
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from hjemmel.law.errors import LawError
from hjemmel.law.provisions import Provision, ProvisionError

_T = TypeVar("_T")
_E = TypeVar("_E", bound=Enum)

_PLAIN = {str: "a text in quotes", int: "a whole number", date: "a date such as 2025-01-01", bool: "true or false"}


class FileError(LawError):
    """A file of the law cannot be read; the message gives file, line, what is wrong and what to do."""

    def __init__(self, file: str, line: int, problem: str, remedy: str) -> None:
        super().__init__(f"{file}, line {line}: {problem}. {remedy}.")
        self.file, self.line, self.problem, self.remedy = file, line, problem, remedy


def parse_toml(text: str, file: str) -> dict[str, Any]:
    """What a TOML text says. Raises `FileError`."""
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise FileError(file, line, f"this is not TOML: {error}", "Correct the line") from error


def lines_of(text: str, header: str) -> list[int]:
    """The lines (from 1) of ``[header]`` or ``[[header]]``, in order."""
    pattern = re.compile(rf"\s*\[{{1,2}}{re.escape(header)}\]{{1,2}}\s*(?:#.*)?$")
    return [number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)]


class Table:
    """One table of a file. ``keys`` are those it may have; ``inherited`` holds values for those it leaves out."""

    def __init__(
        self,
        content: object,
        *,
        name: str,
        file: str,
        line: int,
        keys: Set[str],
        inherited: dict[str, Any] | None = None,
    ) -> None:
        self.name, self.file, self.line = name, file, line
        if not isinstance(content, dict):
            raise self.error(f"{name} is not a table", f"Write [{name}] on a line of its own")
        if unknown := sorted(content.keys() - keys):
            raise self.error(f"{name} has the unknown key {unknown[0]}", f"The keys are {', '.join(sorted(keys))}")
        self.content: dict[str, Any] = {**(inherited or {}), **content}

    def error(self, problem: str, remedy: str) -> FileError:
        """An error about this table, ready to raise."""
        return FileError(self.file, self.line, problem, remedy)

    def __contains__(self, key: str) -> bool:
        return key in self.content

    def need(self, key: str, kind: type[_T]) -> _T:
        """The value of ``key``, which must be there and of that type."""
        if key not in self.content:
            raise self.error(f"{self.name} has no {key}", f"Add {key} = …")
        value = self.content[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.error(f"{key} = {value!r} is not {_PLAIN.get(kind, kind.__name__)}", f"Correct {key}")
        return value

    def may(self, key: str, kind: type[_T]) -> _T | None:
        """The value of ``key``, or None where the table has none."""
        return self.need(key, kind) if key in self.content else None

    def choice(self, key: str, choices: type[_E], *, by_name: bool = False) -> _E:
        """The member of a closed list that ``key`` gives, by its value or by its name."""
        allowed = {member.name if by_name else member.value: member for member in choices}
        written = self.need(key, str)
        if written not in allowed:
            raise self.error(f"{key} = {written!r} is not known", f"Use one of {', '.join(map(str, allowed))}")
        return allowed[written]

    def provision(self, key: str) -> Provision:
        """The provision that ``key`` cites."""
        try:
            return Provision.read(self.need(key, str))
        except ProvisionError as error:
            raise self.error(str(error), f'Write {key} = "SFL § 1, stk. 2"') from error
