"""The form of facts is made from the facts that the law's plan declares: nobody writes it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.forms.uploads import UploadForm
from hjemmel.casework.models import CaseFact
from hjemmel.casework.schemes import Scheme
from hjemmel.casework.services import Recording
from hjemmel.casework.values import Value
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
        choices=[(code, capfirst(label(language))) for code, label in fact.choices], widget=forms.RadioSelect, **common
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


class ApplicationForm(FactsForm, UploadForm):
    """A citizen's application: every question answered, the files that go along, and the sender's word for it."""

    confirmed = forms.BooleanField(
        label=_("Jeg bekræfter, at oplysningerne er rigtige, så vidt jeg ved"),
        error_messages={"required": _("Sæt kryds for at bekræfte oplysningerne.")},
    )

    def __init__(self, scheme: Scheme, facts: tuple[Fact, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(facts, *args, required=True, **kwargs)
        _ask(self, scheme)
        self.order_fields([*(fact.name for fact in facts), "files", "about"])


class QuestionsForm(FactsForm):
    """The questions of a scheme to the citizen, in an open case."""

    def __init__(self, scheme: Scheme, facts: tuple[Fact, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(facts, *args, required=True, **kwargs)
        _ask(self, scheme)


def _ask(form: FactsForm, scheme: Scheme) -> None:
    """Put the questions in the scheme's own words."""
    for fact in form.facts:
        form.fields[fact.name].label = scheme.question(fact, get_language() or "da")


_ABOUT_SOURCE = ("source", "note")

# What a caseworker can name as a source; what follows from the case itself is not typed in.
_SOURCES = [choice for choice in CaseFact.Source.choices if choice[0] != CaseFact.Source.CASE]


class CaseFactsForm(FactsForm):
    """The caseworker's form: the same facts, with the source of what is recorded.

    ``moot`` facts, which cannot change the result as it stands, are folded away behind the others.
    """

    template_name = "casework/facts_form.html"

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

    def __init__(self, asked: tuple[Fact, ...], moot: tuple[Fact, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__((*asked, *moot), *args, **kwargs)
        self._moot = {name for fact in moot for name in (fact.name, _reason(fact.name))}
        for fact in self.facts:
            if fact.is_judgement:
                self.fields[_reason(fact.name)] = forms.CharField(
                    label=_("Begrundelse: %(question)s") % {"question": fact.label(get_language() or "da")},
                    help_text=_("Loven overlader svaret til et skøn. Skriv, hvad du har lagt vægt på."),
                    widget=forms.Textarea(attrs={"rows": 3}),
                    max_length=500,
                    required=False,
                )
        questions = [name for fact in self.facts for name in (fact.name, _reason(fact.name))]
        self.order_fields([*questions, *_ABOUT_SOURCE])

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
    def asked(self) -> list[BoundField]:
        """The fields of what the result depends on."""
        return [field for field in self if field.name not in {*self._moot, *_ABOUT_SOURCE}]

    @property
    def folded(self) -> list[BoundField]:
        """The fields of what cannot change the result."""
        return [field for field in self if field.name in self._moot]

    @property
    def about_source(self) -> list[BoundField]:
        """The fields that are about all the answers."""
        return [self[name] for name in _ABOUT_SOURCE]

    @property
    def must_unfold(self) -> bool:
        """Whether something in the folded fields is filled in or wrong."""
        return any(field.errors or field.value() for field in self.folded)

    @property
    def recordings(self) -> list[Recording]:
        """What to record: the answers with source and note; each judgement as an assessment with its reason.

        Of a form with errors, what is sound in it: source, note and reason may be empty there.
        """
        judged = {fact.name for fact in self.facts if fact.is_judgement}
        source, note = self.cleaned_data.get("source", ""), self.cleaned_data.get("note", "")
        return [
            Recording(name, value, CaseFact.Source.ASSESSMENT, self.cleaned_data.get(_reason(name), ""))
            if name in judged
            else Recording(name, value, source, note)
            for name, value in self.answers.items()
        ]


def _reason(name: str) -> str:
    return f"{name}_reason"
