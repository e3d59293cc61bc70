"""What the citizen tells and is asked along the way: changes (RSL § 11, stk. 2), and questions in an open case."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework.letters import compose_questions
from hjemmel.casework.models import Case, CaseFact, ChangeNotice
from hjemmel.casework.parties import own_party
from hjemmel.casework.services.correspondence import send_letter
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.services.facts import Recording, record_facts
from hjemmel.casework.values import Value
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Document


def tell_of_change(case: Case, *, text: str) -> ChangeNotice:
    """A party tells of a change. It stands on the caseworker's day list until it has been handled."""
    return ChangeNotice.objects.create(
        case=case, party=own_party(case), text=text, teller=current_actor().name, told_at=clock.now()
    )


def handle_notice(notice: ChangeNotice, *, handling: str) -> None:
    """Record what came of a change that the citizen told of."""
    if notice.handled_at is not None:
        raise CaseworkError(_("Beskeden er allerede behandlet."))
    notice.handling = handling
    notice.handler = current_actor().name
    notice.handled_at = clock.now()
    notice.save()


@transaction.atomic
def ask_questions(case: Case, *, answer_by: date) -> Document:
    """Ask the citizen, by letter, the questions of the scheme; they are answered in the case."""
    return send_letter(case, compose_questions(case, answer_by, current_actor().name))


def answer_questions(case: Case, answers: Mapping[str, Value]) -> list[CaseFact]:
    """Record what the citizen answers in an open case. An answer given anew is a new row."""
    if case.state != "open":
        raise CaseworkError(_("Sagen er afsluttet. Skriv eller ring til kommunen, hvis du har mere at sige."))
    return record_facts(case, [Recording(name, value, CaseFact.Source.CITIZEN) for name, value in answers.items()])
