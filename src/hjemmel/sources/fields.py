"""A form field for citations of law, kept in the one form in which they can be compared."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.law.citations import CitationError, parse


class CitationsField(forms.CharField):
    """Provisions as a person writes them, ``servicelovens §§ 83 og 86``, cleaned to ``SEL § 83; SEL § 86``."""

    default_error_messages = {
        "citation": _("Skriv bestemmelsen med lov og paragraf, fx SEL § 112, stk. 1. Flere skilles af semikolon."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Bestemmelser"))
        kwargs.setdefault("help_text", _("Fx SEL § 112, stk. 1; BL § 86"))
        super().__init__(max_length=300, **kwargs)

    def clean(self, value: Any) -> str:
        """Every provision with its act, separated by semicolons."""
        text: str = super().clean(value)
        if not text:
            return ""
        try:
            places = parse(text)
        except CitationError as error:
            raise forms.ValidationError(self.error_messages["citation"], code="citation") from error
        cited = [str(place) for place in places]
        if any(one.startswith(("§", "kap.", "afsnit", "stk.")) for one in cited):
            raise forms.ValidationError(self.error_messages["citation"], code="citation")
        return "; ".join(cited)
