"""Logs: one JSON object a line, with the id of its request, and nothing about any person.

A message may have been put together from what people typed, and an exception or a database error may quote a row. So a
line holds what the code says, never what it was given: of a message's arguments only the numbers, of an exception its
type, its SQLSTATE and where it was raised, and of an address the route it matched.
"""

import json
import logging
import re
import time
import traceback
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from hjemmel.core.cpr import LIKE_CPR

REQUEST_ID = "X-Request-ID"
_GIVEN_ID = re.compile(r"[0-9A-Za-z-]{8,64}")
_LEFT_OUT = "…"
_FRAMES = 12

_log = logging.getLogger("hjemmel.requests")
_request: ContextVar[str] = ContextVar("hjemmel_request", default="")


class JsonFormatter(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": LIKE_CPR.sub(_LEFT_OUT, _said(record)),
        }
        if _request.get():
            line["request"] = _request.get()
        line |= getattr(record, "fields", {})
        if record.exc_info and record.exc_info[1]:
            line["error"] = _chain(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False).encode(errors="backslashreplace").decode()


class RequestLog:
    """Middleware that stands first: gives each request its id, and writes a line when it has been answered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer with the id in ``X-Request-ID``; a proxy's own is carried on."""
        given = request.headers.get(REQUEST_ID, "")
        token = _request.set(given if _GIVEN_ID.fullmatch(given) else uuid.uuid4().hex)
        began = time.perf_counter()
        try:
            response = self.get_response(request)
            response[REQUEST_ID] = _request.get()
            _log.info("request", extra={"fields": _fields(request, response, time.perf_counter() - began)})
            return response
        finally:
            _request.reset(token)


def _fields(request: HttpRequest, response: HttpResponseBase, seconds: float) -> dict[str, Any]:
    actor = getattr(request, "actor", None)
    return {
        "method": request.method if request.method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE") else "other",
        "route": request.resolver_match.route if request.resolver_match else None,
        "status": response.status_code,
        "ms": round(seconds * 1000),
        "capacity": actor.kind.value if actor else None,
        "municipality": actor.municipality_id if actor else None,
    }


def _said(record: logging.LogRecord) -> str:
    """The message as the code has it; in the place of each argument that is no number, an ellipsis."""
    if not isinstance(record.msg, str):
        return type(record.msg).__name__
    if not record.args:
        return record.msg
    try:
        if isinstance(record.args, dict):
            return record.msg % {name: _number(value) for name, value in record.args.items()}
        return record.msg % tuple(_number(value) for value in record.args)
    except (TypeError, ValueError):
        return record.msg


def _number(value: object) -> object:
    return value if isinstance(value, int | float) else _LEFT_OUT


def _chain(error: BaseException | None) -> list[dict[str, Any]]:
    """The exception and what it came of, last first."""
    found: list[dict[str, Any]] = []
    while error is not None:
        kind = type(error)
        entry: dict[str, Any] = {"type": f"{kind.__module__}.{kind.__qualname__}"}
        if code := getattr(error, "sqlstate", None):
            entry["sqlstate"] = code
        frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
        entry["at"] = [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        found.append(entry)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return found


def _short(filename: str) -> str:
    return "/".join(Path(filename).parts[-3:])
