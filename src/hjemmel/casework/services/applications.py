"""Applications: received with what the citizen stated and sent in, from whoever sent them."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework.models import (
    Application,
    ApplicationSender,
    Case,
    CaseFact,
    HandedOverCase,
    Sender,
    Will,
)
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.services.course import write_note
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.services.facts import Recording, record_facts
from hjemmel.casework.services.sent_in import send_in
from hjemmel.casework.values import Value
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality, Person


@transaction.atomic
def receive_application(
    *,
    person: Person,
    municipality: Municipality,
    scheme: str,
    channel: str,
    facts: Mapping[str, Value],
    received_on: date | None = None,
    sender: str = Sender.CITIZEN,
    sender_name: str = "",
    has_mitid: bool | None = None,
    will: str = Will.OWN,
    will_note: str = "",
    files: Sequence[bytes] = (),
    about: str = "",
    continues: HandedOverCase | None = None,
) -> Case:
    """Open a case from an application, with what the citizen stated about each fact and the files that came along.

    ``received_on`` is today where not given; ``about`` says what the files are; ``continues`` is the case that an
    earlier municipality told of.

    Raises:
        CaseworkError: the day of receipt has not come, or a file may not come in.
    """
    day = received_on or clock.today()
    if day > clock.today():
        raise CaseworkError(_("Ansøgningen kan ikke være modtaget efter i dag."))
    case = open_case(
        person=person,
        municipality=municipality,
        scheme=scheme,
        channel=channel,
        received_on=day,
        continues=continues,
    )
    Application.objects.create(
        case=case,
        has_mitid=has_mitid,
        will=will,
        will_note=will_note,
        recorder=current_actor().name,
        recorded_at=clock.now(),
    )
    record_sender(case, sender=sender, name=sender_name)
    record_facts(case, [Recording(name, value, CaseFact.Source.CITIZEN) for name, value in facts.items()])
    send_in(case, files=files, about=about)
    return case


@transaction.atomic
def apply(
    *, person: Person, scheme: str, facts: Mapping[str, Value], files: Sequence[bytes] = (), about: str = ""
) -> Case:
    """Open a case from an application on the page, by the citizen or by whoever speaks for the citizen.

    Raises:
        CaseworkError: no municipality acts for the citizen, or a file may not come in.
    """
    if person.municipality is None:
        raise CaseworkError(_("Ingen kommune er registreret som din. Ring eller skriv til den kommune, du bor i."))
    actor = current_actor()
    if actor.person_id == person.pk:
        details = {"sender": Sender.CITIZEN, "has_mitid": True, "will": Will.OWN}
    else:
        details = {"sender": Sender.REPRESENTATIVE, "sender_name": actor.name, "will": Will.REPRESENTED}
    return receive_application(
        person=person,
        municipality=person.municipality,
        scheme=scheme,
        channel=Case.Channel.SELF_SERVICE,
        facts=facts,
        files=files,
        about=about,
        **details,
    )


def open_case(
    *,
    person: Person,
    municipality: Municipality,
    scheme: str,
    channel: str = Case.Channel.OWN_INITIATIVE,
    received_on: date | None = None,
    continues: HandedOverCase | None = None,
) -> Case:
    """Open a case without any facts, by default because the municipality itself takes the matter up, today.

    What an earlier municipality told of the case that it ``continues`` is noted in it.
    """
    scheme_of(scheme)
    case = Case.objects.create(
        municipality=municipality,
        person=person,
        scheme=scheme,
        channel=channel,
        received_on=received_on or clock.today(),
        continues=continues,
    )
    if continues is not None:
        words = {"number": continues.number, "name": continues.transfer.municipality.name}
        heading = _("Fortsætter sag %(number)s i %(name)s, som skrev:") % words
        write_note(case, text=f"{heading}\n\n{continues.summary}")
    return case


def continue_case(told: HandedOverCase) -> Case:
    """Take up, of the municipality's own accord, a case that the earlier municipality told of."""
    person = told.transfer.person
    assert person.municipality is not None  # noqa: S101  the action asks that the actor's municipality acts
    return open_case(person=person, municipality=person.municipality, scheme=told.scheme, continues=told)


def record_sender(case: Case, *, sender: str, name: str = "") -> ApplicationSender:
    """Record who sent the application of a case. The last record counts."""
    return ApplicationSender.objects.create(
        case=case, sender=sender, name=name, recorder=current_actor().name, recorded_at=clock.now()
    )
