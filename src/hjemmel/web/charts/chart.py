"""A chart: counts of categories, drawn as bars from one definition, the same in page, file and paper.

What is hidden is drawn as hidden, with a hatched field where a bar would begin, and what is 0 has no bar. Every value
is written or can be pointed at, and stands in the table that a page shows beside the picture. Bars are reached by
keyboard through that table, so that a chart of 24 months is not 72 stops on the way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from hjemmel.web.charts.svg import FAINT, INK, LINE, MUTED, PAPER, element, label, picture

WIDTH = 480
SIDE = 16
FILLS = ("#123f75", "#c45500", "#2f7d6b", "#8b3a8f", "#6b6b00")
"""Colours that are told apart by everyone (no red beside green) and on white by 3 to 1; the names say the rest."""
MOST = len(FILLS)


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of bars: its name, and a value for each category; None is hidden."""

    name: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn. ``name`` begins its ids; ``hidden`` is the word for a hidden value; ``say`` writes a number.

    ``in_time`` draws upright bars along a line of time, else bars lie under the name of their category.
    """

    name: str
    title: str
    description: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    hidden: str
    say: Callable[[int], str]
    in_time: bool = False
    language: str = "da"

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= MOST:
            raise ValueError(f"draw from 1 to {MOST} series, not {len(self.series)}: more cannot be told apart")
        if any(len(one.values) != len(self.categories) for one in self.series):
            raise ValueError("each series has a value for each category; a hidden one is None")

    @property
    def highest(self) -> int:
        """The highest value shown; at least 1, so that something is drawn."""
        return max([1, *(value for one in self.series for value in one.values if value is not None)])


def draw(chart: Chart) -> bytes:
    """The chart as SVG."""
    parts, height = (_upright if chart.in_time else _lying)(chart, 74 if len(chart.series) > 1 else 52)
    legend = _legend(chart) if len(chart.series) > 1 else []
    return picture(
        chart.name,
        chart.title,
        chart.description,
        WIDTH,
        height,
        _hatching(chart.name),
        label(chart.title, SIDE, 30, 18, font_weight="600"),
        *legend,
        *parts,
        language=chart.language,
    )


def ticks(highest: int) -> range:
    """The numbers on an axis that reaches the highest value: from 0, at most six of them, by 1, 2, 5, 10, 20, …"""
    step = next(unit * 10**size for size in range(20) for unit in (1, 2, 5) if unit * 10**size * 5 >= highest)
    return range(0, -(-highest // step) * step + 1, step)


def _legend(chart: Chart) -> list[Element]:
    drawn: list[Element] = []
    x = float(SIDE)
    for one, fill in zip(chart.series, FILLS, strict=False):
        drawn.append(element("rect", x=f"{x:g}", y=44, width=13, height=13, rx=2, fill=fill))
        drawn.append(label(one.name, x + 19, 55, 14))
        x += 19 + 7.4 * len(one.name) + 22
    return drawn


def _hatching(name: str) -> Element:
    line = element("path", d="M0 6 L6 0", stroke=MUTED, stroke_width=1.2)
    pattern = element(
        "pattern",
        element("rect", width=6, height=6, fill=PAPER),
        line,
        id=f"{name}-hidden",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
    )
    return element("defs", pattern)


def _bar(chart: Chart, place: int, number: int, shape: dict[str, float]) -> Element:
    """One bar with its name; ``shape`` is its rectangle."""
    one, value = chart.series[number], chart.series[number].values[place]
    said = chart.hidden if value is None else chart.say(value)
    fill = f"url(#{chart.name}-hidden)" if value is None else FILLS[number]
    around = {"stroke": LINE, "stroke_width": 0.8} if value is None else {}
    rect = element("rect", rx=1.5, fill=fill, **{key: f"{side:g}" for key, side in shape.items()}, **around)
    name = f"{chart.categories[place]}, {one.name}: {said}"
    return element("g", element("title", text=name), rect, role="img", aria_label=name)


def _lying(chart: Chart, top: float) -> tuple[list[Element], float]:
    """Bars under the names of their categories, each with its number behind it: readable on a phone too."""
    drawn: list[Element] = []
    room = WIDTH - 2 * SIDE - 74
    thick, y = (20 if len(chart.series) == 1 else 15), top
    for place, category in enumerate(chart.categories):
        drawn.append(label(category, SIDE, y + 13, 15))
        y += 20
        for number, one in enumerate(chart.series):
            value = one.values[place]
            length = 26.0 if value is None else round(room * value / chart.highest, 1)
            drawn.append(_bar(chart, place, number, {"x": SIDE, "y": y, "width": length, "height": thick}))
            said = chart.hidden if value is None else chart.say(value)
            drawn.append(label(said, SIDE + length + 8, y + thick / 2 + 5, 14, fill=MUTED if value is None else INK))
            y += thick + 3
        y += 11
    return drawn, y + 6


def _upright(chart: Chart, top: float) -> tuple[list[Element], float]:
    """Bars along a line of time, with an axis of round numbers."""
    high, left = 220, 52
    axis = ticks(chart.highest)
    bottom = top + high
    drawn: list[Element] = []
    for number in axis:
        y = f"{bottom - high * number / axis[-1]:g}"
        drawn.append(element("line", x1=left, x2=WIDTH - SIDE, y1=y, y2=y, stroke=FAINT if number else LINE))
        drawn.append(label(chart.say(number), left - 8, float(y) + 5, 13, text_anchor="end", fill=MUTED))
    slot = (WIDTH - SIDE - left) / max(1, len(chart.categories))
    thick = min(26.0, slot * 0.8 / len(chart.series))
    # A label is about 7 wide for each letter; where they would lie on each other, some are left out.
    widest = 7.2 * max(map(len, chart.categories), default=0) + 8
    every = int(widest // slot) + 1
    for place, category in enumerate(chart.categories):
        middle = left + slot * (place + 0.5)
        for number, one in enumerate(chart.series):
            value = one.values[place]
            tall = 14.0 if value is None else round(high * value / axis[-1], 1)
            x = round(middle + thick * (number - len(chart.series) / 2), 1)
            shape = {"x": x, "y": round(bottom - tall, 1), "width": round(thick * 0.92, 1), "height": tall}
            drawn.append(_bar(chart, place, number, shape))
        if place % every == 0:
            drawn.append(label(category, round(middle, 1), bottom + 20, 13, text_anchor="middle"))
    return drawn, bottom + 34
