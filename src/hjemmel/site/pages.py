"""The outer pages: front page, what waits, and language."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import check_for_language
from django.views.decorators.http import require_GET, require_POST

from hjemmel.accounts.pages.log_in import safe_next
from hjemmel.core import clock
from hjemmel.core.access import PUBLIC, requires
from hjemmel.core.actor import Role, current_actor
from hjemmel.site.access import READ_WAITING
from hjemmel.site.demo_people import DEMO_USERS
from hjemmel.web import navigation
from hjemmel.web.waiting import waiting_for

# Where each role's day begins.
_START = (
    (Role.CASEWORKER, "casework:day_list"),
    (Role.DECIDER, "waiting"),
    (Role.LAWYER, "waiting"),
    (Role.ANALYST, "waiting"),
    (Role.SECRETARY, "treatment:cases"),
    (Role.CITIZEN, "casework:my_cases"),
    (Role.DATA_PROTECTION_OFFICER, "waiting"),
)


@require_GET
@requires(PUBLIC)
def front(request: HttpRequest) -> HttpResponse:
    """The front page; whoever has logged in goes on to where their day begins, or to the first entry of their menu."""
    actor = current_actor()
    for role, start in _START:
        if actor.has(role):
            return redirect(start)
    if actor.is_known and (menu := navigation.links(request, actor)):
        return redirect(menu[0].url)
    return render(request, "site/front.html", {"demo_users": DEMO_USERS if settings.DEMO else ()})


@require_GET
@requires(READ_WAITING)
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits for who asks, each kind with how many and the nearest day. It names no citizen."""
    found = waiting_for(current_actor())
    context = {"waiting": [row for row in found if row.count], "nothing": [row for row in found if not row.count]}
    return render(request, "site/waiting.html", context | {"today": clock.today()})


@require_POST
@requires(PUBLIC)
def set_language(request: HttpRequest) -> HttpResponse:
    """Choose Danish or English for this browser."""
    response = redirect(safe_next(request))
    language = request.POST.get("language", "")
    if check_for_language(language):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
            max_age=365 * 24 * 3600,
        )
    return response
