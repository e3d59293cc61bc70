"""The colours of percentages: one hue from light to dark, so that they can be told apart by everyone and in grey.

The classes are the same for every year and map, so that two pictures can be held beside each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from hjemmel.appeals.danmarkskort.language import gettext as _
from hjemmel.web.charts.svg import INK, PAPER


@dataclass(frozen=True, slots=True)
class Class:
    """Percentages from ``floor`` up to the next class."""

    floor: int
    colour: str
    ink: str
    """The colour of text on it, at least 4,5 to 1 in contrast."""


CLASSES = (
    Class(0, "#eaf2fa", INK),
    Class(20, "#c6dcf0", INK),
    Class(30, "#95bfe2", INK),
    Class(40, "#5f9bd0", INK),
    Class(50, "#2a6aad", PAPER),
    Class(60, "#123f75", PAPER),
)


def class_of(percent: Decimal) -> Class:
    """The class of a percentage, given as whole as it is shown."""
    return next(one for one in reversed(CLASSES) if percent >= one.floor)


def names() -> tuple[str, ...]:
    """What the legend says: under 20 %, 20–29 %, …, 60 % og over."""
    middle = (f"{one.floor}–{after.floor - 1} %" for one, after in pairwise(CLASSES[1:]))
    lowest = _("under %(floor)s %%") % {"floor": CLASSES[1].floor}
    return (lowest, *middle, _("%(floor)s %% og over") % {"floor": CLASSES[-1].floor})
