"""Calls that change something are carried out once for each key, however often they are sent.

The caller chooses an ``Idempotency-Key``. Sent again with the same content, the first answer is given and nothing is
done; with other content the key is refused. The answer is stored in the transaction of what it tells of, so there is
never one without the other. A call that was refused changed nothing, and is tried anew.
"""

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, TypeVar

from django.http import HttpRequest
from ninja import Header
from ninja.responses import NinjaJSONEncoder

from hjemmel.api.models import ApiAnswer
from hjemmel.api.problems import Refusal
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.turns import take_turn

IdempotencyKey = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        min_length=8,
        max_length=100,
        pattern=r"^[\x21-\x7e]+$",
        description="Chosen by the caller, new for each call; the same when a call is sent again.",
    ),
]

Answer = tuple[int, dict[str, Any]]
Operation = TypeVar("Operation", bound=Callable[..., Answer])


def once(operation: Operation) -> Operation:
    """Carry an operation out once for each key of its caller. It takes ``idempotency_key`` and returns
    status and body."""

    @wraps(operation)
    def guarded(request: HttpRequest, *args: Any, idempotency_key: str, **kwargs: Any) -> Answer:
        actor = current_actor()
        owner = {"municipality_id": actor.municipality_id, "organisation_id": actor.organisation_id}
        take_turn("call", owner, idempotency_key)
        asked = _digest(request)
        found = ApiAnswer.objects.filter(**owner, key=idempotency_key).first()
        if found is not None:
            if found.request_sha256 != asked:
                raise Refusal("Choose a new key for another call.", "The key has been used for another call", 422)
            return found.status, json.loads(found.body)
        status, body = operation(request, *args, idempotency_key=idempotency_key, **kwargs)
        ApiAnswer.objects.create(
            **owner,
            key=idempotency_key,
            request_sha256=asked,
            status=status,
            body=json.dumps(body, cls=NinjaJSONEncoder),
            answered_at=clock.now(),
        )
        return status, body

    return guarded  # type: ignore[return-value]


def _digest(request: HttpRequest) -> str:
    """Of method, address and content; how the JSON is spaced and ordered makes no difference."""
    content = json.dumps(json.loads(request.body or b"null"), sort_keys=True)
    return hashlib.sha256(f"{request.method} {request.path} {content}".encode()).hexdigest()
