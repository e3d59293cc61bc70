"""Complaining from a letter: those who have custody of a child see their letters of its case, and not the case.

So the decision is found on the municipality's behalf, once it is asked whether the letter is the actor's own.
"""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from hjemmel.appeals.access import COMPLAIN_OF_LETTER
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import ENDED
from hjemmel.appeals.services.errors import AppealError
from hjemmel.appeals.services.reception import Complaint, receive
from hjemmel.casework import queries
from hjemmel.casework.models import Decision
from hjemmel.casework.models.decisions import DecisionState
from hjemmel.core import access
from hjemmel.core.actor import acting, called, current_actor, system_actor
from hjemmel.core.models import Document, Person


def to_complain_of(letters: Sequence[Document]) -> set[int]:
    """Those of the actor's letters, by key, that tell of a decision which the actor may complain of now."""
    own = list(access.visible(COMPLAIN_OF_LETTER, Document.objects.filter(pk__in=[one.pk for one in letters])))
    person_id, found = current_actor().person_id, set[int]()
    for municipality_id in {letter.municipality_id for letter in own}:
        with acting(system_actor(municipality_id)):
            told = set(_decisions([letter.copy_of_id for letter in own], person_id).values_list("letter", flat=True))
        found |= {letter.pk for letter in own if letter.copy_of_id in told}
    return found


@transaction.atomic
def complain_of_letter(letter: Document, *, text: str) -> Appeal:
    """Receive the complaint of one who has custody, about the decision that their letter tells of.

    Raises:
        AppealError: it tells of no decision, or their complaint about it is under way.
    """
    actor = current_actor()
    if not access.allowed(COMPLAIN_OF_LETTER, letter):
        raise PermissionDenied(COMPLAIN_OF_LETTER.name)
    parent = Person.objects.get(pk=actor.person_id)
    with acting(system_actor(letter.municipality_id)), called(actor.name):
        decision = _decisions([letter.copy_of_id], parent.pk).first()
        if decision is None:
            raise AppealError(_("Brevet er ikke en afgørelse, eller din klage over den er allerede i gang."))
        return receive(decision, Complaint(text, person=parent))


def _decisions(letters: Sequence[int | None], person_id: int | None) -> QuerySet[Decision]:
    under_way = Appeal.objects.filter(decision=OuterRef("pk"), party=person_id).exclude(state__in=ENDED)
    told = queries.decisions().filter(letter__in=letters, state=DecisionState.SIGNED)
    return told.exclude(Exists(under_way))
