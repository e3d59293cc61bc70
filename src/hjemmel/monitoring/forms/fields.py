"""The fields that forms of monitoring share, each with what is said where it is empty."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.monitoring.areas import Area
from hjemmel.web.fields import DateField


def line_field(label: Any, missing: Any, **kwargs: Any) -> forms.CharField:
    """A line of text."""
    return forms.CharField(label=label, max_length=200, error_messages={"required": missing}, **kwargs)


def text_field(label: Any, missing: Any, rows: int = 4, **kwargs: Any) -> forms.CharField:
    """Text of several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=widget, error_messages={"required": missing}, **kwargs)


def day_field(label: Any, missing: Any, **kwargs: Any) -> DateField:
    """A date."""
    return DateField(label=label, error_messages={"required": missing}, **kwargs)


def area_field() -> forms.ChoiceField:
    """One of the areas, chosen."""
    choices = [("", _("Vælg område")), *Area.choices]
    return forms.ChoiceField(label=_("Område"), choices=choices, error_messages={"required": _("Vælg et område.")})
