"""Counts drawn from the municipality's own outcomes, for measures whose indicator is a count of outcomes.

Which outcomes there are is another domain's to know: it supplies the drawing from its ``AppConfig.ready``. They are
counted anew each time, so nothing typed can be out of date.
"""

from collections.abc import Callable, Iterable, Sequence

from hjemmel.law.provisions import Provision
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.effects import Counted

Draw = Callable[[Area, Sequence[Provision]], Iterable[Counted]]
"""The reversed of the decided complaints in an area under some provisions (none: all), by period, oldest first."""

_sources: list[Draw] = []


def supply(draw: Draw) -> None:
    """Say where the counts come from."""
    _sources.append(draw)


def counted(area: Area, provisions: Sequence[Provision]) -> tuple[Counted, ...]:
    """The counts of an area and provisions, as far as the actor may count."""
    return tuple(one for draw in _sources for one in draw(area, provisions))
