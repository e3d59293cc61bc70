"""Payments, and the ends of employments, from a CSV file: every line read before any is registered, every fault told
with its line."""

import csv
import hashlib
import io
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Employment
from hjemmel.schemes.socialt_frikort.services import Order, check_last_day, end_employment, preview, register_pay
from hjemmel.schemes.socialt_frikort.splitting import Payment, PaymentError, Split
from hjemmel.web.formats import FormatError, read_amount, read_date, write_short_date

COLUMNS = ("frikort_id", "udbetalt", "sidste_arbejdsdag", "loen", "feriepenge", "pension", "ansat_til")
_OPTIONAL = frozenset({"pension", "ansat_til"})
_HEADINGS = tuple(
    tuple(name for name in COLUMNS if name not in without)
    for without in (frozenset(), {"ansat_til"}, {"pension"}, _OPTIONAL)
)
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
    """A file as read: its orders with their splits when all is well, else its faults.

    ``last_days`` has for each order the last day of its employment; None when the employment goes on.
    """

    orders: tuple[Order, ...] = ()
    splits: tuple[Split, ...] = ()
    last_days: tuple[date | None, ...] = ()
    faults: tuple[Fault, ...] = field(default=())


def read(text: str, employments: QuerySet[Employment]) -> Upload:
    """Read the text of a file for the employments of an employer, and try how it would be split.

    An employment that one line ends is ended for every line about it. A file registered twice gives the same keys, and
    so no new entries.
    """
    lines, fault = lines_of(text, *_HEADINGS)
    if fault is not None:
        return Upload(faults=(fault,))
    of_number: dict[str, list[Employment]] = defaultdict(list)
    for row in employments:
        of_number[row.number].append(row)
    digest = hashlib.sha256(text.encode()).hexdigest()
    last_days: dict[str, date] = {}
    rows, orders = [], []
    faults: dict[int, str] = {}
    for number, line in lines:
        try:
            rows.append((number, cells := named(line)))
            _note_last_day(cells, last_days)
        except (FrikortError, FormatError) as error:
            faults[number] = str(error)
    for number, cells in rows:
        last_day = last_days.get(cells["frikort_id"])
        try:
            employment = _employment(cells["frikort_id"], last_day, of_number)
            orders.append(Order(employment, _payment(cells), f"{digest}:{number}"))
            _check_last_day(orders[-1], last_day)
            preview(orders[-1:])
        except (FrikortError, FormatError, PaymentError) as error:
            faults.setdefault(number, str(error))
    if faults:
        return Upload(faults=tuple(Fault(number, message) for number, message in sorted(faults.items())))
    return Upload(
        tuple(orders), tuple(preview(orders)), tuple(last_days.get(order.employment.number) for order in orders)
    )


@transaction.atomic
def register(upload: Upload) -> int:
    """Register the payments of a file and end the employments that it ends, all or none; how many were ended.

    Raises:
        FrikortError: one of them cannot be registered.
    """
    register_pay(upload.orders)
    ended = 0
    for order, last_day in zip(upload.orders, upload.last_days, strict=True):
        if last_day is not None and order.employment.ends_on is None:
            end_employment(order.employment, ends_on=last_day)
            ended += 1
    return ended


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


def _note_last_day(cells: Mapping[str, str], last_days: dict[str, date]) -> None:
    if not cells.get("ansat_til"):
        return
    day = read_date(cells["ansat_til"])
    if day != (first := last_days.setdefault(cells["frikort_id"], day)):
        raise FrikortError(
            _("ansat_til er %(day)s, men en linje ovenfor har %(first)s for samme frikort-id. Ret den ene.")
            % {"day": write_short_date(day), "first": write_short_date(first)}
        )


def _employment(number: str, last_day: date | None, of_number: Mapping[str, list[Employment]]) -> Employment:
    """The open employment under a frikort id; or the one that ended on that last day, as when a file comes again."""
    known = of_number.get(number, [])
    for wanted in (None, last_day):
        for employment in known:
            if employment.ends_on == wanted:
                return employment
    if last_day is not None and known and known[0].ends_on is not None:
        raise FrikortError(
            _("Ansættelsen med frikort-id %(number)s er allerede afsluttet %(ended)s. Ret ansat_til til den dag.")
            % {"number": number, "ended": write_short_date(known[0].ends_on)}
        )
    raise FrikortError(_("Du har ingen åben ansættelse med frikort-id %s.") % number)


def _check_last_day(order: Order, last_day: date | None) -> None:
    if last_day is None:
        return
    check_last_day(order.employment, last_day)
    if last_day < order.payment.worked_until:
        raise FrikortError(
            _("Lønnen er for arbejde til og med %(worked)s, men ansat_til er %(day)s. Ret den ene dato.")
            % {"worked": write_short_date(order.payment.worked_until), "day": write_short_date(last_day)}
        )


def _payment(cells: Mapping[str, str]) -> Payment:
    return Payment(
        cell(cells, "udbetalt", read_date),
        cell(cells, "sidste_arbejdsdag", read_date),
        cell(cells, "loen", read_amount),
        cell(cells, "feriepenge", read_amount),
        cell(cells, "pension", read_amount) if cells.get("pension") else Decimal(0),
    )


def cell(cells: Mapping[str, str], name: str, read: Callable[[str], Any]) -> Any:
    """A cell that may not be empty, as it is read.

    Raises:
        FrikortError: it is empty.
        FormatError: it cannot be read.
    """
    if not cells[name]:
        raise FrikortError(_("Feltet %s er tomt.") % name)
    return read(cells[name])
