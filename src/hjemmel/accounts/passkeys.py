"""Passkeys (WebAuthn level 2): made and used with the user's own verification, so one is both factors at once."""

import json
import struct
from typing import Any, TypeVar
from uuid import UUID

from django.http import HttpRequest
from fido2.cose import UnsupportedKey
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    RegistrationResponse,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from hjemmel.accounts.models import Passkey
from hjemmel.core import clock
from hjemmel.core.actor import Actor, ActorKind, acting
from hjemmel.core.models import User

_STATE_KEY = "hjemmel_passkey"
_VERIFIED = UserVerificationRequirement.REQUIRED
Answer = TypeVar("Answer", RegistrationResponse, AuthenticationResponse)


class PasskeyError(Exception):
    """The browser's answer does not fit what was asked, or the passkey is not one of ours."""


def ask_for_new(request: HttpRequest, user: User, name: str) -> dict[str, Any]:
    """Options for ``navigator.credentials.create``; what the answer must fit is kept in the session."""
    options, state = _server(request).register_begin(
        # The handle is the public id: WebAuthn § 14.6.1 wants nothing about the person in it.
        PublicKeyCredentialUserEntity(id=user.public_id.bytes, name=user.username, display_name=name),
        [AttestedCredentialData(passkey.credential) for passkey in user.passkeys.all()],
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=_VERIFIED,
    )
    request.session[_STATE_KEY] = state
    return dict(options)


def add(request: HttpRequest, user: User, answer: str, name: str) -> Passkey:
    """Keep the passkey that the browser made.

    Raises:
        PasskeyError: the answer is damaged, too late, from another page, or for a passkey that is kept already.
    """
    given = _read(RegistrationResponse, answer)
    try:
        made = _server(request).register_complete(_state(request), given).credential_data
    except ValueError as error:
        raise PasskeyError(f"The answer with a new passkey is refused: {error}") from error
    if made is None or isinstance(made.public_key, UnsupportedKey):
        raise PasskeyError("The answer holds no passkey of a kind that was asked for.")
    if user.passkeys.filter(credential_id=made.credential_id).exists():
        raise PasskeyError("The passkey has been added before.")
    return Passkey.objects.create(user=user, name=name, credential_id=made.credential_id, credential=bytes(made))


def ask_for_any(request: HttpRequest) -> dict[str, Any]:
    """Options for ``navigator.credentials.get``: any passkey of this site, since nobody has said who they are."""
    options, state = _server(request).authenticate_begin(user_verification=_VERIFIED)
    request.session[_STATE_KEY] = state
    return dict(options)


def user_of(request: HttpRequest, answer: str) -> User:
    """The user whose passkey has signed what was asked.

    Raises:
        PasskeyError: the answer is damaged, too late or from another page, or the signature is not by a passkey of
            the user it names, or its counter has not moved on, as when a passkey has been copied.
    """
    given = _read(AuthenticationResponse, answer)
    handle = given.response.user_handle or b""
    user = User.objects.filter(public_id=UUID(bytes=handle), is_active=True).first() if len(handle) == 16 else None
    if user is None:
        raise PasskeyError("The passkey belongs to nobody here.")
    with acting(Actor(ActorKind.SIGNED_IN, user_id=user.pk)):
        kept = list(user.passkeys.all())
        try:
            used = _server(request).authenticate_complete(
                _state(request), [AttestedCredentialData(passkey.credential) for passkey in kept], given
            )
        except ValueError as error:
            raise PasskeyError(f"The passkey is refused: {error}") from error
        passkey = next(row for row in kept if bytes(row.credential_id) == used.credential_id)
        _count(passkey, given.response.authenticator_data.counter)
    return user


def _read(kind: type[Answer], answer: str) -> Answer:
    """The browser's answer, read from JSON; whether it is true is another matter."""
    try:
        content = json.loads(answer)
        if not isinstance(content, dict):
            raise TypeError("no object")
        _only_texts(content)
        return kind.from_dict(content)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, struct.error) as error:
        # All of these, as the case may be, are what the library makes of bytes that are no answer.
        raise PasskeyError(f"The answer cannot be read ({type(error).__name__}).") from error


def _only_texts(content: dict[str, Any]) -> None:
    """Refuse a number where bytes belong: the library would make so many bytes of it, and run out of memory."""
    response = content.get("response")
    within = response if isinstance(response, dict) else {"response": response}
    for name, value in {**within, "id": content.get("id"), "rawId": content.get("rawId")}.items():
        if name != "publicKeyAlgorithm" and isinstance(value, int | float) and not isinstance(value, bool):
            raise TypeError(f"{name} is a number")


def _count(passkey: Passkey, counter: int) -> None:
    """WebAuthn § 6.1.1: a counter that does not grow speaks of a copy; 0 says that the device does not count."""
    if counter <= passkey.sign_count and (counter or passkey.sign_count):
        raise PasskeyError("The passkey's counter has not moved on.")
    passkey.sign_count, passkey.used_at = counter, clock.now()
    passkey.save(update_fields=["sign_count", "used_at"])


def _server(request: HttpRequest) -> Fido2Server:
    host = request.get_host().partition(":")[0]
    return Fido2Server(PublicKeyCredentialRpEntity(name="Hjemmel", id=host), attestation=None)


def _state(request: HttpRequest) -> dict[str, Any]:
    """What was asked; asked once, answered once."""
    state: dict[str, Any] | None = request.session.pop(_STATE_KEY, None)
    if state is None:
        raise PasskeyError("Nothing was asked, or it was answered already.")
    return state
