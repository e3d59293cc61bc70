"""Control of cards (SFL § 3): started one by one or as a run, and ended by a result or a decision."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from hjemmel.casework import services as casework
from hjemmel.casework.models import Case, Conclusion, Decision
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.recomputation import recorded_outcome
from hjemmel.core import access, clock
from hjemmel.core.actor import Actor, ActorKind, Role, acting, current_actor
from hjemmel.core.models import Municipality, Person
from hjemmel.core.turns import take_turn
from hjemmel.schemes.socialt_frikort.access import CONTROL_CARD, START_RUN
from hjemmel.schemes.socialt_frikort.control import active, next_control, with_controls
from hjemmel.schemes.socialt_frikort.control_choices import ControlChoices, rows_of
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Card, Control, ControlResult, ControlRun
from hjemmel.schemes.socialt_frikort.queries import is_active_at
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.schemes.socialt_frikort.services.cards import deactivate, reactivate

CONTROL_SCHEME = "socialt-frikort-kontrol"
REACTIVATION_SCHEME = "socialt-frikort-genaktivering"

TIME_TO_ANSWER = timedelta(weeks=3)
"""What the citizen is given to answer the questions of a control."""


def start_control(card: Card, *, run: ControlRun | None = None) -> Control:
    """Open the case of a control: the citizen is asked anew, and the days to look at it are set.

    Raises:
        FrikortError: the card is not active, or is being controlled already.
    """
    if not access.allowed(CONTROL_CARD, card):
        raise PermissionDenied
    take_turn("frikort control", card.pk)
    found = with_controls(Card.objects.select_related("person").filter(pk=card.pk)).get()
    if found.is_being_controlled:  # type: ignore[attr-defined]
        raise FrikortError(_("Der er allerede en kontrol af frikortet i gang."))
    if not is_active_at(found, clock.now()):
        raise FrikortError(_("Frikortet er ikke aktivt, så der er intet at kontrollere."))
    today = clock.today()
    chosen = ControlChoices.of(rows_of(current_actor().municipality_id), today)
    due_on, answer_by = next_control(found, today, chosen).latest, today + TIME_TO_ANSWER
    case = _open(found, CONTROL_SCHEME)
    casework.ask_questions(case, answer_by=answer_by)
    casework.plan_follow_up(case, due_on=answer_by, why=_("Har borgeren svaret på spørgsmålene?"))
    casework.plan_follow_up(
        case, due_on=max(due_on, today), why=_("Kontrollen skal være afsluttet (SFL § 3, stk. 1, 1. pkt.)")
    )
    starter = current_actor().name
    with as_register():
        return Control.objects.create(
            card=found, case=case, run=run, due_on=due_on, started_at=clock.now(), starter=starter
        )


def start_run(*, due_by: date) -> ControlRun:
    """Begin to control every card of the municipality that is due by a day. A job starts them one by one."""
    from hjemmel.schemes.socialt_frikort.jobs import start_controls

    actor = current_actor()
    if not START_RUN.is_open_to(actor) or actor.municipality_id is None or actor.user_id is None:
        raise PermissionDenied
    run = ControlRun.objects.create(
        municipality_id=actor.municipality_id,
        due_by=due_by,
        started_by_id=actor.user_id,
        starter=actor.name,
        started_at=clock.now(),
    )
    start_controls.defer(run_id=run.pk, municipality_id=actor.municipality_id)
    return run


def starter_of(run: ControlRun) -> Actor:
    """Who began a run, as the actor that its job acts as: the cases carry the name of a person."""
    return Actor(
        ActorKind.STAFF,
        user_id=run.started_by_id,
        municipality_id=run.municipality_id,
        roles=frozenset({Role.CASEWORKER}),
        name=run.starter,
    )


def carry_out(run: ControlRun) -> None:
    """Start every control of a run, each in its own transaction, so that what is done stays done.

    Safe to run again: a card that is being controlled is left out.
    """
    starter = starter_of(run)
    with acting(starter):
        cards = active(with_controls(access.visible(CONTROL_CARD, Card.objects.select_related("person"))))
        today = clock.today()
        chosen = ControlChoices.of(rows_of(run.municipality_id), today)
        due = [card for card in cards if next_control(card, today, chosen).planned <= run.due_by]
        waiting = [card for card in due if not card.is_being_controlled]  # type: ignore[attr-defined]
        run.cards = run.controls.count() + len(waiting)
        run.save(update_fields=["cards"])
    for card in waiting:
        with acting(starter):
            try:
                start_control(card, run=run)
            except FrikortError:  # somebody else was first, or the card has been deactivated meanwhile
                run.cards -= 1
                run.save(update_fields=["cards"])
    with acting(starter):
        run.finished_at = clock.now()
        run.save(update_fields=["finished_at"])


def end_by_result(conclusion: Conclusion) -> None:
    """A control ends without a decision: the conditions are met, and the card goes on."""
    _end(conclusion.case, ControlResult.KEPT)


def end_by_decision(decision: Decision) -> None:
    """A control ends by a signed decision: the card goes on by dispensation, or is deactivated from now.

    A decision that supersedes an earlier one in the same control makes the card what it says.
    """
    card = Control.objects.select_related("card").get(case=decision.case_id).card
    is_active = is_active_at(card, clock.now())
    reason = _("Kontrol, sag %(number)s") % {"number": decision.case.number}
    if decision.outcome == DecisionOutcome.REFUSED:
        if is_active:
            deactivate(card, reason=reason, decision=decision)
        _end(decision.case, ControlResult.DEACTIVATED)
        return
    if not is_active:
        reactivate(card, reason=reason, decision=decision)
    dispensed = recorded_outcome(decision)["income_condition_met"] is not True
    _end(decision.case, ControlResult.DISPENSED if dispensed else ControlResult.KEPT)


def end_with_hand_over(person: Person) -> None:
    """End the control that an earlier municipality had begun, so that the one that has received the citizen, and with
    them the card (SFL § 6, stk. 2, nr. 6), can begin its own."""
    with as_register():
        begun = Control.objects.filter(card__person=person, ended_at=None)
        begun.update(result=ControlResult.HANDED_OVER, ended_at=clock.now())


def open_reactivation(card: Card) -> Case:
    """Open the case of whether a deactivated card can be used again (SFL § 6, stk. 2, nr. 1); the citizen is asked.

    Raises:
        FrikortError: the card is active, or such a case is open.
    """
    if not access.allowed(CONTROL_CARD, card):
        raise PermissionDenied
    take_turn("frikort control", card.pk)
    if is_active_at(card, clock.now()):
        raise FrikortError(_("Frikortet er allerede aktivt."))
    if Case.objects.filter(person=card.person_id, scheme=REACTIVATION_SCHEME, state="open").exists():
        raise FrikortError(_("Der er allerede en sag om genaktivering."))
    case = _open(card, REACTIVATION_SCHEME)
    casework.ask_questions(case, answer_by=clock.today() + TIME_TO_ANSWER)
    return case


def end_reactivation(decision: Decision) -> None:
    """A signed decision makes the card active again; a refusal leaves it as it is."""
    if decision.outcome == DecisionOutcome.GRANTED:
        card = Card.objects.get(person=decision.case.person_id)
        if not is_active_at(card, clock.now()):
            reason = _("Genaktivering, sag %(number)s") % {"number": decision.case.number}
            reactivate(card, reason=reason, decision=decision)


def _open(card: Card, scheme: str) -> Case:
    municipality = Municipality.objects.get(pk=current_actor().municipality_id)
    case = casework.open_case(person=card.person, municipality=municipality, scheme=scheme)
    casework.take(case)
    return case


def _end(case: Case, result: ControlResult) -> None:
    with as_register():
        Control.objects.filter(case_id=case.pk).update(result=result, ended_at=clock.now())
