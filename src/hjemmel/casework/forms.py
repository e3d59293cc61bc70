"""The forms of casework. The form of facts is made from the facts that the law's plan declares: nobody writes it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hjemmel.casework import queries
from hjemmel.casework.models import CaseFact
from hjemmel.casework.models.cases import CaseState
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.schemes import Scheme, choices
from hjemmel.casework.services import Recording
from hjemmel.casework.values import Value
from hjemmel.core.actor import current_actor
from hjemmel.core.cpr import Cpr, CprError
from hjemmel.core.models import StaffMembership
from hjemmel.law import Amount, Condition, Date, Fact, Integer
from hjemmel.web.fields import AmountField, DateField, WholeNumberField, YesNoField


def field_of(fact: Fact, *, required: bool) -> forms.Field:
    """The form field of a declared fact: its type, bounds, label and help."""
    language = get_language() or "da"
    common: dict[str, Any] = {"label": fact.label(language), "help_text": fact.help(language), "required": required}
    if issubclass(fact.type, Condition):
        return YesNoField(**common)
    if fact.type is Integer:
        return WholeNumberField(lowest=_number(fact.lowest), highest=_number(fact.highest), **common)
    if issubclass(fact.type, Amount):
        return AmountField(lowest=_number(fact.lowest), highest=_number(fact.highest), **common)
    if fact.type is Date:
        return DateField(lowest=_date(fact.lowest), highest=_date(fact.highest), **common)
    return forms.ChoiceField(
        choices=[(code, label(language)) for code, label in fact.choices], widget=forms.RadioSelect, **common
    )


def _number(bound: object) -> Decimal | int | None:
    return bound if isinstance(bound, Decimal | int) else None


def _date(bound: object) -> date | None:
    return bound if isinstance(bound, date) else None


class FactsForm(forms.Form):
    """One field for each fact. ``answers`` holds what was filled in: an empty field is no answer, never zero or no."""

    def __init__(self, facts: tuple[Fact, ...], *args: Any, required: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.facts = facts
        for fact in facts:
            self.fields[fact.name] = field_of(fact, required=required)

    @property
    def answers(self) -> Mapping[str, Value]:
        """The facts that were answered, by name. Call after validation."""
        values = {fact.name: self.cleaned_data.get(fact.name) for fact in self.facts}
        return {name: value for name, value in values.items() if value is not None and value != ""}


class ApplicationForm(FactsForm):
    """A citizen's application: every question answered, and the citizen's word for it."""

    confirmed = forms.BooleanField(
        label=_("Jeg bekræfter, at oplysningerne er rigtige, så vidt jeg ved"),
        error_messages={"required": _("Sæt kryds for at bekræfte oplysningerne.")},
    )

    def __init__(self, scheme: Scheme, facts: tuple[Fact, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(facts, *args, required=True, **kwargs)
        _ask(self, scheme)
        self.order_fields([fact.name for fact in facts])


def _ask(form: FactsForm, scheme: Scheme) -> None:
    """Put the questions in the scheme's own words."""
    for fact in form.facts:
        form.fields[fact.name].label = scheme.question(fact, get_language() or "da")


# What a caseworker can name as a source; what follows from the case itself is not typed in.
_SOURCES = [choice for choice in CaseFact.Source.choices if choice[0] != CaseFact.Source.CASE]


class CaseFactsForm(FactsForm):
    """The caseworker's form: the same facts, with the source of what is recorded."""

    source = forms.ChoiceField(
        label=_("Kilde"),
        choices=[("", _("Vælg kilde")), *_SOURCES],
        error_messages={"required": _("Vælg, hvor oplysningerne kommer fra.")},
    )
    note = forms.CharField(
        label=_("Note om kilden"),
        help_text=_("Fx hvilken lønseddel eller hvilket opslag"),
        max_length=500,
        required=False,
    )

    mark_optional = False

    def __init__(self, facts: tuple[Fact, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(facts, *args, **kwargs)
        for fact in facts:
            if fact.is_judgement:
                self.fields[_reason(fact.name)] = forms.CharField(
                    label=_("Begrundelse: %(question)s") % {"question": fact.label(get_language() or "da")},
                    help_text=_("Loven overlader svaret til et skøn. Skriv, hvad du har lagt vægt på."),
                    widget=forms.Textarea(attrs={"rows": 3}),
                    max_length=500,
                    required=False,
                )
        questions = [name for fact in facts for name in (fact.name, _reason(fact.name))]
        self.order_fields([*questions, "source", "note"])

    def clean(self) -> dict[str, Any]:
        """A judgement needs its reason; some answer is needed, or there is nothing to record."""
        cleaned = super().clean() or self.cleaned_data
        for fact in self.facts:
            if fact.is_judgement and cleaned.get(fact.name) is not None and not cleaned.get(_reason(fact.name)):
                self.add_error(_reason(fact.name), _("Skriv en begrundelse for vurderingen."))
        if not self.errors and not self.answers:
            self.add_error(None, _("Udfyld mindst én oplysning."))
        return cleaned

    @property
    def recordings(self) -> list[Recording]:
        """What to record: the answers with source and note; each judgement as an assessment with its reason."""
        judged = {fact.name for fact in self.facts if fact.is_judgement}
        source, note = self.cleaned_data["source"], self.cleaned_data["note"]
        return [
            Recording(name, value, CaseFact.Source.ASSESSMENT, self.cleaned_data[_reason(name)])
            if name in judged
            else Recording(name, value, source, note)
            for name, value in self.answers.items()
        ]


def _reason(name: str) -> str:
    return f"{name}_reason"


class DraftForm(forms.Form):
    """The caseworker's draft: the outcome and the reasons."""

    outcome = forms.ChoiceField(
        label=_("Udfald"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg et udfald.")},
    )
    reasons = forms.CharField(
        label=_("Begrundelse"),
        help_text=_(
            "Hovedhensyn og de oplysninger, du har lagt vægt på. Reglerne og beregningen kommer selv med i brevet."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Skriv en begrundelse.")},
    )

    def __init__(self, scheme: Scheme, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "da"
        outcome = self.fields["outcome"]
        assert isinstance(outcome, forms.ChoiceField)  # noqa: S101  declared above
        outcome.choices = [(name, scheme.outcome(name, language)) for name in DecisionOutcome.values]


_CPR_DIGITS = 10


class SearchForm(forms.Form):
    """Find cases by number, name, or CPR number. ``cpr`` is set when a CPR number was written."""

    q = forms.CharField(
        label=_("Sagsnummer, navn eller CPR-nummer"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}),
    )
    state = forms.ChoiceField(label=_("Status"), choices=[("", _("Alle")), *CaseState.choices], required=False)
    mark_optional = False
    cpr: Cpr | None = None

    def clean_q(self) -> str:
        """Tell a CPR number from a text. Ten digits that are no date are told so, and not searched for as a name."""
        text: str = self.cleaned_data["q"].strip()
        if len("".join(filter(str.isdecimal, text))) != _CPR_DIGITS:
            return text
        try:
            self.cpr = Cpr.parse(text)
        except CprError as error:
            raise forms.ValidationError(str(error)) from error
        return text


class QuestionsForm(FactsForm):
    """The questions of a scheme to the citizen, in an open case."""

    def __init__(self, scheme: Scheme, facts: tuple[Fact, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(facts, *args, required=True, **kwargs)
        _ask(self, scheme)


class RemarkForm(forms.Form):
    """The decider's remark when a decision goes back."""

    remark = forms.CharField(
        label=_("Hvad skal ændres?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Skriv, hvad der skal ændres.")},
    )


def _text(label: Any, missing: Any, rows: int = 4) -> forms.CharField:
    """A required text of several lines, with the message that says what to write."""
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": rows}), error_messages={"required": missing}
    )


class HearingForm(forms.Form):
    """What the party is told, and by when to answer."""

    informed_of = _text(
        _("Oplysninger, borgeren skal kende"), _("Skriv, hvilke oplysninger borgeren skal kende."), rows=6
    )
    answer_by = DateField(label=_("Svarfrist"), error_messages={"required": _("Skriv en svarfrist.")})


class HearingAnswerForm(forms.Form):
    """The party's answer."""

    answer = _text(_("Dit svar"), _("Skriv dit svar."), rows=6)


class EndHearingForm(forms.Form):
    """Why a hearing ends without an answer."""

    reason = _text(_("Grund"), _("Skriv grunden."))


class NoteForm(forms.Form):
    """A note."""

    text = _text(_("Notat"), _("Skriv notatet."), rows=6)


class FollowUpForm(forms.Form):
    """A day and why."""

    due_on = DateField(label=_("Senest"), error_messages={"required": _("Skriv en dato.")})
    why = forms.CharField(
        label=_("Hvad skal ske?"), max_length=300, error_messages={"required": _("Skriv, hvad der skal ske.")}
    )


class FinishForm(forms.Form):
    """What came of a follow-up."""

    result = _text(_("Resultat"), _("Skriv, hvad der kom ud af det."))


class PostponementForm(forms.Form):
    """The new date and why."""

    expected_on = DateField(label=_("Forventet afgørelse"), error_messages={"required": _("Skriv den nye dato.")})
    reason = _text(_("Grund, som borgeren får at vide"), _("Skriv grunden."))


class ReopenForm(forms.Form):
    """Why a case is taken up again."""

    reason = _text(_("Grund"), _("Skriv, hvorfor sagen genoptages."))


class ClosingDayForm(forms.Form):
    """A day on which the office is shut."""

    day = DateField(label=_("Dag"), error_messages={"required": _("Skriv en dato.")})
    why = forms.CharField(
        label=_("Hvorfor"), max_length=100, error_messages={"required": _("Skriv, hvorfor der er lukket.")}
    )


class TimeLimitForm(forms.Form):
    """The published limit of a scheme, in weeks, from a day on."""

    scheme = forms.ChoiceField(label=_("Ordning"), error_messages={"required": _("Vælg ordning.")})
    weeks = WholeNumberField(label=_("Uger fra ansøgning til afgørelse"), lowest=1, highest=104)
    since = DateField(label=_("Gælder ansøgninger fra og med"), error_messages={"required": _("Skriv en dato.")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["scheme"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  declared above
        field.choices = [("", _("Vælg ordning")), *choices()]


class ConcludeForm(forms.Form):
    """What was found, for the file."""

    note = _text(_("Notat"), _("Skriv, hvad du har undersøgt."))


class ChangeForm(forms.Form):
    """What has changed, in the citizen's own words."""

    text = _text(_("Hvad er ændret?"), _("Skriv, hvad der er ændret."), rows=6)


class HandleNoticeForm(forms.Form):
    """What came of what the citizen told."""

    handling = _text(_("Hvad kom der ud af det?"), _("Skriv, hvad du har gjort."))


class CoverForm(forms.Form):
    """Who covers, and on which days."""

    colleague = forms.ModelChoiceField(
        StaffMembership.objects.none(),
        label=_("Kollega"),
        empty_label=_("Vælg kollega"),
        error_messages={"required": _("Vælg en kollega.")},
    )
    since = DateField(label=_("Første dag"), error_messages={"required": _("Skriv den første dag.")})
    until = DateField(label=_("Sidste dag"), error_messages={"required": _("Skriv den sidste dag.")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["colleague"].queryset = queries.caseworkers().exclude(user=current_actor().user_id)  # type: ignore[attr-defined]


class HandOverForm(forms.Form):
    """To whom, and where the case stands."""

    to = forms.ModelChoiceField(
        StaffMembership.objects.none(),
        label=_("Kollega"),
        empty_label=_("Vælg kollega"),
        error_messages={"required": _("Vælg en kollega.")},
    )
    note = _text(_("Hvor står sagen?"), _("Skriv, hvor sagen står."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101  declared above
        field.queryset = queries.caseworkers()
