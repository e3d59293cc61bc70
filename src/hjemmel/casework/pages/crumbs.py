"""The path above a page of a case."""

from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.casework.models import Case
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.web.parts import Crumb


def crumbs_of(found: Case, here: str = "") -> list[Crumb]:
    """From the start of the actor's day to the case, and to ``here`` within it."""
    if current_actor().kind is ActorKind.STAFF:
        start = Crumb(_("Dagens liste"), reverse("casework:day_list"))
    else:
        start = Crumb(_("Mine sager"), reverse("casework:my_cases"))
    name = _("Sag %(number)s") % {"number": found.number}
    if not here:
        return [start, Crumb(name)]
    return [start, Crumb(name, reverse("casework:case", args=(found.public_id,))), Crumb(here)]
