"""Cursor paging: a page ends with the place where the next one begins, so rows that come meanwhile disturb nothing."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.core import signing
from django.db.models import Model, QuerySet
from ninja.errors import ValidationError

M = TypeVar("M", bound=Model)

LARGEST_PAGE = 100


@dataclass(frozen=True, slots=True)
class Page(Generic[M]):
    """Some rows, newest first, and the cursor of the next page (none on the last)."""

    rows: list[M]
    next_cursor: str | None


def page_of(queryset: QuerySet[M], cursor: str | None, size: int) -> Page[M]:
    """The rows after the cursor, newest first. The cursor is signed: it tells nothing and cannot be made up."""
    rows = queryset.order_by("-pk")
    if cursor is not None:
        rows = rows.filter(pk__lt=_position(cursor))
    found = list(rows[: size + 1])
    following = signing.dumps(found[size - 1].pk, salt=__name__) if len(found) > size else None
    return Page(found[:size], following)


def _position(cursor: str) -> int:
    try:
        return int(signing.loads(cursor, salt=__name__))
    except signing.BadSignature as error:
        raise ValidationError(
            [
                {
                    "loc": ("query", "cursor"),
                    "msg": "Not a cursor. Use next_cursor of a page.",
                    "type": "cursor",
                }
            ]
        ) from error
