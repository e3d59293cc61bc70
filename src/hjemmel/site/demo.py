"""The invented municipality of the demonstration: its people, and cases to look at."""

from datetime import date, timedelta
from decimal import Decimal

from hjemmel.casework import services
from hjemmel.casework.models import Case, CaseTimeLimit
from hjemmel.core import clock
from hjemmel.core.actor import Actor, ActorKind, Role, acting, system_actor
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import CitizenLogin, Municipality, Person, StaffMembership, User
from hjemmel.site import demo_aids, demo_appeals, demo_figures, demo_records
from hjemmel.site.demo_employer import at_work, employ
from hjemmel.site.demo_people import DEMO_USERS, NEIGHBOUR, DemoUser
from hjemmel.site.demo_published import printed_figures
from hjemmel.site.demo_quality import keep_quality

MUNICIPALITY_CODE = "0999"

# Replacement CPR numbers: the day is raised by 60, so no number can be a real person's.
_CITIZENS = (
    ("Asta Eksempelsen", "671084-0000", Decimal("4250.00")),
    ("Bjørk Åkjær-Prøvesen", "730391-0001", Decimal("9800.00")),
    ("Carl Ødegård Mønsterhøj", "650279-0002", Decimal("18400.00")),
    ("Dagny Prøvedal", "620175-0003", Decimal("0.00")),
)
_CITIZENS_OF_LONG_AGO = (("Solveig Gammelby", "650252-0005"), ("Viggo Gammelby", "610147-0006"))
_DAYS_SINCE_RECEIPT = (12, 20)
_UNIT = "Myndighed Voksen"


def create_municipality(code: str = MUNICIPALITY_CODE, name: str = "Eksempelkommune") -> Municipality:
    """Make an invented municipality, as the owner role: municipalities are shared data."""
    municipality, _ = Municipality.objects.using("owner").get_or_create(
        code=code,
        defaults={
            "name": name,
            "address": f"Rådhuspladsen 1; {code} Eksempelby",
            "telephone": "00 00 00 00",
            "email": f"kontakt@{name.lower()}.example",
        },
    )
    return municipality


def _next_door() -> None:
    """The municipality next door, with one caseworker."""
    municipality_id = create_municipality("0998", "Nabokommune").pk
    with acting(system_actor(municipality_id)):
        municipality = Municipality.objects.get(pk=municipality_id)
        account = User.objects.create_user(NEIGHBOUR.username)
        StaffMembership.objects.create(
            user=account, municipality=municipality, role=NEIGHBOUR.role.value, name=NEIGHBOUR.name
        )
        demo_figures.next_door(municipality, _staff(municipality, NEIGHBOUR))


def seed() -> None:
    """Fill an empty database with the invented people, two open cases and a citizen at work, unless it is done."""
    municipality_id = create_municipality().pk
    with acting(system_actor(municipality_id)):
        if StaffMembership.objects.exists():
            return
        municipality = Municipality.objects.get(pk=municipality_id)
        people = [_citizen(municipality, name, cpr) for name, cpr, _ in _CITIZENS]
        old = [_citizen(municipality, name, cpr) for name, cpr in _CITIZENS_OF_LONG_AGO]
        for scheme in ("socialt-frikort", demo_aids.SCHEME):
            CaseTimeLimit.objects.create(municipality=municipality, scheme=scheme, weeks=4, since=date(2025, 1, 1))
        for user in (user for user in DEMO_USERS if user is not NEIGHBOUR):
            account = User.objects.create_user(user.username)
            if user.role is Role.CITIZEN:
                CitizenLogin.objects.create(user=account, person=people[0])
            elif user.role is Role.EMPLOYER:
                employ(account, user.name)
            else:
                StaffMembership.objects.create(
                    user=account,
                    municipality=municipality,
                    role=user.role.value,
                    name=user.name,
                    title=str(user.label),
                    unit=_UNIT,
                )
    _next_door()
    caseworker, decider, lawyer, analyst = (
        _staff(municipality, next(user for user in DEMO_USERS if user.role is role))
        for role in (Role.CASEWORKER, Role.DECIDER, Role.LAWYER, Role.ANALYST)
    )
    _open_cases(municipality, people[1:3], caseworker)
    at_work(people[3], caseworker)
    with acting(system_actor(municipality_id)):
        citizens = demo_figures.citizens_with_cards(municipality, caseworker, decider)
    demo_figures.published(analyst, decider)
    demo_aids.refused(people[0], municipality, caseworker, decider)
    demo_aids.under_way(people[2], municipality, caseworker)
    demo_records.asked_by_letter(people[2], municipality, caseworker)
    demo_records.looked_at(people[0], (caseworker, caseworker, decider))
    demo_records.old_cases(*old, municipality, caseworker, decider)
    demo_records.kept_for(lawyer, decider)
    keep_quality(lawyer)
    printed_figures(analyst)
    hands = demo_appeals.Hands(caseworker, decider, lawyer, analyst)
    demo_appeals.complaints(municipality, citizens, hands)


def _citizen(municipality: Municipality, name: str, cpr: str) -> Person:
    person = Person(name=name, municipality=municipality)
    person.cpr = Cpr.parse(cpr)
    person.save()
    return person


def _staff(municipality: Municipality, user: DemoUser) -> Actor:
    return Actor(
        ActorKind.STAFF,
        user_id=User.objects.get(username=user.username).pk,
        municipality_id=municipality.pk,
        roles=frozenset({user.role}),
        name=user.name,
        unit=_UNIT,
    )


def _open_cases(municipality: Municipality, people: list[Person], staff: Actor) -> None:
    incomes = {row[0]: row[2] for row in _CITIZENS}
    for person, days in zip(people, _DAYS_SINCE_RECEIPT, strict=True):
        received = clock.now() - timedelta(days=days)
        with clock.at(received), acting(staff):
            services.receive_application(
                person=person,
                municipality=municipality,
                scheme="socialt-frikort",
                channel=Case.Channel.LETTER,
                facts={"taxable_work_income_last_year": incomes[person.name]},
            )
