"""Hearing of the parties (*partshøring*, FVL §§ 19-21): opened, answered, or ended by a reasoned choice."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.hearings import open_hearing as open_hearing_of
from hjemmel.casework.hearings import takes_answers
from hjemmel.casework.letters import compose_hearing
from hjemmel.casework.models import Case, HeardParty, Hearing, HearingAnswer
from hjemmel.casework.models.decisions import DecisionState
from hjemmel.casework.parties import own_party, parties_of
from hjemmel.casework.services.correspondence import send_letter
from hjemmel.casework.services.decisions import send_back
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.services.sent_in import send_in
from hjemmel.core import clock
from hjemmel.core.actor import acting, current_actor, system_actor


@transaction.atomic
def open_hearing(
    case: Case, *, informed_of: str, answer_by: date, deadlines: Mapping[int, date] | None = None
) -> Hearing:
    """Tell the parties what the municipality knows, and ask each for an answer by a day.

    ``deadlines`` are those of the parties, by person, who have another than ``answer_by``.

    Raises:
        CaseworkError: the case is decided, a hearing is open already, nobody is a party, or a day is not after today.
    """
    if case.state != "open":
        raise CaseworkError(_("Sagen er afgjort. Genoptag den, før du partshører."))
    if open_hearing_of(case) is not None:
        raise CaseworkError(_("Der er allerede en partshøring i gang."))
    by_person = {one.person.pk: (deadlines or {}).get(one.person.pk, answer_by) for one in parties_of(case)}
    if not by_person:
        raise CaseworkError(_("Der er ingen part at høre. Registrér først, hvem der har forældremyndigheden."))
    if min(by_person.values()) <= clock.today():
        raise CaseworkError(_("Svarfristen skal ligge efter i dag."))
    actor = current_actor()
    hearing = Hearing(
        case=case, informed_of=informed_of, sent_by_id=actor.user_id, sender=actor.name, sent_at=clock.now()
    )
    # Who speaks for the citizen has the citizen's own deadline.
    of_the_citizen = by_person.get(case.person_id, answer_by)
    hearing.letter = send_letter(
        case, lambda person: compose_hearing(hearing, by_person.get(person.pk, of_the_citizen))
    )
    hearing.save()
    HeardParty.objects.bulk_create(
        HeardParty(hearing=hearing, person=one.person, capacity=one.capacity, answer_by=by_person[one.person.pk])
        for one in parties_of(case)
    )
    return hearing


def answer_hearing(hearing: Hearing, *, answer: str, files: Sequence[bytes] = (), about: str = "") -> HearingAnswer:
    """Record an answer given on the page by a party, or by whoever speaks for one.

    Raises:
        CaseworkError: the decision is signed, or a file may not come in.
    """
    party = hearing.parties.get(person=own_party(hearing.case))
    return _keep(party, answer, files, about, answerer=current_actor().name, received_on=clock.today())


def register_answer(
    hearing: Hearing,
    *,
    party: HeardParty,
    answer: str,
    received_on: date,
    files: Sequence[bytes] = (),
    about: str = "",
) -> HearingAnswer:
    """Register an answer that came on paper or was spoken; the letter itself may go along as a file.

    Raises:
        CaseworkError: the decision is signed, a file may not come in, or the day is before the hearing or after today.
    """
    if not hearing.sent_at.astimezone(clock.COPENHAGEN).date() <= received_on <= clock.today():
        raise CaseworkError(_("Svaret er modtaget tidligst den dag, partshøringen blev sendt, og senest i dag."))
    registrar = current_actor().name
    return _keep(party, answer, files, about, answerer=party.person.name, received_on=received_on, registrar=registrar)


@transaction.atomic
def _keep(
    party: HeardParty,
    text: str,
    files: Sequence[bytes],
    about: str,
    *,
    answerer: str,
    received_on: date,
    registrar: str = "",
) -> HearingAnswer:
    hearing = party.hearing
    if not takes_answers(hearing, hearing.case):
        raise CaseworkError(_("Sagen er afgjort. Skriv til kommunen, hvis du har mere at sige."))
    answer = HearingAnswer.objects.create(
        hearing=hearing,
        party=party,
        text=text,
        answerer=answerer,
        received_on=received_on,
        registrar=registrar,
        recorded_at=clock.now(),
    )
    send_in(hearing.case, files=files, about=about, party=party.person, sender=answerer, received_on=received_on)
    _bring_back(hearing.case)
    return answer


def _bring_back(case: Case) -> None:
    """Return a decision that waits for a signature: it was written before the answer."""
    with acting(system_actor(case.municipality_id)):
        waiting = queries.open_decision(case)
        if waiting is not None and waiting.state == DecisionState.SUBMITTED:
            send_back(waiting, remark=_("Der er kommet et svar på partshøringen. Læs det, før der underskrives."))


def end_hearing(hearing: Hearing, *, reason: str) -> None:
    """Choose not to wait for the answers any longer, with the reason. An answer is still taken until the signature."""
    if hearing.ended_at is not None:
        raise CaseworkError(_("Partshøringen er allerede afsluttet."))
    hearing.ended_reason = reason
    hearing.ended_at = clock.now()
    hearing.save()
