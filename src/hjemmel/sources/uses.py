"""Who cites what. Each domain says how to find its own texts that cite sources; nobody here knows the domains."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from hjemmel.core import clock
from hjemmel.core.models import Person
from hjemmel.core.together import ask_together
from hjemmel.sources.citing import rulings_in
from hjemmel.sources.models import Ruling
from hjemmel.sources.standing import Flag, flags_of_many


@dataclass(frozen=True, slots=True)
class CitingText:
    """A text in use that may cite sources: what it is, where it stands, and whom it is about, if a citizen.

    ``on`` is the day whose law it is about; None is today.
    """

    kind: str | Promise
    title: str
    url: str
    text: str
    person: Person | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class TextsAsked:
    """A domain's texts before they are asked for: its ``questions``, and the texts that their answers make."""

    questions: tuple[QuerySet[Any], ...] = ()
    texts: Callable[[], Iterable[CitingText]] = tuple


Finder = Callable[[str], TextsAsked]
"""Gives the texts in use that the actor may see; of those that contain the given words, when there are any.

It may give too many: whoever asks reads each text.
"""

_finders: list[Finder] = []


def register(finder: Finder) -> None:
    """Let a domain's texts be searched for sources. Called from ``AppConfig.ready``."""
    _finders.append(finder)


def _texts(containing: str = "") -> list[CitingText]:
    asked = [finder(containing) for finder in _finders]
    ask_together(*(question for one in asked for question in one.questions))
    return [text for one in asked for text in one.texts()]


def uses_of(ruling: Ruling) -> list[CitingText]:
    """The texts in use that cite the ruling, as far as the actor may see them."""
    return [
        text for text in _texts(ruling.number) if any(cited.number == ruling.number for cited in rulings_in(text.text))
    ]


def flagged() -> list[tuple[CitingText, tuple[Flag, ...]]]:
    """The texts in use that rely on something that does not hold on their day, with what."""
    texts = _texts()
    found = flags_of_many((text.text, text.on or clock.today()) for text in texts)
    return [(text, flags) for text, flags in zip(texts, found, strict=True) if flags]
