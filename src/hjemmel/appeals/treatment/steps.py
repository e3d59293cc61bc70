"""What comes next in a political case and by when, in words for whoever leads it through the bodies."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from hjemmel.appeals.treatment import queries, services
from hjemmel.appeals.treatment.access import MOVE
from hjemmel.appeals.treatment.models import Treatment
from hjemmel.appeals.treatment.moves import State
from hjemmel.core import access


@dataclass(frozen=True, slots=True)
class Next:
    """What comes next; ``due_on`` is None where nobody has set a day."""

    what: str
    due_on: date | None


def days_of_what_is_next() -> list[date | None]:
    """The day of what comes next in each case that the actor leads."""
    cases = queries.with_course(access.visible(MOVE, queries.treatments()))
    return [step.due_on for step in map(next_of, cases) if step is not None]


def next_of(case: Treatment) -> Next | None:
    """What comes next; None when the case is closed."""
    council_on = queries.council_day(case)
    match State(case.state):
        case State.DRAFTED if council_on is None:
            return Next(_("Læs udkastet, og sæt dagen for kommunalbestyrelsens møde."), case.treat_by)
        case State.DRAFTED:
            return Next(_("Læs udkastet, og send det på sagsgang."), council_on)
        case State.ON_ROUTE:
            return Next(_("Kommunalbestyrelsen behandler sagen."), council_on or case.treat_by)
        case State.DECIDED if services.must_be_sent(case):
            return Next(_("Send referatet med svaret til Ankestyrelsen."), None)
        case State.DECIDED:
            return Next(_("Afslut sagen."), None)
        case State.SENT:
            return Next(_("Registrér Ankestyrelsens svar, når det kommer."), None)
        case State.PLAN_ORDERED:
            return Next(_("Send den pålagte handlingsplan."), case.plan_due_on)
        case State.PLAN_SENT:
            return Next(_("Evaluér den pålagte handlingsplan."), None)
        case _closed:
            return None
