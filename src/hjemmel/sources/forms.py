"""The forms of the register of rulings, and of confirming a rate."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.law.rates import Bracket, Brackets, ByGroup, RateError, Unit, Value
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


_MORE_STEPS = 2
"""How many steps a published scale may have beyond those that were computed."""


class ConfirmForm(forms.Form):
    """What has been published, where it stands, and in what role it was found.

    An amount is one field, a table one for each of its groups, a scale two for each of its steps.
    """

    source = forms.CharField(
        label=_("Hvor det er offentliggjort"),
        help_text=_("For eksempel vejledningens nummer og dato"),
        max_length=300,
        error_messages={"required": _("Skriv, hvor det står.")},
    )
    role = forms.CharField(
        label=_("I egenskab af"), max_length=60, error_messages={"required": _("Skriv, i hvilken rolle du bekræfter.")}
    )
    differs = forms.BooleanField(
        label=_("Det er noget andet end det beregnede, og jeg har set efter en gang til"), required=False
    )
    mark_optional = False

    def __init__(self, line: RateLine, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._computed = line.value.candidates or (line.value.value,)
        self._suffix = {Unit.KR: "kr.", Unit.PERCENT: "pct."}.get(line.rate.unit, "")
        self._stated = self._ask(line.value.value)
        self.order_fields([*self._stated, "source", "role", "differs"])

    def _ask(self, value: Value) -> list[str]:
        """Add the fields of what is confirmed; their names, in order."""
        match value:
            case Brackets(steps):
                for number in range(len(steps) + _MORE_STEPS):
                    must = number < len(steps)
                    self._number(f"floor_{number}", _("Trin %(n)s: fra og med") % {"n": number + 1}, "kr.", must)
                    self._number(f"value_{number}", _("Trin %(n)s: værdi") % {"n": number + 1}, self._suffix, must)
            case ByGroup(values):
                for number, group in enumerate(values):
                    self._number(f"value_{number}", group, self._suffix)
                self._groups = tuple(values)
            case _:
                self._number("value", _("Beløb eller procent, som det er offentliggjort"), self._suffix)
        self._kind = type(value)
        return [name for name in self.fields if name.startswith(("floor", "value"))]

    def _number(self, name: str, label: str, suffix: str, required: bool = True) -> None:
        field = AmountField(label=label, lowest=0, required=required)
        field.suffix = suffix
        self.fields[name] = field

    def clean(self) -> dict[str, Any]:
        """The numbers as one value; one that no calculation gives is looked at twice."""
        cleaned = super().clean() or self.cleaned_data
        if any(name in self.errors for name in self._stated):
            return cleaned
        try:
            value = self._value(cleaned)
        except RateError:
            self.add_error("floor_1", _("Grænserne skal stige fra trin til trin. Ret dem."))
            return cleaned
        if value not in self._computed and not cleaned.get("differs"):
            self.add_error("differs", _("Beregningen giver noget andet. Se efter, om det er rigtigt."))
        return cleaned | {"value": value}

    def _value(self, cleaned: dict[str, Any]) -> Value:
        if self._kind is ByGroup:
            return ByGroup({group: cleaned[f"value_{number}"] for number, group in enumerate(self._groups)})
        if self._kind is not Brackets:
            return cleaned["value"]  # type: ignore[no-any-return]
        pairs = [(cleaned[f"floor_{n}"], cleaned[f"value_{n}"]) for n in range(len(self._stated) // 2)]
        for number, pair in enumerate(pairs):
            if pair.count(None) == 1:
                self.add_error(f"value_{number}", _("Skriv både, hvor trinnet begynder, og dets værdi."))
        return Brackets(tuple(Bracket(floor, value) for floor, value in pairs if None not in (floor, value)))


class WithdrawForm(forms.Form):
    """Why a confirmation is taken back."""

    reason = forms.CharField(label=_("Grund"), max_length=300, error_messages={"required": _("Skriv grunden.")})
