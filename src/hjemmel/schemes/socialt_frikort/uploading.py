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
from itertools import combinations
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
WITH_NAMES = (*COLUMNS, "betegnelse")
"""The columns of the template: last the employer's own name of the employment, for whoever fills it in; not read."""
_OPTIONAL = ("pension", "ansat_til", "betegnelse")
_HEADINGS = (
    COLUMNS,
    *(
        tuple(name for name in WITH_NAMES if name not in left_out)
        for count in range(len(_OPTIONAL) + 1)
        for left_out in combinations(_OPTIONAL, count)
    ),
)
_DIGITS_OF_ID = 5
MOST_LINES = 500

Line = tuple[int, tuple[list[str], list[str]]]
"""The number of a line (1 is the heading), and heading and cells."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in which line of the file (1 is the heading; None for the file as a whole).

    Where it is a single cell: its column, and what is written there.
    """

    line: int | None
    message: str
    column: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as read: its orders with their splits when all is well, else its faults.

    ``last_days`` has for each order the last day of its employment; None when the employment goes on.
    """

    orders: tuple[Order, ...] = ()
    splits: tuple[Split, ...] = ()
    last_days: tuple[date | None, ...] = ()
    faults: tuple[Fault, ...] = field(default=())

    @property
    def in_all(self) -> Decimal:
        """What the file pays, in kr."""
        return sum((order.payment.in_all for order in self.orders), Decimal(0))

    @property
    def tax_free(self) -> Decimal:
        """What of it would be exempt, in kr."""
        return sum((split.tax_free for split in self.splits), Decimal(0))

    @property
    def taxable(self) -> Decimal:
        """What of it would be over the ceiling, in kr."""
        return sum((split.taxable for split in self.splits), Decimal(0))


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
    faults: list[Fault] = []
    rows = []
    for number, line in lines:
        try:
            cells = named(line)
        except FrikortError as error:
            faults.append(Fault(number, str(error)))
            continue
        values, wrong = _values(number, cells)
        wrong += _note_last_day(number, values, last_days)
        if "frikort_id" in values:
            rows.append((number, values))
        faults += wrong
    in_doubt = {fault.line for fault in faults}
    orders = []
    for number, values in rows:
        last_day = last_days.get(values["frikort_id"])
        try:
            employment = _employment(values["frikort_id"], last_day, of_number)
        except FrikortError as error:
            faults.append(Fault(number, str(error), "frikort_id", values["frikort_id"]))
            continue
        if number not in in_doubt:
            try:
                orders.append(_order(employment, values, last_day, f"{digest}:{number}"))
            except (FrikortError, PaymentError) as error:
                faults.append(Fault(number, str(error)))
    if faults:
        return Upload(faults=tuple(sorted(faults, key=_place)))
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


def _place(fault: Fault) -> tuple[int, int]:
    """Line by line, and from left to right."""
    return fault.line or 0, COLUMNS.index(fault.column) if fault.column else len(COLUMNS)


def _read_id(text: str) -> str:
    # A spreadsheet takes the id for a number, and drops the zeros before it.
    return text.zfill(_DIGITS_OF_ID)


_READ: dict[str, Callable[[str], Any]] = {
    "frikort_id": _read_id,
    "udbetalt": read_date,
    "sidste_arbejdsdag": read_date,
    "loen": read_amount,
    "feriepenge": read_amount,
    "pension": read_amount,
    "ansat_til": read_date,
}


def _values(number: int, cells: Mapping[str, str]) -> tuple[dict[str, Any], list[Fault]]:
    """What the cells of a line say, and what is wrong with each that cannot be read."""
    values: dict[str, Any] = {}
    faults = []
    for name, read_as in _READ.items():
        if name in _OPTIONAL and not cells.get(name):
            continue
        try:
            values[name] = cell(cells, name, read_as)
        except (FrikortError, FormatError) as error:
            faults.append(Fault(number, str(error), name, cells[name]))
    return values, faults


def _note_last_day(number: int, values: Mapping[str, Any], last_days: dict[str, date]) -> list[Fault]:
    """Remember when an employment ends; what is wrong when a line above says otherwise."""
    day, of_id = values.get("ansat_til"), values.get("frikort_id")
    if day is None or of_id is None or day == (first := last_days.setdefault(of_id, day)):
        return []
    message = _("En linje ovenfor har %(first)s for samme frikort-id. Ret den ene.")
    return [Fault(number, message % {"first": write_short_date(first)}, "ansat_til", write_short_date(day))]


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


def _order(employment: Employment, values: Mapping[str, Any], last_day: date | None, key: str) -> Order:
    """The order of a line whose cells can be read.

    Raises:
        FrikortError: it cannot be registered.
        PaymentError: nothing is paid.
    """
    amounts = values["loen"], values["feriepenge"], values.get("pension", Decimal(0))
    order = Order(employment, Payment(values["udbetalt"], values["sidste_arbejdsdag"], *amounts), key)
    _check_last_day(order, last_day)
    preview([order])
    return order


def _check_last_day(order: Order, last_day: date | None) -> None:
    if last_day is None:
        return
    check_last_day(order.employment, last_day)
    if last_day < order.payment.worked_until:
        raise FrikortError(
            _("Lønnen er for arbejde til og med %(worked)s, men ansat_til er %(day)s. Ret den ene dato.")
            % {"worked": write_short_date(order.payment.worked_until), "day": write_short_date(last_day)}
        )


def cell(cells: Mapping[str, str], name: str, read: Callable[[str], Any]) -> Any:
    """A cell that may not be empty, as it is read.

    Raises:
        FrikortError: it is empty.
        FormatError: it cannot be read.
    """
    if not cells[name]:
        raise FrikortError(_("Feltet %s er tomt. Udfyld det.") % name)
    return read(cells[name])
