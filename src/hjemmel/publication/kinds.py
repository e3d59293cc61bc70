"""The kinds of figures that are published: a domain registers its own, and gets drafts, releases and pages for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from hjemmel.core.models import Municipality
from hjemmel.publication.disclosure import Told
from hjemmel.publication.figures import Missing, Value, Words

NOT_TOLD = "–"
"""What stands where a source does not tell the number."""


@dataclass(frozen=True, slots=True)
class Period:
    """From ``since`` to ``until``, both included."""

    since: date
    until: date

    def __post_init__(self) -> None:
        if self.until < self.since:
            raise ValueError(f"a period from {self.since} cannot end on {self.until}")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be told: the public ``document`` (JSON without floats), and what readers know when they have it.

    ``inside`` is the same with nothing hidden, for the one who prepares and the one who approves. ``cut_short`` as in
    `disclosure.Showing`: it is said with the figures.
    """

    document: dict[str, Any]
    told: Told
    inside: dict[str, Any]
    cut_short: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page or paper: pictures (SVG) and the table with every value behind them.

    The first of each row's values is its name. What is hidden is `Missing.HIDDEN`, never left out. ``in_time`` says
    that the rows are months, one after another.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | Value, ...], ...]
    pictures: tuple[str, ...] = ()
    note: str = ""
    in_time: bool = False

    @property
    def read_rows(self) -> tuple[tuple[str | Value, ...], ...]:
        """The rows for a reader: months on end of only 0 are one line, from the first to the last.

        What is hidden is not 0, and stands by itself. Files have every month.
        """
        if not self.in_time:
            return self.rows
        rows: list[tuple[str | Value, ...]] = []
        for is_nothing, group in groupby(self.rows, key=_is_nothing):
            run = list(group)
            if is_nothing and len(run) > 1:
                run = [(f"{run[0][0]}–{run[-1][0]}", *run[0][1:])]
            rows += run
        return tuple(rows)

    @property
    def is_narrow(self) -> bool:
        """Whether a telephone has room for the columns side by side; else the values of a row are stacked."""
        return len(self.columns) <= 8

    @property
    def numeric(self) -> tuple[bool, ...]:
        """Of each column, whether it holds numbers, or none that was told; words are read from the left."""
        columns = ([row[place] for row in self.rows] for place in range(len(self.columns)))
        return tuple(not any(isinstance(value, str) and value != NOT_TOLD for value in column) for column in columns)

    @property
    def hidden(self) -> int:
        """How many of its values are hidden."""
        return sum(value is Missing.HIDDEN for row in self.rows for value in row)


def _is_nothing(row: tuple[str | Value, ...]) -> bool:
    return all(value == 0 or value is Missing.NOTHING_TO_SHARE for value in row[1:])


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of figures, by a name that stands in addresses.

    ``prepare`` counts what the actor may see of a municipality in a period and decides what may be told, given what
    has been told (oldest first) and the smallest number shown. ``sections`` shows a document in ``da`` or ``en``.
    ``recipients`` are the authorities that may be given an extract, by name; ``extract_basis`` says on what basis and
    how sure that is. ``released`` is what the domain sets going when a release is told, in the same transaction: it is
    given the period.
    """

    slug: str
    name: Words
    summary: Words
    prepare: Callable[[Municipality, Period, Sequence[Told], int], Prepared]
    sections: Callable[[Mapping[str, Any], str], tuple[Section, ...]]
    recipients: Mapping[str, Words] = field(default_factory=dict)
    extract_basis: Callable[[], Words] | None = None
    released: Callable[[Period], object] | None = None


class KindError(Exception):
    """A kind is registered twice, or asked for and not there."""


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Publish a kind of figures. Called from ``AppConfig.ready``."""
    if kind.slug in _kinds:
        raise KindError(f"The kind of figures {kind.slug} is registered twice.")
    _kinds[kind.slug] = kind


def kind_of(slug: str) -> Kind:
    """The kind with this name.

    Raises:
        KindError: there is none.
    """
    try:
        return _kinds[slug]
    except KeyError as error:
        raise KindError(f"There is no kind of figures {slug}.") from error


def kinds() -> tuple[Kind, ...]:
    """Every kind, by name."""
    return tuple(_kinds[slug] for slug in sorted(_kinds))
