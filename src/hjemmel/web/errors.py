"""The error pages: what is wrong, and what to do. The site names these as its handlers."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.template.loader import render_to_string

from hjemmel.core.access import LoginRequired
from hjemmel.core.actor import ANONYMOUS, acting
from hjemmel.core.capacities import by_name
from hjemmel.core.middleware import actor_of


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: what was sent cannot be read."""
    return _shown(request, "400.html", 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: another role's page. Who has not logged in is sent to do so, and comes back."""
    if isinstance(exception, LoginRequired):
        log_in = resolve_url(settings.LOGIN_URL)
        # What was posted cannot be asked for again: many such addresses answer to POST alone.
        back = urlencode({"next": request.get_full_path()}, safe="/") if request.method == "GET" else ""
        return redirect(f"{log_in}?{back}" if back else log_in)
    return _shown(request, "403.html", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: no such page, or not for this actor."""
    return _shown(request, "404.html", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault. The page asks neither the database nor the session, since they may be what failed."""
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form had lost its token. The value of ``CSRF_FAILURE_VIEW``; the reason is in Django's log."""
    return _shown(request, "403_csrf.html", 403)


def _shown(request: HttpRequest, template: str, status: int) -> HttpResponse:
    """The page in the frame of who is logged in: the way on, and whom to ask. The view's own transaction is over."""
    if (actor := actor_of(request)) == ANONYMOUS:
        return render(request, template, status=status)
    with acting(actor), by_name():
        return render(request, template, status=status)
