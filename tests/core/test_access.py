"""An action is one rule: who may, and to which rows; the route, the list and the single row all ask it."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse

from hjemmel.core import access
from hjemmel.core.access import AccessError, Action, LoginRequired
from hjemmel.core.actor import ANONYMOUS, Actor, ActorKind, Role, acting
from hjemmel.core.models import Municipality
from world import World

pytestmark = pytest.mark.django_db

OWN = Action("test.own", "Egen", {Role.CASEWORKER: lambda actor: Q(pk=actor.municipality_id)})
NAMED = Action("test.named", "Navngiven", {Role.DECIDER: lambda actor: Q(name="Prøvekommune")} | OWN.rows)


def names(action: Action, actor: Actor) -> set[str]:
    """The municipalities on which the actor may do it."""
    return {row.name for row in access.visible(action, Municipality.objects.all(), actor)}


def test_the_filter_of_each_role_counts_for_those_who_have_it(world: World) -> None:
    caseworker, decider = world.here.caseworker, world.here.decider
    assert names(NAMED, caseworker) == {"Eksempelkommune"}
    assert names(NAMED, decider) == {"Prøvekommune"}
    assert names(NAMED, replace(decider, roles=caseworker.roles | decider.roles)) == {"Eksempelkommune", "Prøvekommune"}


def test_who_has_none_of_the_roles_may_do_it_to_nothing(world: World) -> None:
    for actor in (ANONYMOUS, world.here.citizen, world.here.employer, Actor(ActorKind.SYSTEM)):
        assert names(NAMED, actor) == set()
        assert not NAMED.is_open_to(actor)


def test_what_everybody_may_nobody_is_kept_from() -> None:
    assert access.PUBLIC.is_open_to(ANONYMOUS)
    assert access.PUBLIC.filter(ANONYMOUS) == access.ALL_ROWS


def test_a_row_that_is_foreign_is_not_there(world: World) -> None:
    with acting(world.here.caseworker):
        assert access.get(OWN, Municipality.objects.all(), code="0991").name == "Eksempelkommune"
        for code in ("0992", "9999"):
            with pytest.raises(Http404, match="No such row, or not for this actor"):
                access.get(OWN, Municipality.objects.all(), code=code)


def test_a_guarded_view_is_not_entered_without_the_role(world: World) -> None:
    entered = []

    @access.requires(OWN)
    def view(request: HttpRequest) -> HttpResponse:
        entered.append(request)
        return HttpResponse()

    request = HttpRequest()
    with pytest.raises(LoginRequired):
        view(request)
    with pytest.raises(PermissionDenied) as refused, acting(world.here.citizen):
        view(request)
    assert not isinstance(refused.value, LoginRequired), "to log in again would not help"
    assert not entered
    with acting(world.here.caseworker):
        assert view(request).status_code == 200
    assert (entered, view.action) == ([request], OWN)  # type: ignore[attr-defined]


def test_an_action_is_declared_once() -> None:
    with pytest.raises(AccessError, match=r"core\.read_public is declared twice"):
        access.declare("core.read_public", "Igen", {})


def test_every_action_has_a_danish_name_and_somebody_who_may() -> None:
    for name, action in access.actions().items():
        assert name == action.name
        assert "." in name
        assert action.label
        assert action.rows
