"""Payments from a CSV file: every line read before any is registered, every fault told with its line."""

import csv
import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Employment
from hjemmel.schemes.socialt_frikort.services import Order, preview
from hjemmel.schemes.socialt_frikort.splitting import Payment, PaymentError, Split
from hjemmel.web.formats import FormatError, read_amount, read_date

COLUMNS = ("frikort_id", "udbetalt", "sidste_arbejdsdag", "loen", "feriepenge", "pension")
_OPTIONAL = ("pension",)
MOST_LINES = 500

Line = tuple[int, tuple[list[str], list[str]]]
"""The number of a line (1 is the heading), and heading and cells."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in which line of the file (1 is the heading; None for the file as a whole)."""

    line: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as read: its orders with their splits when all is well, else its faults."""

    orders: tuple[Order, ...] = ()
    splits: tuple[Split, ...] = ()
    faults: tuple[Fault, ...] = field(default=())


def read(text: str, employments: QuerySet[Employment]) -> Upload:
    """Read the text of a file for the employments of an employer, and try how it would be split.

    A file registered twice gives the same keys, and so no new entries.
    """
    lines, fault = lines_of(text, COLUMNS, COLUMNS[:-1])
    if fault is not None:
        return Upload(faults=(fault,))
    open_ones = {row.number: row for row in employments.filter(ends_on=None)}
    digest = hashlib.sha256(text.encode()).hexdigest()
    orders, faults = [], []
    for number, cells in lines:
        try:
            orders.append(_order(named(cells), open_ones, f"{digest}:{number}"))
            preview(orders[-1:])
        except (FrikortError, FormatError, PaymentError) as error:
            faults.append(Fault(number, str(error)))
    if faults:
        return Upload(faults=tuple(faults))
    return Upload(tuple(orders), tuple(preview(orders)))


def lines_of(text: str, *headings: tuple[str, ...]) -> tuple[list[Line], Fault | None]:
    """The lines of a file under one of the headings, by number; or what is wrong with the file as a whole."""
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=";"))
    if not rows or tuple(rows[0]) not in headings:
        return [], Fault(None, _("Første linje skal være %(heading)s.") % {"heading": ";".join(headings[0])})
    lines = [
        (number, (rows[0], [cell.strip() for cell in row]))
        for number, row in enumerate(rows[1:], start=2)
        if any(map(str.strip, row))
    ]
    if not lines or len(lines) > MOST_LINES:
        return [], Fault(None, _("Filen skal have 1 til %(most)s linjer.") % {"most": MOST_LINES})
    return lines, None


def named(line: tuple[list[str], list[str]]) -> dict[str, str]:
    """The cells of a line by the names of the heading.

    Raises:
        FrikortError: there are more or fewer of them than names.
    """
    heading, cells = line
    if len(heading) != len(cells):
        raise FrikortError(_("Linjen har ikke lige så mange felter som overskriften."))
    return dict(zip(heading, cells, strict=True))


def _order(cells: Mapping[str, str], employments: Mapping[str, Employment], key: str) -> Order:
    employment = employments.get(cells["frikort_id"])
    if employment is None:
        raise FrikortError(_("Du har ingen åben ansættelse med frikort-id %s.") % cells["frikort_id"])
    payment = Payment(
        cell(cells, "udbetalt", read_date),
        cell(cells, "sidste_arbejdsdag", read_date),
        *(cell(cells, name, read_amount) for name in ("loen", "feriepenge")),
        cell(cells, "pension", read_amount) if cells.get("pension") else Decimal(0),
    )
    return Order(employment, payment, key)


def cell(cells: Mapping[str, str], name: str, read: Callable[[str], Any]) -> Any:
    """A cell that may not be empty, as it is read.

    Raises:
        FrikortError: it is empty.
        FormatError: it cannot be read.
    """
    if not cells[name]:
        raise FrikortError(_("Feltet %s er tomt.") % name)
    return read(cells[name])
