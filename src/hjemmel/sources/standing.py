"""What in a text cannot be relied on: rulings that are repealed, and provisions that are repealed or have moved.

A domain that knows of a further kind of source, such as a standard that is set aside, adds its own check.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.law.citations import find, provisions_of
from hjemmel.sources.citing import rulings_in
from hjemmel.sources.models import Ruling
from hjemmel.statutes.repeals import gone
from hjemmel.web.formats import write_date


@dataclass(frozen=True, slots=True)
class Flag:
    """A source that a text cites and that does not hold: what, since when, why or what instead, and where to read."""

    cited: str
    since: date
    why: str
    url: str = ""

    def __str__(self) -> str:
        return _("%(cited)s holder ikke fra den %(since)s. %(why)s") % {
            "cited": self.cited,
            "since": write_date(self.since),
            "why": self.why,
        }


Check = Callable[[str, date], Iterable[Flag]]
"""Gives the flags of a text on a day."""

_checks: list[Callable[[], Check]] = []


def register(begin: Callable[[], Check]) -> None:
    """Add a domain's own check of what texts rely on. Called from ``AppConfig.ready``.

    ``begin`` gives the check for some texts: what it asks of the database it asks once for all of them.
    """
    _checks.append(begin)


def flags(text: str, on: date) -> tuple[Flag, ...]:
    """Every source cited in ``text`` that could not be relied on on the day, once each, in the order of the text."""
    return flags_of_many([(text, on)])[0]


def flags_of_many(texts: Iterable[tuple[str, date]]) -> list[tuple[Flag, ...]]:
    """The same for many texts, each with its day, with one question to the database about rulings."""
    texts = list(texts)
    numbers = {cited.number for text, _on in texts for cited in rulings_in(text)}
    found = Ruling.objects.filter(number__in=numbers, repealed_on__isnull=False).select_related("repealed_by")
    repealed = {ruling.number: ruling for ruling in found} if numbers else {}
    checks = [begin() for begin in _checks]
    return [tuple(dict.fromkeys(_flags(text, repealed, on, checks))) for text, on in texts]


def _flags(text: str, repealed: dict[str, Ruling], on: date, checks: Iterable[Check]) -> Iterator[Flag]:
    for cited in rulings_in(text):
        if cited.number in repealed and not repealed[cited.number].holds(on):
            yield of_ruling(repealed[cited.number])
    for citation in find(text):
        for place in citation.places:
            for provision in provisions_of(place):
                found = gone(provision, on)
                if found is not None:
                    why = _("Se nu %(place)s.") % {"place": found.instead} if found.instead else _("Ophævet.")
                    yield Flag(str(found.provision), found.since, why)
    for check in checks:
        yield from check(text, on)


def of_ruling(ruling: Ruling) -> Flag:
    """The flag of a ruling that has been repealed."""
    assert ruling.repealed_on is not None  # noqa: S101  the caller has looked
    by = _("Afløst af %(number)s.") % {"number": ruling.repealed_by.number} if ruling.repealed_by else ""
    why = " ".join(part for part in (by, ruling.repeal_reason) if part) or _("Ophævet.")
    name = _("Principmeddelelse %(number)s") % {"number": ruling.number}
    return Flag(name, ruling.repealed_on, why, reverse("sources:ruling", args=(ruling.number,)))
