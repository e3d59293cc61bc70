"""The forms of the figures: what is asked for, who sent an application, help to use the card, and the money."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.core import clock
from hjemmel.schemes.socialt_frikort.models import FundingEntry, OutreachConsent, OutreachTask
from hjemmel.schemes.socialt_frikort.statistics.tables import OUTCOMES, SENDERS
from hjemmel.web.fields import AmountField, DateField
from hjemmel.web.formats import language, write_short_date

FIRST_YEAR = 2019
"""The trial began on 2 January 2019 (lov nr. 689/2018)."""

TASKS = {
    OutreachTask.Task.FIND_JOB: _("Hjælpe borgeren med at finde job"),
    OutreachTask.Task.FIND_EMPLOYERS: _("Opsøge og samarbejde med virksomheder"),
    OutreachTask.Task.MATCH: _("Matche borger og virksomhed"),
    OutreachTask.Task.EMPLOYERS_ENTRY: _("Være virksomhedens indgang"),
    OutreachTask.Task.FOLLOW_UP: _("Følge op"),
}
PURPOSES = {
    FundingEntry.Purpose.ADMINISTRATION: _("Administration"),
    FundingEntry.Purpose.OUTREACH: _("Opsøgende arbejde"),
}
KINDS = {FundingEntry.Kind.GRANTED: _("Bevilget"), FundingEntry.Kind.SPENT: _("Brugt")}
_HOW = {OutreachConsent.How.SPOKEN: _("Mundtligt"), OutreachConsent.How.LETTER: _("Skriftligt")}


def _told(words: dict[Any, Any]) -> list[tuple[str, str]]:
    return [(str(name), one.said(language())) for name, one in words.items()]


def _years() -> list[tuple[int, str]]:
    """Next year and back to the first of the scheme."""
    return [(year, str(year)) for year in range(clock.today().year + 1, FIRST_YEAR - 1, -1)]


class FigureForm(forms.Form):
    """A period, and which applications. It is sent in the address, so that a page can be linked to."""

    mark_optional = False

    since = DateField(label=_("Fra og med"), help_text="")
    until = DateField(label=_("Til og med"), help_text="")
    sender = forms.ChoiceField(label=_("Sendt af"), required=False)
    outcome = forms.ChoiceField(label=_("Udfald"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sender"].choices = [("", _("Alle")), *_told(SENDERS)]
        self.fields["outcome"].choices = [("", _("Alle")), *_told(OUTCOMES)]

    @staticmethod
    def as_typed(period: dict[str, date]) -> dict[str, str]:
        """The dates as somebody would have typed them."""
        return {name: write_short_date(day) for name, day in period.items()}

    def clean(self) -> dict[str, Any]:
        """The dates must follow each other."""
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", _("Sidste dag ligger før første dag. Ret en af dem."))
        return cleaned


class ConsentForm(forms.Form):
    """How the citizen said yes to a caseworker."""

    how = forms.ChoiceField(
        label=_("Hvordan har borgeren sagt ja?"),
        widget=forms.RadioSelect,
        choices=list(_HOW.items()),
        error_messages={"required": _("Vælg, hvordan borgeren har sagt ja.")},
    )


class TaskForm(forms.Form):
    """What the coordinator did."""

    task = forms.ChoiceField(
        label=_("Opgave"),
        widget=forms.RadioSelect,
        choices=list(TASKS.items()),
        error_messages={"required": _("Vælg en opgave.")},
    )
    done_on = DateField(label=_("Dato"), initial=clock.today)
    note = forms.CharField(
        label=_("Hvad skete der?"), max_length=500, error_messages={"required": _("Skriv kort, hvad der skete.")}
    )
    with_job_centre = forms.BooleanField(
        label=_("Det er sket sammen med beskæftigelseskonsulenten i jobcentret"), required=False
    )


class FundingForm(forms.Form):
    """An amount granted or spent."""

    year = forms.TypedChoiceField(label=_("Budgetår"), choices=_years, coerce=int)
    purpose = forms.ChoiceField(
        label=_("Formål"),
        widget=forms.RadioSelect,
        choices=list(PURPOSES.items()),
        error_messages={"required": _("Vælg, hvad pengene er til.")},
    )
    kind = forms.ChoiceField(
        label=_("Hvad er det?"),
        widget=forms.RadioSelect,
        choices=list(KINDS.items()),
        error_messages={"required": _("Vælg, om beløbet er bevilget eller brugt.")},
    )
    amount = AmountField(label=_("Beløb"), lowest=1, highest=1_000_000_000)
    text = forms.CharField(
        label=_("Tekst"),
        max_length=200,
        help_text=_("Fx hvilken beslutning eller faktura"),
        error_messages={"required": _("Skriv, hvad beløbet er.")},
    )
