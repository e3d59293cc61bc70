"""The forms about people: found or made known, edited, moved, tied to others, represented, applied for."""

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.schemes import all_schemes
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import RelationKind, RepresentationKind, StaffMembership
from hjemmel.core.people import known_anywhere
from hjemmel.web.fields import CprField, DateField

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


class OtherPersonForm(forms.Form):
    """Somebody else, known already or made known by number and name."""

    cpr = CprField(label=_("Personens CPR-nummer"))
    name = forms.CharField(
        label=_("Navn"),
        help_text=_("Kun nødvendigt, hvis personen ikke er kendt i forvejen."),
        max_length=200,
        required=False,
    )
    lives_elsewhere = forms.BooleanField(label=_("Personen bor ikke i kommunen"), required=False)
    mark_optional = False

    def clean(self) -> dict[str, Any]:
        """Somebody unknown needs a name."""
        cleaned = super().clean() or self.cleaned_data
        cpr = cleaned.get("cpr")
        if isinstance(cpr, Cpr) and not cleaned.get("name") and known_anywhere(cpr) is None:
            self.add_error("name", _("Personen er ikke kendt. Kontrollér nummeret, eller skriv navnet."))
        return cleaned


class ColleagueForm(forms.Form):
    """Who a colleague is as a citizen. Somebody unknown is made known by the name they have as a colleague."""

    cpr = CprField(label=_("Kollegaens CPR-nummer"))
    name = forms.CharField(
        label=_("Navn som borger"), help_text=_("Hvis det er et andet end på arbejdet"), max_length=200, required=False
    )
    lives_elsewhere = forms.BooleanField(label=_("Kollegaen bor ikke i kommunen"), required=False)
    mark_optional = False


class UnitForm(forms.Form):
    """Which unit a colleague belongs to."""

    unit = forms.CharField(
        label=_("Enhed"),
        help_text=_("Fx Socialforvaltningen"),
        max_length=100,
        error_messages={"required": _("Skriv, hvilken enhed kollegaen hører til.")},
    )

    def name_those_in_use(self, municipality_id: int) -> None:
        """Name the units that other colleagues belong to, so that one is not written in two ways."""
        units = StaffMembership.objects.filter(municipality=municipality_id).exclude(unit="")
        if known := units.order_by("unit").values_list("unit", flat=True).distinct():
            self.fields["unit"].help_text = gettext("Enheder i brug: %s") % ", ".join(known)


class RelationForm(OtherPersonForm):
    """Who the other is to the citizen."""

    kind = forms.ChoiceField(
        label=_("Personen er borgerens"),
        choices=[*RelationKind.choices, ("child", _("Barn")), ("in_custody", _("Barn i borgerens varetægt"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvad personen er for borgeren.")},
    )
    since = DateField(label=_("Siden"), required=False)

    field_order = ("kind", "cpr", "name", "lives_elsewhere", "since")


class RepresentationForm(OtherPersonForm):
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

    field_order = ("kind", "cpr", "name", "lives_elsewhere", "basis", "since", "until", "gets_letters")


class ScopedRepresentationForm(RepresentationForm):
    """The same, and in what: everything, or the cases of one scheme."""

    scope = forms.ChoiceField(
        label=_("Omfatter"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvad det omfatter.")},
    )

    field_order = ("kind", "cpr", "name", "lives_elsewhere", "basis", "scope", "since", "until", "gets_letters")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "da"
        field = self.fields["scope"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  declared above
        field.choices = [("all", _("Alle sager")), *((one.slug, one.label(language)) for one in all_schemes())]


class ReceiptForm(forms.Form):
    """The day a letter was received."""

    on = DateField(label=_("Modtaget den"))
