"""A form is carried out once, though its button is pressed twice or the browser sends it again.

Every page that is shown masks the CSRF token of its forms anew, so the token names the page as it was shown that one
time. Two posts of one user with the same token and content to the same address are therefore one form sent twice. The
second waits for the first, does nothing, and is led where the first was. A form that was refused led nowhere; it is
shown again on a page with a token of its own, and tried anew. All that one page sends is carried out in turn.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect

from hjemmel.core import clock
from hjemmel.core.actor import Actor, current_actor
from hjemmel.core.models import SentForm
from hjemmel.core.turns import take_turn

_TOKEN = "csrfmiddlewaretoken"  # noqa: S105  the name of the field
_KEPT = timedelta(days=1)


def carry_out_once(request: HttpRequest, actor: Actor, view: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """What the view answers, or where it led when the same form was sent before. Call it within the transaction."""
    if request.method != "POST" or actor.user_id is None or _TOKEN not in request.POST:
        return view()
    digest, page = _digest(request), _page(request)
    take_turn("form", actor.user_id, page)
    sent = SentForm.objects.filter(user_id=actor.user_id)
    if before := sent.filter(digest=digest).first():
        return HttpResponseRedirect(before.led_to)
    response = view()
    if isinstance(response, HttpResponseRedirect):
        sent.filter(sent_at__lt=clock.now() - _KEPT).delete()
        made = {"digest": digest, "page": page, "led_to": response.url, "sent_at": clock.now()}
        SentForm.objects.create(user_id=actor.user_id, **made)
    return response


def has_been_sent(request: HttpRequest) -> bool:
    """Whether a form of the page that the call comes from, as it was shown that time, has been carried out."""
    return SentForm.objects.filter(user_id=current_actor().user_id, page=_page(request)).exists()


def _page(request: HttpRequest) -> str:
    return hashlib.sha256(request.POST.get(_TOKEN, "").encode()).hexdigest()


def _digest(request: HttpRequest) -> str:
    files = [(name, file.name, file.size) for name, several in request.FILES.lists() for file in several]
    sent = [request.get_full_path(), sorted(request.POST.lists()), files]
    return hashlib.sha256(json.dumps(sent).encode()).hexdigest()
