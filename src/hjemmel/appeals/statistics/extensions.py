"""What others do when maps are published, without the figures knowing them: called from their ``AppConfig.ready``."""

from collections.abc import Callable
from datetime import date

OnPublished = Callable[[int, date], object]

_on_published: list[OnPublished] = []


def register_on_published(do: OnPublished) -> None:
    """Do something when maps are published, within the transaction: given the year of the figures and the day."""
    _on_published.append(do)


def published(year: int, on: date) -> None:
    """Let every domain do what published maps of a year set going."""
    for do in _on_published:
        do(year, on)
