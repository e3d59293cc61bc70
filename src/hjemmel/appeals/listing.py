"""The list of complaints: found by number or name, narrowed by state, and exported as it is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.appeals import queries
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import ENDED, State
from hjemmel.casework.reading import language
from hjemmel.casework.schemes import scheme_of
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
            for word in self.text.split():
                appeals = appeals.filter(case__person__name__icontains=word)
        return appeals.order_by("-received_on", "-pk")


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
