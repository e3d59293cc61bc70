"""Errors of the API as ``application/problem+json`` (RFC 9457). They say what is wrong and hold no citizen's data."""

import json
import logging
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import ValidationError

from hjemmel.core.access import LoginRequired

MEDIA_TYPE = "application/problem+json"

log = logging.getLogger(__name__)


class Problem(Schema):
    """An error: a short title, the HTTP status, what to do, and for invalid input which fields."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    errors: list[dict[str, Any]] = []


REFUSALS: dict[int, Any] = dict.fromkeys((401, 403, 404, 422), Problem)
"""What any call that reads may be answered instead, for the description of an operation."""


class Refusal(Exception):
    """A call that cannot be carried out as things stand: 409, or 422 where the call itself must be another."""

    def __init__(self, detail: str, title: str = "Not possible", status: int = 409) -> None:
        super().__init__(detail)
        self.detail, self.title, self.status = detail, title, status


def problem(status: int, title: str, detail: str, errors: list[dict[str, Any]] | None = None) -> HttpResponse:
    """A problem as a response."""
    body = Problem(title=title, status=status, detail=detail, errors=errors or []).model_dump()
    return HttpResponse(json.dumps(body), status=status, content_type=MEDIA_TYPE)


def install(api: NinjaAPI) -> None:
    """Answer every refused or failed call of the API with a problem."""

    @api.exception_handler(LoginRequired)
    def _unauthorised(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(401, "Log-in required", "Log in, or show a token, and call again.")

    @api.exception_handler(PermissionDenied)
    def _forbidden(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(403, "Not allowed", "The role that you act in may not do this.")

    @api.exception_handler(Http404)
    def _not_found(request: HttpRequest, error: Exception) -> HttpResponse:
        return problem(404, "Not found", "There is no such thing, or it is not visible to you.")

    @api.exception_handler(Refusal)
    def _refused(request: HttpRequest, error: Refusal) -> HttpResponse:
        return problem(error.status, error.title, error.detail)

    @api.exception_handler(ValidationError)
    def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        errors = [{"at": [str(part) for part in item["loc"]], "message": item["msg"]} for item in error.errors]
        return problem(422, "Invalid input", "Correct the named fields and call again.", errors)

    @api.exception_handler(Exception)
    def _failed(request: HttpRequest, error: Exception) -> HttpResponse:
        log.error("The call of %s failed.", request.path, exc_info=error)
        return problem(500, "Something went wrong here", "It has been noted. Call again later.")
