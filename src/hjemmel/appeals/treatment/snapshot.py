"""The figures of a political case as they were when its draft was made, kept as JSON beside the text.

Numbers only: the words are made of them when the case is drafted, shown or printed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.figures import Area, Extent, Figure, published_for_the_country
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.appeals.statistics import breakdown, queries
from hjemmel.appeals.statistics.breakdown import By
from hjemmel.appeals.statistics.live import Live
from hjemmel.core.models import Municipality
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Tally
from hjemmel.web.formats import write_short_date


@dataclass(frozen=True, slots=True)
class Country:
    """The country's published percentage, with its source."""

    percent: str
    source: str


@dataclass(frozen=True, slots=True)
class Part:
    """The cases of a provision or with a reason."""

    name: str
    tally: dict[str, int]

    @property
    def counts(self) -> Tally:
        """The cases."""
        return Tally(**self.tally)


@dataclass(frozen=True, slots=True)
class MapFigures:
    """A map: the municipality's cases, who counted them, those of the year before, and the country.

    ``tally`` is None where nothing is told of the municipality, which is not 0 cases. ``printed`` are figures as others
    print them, in words; ``comment`` is the municipality's own to the map, empty where there is none. ``since`` are the
    municipality's own cases of the year after, as far as it has come; None where there are none.
    """

    map: str
    tally: dict[str, int] | None
    source: str
    before: dict[str, int] | None
    country: Country | None
    country_before: Country | None
    provisions: tuple[Part, ...]
    reasons: tuple[Part, ...]
    printed: tuple[str, ...]
    comment: str = ""
    since: dict[str, int] | None = None

    @property
    def of(self) -> Map:
        """The map itself."""
        return Map[self.map]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All three maps of a year, and what must be said beside them."""

    municipality: str
    year: int
    is_own: bool
    maps: tuple[MapFigures, ...]
    notes: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """For keeping."""
        return asdict(self)

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "Snapshot":
        """What was kept, again."""
        return cls(**{**kept, "maps": tuple(map(_read_map, kept["maps"])), "notes": tuple(kept["notes"])})


def take(live: Live, municipality: Municipality, year: int) -> Snapshot:
    """The figures of a year as they are now: the published ones where they tell of the municipality, else its own."""
    is_own = municipality.code not in live.report.counts.told(year)
    maps = tuple(_of_map(live, municipality, map, year, is_own) for map in maps_of_year(year))
    return Snapshot(municipality.name, year, is_own, maps, live.report.notes(year))


def _of_map(live: Live, municipality: Municipality, map: Map, year: int, is_own: bool) -> MapFigures:
    figure, before = (_figure(live, municipality, map, one, is_own) for one in (year, year - 1))
    since = _figure(live, municipality, map, year + 1, own=True)
    table = live.tables.get(year)
    printed = [line.figure for _table, line in queries.all_printed(map, year)]
    comment = queries.comment(map, year)
    return MapFigures(
        map.name,
        _counts(figure.tally) if figure else None,
        f"{table.source}, {write_short_date(table.published_on)}" if table and not is_own else "",
        _counts(before.tally) if before else None,
        _country(map, year),
        _country(map, year - 1),
        _parts(live, municipality, map, year, By.PROVISION, is_own),
        _parts(live, municipality, map, year, By.REASON, own=True),
        tuple(f"{one.area.name}: {words.printed_in_full(one)} ({one.source})" for one in printed),
        comment.text if comment else "",
        _counts(since.tally) if since and since.tally.on_merits else None,
    )


def _figure(live: Live, municipality: Municipality, map: Map, year: int, own: bool) -> Figure | None:
    report = live.report
    if own:
        return report.own.figure(map, year) if report.own else None
    if year not in report.counts.years:
        return None
    return report.kort(year).figures.get((map, Area(Extent.MUNICIPALITY, municipality.code)))


def _parts(live: Live, municipality: Municipality, map: Map, year: int, by: By, own: bool) -> tuple[Part, ...]:
    counts = live.report.own.counts if own and live.report.own else live.report.counts
    found = breakdown.parts(counts, Area(Extent.MUNICIPALITY, municipality.code), map, year, by)
    return tuple(Part(by.name_of(part.value), _counts(part.figure.tally)) for part in found)


def _counts(tally: Tally) -> dict[str, int]:
    return {outcome.name.lower(): n for outcome, n in tally.counts.items()}


def _country(map: Map, year: int) -> Country | None:
    value = published_for_the_country(map, year)
    return Country(str(Decimal(str(value.value))), value.source) if value else None


def _read_map(kept: Mapping[str, Any]) -> MapFigures:
    def parts(name: str) -> tuple[Part, ...]:
        return tuple(Part(**part) for part in kept[name])

    def country(name: str) -> Country | None:
        return Country(**kept[name]) if kept[name] else None

    read = {"provisions": parts("provisions"), "reasons": parts("reasons"), "printed": tuple(kept["printed"])}
    return MapFigures(**{**kept, **read, **{name: country(name) for name in ("country", "country_before")}})


def reversed_most(parts: Iterable[Part]) -> list[Part]:
    """The parts with something reversed, the most reversed first."""
    return sorted((part for part in parts if part.counts.reversed), key=lambda part: (-part.counts.reversed, part.name))
