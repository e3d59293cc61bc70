"""Letters on their way: rendered for each recipient, kept and sent in the transaction that makes them."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.letters import addressed
from hjemmel.casework.models import Case, JournalEntry
from hjemmel.casework.parties import Recipient, recipients_of
from hjemmel.casework.services.addresses import no_protected_address
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.services.journal import journalise
from hjemmel.core import clock, files, post
from hjemmel.core.letters import Letter, MunicipalLook, render
from hjemmel.core.models import Capacity, Delivery, Document, HeldBack, Person


def send_letter(case: Case, letter: Letter | Callable[[Person], Letter], *, party_id: int | None = None) -> Document:
    """Keep and journalise a letter of the case, and send each recipient their own by jobs of the present transaction.

    ``party_id`` is whose matter it is where it is one party's alone: only that party gets it and, where that is the
    citizen, whoever speaks for the citizen.

    The document returned is the citizen's, sent where the citizen is a party; every other recipient has a copy of their
    own, so that each can be received, and complained of, on its own day. Where the words differ from one recipient to
    the next, ``letter`` writes each one's.

    Raises:
        CaseworkError: the letter gives a protected address away.
    """

    def of(person: Person) -> Letter:
        return letter(person) if callable(letter) else letter

    citizens = of(case.person)
    no_protected_address(case, citizens)
    own = _keep(case, citizens, case.person)
    for recipient in recipients_of(case):
        if party_id is not None and not _is_of(recipient, party_id, case):
            continue
        if recipient.person == case.person:
            _send(own, recipient)
        else:
            _send(_keep(case, addressed(of(recipient.person), recipient), recipient.person, copy_of=own), recipient)
    return own


def _is_of(recipient: Recipient, party_id: int, case: Case) -> bool:
    speaks = recipient.capacity not in (Capacity.PARTY, Capacity.CUSTODY_HOLDER)
    return recipient.person.pk == party_id or (speaks and party_id == case.person_id)


def send_notice(person: Person, letter: Letter) -> Document:
    """Keep a letter to a citizen that belongs to no case, and send it from the municipality that acts for them."""
    document = _store(person.municipality_id, letter, person, matter=None)
    _send(document, Recipient(person, Capacity.PARTY))
    return document


def _store(
    municipality_id: int, letter: Letter, person: Person, *, matter: UUID | None, copy_of: Document | None = None
) -> Document:
    content = render(letter, MunicipalLook())
    return Document.objects.create(
        municipality_id=municipality_id,
        person=person,
        matter=matter,
        title=letter.title,
        media_type="application/pdf",
        sha256=files.keep(content),
        size=len(content),
        created_at=clock.now(),
        copy_of=copy_of,
    )


def _keep(case: Case, letter: Letter, person: Person, copy_of: Document | None = None) -> Document:
    document = _store(case.municipality_id, letter, person, matter=case.public_id, copy_of=copy_of)
    journalise(
        case,
        document,
        direction=JournalEntry.Direction.OUTGOING,
        dated_on=clock.today(),
        description=letter.title,
        correspondent=letter.recipient.name,
    )
    return document


def _send(document: Document, recipient: Recipient) -> None:
    delivery = Delivery.objects.create(
        municipality_id=document.municipality_id,
        person=recipient.person,
        document=document,
        capacity=recipient.capacity,
        channel=post.channel_for(recipient.person).name,
        sent_at=clock.now(),
    )
    deliver_letter.defer(delivery_id=delivery.pk, municipality_id=document.municipality_id)


def send_held_back(person: Person) -> None:
    """Send the letters that had no address to go to, now that the person may have one."""
    for delivery in Delivery.objects.filter(person=person, held_back=HeldBack.NO_ADDRESS):
        deliver_letter.defer(delivery_id=delivery.pk, municipality_id=delivery.municipality_id)


def record_receipt(delivery: Delivery, *, on: date) -> None:
    """Record the day a letter was received that no channel can tell of: on paper, or handed over.

    Raises:
        CaseworkError: it is received already, or the day lies before the letter or after today.
    """
    if delivery.available_at is not None:
        raise CaseworkError(_("Modtagelsen er allerede registreret."))
    if not delivery.sent_at.astimezone(clock.COPENHAGEN).date() <= on <= clock.today():
        raise CaseworkError(_("Brevet er modtaget tidligst den dag, det er skrevet, og senest i dag."))
    delivery.available_at = clock.start_of(on)
    delivery.save(update_fields=("available_at",))
