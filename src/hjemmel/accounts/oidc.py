"""Log-in elsewhere: OpenID Connect 1.0, authorization code flow with PKCE (RFC 7636), state and nonce.

The provider's addresses and keys come from its discovery document, whose issuer must be the one configured. The ID
token's signature is always verified, also though it came over TLS. Nothing of it is kept or logged but a keyed hash
of who it says it is.
"""

import base64
import hashlib
import secrets
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import quote_plus, urlencode

import jwt
import requests
from django.core.exceptions import ImproperlyConfigured
from jwt.types import Options

from hjemmel.accounts.providers import Provider, require_safe

_TIMEOUT = (3, 8)
_ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")
_LEEWAY_SECONDS = 30


class OidcError(Exception):
    """Log-in elsewhere did not succeed. The text is for the log and never holds a claim or a token."""


class ProviderUnreachable(OidcError):
    """The provider does not answer, or answers what no provider would."""


class LogInCancelled(OidcError):
    """The user, or the provider on their behalf, broke off."""


class AnswerRefused(OidcError):
    """The answer does not belong to what was asked, or is not the provider's."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of whom, kept in the session until the answer comes."""

    provider: str
    state: str
    nonce: str
    verifier: str
    next: str

    @classmethod
    def new(cls, provider: Provider, next: str) -> "Asked":
        """A new question with its own random values."""
        return cls(provider.slug, *(secrets.token_urlsafe(32) for _ in range(3)), next)

    def to_session(self) -> dict[str, str]:
        """As the session keeps it."""
        return asdict(self)


def address_to_ask(provider: Provider, asked: Asked, return_to: str) -> str:
    """Where to send the browser.

    Raises:
        ProviderUnreachable: the provider's description cannot be fetched.
    """
    challenge = base64.urlsafe_b64encode(hashlib.sha256(asked.verifier.encode()).digest()).rstrip(b"=").decode()
    question = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": return_to,
        "scope": " ".join(provider.scopes),
        "state": asked.state,
        "nonce": asked.nonce,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    if provider.acr_values:
        question["acr_values"] = " ".join(provider.acr_values)
    address = str(_discover(provider)["authorization_endpoint"])
    return f"{address}{'&' if '?' in address else '?'}{urlencode(question)}"


def subject_of(provider: Provider, asked: Asked, answer: dict[str, str], return_to: str) -> str:
    """Who the provider says has logged in: the value of its subject claim.

    Raises:
        LogInCancelled, AnswerRefused, ProviderUnreachable: see there.
    """
    if not secrets.compare_digest(answer.get("state", "").encode(), asked.state.encode()):
        raise AnswerRefused("The answer belongs to another question.")
    if answer.get("iss", provider.issuer) != provider.issuer:  # RFC 9207
        raise AnswerRefused("The answer names another issuer.")
    if "error" in answer:
        raise LogInCancelled(f"The provider {provider.slug} answered with an error.")
    description = _discover(provider)
    tokens = _exchange(provider, description, asked, answer.get("code", ""), return_to)
    claims = _verified(provider, description, str(tokens.get("id_token", "")))
    if not secrets.compare_digest(str(claims.get("nonce", "")).encode(), asked.nonce.encode()):
        raise AnswerRefused("The ID token answers another question.")
    if provider.acr_values and claims.get("acr") not in provider.acr_values:
        raise AnswerRefused("The ID token names a lower level of assurance than asked for.")
    subject = claims.get(provider.subject_claim)
    if subject is None:
        subject = _userinfo(description, str(tokens.get("access_token", "")), claims).get(provider.subject_claim)
    if not isinstance(subject, str) or not subject:
        raise AnswerRefused(f"Neither ID token nor userinfo holds the claim {provider.subject_claim}.")
    return subject


def _discover(provider: Provider) -> dict[str, Any]:
    description = _fetch("GET", f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration")
    if description.get("issuer") != provider.issuer:
        raise ProviderUnreachable(f"The description of {provider.slug} names another issuer.")
    try:
        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
            require_safe(str(description.get(name)))
    except ImproperlyConfigured as error:
        raise ProviderUnreachable(f"The description of {provider.slug} has no safe {name}.") from error
    return description


def _exchange(
    provider: Provider, description: dict[str, Any], asked: Asked, code: str, return_to: str
) -> dict[str, Any]:
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": return_to,
        "code_verifier": asked.verifier,
    }
    ourselves = (quote_plus(provider.client_id), quote_plus(provider.client_secret))  # RFC 6749 § 2.3.1
    return _fetch("POST", str(description["token_endpoint"]), data=form, auth=ourselves)


def _verified(provider: Provider, description: dict[str, Any], token: str) -> dict[str, Any]:
    """The claims of an ID token (OpenID Connect Core § 3.1.3.7), its signature checked with the provider's key."""
    keys = _fetch("GET", str(description["jwks_uri"]))
    required: Options = {"require": ["iss", "sub", "aud", "exp", "iat", "nonce"]}
    try:
        key = jwt.PyJWKSet.from_dict(keys)[jwt.get_unverified_header(token).get("kid", "")]
        claims = jwt.decode(
            token,
            key,
            algorithms=_ALGORITHMS,
            audience=provider.client_id,
            issuer=provider.issuer,
            leeway=_LEEWAY_SECONDS,
            options=required,
        )
    except (jwt.PyJWTError, KeyError) as error:
        raise AnswerRefused(f"The ID token is refused ({type(error).__name__}).") from error
    if claims.get("azp", provider.client_id) != provider.client_id:
        raise AnswerRefused("The ID token was made for another client.")
    return claims


def _userinfo(description: dict[str, Any], access_token: str, claims: dict[str, Any]) -> dict[str, Any]:
    address = description.get("userinfo_endpoint")
    if not address:
        return {}
    told = _fetch("GET", require_safe(str(address)), headers={"Authorization": f"Bearer {access_token}"})
    if told.get("sub") != claims["sub"]:
        raise AnswerRefused("Userinfo is about somebody else than the ID token.")
    return told


def _fetch(method: str, address: str, **what: Any) -> dict[str, Any]:
    try:
        with requests.request(method, address, timeout=_TIMEOUT, allow_redirects=False, **what) as response:
            content = response.json()
    except (requests.RequestException, ValueError) as error:
        raise ProviderUnreachable(f"{address} does not answer as it should ({type(error).__name__}).") from error
    if method == "POST" and response.status_code == requests.codes.bad_request:
        raise AnswerRefused("The provider refuses the code.")
    if response.status_code != requests.codes.ok or not isinstance(content, dict):
        raise ProviderUnreachable(f"{address} answered {response.status_code}.")
    return content
