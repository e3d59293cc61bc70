"""Fields that several forms of casework have."""

from typing import Any

from django import forms


def text_field(label: Any, missing: Any, rows: int = 4) -> forms.CharField:
    """A required text of several lines, with the message that says what to write."""
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": rows}), error_messages={"required": missing}
    )
