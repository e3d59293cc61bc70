"""What can be done with access: open it, and find who stands behind a log-in elsewhere."""

import secrets

from django.db import transaction

from hjemmel.accounts.lockout import GATE
from hjemmel.accounts.models import OutsideIdentity
from hjemmel.accounts.providers import Audience, Provider
from hjemmel.core.actor import Actor, ActorKind, Role, acting
from hjemmel.core.cpr import Cpr, CprError
from hjemmel.core.models import (
    CitizenLogin,
    Municipality,
    Organisation,
    OrganisationMembership,
    Person,
    StaffMembership,
    User,
)


def user_behind(provider: Provider, subject: str) -> User | None:
    """The active user whom the provider calls ``subject``; nobody is made up for an unknown one."""
    plain = _plain(provider, subject)
    if plain is None:
        return None
    with acting(GATE):
        indexes = OutsideIdentity.indexes(provider.slug, plain)
        found = OutsideIdentity.objects.filter(provider=provider.slug, subject_index__in=indexes, user__is_active=True)
        identity = found.select_related("user").first()
    return identity.user if identity else None


def open_outside(user: User, provider: Provider, subject: str) -> OutsideIdentity:
    """Let a colleague in through a provider that calls them ``subject``. Runs as the municipality.

    Raises:
        CprError: the provider knows citizens by CPR number, and the subject is none.
    """
    plain = Cpr.parse(subject).digits if provider.audience is Audience.CITIZEN else subject
    return OutsideIdentity.objects.create(
        user=user, provider=provider.slug, subject_index=OutsideIdentity.indexes(provider.slug, plain)[0]
    )


@transaction.atomic
def open_staff_access(
    *,
    username: str,
    name: str,
    municipality: Municipality,
    role: Role,
    unit: str = "",
    password: str | None = None,
    outside: tuple[Provider, str] | None = None,
) -> User:
    """Let a colleague in by a password to begin with, or through a provider that calls them by a subject.

    Runs as the municipality. Raises IntegrityError where the name or the subject is taken.
    """
    user = User.objects.create_user(username, password)
    StaffMembership.objects.create(user=user, municipality=municipality, role=role.value, name=name, unit=unit)
    if outside is not None:
        open_outside(user, *outside)
    return user


@transaction.atomic
def open_citizen_access(person: Person, provider: Provider) -> User:
    """Let a citizen in through a provider of citizens. Runs as the acting municipality; the user has no password."""
    login = CitizenLogin.objects.filter(person=person).select_related("user").first()
    if login is None:
        # The name is for uniqueness only; nobody types it, and it says nothing about the citizen.
        login = CitizenLogin.objects.create(
            person=person, user=User.objects.create_user(f"borger-{person.public_id.hex}")
        )
    open_outside(login.user, provider, person.cpr.digits)
    return login.user


@transaction.atomic
def open_employer_access(organisation: Organisation, *, username: str, name: str) -> str:
    """Let somebody act for an organisation. Returns the password to begin with, which is shown once.

    Runs as one who acts for the organisation already, or as the system. Raises IntegrityError where the user name is
    taken.
    """
    password = secrets.token_urlsafe(15)
    with acting(_KEEPER_OF_MEMBERSHIPS):
        user = User.objects.create_user(username, password)
        OrganisationMembership.objects.create(user=user, organisation=organisation, name=name)
    return password


def end_employer_access(membership: OrganisationMembership) -> None:
    """Somebody no longer acts for an organisation. Their log-in stays: it may be used elsewhere."""
    with acting(_KEEPER_OF_MEMBERSHIPS):
        membership.delete()


# Nobody makes themselves somebody: log-ins and memberships are written by the system, once it is asked who may.
_KEEPER_OF_MEMBERSHIPS = Actor(ActorKind.SYSTEM, roles=frozenset({Role.SYSTEM}), name="Hjemmel")


def opened_for(person: Person, provider: Provider) -> bool:
    """Whether the citizen can log in through the provider with the CPR number they have now."""
    indexes = OutsideIdentity.indexes(provider.slug, person.cpr.digits)
    return OutsideIdentity.objects.filter(
        provider=provider.slug, subject_index__in=indexes, user__citizen_login__person=person
    ).exists()


def _plain(provider: Provider, subject: str) -> str | None:
    if provider.audience is not Audience.CITIZEN:
        return subject
    try:
        return Cpr.parse(subject).digits
    except CprError:
        return None
