"""A period that a list is narrowed to."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.web.fields import DateField


class PeriodForm(forms.Form):
    """From a day to a day, both included; either may be left open."""

    fra = DateField(label=_("Fra og med"), required=False)
    til = DateField(label=_("Til og med"), required=False)

    def clean(self) -> dict[str, Any]:
        """A period ends after it begins."""
        cleaned = super().clean() or self.cleaned_data
        since, until = cleaned.get("fra"), cleaned.get("til")
        if since and until and until < since:
            self.add_error("til", _("Den sidste dag ligger før den første."))
        return cleaned
