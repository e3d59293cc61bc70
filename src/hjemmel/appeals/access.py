"""Who may do what with complaints. Whose eyes must be other than whose is said here too."""

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from hjemmel.appeals.models import Appeal
from hjemmel.appeals.models.appeals import REVERSALS
from hjemmel.appeals.moves import DECIDED, ENDED, TABLE, Move, State
from hjemmel.casework.access import in_custody_of, of_own_party, open_to_staff, own_cases, spoken_for
from hjemmel.core.access import declare
from hjemmel.core.actor import Actor, Role
from hjemmel.core.models import Delivery, Document


def _of_municipality(actor: Actor) -> Q:
    return open_to_staff(actor, "case__")


def _where(move: Move) -> Q:
    return Q(state__in=TABLE[move].sources)


def _open_appeal_of(party: Any) -> Exists:
    """Whether a party has a complaint about the decision under way."""
    appeals = Appeal.objects.filter(decision=OuterRef("pk"), party=party)
    return Exists(appeals.exclude(state__in=ENDED))


def _own_delivered_decisions(actor: Actor) -> Q:
    arrived = Delivery.objects.filter(person_id=actor.person_id, available_at__isnull=False).values("document")
    received = Q(case__person_id=actor.person_id, letter__in=arrived)
    citizens = (received | spoken_for(actor, "case__")) & ~_open_appeal_of(OuterRef("case__person"))
    copies = Document.objects.filter(pk__in=arrived, copy_of=OuterRef("letter"))
    of_child = in_custody_of(actor, "case__") & Q(Exists(copies)) & ~_open_appeal_of(actor.person_id)
    return Q(state="signed") & (citizens | of_child)


def _signed_decisions(actor: Actor) -> Q:
    return _of_municipality(actor) & Q(state="signed")


def _cases_of_municipality(actor: Actor) -> Q:
    return open_to_staff(actor)


def _open_ones(actor: Actor) -> Q:
    return _of_municipality(actor) & ~Q(state__in=ENDED)


def _to_reassess(actor: Actor) -> Q:
    decided = Q(decision__prepared_by_id=actor.user_id) | Q(decision__signed_by_id=actor.user_id)
    return _of_municipality(actor) & _where(Move.BEGIN) & Q(by_committee=False) & ~decided


def _reassessed_by_oneself(actor: Actor) -> Q:
    return _of_municipality(actor) & Q(state=State.REASSESSING, reassessor_id=actor.user_id)


def _to_check(actor: Actor) -> Q:
    return _of_municipality(actor) & _where(Move.SEND_BACK) & ~Q(reassessment__written_by_id=actor.user_id)


def _to_forward(actor: Actor) -> Q:
    return _of_municipality(actor) & _where(Move.FORWARD)


def _to_direct(actor: Actor) -> Q:
    late = Q(received_on__gt=F("complaint_deadline"))
    elsewhere = Q(by_committee=True) | Q(complainant=Appeal.Complainant.OTHER) | ~Q(subject=Appeal.Subject.DECISION)
    return _of_municipality(actor) & _where(Move.DIRECT) & (late | elsewhere)


def _asked(actor: Actor) -> Q:
    return _of_municipality(actor) & _where(Move.KEEP_REST)


def _own_asked(actor: Actor) -> Q:
    return of_own_party(actor) & _where(Move.KEEP_REST)


def _to_withdraw(actor: Actor) -> Q:
    return _of_municipality(actor) & _where(Move.WITHDRAW)


def _own_to_withdraw(actor: Actor) -> Q:
    return of_own_party(actor) & _where(Move.WITHDRAW)


def _at_the_authority(actor: Actor) -> Q:
    return _of_municipality(actor) & _where(Move.LET_STAND)


def _to_correct(actor: Actor) -> Q:
    return _of_municipality(actor) & _where(Move.CORRECT)


def _to_carry_out(actor: Actor) -> Q:
    return _of_municipality(actor) & _where(Move.CARRY_OUT)


def _to_control(actor: Actor) -> Q:
    return _of_municipality(actor) & _where(Move.CHECK) & ~Q(carried_out_by_id=actor.user_id)


def _at_the_authority_or_decided(actor: Actor) -> Q:
    return _of_municipality(actor) & Q(state__in=(State.FORWARDED, *DECIDED))


def _reversed(actor: Actor) -> Q:
    return _of_municipality(actor) & Q(outcome__in=REVERSALS)


def _unanswered(actor: Actor) -> Q:
    return _of_municipality(actor) & Q(answered_at=None) & ~Q(case__caseworker_id=actor.user_id)


def _settings_of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


_READERS = (Role.CASEWORKER, Role.DECIDER, Role.LAWYER)
_WORKERS = (Role.CASEWORKER, Role.LAWYER)

COMPLAIN = declare("appeals.complain", "Klag over afgørelse", {Role.CITIZEN: _own_delivered_decisions})
RECEIVE = declare("appeals.receive", "Modtag klage over afgørelse", dict.fromkeys(_WORKERS, _signed_decisions))
READ_APPEAL = declare(
    "appeals.read_appeal", "Se klage", dict.fromkeys(_READERS, _of_municipality) | {Role.CITIZEN: of_own_party}
)
SEARCH_APPEALS = declare("appeals.search_appeals", "Søg i klager", dict.fromkeys(_READERS, _of_municipality))
CLARIFY = declare("appeals.clarify", "Notér samtale om klage", dict.fromkeys(_WORKERS, _open_ones))
CONSIDER_SUSPENSION = declare(
    "appeals.consider_suspension", "Vurdér opsættende virkning", dict.fromkeys(_WORKERS, _open_ones)
)
WITHDRAW = declare(
    "appeals.withdraw",
    "Træk klage tilbage",
    dict.fromkeys(_WORKERS, _to_withdraw) | {Role.CITIZEN: _own_to_withdraw},
)
ANSWER_ABOUT_THE_REST = declare(
    "appeals.answer_about_the_rest",
    "Svar på, om resten af klagen fastholdes",
    dict.fromkeys(_WORKERS, _asked) | {Role.CITIZEN: _own_asked},
)
BEGIN_REASSESSMENT = declare("appeals.begin", "Begynd genvurdering", dict.fromkeys(_WORKERS, _to_reassess))
REASSESS = declare("appeals.reassess", "Genvurdér", dict.fromkeys(_WORKERS, _reassessed_by_oneself))
CHECK_REASSESSMENT = declare("appeals.check_reassessment", "Kontrollér genvurdering", {Role.LAWYER: _to_check})
SEND_DIRECTLY = declare("appeals.direct", "Send klage videre uden genvurdering", dict.fromkeys(_WORKERS, _to_direct))
FORWARD = declare("appeals.forward", "Send klage til Ankestyrelsen", dict.fromkeys(_WORKERS, _to_forward))
REGISTER_OUTCOME = declare(
    "appeals.register_outcome", "Registrér Ankestyrelsens afgørelse", dict.fromkeys(_WORKERS, _at_the_authority)
)
IMPORT_OUTCOMES = declare("appeals.import_outcomes", "Indlæs udfald fra fil", {Role.LAWYER: _at_the_authority})
CORRECT_OUTCOME = declare("appeals.correct_outcome", "Ret registreret udfald", {Role.LAWYER: _to_correct})
CARRY_OUT = declare("appeals.carry_out", "Før Ankestyrelsens afgørelse ud i livet", {Role.CASEWORKER: _to_carry_out})
CONTROL = declare(
    "appeals.control", "Kontrollér, at afgørelsen er ført ud i livet", dict.fromkeys(_WORKERS, _to_control)
)
EXPLAIN_REVERSAL = declare("appeals.explain_reversal", "Skriv, hvad en omgørelse lærer os", {Role.LAWYER: _reversed})
READ_LEARNING = declare("appeals.read_learning", "Se omgørelser og læring", {Role.LAWYER: _reversed})
READ_SIMILAR = declare("appeals.read_similar", "Se klager, der ligner omgjorte", {Role.LAWYER: _open_ones})
READ_OUTCOMES = declare(
    "appeals.read_outcomes",
    "Se udfald af klager som tal",
    dict.fromkeys((*_READERS, Role.ANALYST, Role.SECRETARY, Role.SYSTEM), _at_the_authority_or_decided),
)
SET_LAWYER_CHECK = declare(
    "appeals.set_lawyer_check", "Sæt juristens kontrol af genvurderinger", {Role.LAWYER: _settings_of_municipality}
)
COMPLAIN_OF_CONDUCT = declare("appeals.complain_of_conduct", "Klag over sagsbehandling", {Role.CITIZEN: own_cases})
RECEIVE_CONDUCT = declare(
    "appeals.receive_conduct", "Modtag klage over sagsbehandling", dict.fromkeys(_WORKERS, _cases_of_municipality)
)
READ_CONDUCT = declare(
    "appeals.read_conduct",
    "Se klage over sagsbehandling",
    dict.fromkeys(_READERS, _of_municipality) | {Role.CITIZEN: of_own_party},
)
SEARCH_CONDUCT = declare(
    "appeals.search_conduct", "Søg i klager over sagsbehandling", dict.fromkeys(_READERS, _of_municipality)
)
ANSWER_CONDUCT = declare(
    "appeals.answer_conduct",
    "Svar på klage over sagsbehandling",
    dict.fromkeys((Role.DECIDER, Role.LAWYER), _unanswered),
)
