"""What somebody who is to answer a request for own data is kept from, and who can answer instead.

Whoever is kept from a case does not see it, so their answer would lack it without a word: it is not sent.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from hjemmel.core import bars
from hjemmel.core.actor import acting, system_actor
from hjemmel.core.models import StaffMembership
from hjemmel.records.access import ANSWERERS
from hjemmel.records.items import cases_of
from hjemmel.records.models import AccessKind, AccessRequest


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something is left out for the actor; ``can_answer`` names the colleagues who are kept from nothing of it."""

    can_answer: tuple[str, ...]

    @property
    def why(self) -> str:
        """Why the actor does not answer, and who can."""
        why = _("Du er afskåret fra noget af det, anmodningen omfatter, så dit svar ville mangle det.")
        nobody = _("Ingen kollega kan se det hele: bed en beslutter om at give en adgang.")
        somebody = _("Det hele kan ses og besvares af: %s") % ", ".join(self.can_answer)
        return f"{why} {somebody if self.can_answer else nobody}"


def left_out(request: AccessRequest) -> LeftOut | None:
    """Whether the actor is kept from some of what a request covers; which cases they are is not told."""
    if request.kind != AccessKind.OWN_DATA:
        return None  # the request is seen by those who see its case
    seen = {case.pk for case in cases_of(request)}
    with acting(system_actor(request.municipality_id)):
        every = dict(cases_of(request).values_list("pk", "public_id"))
        if every.keys() <= seen:
            return None
        staff = StaffMembership.objects.filter(municipality=request.municipality_id, role__in=ANSWERERS)
        kept = bars.staff_kept_from(request.person_id, list(every.values()), request.municipality_id)
        names = staff.exclude(pk__in=kept).order_by("name").values_list("name", flat=True)
        return LeftOut(tuple(dict.fromkeys(names)))
