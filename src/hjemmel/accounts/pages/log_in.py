"""Log-in by password and code or by passkey, the choice of capacity, and log-out."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from hjemmel.accounts import passkeys, providers, second_factor
from hjemmel.accounts.access import MANAGE_OWN_ACCESS
from hjemmel.accounts.forms import CodeForm, LogInForm, PasskeyForm
from hjemmel.accounts.lockout import Attempt
from hjemmel.accounts.models import FailedLogIn, LogIn
from hjemmel.accounts.sessions import CAPACITY_KEY, as_user, open_session
from hjemmel.core import clock
from hjemmel.core.access import PUBLIC, requires
from hjemmel.core.actor import Actor, ActorKind, acting
from hjemmel.core.capacities import by_name, capacities, capacity_key
from hjemmel.core.models import Municipality, Organisation, User
from hjemmel.web.formats import write_date

_PENDING_KEY = "hjemmel_first_step"
_PENDING = timedelta(minutes=5)


@require_http_methods(["GET", "POST"])
@sensitive_post_parameters("password")
@never_cache
@requires(PUBLIC)
def log_in(request: HttpRequest) -> HttpResponse:
    """User name and password; a passkey or another provider is one click away."""
    form = LogInForm(request.POST or None)
    if not form.is_valid():
        return log_in_page(request, form, status=422 if form.is_bound else 200)
    attempt = Attempt.at(request, form.cleaned_data["username"])
    if until := attempt.paused_until():
        form.add_error(None, paused(until))
        return log_in_page(request, form, status=429)
    user = authenticate(request, **form.cleaned_data)
    if isinstance(user, User):
        return _after_password(request, user)
    known = User.objects.filter(username=form.cleaned_data["username"]).first()
    replace(attempt, user=known).failed(FailedLogIn.Step.PASSWORD)
    form.add_error(None, _("Brugernavn og adgangskode passer ikke sammen. Prøv igen."))
    return log_in_page(request, form, status=422)


def log_in_page(request: HttpRequest, form: LogInForm, problem: str = "", status: int = 200) -> HttpResponse:
    """The page of log-in. ``problem`` is what went wrong elsewhere than in the form."""
    context = {
        "form": form,
        "problem": problem,
        "passkey_form": PasskeyForm(auto_id=False),
        "providers": providers.configured(),
        "next": safe_next(request),
    }
    return render(request, "accounts/log_in.html", context, status=status)


def _after_password(request: HttpRequest, user: User) -> HttpResponse:
    with acting(as_user(user)):
        has_app = second_factor.has_app(user)
        has_second = second_factor.has_second_factor(user)
    if not has_second:
        return enter(request, user, LogIn.Method.PASSWORD, safe_next(request))
    if not has_app:
        # Passkeys only: the password alone leads nowhere, and who has a passkey needs no password.
        return log_in_page(request, LogInForm(), _("Log ind med din adgangsnøgle i stedet."), status=422)
    after = safe_next(request)
    logout(request)
    request.session[_PENDING_KEY] = {"user": str(user.public_id), "at": clock.now().isoformat(), "next": after}
    return redirect("log_in_code")


@require_http_methods(["GET", "POST"])
@sensitive_post_parameters("code")
@never_cache
@requires(PUBLIC)
def code(request: HttpRequest) -> HttpResponse:
    """The second step: a code from the app, or a recovery code."""
    pending: dict[str, str] = request.session.get(_PENDING_KEY, {})
    if not pending or clock.now() - datetime.fromisoformat(pending["at"]) > _PENDING:
        return redirect("login")
    user = User.objects.get(public_id=pending["user"])
    form = CodeForm(request.POST or None)
    status = 422 if form.is_bound else 200
    if form.is_valid():
        attempt = Attempt.at(request, user.username, user)
        if until := attempt.paused_until():
            form.add_error(None, paused(until))
            status = 429
        else:
            with acting(as_user(user)):
                method = second_factor.use_code(user, form.cleaned_data["code"])
            if method is not None:
                return enter(request, user, method, pending["next"])
            attempt.failed(FailedLogIn.Step.CODE)
            form.add_error("code", _("Koden er ikke rigtig, eller den er brugt. Vent på den næste, og prøv igen."))
    return render(request, "accounts/code.html", {"form": form}, status=status)


@require_POST
@never_cache
@requires(PUBLIC)
def ask_passkey(request: HttpRequest) -> JsonResponse:
    """What the browser is to sign with a passkey."""
    return JsonResponse(passkeys.ask_for_any(request))


@require_POST
@never_cache
@requires(PUBLIC)
def passkey(request: HttpRequest) -> HttpResponse:
    """Log in with what the browser signed."""
    form = PasskeyForm(request.POST)
    try:
        user = passkeys.user_of(request, form.cleaned_data["credential"] if form.is_valid() else "")
    except passkeys.PasskeyError:
        Attempt.at(request, None).failed(FailedLogIn.Step.PASSKEY)
        problem = _("Adgangsnøglen kunne ikke bruges her. Prøv igen, eller log ind på en anden måde.")
        return log_in_page(request, LogInForm(), problem, status=422)
    return enter(request, user, LogIn.Method.PASSKEY, safe_next(request))


def enter(request: HttpRequest, user: User, method: LogIn.Method, after: str) -> HttpResponse:
    """Let a user in who has shown who they are; ask for the capacity where there are several."""
    with acting(as_user(user)):
        found = list(capacities(user))
    if not found:
        return render(request, "accounts/no_role.html", status=403)
    open_session(request, user, method)
    if method == LogIn.Method.PASSWORD:
        return redirect("accounts:own")
    if len(found) > 1:
        return redirect("accounts:capacity")
    return redirect(after)


@require_http_methods(["GET", "POST"])
@requires(MANAGE_OWN_ACCESS)
def capacity(request: HttpRequest) -> HttpResponse:
    """Choose in which capacity to go on, of those the user has."""
    user = request.user
    assert isinstance(user, User)  # noqa: S101  the action asks for a known actor
    with acting(as_user(user)):
        found = list(capacities(user))
    chosen = request.POST.get("capacity", "")
    if chosen in {capacity_key(actor) for actor in found}:
        request.session[CAPACITY_KEY] = chosen
        return redirect("front")
    choices: list[dict[str, Any]] = [
        {"key": capacity_key(actor), "place": _place(actor), "actor": actor} for actor in found
    ]
    return render(request, "accounts/capacity.html", {"choices": choices})


def _place(actor: Actor) -> str:
    with acting(actor), by_name() as named:
        if actor.kind is ActorKind.STAFF:
            return str(Municipality.objects.get(pk=actor.municipality_id).name)
        if actor.kind is ActorKind.EMPLOYER:
            return str(Organisation.objects.get(pk=actor.organisation_id).name)
        return named.name


@require_POST
@requires(PUBLIC)
def log_out(request: HttpRequest) -> HttpResponse:
    """End the session, and let the browser forget what it kept of it."""
    logout(request)
    response = redirect("front")
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


def safe_next(request: HttpRequest) -> str:
    """Where to go after log-in: an address of ours, else the front page."""
    target = request.POST.get("next") or request.GET.get("next") or "/"
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if safe else "/"


def paused(until: datetime) -> str:
    """What to tell who has tried too often."""
    local = (until + timedelta(minutes=1)).astimezone(clock.COPENHAGEN)
    when = {"day": write_date(local.date()), "time": f"{local:%H.%M}"}
    return _("Der er prøvet for mange gange. Du kan prøve igen %(day)s kl. %(time)s.") % when
