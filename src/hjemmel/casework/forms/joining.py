"""The forms of joining two records of one person."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework import access as actions
from hjemmel.casework import queries
from hjemmel.casework.forms.fields import text_field
from hjemmel.core import access
from hjemmel.web.fields import CprField


class JoinForm(forms.Form):
    """The number of the other record, and how it is known that they are one."""

    cpr = CprField(label=_("CPR-nummeret på den anden registrering"))
    reason = text_field(_("Hvordan ved vi, at det er den samme?"), _("Skriv, hvordan vi ved det."))

    def clean(self) -> dict[str, Any]:
        """The other record, among those the actor may see."""
        cleaned = super().clean() or self.cleaned_data
        if (cpr := cleaned.pop("cpr", None)) is not None:
            found = access.visible(actions.READ_PERSON, queries.people().with_cpr(cpr)).first()
            if found is None:
                self.add_error("cpr", _("Ingen borger i kommunen har det nummer. Kontrollér det."))
            cleaned["joined"] = found
        return cleaned


class DecideJoiningForm(forms.Form):
    """Whether two records are joined."""

    approve = forms.TypedChoiceField(
        label=_("Er det den samme borger?"),
        choices=[("yes", _("Ja, saml registreringerne")), ("no", _("Nej, lad dem være to"))],
        coerce=lambda answer: answer == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg ja eller nej.")},
    )
