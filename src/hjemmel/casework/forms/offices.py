"""The forms of the office: closing days, published time limits, cover for absence."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework import queries
from hjemmel.casework.schemes import choices
from hjemmel.core.actor import current_actor
from hjemmel.core.models import StaffMembership
from hjemmel.web.fields import DateField, WholeNumberField


class ClosingDayForm(forms.Form):
    """A day on which the office is shut."""

    day = DateField(label=_("Dag"), error_messages={"required": _("Skriv en dato.")})
    why = forms.CharField(
        label=_("Hvorfor"), max_length=100, error_messages={"required": _("Skriv, hvorfor der er lukket.")}
    )


class TimeLimitForm(forms.Form):
    """The published limit of a scheme, in weeks, from a day on."""

    scheme = forms.ChoiceField(label=_("Ordning"), error_messages={"required": _("Vælg ordning.")})
    weeks = WholeNumberField(label=_("Uger fra ansøgning til afgørelse"), lowest=1, highest=104)
    since = DateField(label=_("Gælder ansøgninger fra og med"), error_messages={"required": _("Skriv en dato.")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["scheme"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  declared above
        field.choices = [("", _("Vælg ordning")), *choices()]


class CoverForm(forms.Form):
    """Who covers, and on which days."""

    colleague = forms.ModelChoiceField(
        StaffMembership.objects.none(),
        label=_("Kollega"),
        empty_label=_("Vælg kollega"),
        error_messages={"required": _("Vælg en kollega.")},
    )
    since = DateField(label=_("Første dag"), error_messages={"required": _("Skriv den første dag.")})
    until = DateField(label=_("Sidste dag"), error_messages={"required": _("Skriv den sidste dag.")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["colleague"].queryset = queries.caseworkers().exclude(user=current_actor().user_id)  # type: ignore[attr-defined]
