"""Several questions to the database in one statement.

A page shows many small lists, and asked one by one much of the time goes by asking. ``ask_together`` gives each
queryset its rows as if it had been iterated, but sends one statement in which each is a subquery whose rows come as
JSON. The actor and the row security stay as they are: policies read who acts when the statement runs.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Field, ForeignKey, Model, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.sql.compiler import SQLCompiler
from psycopg.types.range import Range

_FROM_JSON: Mapping[str, Callable[[Any], object]] = {
    "BinaryField": lambda text: bytes.fromhex(text.removeprefix(r"\x")),
    "DateField": date.fromisoformat,
    "DateRangeField": lambda text: _days(text),
    "DateTimeField": datetime.fromisoformat,
    "DecimalField": Decimal,
    "JSONField": partial(json.dumps, default=float),  # its own converter reads it again
    "UUIDField": UUID,
}
"""What the driver would have made of a column, by the kind of its field."""


def _days(text: str) -> Range[date]:
    """A range of days as PostgreSQL writes it: ``[2025-01-01,)``."""
    if text == "empty":
        return Range(empty=True)
    lower, upper = (date.fromisoformat(bound) if bound else None for bound in text[1:-1].split(","))
    return Range(lower, upper, f"{text[0]}{text[-1]}")


_ALIKE = {
    "AutoField",
    "BigAutoField",
    "BigIntegerField",
    "BooleanField",
    "CharField",
    "GenericIPAddressField",
    "IntegerField",
    "PositiveIntegerField",
    "PositiveSmallIntegerField",
    "SlugField",
    "SmallIntegerField",
    "TextField",
}
"""The kinds that are in JSON what they are."""


def ask_together(*querysets: QuerySet[Any]) -> None:
    """Give each queryset its rows; iterating, counting or taking the ``first`` of one asks no more.

    One that has its rows already is left as it is. All are asked of the same database.
    """
    asked = [_Question(queryset) for queryset in querysets if queryset._result_cache is None]
    for question, answer in zip(asked, _answers(asked), strict=True):
        question.answer(_rows(answer))


def ask_counted(counted: QuerySet[Any], *querysets: QuerySet[Any]) -> int:
    """``ask_together`` of the querysets, and how many rows ``counted`` has."""
    size = _Question(counted.order_by().values("pk"))
    asked = [_Question(queryset) for queryset in querysets]
    *answers, count = _answers([*asked, size], counting=size)
    for question, answer in zip(asked, answers, strict=True):
        question.answer(_rows(answer))
    return int(count or 0)


def ask_page(rows: QuerySet[Any], start: int, most: int) -> tuple[list[Any], int]:
    """At most so many rows from ``start`` (0 is the first), and how many rows there are; both of one reading.

    ``rows`` is of named values, and in an order of those names.
    """
    order = ", ".join(f'"{name[1:]}" DESC' if name[0] == "-" else f'"{name}"' for name in rows.query.order_by)
    question = _Question(rows.order_by())
    if not question.statement:
        return [], 0
    with connections[question.database].cursor() as cursor:
        cursor.execute(
            f"WITH every AS MATERIALIZED ({question.statement}) SELECT (SELECT json_agg(part) FROM "
            f"(SELECT * FROM every ORDER BY {order} LIMIT %s OFFSET %s) part)::text, (SELECT count(*) FROM every)",
            [*question.parameters, most, start],
        )
        answer, count = cursor.fetchone()
    return question.answer(_rows(answer)), count


def among(keys: Iterable[int]) -> RawSQL:
    """The keys for ``pk__in``, as one parameter however many they are, so that the statement stays the same."""
    return RawSQL("SELECT unnest(%s::bigint[])", (list(keys),))


def _rows(answer: str | None) -> list[dict[str, Any]]:
    return json.loads(answer, parse_float=Decimal) if answer else []


def _answers(asked: "Sequence[_Question]", counting: "_Question | None" = None) -> Iterator[str | None]:
    """The rows of each question as JSON, or their number of the one ``counting``, in one statement; None of a question
    that can have none."""
    parts = [question for question in asked if question.statement]
    answers: Iterator[str] = iter(())
    if parts:
        made_of = {question: "count(*)" if question is counting else "json_agg(part)" for question in parts}
        columns = ", ".join(f"(SELECT {made} FROM ({one.statement}) part)::text" for one, made in made_of.items())
        with connections[parts[0].database].cursor() as cursor:
            cursor.execute(f"SELECT {columns}", [one for question in parts for one in question.parameters])
            answers = iter(cursor.fetchone())
    return (next(answers) if question.statement else None for question in asked)


def hold(row: Model, **relations: QuerySet[Any]) -> None:
    """Let relations of the row be the rows of these querysets: from now on ``row.relation.all()`` asks no more.

    For a page that only shows: what is written afterwards is not among them.
    """
    row.__dict__.setdefault("_prefetched_objects_cache", {}).update(relations)


def share_out(rows: Iterable[Model], key: str, **relations: QuerySet[Any]) -> None:
    """Let relations of each of the rows hold those rows of the querysets that name it by ``key``."""
    for row in rows:
        for name, queryset in relations.items():
            part = queryset._chain()  # type: ignore[attr-defined]
            part._result_cache = [one for one in queryset if getattr(one, key) == row.pk]
            part._prefetch_done = True
            hold(row, **{name: part})


class _Question:
    """A queryset and its statement, which is empty where it can hold nothing."""

    def __init__(self, queryset: QuerySet[Any]) -> None:
        self._queryset = queryset
        self._copy = queryset._chain()  # type: ignore[attr-defined]
        self.database = queryset.db
        self._compiler: SQLCompiler = self._copy.query.get_compiler(using=self.database)
        self.statement, self.parameters = "", ()
        with suppress(EmptyResultSet):
            self.statement, self.parameters = self._compiler.as_sql(with_col_aliases=True)

    def answer(self, rows: list[dict[str, Any]]) -> list[Any]:
        """Let the queryset make its objects of the rows, by its own means, and return them."""
        self._compiler.execute_sql = lambda *_, **__: [self._as_fetched(rows)]  # type: ignore[method-assign,assignment]
        self._copy.query.get_compiler = lambda *_, **__: self._compiler
        self._queryset._result_cache = list(self._copy) if rows else []
        self._queryset._prefetch_done = True  # type: ignore[attr-defined]
        return self._queryset._result_cache

    def _as_fetched(self, rows: list[dict[str, Any]]) -> Iterable[list[object]]:
        makers = [_maker(expression.output_field) for expression, _, _ in self._compiler.select]
        for row in rows:
            values = zip(row.values(), makers, strict=True)
            yield [value if value is None or make is None else make(value) for value, make in values]


def _maker(field: "Field[Any, Any]") -> Callable[[Any], object] | None:
    """What makes the column's value of its JSON; None where it is the same. TypeError for a kind nobody thought of."""
    while isinstance(field, ForeignKey):
        field = field.target_field
    if isinstance(field, ArrayField) and _maker(field.base_field) is None:
        return None
    kind = field.get_internal_type()
    if kind not in _FROM_JSON and kind not in _ALIKE:
        raise TypeError(f"{field}: say in hjemmel.core.together how a {kind} is read from JSON, or ask by itself.")
    return _FROM_JSON.get(kind)
