"""The forms of the register of rulings, and of confirming a rate."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.law.rates import Unit
from hjemmel.sources.fields import CitationsField
from hjemmel.sources.models import Ruling
from hjemmel.sources.rates import RateLine
from hjemmel.web.fields import AmountField, DateField


class SearchForm(forms.Form):
    """Words or a provision, and whether the ruling still holds."""

    q = forms.CharField(
        label=_("Nummer, bestemmelse eller ord"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    vis = forms.ChoiceField(
        label=_("Vis"),
        choices=[("", _("Alle")), ("gaelder", _("Gældende")), ("ophaevet", _("Ophævede"))],
        required=False,
    )
    mark_optional = False

    @property
    def holding(self) -> bool | None:
        """Whether to show those that hold (True), those repealed (False), or all."""
        return {"gaelder": True, "ophaevet": False}.get(self.cleaned_data.get("vis", ""))


class RulingForm(forms.ModelForm):  # type: ignore[type-arg]  a plain class at run time
    """What is recorded of a ruling: never its text."""

    provisions = CitationsField()
    issued_on = DateField(label=_("Dato"), required=False)
    url = forms.URLField(
        label=_("Link til teksten"),
        max_length=400,
        assume_scheme="https",
        error_messages={
            "required": _("Skriv adressen på teksten."),
            "invalid": _("Skriv en hel adresse, fx https://ast.dk/…"),
        },
    )

    class Meta:
        model = Ruling
        fields = ("number", "issued_on", "subject", "provisions", "paraphrase", "url", "source")
        labels = {
            "number": _("Nummer"),
            "subject": _("Emne"),
            "paraphrase": _("Indhold med egne ord"),
            "source": _("Hvor oplysningerne er set"),
        }
        help_texts = {
            "number": _("Fx 20-22"),
            "paraphrase": _("Skriv selv, hvad den siger. Teksten står bag linket."),
            "source": _("Fx ast.dk. Skriv det, hvis du ikke har set teksten selv."),
        }
        error_messages = {
            "number": {"required": _("Skriv nummeret."), "unique": _("Nummeret er allerede registreret.")},
            "subject": {"required": _("Skriv emnet.")},
            "paraphrase": {"required": _("Skriv med egne ord, hvad den siger.")},
        }
        widgets = {"paraphrase": forms.Textarea(attrs={"rows": 5})}

    def clean_number(self) -> str:
        """Letters in capitals, no spaces around."""
        return str(self.cleaned_data["number"]).strip().upper()


class RepealForm(forms.Form):
    """From when a ruling does not hold, by which other, and why."""

    on = DateField(
        label=_("Ophævet fra"), error_messages={"required": _("Skriv den dag, den ikke længere gælder fra.")}
    )
    by = forms.ModelChoiceField(
        Ruling.objects.none(), label=_("Afløst af"), empty_label=_("Ingen anden"), required=False
    )
    reason = forms.CharField(
        label=_("Hvorfor"),
        help_text=_("Fx efter en udtalelse fra Folketingets Ombudsmand"),
        max_length=300,
        error_messages={"required": _("Skriv, hvorfor den er ophævet.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["by"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101  declared above
        field.queryset = Ruling.objects.order_by("number")


class ConfirmForm(forms.Form):
    """The amount that has been published, where it stands, and in what role it was found."""

    value = AmountField(label=_("Beløb eller procent, som det er offentliggjort"), lowest=0)
    source = forms.CharField(
        label=_("Hvor det er offentliggjort"),
        help_text=_("For eksempel vejledningens nummer og dato"),
        max_length=300,
        error_messages={"required": _("Skriv, hvor beløbet står.")},
    )
    role = forms.CharField(
        label=_("I egenskab af"), max_length=60, error_messages={"required": _("Skriv, i hvilken rolle du bekræfter.")}
    )
    differs = forms.BooleanField(
        label=_("Beløbet er et andet end det beregnede, og jeg har set efter en gang til"), required=False
    )
    mark_optional = False

    def __init__(self, line: RateLine, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._computed = line.value.candidates or (line.value.value,)
        field = self.fields["value"]
        assert isinstance(field, AmountField)  # noqa: S101  declared above
        field.suffix = {Unit.KR: "kr.", Unit.PERCENT: "pct."}.get(line.rate.unit, "")

    def clean(self) -> dict[str, Any]:
        """An amount that no calculation gives is looked at twice."""
        cleaned = super().clean() or self.cleaned_data
        value = cleaned.get("value")
        if value is not None and value not in self._computed and not cleaned.get("differs"):
            self.add_error("differs", _("Beregningen giver et andet beløb. Se efter, om det er det rigtige."))
        return cleaned


class WithdrawForm(forms.Form):
    """Why a confirmation is taken back."""

    reason = forms.CharField(label=_("Grund"), max_length=300, error_messages={"required": _("Skriv grunden.")})
