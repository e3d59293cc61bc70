"""Outcomes from a file, CSV or XLSX: every line tried before any is registered, every fault told with its line."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from zipfile import BadZipFile

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.appeals import access as actions
from hjemmel.appeals import queries, services
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.models.appeals import Outcome
from hjemmel.appeals.services import Answer, AppealError
from hjemmel.appeals.statistics.imports import as_csv
from hjemmel.core import access
from hjemmel.web.formats import FormatError, read_date

COLUMNS = ("klage", "afgjort", "modtaget", "udfald", "sagsnummer", "bestemmelse", "senest")
MOST_LINES = 500
_BETWEEN_PARTS = "+"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in which line of the file (1 is the heading; None for the file as a whole)."""

    line: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Given:
    """One line: the appeal and Ankestyrelsen's answer to it."""

    line: int
    appeal: Appeal
    answer: Answer


@dataclass(frozen=True, slots=True)
class Import:
    """A file as read: its lines when all is well, else its faults."""

    lines: tuple[Given, ...] = ()
    faults: tuple[Fault, ...] = field(default=())


def as_text(content: bytes) -> str:
    """The text of a CSV file, or of the first sheet of a workbook.

    Raises:
        AppealError: it is neither.
    """
    try:
        return as_csv(content).decode("utf-8-sig")
    except (UnicodeDecodeError, BadZipFile, KeyError, ValueError) as error:
        raise AppealError(_("Filen kan ikke læses. Gem den som CSV (UTF-8) eller XLSX.")) from error


def read(text: str) -> Import:
    """Read the text of a file, and try each line without keeping anything."""
    first = text.split("\n", 1)[0].strip()
    separator = next((sign for sign in ";," if first == sign.join(COLUMNS)), None)
    if separator is None:
        heading = ";".join(COLUMNS)
        return Import(faults=(Fault(None, _("Første linje skal være %(heading)s.") % {"heading": heading}),))
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))[1:]
    numbered = [(number, row) for number, row in enumerate(rows, start=2) if any(map(str.strip, row))]
    if not 1 <= len(numbered) <= MOST_LINES:
        return Import(faults=(Fault(None, _("Filen skal have 1 til %(most)s linjer.") % {"most": MOST_LINES}),))
    lines, faults = [], []
    with transaction.atomic():
        for number, cells in numbered:
            try:
                given = _given(number, dict(zip(COLUMNS, map(str.strip, cells), strict=True)))
                services.register(given.appeal, given.answer)
            except (AppealError, FormatError) as error:
                faults.append(Fault(number, str(error)))
            except ValueError:
                faults.append(Fault(number, _("Linjen har ikke lige så mange felter som overskriften.")))
            else:
                lines.append(given)
        transaction.set_rollback(True)
    return Import(faults=tuple(faults)) if faults else Import(tuple(lines))


@transaction.atomic
def register_all(text: str) -> int:
    """Register every line of a file that has no fault, or nothing; returns how many.

    Raises:
        AppealError: it has a fault after all: something has changed since it was read.
    """
    found = read(text)
    if found.faults:
        raise AppealError(_("Noget har ændret sig, siden filen blev læst. Læs den igen."))
    for given in found.lines:
        given.appeal.refresh_from_db()
        services.register(given.appeal, given.answer)
    return len(found.lines)


def _given(line: int, cells: Mapping[str, str]) -> Given:
    appeal = _appeal(cells["klage"])
    act_by = read_date(cells["senest"]) if cells["senest"] else None
    parts = [_outcome(word) for word in cells["udfald"].split(_BETWEEN_PARTS)]
    answer = Answer(
        parts,
        _date(cells, "afgjort"),
        _date(cells, "modtaget"),
        number=cells["sagsnummer"],
        provision=cells["bestemmelse"],
        act_by=act_by,
    )
    return Given(line, appeal, answer)


def _appeal(number: str) -> Appeal:
    found = queries.by_number(access.visible(actions.IMPORT_OUTCOMES, queries.appeals()), number).first()
    if found is None:
        raise AppealError(_("Klage %(number)s er ikke hos Ankestyrelsen, eller findes ikke.") % {"number": number})
    return found


def _date(cells: Mapping[str, str], name: str) -> date:
    if not cells[name]:
        raise AppealError(_("Feltet %(name)s er tomt.") % {"name": name})
    return read_date(cells[name])


def _outcome(word: str) -> str:
    wanted = word.strip().lower()
    found = next((one for one in Outcome if wanted in (one.value, str(one.label).lower(), _DANISH[one])), None)
    if found is None:
        words = ", ".join(_DANISH.values())
        raise AppealError(_("»%(word)s« er ikke et udfald. Skriv et af: %(words)s.") % {"word": word, "words": words})
    return found.value


_DANISH = {
    Outcome.UPHELD: "stadfæstet",
    Outcome.CHANGED: "ændret",
    Outcome.ANNULLED: "ophævet",
    Outcome.REMITTED: "hjemvist",
    Outcome.DISMISSED: "afvist",
    Outcome.REFERRED: "henvist",
    Outcome.WITHDRAWN: "tilbagekaldt",
}
