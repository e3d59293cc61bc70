"""Citizens with cards in the demonstration, enough of them to count; and figures that have been published."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import cycle

from hjemmel.casework import services as casework
from hjemmel.casework.models import Case, CaseFact
from hjemmel.casework.models.applications import Sender
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.services import Recording
from hjemmel.core import clock
from hjemmel.core.actor import Actor, ActorKind, Role, acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Municipality, Organisation, Person, User
from hjemmel.publication import services as publication
from hjemmel.publication.kinds import Period
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.control import next_control, with_controls
from hjemmel.schemes.socialt_frikort.control_choices import ControlChoices
from hjemmel.schemes.socialt_frikort.models import Card, OutreachConsent
from hjemmel.schemes.socialt_frikort.queries import current_number
from hjemmel.schemes.socialt_frikort.statistics.cubes import SCHEME
from hjemmel.schemes.socialt_frikort.statistics.kind import KIND

_OF_THE_TRIAL = (
    "Agnes", "Alfred", "Anker", "Bertha", "Birk", "Dagmar", "Ebbe", "Edith", "Elna", "Frode", "Gerda", "Gudrun",
    "Hakon", "Inga", "Jens", "Karla",
)  # fmt: skip
_DEACTIVATED, _NEVER_CONTROLLED = 6, 2
"""So many cards of the trial were deactivated in it, and so many of the others nobody got round to control."""

_APPLIED = (
    ("Laust", 17, 4, 12, True, Sender.SOCIAL), ("Magna", 17, 18, 20, True, Sender.CITIZEN),
    ("Niels", 14, 6, 9, True, Sender.ORGANISATION), ("Olga", 14, 20, 31, True, Sender.SOCIAL),
    ("Peder", 14, 25, 14, True, Sender.EMPLOYMENT), ("Otto", 13, 3, 24, False, Sender.CITIZEN),
    ("Ragna", 11, 9, 8, True, Sender.SOCIAL), ("Svend", 9, 11, 40, False, Sender.EMPLOYMENT),
    ("Viggo", 9, 19, 28, False, Sender.SOCIAL), ("Sigurd", 8, 5, 19, True, Sender.CITIZEN),
    ("Tora", 8, 16, 11, True, Sender.ORGANISATION), ("Ulrik", 8, 27, 16, True, Sender.SOCIAL),
    ("Valborg", 5, 12, 7, True, Sender.SOCIAL), ("Villads", 5, 23, 13, True, Sender.CITIZEN),
    ("Åse", 3, 8, 21, False, Sender.CITIZEN), ("Øjvind", 3, 22, 18, False, Sender.SOCIAL),
    ("Ylva", 2, 10, 10, True, Sender.SOCIAL),
)  # fmt: skip
"""Who applied under the act: decided so many months ago, on which day and after how many; how it went, who sent it."""

_NEXT_DOOR = ("Arne", "Bodil", "Didrik", "Elvira", "Folmer", "Grete", "Holger", "Ingrid", "Jonna", "Knud", "Lilly")

_EMPLOYED, _HELPED = 16, 2
"""So many of the active cards are in use, and so many of the rest want help."""

_JUDGED = {
    True: "Borgeren er hjemløs og har et misbrug, jf. udredningen.",
    False: "Borgeren har bolig, netværk og arbejde; udredningen viser ingen særlige sociale problemer.",
}
_REASONS = {
    True: "Vi har lagt vægt på, at du er hjemløs, og at din indkomst er lav.",
    False: "Vi har lagt vægt på, at du har bolig og netværk, og at du ikke har særlige sociale problemer.",
}

# Their check digits are wrong, so no business can have them.
_EMPLOYERS = {"99999991": "Eksempel Have ApS", "99999992": "Eksempel Kantine A/S", "99999993": "Eksempel Lager ApS",
              "99999994": "Eksempel Rengøring ApS", "99999995": "Eksempel Værksted A/S"}  # fmt: skip


def citizens_with_cards(municipality: Municipality, caseworker: Actor, decider: Actor) -> list[Person]:
    """Invented people with cards: some from the trial, of which most are controlled in time, others granted since."""
    cards = [
        _carried_over(municipality, caseworker, number, name, is_deactivated=number < _DEACTIVATED)
        for number, name in enumerate(_OF_THE_TRIAL)
    ]
    active = cards[_DEACTIVATED:]
    for card in active[_NEVER_CONTROLLED:]:
        _control_when_due(card, caseworker)
    for number, applied in enumerate(_APPLIED, start=len(cards)):
        if (granted := _applied(municipality, caseworker, decider, number, *applied)) is not None:
            active.append(granted)
    for number, (card, employer) in enumerate(zip(active[:_EMPLOYED], cycle(_employers()), strict=False)):
        _employ(card, employer, caseworker, days_ago=10 + 17 * number)
    with acting(caseworker):
        for card in active[_EMPLOYED : _EMPLOYED + _HELPED]:
            services.consent(card, how=OutreachConsent.How.SPOKEN)
    return [card.person for card in cards]


def next_door(municipality: Municipality, caseworker: Actor) -> None:
    """Cards in the municipality next door, and what it has published of them."""
    for number, name in enumerate(_NEXT_DOOR, start=len(_OF_THE_TRIAL) + len(_APPLIED)):
        _carried_over(municipality, caseworker, number, name, is_deactivated=number % 2 == 0)
    analyst, decider = (
        Actor(
            ActorKind.STAFF,
            user_id=User.objects.create_user(f"nabo-{role}").pk,
            municipality_id=municipality.pk,
            roles=frozenset({role}),
            name=name,
        )
        for role, name in ((Role.ANALYST, "Jytte Nabosen"), (Role.DECIDER, "Kaj Nabosen"))
    )
    published(analyst, decider)


def published(analyst: Actor, decider: Actor) -> None:
    """The figures of the frikort from last year on, made ready by one and approved by another."""
    today = clock.today()
    with acting(analyst):
        draft = publication.prepare(KIND, Period(date(today.year - 1, 1, 1), today))
    with acting(decider):
        publication.approve(draft)


def _citizen(municipality: Municipality, number: int, name: str) -> Person:
    person = Person(name=f"{name} Prøvesen", municipality=municipality)
    # Day + 60: a replacement number, which nobody can have.
    person.cpr = Cpr.parse(f"{61 + number % 28:02d}{4 + number // 28:02d}80-00{number + 10:02d}")
    person.save()
    return person


def _carried_over(
    municipality: Municipality, caseworker: Actor, number: int, name: str, *, is_deactivated: bool
) -> Card:
    """A card of the trial, which had one control of every card in 2024 (FSFL § 2, stk. 4)."""
    never = is_deactivated or number < _DEACTIVATED + _NEVER_CONTROLLED
    with clock.at(_noon(date(2025, 1, 6))), acting(caseworker):
        return services.carry_over(
            _citizen(municipality, number, name),
            issued_on=date(2023 if never else 2021 + number % 3, 1 + number % 12, 10),
            was_deactivated=is_deactivated,
            controlled_on=None if never else date(2024, 12 - number % 6, 3 + number % 20),
        )


def _control_when_due(card: Card, caseworker: Actor) -> None:
    """Control the card some weeks before its day, as often as that day has come: the conditions are still met."""
    with acting(caseworker):
        chosen, today = ControlChoices(), clock.today()
        while (day := next_control(_as_controlled(card), today, chosen).planned - timedelta(weeks=3)) < today:
            with clock.at(_noon(day)):
                case = services.start_control(card).case
                casework.record_facts(case, _facts(True))
                casework.conclude(case, note="Opslag i eIndkomst og samtale.")


def _as_controlled(card: Card) -> Card:
    return with_controls(Card.objects.filter(pk=card.pk)).get()


def _applied(
    municipality: Municipality,
    caseworker: Actor,
    decider: Actor,
    number: int,
    name: str,
    months_ago: int,
    day: int,
    took: int,
    is_granted: bool,
    sender: Sender,
) -> Card | None:
    """An application by letter and its decision; the card where it was granted."""
    month = clock.today().year * 12 + clock.today().month - 1 - months_ago
    decided = max(date(month // 12, month % 12 + 1, day), date(2025, 3, 6))
    received = decided - timedelta(days=took)
    with clock.at(_noon(received)), acting(caseworker):
        person = _citizen(municipality, number, name)
        case = casework.receive_application(
            person=person,
            municipality=municipality,
            scheme=SCHEME,
            channel=Case.Channel.LETTER,
            facts={},
            sender=sender,
        )
        casework.take(case)
    outcome = DecisionOutcome.GRANTED if is_granted else DecisionOutcome.REFUSED
    with clock.at(_noon(decided - timedelta(days=1))), acting(caseworker):
        casework.record_facts(case, _facts(is_granted))
        decision = casework.draft_decision(case, outcome=outcome, reasons=_REASONS[is_granted])
        casework.submit(decision)
    with clock.at(_noon(decided)), acting(decider):
        casework.sign(decision)
    with acting(caseworker):
        return Card.objects.filter(person=person).first()


def _facts(has_problems: bool) -> list[Recording]:
    told = {
        "taxable_work_income_last_year": Decimal(0),
        "in_su_education_last_year": False,
        "meets_residence_requirement": True,
    }
    judged = {"special_social_problems": has_problems, "meets_conditions_for_adult_support": True}
    return [
        *(Recording(name, value, CaseFact.Source.REGISTER, "Opslag") for name, value in told.items()),
        *(Recording(name, value, CaseFact.Source.ASSESSMENT, _JUDGED[has_problems]) for name, value in judged.items()),
    ]


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), clock.COPENHAGEN)


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


def _employ(card: Card, employer: Actor, caseworker: Actor, *, days_ago: int) -> None:
    with acting(caseworker):
        given = current_number(card)
        shown = {"number": given.number, "code": given.code}
    with acting(employer):
        services.declare_employment(
            **shown,
            begins_on=max(clock.today() - timedelta(days=days_ago), date(2025, 1, 6)),
            reference="",
            is_ordinary_and_unsubsidised=True,
            has_danish_cvr_or_is_public=True,
        )
