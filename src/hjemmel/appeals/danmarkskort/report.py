"""What is reported from a table: its years, their maps, and what of them may be shown to whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.counts import Counts, Question
from hjemmel.appeals.danmarkskort.figures import BREAK, COUNTRY, Area, Danmarkskort, Figure, danmarkskort
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.appeals.danmarkskort.public import EVERYTHING, Showing, public
from hjemmel.publication.disclosure import LEAST
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Tally


@dataclass(frozen=True, slots=True)
class Own:
    """An authority's count of its own cases, shown beside a table of everybody's; never added to it."""

    area: Area
    counts: Counts

    def figure(self, map: Map, year: int) -> Figure | None:
        """The figure of a year; None for a year it has no case of, or for a map that was not made then."""
        if year not in self.counts.years or map not in maps_of_year(year):
            return None
        tally = self.counts.where(year=year).tallies().get((map,), Tally())
        return Figure(self.area, map, year, tally)


@dataclass(frozen=True)
class Report:
    """A table's maps, for everyone (numbers below ``least`` hidden) or for the authority itself (``least`` None).

    ``earlier`` are the tables of earlier public releases, from the first. ``older_cases`` are the years whose table is
    said to hold older cases, as for `membership`. ``own`` is for the authority itself only. ``source`` names who has
    published the table, with the date, where it is shown as they published it.
    """

    counts: Counts
    earlier: tuple[Counts, ...] = ()
    least: int | None = LEAST
    older_cases: frozenset[int] = frozenset()
    own: Own | None = None
    source: str = ""
    _maps: dict[int, Danmarkskort] = field(default_factory=dict, init=False, repr=False)
    _showings: dict[int, Showing] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if self.least is not None and self.least < 2:
            raise ValueError(f"numbers below {self.least} cannot be hidden; take 2 or more, or show everything")
        if self.own and self.least is not None:
            raise ValueError("an authority's own count stands beside a table only where nothing is hidden")

    @property
    def years(self) -> tuple[int, ...]:
        """The years told of, rising."""
        return tuple(sorted({*self.counts.years, *(self.own.counts.years if self.own else ())}))

    def kort(self, year: int) -> Danmarkskort:
        """The maps of a year; those of a year that only the own count tells of are empty.

        Raises `DanmarkskortError` for a year that neither tells of.
        """
        if year not in self._maps:
            only_own = year in self.years and year not in self.counts.years
            made = _empty(year) if only_own else danmarkskort(self.counts, year, older_cases=year in self.older_cases)
            self._maps[year] = made
        return self._maps[year]

    def showing(self, year: int) -> Showing:
        """What may be shown of a year's maps."""
        if self.least is None:
            return EVERYTHING
        if year not in self._showings:
            releases = (*self.earlier, self.counts)
            self._showings[year] = public(releases, year, least=self.least, older_cases=year in self.older_cases)
        return self._showings[year]

    def series(self, map: Map, area: Area) -> tuple[Figure, ...]:
        """An area's figures on a map over the years it is told of."""
        found = (self.kort(year).figures.get((map, area)) for year in self.years)
        return tuple(figure for figure in found if figure is not None)

    @property
    def whose(self) -> str:
        """Whose count it is, in Danish."""
        return words.as_published(self.source) if self.source else words.own_count()

    @property
    def limit(self) -> str:
        """What is hidden, or that nothing is and it stays inside; nothing of what others have published."""
        if self.source:
            return ""
        return words.internal() if self.least is None else words.hidden_note(self.least)

    def questions(self, year: int) -> tuple[Question, ...]:
        """The cases of a year that may belong on a further map, those of the own count last."""
        own = self.own.counts.where(year=year).questions() if self.own else ()
        return (*self.counts.where(year=year).questions(older_cases=year in self.older_cases), *own)

    def notes(self, year: int) -> tuple[str, ...]:
        """What must be said beside the figures of a year, in Danish."""
        said = [self.whose, words.only_appealed(), words.dismissed_apart(), words.full_count()]
        said += [self.limit] if self.limit else []
        said += [words.question(question, with_n=self.least is None) for question in self.questions(year)]
        if self.years[0] < BREAK <= self.years[-1]:
            said.append(words.fell_apart())
        own = self.own.counts.where(year=year).outside() if self.own else {}
        if outside := self.counts.where(year=year).outside() | own:
            said.append(words.outside(outside))
        return tuple(said)


def _empty(year: int) -> Danmarkskort:
    figures = {(map, COUNTRY): Figure(COUNTRY, map, year, Tally()) for map in maps_of_year(year)}
    return Danmarkskort(year, frozenset(), figures)
