"""The reassessment (*genvurdering*, RSL § 66): by other eyes, checked by a lawyer where the setting says so."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.appeals import law
from hjemmel.appeals.letters import compose_question_about_the_rest
from hjemmel.appeals.models import Appeal, LawyerCheck, Reassessment
from hjemmel.appeals.moves import Move, State
from hjemmel.appeals.services.course import move
from hjemmel.appeals.services.errors import AppealError
from hjemmel.casework import services as casework
from hjemmel.casework.calendars import due
from hjemmel.casework.models import Case, Decision
from hjemmel.casework.services.correspondence import send_letter
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.statutes.retssikkerhed.deadlines import ANSWER_ABOUT_THE_REST


def lawyer_checks(on: date) -> bool:
    """Whether a lawyer checks each reassessment of the actor's municipality on a day; not, where nothing is set."""
    settings = LawyerCheck.objects.filter(municipality_id=current_actor().municipality_id, since__lte=on)
    setting = settings.first()
    return setting is not None and setting.is_required


def set_lawyer_check(*, since: date, is_required: bool) -> LawyerCheck:
    """Set whether a lawyer checks each reassessment from a day on. What was set before stands until that day."""
    actor = current_actor()
    return LawyerCheck.objects.create(
        municipality_id=actor.municipality_id,
        since=since,
        is_required=is_required,
        set_by_id=actor.user_id,
        setter=actor.name,
    )


def begin(appeal: Appeal) -> None:
    """Take a received appeal to reassess it.

    Raises:
        AppealError: the actor prepared or signed the decision, or the decision is one that is not reassessed.
    """
    user = current_actor().user_id
    if user in (appeal.decision.prepared_by_id, appeal.decision.signed_by_id):
        raise AppealError(_("Du har selv været med til at træffe afgørelsen. En anden skal genvurdere den."))
    if Appeal.Ground.COMMITTEE in law.grounds_of(appeal):
        raise AppealError(_("Børne- og ungeudvalgets afgørelser genvurderes ikke. Send klagen direkte videre."))
    move(appeal, Move.BEGIN, reassessor_id=user)


def give_back(appeal: Appeal) -> None:
    """Lay a reassessment back, so that somebody else can take it."""
    move(appeal, Move.GIVE_BACK, reassessor_id=None)


def write(appeal: Appeal, *, result: str, statement: str) -> Reassessment:
    """Write or rewrite what the reassessment comes to.

    Raises:
        AppealError: the actor does not reassess it.
    """
    actor = current_actor()
    if appeal.state != State.REASSESSING or appeal.reassessor_id != actor.user_id:
        raise AppealError(_("Du genvurderer ikke klagen. Tag den først."))
    reassessment, _created = Reassessment.objects.update_or_create(
        appeal=appeal,
        defaults={
            "result": result,
            "statement": statement,
            "written_by_id": actor.user_id,
            "writer": actor.name,
            "written_at": clock.now(),
            "checked_by_id": None,
            "checker": "",
        },
    )
    return reassessment


@transaction.atomic
def finish(appeal: Appeal) -> None:
    """Finish a written reassessment: to the lawyer where the setting asks for a check, else to its result.

    Raises:
        AppealError: nothing is written.
    """
    reassessment = Reassessment.objects.filter(appeal=appeal).first()
    if reassessment is None:
        raise AppealError(_("Skriv genvurderingen, før du afslutter den."))
    if lawyer_checks(clock.today()):
        move(appeal, Move.PROPOSE)
    else:
        _conclude(appeal, reassessment)


@transaction.atomic
def approve(appeal: Appeal) -> None:
    """The lawyer finds the reassessment sound, and it takes effect.

    Raises:
        AppealError: the lawyer wrote it.
    """
    reassessment = Reassessment.objects.get(appeal=appeal)
    actor = current_actor()
    if reassessment.written_by_id == actor.user_id:
        raise AppealError(_("Du har selv skrevet genvurderingen. En anden jurist skal kontrollere den."))
    reassessment.checked_by_id = actor.user_id
    reassessment.checker = actor.name
    reassessment.remark = ""
    _conclude(appeal, reassessment)


@transaction.atomic
def send_back(appeal: Appeal, *, remark: str) -> None:
    """The lawyer asks for changes."""
    move(appeal, Move.SEND_BACK)
    Reassessment.objects.filter(appeal=appeal).update(remark=remark)


def _conclude(appeal: Appeal, reassessment: Reassessment) -> None:
    if reassessment.result == Appeal.Result.UPHELD:
        move(appeal, Move.UPHOLD, result=reassessment.result)
    else:
        reason = _("Klage %(number)s: kommunen ændrer afgørelsen.") % {"number": appeal.number}
        case = reopen(appeal, reason=reason)
        case.caseworker_id = appeal.reassessor_id
        case.save()
        move(appeal, Move.CHANGE, result=reassessment.result)
    reassessment.concluded_at = clock.now()
    reassessment.save()


def reopen(appeal: Appeal, *, reason: str, counted_from: date | None = None) -> Case:
    """Take the case up again unless it is open; sent back by Ankestyrelsen, its deadline is counted from then."""
    case = appeal.case = Case.objects.select_for_update().get(pk=appeal.case_id)
    if case.state != "open":
        casework.reopen(case, reason=reason, counted_from=counted_from)
        return case
    case.counted_from = counted_from or case.counted_from
    case.save()
    casework.write_note(case, text=reason)
    return case


def decided_again(decision: Decision) -> None:
    """A decision was signed: appeals of its case that waited for it move on. Called when any decision is signed."""
    for appeal in Appeal.objects.filter(case=decision.case, state__in=(State.REDECIDING, State.REMITTED)):
        if appeal.state == State.REMITTED:
            move(appeal, Move.DECIDE_AGAIN, new_decision=decision)
        elif appeal.result == Appeal.Result.CHANGED:
            move(appeal, Move.DECIDE_WHOLLY, new_decision=decision)
        else:
            answer_by = due(ANSWER_ABOUT_THE_REST, clock.today(), appeal.case.municipality_id).last_day
            move(appeal, Move.DECIDE_PARTLY, new_decision=decision, due_on=answer_by)
            if appeal.party_id is not None:
                question = compose_question_about_the_rest(appeal, answer_by)
                send_letter(appeal.case, question, party_id=appeal.party_id)
