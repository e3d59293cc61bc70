"""What every operation has in common, added to the OpenAPI description: tokens, pace, ETag, and the form of errors."""

from typing import Any

from django.conf import settings

from hjemmel.api.problems import MEDIA_TYPE

_PROBLEM = {"$ref": "#/components/schemas/Problem"}
_ETAG = {"description": "Tag of exactly this answer.", "schema": {"type": "string"}}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "ETag of the answer that the caller has.",
    "schema": {"type": "string"},
}
_TOO_MANY = {
    "description": "Too Many Requests",
    "headers": {
        "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}},
    },
    "content": {MEDIA_TYPE: {"schema": _PROBLEM}},
}


def describe(schema: dict[str, Any]) -> dict[str, Any]:
    """The description that django-ninja made of the routes, with what the middleware and the error handlers add."""
    schema["components"]["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "A program's token (docs/api.md)."},
        "session": {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME},
    }
    schema["security"] = [{"token": []}, {"session": []}]
    for operations in schema["paths"].values():
        for method, operation in operations.items():
            _describe_problems(operation["responses"])
            operation["responses"]["429"] = _TOO_MANY
            if method == "get":
                operation.setdefault("parameters", []).append(_IF_NONE_MATCH)
                operation["responses"]["200"]["headers"] = {"ETag": _ETAG}
                operation["responses"]["304"] = {"description": "Not Modified", "headers": {"ETag": _ETAG}}
    return schema


def _describe_problems(responses: dict[Any, Any]) -> None:
    for status in list(responses):
        described = responses.pop(status)
        if int(status) >= 400 and "application/json" in described.get("content", {}):
            described["content"] = {MEDIA_TYPE: described["content"]["application/json"]}
        responses[str(status)] = described
