"""Cards of the trial from a CSV file (SFL § 9, stk. 2): tried line by line, then all carried over or none."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.core import people
from hjemmel.core.actor import current_actor
from hjemmel.core.cpr import Cpr, CprError
from hjemmel.core.models import Municipality
from hjemmel.core.people import PeopleError
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.services import carry_over
from hjemmel.schemes.socialt_frikort.uploading import Fault, cell, lines_of, named
from hjemmel.web.formats import FormatError, read_date

COLUMNS = ("cpr", "navn", "udstedt", "kontrolleret", "deaktiveret")

_YES, _NO = "ja", "nej"


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """A card as its line gives it. The CPR number is not shown again."""

    name: str
    issued_on: date
    controlled_on: date | None
    was_deactivated: bool


@dataclass(frozen=True, slots=True)
class Import:
    """A file as read: its cards when every line can be carried over, else its faults."""

    cards: tuple[CarriedOver, ...] = ()
    faults: tuple[Fault, ...] = ()


def preview(text: str) -> Import:
    """What the file would carry over. Nothing is kept."""
    with transaction.atomic():
        found = carry_over_all(text)
        transaction.set_rollback(True)
    return found


def carry_over_all(text: str) -> Import:
    """Carry every card of the file over, for citizens known here or made known by it; with a fault, none of them."""
    lines, fault = lines_of(text, COLUMNS)
    if fault is not None:
        return Import(faults=(fault,))
    cards, faults = [], []
    with transaction.atomic():
        municipality = Municipality.objects.get(pk=current_actor().municipality_id)
        for number, line in lines:
            try:
                with transaction.atomic():
                    cards.append(_carry_over(named(line), municipality))
            except (FrikortError, FormatError, CprError, PeopleError) as error:
                faults.append(Fault(number, str(error)))
        if faults:
            transaction.set_rollback(True)
    return Import(faults=tuple(faults)) if faults else Import(tuple(cards))


def _carry_over(cells: dict[str, str], municipality: Municipality) -> CarriedOver:
    found = CarriedOver(
        name=cell(cells, "navn", str),
        issued_on=cell(cells, "udstedt", read_date),
        controlled_on=read_date(cells["kontrolleret"]) if cells["kontrolleret"] else None,
        was_deactivated=cell(cells, "deaktiveret", _read_yes_or_no),
    )
    if found.controlled_on is not None and found.controlled_on < found.issued_on:
        raise FrikortError(_("Kontrollen kan ikke ligge før udstedelsen."))
    person = people.known_or_registered(cpr=cell(cells, "cpr", Cpr.parse), name=found.name, municipality=municipality)
    carry_over(
        person,
        issued_on=found.issued_on,
        was_deactivated=found.was_deactivated,
        controlled_on=found.controlled_on,
    )
    return found


def _read_yes_or_no(text: str) -> bool:
    if text.lower() not in (_YES, _NO):
        raise FrikortError(_("Skriv ja eller nej i feltet deaktiveret."))
    return text.lower() == _YES
