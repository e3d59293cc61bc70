"""The citizen's page for staff (*borgerens side*), and what is corrected there."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import queries, services
from hjemmel.casework.forms import people as forms
from hjemmel.casework.forms.handing_over import HandOverPersonForm
from hjemmel.casework.pages.steps import Place, Step, page
from hjemmel.casework.person_file import PersonFile
from hjemmel.casework.schemes import all_schemes
from hjemmel.core import access, clock, people, post
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person
from hjemmel.web.parts import Crumb


@require_GET
@requires(actions.READ_PERSON)
def person(request: HttpRequest, public_id: str) -> HttpResponse:
    """The citizen's page: who they are, who stands by them, their cases, their letters."""
    found = access.get(actions.READ_PERSON, _people(), public_id=public_id)
    record_read(actions.READ_PERSON, found, ("navn", "relationer", "repræsentanter", "sager", "breve", "adresse"))
    return _page_of(request, found, in_full=False)


@require_POST
@requires(actions.READ_FULL_CPR)
def full_cpr(request: HttpRequest, public_id: str) -> HttpResponse:
    """The same page with the whole CPR number, which is recorded as a look of its own."""
    found = access.get(actions.READ_FULL_CPR, _people(), public_id=public_id)
    record_read(actions.READ_FULL_CPR, found, ("hele CPR-nummeret",))
    return _page_of(request, found, in_full=True)


def _people() -> QuerySet[Person]:
    return access.with_verdicts(queries.people().select_related("municipality"), may_edit=actions.EDIT_PERSON)


def _page_of(request: HttpRequest, found: Any, *, in_full: bool) -> HttpResponse:
    context = {
        "person": found,
        "file": PersonFile(found),
        "cpr": found.cpr.in_full() if in_full else found.cpr,
        "in_full": in_full,
        "address": post.shown_address(found),
        "today": clock.today(),
        "may_edit": found.may_edit,
        "schemes": [scheme for scheme in all_schemes() if scheme.is_applied_for],
        "crumbs": [Crumb(_("Borgere"), reverse("casework:people")), Crumb(found.name)],
    }
    return render(request, "casework/person.html", context)


def place_of(found: Person) -> Place:
    """The place of what is done to a citizen."""
    home = reverse("casework:person", args=(found.public_id,))
    start = Crumb(_("Borgere"), reverse("casework:people"))
    return Place(found, home, found.name, lambda here: [start, Crumb(found.name, home), Crumb(here)])


def _edit(found: Person, **details: Any) -> None:
    people.edit(found, **details)
    services.send_held_back(found)


def _move(found: Person, *, address: str, since: date) -> None:
    people.move(found, lines=address.splitlines(), since=since)
    services.send_held_back(found)


edit = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        forms.ProfileForm,
        _edit,
        gettext_lazy("Ret navn og post"),
        gettext_lazy("Med beskyttelse kendes adressen kun der, hvor kuverten skrives: ikke her, ikke i breve."),
        gettext_lazy("Gem"),
        gettext_lazy("Oplysningerne er rettet."),
        place=place_of,
        initial=lambda found: {name: getattr(found, name) for name in forms.ProfileForm.base_fields},
    )
)
change_number = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        forms.NumberForm,
        people.change_number,
        gettext_lazy("Nyt CPR-nummer"),
        gettext_lazy("Borgeren kan stadig findes på det gamle nummer."),
        gettext_lazy("Gem"),
        gettext_lazy("CPR-nummeret er ændret."),
        place=place_of,
    )
)
move = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        forms.MoveForm,
        _move,
        gettext_lazy("Ny postadresse"),
        gettext_lazy("Står feltet tomt, har borgeren ingen postadresse fra den dag."),
        gettext_lazy("Gem"),
        gettext_lazy("Adressen er gemt."),
        place=place_of,
    )
)
hand_over = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        HandOverPersonForm,
        services.hand_over_person,
        gettext_lazy("Overdrag til ny handlekommune"),
        gettext_lazy(
            "Når den nye kommune har modtaget borgeren, kan I ikke længere se borgerens side. Jeres egne sager bliver "
            "hos jer. En beskyttet adresse følger aldrig med."
        ),
        gettext_lazy("Overdrag"),
        gettext_lazy("Den nye kommune er bedt om at modtage borgeren."),
        place=place_of,
        fit=lambda form, found: form.offer(found),
    )
)
record_death = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        forms.DayForm,
        people.record_death,
        gettext_lazy("Registrér dødsfald"),
        gettext_lazy("Der bliver ikke sendt flere breve til borgeren, og sagerne viser det."),
        gettext_lazy("Registrér"),
        gettext_lazy("Dødsfaldet er registreret."),
        place=place_of,
    )
)
record_emigration = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        forms.DayForm,
        people.record_emigration,
        gettext_lazy("Registrér udrejse"),
        gettext_lazy("Adressen ophører den dag. Digital Post når stadig borgeren."),
        gettext_lazy("Registrér"),
        gettext_lazy("Udrejsen er registreret."),
        place=place_of,
    )
)
