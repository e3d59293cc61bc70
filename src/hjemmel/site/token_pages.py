"""The keys that let programs in: issued, shown once, and revoked, by a municipality's leader or an employer."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from hjemmel.api import tokens as api_tokens
from hjemmel.api.models import ApiToken
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import ActorKind, Role, current_actor
from hjemmel.core.models import Municipality, Organisation
from hjemmel.site.access import MANAGE_TOKENS
from hjemmel.site.api import scopes
from hjemmel.web.fields import WholeNumberField

USUAL_DAYS = 365


def _role() -> Role:
    return Role.EMPLOYER if current_actor().kind is ActorKind.EMPLOYER else Role.CASEWORKER


def _owner() -> Municipality | Organisation:
    actor = current_actor()
    if actor.kind is ActorKind.EMPLOYER:
        return Organisation.objects.get(pk=actor.organisation_id)
    return Municipality.objects.get(pk=actor.municipality_id)


class TokenForm(forms.Form):
    """Which program, what it may do, and for how long."""

    name = forms.CharField(
        label=gettext_lazy("Program"),
        help_text=gettext_lazy("Fx lønsystemets navn"),
        max_length=100,
        error_messages={"required": gettext_lazy("Skriv, hvilket program nøglen er til.")},
    )
    actions = forms.MultipleChoiceField(
        label=gettext_lazy("Programmet må"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Vælg mindst én ting, programmet må.")},
    )
    days = WholeNumberField(
        label=gettext_lazy("Gælder i dage"), lowest=1, highest=api_tokens.LONGEST_DAYS, initial=USUAL_DAYS
    )

    def __init__(self, role: Role, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["actions"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101  declared above
        field.choices = [(action.name, access.labels()[action.name]) for action in scopes(role)]


@require_http_methods(["GET", "POST"])
@never_cache
@requires(MANAGE_TOKENS)
def tokens(request: HttpRequest) -> HttpResponse:
    """The keys there are; a new one is shown in the answer to the call that made it, and never again."""
    role = _role()
    form = TokenForm(role, request.POST or None)
    text = ""
    if form.is_valid():
        _made, text = api_tokens.issue(form.cleaned_data.pop("name"), _owner(), role=role, **form.cleaned_data)
        form = TokenForm(role)
    labels = access.labels()
    rows = list(access.visible(MANAGE_TOKENS, ApiToken.objects.order_by("-issued_at")))
    for row in rows:
        row.may = [labels.get(name, name) for name in row.actions]  # type: ignore[attr-defined]
        row.is_in_force = row.revoked_at is None and row.expires_at > clock.now()  # type: ignore[attr-defined]
    context = {"form": form, "tokens": rows, "text": text}
    return render(request, "site/tokens.html", context, status=422 if form.is_bound else 200)


@require_POST
@requires(MANAGE_TOKENS)
def revoke(request: HttpRequest, public_id: str) -> HttpResponse:
    """End a key at once."""
    found = access.get(MANAGE_TOKENS, ApiToken.objects.filter(revoked_at=None), public_id=public_id)
    api_tokens.revoke(found)
    messages.success(request, _("Nøglen er spærret. Programmet kan ikke bruge den mere."))
    return redirect("tokens")
