"""A citizen handed over to another acting municipality, with what it is to know of chosen cases."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from hjemmel.casework import extensions
from hjemmel.casework.letters import LANGUAGE
from hjemmel.casework.models import Case, HandedOverCase
from hjemmel.casework.queries import signed_decisions
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.core import people, post
from hjemmel.core.models import Municipality, Person, Transfer
from hjemmel.web.formats import write_date


@transaction.atomic
def hand_over_person(
    person: Person, *, to: Municipality, note: str, cases: Iterable[Case], is_address_checked: bool
) -> Transfer:
    """Ask another municipality to receive a citizen. It is told how each of the chosen cases stands, and no more.

    Raises:
        CaseworkError: nobody has checked the address, or the note or a case gives a protected address away.
        PeopleError: that municipality acts already, or the citizen is being handed over already.
    """
    if not is_address_checked:
        raise CaseworkError(_("Kontrollér adressen i CPR, før borgeren overdrages."))
    told = [(case, _summary(case)) for case in cases]
    if person.has_protected_address and any(post.mentions_address(person, text) for text in (note, *_texts(told))):
        raise CaseworkError(_("Teksten indeholder borgerens beskyttede adresse. Fjern den, før du overdrager."))
    transfer = people.announce_transfer(person, to=to, note=note)
    HandedOverCase.objects.bulk_create(
        HandedOverCase(transfer=transfer, number=case.number, scheme=case.scheme, summary=summary)
        for case, summary in told
    )
    return transfer


@transaction.atomic
def receive_person(transfer: Transfer) -> Person:
    """Receive a citizen whom another municipality hands over; each domain does what that sets going for its own.

    Raises:
        PeopleError: the citizen has been received already, or the hand-over is withdrawn.
    """
    person = people.receive(transfer)
    extensions.received(person)
    return person


def _texts(told: Iterable[tuple[Case, str]]) -> Iterable[str]:
    return (summary for _case, summary in told)


def _summary(case: Case) -> str:
    """How a case stands, in the language of letters: when it came, and each signed decision with its reasons."""
    with translation.override(LANGUAGE.value):
        scheme = scheme_of(case.scheme)
        name, came = scheme.label(LANGUAGE.value), write_date(case.received_on)
        lines = [f"{name}, modtaget {came}: {case.get_state_display()}."]
        lines += [
            f"{write_date(decision.law_date)}: {scheme.outcome(decision.outcome, LANGUAGE.value)}. {decision.reasons}"
            for decision in signed_decisions(case)
        ]
    return "\n".join(lines)
