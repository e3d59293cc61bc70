"""The forms about people: found or made known, edited, moved, tied to others, represented, applied for."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.forms import FactsForm
from hjemmel.casework.models import Case, Sender, Will
from hjemmel.casework.schemes import all_schemes
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Person, RelationKind, RepresentationKind
from hjemmel.law import Fact
from hjemmel.web.fields import CprField, DateField, YesNoField

_NAME = {"max_length": 200, "error_messages": {"required": _("Skriv navnet.")}}


class FindForm(forms.Form):
    """Find a citizen by CPR number or name."""

    q = forms.CharField(
        label=_("CPR-nummer eller navn"),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}),
        error_messages={"required": _("Skriv et CPR-nummer eller et navn.")},
    )


def _address_field() -> forms.CharField:
    return forms.CharField(
        label=_("Postadresse"),
        help_text=_("Vej og nummer, postnummer og by, hver på sin linje. Lad feltet stå tomt, hvis der ingen er."),
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        max_length=300,
        required=False,
    )


class ProfileForm(forms.Form):
    """A citizen's name and how to write to them."""

    name = forms.CharField(label=_("Navn"), **_NAME)
    has_protected_address = forms.BooleanField(label=_("Navne- og adressebeskyttelse"), required=False)
    gets_paper_post = forms.BooleanField(label=_("Fritaget for Digital Post: får breve på papir"), required=False)
    mark_optional = False


class RegisterForm(ProfileForm):
    """A citizen not known before. ``is_another`` is asked where somebody known looks alike."""

    cpr = CprField(widget=forms.HiddenInput)
    address = _address_field()
    is_another = forms.BooleanField(label=_("Det er en anden person end dem, der ligner"), required=False)

    field_order = ("cpr", "name", "address", "has_protected_address", "gets_paper_post", "is_another")

    def do_not_ask_if_another(self) -> "RegisterForm":
        """The form where nobody looks alike."""
        del self.fields["is_another"]
        return self


class NumberForm(forms.Form):
    """Another CPR number."""

    cpr = CprField(label=_("Nyt CPR-nummer"))


class MoveForm(forms.Form):
    """Another address, and from when."""

    address = _address_field()
    since = DateField(label=_("Gælder fra"))
    mark_optional = False


class DayForm(forms.Form):
    """The day something happened."""

    on = DateField(label=_("Dato"))


class LastDayForm(forms.Form):
    """The last day of something."""

    until = DateField(label=_("Sidste dag"))


class _OtherPersonForm(forms.Form):
    """Somebody else, known already or made known by number and name."""

    cpr = CprField(label=_("Personens CPR-nummer"))
    name = forms.CharField(
        label=_("Navn"),
        help_text=_("Kun nødvendigt, hvis personen ikke er kendt i forvejen."),
        max_length=200,
        required=False,
    )
    mark_optional = False

    def clean(self) -> dict[str, Any]:
        """Somebody unknown needs a name."""
        cleaned = super().clean() or self.cleaned_data
        cpr = cleaned.get("cpr")
        if isinstance(cpr, Cpr) and not cleaned.get("name") and not Person.objects.with_cpr(cpr).exists():
            self.add_error("name", _("Personen er ikke kendt. Kontrollér nummeret, eller skriv navnet."))
        return cleaned


class RelationForm(_OtherPersonForm):
    """Who the other is to the citizen."""

    kind = forms.ChoiceField(
        label=_("Personen er borgerens"),
        choices=[*RelationKind.choices, ("child", _("Barn")), ("in_custody", _("Barn i borgerens varetægt"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvad personen er for borgeren.")},
    )
    since = DateField(label=_("Siden"), required=False)

    field_order = ("kind", "cpr", "name", "since")


class RepresentationForm(_OtherPersonForm):
    """In which capacity, on what basis, and until when."""

    kind = forms.ChoiceField(
        label=_("Egenskab"),
        choices=RepresentationKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, i hvilken egenskab personen optræder.")},
    )
    basis = forms.CharField(
        label=_("Grundlag"),
        help_text=_("Fx fuldmagt af 1. marts 2025 eller beskikkelse af værge"),
        max_length=300,
        error_messages={"required": _("Skriv, hvad det bygger på.")},
    )
    since = DateField(label=_("Gælder fra"))
    until = DateField(label=_("Til og med"), required=False)
    gets_letters = forms.BooleanField(label=_("Får breve i kopi"), required=False, initial=True)

    field_order = ("kind", "cpr", "name", "basis", "since", "until", "gets_letters")


class ScopedRepresentationForm(RepresentationForm):
    """The same, and in what: everything, or the cases of one scheme."""

    scope = forms.ChoiceField(
        label=_("Omfatter"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvad det omfatter.")},
    )

    field_order = ("kind", "cpr", "name", "basis", "scope", "since", "until", "gets_letters")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "da"
        field = self.fields["scope"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  declared above
        field.choices = [("all", _("Alle sager")), *((one.slug, one.label(language)) for one in all_schemes())]


class ReceiptForm(forms.Form):
    """The day a letter was received."""

    on = DateField(label=_("Modtaget den"))


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
