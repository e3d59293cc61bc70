"""Citizens of the trial in the demonstration, enough of them to count; and figures that have been published."""

from datetime import date
from itertools import cycle

from hjemmel.core import clock
from hjemmel.core.actor import Actor, ActorKind, Role, acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Municipality, Organisation, Person, User
from hjemmel.publication import services as publication
from hjemmel.publication.kinds import Period
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.models import Card, OutreachConsent
from hjemmel.schemes.socialt_frikort.queries import current_number
from hjemmel.schemes.socialt_frikort.statistics.kind import KIND

_NAMES = (
    "Agnes", "Alfred", "Anker", "Bertha", "Birk", "Dagmar", "Ebbe", "Edith", "Elna", "Frode", "Gerda", "Gudrun",
    "Hakon", "Inga", "Jens", "Karla", "Laust", "Magna", "Niels", "Olga", "Peder", "Ragna", "Sigurd", "Tora",
    "Ulrik", "Valborg", "Villads", "Ylva",
)  # fmt: skip
_DEACTIVATED, _EMPLOYED, _HELPED = 6, 16, 2
"""So many cards were deactivated in the trial, so many of the others are in use, and so many of the rest want help."""

# Their check digits are wrong, so no business can have them.
_EMPLOYERS = {"99999991": "Eksempel Have ApS", "99999992": "Eksempel Kantine A/S", "99999993": "Eksempel Lager ApS",
              "99999994": "Eksempel Rengøring ApS", "99999995": "Eksempel Værksted A/S"}  # fmt: skip


def citizens_of_the_trial(municipality: Municipality, staff: Actor) -> list[Person]:
    """Invented people with cards from the trial: some deactivated, most of the others at work."""
    people, cards = [], []
    for number, name in enumerate(_NAMES):
        with acting(staff):
            person = Person(name=f"{name} Prøvesen", municipality=municipality)
            # Day + 60: a replacement number, which nobody can have.
            person.cpr = Cpr.parse(f"{61 + number:02d}0480-00{number + 10:02d}")
            person.save()
            people.append(person)
            issued_on = date(2021 + number % 4, 1 + number % 12, 10)
            cards.append(services.carry_over(person, issued_on=issued_on, was_deactivated=number < _DEACTIVATED))
    active = cards[_DEACTIVATED:]
    for card, employer in zip(active[:_EMPLOYED], cycle(_employers()), strict=False):
        _employ(card, employer, staff)
    with acting(staff):
        for card in active[_EMPLOYED : _EMPLOYED + _HELPED]:
            services.consent(card, how=OutreachConsent.How.SPOKEN)
    return people


def published(analyst: Actor, decider: Actor) -> None:
    """The figures of the frikort from last year on, made ready by one and approved by another."""
    today = clock.today()
    with acting(analyst):
        draft = publication.prepare(KIND, Period(date(today.year - 1, 1, 1), today))
    with acting(decider):
        publication.approve(draft)


def _employers() -> list[Actor]:
    """An actor for each of some invented employers; nobody can log in as them."""
    found = []
    for cvr, name in _EMPLOYERS.items():
        user = User.objects.create_user(f"virksomhed-{cvr}")
        organisation = Organisation.objects.create(cvr=cvr, name=name)
        found.append(
            Actor(
                ActorKind.EMPLOYER,
                user_id=user.pk,
                organisation_id=organisation.pk,
                roles=frozenset({Role.EMPLOYER}),
                name=name,
            )
        )
    return found


def _employ(card: Card, employer: Actor, staff: Actor) -> None:
    with acting(staff):
        given = current_number(card)
        shown = {"number": given.number, "code": given.code}
    with acting(employer):
        services.declare_employment(
            **shown,
            begins_on=date(clock.today().year - 1, 9, 1),
            reference="",
            is_ordinary_and_unsubsidised=True,
            has_danish_cvr_or_is_public=True,
        )
