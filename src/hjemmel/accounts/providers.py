"""The providers of log-in elsewhere that this installation trusts (setting ``HJEMMEL_OIDC``)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class Audience(StrEnum):
    """Whom a provider vouches for."""

    STAFF = "staff"
    CITIZEN = "citizen"


@dataclass(frozen=True, slots=True)
class Provider:
    """One OpenID Connect provider and our registration with it.

    ``subject_claim`` is the claim that says who somebody is and never changes hands: ``sub`` for staff, the CPR number
    for citizens. ``acr_values`` are the levels of assurance that are asked for, any of which the answer must name.

    Raises:
        ImproperlyConfigured: an address is not https (localhost may be http), or a citizen would be known by ``sub``.
    """

    slug: str
    label: str
    audience: Audience
    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    subject_claim: str = "sub"
    scopes: tuple[str, ...] = ("openid",)
    acr_values: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what would send secrets in the clear."""
        require_safe(self.issuer)
        if self.audience is Audience.CITIZEN and self.subject_claim == "sub":
            raise ImproperlyConfigured(f"{self.slug}: name the claim with the CPR number in subject_claim.")


def require_safe(address: str) -> str:
    """The address, if what is sent there is encrypted on the way or stays on this machine.

    Raises:
        ImproperlyConfigured: it is neither https nor http to localhost.
    """
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname == "localhost"):
        raise ImproperlyConfigured(f"The address {address!r} of a log-in provider is not https.")
    return address


def read_providers(path: Path) -> tuple[Provider, ...]:
    """The providers in a JSON file: a list of objects with the fields of ``Provider``.

    Raises:
        ImproperlyConfigured: the file cannot be read, or an entry lacks or invents a field. No secret is repeated.
    """
    try:
        return tuple(_provider(entry) for entry in json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ImproperlyConfigured(
            f"The log-in providers in {path.name} cannot be read ({type(error).__name__}). See docs/operation.md."
        ) from error


def _provider(entry: Mapping[str, object]) -> Provider:
    lists = {name: tuple(value) for name, value in entry.items() if isinstance(value, list)}
    return Provider(**{**entry, **lists, "audience": Audience(str(entry["audience"]))})  # type: ignore[arg-type]


def configured() -> Iterable[Provider]:
    """Every provider, in the order of the file."""
    found: tuple[Provider, ...] = settings.HJEMMEL_OIDC
    return found


def provider(slug: str) -> Provider | None:
    """The provider of this name, if there is one."""
    return next((found for found in configured() if found.slug == slug), None)
