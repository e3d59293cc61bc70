"""The outer pages: front page, log-in, language, who read what, and health."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.core.paginator import Paginator
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.core import access
from hjemmel.core.access import PUBLIC, requires
from hjemmel.core.actor import Role, current_actor
from hjemmel.core.models import PersonRead
from hjemmel.site.access import READ_READS
from hjemmel.site.demo_people import DEMO_USERS
from hjemmel.site.forms import LogInForm

READS_A_PAGE = 50

# Where each role's day begins.
_START = (
    (Role.CASEWORKER, "casework:day_list"),
    (Role.DECIDER, "casework:day_list"),
    (Role.CITIZEN, "casework:my_cases"),
    (Role.DATA_PROTECTION_OFFICER, "reads"),
)


@require_GET
@requires(PUBLIC)
def front(request: HttpRequest) -> HttpResponse:
    """The front page; whoever has logged in goes on to where their day begins."""
    actor = current_actor()
    for role, start in _START:
        if actor.has(role):
            return redirect(start)
    return render(request, "site/front.html", {"demo_users": DEMO_USERS if settings.DEMO else ()})


@require_http_methods(["GET", "POST"])
@requires(PUBLIC)
def log_in(request: HttpRequest) -> HttpResponse:
    """Log in by user name and password."""
    form = LogInForm(request.POST or None)
    if form.is_valid():
        user = authenticate(request, **form.cleaned_data)
        if user is not None:
            login(request, user)
            return redirect(_safe_next(request))
        form.add_error(None, _("Brugernavn og adgangskode passer ikke sammen. Prøv igen."))
    return render(
        request, "site/log_in.html", {"form": form, "next": _safe_next(request)}, status=422 if form.is_bound else 200
    )


@require_POST
@requires(PUBLIC)
def log_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("front")


@require_POST
@requires(PUBLIC)
def set_language(request: HttpRequest) -> HttpResponse:
    """Choose Danish or English for this browser."""
    response = redirect(_safe_next(request))
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


@require_GET
@requires(READ_READS)
def reads(request: HttpRequest) -> HttpResponse:
    """Who read what about whom: for the data protection officer, and for citizens about themselves."""
    rows = access.visible(READ_READS, PersonRead.objects.select_related("person"))
    page = Paginator(rows, READS_A_PAGE).get_page(request.GET.get("side"))
    labels = {name: action.label for name, action in access.actions().items()}
    for read in page:
        read.action_label = labels.get(read.action, read.action)
    return render(request, "site/reads.html", {"page": page})


@require_GET
@requires(PUBLIC)
def health(request: HttpRequest) -> JsonResponse:
    """Whether the program can serve: it answers, and so does the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


def _safe_next(request: HttpRequest) -> str:
    target = request.POST.get("next") or request.GET.get("next") or "/"
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if safe else "/"
