"""What is asked about figures."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.appeals.danmarkskort.figures import Area, Extent
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.appeals.danmarkskort.published import Published
from hjemmel.appeals.danmarkskort.words import map_name, outcome_name
from hjemmel.appeals.statistics.breakdown import By
from hjemmel.core import clock
from hjemmel.core.municipalities import municipalities
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Correction
from hjemmel.web.fields import DateField

MAP_WORDS = {"social": Map.SOCIAL, "boern": Map.CHILD_DISABILITY, "voksen": Map.ADULT_DISABILITY}
"""The maps by the words of addresses."""
PEERS = ("sammen", "og")


class ViewForm(forms.Form):
    """Which map of which year, beside whom, and broken down by what. What is asked in vain is as if not asked."""

    aar = forms.TypedChoiceField(label=_("År"), coerce=int)
    kort = forms.ChoiceField(label=_("Kort"))
    sammen = forms.ChoiceField(label=_("Sammenlign med"), required=False)
    og = forms.ChoiceField(label=_("og med"), required=False)
    opdel = forms.ChoiceField(label=_("Opdel efter"), required=False)

    mark_optional = False

    def __init__(self, asked: Mapping[str, str], years: Sequence[int], own_code: str, by: Sequence[By]) -> None:
        year = next((year for year in years if str(year) == asked.get("aar")), years[0])
        words = [(word, map_name(map).capitalize()) for word, map in MAP_WORDS.items() if map in maps_of_year(year)]
        others = [(one.code, one.name) for one in municipalities().values() if one.code != own_code]
        regions = sorted({one.region(date(year, 1, 1)) for one in municipalities().values()})
        groups = [
            (_("Regioner"), [(name, _("Region %(name)s") % {"name": name}) for name in regions]),
            (_("Kommuner"), sorted(others, key=lambda one: one[1])),
        ]
        choices: dict[str, list[tuple[Any, Any]]] = {
            "aar": [(year, year) for year in years],
            "kort": words,
            "sammen": [("", _("ingen")), *(one for _name, group in groups for one in group)],
            "opdel": [(one.word, one.label) for one in by],
        }
        choices["og"] = choices["sammen"]
        kept = {name: _one_of(values, asked.get(name)) for name, values in choices.items()}
        super().__init__(kept | {"aar": str(year)})
        for name, values in choices.items():
            offered = [("", _("ingen")), *groups] if name in PEERS else values
            self.fields[name].choices = offered  # type: ignore[attr-defined]
        if not by:
            del self.fields["opdel"]
        self.is_valid()

    @property
    def year(self) -> int:
        """The year of the figures."""
        return int(self.cleaned_data["aar"])

    @property
    def map(self) -> Map:
        """The map."""
        return MAP_WORDS[self.cleaned_data["kort"]]

    @property
    def peers(self) -> tuple[Area, ...]:
        """The municipalities and regions to compare with."""
        chosen = dict.fromkeys(code for name in PEERS if (code := self.cleaned_data[name]))
        return tuple(Area(Extent.MUNICIPALITY if code.isdecimal() else Extent.REGION, code) for code in chosen)

    @property
    def by(self) -> By | None:
        """What the own cases are broken down by; None where there are none."""
        return next((one for one in By if one.word == self.cleaned_data.get("opdel")), None)


def _one_of(choices: list[tuple[Any, Any]], asked: str | None) -> str:
    """What was asked for where it can be chosen, else the first choice."""
    values = [str(value) for value, _label in choices] or [""]
    return asked if asked in values else values[0]


class ImportForm(forms.Form):
    """A file, and where and when it was published."""

    file = forms.FileField(
        label=_("Fil"),
        help_text=_("CSV eller XLSX"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,text/csv"}),
        error_messages={"required": _("Vælg en fil."), "empty": _("Filen er tom.")},
    )
    source = forms.CharField(
        label=_("Kilde"),
        help_text=_("Hvem der har offentliggjort tallene, og hvor. Fx Social- og Boligministeriet, sm.dk"),
        max_length=300,
        error_messages={"required": _("Skriv, hvor tallene er offentliggjort.")},
    )
    published_on = DateField(label=_("Offentliggjort"), highest=None)
    older_cases = forms.BooleanField(
        label=_("Klagerne efter de bestemmelser, barnets lov har afløst, er modtaget før 2024"),
        required=False,
        help_text=_("Så tæller de med på børnehandicapområdet. Det fremgår ikke af tabellen selv."),
    )

    def clean_published_on(self) -> Any:
        """Nothing has been published later than today."""
        value = self.cleaned_data["published_on"]
        if value and value > clock.today():
            raise forms.ValidationError(_("Datoen ligger efter i dag. Skriv den dag, tallene blev offentliggjort."))
        return value


class WithdrawForm(forms.Form):
    """Why a table is taken out of use."""

    why = forms.CharField(
        label=_("Hvorfor trækkes tabellen tilbage?"),
        max_length=300,
        error_messages={"required": _("Skriv, hvorfor tabellen trækkes tilbage.")},
    )


class MisprintForm(forms.Form):
    """Which count is a misprint, and why."""

    correction = forms.TypedChoiceField(
        label=_("Hvad er trykfejlen?"),
        widget=forms.RadioSelect,
        coerce=int,
        error_messages={"required": _("Vælg et af forslagene.")},
    )
    reason = forms.CharField(
        label=_("Begrundelse"), max_length=300, error_messages={"required": _("Skriv, hvorfor det er trykfejlen.")}
    )

    def __init__(self, *args: Any, figure: Published, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposals = figure.proposals
        self.fields["correction"].choices = list(enumerate(map(_proposal, self.proposals)))  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Correction:
        """The correction that was chosen."""
        return self.proposals[self.cleaned_data["correction"]]


def _proposal(one: Correction) -> str:
    said = _("%(outcome)s: %(suggested)s i stedet for %(stated)s") % {
        "outcome": outcome_name(one.outcome).capitalize(),
        "suggested": one.suggested,
        "stated": one.stated,
    }
    if one.fits is None:
        return str(said)
    fits = _("passer med den trykte procent") if one.fits else _("passer ikke med den trykte procent")
    return f"{said} ({fits})"


class CommentForm(forms.Form):
    """The municipality's comment; empty takes the last one back."""

    text = forms.CharField(
        label=_("Kommunens bemærkning"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "Vises ved kortet, følger med, når tallene offentliggøres, og står i den politiske sag. "
            "Tom tekst tager den tilbage."
        ),
    )
