"""What is asked about political cases."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.appeals.treatment.drafting import SECTIONS
from hjemmel.appeals.treatment.models import ANSWERS, Body, Treatment
from hjemmel.appeals.treatment.moves import Move
from hjemmel.core import clock
from hjemmel.web.fields import DateField


class NewForm(forms.Form):
    """Which maps the case is about, and when they were published."""

    year = forms.TypedChoiceField(label=_("Tal for"), coerce=int)
    published_on = DateField(
        label=_("Kortene er offentliggjort"), help_text=_("Ministeriet offentliggør dem før 1. juli. Fx 10-06-2025")
    )

    def __init__(self, *args: Any, years: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(year, year) for year in years]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The maps of a year come after it, and not later than today."""
        cleaned = super().clean() or self.cleaned_data
        published_on, year = cleaned.get("published_on"), cleaned.get("year")
        if published_on and published_on > clock.today():
            self.add_error("published_on", _("Datoen ligger efter i dag. Skriv den dag, kortene blev offentliggjort."))
        elif published_on and year and published_on.year <= year:
            self.add_error("published_on", _("Kortene for et år kommer først året efter. Skriv den dag, de kom."))
        return cleaned


class TextForm(forms.Form):
    """The text of every section."""

    mark_optional = False

    def __init__(self, *args: Any, sections: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, title in SECTIONS.items():
            text = sections.get(name, "")
            rows = min(18, max(3, len(text) // 80 + text.count("\n") + 2))
            help_text = _("Et punkt på hver linje, fx: at kortene drøftes") if name == "recommendation" else ""
            self.fields[name] = forms.CharField(
                label=title,
                required=False,
                initial=text,
                max_length=20_000,
                help_text=help_text,
                widget=forms.Textarea(attrs={"rows": rows}),
            )

    @property
    def sections(self) -> dict[str, str]:
        """What was written, with the line ends that are kept."""
        return {name: self.cleaned_data[name].replace("\r\n", "\n") for name in SECTIONS}


class StepForm(forms.Form):
    """A body on the route."""

    kind = forms.ChoiceField(label=_("Slags"), choices=Body.choices)
    body = forms.CharField(
        label=_("Navn"), max_length=120, error_messages={"required": _("Skriv udvalgets eller rådets navn.")}
    )
    meets_on = DateField(label=_("Mødedato"), required=False)


class TreatedForm(forms.Form):
    """When a body meets, and what was said there."""

    meets_on = DateField(label=_("Mødedato"), required=False)
    result = forms.CharField(
        label=_("Hvad blev der sagt?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Fx: Drøftet, og indstillingen anbefales"),
    )


_NOTED = "noted"
"""Stands for no answer, so that nothing is chosen beforehand."""


class DecisionForm(forms.Form):
    """The council's resolution and its answer to the question of an action plan."""

    decided_on = DateField(label=_("Kommunalbestyrelsens møde"))
    answer = forms.ChoiceField(
        label=_("Hvad svarer kommunalbestyrelsen?"),
        widget=forms.RadioSelect,
        choices=[*ANSWERS, (_NOTED, _("Taget til efterretning uden svar om en handlingsplan"))],
        error_messages={"required": _("Vælg, hvad kommunalbestyrelsen har svaret.")},
    )
    reason = forms.CharField(
        label=_("Begrundelse"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Skal skrives, når der ikke laves en handlingsplan. Ankestyrelsen får den."),
    )

    def clean_decided_on(self) -> date:
        """What has not happened is not recorded."""
        return _not_later_than_today(self.cleaned_data["decided_on"])

    def clean_answer(self) -> str:
        """One of the three answers, or none."""
        answer: str = self.cleaned_data["answer"]
        return "" if answer == _NOTED else answer


class SentForm(forms.Form):
    """When the minutes were sent."""

    sent_on = DateField(label=_("Referatet er sendt"))

    def clean_sent_on(self) -> date:
        """What has not happened is not recorded."""
        return _not_later_than_today(self.cleaned_data["sent_on"])


class ReplyForm(forms.Form):
    """What Ankestyrelsen answered."""

    reply_on = DateField(label=_("Ankestyrelsens brev er fra"))
    reply = forms.CharField(
        label=_("Det svarede Ankestyrelsen, kort"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Skriv kort, hvad Ankestyrelsen svarede.")},
    )


class OrderForm(ReplyForm):
    """An ordered plan, with Ankestyrelsen's deadline."""

    plan_due_on = DateField(label=_("Frist for planen"))


class PlanForm(forms.Form):
    """When the ordered plan was sent."""

    plan_sent_on = DateField(label=_("Planen er sendt"))


class EvaluationForm(forms.Form):
    """How the ordered plan went."""

    evaluation = forms.CharField(
        label=_("Evaluering"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Skriv, hvad planen førte til.")},
    )


_FORMS: dict[str, type[forms.Form]] = {
    "beslutning": DecisionForm,
    "afsendt": SentForm,
    "svar": ReplyForm,
    "paalaeg": OrderForm,
    "plan": PlanForm,
    "evaluering": EvaluationForm,
}


def form_of(move: Move) -> type[forms.Form]:
    """What a move asks; most ask nothing."""
    return _FORMS.get(move.word, forms.Form)


def initial_of(treatment: Treatment, council_on: date | None) -> dict[str, Any]:
    """What is known already."""
    return {"decided_on": council_on, "plan_due_on": treatment.plan_due_on}


def _not_later_than_today(day: date) -> date:
    if day and day > clock.today():
        raise forms.ValidationError(_("Datoen ligger efter i dag. Registrér det, når det er sket."))
    return day
