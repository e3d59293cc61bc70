"""The forms of employer and citizen."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hjemmel.core import clock
from hjemmel.schemes.socialt_frikort.models import Employment
from hjemmel.schemes.socialt_frikort.readings import covers_supported_work, holiday_pay_percent, pension_counts
from hjemmel.schemes.socialt_frikort.splitting import Payment, PaymentError
from hjemmel.web.fields import AmountField, DateField
from hjemmel.web.formats import write_number
from hjemmel.web.typed_numbers import no_cpr_number

_LARGEST = 1_000_000  # kr; the bound of the facts that the statute declares
_DIGITS = {"inputmode": "numeric", "autocomplete": "off"}


def _today() -> date:
    return clock.today()


class EmploymentForm(forms.Form):
    """What the employer declares, and what the citizen has shown."""

    number = forms.RegexField(
        r"^\d{5}$",
        label=_("Frikort-id"),
        help_text=_("Fem cifre, som du får af medarbejderen"),
        widget=forms.TextInput(attrs=_DIGITS),
        error_messages={"required": _("Skriv frikort-id'et."), "invalid": _("Et frikort-id er fem cifre.")},
    )
    code = forms.RegexField(
        r"^\d{4}$",
        label=_("Kode"),
        help_text=_("Fire cifre, som kun medarbejderen kan se"),
        widget=forms.TextInput(attrs=_DIGITS),
        error_messages={"required": _("Skriv koden."), "invalid": _("Koden er fire cifre.")},
    )
    begins_on = DateField(label=_("Første arbejdsdag"), initial=_today)
    reference = forms.CharField(
        label=_("Din egen betegnelse"),
        help_text=_("Fx et medarbejdernummer, så du kan kende ansættelsen igen. Skriv ikke CPR-nummer."),
        max_length=40,
        required=False,
        validators=[no_cpr_number],
    )
    work = forms.ChoiceField(
        label=_("Hvilken slags arbejde er det?"),
        choices=[
            ("ordinary", _("Ordinært arbejde uden tilskud")),
            ("wage_subsidy", _("Arbejde med løntilskud")),
            ("flexjob", _("Fleksjob")),
            ("freelance", _("Freelance")),
            ("own_business", _("Medarbejderens egen virksomhed")),
            ("supported", _("Understøttet arbejde")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvilken slags arbejde det er.")},
    )
    has_danish_cvr_or_is_public = forms.BooleanField(
        label=_("Vi har et dansk CVR-nummer, der er aktivt på første arbejdsdag, eller er en offentlig myndighed"),
        error_messages={"required": _("Frikortet kan kun bruges hos danske virksomheder og myndigheder.")},
    )

    def clean(self) -> dict[str, Any]:
        """Refuse the kinds of work that a frikort is not for; supported work as it is read on the first day."""
        cleaned = super().clean() or self.cleaned_data
        work, begins_on = cleaned.get("work"), cleaned.get("begins_on") or _today()
        if work == "supported" and not covers_supported_work(begins_on):
            self.add_error(
                "work",
                _(
                    "Loven siger ordinært arbejde uden tilskud (SFL § 1). En kommunes notat nævner også understøttet "
                    "arbejde (Albertslund, september 2025). Her følges loven. Spørg kommunen, hvis I er i tvivl."
                ),
            )
        elif work not in (None, "ordinary", "supported"):
            self.add_error("work", _("Frikortet kan kun bruges til ordinært arbejde uden tilskud (SFL § 1)."))
        return cleaned

    @property
    def declared(self) -> dict[str, Any]:
        """What the form declares, once it is valid."""
        return {name: value for name, value in self.cleaned_data.items() if name != "work"} | {
            "is_ordinary_and_unsubsidised": True
        }


class EndForm(forms.Form):
    """The last day worked."""

    ends_on = DateField(label=_("Sidste arbejdsdag"), initial=_today)


class PaymentForm(forms.Form):
    """One payment. Holiday pay that is left out is filled in with the usual percentage of the wage."""

    employment = forms.ModelChoiceField(
        queryset=Employment.objects.none(),
        to_field_name="public_id",
        label=_("Medarbejder"),
        empty_label=_("Vælg medarbejder"),
        error_messages={"required": _("Vælg, hvem lønnen er til.")},
    )
    paid_on = DateField(label=_("Udbetalt"), initial=_today)
    worked_until = DateField(label=_("Sidste arbejdsdag, lønnen er for"), initial=_today)
    wage = AmountField(label=_("Løn før skat"), lowest=0, highest=_LARGEST)
    holiday_pay = AmountField(
        label=_("Feriepenge, udbetalt med lønnen"),
        lowest=0,
        highest=_LARGEST,
        required=False,
    )
    pension = AmountField(label=_("Pension, udbetalt til medarbejderen"), lowest=0, highest=_LARGEST, required=False)
    key = forms.CharField(widget=forms.HiddenInput, max_length=100)

    mark_optional = False

    def __init__(self, *args: Any, employments: Any, percent: Decimal | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.percent = holiday_pay_percent(clock.today()) if percent is None else percent
        self.fields["employment"].queryset = employments  # type: ignore[attr-defined]
        filled_in = _("Tomt felt bliver %(percent)s procent af lønnen. Skriv 0, hvis der ingen er.")
        self.fields["holiday_pay"].help_text = filled_in % {"percent": write_number(self.percent)}
        # The script fills the field while the wage is typed; without it the field is filled when the split is shown.
        follows = {"data-percent-of": "wage", "data-percent": f"{self.percent:f}"}
        self.fields["holiday_pay"].widget.attrs.update(follows)
        if not pension_counts(clock.today()):
            del self.fields["pension"]

    def clean(self) -> dict[str, Any]:
        """Fill in what was left out, and refuse what is no payment."""
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        if cleaned["holiday_pay"] is None:
            cleaned["holiday_pay"] = holiday_pay_of(cleaned["wage"], self.percent)
        try:
            cleaned["payment"] = Payment(
                cleaned["paid_on"],
                cleaned["worked_until"],
                cleaned["wage"],
                cleaned["holiday_pay"],
                cleaned.get("pension") or Decimal(0),
            )
        except PaymentError:
            self.add_error("wage", _("Skriv, hvad der er udbetalt."))
        return cleaned


class CorrectionForm(PaymentForm):
    """The payment as it should have been, and why."""

    reason = forms.CharField(
        label=_("Hvorfor rettes posten?"),
        max_length=300,
        error_messages={"required": _("Skriv grunden til rettelsen.")},
    )


class ReversalForm(forms.Form):
    """Why a payment is taken back."""

    reason = forms.CharField(
        label=_("Hvorfor føres posten tilbage?"),
        max_length=300,
        error_messages={"required": _("Skriv grunden til, at posten føres tilbage.")},
    )


_LARGEST_FILE = 100_000  # bytes


class UploadForm(forms.Form):
    """A file of lines; ``text`` is its content once it is valid."""

    file = forms.FileField(
        label=_("CSV-fil"),
        help_text=_("Højst 500 linjer"),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={"required": _("Vælg en fil."), "empty": _("Filen er tom.")},
    )
    text = ""

    def clean_file(self) -> None:
        """Read the file: UTF-8, or as an older Danish spreadsheet writes it."""
        content = self.cleaned_data["file"].read(_LARGEST_FILE + 1)
        if len(content) > _LARGEST_FILE:
            raise ValidationError(_("Filen er for stor. Del den i flere."))
        try:
            self.text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.text = content.decode("cp1252", errors="replace")


class LinesForm(forms.Form):
    """The lines of a file that could not be read, to be corrected where they stand."""

    lines = forms.CharField(
        label=_("Filens linjer"),
        help_text=_("Ret det, der er galt, og læs linjerne igen. Din egen fil bliver ikke ændret."),
        widget=forms.Textarea(attrs={"rows": 10, "wrap": "off", "spellcheck": "false", "class": "lines"}),
        strip=False,
    )


def holiday_pay_of(wage: Decimal, percent: Decimal) -> Decimal:
    """A percentage of the wage, rounded to the øre: what the form suggests, and the employer may change."""
    return (wage * percent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


class RunForm(forms.Form):
    """Which cards a run of controls takes: those due by a day."""

    due_by = DateField(label=_("Med frist senest"))
