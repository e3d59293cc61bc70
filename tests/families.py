"""A child and two parents who live apart, for whatever has several parties."""

from dataclasses import dataclass
from datetime import date

from hjemmel.casework import services
from hjemmel.casework.models import Case
from hjemmel.core import people
from hjemmel.core.actor import Actor, ActorKind, Role, acting, system_actor
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import CitizenLogin, Municipality, Person, User
from world import ANSWERS, OVER_LIMIT, SCHEME, Town


@dataclass(frozen=True)
class Family:
    """A child with two parents who live apart, and the child's case."""

    case: Case
    child: Person
    mother: Person
    father: Person


def known(town: Town, name: str, cpr: str) -> Person:
    """Somebody that the town's municipality has come to know."""
    with acting(town.caseworker):
        municipality = Municipality.objects.get(pk=town.municipality_id)
        return people.register(cpr=Cpr.parse(cpr), name=name, municipality=municipality)


def with_log_in(person: Person) -> Actor:
    """The person as a citizen who can log in."""
    with acting(system_actor(person.municipality_id)):
        user = User.objects.create_user(f"citizen-{person.pk}")
        CitizenLogin.objects.create(user=user, person=person)
    return Actor(
        ActorKind.CITIZEN, user_id=user.pk, person_id=person.pk, roles=frozenset({Role.CITIZEN}), name=person.name
    )


def family_of(town: Town, cpr: str) -> Family:
    """A family whose child has this CPR number, and an application for the child."""
    child, mother, father = (
        known(town, name, number)
        for name, number in (("Lille Prøve", cpr), ("Mor Prøve", "610185-1010"), ("Far Prøve", "620185-1011"))
    )
    with acting(town.caseworker):
        for parent in (mother, father):
            people.relate(parent, relative=child, kind="custody_holder", since=date(2016, 1, 1))
        case = services.receive_application(
            person=child,
            municipality=child.municipality,
            scheme=SCHEME,
            channel=Case.Channel.LETTER,
            facts=ANSWERS | {"taxable_work_income_last_year": OVER_LIMIT},
        )
    return Family(case, child, mother, father)
