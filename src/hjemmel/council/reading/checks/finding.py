"""What the consistency reader says about a text: a finding with its place, its computation and a possible repair.

A finding never changes anything. A repair is a proposal that a person accepts or not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from hjemmel.council.reading.place import Place


class Severity(Enum):
    """How much a finding says."""

    ERROR = "error"  # what is stated cannot be so
    NOTE = "note"  # the words are weaker or stronger than the figures, or two places fit badly together
    CANNOT_BE_CHECKED = "cannot be checked"  # a relation is stated, but one side of it is not in the text


class Check(Enum):
    """What was recomputed."""

    SUM = "sum"
    SHARE = "share"
    REMAINDER = "remainder"
    CHANGE = "change"
    NOTHING_TO_DIVIDE_BY = "nothing to divide by"
    TABLE = "table"
    TEXT_AGAINST_TABLE = "text against table"
    SAID_TWICE = "said twice"
    COUNTED_LIST = "counted list"
    SERIES = "series"
    COMPARISON = "comparison"
    SCOPE = "scope"
    PERIOD = "period"
    DATE = "date"
    VOTE = "vote"
    ATTENDANCE = "attendance"
    AGENDA = "agenda"
    ROUTE = "route"
    COMPETENCE = "competence"
    ATTACHMENTS = "attachments"
    NUMBERING = "numbering"
    LEGAL_SOURCE = "legal source"
    DUTY = "duty"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the source, as they stand, and where."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Repair:
    """The one cell that explains a finding: what stands there and what would make everything that uses it hold."""

    place: Place
    stated: str
    proposed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One annotation. ``stated`` and ``recomputed`` are the computation, ``sources`` the places it was made from.

    ``da`` and ``en`` say the same in Danish and in English, for a reader who sees only this finding.
    """

    check: Check
    severity: Severity
    place: Place
    stated: str
    recomputed: str
    sources: tuple[Quoted, ...]
    da: str
    en: str
    repair: Repair | None = None

    def __post_init__(self) -> None:
        if not self.sources:
            raise ValueError("a finding shows the places it was computed from")


def finding(
    check: Check,
    place: Place,
    stated: str,
    recomputed: str,
    sources: Sequence[Quoted],
    da: str,
    en: str,
    severity: Severity = Severity.ERROR,
) -> Finding:
    """A finding without a repair, mostly an error."""
    return Finding(
        check=check,
        severity=severity,
        place=place,
        stated=stated,
        recomputed=recomputed,
        sources=tuple(sources),
        da=da,
        en=en,
    )
