"""The form of a retention rule."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.schemes import choices
from hjemmel.records.models import RetentionRule
from hjemmel.web.fields import DateField, WholeNumberField


class RuleForm(forms.Form):
    """How long the cases of a scheme with an outcome are kept, and what then."""

    scheme = forms.ChoiceField(label=_("Ordning"), error_messages={"required": _("Vælg en ordning.")})
    outcome = forms.ChoiceField(
        label=_("Udfald"),
        choices=DecisionOutcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg et udfald.")},
    )
    months = WholeNumberField(
        label=_("Gemmes efter den sidste afgørelse i"),
        lowest=1,
        highest=1200,
        suffix=_("måneder"),
        error_messages={"required": _("Skriv antallet af måneder.")},
    )
    fate = forms.ChoiceField(
        label=_("Derefter"),
        choices=RetentionRule.Fate.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvad der skal ske.")},
    )
    since = DateField(label=_("Gælder fra"), error_messages={"required": _("Skriv en dato.")})
    ground = forms.CharField(
        label=_("Grundlag"),
        help_text=_("For eksempel kommunens bevarings- og kassationsplan, med dato"),
        max_length=300,
        error_messages={"required": _("Skriv, hvad reglen bygger på.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["scheme"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  declared above
        field.choices = [("", _("Vælg ordning")), *choices()]
