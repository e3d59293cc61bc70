"""The pages of the gallery, and what the frame links to."""

from decimal import Decimal

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from hjemmel.core.access import LoginRequired
from web.gallery import examples
from web.gallery.forms import EveryField, OneField


def parts(request: HttpRequest) -> HttpResponse:
    """Every component once."""
    messages.success(request, "Du er logget ind.")
    context = {
        "crumbs": examples.CRUMBS,
        "facts": examples.FACTS,
        "lines": examples.LINES,
        "steps": examples.STEPS,
        "events": examples.EVENTS,
        "ceiling": Decimal("42766.00"),
        "missing": None,
    }
    return render(request, "gallery/parts.html", context)


def form(request: HttpRequest) -> HttpResponse:
    """Every field, and what it says when it is wrong."""
    every = EveryField(request.POST or None)
    return render(request, "gallery/form.html", {"form": every}, status=422 if every.is_bound else 200)


def live(request: HttpRequest) -> HttpResponse:
    """A form that htmx sends and swaps: wrong without a name, an error of ours for the name Fejl."""
    if request.POST.get("name") == "Fejl":
        raise RuntimeError("The gallery fails as asked")
    part = OneField(request.POST or None)
    template = "gallery/live_form.html" if part.is_bound else "gallery/live.html"
    return render(request, template, {"form": part}, status=422 if part.errors else 200)


def broken(request: HttpRequest, code: int) -> HttpResponse:
    """Fails as asked, so that the error pages can be seen."""
    raise {400: BadRequest, 401: LoginRequired, 403: PermissionDenied, 404: Http404}.get(code, RuntimeError)(str(code))


def nothing(request: HttpRequest) -> HttpResponse:
    """Stands in for logging in and out."""
    return HttpResponse(status=204)


urlpatterns = [
    path("parts", parts, name="parts"),
    path("form", form, name="form"),
    path("live", live, name="live"),
    path("broken/<int:code>", broken, name="broken"),
    path("law", parts, name="law"),
    path("login", nothing, name="login"),
    path("logout", nothing, name="logout"),
    path("language/", include("django.conf.urls.i18n")),
]

handler400 = "hjemmel.web.errors.bad_request"
handler403 = "hjemmel.web.errors.permission_denied"
handler404 = "hjemmel.web.errors.not_found"
handler500 = "hjemmel.web.errors.server_error"
