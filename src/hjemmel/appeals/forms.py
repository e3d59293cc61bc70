"""The forms of complaints. Each field says what to write; an error says what is missing."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.appeals.listing import ANSWERED
from hjemmel.appeals.models import Appeal, ConductComplaint
from hjemmel.appeals.models.appeals import REVERSALS, Outcome
from hjemmel.appeals.models.reversals import ReversalReason
from hjemmel.appeals.moves import State
from hjemmel.core import clock
from hjemmel.core.models import Person
from hjemmel.web.fields import DateField, YesNoField

OTHER = Appeal.Complainant.OTHER.value


def _text(label: Any, missing: Any, rows: int = 5, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": rows}), error_messages={"required": missing}, **more
    )


def _date(label: Any, **more: Any) -> DateField:
    return DateField(label=label, initial=clock.today, **more)


def _choice(label: Any, choices: Any, missing: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=choices, widget=forms.RadioSelect, error_messages={"required": missing}
    )


def _choices(label: Any, choices: Any, **more: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, choices=choices, widget=forms.CheckboxSelectMultiple, **more)


class ComplainForm(forms.Form):
    """The citizen's own complaint: words, and nothing else."""

    text = _text(
        _("Hvad er du utilfreds med?"),
        _("Skriv, hvad du er utilfreds med."),
        rows=8,
        help_text=_("Skriv med dine egne ord. Du behøver ikke at henvise til regler."),
    )


class ReceiveForm(forms.Form):
    """A complaint that came by letter or was spoken. Who complains is chosen among those who got the decision."""

    text = _text(_("Klagen, som den lød"), _("Skriv, hvad der klages over."), rows=8)
    channel = _choice(_("Modtaget ved"), Appeal.Channel.choices[1:], _("Vælg, hvordan klagen kom."))
    received_on = _date(_("Modtaget"))
    complainant = _choice(_("Hvem klager"), [(OTHER, _("En anden"))], _("Vælg, hvem der klager."))
    name = forms.CharField(
        label=_("Navn, når det er en anden"),
        max_length=200,
        required=False,
        help_text=_("Fx en nabo eller en forening"),
    )
    subject = _choice(_("Klagen angår"), Appeal.Subject.choices, _("Vælg, hvad klagen angår."))
    by_committee = forms.BooleanField(label=_("Afgørelsen er truffet af børne- og ungeudvalget"), required=False)

    def clean(self) -> dict[str, Any]:
        """Somebody else is named."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("complainant") == OTHER and not cleaned.get("name"):
            self.add_error("name", _("Skriv navnet på den, der klager."))
        return cleaned


class TalkForm(forms.Form):
    """A talk, or what was added in writing."""

    held_on = _date(_("Dato"))
    text = _text(_("Det blev sagt eller skrevet"), _("Skriv, hvad der blev sagt eller skrevet."))


class SuspensionForm(forms.Form):
    """Whether the decision waits for the outcome."""

    suspension = _choice(
        _("Skal afgørelsen vente på udfaldet?"), Appeal.Suspension.choices, _("Vælg, om afgørelsen skal vente.")
    )
    suspension_ground = forms.CharField(
        label=_("Grund"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class SureForm(forms.Form):
    """Nothing to fill in: the button does it."""


class RestForm(forms.Form):
    """Whether the rest of the complaint stands."""

    stands = YesNoField(label=_("Skal resten af klagen sendes til Ankestyrelsen?"))


class ReassessmentForm(forms.Form):
    """What the reassessment comes to, saved as it grows and finished once."""

    result = _choice(_("Resultat"), Appeal.Result.choices, _("Vælg resultatet."))
    statement = _text(
        _("Vurdering"),
        _("Skriv vurderingen."),
        rows=10,
        help_text=_("Hvad siger klagen, hvad er undersøgt igen, og hvorfor. Fastholdes afgørelsen, er det udtalelsen."),
    )
    is_finished = forms.BooleanField(
        label=_("Genvurderingen er færdig"), required=False, help_text=_("Uden kryds gemmes den som kladde.")
    )


class CheckForm(forms.Form):
    """The lawyer's check."""

    is_sound = YesNoField(label=_("Er genvurderingen i orden?"))
    remark = forms.CharField(label=_("Hvad skal ændres?"), required=False, widget=forms.Textarea(attrs={"rows": 4}))

    def clean(self) -> dict[str, Any]:
        """What goes back goes back with a remark."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("is_sound") is False and not cleaned.get("remark"):
            self.add_error("remark", _("Skriv, hvad der skal ændres."))
        return cleaned


class DirectForm(forms.Form):
    """Why the complaint goes on without reassessment."""

    ground = _choice(_("Grund"), Appeal.Ground.choices, _("Vælg grunden."))
    note = _text(_("Bemærkning til Ankestyrelsen"), _("Skriv en bemærkning til Ankestyrelsen."))


class ForwardForm(forms.Form):
    """The statement that goes first in the case file."""

    statement = _text(_("Udtalelse til Ankestyrelsen"), _("Skriv udtalelsen."), rows=10)


class ReasonsForm(forms.Form):
    """Why Ankestyrelsen reversed, and what was learned. The facts are those that the decision rested on."""

    reasons = _choices(
        _("Årsager til omgørelsen"),
        ReversalReason.choices,
        error_messages={"required": _("Vælg mindst én årsag til omgørelsen.")},
    )
    lacking_facts = _choices(_("Oplysninger, der manglede"), [], required=False)
    explanation = _text(_("Det skrev Ankestyrelsen, kort"), "", rows=4, required=False)
    learned = _text(_("Det lærte vi"), "", rows=4, required=False)
    mark_optional = False


class OutcomeForm(ReasonsForm):
    """Ankestyrelsen's answer. A decision that is reversed in part has several outcomes."""

    parts = _choices(
        _("Udfald"),
        Outcome.choices,
        help_text=_("Er afgørelsen delvist omgjort, sæt flere kryds; den tælles efter det mest vidtgående."),
        error_messages={"required": _("Vælg mindst ét udfald.")},
    )
    decided_on = DateField(label=_("Ankestyrelsens afgørelse er fra"))
    received_on = _date(_("Modtaget hos os"))
    number = forms.CharField(label=_("Ankestyrelsens sagsnummer"), max_length=60, required=False)
    provision = forms.CharField(label=_("Bestemmelse"), max_length=100, required=False, help_text=_("Fx SEL § 112"))
    act_by = DateField(
        label=_("Skal være fulgt senest"),
        required=False,
        help_text=_("Ved ændring og ophævelse, og ved hjemvisning, hvis kommunen ikke har en frist for ordningen."),
    )
    field_order = ("parts", "decided_on", "received_on", "number", "provision", "act_by", "reasons", "lacking_facts")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reasons"].required = False
        del self.fields["learned"]

    def clean(self) -> dict[str, Any]:
        """A reversal has its reasons."""
        cleaned = super().clean() or self.cleaned_data
        if set(cleaned.get("parts", ())) & set(REVERSALS) and not cleaned.get("reasons"):
            self.add_error("reasons", _("Vælg mindst én årsag til omgørelsen."))
        return cleaned


class CorrectionForm(OutcomeForm):
    """Another outcome instead of one that was wrong, and why."""

    reason = _text(_("Hvorfor rettes udfaldet?"), _("Skriv, hvorfor udfaldet rettes."), rows=3)


class CarriedOutForm(forms.Form):
    """What was done."""

    done = _text(_("Hvad er gjort?"), _("Skriv, hvad der er gjort."))


class ControlForm(forms.Form):
    """Whether it was done."""

    is_done = YesNoField(label=_("Er afgørelsen ført ud i livet?"))
    found = _text(_("Hvad viste kontrollen?"), _("Skriv, hvad kontrollen viste."))


class OwnConductForm(forms.Form):
    """The citizen's complaint about how the case is handled."""

    about = _choice(_("Klagen angår"), ConductComplaint.About.choices, _("Vælg, hvad klagen angår."))
    text = _text(_("Hvad er du utilfreds med?"), _("Skriv, hvad du er utilfreds med."), rows=6)


class ConductForm(OwnConductForm):
    """The same, received by staff: from which party, how, and when."""

    party = _choice(_("Hvem klager"), [], _("Vælg, hvem der klager."))
    channel = _choice(_("Modtaget ved"), Appeal.Channel.choices[1:], _("Vælg, hvordan klagen kom."))
    received_on = _date(_("Modtaget"))

    field_order = ("party", "about", "text", "channel", "received_on")

    def offer(self, people: Sequence[Person]) -> None:
        """Offer the parties of the case; the only one is proposed."""
        self._people = {str(person.public_id): person for person in people}
        party = self.fields["party"]
        assert isinstance(party, forms.ChoiceField)  # noqa: S101  declared above
        party.choices = [(key, person.name) for key, person in self._people.items()]
        if len(self._people) == 1:
            self.initial.setdefault("party", next(iter(self._people)))

    def clean_party(self) -> Person:
        """The party who complains."""
        return self._people[self.cleaned_data["party"]]


class AnswerForm(forms.Form):
    """The municipality's answer."""

    answer = _text(_("Svar til borgeren"), _("Skriv svaret."), rows=8)


class LawyerCheckForm(forms.Form):
    """From when a lawyer checks each reassessment."""

    is_required = YesNoField(label=_("Skal en jurist kontrollere hver genvurdering?"))
    since = _date(_("Gælder fra"))


def _search(label: Any) -> forms.CharField:
    """What is searched for by GET, so never a CPR number."""
    look = forms.TextInput(attrs={"autocomplete": "off", "type": "search"})
    return forms.CharField(label=label, max_length=100, required=False, widget=look)


class AppealSearchForm(forms.Form):
    """Find complaints by number or name, and by state."""

    q = _search(_("Klagenummer eller navn"))
    status = forms.ChoiceField(
        label=_("Status"), choices=[("", _("Alle")), ("open", _("Åbne")), *State.choices], required=False
    )
    mark_optional = False


class ConductSearchForm(forms.Form):
    """Find complaints about case time and conduct by name, by what they are about, and by whether they are answered."""

    q = _search(_("Navn"))
    angaar = forms.ChoiceField(
        label=_("Klagen angår"), choices=[("", _("Alle")), *ConductComplaint.About.choices], required=False
    )
    status = forms.ChoiceField(
        label=_("Status"),
        choices=[("", _("Alle")), ("open", _("Ikke besvaret")), (ANSWERED, _("Besvaret"))],
        required=False,
    )
    mark_optional = False


class UploadForm(forms.Form):
    """A file of outcomes."""

    file = forms.FileField(
        label=_("CSV- eller XLSX-fil"),
        help_text=_("Højst 500 linjer"),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv,.xlsx"}),
        error_messages={"required": _("Vælg en fil."), "empty": _("Filen er tom.")},
    )
