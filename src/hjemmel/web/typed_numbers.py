"""A CPR number that somebody types where it would end in an address, or in a subject line."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from hjemmel.core.cpr import mentions_number

TYPED = ("q", "sag")
"""What lists call the text that is typed to search them, where it is sent in the address."""


def no_cpr_number(text: str) -> None:
    """A validator of what ends in subject lines and lists, or is read by others who need no number."""
    if mentions_number(text):
        raise ValidationError(_("Skriv ikke et CPR-nummer her."), code="cpr")


class NoNumberInAddress:
    """Takes a CPR number that was typed in a search field out of the address again, and says where to search by it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Send the browser to the same page without the number."""
        typed = [name for name in TYPED if mentions_number(request.GET.get(name, ""))]
        if request.method != "GET" or not typed:
            return self.get_response(request)
        messages.error(request, _("Et CPR-nummer må ikke stå i en adresse. Søg på det under Borgere eller Sager."))
        rest = request.GET.copy()
        for name in typed:
            del rest[name]
        return redirect(f"{request.path}?{rest.urlencode()}" if rest else request.path)
