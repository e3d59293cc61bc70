"""The form in which rates are written: TOML that a lawyer can read and check against the source.

Every value has a first day, a citation, a source and a mark of how sure it is. A yearly rate ends on 31 December of its
year unless it says otherwise; any other runs until the next value. Days without a value are refused, unless ``gaps``
says why there are some::

    [frikort_ceiling_amount]
    da = "Beløbsgrænse for socialt frikort"
    en = "Ceiling of the frikort"
    unit = "kr"
    yearly = true

    [frikort_ceiling_amount.regulated]
    by = "satsreguleringsprocent"
    law = "SFL § 1"
    from = 2024-01-01
    unit = 1
    mode = "half_up"
    base = "open"               # the act does not say: rounded or unrounded

    [[frikort_ceiling_amount.values]]
    since = 2025-01-01
    value = 42_766              # or computed = true, where nothing is published yet
    law = "SFL § 1"
    source = "Den juridiske vejledning 2025-1, C.A.2.5.2.1.32"
    sure = "V"
    known = 2024-06-11          # from when the value was law; its first day when left out

``"2/37"`` is a fraction, ``[[0, 0.30], [611_800, 0.40]]`` a scale, ``{ single = 100, couple = 150 }`` a table by group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Bracket, Brackets, ByGroup, DatedValue, Rate, RateError, Sureness, Unit, Value
from hjemmel.law.regulation import Base, Chain, Index, Percentage, Regulation
from hjemmel.law.rounding import Rounding
from hjemmel.law.tables import Table, lines_of, parse_toml

_DAY = timedelta(days=1)
_SHARED_KEYS = {"law", "source", "sure"}
_RATE_KEYS = {"da", "en", "unit", "yearly", "gaps", "regulated", "values"} | _SHARED_KEYS
_VALUE_KEYS = {"since", "until", "value", "computed", "known"} | _SHARED_KEYS
_REGULATED_KEYS = {"by", "law", "from", "unit", "mode", "base", "basic"}


def parse_rates(texts: Mapping[str, str]) -> tuple[Rate, ...]:
    """The rates in TOML texts by file name, read as one set: a rate may follow percentages in another file.

    Raises `FileError` for what is not a rate, for overlaps and gaps, for a value without citation or source, and for a
    published amount that the regulation does not give.
    """
    written: dict[str, _Written] = {}
    for file, text in texts.items():
        for name, content in parse_toml(text, file).items():
            rate = _read(name, content, file, text)
            if name in written:
                raise rate.table.error(f"{name} is also written in {written[name].table.file}", "Keep one of the two")
            written[name] = rate
    finished: dict[str, Rate] = {}
    while len(finished) < len(written):
        waiting = [rate for name, rate in written.items() if name not in finished]
        ready = [rate for rate in waiting if rate.regulation is None or rate.regulation.by in finished]
        if not ready:
            raise waiting[0].table.error(
                f"{waiting[0].name} follows {waiting[0].regulation and waiting[0].regulation.by}, which is not there",
                "Name a rate of percentages or index numbers that is read together with this one",
            )
        finished |= {rate.name: rate.finish(finished) for rate in ready}
    return tuple(finished[name] for name in written)


@dataclass(frozen=True, slots=True)
class _Row:
    """One value as written; ``value`` is None where it is to be computed."""

    table: Table
    since: date
    until: date | None
    known: date
    value: Value | None
    law: Provision
    source: str
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class _Written:
    """One rate as written, its rows in order of time."""

    name: str
    table: Table
    rows: tuple[_Row, ...]
    regulation: Regulation | None
    regulated_from: date

    def finish(self, others: Mapping[str, Rate]) -> Rate:
        """The rate with its computed values, each published one checked."""
        table = self.table
        labels = table.need("da", str), table.need("en", str)
        if not table.may("gaps", str):
            self._refuse_gaps()
        try:
            values = tuple(self._values(others))
            return Rate(self.name, table.choice("unit", Unit), *labels, values, table.file, table.line)
        except RateError as error:
            raise table.error(str(error), "Correct the values") from error

    def _refuse_gaps(self) -> None:
        end = self.rows[0].until
        for row in self.rows[1:]:
            if end is not None and row.since > end + _DAY:
                gap = f"{self.name} has no value from {end + _DAY} to {row.since - _DAY}"
                raise row.table.error(
                    gap, "Add the value that is missing, let the one before end later, or say why in gaps"
                )
            end = None if end is None or row.until is None else max(end, row.until)

    def _values(self, others: Mapping[str, Rate]) -> Iterator[DatedValue]:
        chain: Chain | None = None
        for row in self.rows:
            computed: tuple[Decimal, ...] = ()
            if self.regulation is not None and row.since >= self.regulated_from:
                computed, chain = self._computed(row, chain, others[self.regulation.by])
            value = row.value if row.value is not None else next(iter(computed), None)
            if value is None:
                raise row.table.error(f"{self.name} is not regulated on {row.since}", "Write the value")
            if computed and value not in computed:
                raise row.table.error(
                    f"{self.name} from {row.since} is published as {value}, but {' or '.join(map(str, computed))} "
                    "comes out of the regulation",
                    "Correct the amount, the percentage or the rounding",
                )
            if isinstance(self.regulation, Percentage) and isinstance(value, Decimal):
                chain = chain.published(value) if computed and chain else self.regulation.start(value)
            candidates = computed if row.value is None and len(computed) > 1 else ()
            yield DatedValue(
                value, row.since, row.until, row.law, row.source, row.sureness, row.known, candidates=candidates
            )

    def _computed(self, row: _Row, chain: Chain | None, by: Rate) -> tuple[tuple[Decimal, ...], Chain | None]:
        number = by.at(row.since).value
        if not isinstance(number, Decimal | Fraction):
            raise self.table.error(f"{by.name} is not a number", "Follow a rate of percentages or index numbers")
        if isinstance(self.regulation, Index):
            return (self.regulation.amount(number),), chain
        if not isinstance(self.regulation, Percentage) or chain is None:
            raise row.table.error(
                f"{self.name} has no amount before {row.since} to regulate", "Add the act's own amount"
            )
        chain = self.regulation.next(chain, number)
        return self.regulation.amounts(chain), chain


def _read(name: str, content: object, file: str, text: str) -> _Written:
    line = next(iter(lines_of(text, name)), 1)
    table = Table(content, name=name, file=file, line=line, keys=_RATE_KEYS)
    shared = {key: table.content[key] for key in _SHARED_KEYS if key in table}
    value_lines = lines_of(text, f"{name}.values")
    if not value_lines or len(value_lines) != len(table.need("values", list)):
        raise table.error(
            f"{name} has no values of its own", f"Add [[{name}.values]] with since, value, law, source, sure"
        )
    rows = [
        _row(Table(value, name=name, file=file, line=at, keys=_VALUE_KEYS, inherited=shared), table.may("yearly", bool))
        for value, at in zip(table.need("values", list), value_lines, strict=True)
    ]
    rows.sort(key=lambda row: (row.since, row.known))
    since, regulation = _regulation(table)
    return _Written(name, table, tuple(_closed(rows)), regulation, since)


def _row(table: Table, yearly: bool | None) -> _Row:
    since = table.need("since", date)
    computed = table.may("computed", bool) or False
    sureness = table.choice("sure", Sureness, by_name=True)
    if computed == ("value" in table):
        raise table.error(f"the value from {since} is neither written nor computed, or both", "Write value = … alone")
    if computed and sureness.is_settled:
        raise table.error(f"the value from {since} is computed, so nobody has seen it", 'Write sure = "D"')
    if sureness is Sureness.X:
        raise table.error(f"the value from {since} was not found", "Leave it out until it is")
    return _Row(
        table=table,
        since=since,
        until=table.may("until", date) or (date(since.year, 12, 31) if yearly else None),
        known=table.may("known", date) or since,
        value=None if computed else _value(table),
        law=table.provision("law"),
        source=table.need("source", str),
        sureness=sureness,
    )


def _closed(rows: list[_Row]) -> Iterator[_Row]:
    """Each row that runs until further notice ended where the next one begins."""
    for row in rows:
        later = [other.since for other in rows if other.since > row.since]
        if row.until is None and later:
            row = replace(row, until=min(later) - _DAY)
        yield row


def _regulation(table: Table) -> tuple[date, Regulation | None]:
    if "regulated" not in table:
        return date.max, None
    name = f"{table.name}.regulated"
    inner = Table(table.content["regulated"], name=name, file=table.file, line=table.line, keys=_REGULATED_KEYS)
    by, law, unit = inner.need("by", str), inner.provision("law"), Decimal(inner.need("unit", int))
    since, mode = inner.need("from", date), inner.choice("mode", Rounding)
    if "basic" in inner:
        return since, Index(by, law, Decimal(inner.need("basic", int)), unit, mode)
    return since, Percentage(by, law, unit, mode, inner.choice("base", Base))


def _value(table: Table) -> Value:
    value = table.content["value"]
    try:
        match value:
            case list():
                return Brackets(tuple(Bracket(Decimal(floor), _number(number)) for floor, number in value))
            case dict():
                return ByGroup({group: _number(number) for group, number in value.items()})
            case _:
                return _number(value)
    except (RateError, ValueError, TypeError, ArithmeticError) as error:
        remedy = 'Write 42_766, 3.6, "2/37", [[0, 0.30], [611_800, 0.40]] or { single = 100, couple = 150 }'
        raise table.error(f"{value!r} is not the value of a rate: {error}", remedy) from error


def _number(value: object) -> Decimal | Fraction:
    match value:
        case bool():
            raise ValueError("true and false are not numbers")
        case int() | Decimal():
            return Decimal(value)
        case str() if re.fullmatch(r"-?\d+/[1-9]\d*", value):
            return Fraction(value)
    raise ValueError("a number or a fraction is expected")
