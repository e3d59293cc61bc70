"""Municipalities side by side: what the newest release of each says of one number.

Nothing new is told: every value stands in a release that everybody can read, hidden where it is hidden there. No sum is
made of them, since a sum of what is shown would be taken for a sum of all.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from hjemmel.publication import exports
from hjemmel.publication.figures import Missing, Value, read_value
from hjemmel.publication.kinds import NOT_TOLD, Section
from hjemmel.publication.models import Release
from hjemmel.publication.sections import picture_of, say
from hjemmel.web.exports import Cell
from hjemmel.web.formats import write_short_date

MOST_MONTHS = 12
"""Of a course of months the newest are shown; the file has them all."""

MOST_BARS = 30


@dataclass(frozen=True, slots=True)
class Measure:
    """A number to compare: a column of a table, by their names in the documents; ``key`` stands in an address."""

    table: str
    column: str
    title: str
    in_time: bool

    @property
    def key(self) -> str:
        """The names as one word."""
        return f"{self.table}.{self.column}"


@dataclass(frozen=True)
class Comparison:
    """The newest release of each municipality, in the order they are shown, and the language they are shown in."""

    releases: Sequence[Release]
    language: str

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Everything that can be compared, as the first release that has it names it."""
        found: dict[str, Measure] = {}
        for _release, table, column, _place in self._columns():
            title = f"{table['title'][self.language]}: {column[self.language]}"
            measure = Measure(table["name"], column["name"], title, table["in_time"])
            found.setdefault(measure.key, measure)
        return tuple(found.values())

    def section(self, measure: Measure) -> Section:
        """The municipalities by row, and by column what the rows of the measure's table are (months, say)."""
        told = [
            (release, _rows(table, place))
            for release, table, column, place in self._columns()
            if (table["name"], column["name"]) == (measure.table, measure.column)
        ]
        # Where a month is told with its year by one and without by another, it is said with the year.
        titles: dict[str, str] = {}
        for _release, rows in told:
            for name, (title, _value) in rows.items():
                titles[name] = max(titles.get(name, ""), _breakable(title[self.language]), key=len)
        shown = sorted(titles)[-MOST_MONTHS:] if measure.in_time else list(titles)
        values = [[rows[name][1] if name in rows else NOT_TOLD for name in shown] for _release, rows in told]
        lines = [
            (
                release.municipality.name,
                *row,
                f"{write_short_date(release.since)} – {write_short_date(release.until)}",
                _day(release),
            )
            for (release, _rows), row in zip(told, values, strict=True)
        ]
        return Section(
            "municipalities",
            measure.title,
            (_("Kommune"), *(titles[name] for name in shown), _("Periode"), _("Opgjort")),
            tuple(lines),
            self._pictures(measure, [line[0] for line in lines], values),
        )

    def lines(self) -> Iterator[list[Cell]]:
        """Every value of every release, one on a line under `headings`."""
        for release, table, column, place in self._columns():
            for title, value in _rows(table, place).values():
                why = say(value, self.language) if isinstance(value, Missing) else ""
                yield [
                    release.municipality.name,
                    release.municipality.code,
                    release.since,
                    release.until,
                    release.made_on,
                    table["title"][self.language],
                    title[self.language],
                    column[self.language],
                    "" if why else exports.cell(value),
                    why,
                ]

    def _columns(self) -> Iterator[tuple[Release, Mapping[str, Any], Mapping[str, str], int]]:
        for release in self.releases:
            for table in json.loads(release.document)["tables"]:
                for place, column in enumerate(table["columns"]):
                    yield release, table, column, place

    def _pictures(self, measure: Measure, names: list[str], values: list[list[Value | str]]) -> tuple[str, ...]:
        """Bars of the first row, where it holds counts and not too many."""
        first = [row[0] for row in values if row]
        if measure.in_time or not 0 < len(first) <= MOST_BARS or not any(isinstance(one, int) for one in first):
            return ()
        counts = [one if isinstance(one, int) else None for one in first]
        return (picture_of("municipalities", measure.title, names, {measure.title: counts}, False, self.language),)


def headings() -> list[str]:
    """What stands above `Comparison.lines`."""
    own = (_("Kommune"), _("Kommunekode"), _("Fra og med"), _("Til og med"), _("Opgjort"))
    return [*own, *exports.headings()]


def _rows(table: Mapping[str, Any], place: int) -> dict[str, tuple[Mapping[str, str], Value]]:
    return {row["name"]: (row["title"], read_value(row["values"][place])) for row in table["rows"]}


def _breakable(title: str) -> str:
    """A month and its year may stand below each other where twelve stand side by side."""
    return title.replace("\N{NO-BREAK SPACE}", " ")


def _day(release: Release) -> str:
    return write_short_date(release.made_on)
