"""The forms of a decision: its draft, and why it goes back."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.schemes import Scheme


class DraftForm(forms.Form):
    """The caseworker's draft: the outcome and the reasons."""

    outcome = forms.ChoiceField(
        label=_("Udfald"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg et udfald.")},
    )
    reasons = forms.CharField(
        label=_("Begrundelse"),
        help_text=_(
            "Udkastet følger lovens læsning. Ret det: hovedhensyn og de oplysninger, der er lagt vægt på, med ord til "
            "borgeren. Reglerne og beregningen kommer selv med i brevet."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Skriv en begrundelse.")},
    )

    def __init__(self, scheme: Scheme, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "da"
        outcome = self.fields["outcome"]
        assert isinstance(outcome, forms.ChoiceField)  # noqa: S101  declared above
        outcome.choices = [(name, scheme.outcome(name, language)) for name in DecisionOutcome.values]


class RemarkForm(forms.Form):
    """The decider's remark when a decision goes back."""

    remark = forms.CharField(
        label=_("Hvad skal ændres?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Skriv, hvad der skal ændres.")},
    )
