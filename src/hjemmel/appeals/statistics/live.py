"""The municipality's own count beside the newest published tables: what pages, files and political cases show."""

from dataclasses import dataclass
from functools import lru_cache

from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.figures import Area, Extent
from hjemmel.appeals.danmarkskort.report import Own, Report
from hjemmel.appeals.statistics import imports, own, queries
from hjemmel.appeals.statistics.models import FigureTable
from hjemmel.core.models import Municipality


@dataclass(frozen=True, slots=True)
class Live:
    """The report of a municipality, and the published table that each year is taken from."""

    report: Report
    tables: dict[int, FigureTable]

    @property
    def years(self) -> tuple[int, ...]:
        """The years there is anything to say of, the newest first."""
        return self.report.years[::-1]


def live(municipality: Municipality) -> Live:
    """What is known now. For each year the table published last is taken whole; two are never mixed."""
    tables = {
        year: table
        for table in reversed(queries.outcome_tables())
        for year in range(table.first_year, table.last_year + 1)
        if year in imports.cube(table.sha256).years
    }
    taken = tuple((year, tables[year].sha256, tables[year].older_cases) for year in sorted(tables))
    return Live(_report(taken, municipality.code, municipality.name, own.sums(municipality)), tables)


def municipality_area(municipality: Municipality) -> Area:
    """The municipality as an area, by name also where it is none of the 98."""
    return Area(Extent.MUNICIPALITY, municipality.code, municipality.name)


@lru_cache(maxsize=16)
def _report(taken: tuple[tuple[int, str, bool], ...], code: str, name: str, sums: tuple[own.Sum, ...]) -> Report:
    """The report of some years of some tables and some sums, kept with the maps it has made while they are the same."""
    published = Counts.none()
    for year, sha256, _older in taken:
        published += imports.cube(sha256).where(year=year)
    older = frozenset(year for year, _sha256, has_older in taken if has_older)
    counted = Own(Area(Extent.MUNICIPALITY, code, name), own.counts_of(code, sums))
    return Report(published, least=None, older_cases=older, own=counted)
