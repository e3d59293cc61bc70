"""A form with every kind of field."""

from datetime import date

from django import forms

from hjemmel.web.fields import AmountField, DateField, DatePartsWidget, WholeNumberField, YesNoField


class EveryField(forms.Form):
    """An application as a citizen might meet it."""

    name = forms.CharField(label="Fulde navn", max_length=80)
    income = AmountField(
        label="Skattepligtig arbejdsindkomst det seneste år", lowest=0, highest=10_000_000, help_text="Beløbet før skat"
    )
    hours = WholeNumberField(label="Timer om ugen", lowest=0, highest=37, suffix="timer", required=False)
    born = DateField(label="Fødselsdato", widget=DatePartsWidget, highest=date(2025, 6, 1))
    starts = DateField(label="Startdato")
    homeless = YesNoField(label="Har du levet i hjemløshed?", help_text="Også hvis du har boet på herberg")
    scheme = forms.ChoiceField(
        label="Ordning", choices=[("", "Vælg ordning"), ("frikort", "Socialt frikort"), ("pulje", "§ 18-støtte")]
    )
    channels = forms.MultipleChoiceField(
        label="Hvordan må vi kontakte dig?",
        choices=[("post", "Digital Post"), ("phone", "Telefon")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    reason = forms.CharField(label="Begrundelse", widget=forms.Textarea(attrs={"rows": 4}))
    attachment = forms.FileField(label="Bilag", required=False)
    truth = forms.BooleanField(label="Jeg bekræfter, at oplysningerne er rigtige")

    def clean(self) -> None:
        """One error that belongs to no field."""
        if self.cleaned_data.get("name") == "Ingen":
            raise forms.ValidationError("Oplysningerne passer ikke sammen. Ret navn eller begrundelse.")


class OneField(forms.Form):
    """A form small enough to be swapped."""

    name = forms.CharField(label="Navn", error_messages={"required": "Skriv et navn."})
