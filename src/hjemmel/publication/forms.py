"""What is typed when figures are made ready and approved."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.publication.disclosure import LEAST
from hjemmel.publication.kinds import Kind
from hjemmel.web.fields import DateField, WholeNumberField
from hjemmel.web.formats import language


class PrepareForm(forms.Form):
    """The period, whom it is for, and the smallest number shown."""

    mark_optional = False

    since = DateField(label=_("Fra og med"))
    until = DateField(label=_("Til og med"))
    least = WholeNumberField(
        label=_("Mindste tal, der vises"),
        initial=LEAST,
        lowest=2,
        help_text=_("Mindre tal skjules, og med dem de tal, de kunne regnes ud af. 0 vises altid."),
    )
    recipient = forms.ChoiceField(
        label=_("Hvem er tallene til?"),
        widget=forms.RadioSelect,
        required=False,
    )
    purpose = forms.CharField(
        label=_("Hvad skal myndigheden bruge udtrækket til?"),
        required=False,
        max_length=300,
        help_text=_("Kun når tallene er til en myndighed."),
    )

    def __init__(self, kind: Kind, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        authorities = [(slug, words.said(language())) for slug, words in kind.recipients.items()]
        self.fields["recipient"].choices = [("", _("Alle, på siden med offentliggjorte tal")), *authorities]
        if not authorities:
            del self.fields["recipient"], self.fields["purpose"]

    def clean(self) -> dict[str, Any]:
        """The dates must follow each other, and an extract must say what it is for."""
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", _("Sidste dag ligger før første dag. Ret en af dem."))
        if cleaned.get("recipient") and not cleaned.get("purpose"):
            self.add_error("purpose", _("Skriv, hvad udtrækket skal bruges til."))
        return cleaned


class RejectForm(forms.Form):
    """Why a draft is dropped."""

    reason = forms.CharField(label=_("Hvorfor?"), max_length=300, error_messages={"required": _("Skriv hvorfor.")})
