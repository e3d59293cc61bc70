"""What casework asks of the database."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hjemmel.casework.access import READERS
from hjemmel.casework.deadlines import with_next_due
from hjemmel.casework.models import (
    ApplicationSender,
    Case,
    CaseFact,
    ChangeNotice,
    Cover,
    Decision,
    DocumentMove,
    FollowUp,
    HandedOverCase,
    JournalEntry,
)
from hjemmel.casework.models.decisions import DecisionState
from hjemmel.core import clock
from hjemmel.core.actor import Role, current_actor
from hjemmel.core.models import Delivery, Document, Joining, Person, Shield, StaffMembership
from hjemmel.core.models.people import PersonQuerySet
from hjemmel.web.formats import write_date
from hjemmel.web.parts import Event


def cases() -> QuerySet[Case]:
    """Cases with the person they are about."""
    return Case.objects.select_related("person")


def day_list() -> QuerySet[Case]:
    """Open cases by what is due first, then by how long they have waited. ``awaits_signature``: one is submitted."""
    return _waiting().filter(state="open")


def closed_with_notices() -> QuerySet[Case]:
    """Closed cases in which the citizen has told of a change that nobody has handled, as ``day_list`` has open ones."""
    told = ChangeNotice.objects.filter(handled_at=None)
    return _waiting().exclude(state="open").filter(pk__in=told.values("case"))


def _waiting() -> QuerySet[Case]:
    return _every_case_waiting().all()


@cache  # says nothing of who asks or when; to put it together takes a day list longer than all else
def _every_case_waiting() -> QuerySet[Case]:
    submitted = Decision.objects.filter(case=OuterRef("pk"), state=DecisionState.SUBMITTED)
    waiting = with_next_due(cases().select_related("caseworker")).annotate(awaits_signature=Exists(submitted))
    return waiting.order_by(F("next_due").asc(nulls_last=True), "received_on", "pk")


def decisions() -> QuerySet[Decision]:
    """Decisions with their case, person and municipality."""
    return Decision.objects.select_related("case__person", "case__municipality", "letter")


def latest_facts(case: Case) -> dict[str, CaseFact]:
    """The last recorded row of each fact of the case, by name."""
    return {fact.name: fact for fact in case.recorded_facts.all()}  # type: ignore[attr-defined]


def decision_moves(case: Case) -> QuerySet[Any]:
    """The history of the decisions of a case, the oldest first.

    It is seen under the row security of what it records, so a citizen sees no draft in it.
    """
    return Decision.pgh_event_model.objects.filter(case=case).order_by("pgh_id")  # type: ignore[attr-defined,no-any-return]


def timeline(case: Case, moves: Iterable[Any]) -> list[Event]:
    """What happened in the case, newest first, by the days of the rows themselves: received, recorded, heard, and the
    ``decision_moves``. Where it was registered on another day, that is told beside.
    """
    application = getattr(case, "application", None)
    registered = _registered(case.received_on, application.recorded_at) if application else ""
    events = [Event(_received(case), case.received_on, text=registered)]
    recorded = Counter((fact.recorded_at, fact.recorder) for fact in case.recorded_facts.all())  # type: ignore[attr-defined]
    events += [
        Event(ngettext("%(n)s oplysning registreret", "%(n)s oplysninger registreret", count) % {"n": count}, at, who)
        for (at, who), count in recorded.items()
    ]
    for hearing in case.hearings.all():  # type: ignore[attr-defined]
        events.append(Event(_("Partshøring blev sendt"), hearing.sent_at, hearing.sender))
        for answer in hearing.answers.all():
            text = _registered(answer.received_on, answer.recorded_at)
            # An answer given on the page came at that very time; of one that came otherwise only the day is known.
            at = answer.received_on if text else answer.recorded_at
            events.append(Event(_("Partshøring blev besvaret"), at, answer.answerer, text))
    told: set[tuple[int, datetime, str]] = set()
    for move in moves:
        if move.moved_at and (move.pgh_obj_id, move.moved_at, move.state) not in told:
            told.add((move.pgh_obj_id, move.moved_at, move.state))
            at, text = move.moved_at, _registered(clock.day_of(move.moved_at), move.pgh_created_at)
            events.append(Event(_moves()[move.state], at, move.mover, text))
    return sorted(events, key=_instant, reverse=True)


def _received(case: Case) -> str:
    own = case.channel == Case.Channel.OWN_INITIATIVE
    return _("Kommunen tog sagen op") if own else _("Ansøgningen blev modtaget")


def _registered(happened_on: date, registered_at: datetime) -> str:
    """Nothing where both are the same day."""
    day = clock.day_of(registered_at)
    return "" if day == happened_on else _("Registreret %(day)s") % {"day": write_date(day)}


def _instant(event: Event) -> datetime:
    # What is known by its day alone comes before what happened that day.
    at = event.at
    return at if isinstance(at, datetime) else clock.start_of(at)


def _moves() -> dict[str, str]:
    return {
        DecisionState.DRAFT: _("Afgørelsen blev sendt tilbage"),
        DecisionState.SUBMITTED: _("Afgørelsen blev sendt til underskrift"),
        DecisionState.SIGNED: _("Afgørelsen blev underskrevet"),
    }


def sender_of(case: Case) -> ApplicationSender | None:
    """Who sent the application of a case, as last recorded; None where the municipality took it up itself."""
    return max(case.senders.all(), key=lambda row: row.pk, default=None)  # type: ignore[attr-defined]


def notices() -> QuerySet[ChangeNotice]:
    """Changes that citizens have told of, with their case and person."""
    return ChangeNotice.objects.select_related("case__person", "case__municipality")


def follow_ups() -> QuerySet[FollowUp]:
    """Follow-ups with their case and person."""
    return FollowUp.objects.select_related("case__person")


def journal() -> QuerySet[JournalEntry]:
    """Journalised documents with their case and person."""
    return JournalEntry.objects.select_related("case__person", "document__party").order_by("case", "number")


def moves() -> QuerySet[DocumentMove]:
    """Moves of misfiled documents, with both cases and people."""
    return DocumentMove.objects.select_related("case__person", "to_case__person", "entry__document")


def moves_from(case: Case) -> QuerySet[DocumentMove]:
    """Moves of documents misfiled in a case."""
    return DocumentMove.objects.filter(case=case).select_related("entry", "to_case")


def shields_of(case: Case) -> QuerySet[Shield]:
    """The shield that is up around a case, if any."""
    return Shield.objects.filter(matter=case.public_id, lifted_at=None).order_by("pk")


def own_letters(case: Case) -> QuerySet[Document]:
    """The letters of the decisions of a case that have reached the citizen who acts: their own, or their copies."""
    # By key: whoever gets a copy does not see the citizen's own letter.
    signed = Decision.objects.filter(case=case, state=DecisionState.SIGNED).values("letter")
    of_case = Q(pk__in=signed) | Q(copy_of__in=signed)
    arrived = Delivery.objects.filter(person=current_actor().person_id, available_at__isnull=False)
    return Document.objects.filter(of_case, pk__in=arrived.values("document")).order_by("pk")


def letter_among(letters: Iterable[Document], decision: Decision) -> Document | None:
    """That of the letters which tells of a signed decision; None while it is on its way."""
    return next((letter for letter in letters if decision.letter_id in (letter.pk, letter.copy_of_id)), None)


def handed_over() -> QuerySet[HandedOverCase]:
    """Cases that another municipality told of when their citizen passed on, with the transfer and the citizen."""
    return HandedOverCase.objects.select_related("transfer__person", "transfer__municipality")


def assignments(case: Case) -> QuerySet[Any]:
    """Who has had the case, by user, the latest first, from its history; None where nobody had it."""
    events = Case.pgh_event_model.objects.filter(pgh_obj=case)  # type: ignore[attr-defined]
    return events.order_by("-pgh_id").values("caseworker_id")  # type: ignore[no-any-return]


def joinings() -> QuerySet[Joining]:
    """Proposals to join two records of one person, with both."""
    return Joining.objects.select_related("kept", "joined")


def people() -> PersonQuerySet:
    """Everybody the actor can see."""
    return Person.objects.all()


def caseworkers() -> QuerySet[StaffMembership]:
    """The caseworkers of the actor's municipality, by name."""
    return StaffMembership.objects.filter(role=Role.CASEWORKER).select_related("user").order_by("name")


def colleagues() -> QuerySet[StaffMembership]:
    """Everybody in the actor's municipality who may see cases, once each, by name; the actor is left out."""
    readers = StaffMembership.objects.filter(role__in=READERS).exclude(user=current_actor().user_id)
    once = readers.order_by("user", "pk").distinct("user")
    return StaffMembership.objects.filter(pk__in=once.values("pk")).order_by("name")


def covers_by(user_id: int | None, on: date) -> QuerySet[Cover]:
    """The absences that the user covers for on a day."""
    return Cover.objects.filter(colleague=user_id, since__lte=on, until__gte=on, ended_at=None)


def open_decision(case: Case) -> Decision | None:
    """The decision being worked on, if any."""
    return next((row for row in case.decisions.all() if row.state != DecisionState.SIGNED), None)  # type: ignore[attr-defined]


def signed_decisions(case: Case) -> QuerySet[Decision]:
    """The signed decisions of the case, newest first."""
    return decisions().filter(case=case, state=DecisionState.SIGNED)
