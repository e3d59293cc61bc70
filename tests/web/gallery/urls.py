"""The pages of the gallery."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from web.gallery.forms import EveryField


def form(request: HttpRequest) -> HttpResponse:
    """Every field, and what it says when it is wrong."""
    every = EveryField(request.POST or None)
    return render(request, "gallery/form.html", {"form": every}, status=422 if every.is_bound else 200)


def nothing(request: HttpRequest) -> HttpResponse:
    """Stands in for what the frame links to."""
    return HttpResponse(status=204)


urlpatterns = [
    path("form", form, name="form"),
    path("logout", nothing, name="logout"),
    path("language/", include("django.conf.urls.i18n")),
]
