"""The form of handing a citizen over to another acting municipality."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework import access as actions
from hjemmel.casework import queries
from hjemmel.casework.forms.fields import text_field
from hjemmel.casework.models import Case
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import access
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality, Person
from hjemmel.web.formats import language
from hjemmel.web.typed_numbers import no_cpr_number


class _CasesField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Case) -> str:
        return f"{obj.number}, {scheme_of(obj.scheme).label(language())} ({obj.get_state_display().lower()})"


class HandOverPersonForm(forms.Form):
    """To whom, with what of which cases, and that the address has been looked up."""

    to = forms.ModelChoiceField(
        Municipality.objects.none(),
        label=_("Ny handlekommune"),
        empty_label=_("Vælg kommune"),
        error_messages={"required": _("Vælg den nye kommune.")},
    )
    cases = _CasesField(
        Case.objects.none(),
        label=_("Sager, den nye kommune skal kende"),
        help_text=_("Den får at vide, hvor de valgte sager står. Sagerne selv bliver her."),
        required=False,
    )
    note = text_field(_("Hvad skal den nye kommune vide?"), _("Skriv, hvad den nye kommune skal vide."))
    is_address_checked = forms.BooleanField(
        label=_("Jeg har slået adressen op i CPR: borgeren bor i den nye kommune"),
        error_messages={"required": _("Slå adressen op i CPR, og sæt kryds.")},
    )
    mark_optional = False

    def clean_note(self) -> str:
        """The new municipality knows whom it is about; the number goes another way."""
        note: str = self.cleaned_data["note"]
        no_cpr_number(note)
        return note

    def offer(self, person: Person) -> None:
        """The other municipalities, and the citizen's cases that the actor may see."""
        fields: dict[str, Any] = self.fields
        fields["to"].queryset = Municipality.objects.exclude(pk=current_actor().municipality_id).order_by("name")
        visible = access.visible(actions.READ_CASE, queries.cases())
        fields["cases"].queryset = visible.filter(person=person).order_by("-received_on", "-pk")
