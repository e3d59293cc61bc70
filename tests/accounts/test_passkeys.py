"""Passkeys against forged answers, by an authenticator written out here (WebAuthn level 2)."""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from django.test import Client
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_encode
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.people import is_in, with_password
from accounts.test_log_in import failures
from hjemmel.accounts import passkeys
from hjemmel.accounts.models import Passkey
from hjemmel.accounts.passkeys import PasskeyError
from hjemmel.accounts.sessions import as_user
from hjemmel.core.actor import acting
from hjemmel.core.models import User
from world import World, log_in

pytestmark = pytest.mark.django_db

ORIGIN = "http://localhost"
PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


@dataclass
class Device:
    """A device with one passkey for localhost. What it answers can be bent field by field."""

    user: User
    credential_id: bytes = b"passkey of the tests"
    counter: int = 0
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def make(self, options: dict[str, Any]) -> str:
        """Answer ``navigator.credentials.create``."""
        assert options["publicKey"]["authenticatorSelection"] == {
            "residentKey": "required",
            "requireResidentKey": True,
            "userVerification": "required",
        }
        public = cbor.encode(dict(ES256.from_cryptography_key(self.key.public_key())))
        credential = bytes(16) + len(self.credential_id).to_bytes(2) + self.credential_id + public
        data = self._data("localhost", PRESENT | VERIFIED | ATTESTED) + credential
        attestation = cbor.encode({"fmt": "none", "attStmt": {}, "authData": data})
        told = self._told("webauthn.create", options, ORIGIN)
        return self._answer(clientDataJSON=told, attestationObject=attestation)

    def use(
        self,
        options: dict[str, Any],
        *,
        origin: str = ORIGIN,
        host: str = "localhost",
        flags: int = PRESENT | VERIFIED,
        kind: str = "webauthn.get",
        handle: bytes | None = None,
        key: ec.EllipticCurvePrivateKey | None = None,
    ) -> str:
        """Answer ``navigator.credentials.get``."""
        told, data = self._told(kind, options, origin), self._data(host, flags)
        signature = (key or self.key).sign(data + hashlib.sha256(told).digest(), ec.ECDSA(SHA256()))
        handle = self.user.public_id.bytes if handle is None else handle
        return self._answer(clientDataJSON=told, authenticatorData=data, signature=signature, userHandle=handle)

    def _data(self, host: str, flags: int) -> bytes:
        return hashlib.sha256(host.encode()).digest() + bytes([flags]) + self.counter.to_bytes(4)

    @staticmethod
    def _told(kind: str, options: dict[str, Any], origin: str) -> bytes:
        asked = options["publicKey"]["challenge"]
        return json.dumps({"type": kind, "challenge": asked, "origin": origin, "crossOrigin": False}).encode()

    def _answer(self, **response: bytes) -> str:
        name = websafe_encode(self.credential_id)
        encoded = {key: websafe_encode(value) for key, value in response.items()}
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": encoded})


def browser() -> Client:
    """A browser on localhost: passkeys belong to a host."""
    return Client(SERVER_NAME="localhost")


@pytest.fixture
def device(world: World) -> Device:
    """The caseworker's device, whose passkey has been added on the page."""
    user = with_password(world.here.caseworker)
    client = log_in(world.here.caseworker)
    client.defaults["SERVER_NAME"] = "localhost"
    device = Device(user)
    answer = device.make(client.post("/din-adgang/adgangsnoegler/spoerg/").json())
    added = client.post("/din-adgang/adgangsnoegler/", {"credential": answer, "name": "Min telefon"})
    assert "Dine nødkoder" in added.content.decode()
    return device


def asked(client: Client) -> dict[str, Any]:
    return client.post("/log-ind/adgangsnoegle/spoerg/").json()


def give(client: Client, answer: str) -> int:
    return client.post("/log-ind/adgangsnoegle/", {"credential": answer}).status_code


def test_a_passkey_opens(device: Device) -> None:
    client = browser()
    assert give(client, device.use(asked(client))) == 302
    assert is_in(client)


FORGERIES: dict[str, dict[str, Any]] = {
    "on another site": {"origin": "https://hjemmel.example"},
    "for another host": {"host": "hjemmel.example"},
    "without the user's verification": {"flags": PRESENT},
    "without the user": {"flags": VERIFIED},
    "an answer to something else": {"kind": "webauthn.create"},
    "by another key": {"key": ec.generate_private_key(ec.SECP256R1())},
    "of nobody": {"handle": bytes(16)},
    "of no form": {"handle": b"x"},
    "without a handle": {"handle": b""},
}


@pytest.mark.parametrize("bent", FORGERIES.values(), ids=FORGERIES)
def test_what_is_forged_opens_nothing_and_is_written_down(device: Device, bent: dict[str, Any]) -> None:
    client = browser()
    assert give(client, device.use(asked(client), **bent)) == 422
    assert not is_in(client)
    assert [row.step for row in failures()] == ["passkey"]


def test_one_users_passkey_does_not_open_as_another(device: Device, world: World) -> None:
    decider = User.objects.get(pk=world.here.decider.user_id)
    client = browser()
    assert give(client, device.use(asked(client), handle=decider.public_id.bytes)) == 422


def test_an_answer_opens_once_and_only_where_it_was_asked_for(device: Device) -> None:
    first, second = browser(), browser()
    answer = device.use(asked(first))
    asked(second)
    assert give(second, answer) == 422
    assert give(first, answer) == 302
    first.post("/log-af/")
    assert give(first, answer) == 422


@pytest.mark.parametrize("damaged", ["", "{}", "[]", "null", '{"id": 1}', "\N{SNOWMAN}", '{"id": "x", "rawId": "x"}'])
def test_a_damaged_answer_opens_nothing(device: Device, damaged: str) -> None:
    client = browser()
    asked(client)
    assert give(client, damaged) == 422


@pytest.mark.parametrize(
    ("kept", "now", "opens"), [(0, 0, True), (0, 1, True), (4, 5, True), (5, 5, False), (5, 4, False), (5, 0, False)]
)
def test_a_counter_that_does_not_move_on_speaks_of_a_copy(device: Device, kept: int, now: int, opens: bool) -> None:
    with acting(as_user(device.user)):
        Passkey.objects.update(sign_count=kept)
    device.counter = now
    client = browser()
    assert give(client, device.use(asked(client))) == (302 if opens else 422)
    with acting(as_user(device.user)):
        assert Passkey.objects.get().sign_count == (now if opens else kept)


_VALUES = st.none() | st.booleans() | st.integers() | st.text() | st.binary().map(websafe_encode)
_FIELDS = ("clientDataJSON", "authenticatorData", "attestationObject", "signature", "userHandle")
_NAMES = st.binary().map(websafe_encode)
_RESPONSES = st.dictionaries(st.sampled_from(_FIELDS), _VALUES) | _VALUES


@given(_NAMES, st.just("public-key") | _VALUES, _RESPONSES, st.sampled_from(passkeys.Answer.__constraints__))
@settings(max_examples=60, deadline=None)
def test_whatever_is_sent_is_read_or_refused(name: str, kind: object, response: object, answer: type) -> None:
    content = json.dumps({"id": name, "rawId": name, "type": kind, "response": response})
    with suppress(PasskeyError):
        assert isinstance(passkeys._read(answer, content), answer)


@pytest.mark.parametrize("field", _FIELDS)
@pytest.mark.parametrize("answer", passkeys.Answer.__constraints__)
def test_a_number_is_not_made_into_so_many_bytes(field: str, answer: type) -> None:
    content = json.dumps({"id": "AA", "rawId": "AA", "type": "public-key", "response": {field: 10**15}})
    with pytest.raises(PasskeyError):
        passkeys._read(answer, content)


def test_a_user_who_is_closed_does_not_get_in(device: Device) -> None:
    with acting(as_user(device.user)):
        User.objects.filter(pk=device.user.pk).update(is_active=False)
    client = browser()
    assert give(client, device.use(asked(client))) == 422


def test_the_same_passkey_is_not_added_twice(device: Device, world: World) -> None:
    client = log_in(world.here.caseworker)
    client.defaults["SERVER_NAME"] = "localhost"
    options = client.post("/din-adgang/adgangsnoegler/spoerg/").json()
    assert [row["id"] for row in options["publicKey"]["excludeCredentials"]] == [websafe_encode(device.credential_id)]
    client.post("/din-adgang/adgangsnoegler/", {"credential": device.make(options), "name": "Igen"})
    with acting(as_user(device.user)):
        assert [row.name for row in Passkey.objects.all()] == ["Min telefon"]


def test_what_the_device_is_told_about_the_user_says_nothing_about_the_person(device: Device, world: World) -> None:
    client = log_in(world.here.caseworker)
    told = client.post("/din-adgang/adgangsnoegler/spoerg/").json()["publicKey"]["user"]
    assert told["id"] == websafe_encode(device.user.public_id.bytes)
