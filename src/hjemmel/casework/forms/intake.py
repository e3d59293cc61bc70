"""The forms of intake: an application taken down by a caseworker for a citizen, and who sent it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.forms.facts import FactsForm
from hjemmel.casework.models import Case, Sender, Will
from hjemmel.law import Fact
from hjemmel.web.fields import DateField, YesNoField


class IntakeForm(FactsForm):
    """An application taken down for a citizen: how it came, from whom, that the citizen wants it, and what was said."""

    received_on = DateField(label=_("Modtaget den"))
    channel = forms.ChoiceField(
        label=_("Hvordan kom ansøgningen?"),
        choices=[(channel.value, channel.label) for channel in (Case.Channel.LETTER, Case.Channel.SPOKEN)],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvordan ansøgningen kom.")},
    )
    sender = forms.ChoiceField(
        label=_("Hvem sendte den?"),
        choices=Sender.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvem der sendte den.")},
    )
    sender_name = forms.CharField(
        label=_("Afsenderens navn"), help_text=_("Hvis det ikke er borgeren selv"), max_length=200, required=False
    )
    has_mitid = YesNoField(label=_("Har borgeren MitID?"), required=False)
    will = forms.ChoiceField(
        label=_("Hvordan ved vi, at borgeren selv vil?"),
        choices=Will.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvordan vi ved, at borgeren selv vil.")},
    )
    will_note = forms.CharField(
        label=_("Borgerens egne ord"),
        help_text=_("Hvad borgeren sagde eller skrev, og hvad der eventuelt mangler at blive afklaret"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    another = forms.BooleanField(label=_("Opret en ny sag, selv om der er en åben sag"), required=False)
    mark_optional = False

    def __init__(self, facts: tuple[Fact, ...], has_open_case: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(facts, *args, **kwargs)
        if not has_open_case:
            del self.fields["another"]
        self.has_open_case = has_open_case
        first = ("received_on", "channel", "sender", "sender_name", "has_mitid", "will", "will_note")
        self.order_fields([*first, *(fact.name for fact in facts), "another"])

    def clean(self) -> dict[str, Any]:
        """Somebody else has a name; the citizen's word is written down; a second case is meant."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("sender") not in (None, Sender.CITIZEN) and not cleaned.get("sender_name"):
            self.add_error("sender_name", _("Skriv, hvem der sendte ansøgningen."))
        if cleaned.get("will") in (Will.TOLD, Will.UNCLEAR) and not cleaned.get("will_note"):
            self.add_error("will_note", _("Skriv, hvad borgeren har sagt, eller hvad der mangler."))
        if self.has_open_case and not cleaned.get("another"):
            self.add_error("another", _("Der er allerede en åben sag. Åbn den, eller sæt kryds for at oprette en ny."))
        return cleaned

    @property
    def details(self) -> dict[str, Any]:
        """What ``receive_application`` takes beside the facts."""
        names = ("received_on", "channel", "sender", "sender_name", "has_mitid", "will", "will_note")
        return {name: self.cleaned_data[name] for name in names}


class SenderForm(forms.Form):
    """Who sent an application, corrected."""

    sender = forms.ChoiceField(
        label=_("Hvem sendte den?"),
        choices=Sender.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvem der sendte den.")},
    )
    name = forms.CharField(
        label=_("Afsenderens navn"), help_text=_("Hvis det ikke er borgeren selv"), max_length=200, required=False
    )
    mark_optional = False

    def clean(self) -> dict[str, Any]:
        """Somebody else has a name."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("sender") not in (None, Sender.CITIZEN) and not cleaned.get("name"):
            self.add_error("name", _("Skriv, hvem der sendte ansøgningen."))
        return cleaned
