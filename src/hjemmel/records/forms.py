"""The forms of access requests."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.models import Case
from hjemmel.core import clock
from hjemmel.core.redaction import Band, Cover
from hjemmel.records.covers import cover_of, hidden_rows, stored
from hjemmel.records.items import Item
from hjemmel.records.models import AccessKind, AccessRequest, AccessRuling
from hjemmel.statutes.aktindsigt.rights import Right
from hjemmel.web.fields import DateField
from hjemmel.web.formats import language

_BAND = re.compile(r"\s*(\d+)\s*:\s*(\d+)\s*-\s*(\d+)\s*")


def _lines(label: Any, rows: int = 3, **kwargs: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class AskForm(forms.Form):
    """A citizen asks: about one of their cases, or all that is kept about them."""

    about = forms.ChoiceField(
        label=_("Hvad vil du se?"), widget=forms.RadioSelect, error_messages={"required": _("Vælg, hvad du vil se.")}
    )
    wish = _lines(
        _("Er det noget bestemt, du leder efter?"),
        help_text=_("Du behøver ikke begrunde, hvorfor du beder om aktindsigt."),
        required=False,
    )

    def __init__(self, cases: dict[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["about"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  declared above
        field.choices = [*cases.items(), ("all", _("Alt, hvad kommunen har om mig, og hvem der har set det"))]


class ReceiveForm(forms.Form):
    """A request by letter or spoken, as it is registered by staff."""

    kind = forms.ChoiceField(
        label=_("Hvem spørger, og om hvad?"),
        choices=[
            (AccessKind.PARTY, _("Parten eller partens repræsentant, om denne sag (FVL § 9)")),
            (AccessKind.OWN_DATA, _("Borgeren, om alle sine oplysninger (databeskyttelsesforordningen art. 15)")),
            (AccessKind.PUBLIC, _("En anden end parten, om denne sag (OFL § 7)")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvem der spørger.")},
    )
    requester = forms.CharField(
        label=_("Navn på den, der spørger"),
        max_length=200,
        error_messages={"required": _("Skriv navnet på den, der spørger.")},
    )
    channel = forms.ChoiceField(
        label=_("Modtaget ved"),
        choices=[choice for choice in AccessRequest.Channel.choices if choice[0] != AccessRequest.Channel.PAGE],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvordan anmodningen kom.")},
    )
    received_on = DateField(label=_("Modtaget"), error_messages={"required": _("Skriv en dato.")})
    wish = _lines(_("Anmodningen"), required=False)

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["requester"].initial = case.person.name
        self.fields["received_on"].initial = clock.today()


class RulingForm(forms.Form):
    """How one thing is judged. ``cover`` is what to leave out of one given in part; ``left`` what was typed before."""

    outcome = forms.ChoiceField(
        label=_("Afgørelse"),
        choices=AccessRuling.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, om det er med.")},
    )
    words = _lines(
        _("Ord, der skal udelades"),
        help_text=_(
            "Et på hver linje, for eksempel et navn eller et telefonnummer. Hele ordet forsvinder alle steder."
        ),
        required=False,
    )
    bands = _lines(
        _("Felter, der skal dækkes"),
        help_text=_("Et på hver linje: side, og fra og til i procent fra toppen. 2: 10-25 dækker et bånd på side 2."),
        required=False,
    )
    rows = forms.MultipleChoiceField(
        label=_("Linjer, der skal udelades"), widget=forms.CheckboxSelectMultiple, required=False
    )
    provision = forms.CharField(
        label=_("Bestemmelse, det er undtaget efter"),
        help_text=_("Forslagene til bestemmelser er ikke efterprøvet i loven. Slå dem op, før du bruger dem."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "provisions"}),
    )
    reason = _lines(_("Begrundelse, som modtageren får"), required=False)
    mark_optional = False

    def __init__(self, item: Item, right: Right, *args: Any, left: Mapping[str, Any], **kwargs: Any) -> None:
        self.item, self.provisions = item, [(provision, what(language())) for provision, what in right.exemptions]
        super().__init__(*args, initial={**_initial(item), **left}, **kwargs)
        if item.entry is None:
            del self.fields["words"], self.fields["bands"]
            field = self.fields["rows"]
            assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101  declared above
            field.choices = [(row.id, Truncator(f"{row.heading}: {row.text}").words(30)) for row in item.rows]
        else:
            del self.fields["rows"]

    def clean_words(self) -> tuple[str, ...]:
        """The words, each once; one without a letter or digit would take out nothing."""
        words = tuple(dict.fromkeys(filter(None, map(str.strip, self.cleaned_data["words"].splitlines()))))
        for word in words:
            if not any(map(str.isalnum, word)):
                raise forms.ValidationError(_("»%s« har hverken bogstaver eller cifre.") % word)
        return words

    def clean_bands(self) -> tuple[Band, ...]:
        """The bands, read from their lines."""
        bands = []
        for line in filter(str.strip, self.cleaned_data["bands"].splitlines()):
            match = _BAND.fullmatch(line)
            try:
                bands.append(Band(*map(int, match.groups() if match else (0, 0, 0))))
            except ValueError as error:
                raise forms.ValidationError(_("»%s« er ikke et felt. Skriv som 2: 10-25.") % line.strip()) from error
        return tuple(bands)

    def clean(self) -> dict[str, Any]:
        """What is exempted has its ground; what is given in part says which part is not."""
        cleaned = super().clean() or self.cleaned_data
        outcome = cleaned.get("outcome")
        if outcome in (AccessRuling.Outcome.PARTLY, AccessRuling.Outcome.EXEMPTED):
            if not cleaned.get("provision"):
                self.add_error("provision", _("Skriv, hvilken bestemmelse det er undtaget efter."))
            if not cleaned.get("reason"):
                self.add_error("reason", _("Skriv begrundelsen."))
        if outcome == AccessRuling.Outcome.PARTLY and not self.errors and not any(self.cover.values()):
            where = "rows" if self.item.entry is None else "words"
            self.add_error(where, _("Skriv eller vælg, hvad der skal udelades."))
        return cleaned

    @property
    def cover(self) -> dict[str, Any]:
        """What to leave out, as it is stored."""
        if self.item.entry is None:
            return {"rows": self.cleaned_data.get("rows", [])}
        return stored(Cover(self.cleaned_data.get("words", ()), self.cleaned_data.get("bands", ())))

    @property
    def ruling(self) -> dict[str, Any]:
        """What to record. Call after validation."""
        return {name: self.cleaned_data[name] for name in ("outcome", "provision", "reason")} | {"cover": self.cover}


def _initial(item: Item) -> dict[str, Any]:
    """A ruling as it was last given."""
    if item.ruling is None:
        return {}
    cover = cover_of(item.ruling.cover)
    return {
        "outcome": item.ruling.outcome,
        "provision": item.ruling.provision,
        "reason": item.ruling.reason,
        "words": "\n".join(cover.words),
        "bands": "\n".join(f"{band.page}: {band.top}-{band.bottom}" for band in cover.bands),
        "rows": list(hidden_rows(item.ruling.cover)),
    }


class LaterForm(forms.Form):
    """When the answer comes instead, and why."""

    expected_on = DateField(label=_("Forventet svar"), error_messages={"required": _("Skriv den nye dato.")})
    reason = _lines(_("Grund, som modtageren får"), error_messages={"required": _("Skriv grunden.")})


class AnswerForm(forms.Form):
    """The guidance on complaint, as it will stand in the letter when something is left out."""

    guidance = _lines(
        _("Klagevejledning"),
        help_text=_("Står i brevet, når noget er undtaget. Læs den igennem, før du sender."),
        error_messages={"required": _("Skriv, hvor der kan klages.")},
    )
