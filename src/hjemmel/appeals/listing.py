"""The lists of complaints, about decisions and about conduct apart: found, narrowed, and exported as shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.appeals import queries
from hjemmel.appeals.models import Appeal, ConductComplaint
from hjemmel.appeals.moves import ENDED, State
from hjemmel.casework.reading import language
from hjemmel.casework.schemes import scheme_of
from hjemmel.core.clock import COPENHAGEN
from hjemmel.web.exports import Cell


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to: a number or words of a name, and a state, or ``open`` for what has not ended."""

    text: str = ""
    state: str = ""

    def of(self, appeals: QuerySet[Appeal]) -> QuerySet[Appeal]:
        """The wanted ones, the latest first."""
        if self.state == "open":
            appeals = appeals.exclude(state__in=ENDED)
        elif self.state in State.values:
            appeals = appeals.filter(state=self.state)
        if self.text[:1].upper() == "K" and "-" in self.text:
            appeals = queries.by_number(appeals, self.text)
        else:
            appeals = _of_name(appeals, self.text)
        return appeals.order_by("-received_on", "-pk")


ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class WantedConduct:
    """What the list about case time and conduct is narrowed to: a name, what it is about, and if it is answered."""

    text: str = ""
    about: str = ""
    state: str = ""

    def of(self, complaints: QuerySet[ConductComplaint]) -> QuerySet[ConductComplaint]:
        """The wanted ones, the latest first."""
        if self.state in ("open", ANSWERED):
            complaints = complaints.filter(answered_at__isnull=self.state == "open")
        if self.about in ConductComplaint.About.values:
            complaints = complaints.filter(about=self.about)
        return _of_name(complaints, self.text).order_by("-received_on", "-pk")


def _of_name(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    for word in text.split():
        rows = rows.filter(case__person__name__icontains=word)
    return rows


def headings() -> list[str]:
    """The headings of an export, in the language of the screen."""
    return [
        _("Klage"),
        _("Borger"),
        _("Ordning"),
        _("Bestemmelse"),
        _("Modtaget"),
        _("Næste frist"),
        _("Status"),
        _("Udfald"),
    ]


def rows(appeals: Iterable[Appeal]) -> Iterator[list[Cell]]:
    """The rows of an export: what the list shows, and nothing more."""
    lang = language()
    for appeal in appeals:
        yield [
            appeal.number,
            appeal.case.person.name,
            scheme_of(appeal.case.scheme).label(lang),
            appeal.provision,
            appeal.received_on,
            appeal.due_on or "",
            str(appeal.get_state_display()),
            str(appeal.get_outcome_display()),
        ]


def conduct_headings() -> list[str]:
    """The headings of an export of complaints about case time and conduct, in the language of the screen."""
    return [_("Borger"), _("Ordning"), _("Sag"), _("Klagen angår"), _("Modtaget"), _("Modtaget ved"), _("Besvaret")]


def conduct_rows(complaints: Iterable[ConductComplaint]) -> Iterator[list[Cell]]:
    """Its rows: what the list shows, and nothing more. One that is not answered has no day."""
    lang = language()
    for complaint in complaints:
        yield [
            complaint.case.person.name,
            scheme_of(complaint.case.scheme).label(lang),
            complaint.case.number,
            str(complaint.get_about_display()),
            complaint.received_on,
            str(complaint.get_channel_display()),
            complaint.answered_at.astimezone(COPENHAGEN).date() if complaint.answered_at else "",
        ]


def lesson_headings() -> list[str]:
    """The headings of an export of reversals and what they taught, in the language of the screen."""
    return [
        _("Klage"),
        _("Udfald"),
        _("Ankestyrelsens afgørelse"),
        _("Bestemmelse"),
        _("Enhed"),
        _("Årsager"),
        _("Det skrev Ankestyrelsen, kort"),
        _("Det lærte vi"),
    ]


def lesson_rows(appeals: Iterable[Appeal]) -> Iterator[list[Cell]]:
    """Its rows; what is not written yet is empty."""
    for appeal in appeals:
        reversal = getattr(appeal, "reversal", None)
        yield [
            appeal.number,
            str(appeal.get_outcome_display()),
            appeal.outcome_on or "",
            appeal.provision,
            appeal.unit,
            *(("; ".join(reversal.reason_labels), reversal.explanation, reversal.learned) if reversal else ("",) * 3),
        ]
