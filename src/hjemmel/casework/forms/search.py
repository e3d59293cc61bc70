"""Finding cases."""

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models.cases import CaseState
from hjemmel.core.cpr import Cpr, CprError

_CPR_DIGITS = 10


class SearchForm(forms.Form):
    """Find cases by number, name, or CPR number. ``cpr`` is set when a CPR number was written."""

    q = forms.CharField(
        label=_("Sagsnummer, navn eller CPR-nummer"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}),
    )
    state = forms.ChoiceField(label=_("Status"), choices=[("", _("Alle")), *CaseState.choices], required=False)
    mark_optional = False
    cpr: Cpr | None = None

    def clean_q(self) -> str:
        """Tell a CPR number from a text. Ten digits that are no date are told so, and not searched for as a name."""
        text: str = self.cleaned_data["q"].strip()
        if len("".join(filter(str.isdecimal, text))) != _CPR_DIGITS:
            return text
        try:
            self.cpr = Cpr.parse(text)
        except CprError as error:
            raise forms.ValidationError(str(error)) from error
        return text
