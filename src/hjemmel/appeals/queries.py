"""What appeals ask of the database."""

from django.db.models import DateField, F, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from hjemmel.appeals import access as actions
from hjemmel.appeals import law
from hjemmel.appeals.models import Appeal, ConductComplaint
from hjemmel.appeals.moves import ENDED, State
from hjemmel.casework.extensions import DayLine
from hjemmel.casework.models import Decision
from hjemmel.casework.reading import language
from hjemmel.core import access
from hjemmel.law import Fact, Plan
from hjemmel.web.formats import keep_provision_together, write_short_date
from hjemmel.web.parts import Event


def appeals() -> QuerySet[Appeal]:
    """Appeals with their case, person, municipality and decision."""
    return Appeal.objects.select_related("case__person", "case__municipality", "decision__letter", "new_decision")


def conduct_complaints() -> QuerySet[ConductComplaint]:
    """Complaints about case time and conduct with their case and person."""
    return ConductComplaint.objects.select_related("case__person", "case__municipality", "party", "letter")


def due_appeals() -> QuerySet[Appeal]:
    """The open appeals that the actor may see and that wait for the municipality."""
    waiting = appeals().exclude(state__in=(*ENDED, State.FORWARDED))
    return access.visible(actions.SEARCH_APPEALS, waiting).annotate(due=F("due_on"), since=F("received_on"))


def due_conduct_complaints() -> QuerySet[ConductComplaint]:
    """The unanswered complaints about case time and conduct that the actor may answer, by the day they came.

    No act was seen that says by when they are answered, so they are due on no day.
    """
    rows = access.visible(actions.ANSWER_CONDUCT, conduct_complaints())
    return rows.annotate(due=Cast(Value(None), DateField()), since=F("received_on"))


def why(appeal: Appeal) -> str:
    """What the next deadline of an appeal is, and the provision that sets it where one does."""
    deadline = law.WHY.get(State(appeal.state))
    if deadline is None:
        return _("Ny afgørelse, RSL § 3 a") if appeal.state == State.REMITTED else _("Udførelse af ændringen")
    if deadline.name != "reassessment":
        what = _("Svar om resten af klagen")
    elif appeal.state == State.TO_FORWARD or law.goes_on(appeal):
        what = _("Fremsendelse")
    else:
        what = _("Genvurdering")
    settled = "" if deadline.sureness.is_settled else _(" (ikke set i loven)")
    return f"{what}, {keep_provision_together(str(deadline.provision))}{settled}"


def appeal_line(appeal: Appeal) -> DayLine:
    """An appeal on the day list."""
    return DayLine(
        appeal.case,
        _("Klage %(number)s") % {"number": appeal.number},
        appeal.get_absolute_url(),
        appeal.received_on,
        appeal.due_on,
        why(appeal),
        str(appeal.get_state_display()),
        "warning",
    )


def conduct_line(complaint: ConductComplaint) -> DayLine:
    """A complaint about case time or conduct on the day list."""
    return DayLine(
        complaint.case,
        _("Klage over sagsbehandling"),
        complaint.get_absolute_url(),
        complaint.received_on,
        None,
        "",
        _("Ikke besvaret"),
        "warning",
    )


def timeline(appeal: Appeal) -> list[Event]:
    """What happened to the appeal, the newest first: its moves, and the talks that made it clear.

    Of what happened at one instant, what came last stands first.
    """
    moves = [Event(step.get_move_display(), step.at, step.doer) for step in appeal.steps.all()]
    talks = [
        Event(_("Tilføjet til klagen"), talk.written_at, talk.writer, f"{write_short_date(talk.held_on)}: {talk.text}")
        for talk in appeal.talks.all()
    ]
    return sorted(moves + talks, key=lambda event: event.at)[::-1]


def by_number(appeals: QuerySet[Appeal], number: str) -> QuerySet[Appeal]:
    """The appeal with the number that people say, ``K2025-000012``; none where it is no such number."""
    year, _dash, running = number.strip().upper().removeprefix("K").partition("-")
    if not (len(year) == 4 and year.isdecimal() and running.isdecimal()):
        return appeals.none()
    return appeals.filter(pk=int(running), received_on__year=int(year))


def declared_facts(decision: Decision) -> tuple[Fact, ...]:
    """The facts that the law asked for in a decision, as its plan declares them."""
    return Plan.from_json(bytes(decision.plan.content)).facts


def facts_of_decision(decision: Decision) -> list[Fact]:
    """Those of them that the decision rested on."""
    return [fact for fact in declared_facts(decision) if fact.name in decision.facts]


def label_of(fact: Fact) -> str:
    """A fact's label in the language of the screen."""
    return fact.label(language())
