"""What can be wrong with a table of outcomes, or with what is asked of it."""

from __future__ import annotations

from dataclasses import dataclass


class DanmarkskortError(Exception):
    """A Danmarkskort cannot be made from what was given."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One error in a table: the line in the file (from 1), the field (empty for the whole line), and what to do."""

    line: int
    field: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        where = f"line {self.line}" + (f", {self.field}" if self.field else "")
        return f"{where}: {self.problem}. {self.remedy}."


class TableError(DanmarkskortError):
    """A table has errors, and nothing of it was used. ``problems`` are all of them, in order of line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
