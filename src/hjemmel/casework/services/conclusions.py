"""A case that ends without a decision: the law was read on facts asked anew, and nothing changes for the citizen."""

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.models import Case, Conclusion
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.services.facts import Reading, legal_basis, read_law
from hjemmel.core import clock
from hjemmel.core.actor import current_actor


def can_conclude(case: Case, reading: Reading) -> bool:
    """Whether the law, as it reads the case, leaves everything as it is for the citizen."""
    rules, outcome = scheme_of(case.scheme).unchanged, reading.outcome
    return bool(rules) and outcome is not None and all(outcome[rule] is True for rule in rules)


@transaction.atomic
def conclude(case: Case, *, note: str) -> Conclusion:
    """Close a case by the result alone, with the legal basis it rests on: no decision, and no letter.

    Raises:
        CaseworkError: the case is closed, a decision is under way, or something changes for the citizen.
    """
    case = Case.objects.select_for_update().select_related("person").get(pk=case.pk)
    if case.state != "open":
        raise CaseworkError(_("Sagen er allerede afsluttet."))
    if queries.open_decision(case) is not None:
        raise CaseworkError(_("Der er en kladde til en afgørelse i sagen. Afslut sagen med afgørelsen."))
    reading = read_law(case)
    if not can_conclude(case, reading):
        raise CaseworkError(
            _("Efter oplysningerne ændrer noget sig for borgeren, eller der mangler noget. Skriv en afgørelse.")
        )
    actor = current_actor()
    conclusion = Conclusion.objects.create(
        case=case,
        note=note,
        **legal_basis(reading),
        concluded_by_id=actor.user_id,
        concluder=actor.name,
        concluded_at=clock.now(),
    )
    case.conclude()
    case.save()
    scheme_of(case.scheme).on_concluded(conclusion)
    return conclusion
