"""The course of a case: who has it, what is noted, what is due, and whether it is taken up again."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.letters import compose_postponement
from hjemmel.casework.models import Case, FollowUp, Note, Postponement
from hjemmel.casework.services.correspondence import send_letter
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.core import bars, clock
from hjemmel.core.actor import Actor, ActorKind, current_actor
from hjemmel.core.models import StaffMembership


def write_note(case: Case, *, text: str) -> Note:
    """Note what was learned or done in the case (*notatpligt*, OFL § 13). A note is never changed."""
    actor = current_actor()
    return Note.objects.create(
        case=case, text=text, written_by_id=actor.user_id, writer=actor.name, written_at=clock.now()
    )


def take(case: Case) -> None:
    """Take a case oneself."""
    case.caseworker_id = current_actor().user_id
    case.save()


@transaction.atomic
def hand_over(case: Case, *, to: StaffMembership, note: str) -> None:
    """Hand a case to a colleague, with a note on where it stands.

    Raises:
        CaseworkError: the colleague is kept from the case.
    """
    _assign(case, to)
    write_note(case, text=_("Overdraget til %(name)s. %(note)s") % {"name": to.name, "note": note})


def _assign(case: Case, to: StaffMembership) -> None:
    receiver = Actor(ActorKind.STAFF, user_id=to.user_id, municipality_id=to.municipality_id)
    if not Case.objects.filter(bars.open_to(receiver, person="person_id", matter="public_id"), pk=case.pk).exists():
        raise CaseworkError(_("%(name)s har ikke adgang til sagen. Vælg en anden.") % {"name": to.name})
    case.caseworker = to.user
    case.save()


@transaction.atomic
def undo_assignment(case: Case) -> None:
    """Give a case back to who had it before, or to nobody where nobody had. The history keeps both, and a note says so.

    Raises:
        CaseworkError: it has never been given to anybody; who had it works here no longer, or is kept from it now.
    """
    changes = queries.assignments(case)
    held = [row["caseworker_id"] for row in changes if row["caseworker_id"] != case.caseworker_id]
    if not held:
        raise CaseworkError(_("Sagen har ikke haft en anden sagsbehandler."))
    if held[0] is None:
        case.caseworker = None
        case.save()
        write_note(case, text=_("Fordelingen er fortrudt. Sagen har igen ingen sagsbehandler."))
        return
    before = queries.caseworkers().filter(user=held[0]).first()
    if before is None:
        raise CaseworkError(_("Den tidligere sagsbehandler er her ikke mere. Overdrag sagen til en anden."))
    _assign(case, before)
    write_note(case, text=_("Fordelingen er fortrudt. Sagen er igen hos %(name)s.") % {"name": before.name})


def plan_follow_up(case: Case, *, due_on: date, why: str) -> FollowUp:
    """Set a day by which something is to be done, and why."""
    if due_on < clock.today():
        raise CaseworkError(_("Datoen er passeret. Vælg i dag eller senere."))
    actor = current_actor()
    return FollowUp.objects.create(
        case=case, due_on=due_on, why=why, planned_by_id=actor.user_id, planner=actor.name, planned_at=clock.now()
    )


def finish_follow_up(follow_up: FollowUp, *, result: str) -> None:
    """Record that a follow-up is done, and what came of it."""
    if follow_up.done_at is not None:
        raise CaseworkError(_("Opfølgningen er allerede afsluttet."))
    follow_up.result = result
    follow_up.done_by = current_actor().name
    follow_up.done_at = clock.now()
    follow_up.save()


@transaction.atomic
def reopen_follow_up(follow_up: FollowUp, *, reason: str) -> FollowUp:
    """Undo that a follow-up was ended: what was written stays, and a new one with the same day takes its place.

    Raises:
        CaseworkError: it is not ended, or is open again already.
    """
    if follow_up.done_at is None:
        raise CaseworkError(_("Opfølgningen er ikke afsluttet."))
    if FollowUp.objects.filter(again_of=follow_up).exists():
        raise CaseworkError(_("Opfølgningen er allerede åbnet igen."))
    actor = current_actor()
    words = {"why": follow_up.why, "reason": reason}
    write_note(follow_up.case, text=_("Opfølgningen »%(why)s« er åbnet igen: %(reason)s") % words)
    return FollowUp.objects.create(
        case=follow_up.case,
        due_on=follow_up.due_on,
        why=follow_up.why,
        planned_by_id=actor.user_id,
        planner=actor.name,
        planned_at=clock.now(),
        again_of=follow_up,
    )


@transaction.atomic
def postpone(case: Case, *, expected_on: date, reason: str) -> Postponement:
    """Tell the citizen in writing when a decision can be expected, since the published limit cannot be kept.

    Source: RSL § 3, stk. 2, 3. pkt.
    """
    if expected_on <= clock.today():
        raise CaseworkError(_("Den nye dato skal ligge efter i dag."))
    actor = current_actor()
    postponement = Postponement(
        case=case,
        expected_on=expected_on,
        reason=reason,
        told_by_id=actor.user_id,
        teller=actor.name,
        told_at=clock.now(),
    )
    postponement.letter = send_letter(case, compose_postponement(postponement))
    postponement.save()
    return postponement


@transaction.atomic
def reopen(case: Case, *, reason: str, counted_from: date | None = None) -> None:
    """Take a decided case up again. The signed decision stands until a new one supersedes it.

    ``counted_from`` is the day that Ankestyrelsen's decision was received, where the case was sent back (RSL § 3 a).
    """
    if case.state == "open":
        raise CaseworkError(_("Sagen er ikke afsluttet."))
    case.reopen()
    case.counted_from = counted_from or case.counted_from
    case.save()
    write_note(case, text=_("Sagen er genoptaget: %(reason)s") % {"reason": reason})
