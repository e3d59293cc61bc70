"""Sessions: each is a row (``LogIn``) that says when it began and was last used, and can be ended from elsewhere."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from hjemmel.accounts.access import MANAGE_OWN_ACCESS
from hjemmel.accounts.models import LogIn
from hjemmel.core import clock
from hjemmel.core.access import Action
from hjemmel.core.actor import Actor, ActorKind, acting
from hjemmel.core.capacities import capacity_key, capacity_of
from hjemmel.core.models import User
from hjemmel.core.networks import network_of

CAPACITY_KEY = "hjemmel_capacity"
"""Session key of the capacity in use (``capacity_key``): chosen, or the first of the user's."""

_LOG_IN_KEY = "hjemmel_log_in"
_ALWAYS_OPEN = {"login", "logout", "set_language"}
_SEEN_SECONDS = 60
"""How often a session in use is written down as such."""


def as_user(user: User) -> Actor:
    """The user, before any capacity: sees the rows of their own log-in."""
    return Actor(ActorKind.SIGNED_IN, user_id=user.pk)


def open_session(request: HttpRequest, user: User, method: LogIn.Method) -> None:
    """Log the user in. The session gets a new key and nothing of whoever had it before."""
    logout(request)
    request.log_in_method = method  # type: ignore[attr-defined]
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])


def record_log_in(sender: object, request: HttpRequest, user: User, **_: Any) -> None:
    """Signal handler: write the log-in down, however it came about."""
    now = clock.now()
    with acting(as_user(user)):
        row = LogIn.objects.create(
            user=user,
            at=now,
            seen_at=now,
            method=getattr(request, "log_in_method", LogIn.Method.PROGRAM),
            network=network_of(request),
            browser=browser_of(request),
        )
    request.session[_LOG_IN_KEY] = str(row.public_id)


def record_log_out(sender: object, request: HttpRequest, user: User | None, **_: Any) -> None:
    """Signal handler: write the log-out down. The session itself is emptied by ``logout``."""
    if user is not None:
        with acting(as_user(user)):
            if (row := _row(request, user)) is not None:
                end(row, LogIn.Ending.LOGGED_OUT)


def end(row: LogIn, ending: LogIn.Ending) -> None:
    """End a session, unless it has ended. The next request in it finds out."""
    with acting(as_user(row.user)):
        LogIn.objects.filter(pk=row.pk, ended_at=None).update(ended_at=clock.now(), ending=ending)


def end_others(request: HttpRequest, user: User) -> int:
    """End every session of the user but this one; how many there were."""
    with acting(as_user(user)):
        others = LogIn.objects.filter(user=user, ended_at=None).exclude(public_id=_public_id(request))
        return others.update(ended_at=clock.now(), ending=LogIn.Ending.ENDED_ELSEWHERE)


def strengthen(row: LogIn, method: LogIn.Method) -> None:
    """A session begun with a password alone has shown a second factor, and opens everything from now on."""
    row.method = method
    row.save(update_fields=["method"])


def is_fresh(row: LogIn) -> bool:
    """Whether the log-in is so new that the user may change what they log in with."""
    return clock.now() - row.at < settings.HJEMMEL_SESSION_FRESH


def current(request: HttpRequest) -> LogIn | None:
    """The log-in of this request's session, as the middleware found it."""
    found: LogIn | None = getattr(request, "log_in", None)
    return found


class SessionLimits:
    """Ends sessions that are too old, unused for too long or ended elsewhere, and holds back those with one factor.

    Whoever has a session that goes on is ``request.session_actor``.

    It stands after the messages and before the actor is set.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Look the session up, and empty it where it is over."""
        if isinstance(request.user, User):
            self._look_up(request, request.user)
        return self.get_response(request)

    def _look_up(self, request: HttpRequest, user: User) -> None:
        with acting(as_user(user)):
            row = _row(request, user)
            reason = _reason_to_end(row)
            if reason is None:
                request.log_in = row  # type: ignore[attr-defined]
                request.session_actor = _actor_of(request, user)  # type: ignore[attr-defined]
                return
            if row is not None:
                end(row, reason)
        logout(request)
        messages.info(request, _why(reason))

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """With a password alone nothing opens but the pages where a second factor is made."""
        row = current(request)
        if row is None or row.method != LogIn.Method.PASSWORD:
            return None
        action: Action | None = getattr(view, "action", None)
        name = request.resolver_match.url_name if request.resolver_match else ""
        return None if action is MANAGE_OWN_ACCESS or name in _ALWAYS_OPEN else redirect("accounts:own")


def _row(request: HttpRequest, user: User) -> LogIn | None:
    row = LogIn.objects.filter(user=user, public_id=_public_id(request)).select_related("user").first()
    now = clock.now()
    if row and _reason_to_end(row) is None and (now - row.seen_at).total_seconds() >= _SEEN_SECONDS:
        row.seen_at = now
        row.save(update_fields=["seen_at"])
    return row


def _actor_of(request: HttpRequest, user: User) -> Actor:
    """What the user acts as. The first capacity is remembered like a chosen one: the next request asks for it alone."""
    actor = capacity_of(user, request.session.get(CAPACITY_KEY))
    if actor.is_known and CAPACITY_KEY not in request.session:
        request.session[CAPACITY_KEY] = capacity_key(actor)
    return actor


def _public_id(request: HttpRequest) -> UUID | None:
    kept = request.session.get(_LOG_IN_KEY)
    return UUID(kept) if kept else None


def _reason_to_end(row: LogIn | None) -> LogIn.Ending | None:
    now = clock.now()
    if row is None or row.ended_at is not None or (row.method == LogIn.Method.DEMO and not settings.DEMO):
        return LogIn.Ending.ENDED_ELSEWHERE
    if now - row.at >= settings.HJEMMEL_SESSION_LENGTH:
        return LogIn.Ending.TOO_OLD
    if now - row.seen_at >= settings.HJEMMEL_SESSION_IDLE:
        return LogIn.Ending.IDLE
    return None


def _why(reason: LogIn.Ending) -> str:
    minutes = int(settings.HJEMMEL_SESSION_IDLE.total_seconds()) // 60
    hours = int(settings.HJEMMEL_SESSION_LENGTH.total_seconds()) // 3600
    return {
        LogIn.Ending.IDLE: _("Du er logget af, fordi der ikke skete noget i %(minutes)d minutter.")
        % {"minutes": minutes},
        LogIn.Ending.TOO_OLD: _("Du er logget af, fordi du havde været logget ind i %(hours)d timer.")
        % {"hours": hours},
        LogIn.Ending.ENDED_ELSEWHERE: _("Du er logget af, fordi dit log-ind er afsluttet et andet sted."),
    }[reason]


# The order matters: Edge says that it is Chrome, and Chrome that it is Safari.
_BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"))
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def browser_of(request: HttpRequest) -> str:
    """The browser in words somebody recognises their own by, and no more: ``Firefox, Windows``."""
    claimed = request.headers.get("User-Agent", "")
    named = (next((name for mark, name in known if mark in claimed), "") for known in (_BROWSERS, _SYSTEMS))
    return ", ".join(name for name in named if name)
