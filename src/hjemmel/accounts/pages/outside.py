"""Log-in elsewhere: out to the provider, and back."""

import logging

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from hjemmel.accounts import oidc, services
from hjemmel.accounts.lockout import Attempt
from hjemmel.accounts.models import FailedLogIn, LogIn
from hjemmel.accounts.pages.log_in import enter, safe_next
from hjemmel.accounts.providers import Provider, provider
from hjemmel.core.access import PUBLIC, requires

logger = logging.getLogger(__name__)

_ASKED_KEY = "hjemmel_asked"


# A link and not a form: the policy of our pages (form-action) lets no form lead to another host.
@require_GET
@never_cache
@requires(PUBLIC)
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the browser to the provider."""
    there = _provider(slug)
    asked = oidc.Asked.new(there, safe_next(request))
    try:
        address = oidc.address_to_ask(there, asked, _return_to(request, there))
    except oidc.OidcError as error:
        return _problem(request, there, error)
    request.session[_ASKED_KEY] = asked.to_session()
    return redirect(address)


@require_GET
@never_cache
@requires(PUBLIC)
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    """Take the provider's answer: a user we know is let in; for nobody else an account is made."""
    there = _provider(slug)
    kept = request.session.pop(_ASKED_KEY, None)
    try:
        if kept is None or kept["provider"] != there.slug:
            raise oidc.AnswerRefused("Nothing was asked, or it was answered already.")
        asked = oidc.Asked(**kept)
        subject = oidc.subject_of(there, asked, request.GET.dict(), _return_to(request, there))
    except oidc.OidcError as error:
        return _problem(request, there, error)
    user = services.user_behind(there, subject)
    if user is None:
        Attempt.at(request, None).failed(FailedLogIn.Step.OUTSIDE)
        return render(request, "accounts/unknown.html", {"provider": there}, status=403)
    return enter(request, user, LogIn.Method.OUTSIDE, asked.next)


def _provider(slug: str) -> Provider:
    found = provider(slug)
    if found is None:
        raise Http404(slug)
    return found


def _return_to(request: HttpRequest, there: Provider) -> str:
    return request.build_absolute_uri(reverse("outside_answer", args=[there.slug]))


def _problem(request: HttpRequest, there: Provider, error: oidc.OidcError) -> HttpResponse:
    logger.warning("Log-in by %s: %s", there.slug, error)
    refused = isinstance(error, oidc.AnswerRefused)
    if refused:
        Attempt.at(request, None).failed(FailedLogIn.Step.OUTSIDE)
    context = {
        "provider": there,
        "cancelled": isinstance(error, oidc.LogInCancelled),
        "refused": refused,
        "again": reverse("outside_ask", args=[there.slug]),
    }
    # 400 and not 5xx for a provider that is down: a gateway's 502 would hide our page, and nothing of ours failed.
    return render(request, "accounts/outside_problem.html", context, status=400)
