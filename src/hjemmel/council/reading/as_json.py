"""A record as JSON: the same names as in the classes, dates in ISO form, unknown as null."""

import dataclasses
import json
from datetime import date, time
from decimal import Decimal
from enum import Enum


def plain(value: object) -> object:
    """Turn a record, or any part of one, into dictionaries, lists, strings, numbers, booleans and None."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [plain(element) for element in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if value is None or isinstance(value, str | bool | int):
        return value
    raise TypeError(f"{type(value).__name__} has no JSON form in a record")


def to_json(value: object) -> str:
    """JSON text of a record or findings, indented, with Danish letters as they are."""
    return json.dumps(plain(value), ensure_ascii=False, indent=2)
