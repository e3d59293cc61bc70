"""Where the steps of a complaint belong: on its own page, under its case."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.appeals import access
from hjemmel.appeals.models import Appeal
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.casework.pages.steps import Place
from hjemmel.core.actor import current_actor
from hjemmel.web.parts import Crumb


def place_of(found: Any) -> Place:
    """The place of what is done to an appeal or to a complaint about conduct."""
    case, url = found.case, found.get_absolute_url()
    is_appeal = isinstance(found, Appeal)
    name = _("Klage %(number)s") % {"number": found.number} if is_appeal else _("Klage over sagsbehandling")

    def crumbs(here: str) -> list[Crumb]:
        *above, last = crumbs_of(case, name)
        return [*above, Crumb(last.label, url), Crumb(here)]

    return Place(case.person, url, f"{name}, {case.person.name}", crumbs)


def place_of_list(here: str) -> list[Crumb]:
    """The path above a page about all complaints; an analyst reads figures, not complaints."""
    may_search = access.SEARCH_APPEALS.is_open_to(current_actor())
    return [Crumb(_("Klager"), reverse("appeals:appeals") if may_search else ""), Crumb(here)]
