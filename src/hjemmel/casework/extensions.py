"""What a domain adds to casework without casework knowing it: called from the domain's ``AppConfig.ready``.

A panel on the page of a case or a citizen, links on the page of a decision and beside a citizen's letters, lines on the
day list, and something to be done when a decision is signed or a citizen received from another municipality.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from hjemmel.casework.models import Case, Decision
from hjemmel.casework.schemes import PanelAsked
from hjemmel.core.models import Document, Person


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line of the day list: the case, what it is called there, where it is opened, and how it stands.

    ``tone`` is that of the status (``c-status``).
    """

    case: Case
    name: str
    url: str
    since: date
    due_on: date | None
    why: str
    status: str
    tone: str = "info"


@dataclass(frozen=True, slots=True)
class DaySource:
    """Where lines come from: ``rows`` are those the actor may see, with ``since`` and ``due`` as columns or
    annotations; ``shown`` has what a line is made of, and ``line`` makes it, of the rows of one page.
    """

    kind: str
    rows: Callable[[], QuerySet[Any]]
    shown: Callable[[], QuerySet[Any]]
    line: Callable[[Any], DayLine]


@dataclass(frozen=True, slots=True)
class DecisionLink:
    """Something that can be done about a decision, or a letter of one, or is under way: its words, where it leads."""

    label: str
    url: str


CasePanel = Callable[[Case], PanelAsked]
PersonPanel = Callable[[Person], PanelAsked]
DecisionLinks = Callable[[Decision], Iterable[DecisionLink]]
LetterLinks = Callable[[Sequence[Document]], Mapping[int, DecisionLink]]
OnSigned = Callable[[Decision], object]
OnReceived = Callable[[Person], object]

_panels: list[CasePanel] = []
_person_panels: list[PersonPanel] = []
_decision_links: list[DecisionLinks] = []
_letter_links: list[LetterLinks] = []
_day_sources: list[DaySource] = []
_on_signed: list[OnSigned] = []
_on_received: list[OnReceived] = []


def register_panel(panel: CasePanel) -> None:
    """Show a panel on the case page, to staff and citizen."""
    _panels.append(panel)


def register_person_panel(panel: PersonPanel) -> None:
    """Show a panel on the citizen's page, to staff: what follows the citizen and not a case."""
    _person_panels.append(panel)


def register_decision_links(links: DecisionLinks) -> None:
    """Show links on the page of a decision, to whoever sees it."""
    _decision_links.append(links)


def register_letter_links(links: LetterLinks) -> None:
    """Show a link beside letters, by their keys, on the page where a citizen reads them."""
    _letter_links.append(links)


def register_day_source(source: DaySource) -> None:
    """Put a domain's lines on the day list, ordered with the cases by what is due first."""
    _day_sources.append(source)


def register_on_signed(do: OnSigned) -> None:
    """Do something when a decision is signed, within its transaction: an error there undoes the signature."""
    _on_signed.append(do)


def register_on_received(do: OnReceived) -> None:
    """Do something when a citizen is received from another municipality, within that transaction."""
    _on_received.append(do)


def panels_of(case: Case) -> list[PanelAsked]:
    """The panels that domains show on the page of a case, their questions not asked yet."""
    return [make(case) for make in _panels]


def person_panels_of(person: Person) -> list[PanelAsked]:
    """The panels that domains show on the page of a citizen, their questions not asked yet."""
    return [make(person) for make in _person_panels]


def links_of(decision: Decision) -> list[DecisionLink]:
    """The links that domains show on the page of a decision."""
    return [link for make in _decision_links for link in make(decision)]


def links_of_letters(letters: Sequence[Document]) -> dict[int, DecisionLink]:
    """The link beside each of a citizen's letters that has one, by its key."""
    return {key: link for make in _letter_links for key, link in make(letters).items()}


def day_sources() -> tuple[DaySource, ...]:
    """The domains' sources of lines."""
    return tuple(_day_sources)


def signed(decision: Decision) -> None:
    """Let every domain do what a signed decision sets going."""
    for do in _on_signed:
        do(decision)


def received(person: Person) -> None:
    """Let every domain do what it sets going that a citizen is received."""
    for do in _on_received:
        do(person)
