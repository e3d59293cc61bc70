"""Ankestyrelsen's answer: registered, corrected, carried out, and the reasons of a reversal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.appeals.models import Appeal, Reversal
from hjemmel.appeals.models.appeals import ON_MERITS, REVERSALS, Outcome
from hjemmel.appeals.moves import Move
from hjemmel.appeals.services.course import move
from hjemmel.appeals.services.errors import AppealError
from hjemmel.appeals.services.reassessment import reopen
from hjemmel.casework import deadlines
from hjemmel.casework import services as casework
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.law.citations import parse
from hjemmel.law.errors import LawError
from hjemmel.law.provisions import Provision
from hjemmel.statutes.retssikkerhed.outcomes import FROM_THE_MOST_FAR_REACHING


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why Ankestyrelsen reversed: of which kinds, which facts of the plan were lacking, in short, and the lesson."""

    kinds: Sequence[str]
    lacking_facts: Sequence[str] = ()
    explanation: str = ""
    learned: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Ankestyrelsen's answer. ``parts`` are its outcomes, several where a decision was reversed in part.

    ``act_by`` is the day by which the municipality must have decided again or carried the change out.
    """

    parts: Sequence[str]
    decided_on: date
    received_on: date
    number: str = ""
    provision: str = ""
    act_by: date | None = None
    reasons: Reasons | None = None

    @property
    def outcome(self) -> Outcome:
        """The one outcome that it counts as: the most far-reaching (ast.dk, begreber og forklaringer)."""
        return min(map(Outcome, self.parts), key=_reach)


_MOVES = {Outcome.REMITTED: Move.REMIT, Outcome.CHANGED: Move.REVERSE, Outcome.ANNULLED: Move.REVERSE}


@transaction.atomic
def register(appeal: Appeal, answer: Answer) -> None:
    """Register what Ankestyrelsen decided. Sent back, the case is open again with a deadline of its own (RSL § 3 a).

    Raises:
        AppealError: no outcome, dates that cannot be, a provision that cannot be read, or no day by which a reversal
            is to be followed.
    """
    _check(appeal, answer)
    outcome = answer.outcome
    provision = read_provision(answer.provision) if answer.provision else appeal.provision
    due_on = answer.act_by
    if outcome is Outcome.REMITTED:
        reason = _("Klage %(number)s: Ankestyrelsen har hjemvist sagen.") % {"number": appeal.number}
        case = reopen(appeal, reason=reason, counted_from=answer.received_on)
        limit = deadlines.time_limit(case)
        due_on = due_on or (limit.due_on if limit else None)
    if outcome in _MOVES and due_on is None:
        raise AppealError(_("Skriv, hvornår kommunen senest skal have fulgt Ankestyrelsens afgørelse."))
    counted_with = _count_once(appeal, outcome)
    move(
        appeal,
        _MOVES.get(outcome, Move.LET_STAND),
        counted_with=counted_with,
        outcome=outcome,
        outcome_parts=list(answer.parts),
        outcome_on=answer.decided_on,
        outcome_received_on=answer.received_on,
        authority_number=answer.number,
        provision=provision,
        due_on=due_on if outcome in _MOVES else None,
    )
    if outcome in REVERSALS and answer.reasons is not None:
        explain_reversal(appeal, answer.reasons)


def _count_once(appeal: Appeal, outcome: Outcome) -> Appeal | None:
    """The complaint that counts instead of this one, where several parties complained of one decision.

    The most far-reaching outcome of a decision counts, and of like ones the first registered; how Ankestyrelsen counts
    the parties' complaints was not seen (mark U), only that a case counts once.
    """
    if outcome not in ON_MERITS:
        return None
    others = Appeal.objects.filter(decision=appeal.decision_id, outcome__in=ON_MERITS).exclude(pk=appeal.pk)
    leader = others.filter(counted_with=None).first()
    if leader is None or _reach(outcome) >= _reach(Outcome(leader.outcome)):
        return leader
    others.update(counted_with=appeal)
    return None


def _reach(outcome: Outcome) -> int:
    """How far an outcome reaches: the lower, the farther."""
    return FROM_THE_MOST_FAR_REACHING.index(outcome.counted)


def _check(appeal: Appeal, answer: Answer) -> None:
    if not answer.parts:
        raise AppealError(_("Vælg mindst ét udfald."))
    if answer.decided_on < appeal.received_on:
        raise AppealError(_("Ankestyrelsen kan ikke have afgjort klagen, før den blev modtaget. Ret datoen."))
    if not answer.decided_on <= answer.received_on <= clock.today():
        raise AppealError(_("Ankestyrelsens afgørelse er modtaget tidligst den dag, den er truffet, og senest i dag."))


def read_provision(text: str) -> str:
    """One provision, as people write it, in its correct form.

    Raises:
        AppealError: it cannot be read, is not one, or names no act.
    """
    try:
        places = parse(text)
    except LawError as error:
        raise AppealError(_("Bestemmelsen kan ikke læses. Skriv den som SEL § 112, stk. 1.")) from error
    if len(places) != 1 or not isinstance(places[0], Provision) or not places[0].statute:
        raise AppealError(_("Skriv én bestemmelse med lovens forkortelse, fx SEL § 112."))
    return str(places[0])


@transaction.atomic
def correct(appeal: Appeal, answer: Answer, *, reason: str) -> None:
    """Register another outcome instead of one that was wrong. The history keeps the wrong one, the case the reason."""
    text = _("Klage %(number)s: udfaldet rettes. %(reason)s") % {"number": appeal.number, "reason": reason}
    casework.write_note(appeal.case, text=text)
    move(
        appeal,
        Move.CORRECT,
        outcome="",
        counted_with=None,
        outcome_parts=[],
        outcome_on=None,
        outcome_received_on=None,
        new_decision_id=None,
        carried_out_by_id=None,
        checked_by_id=None,
    )
    _let_another_count(appeal)
    # Emptied, never removed: what was written stays in the history.
    Reversal.objects.filter(appeal=appeal).update(reasons=[], lacking_facts=[], explanation="", learned="")
    register(appeal, answer)


def _let_another_count(appeal: Appeal) -> None:
    """Where others about the same decision were counted with this one, the most far-reaching of them counts now."""
    others = Appeal.objects.filter(counted_with=appeal).order_by("pk")
    leader = min(others, key=lambda other: _reach(Outcome(other.outcome)), default=None)
    if leader is not None:
        Appeal.objects.filter(pk=leader.pk).update(counted_with=None)
        others.exclude(pk=leader.pk).update(counted_with=leader)


def explain_reversal(appeal: Appeal, reasons: Reasons) -> Reversal:
    """Write or rewrite why a decision was reversed and what was learned.

    Raises:
        AppealError: it was not reversed, or no kind of reason is given.
    """
    if appeal.outcome not in REVERSALS:
        raise AppealError(_("Afgørelsen er ikke omgjort."))
    if not reasons.kinds:
        raise AppealError(_("Vælg mindst én årsag til omgørelsen."))
    actor = current_actor()
    reversal, _created = Reversal.objects.update_or_create(
        appeal=appeal,
        defaults={
            "reasons": list(reasons.kinds),
            "lacking_facts": list(reasons.lacking_facts),
            "explanation": reasons.explanation,
            "learned": reasons.learned,
            "written_by_id": actor.user_id,
            "writer": actor.name,
            "written_at": clock.now(),
        },
    )
    return reversal


@transaction.atomic
def carry_out(appeal: Appeal, *, done: str) -> None:
    """What Ankestyrelsen changed is done; somebody else checks that it was."""
    text = _("Klage %(number)s: Ankestyrelsens afgørelse er ført ud i livet. %(done)s")
    casework.write_note(appeal.case, text=text % {"number": appeal.number, "done": done})
    move(appeal, Move.CARRY_OUT, carried_out_by_id=current_actor().user_id)


@transaction.atomic
def check_carried_out(appeal: Appeal, *, is_done: bool, found: str) -> None:
    """Check that what Ankestyrelsen changed was done; if not, it is to be done still.

    Raises:
        AppealError: the actor carried it out.
    """
    actor = current_actor()
    if appeal.carried_out_by_id == actor.user_id:
        raise AppealError(_("Du har selv ført afgørelsen ud i livet. En anden skal kontrollere det."))
    text = _("Klage %(number)s: kontrol. %(found)s") % {"number": appeal.number, "found": found}
    casework.write_note(appeal.case, text=text)
    if is_done:
        move(appeal, Move.CHECK, checked_by_id=actor.user_id)
    else:
        move(appeal, Move.REDO, carried_out_by_id=None)
