"""The invented employers of the demonstration, and a citizen of the trial who has worked at the first since January."""

from datetime import date, timedelta
from decimal import Decimal

from hjemmel.core import clock
from hjemmel.core.actor import Actor, ActorKind, Role, acting
from hjemmel.core.models import Organisation, OrganisationMembership, Person, User
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.queries import current_number
from hjemmel.schemes.socialt_frikort.services import Order
from hjemmel.schemes.socialt_frikort.splitting import Payment

# By who acts for it: CVR number and name. The check digits are wrong, so no business can have the numbers.
_EMPLOYERS = {"arbejdsgiver": ("99999999", "Eksempel Bageri ApS"), "cafe": ("88888888", "Café Eksempel")}

_WAGES = (Decimal("3200.00"), Decimal("2850.40"))


def employ(user: User, name: str) -> None:
    """Let a user act for the user's invented employer."""
    cvr, business = _EMPLOYERS[user.username]
    organisation = Organisation.objects.create(cvr=cvr, name=business)
    OrganisationMembership.objects.create(user=user, organisation=organisation, name=name)


def at_work(citizen: Person, staff: Actor) -> None:
    """A carried-over card, an employment with the invented employer, and two payments with holiday pay."""
    with acting(staff):
        card = services.carry_over(citizen, issued_on=date(2023, 5, 2), was_deactivated=False)
        given = current_number(card)
        shown = {"number": given.number, "code": given.code}
    today = clock.today()
    with acting(_employer()):
        employment = services.declare_employment(
            **shown,
            begins_on=date(today.year, 1, 1),
            reference="Butik",
            is_ordinary_and_unsubsidised=True,
            has_danish_cvr_or_is_public=True,
        )
        paid_on = (max(date(today.year, 1, 1), today - timedelta(days=days)) for days in (40, 10))
        services.register_pay(
            [Order(employment, Payment(on, on, wage, wage / 8)) for on, wage in zip(paid_on, _WAGES, strict=True)]
        )


def _employer() -> Actor:
    user = User.objects.get(username="arbejdsgiver")
    with acting(Actor(ActorKind.SIGNED_IN, user_id=user.pk)):
        membership = OrganisationMembership.objects.get(user=user)
    return Actor(
        ActorKind.EMPLOYER,
        user_id=user.pk,
        organisation_id=membership.organisation_id,
        roles=frozenset({Role.EMPLOYER}),
        name=membership.name,
    )
