"""The list of cases: found by number, name or CPR number, narrowed by state, ordered, and exported as it is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.models import Case
from hjemmel.casework.models.cases import CaseState
from hjemmel.casework.schemes import scheme_of
from hjemmel.core.actor import current_actor
from hjemmel.core.cpr import Cpr
from hjemmel.web import exports
from hjemmel.web.formats import language

# What a list can be ordered by, and how: the names stand in addresses.
ORDERS = {
    "modtaget": ("received_on", "pk"),
    "-modtaget": ("-received_on", "-pk"),
    "borger": ("person__name", "pk"),
    "-borger": ("-person__name", "-pk"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to and ordered by. ``text`` is never a CPR number: that is not put in an address."""

    text: str = ""
    state: str = ""
    order: str = "-modtaget"

    def of(self, cases: QuerySet[Case]) -> QuerySet[Case]:
        """The wanted ones of the cases, in order."""
        if self.state in CaseState.values:
            cases = cases.filter(state=self.state)
        number = number_of(self.text)
        if number is not None:
            cases = cases.filter(pk=number[1], received_on__year=number[0])
        elif self.text:
            # People first: they are fewer than cases, and row security lets no index of names be used.
            named = queries.people().filter(municipality_id=current_actor().municipality_id)
            for word in self.text.split():
                named = named.filter(name__icontains=word)
            cases = cases.filter(person__in=named)
        return cases.order_by(*ORDERS.get(self.order, ORDERS["-modtaget"]))


def number_of(text: str) -> tuple[int, int] | None:
    """Year and running number of a text that is a case number."""
    year, _dash, running = text.strip().partition("-")
    return (int(year), int(running)) if len(year) == 4 and year.isdecimal() and running.isdecimal() else None


def of_citizen(cases: QuerySet[Case], cpr: Cpr) -> QuerySet[Case]:
    """The cases of the citizen with this CPR number, found by its keyed index."""
    return cases.filter(person__in=queries.people().with_cpr(cpr)).order_by("-received_on", "-pk")


def headings() -> list[str]:
    """The headings of an export, in the language of the screen."""
    return [_("Sag"), _("Borger"), _("Ordning"), _("Modtaget"), _("Status")]


def rows(cases: Iterable[Case]) -> Iterator[list[str | date]]:
    """The rows of an export: what the list shows, and nothing more."""
    lang = language()
    for case in cases:
        state = CaseState(case.state).label
        yield [case.number, case.person.name, scheme_of(case.scheme).label(lang), case.received_on, str(state)]


def as_csv(cases: Iterable[Case]) -> bytes:
    """The list as CSV."""
    return exports.as_csv(headings(), rows(cases))


def as_xlsx(cases: Iterable[Case]) -> bytes:
    """The list as a workbook with one sheet."""
    return exports.as_xlsx([(_("Sager"), headings(), rows(cases))])
