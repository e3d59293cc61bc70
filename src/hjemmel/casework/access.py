"""Who may do what in casework."""

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from hjemmel.casework.hearings import TAKES_ANSWERS
from hjemmel.casework.models import HeardParty
from hjemmel.core import bars, clock
from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Actor, Role
from hjemmel.core.models import Delivery, Document, Person, Relation, Representation


def open_to_staff(actor: Actor, case: str = "") -> Q:
    """The rows in cases of the actor's municipality that the actor is not kept from; ``case`` is the path to the case.

    Every rule for staff in casework, and of domains that build on its cases, begins with this one.
    """
    of_municipality = Q(**{f"{case}municipality_id": actor.municipality_id})
    return of_municipality & bars.open_to(actor, person=f"{case}person_id", matter=f"{case}public_id")


def _cases_of_municipality(actor: Actor) -> Q:
    return open_to_staff(actor)


def own_cases(actor: Actor, case: str = "") -> Q:
    """The citizen's own cases, those of whom the citizen speaks for, and those of children in the citizen's custody.

    ``case`` leads to the case.
    """
    own = Q(**{f"{case}person_id": actor.person_id}) | spoken_for(actor, case) | in_custody_of(actor, case)
    return Q(**{f"{case}person_id__in": _people_of(actor)}) & own


def _people_of(actor: Actor) -> QuerySet[Any, Any]:
    """The keys of the citizen and all whom the citizen speaks for in anything or has custody of.

    One list of keys, by which the database finds their rows: several ways to a row it would try on every row there is.
    """
    today = clock.today()
    spoken_for = Representation.objects.on(today).spoken_by(actor.person_id).values("person")
    children = Relation.objects.on(today).in_custody_of(actor.person_id).values("relative")
    return Person.objects.filter(pk=actor.person_id).values("pk").union(spoken_for, children)


def of_own_party(actor: Actor) -> Q:
    """What is the citizen's own in ``own_cases`` as a party, or is the citizen's whom they speak for."""
    spoken = Q(party_id=F("case__person_id")) & spoken_for(actor, "case__")
    return own_cases(actor, "case__") & Q(party_id=actor.person_id) | spoken


def _people_applied_for(actor: Actor) -> Q:
    """Whom the actor speaks for in more than a single case, if in one scheme only, and the children in custody."""
    today = clock.today()
    spoken_for = Representation.objects.on(today).spoken_by(actor.person_id).filter(matter=None)
    children = Relation.objects.on(today).in_custody_of(actor.person_id)
    children = children.filter(municipality=F("relative__municipality"))
    # One list of keys, as in ``_people_of``.
    return Q(died_on=None, pk__in=spoken_for.values("person").union(children.values("relative")))


def spoken_for(actor: Actor, case: str = "") -> Q:
    """The cases in which the actor speaks for the citizen, today and within the scope; ``case`` leads to the case."""
    representations = Representation.objects.on(clock.today()).spoken_by(actor.person_id)
    reaching = representations.reaching(scheme=OuterRef(f"{case}scheme"), matter=OuterRef(f"{case}public_id"))
    return Q(Exists(reaching.filter(person=OuterRef(f"{case}person"))))


def in_custody_of(actor: Actor, row: str = "") -> Q:
    """The rows about children whom the actor has custody of today, as the municipality of the row has it.

    ``row`` leads to what names the child as ``person``, and the municipality.
    """
    ties = Relation.objects.on(clock.today()).in_custody_of(actor.person_id)
    of_child = ties.filter(relative=OuterRef(f"{row}person"), municipality=OuterRef(f"{row}municipality"))
    return Q(Exists(of_child))


def _rows_of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


def _decisions_of_municipality(actor: Actor) -> Q:
    return open_to_staff(actor, "case__")


def _own_signed_decisions(actor: Actor) -> Q:
    return own_cases(actor, "case__") & Q(state="signed")


def _decisions_to_sign(actor: Actor) -> Q:
    # Four eyes: a decider never signs what the decider prepared.
    return open_to_staff(actor, "case__") & Q(state="submitted") & ~Q(prepared_by_id=actor.user_id)


def _cases_to_work_on(actor: Actor) -> Q:
    return open_to_staff(actor) & Q(state="open")


def _documents_of_municipality(actor: Actor) -> Q:
    open_rows = bars.open_to(actor, person="person_id", matter="matter")
    return Q(municipality_id=actor.municipality_id, withdrawal=None) & open_rows


def _delivered_documents(actor: Actor) -> Q:
    arrived = Delivery.objects.filter(person_id=actor.person_id, available_at__isnull=False)
    return Q(person_id=actor.person_id, withdrawal=None, pk__in=arrived.values("document"))


def _own_documents(actor: Actor) -> Q:
    # What was sent in is seen by the party it is from, while it is one, and by whoever speaks for them in the matter.
    representations = Representation.objects.on(clock.today()).spoken_by(actor.person_id)
    reaching = representations.reaching(scheme=OuterRef("scheme"), matter=OuterRef("matter"))
    own = Q(party_id=actor.person_id) & (Q(person_id=actor.person_id) | in_custody_of(actor))
    sent_in = own | Q(Exists(reaching.filter(person=OuterRef("party"))))
    return _delivered_documents(actor) | (Q(withdrawal=None) & sent_in)


def _entries_of_municipality(actor: Actor) -> Q:
    return Q(case__municipality_id=actor.municipality_id, document__withdrawal=None)


def _own_entries(actor: Actor) -> Q:
    shown = Document.objects.filter(_own_documents(actor))
    return own_cases(actor, "case__") & Q(document__in=shown.values("pk"))


def _entries_to_move(actor: Actor) -> Q:
    # What the municipality has sent, it has sent.
    return _entries_of_municipality(actor) & ~Q(direction="outgoing")


def _moves_to_decide(actor: Actor) -> Q:
    # Two hands: who asked for the move does not decide it.
    return Q(case__municipality_id=actor.municipality_id, decided_at=None) & ~Q(requested_by_id=actor.user_id)


def _closed_cases_of_municipality(actor: Actor) -> Q:
    return open_to_staff(actor) & ~Q(state="open")


def _hearings_to_end(actor: Actor) -> Q:
    return open_to_staff(actor, "case__") & Q(ended_at=None, case__state="open")


def _hearings_to_register_in(actor: Actor) -> Q:
    return open_to_staff(actor, "case__") & TAKES_ANSWERS


def _own_hearings(actor: Actor) -> Q:
    heard = HeardParty.objects.filter(heard_for(actor), hearing=OuterRef("pk"))
    return own_cases(actor, "case__") & TAKES_ANSWERS & Q(Exists(heard))


def heard_for(actor: Actor) -> Q:
    """The heard parties for whom the actor answers: themselves, and the citizen whom they speak for in the case."""
    citizen = Q(person_id=F("hearing__case__person_id"))
    return Q(person_id=actor.person_id) | citizen & spoken_for(actor, "hearing__case__")


def _own_open_cases(actor: Actor) -> Q:
    return own_cases(actor) & Q(state="open")


def _notices_to_handle(actor: Actor) -> Q:
    return open_to_staff(actor, "case__") & Q(handled_at=None)


def _own_drafts(actor: Actor) -> Q:
    return Q(user_id=actor.user_id)


def _open_follow_ups_of_municipality(actor: Actor) -> Q:
    return open_to_staff(actor, "case__") & Q(done_at=None)


def _finished_follow_ups_of_municipality(actor: Actor) -> Q:
    return open_to_staff(actor, "case__") & Q(done_at__isnull=False, again=None, case__state="open")


def _about_oneself(actor: Actor) -> Q:
    return Q(user_id=actor.user_id)


def _colleagues(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id) & ~Q(user_id=actor.user_id)


def _standing_of_others(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id, ended_at=None) & ~Q(user_id=actor.user_id)


def _covers_with_oneself(actor: Actor) -> Q:
    mine = Q(absent_id=actor.user_id) | Q(colleague_id=actor.user_id)
    return mine & Q(municipality_id=actor.municipality_id)


def _own_covers(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id, absent_id=actor.user_id)


# Staff who read what casework holds; who may change it, each action says.
READERS = (Role.CASEWORKER, Role.DECIDER, Role.LAWYER)

APPLY = declare("casework.apply", "Søg", {Role.CITIZEN: everyone})
APPLY_FOR = declare("casework.apply_for", "Søg for en anden", {Role.CITIZEN: _people_applied_for})
SEND_IN = declare("casework.send_in", "Send dokumenter ind", {Role.CITIZEN: own_cases})
RECORD_SENDER = declare(
    "casework.record_sender", "Registrér, hvem der har sendt ansøgningen", {Role.CASEWORKER: _cases_of_municipality}
)
READ_OWN_CASES = declare("casework.read_own_cases", "Se egne sager", {Role.CITIZEN: own_cases})
READ_DAY_LIST = declare(
    "casework.read_day_list",
    "Se dagens liste",
    dict.fromkeys(READERS, _cases_of_municipality),
)
SEARCH_CASES = declare(
    "casework.search_cases",
    "Søg i sager",
    dict.fromkeys(READERS, _cases_of_municipality),
)
READ_CASE = declare(
    "casework.read_case",
    "Se sag",
    dict.fromkeys(READERS, _cases_of_municipality) | {Role.CITIZEN: own_cases},
)
WORK_ON_CASE = declare("casework.work_on_case", "Behandl sag", {Role.CASEWORKER: _cases_to_work_on})
READ_DECISION = declare(
    "casework.read_decision",
    "Se afgørelse",
    dict.fromkeys(READERS, _decisions_of_municipality) | {Role.CITIZEN: _own_signed_decisions},
)
READ_WORKLOAD = declare("casework.read_workload", "Se arbejdets fordeling", {Role.DECIDER: _cases_of_municipality})
MANAGE_OFFICE = declare("casework.manage_office", "Ret lukkedage og frister", {Role.DECIDER: _rows_of_municipality})
KEEP_DRAFT = declare(
    "casework.keep_draft",
    "Gem formularkladde",
    dict.fromkeys(
        (Role.CASEWORKER, Role.DECIDER, Role.LAWYER, Role.ANALYST, Role.SECRETARY, Role.CITIZEN), _own_drafts
    ),
)
REOPEN_CASE = declare("casework.reopen_case", "Genoptag sag", {Role.CASEWORKER: _closed_cases_of_municipality})
ANSWER_HEARING = declare("casework.answer_hearing", "Svar på partshøring", {Role.CITIZEN: _own_hearings})
READ_OWN_LETTERS = declare("casework.read_own_letters", "Se egne breve", {Role.CITIZEN: _delivered_documents})
ANSWER_QUESTIONS = declare("casework.answer_questions", "Svar på spørgsmål i sag", {Role.CITIZEN: _own_open_cases})
TELL_OF_CHANGE = declare("casework.tell_of_change", "Fortæl om en ændring", {Role.CITIZEN: own_cases})
HANDLE_NOTICE = declare("casework.handle_notice", "Behandl besked om en ændring", {Role.CASEWORKER: _notices_to_handle})
END_HEARING = declare("casework.end_hearing", "Afslut partshøring", {Role.CASEWORKER: _hearings_to_end})
REGISTER_ANSWER = declare(
    "casework.register_answer", "Registrér svar på partshøring", {Role.CASEWORKER: _hearings_to_register_in}
)
FINISH_FOLLOW_UP = declare(
    "casework.finish_follow_up", "Afslut opfølgning", {Role.CASEWORKER: _open_follow_ups_of_municipality}
)
REOPEN_FOLLOW_UP = declare(
    "casework.reopen_follow_up", "Åbn opfølgning igen", {Role.CASEWORKER: _finished_follow_ups_of_municipality}
)
SIGN_DECISION = declare("casework.sign_decision", "Underskriv afgørelse", {Role.DECIDER: _decisions_to_sign})
READ_DOCUMENT = declare(
    "casework.read_document",
    "Hent dokument",
    dict.fromkeys(READERS, _documents_of_municipality) | {Role.CITIZEN: _own_documents},
)
REGISTER_DOCUMENT = declare(
    "casework.register_document", "Journalisér dokument", {Role.CASEWORKER: _cases_of_municipality}
)
READ_ENTRY = declare(
    "casework.read_entry",
    "Se dokument i journalen",
    dict.fromkeys(READERS, _entries_of_municipality) | {Role.CITIZEN: _own_entries},
)
MOVE_DOCUMENT = declare("casework.move_document", "Foreslå flytning", {Role.CASEWORKER: _entries_to_move})
DECIDE_MOVE = declare("casework.decide_move", "Godkend flytning", dict.fromkeys(READERS, _moves_to_decide))


def _people_of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id, joined_to=None) & bars.open_to(actor, person="pk")


def _joinings_to_decide(actor: Actor) -> Q:
    # Two hands: who proposed does not decide.
    of_others = Q(municipality_id=actor.municipality_id, decided_at=None) & ~Q(proposed_by_id=actor.user_id)
    return of_others & bars.open_to(actor, person="kept_id") & bars.open_to(actor, person="joined_id")


def _ties_of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id) & bars.open_to(actor, person="person_id")


def _letters_on_their_way(actor: Actor) -> Q:
    waiting = Delivery.objects.filter(municipality_id=actor.municipality_id, available_at=None)
    return _documents_of_municipality(actor) & Q(pk__in=waiting.values("document"))


def _transfers_of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id) | Q(to_municipality_id=actor.municipality_id, withdrawn_at=None)


def _transfers_under_way_from(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id, received_at=None, withdrawn_at=None)


def _transfers_under_way_to(actor: Actor) -> Q:
    return Q(to_municipality_id=actor.municipality_id, received_at=None, withdrawn_at=None)


def _told_of_and_not_continued(actor: Actor) -> Q:
    here = Q(transfer__person__municipality_id=actor.municipality_id)
    received = Q(transfer__to_municipality_id=actor.municipality_id, transfer__received_at__isnull=False)
    return here & received & Q(continued_by=None) & bars.open_to(actor, person="transfer__person_id")


_CASEWORKERS = {Role.CASEWORKER: _people_of_municipality}
_STAFF = {Role.CASEWORKER: _people_of_municipality, Role.DECIDER: _people_of_municipality}

FIND_PERSON = declare("casework.find_person", "Find borger", _STAFF)
READ_PERSON = declare("casework.read_person", "Se borgerens side", _STAFF)
READ_FULL_CPR = declare("casework.read_full_cpr", "Se hele CPR-nummeret", _STAFF)
EDIT_PERSON = declare("casework.edit_person", "Ret borgerens oplysninger", _CASEWORKERS)
RECEIVE_APPLICATION = declare("casework.receive_application", "Modtag ansøgning for borger", _CASEWORKERS)
DECIDE_JOINING = declare(
    "casework.decide_joining",
    "Godkend samling af to registreringer",
    {Role.CASEWORKER: _joinings_to_decide, Role.DECIDER: _joinings_to_decide},
)
END_RELATION = declare("casework.end_relation", "Afslut relation", {Role.CASEWORKER: _ties_of_municipality})
END_REPRESENTATION = declare(
    "casework.end_representation", "Afslut repræsentation", {Role.CASEWORKER: _ties_of_municipality}
)
RECORD_RECEIPT = declare(
    "casework.record_receipt", "Registrér modtagelse af brev", {Role.CASEWORKER: _letters_on_their_way}
)
SET_UNIT = declare("casework.set_unit", "Skriv en kollegas enhed", {Role.DECIDER: _colleagues})
TIE_COLLEAGUE = declare("casework.tie_colleague", "Knyt kollega til sig selv som borger", {Role.DECIDER: _colleagues})
SHIELD_CASE = declare(
    "casework.shield_case",
    "Afskærm sag",
    {Role.CASEWORKER: _cases_of_municipality, Role.DECIDER: _cases_of_municipality},
)
DISQUALIFY = declare("casework.disqualify", "Registrér inhabilitet", dict.fromkeys(READERS, _cases_of_municipality))
READ_DISQUALIFICATIONS = declare(
    "casework.read_disqualifications",
    "Se inhabilitet",
    {Role.CASEWORKER: _about_oneself, Role.LAWYER: _about_oneself, Role.DECIDER: _rows_of_municipality},
)
END_DISQUALIFICATION = declare(
    "casework.end_disqualification", "Ophæv inhabilitet", {Role.DECIDER: _standing_of_others}
)
ARRANGE_COVER = declare("casework.arrange_cover", "Aftal dækning ved fravær", {Role.CASEWORKER: _covers_with_oneself})
END_COVER = declare("casework.end_cover", "Afslut dækning ved fravær", {Role.CASEWORKER: _own_covers})
READ_TRANSFERS = declare(
    "casework.read_transfers",
    "Se overdragelser",
    {Role.CASEWORKER: _transfers_of_municipality, Role.DECIDER: _transfers_of_municipality},
)
WITHDRAW_TRANSFER = declare(
    "casework.withdraw_transfer", "Træk overdragelse tilbage", {Role.CASEWORKER: _transfers_under_way_from}
)
RECEIVE_PERSON = declare("casework.receive_person", "Modtag borger", {Role.CASEWORKER: _transfers_under_way_to})
CONTINUE_CASE = declare(
    "casework.continue_case", "Tag overdraget sag op", {Role.CASEWORKER: _told_of_and_not_continued}
)
