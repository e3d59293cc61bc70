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
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=";"))
    if not rows or tuple(rows[0]) not in (COLUMNS, COLUMNS[:-1]):
        heading = ";".join(COLUMNS)
        return Upload(faults=(Fault(None, _("Første linje skal være %(heading)s.") % {"heading": heading}),))
    lines = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(map(str.strip, row))]
    if not lines or len(lines) > MOST_LINES:
        return Upload(faults=(Fault(None, _("Filen skal have 1 til %(most)s linjer.") % {"most": MOST_LINES}),))
    open_ones = {row.number: row for row in employments.filter(ends_on=None)}
    digest = hashlib.sha256(text.encode()).hexdigest()
    orders, faults = [], []
    for number, cells in lines:
        try:
            orders.append(
                _order(dict(zip(rows[0], map(str.strip, cells), strict=True)), open_ones, f"{digest}:{number}")
            )
            preview(orders[-1:])
        except (FrikortError, FormatError, PaymentError) as error:
            faults.append(Fault(number, str(error)))
        except ValueError:
            faults.append(Fault(number, _("Linjen har ikke lige så mange felter som overskriften.")))
    if faults:
        return Upload(faults=tuple(faults))
    return Upload(tuple(orders), tuple(preview(orders)))


def _order(cells: Mapping[str, str], employments: Mapping[str, Employment], key: str) -> Order:
    employment = employments.get(cells["frikort_id"])
    if employment is None:
        raise FrikortError(_("Du har ingen åben ansættelse med frikort-id %s.") % cells["frikort_id"])
    payment = Payment(
        _cell(cells, "udbetalt", read_date),
        _cell(cells, "sidste_arbejdsdag", read_date),
        *(_cell(cells, name, read_amount) for name in ("loen", "feriepenge")),
        _cell(cells, "pension", read_amount) if cells.get("pension") else Decimal(0),
    )
    return Order(employment, payment, key)


def _cell(cells: Mapping[str, str], name: str, read: Callable[[str], Any]) -> Any:
    if not cells[name]:
        raise FrikortError(_("Feltet %s er tomt.") % name)
    return read(cells[name])
