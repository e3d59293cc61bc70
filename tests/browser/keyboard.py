"""A walk through a page with the Tab key alone."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Page

_SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8").strip().removesuffix(";")


@dataclass(frozen=True, slots=True)
class Stop:
    """An element that has focus: its number in the document (-1 if it should not be reached)."""

    place: int
    drawn: bool
    covered: bool
    html: str


def walk(page: Page) -> list[Stop]:
    """Press Tab from the top of the page to its end, and assert what WCAG asks of the walk.

    Everything that can be operated is reached (2.1.1), nothing traps (2.1.2), the order is that of the document
    (2.4.3), the focus is drawn (2.4.7) and not hidden behind something (2.4.11).
    """
    page.wait_for_load_state("load")  # without its stylesheets a page shows what it should hide
    expected: list[str] = page.evaluate(f"{_SCRIPT}.mark()")
    stops: list[Stop] = []
    for _ in range(len(expected) + 1):
        page.keyboard.press("Tab")
        found = page.evaluate(f"{_SCRIPT}.here()")
        if found is None or (stops and found["place"] == stops[0].place):
            break
        stops.append(Stop(**found))
    places = [stop.place for stop in stops]
    _none([stop.html for stop in stops if stop.place < 0], "Focus went to what should not have it")
    _none([html for place, html in enumerate(expected) if place not in places], "The keyboard does not reach")
    _none(
        [after.html for before, after in pairwise(stops) if after.place <= before.place],
        "Out of order",
    )
    _none([stop.html for stop in stops if not stop.drawn], "Focus cannot be seen on")
    _none([stop.html for stop in stops if stop.covered], "Focus is hidden behind something on")
    return stops


def _none(found: list[str], complaint: str) -> None:
    assert not found, f"{complaint}:\n" + "\n".join(found)
