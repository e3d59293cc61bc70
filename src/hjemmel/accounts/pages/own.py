"""One's own access: passkeys, code app, recovery codes, password, sessions. And the officer's list of log-ins."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.accounts import passkeys, second_factor, sessions
from hjemmel.accounts.access import MANAGE_OWN_ACCESS, READ_LOG_INS
from hjemmel.accounts.forms import AppCodeForm, NewPasskeyForm, PasswordForm
from hjemmel.accounts.lockout import Attempt
from hjemmel.accounts.models import AuthenticatorApp, FailedLogIn, LogIn, Passkey
from hjemmel.accounts.pages.log_in import paused
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.capacities import capacities
from hjemmel.core.models import User
from hjemmel.web.lists import page_of

SHOWN = 10
A_PAGE = 50

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def changes_factors(view: View) -> View:
    """Only who has a password of their own, and has just logged in, changes what they log in with."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        row = sessions.current(request)
        if row is None or not _user(request).has_usable_password():
            messages.warning(request, _("Du logger ind med en tjeneste udefra og kan ikke ændre det her."))
            return redirect("accounts:own")
        if not sessions.is_fresh(row):
            messages.warning(request, _("Log ind igen, før du ændrer, hvordan du logger ind."))
            return redirect(f"{reverse('login')}?next={reverse('accounts:own')}")
        return view(request, *args, **kwargs)

    return guarded  # type: ignore[return-value]


@require_GET
@never_cache
@requires(MANAGE_OWN_ACCESS)
def own(request: HttpRequest) -> HttpResponse:
    """Everything about one's own access on one page."""
    user = _user(request)
    row = sessions.current(request)
    context = {
        "user_name": user.username,
        "has_password": user.has_usable_password(),
        "needs_second": row is not None and row.method == LogIn.Method.PASSWORD,
        "is_fresh": row is not None and sessions.is_fresh(row),
        "passkeys": _mine(Passkey),
        "app": _mine(AuthenticatorApp).filter(confirmed_at__isnull=False).first(),
        "recovery_codes": second_factor.unused_recovery_codes(user),
        "here": row,
        "sessions": _mine(LogIn).filter(ended_at=None).order_by("-seen_at"),
        "failed": _mine(FailedLogIn)[:SHOWN],
        "several": len(list(capacities(user))) > 1,
        "passkey_form": NewPasskeyForm(initial={"name": sessions.browser_of(request)}),
    }
    return render(request, "accounts/own.html", context)


@require_http_methods(["GET", "POST"])
@never_cache
@requires(MANAGE_OWN_ACCESS)
@changes_factors
def app(request: HttpRequest) -> HttpResponse:
    """Take a code app into use: show the secret, and ask for the first code."""
    user = _user(request)
    waiting = second_factor.begin_app(user)
    if waiting.confirmed_at is not None:
        return redirect("accounts:own")
    form = AppCodeForm(request.POST or None)
    if form.is_valid():
        if second_factor.confirm_app(waiting, form.cleaned_data["code"]):
            return _added(request, user, LogIn.Method.APP, _("Kodeappen er taget i brug."))
        form.add_error("code", _("Koden passer ikke. Se efter, at telefonens ur er stillet automatisk, og prøv igen."))
    context = {"form": form, "secret": waiting.secret}
    return render(request, "accounts/app.html", context, status=422 if form.is_bound else 200)


@require_GET
@never_cache
@requires(MANAGE_OWN_ACCESS)
@changes_factors
def app_picture(request: HttpRequest) -> HttpResponse:
    """The QR code of the app that waits for its first code."""
    waiting = second_factor.begin_app(_user(request))
    if waiting.confirmed_at is not None:
        return redirect("accounts:own")
    picture = second_factor.qr_code(second_factor.app_address(waiting, "Hjemmel"))
    return HttpResponse(picture, content_type="image/svg+xml")


@require_POST
@requires(MANAGE_OWN_ACCESS)
@changes_factors
def remove_app(request: HttpRequest) -> HttpResponse:
    """Stop using the code app, where a passkey is left."""
    user = _user(request)
    if not user.passkeys.exists():
        return _last(request)
    _mine(AuthenticatorApp).delete()
    messages.success(request, _("Kodeappen er fjernet."))
    return redirect("accounts:own")


@require_POST
@never_cache
@requires(MANAGE_OWN_ACCESS)
@changes_factors
def ask_passkey(request: HttpRequest) -> JsonResponse:
    """What the browser is to make a passkey for."""
    return JsonResponse(passkeys.ask_for_new(request, _user(request), current_actor().name))


@require_POST
@never_cache
@requires(MANAGE_OWN_ACCESS)
@changes_factors
def add_passkey(request: HttpRequest) -> HttpResponse:
    """Keep the passkey that the browser made."""
    form = NewPasskeyForm(request.POST)
    user = _user(request)
    try:
        if not form.is_valid():
            raise passkeys.PasskeyError("The form is damaged.")
        # The browser has made the passkey by now: a missing name must not lose it.
        name = form.cleaned_data["name"] or sessions.browser_of(request) or user.username
        passkeys.add(request, user, form.cleaned_data["credential"], name)
    except passkeys.PasskeyError:
        messages.error(request, _("Adgangsnøglen blev ikke gemt. Prøv igen."))
        return redirect("accounts:own")
    return _added(request, user, LogIn.Method.PASSKEY, _("Adgangsnøglen er tilføjet."))


@require_POST
@requires(MANAGE_OWN_ACCESS)
@changes_factors
def remove_passkey(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Stop accepting a passkey, where another second factor is left."""
    row = access.get(MANAGE_OWN_ACCESS, Passkey.objects.all(), public_id=public_id)
    if not second_factor.has_app(_user(request)) and _mine(Passkey).count() == 1:
        return _last(request)
    row.delete()
    messages.success(request, _("Adgangsnøglen %(name)s er fjernet.") % {"name": row.name})
    return redirect("accounts:own")


@require_POST
@never_cache
@requires(MANAGE_OWN_ACCESS)
@changes_factors
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """New recovery codes, shown this once; the old ones no longer work."""
    user = _user(request)
    if not second_factor.has_second_factor(user):
        return redirect("accounts:own")
    return _show_recovery_codes(request, user)


@require_http_methods(["GET", "POST"])
@sensitive_post_parameters("old", "new")
@never_cache
@requires(MANAGE_OWN_ACCESS)
@changes_factors
def password(request: HttpRequest) -> HttpResponse:
    """Change the password; every other session ends."""
    user = _user(request)
    form = PasswordForm(user, request.POST or None)
    status = 422 if form.is_bound else 200
    if form.is_valid():
        attempt = Attempt.at(request, user.username, user)
        if until := attempt.paused_until():
            form.add_error(None, paused(until))
            status = 429
        elif user.check_password(form.cleaned_data["old"]):
            user.set_password(form.cleaned_data["new"])
            user.save(update_fields=["password"])
            sessions.end_others(request, user)
            update_session_auth_hash(request, user)
            messages.success(request, _("Din adgangskode er ændret, og du er logget af alle andre steder."))
            return redirect("accounts:own")
        else:
            attempt.failed(FailedLogIn.Step.PASSWORD)
            form.add_error("old", _("Adgangskoden er ikke den, du har nu."))
    return render(request, "accounts/password.html", {"form": form}, status=status)


@require_POST
@requires(MANAGE_OWN_ACCESS)
def end_session(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """End one of one's own sessions from here."""
    row = access.get(MANAGE_OWN_ACCESS, LogIn.objects.select_related("user"), public_id=public_id)
    sessions.end(row, LogIn.Ending.ENDED_ELSEWHERE)
    messages.success(request, _("Du er logget af der."))
    return redirect("accounts:own")


@require_POST
@requires(MANAGE_OWN_ACCESS)
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """End every one of one's own sessions but this."""
    sessions.end_others(request, _user(request))
    messages.success(request, _("Du er logget af alle andre steder."))
    return redirect("accounts:own")


@require_GET
@requires(READ_LOG_INS)
def log_ins(request: HttpRequest) -> HttpResponse:
    """Who logged in when and how in the municipality, and what failed: for the data protection officer."""
    rows = access.visible(READ_LOG_INS, LogIn.objects.select_related("user"))
    failed = access.visible(READ_LOG_INS, FailedLogIn.objects.select_related("user"))
    context = {
        "page": page_of(request, rows, A_PAGE),
        "failed": failed[:A_PAGE],
    }
    return render(request, "accounts/log_ins.html", context)


def _user(request: HttpRequest) -> User:
    user = request.user
    assert isinstance(user, User)  # noqa: S101  the action asks for a known actor
    return user


def _mine(model: type[Any]) -> Any:
    return access.visible(MANAGE_OWN_ACCESS, model.objects.all())


def _added(request: HttpRequest, user: User, method: LogIn.Method, message: str) -> HttpResponse:
    """After a new second factor the session opens everything; the first one brings recovery codes along."""
    row = sessions.current(request)
    if row is not None and row.method == LogIn.Method.PASSWORD:
        sessions.strengthen(row, method)
        # Somebody else may have got this far with the password alone, and must not add a factor of their own.
        sessions.end_others(request, user)
    messages.success(request, message)
    if not user.recovery_codes.exists():
        return _show_recovery_codes(request, user)
    return redirect("accounts:own")


def _show_recovery_codes(request: HttpRequest, user: User) -> HttpResponse:
    return render(request, "accounts/recovery_codes.html", {"codes": second_factor.make_recovery_codes(user)})


def _last(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("Det er din eneste ekstra sikkerhed. Tilføj en anden, før du fjerner den."))
    return redirect("accounts:own")
