"""Encryption of CPR numbers and their search index, with keys that live outside the database.

A value is sealed by AES-256-GCM under the current key, whose id stands before the ciphertext, so an older key still
opens what it sealed and a rotation can go row by row. The index is a keyed hash (HMAC-SHA-256) under a key of its own:
equal numbers are found, and no number can be read back from the database alone.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_NONCE_BYTES = 12


class KeyringError(Exception):
    """The keyring is missing, damaged, or does not hold the key a value was sealed with."""


@dataclass(frozen=True)
class Keyring:
    """The sealing keys by id, which of them is current, and the key of the index. Keys are 32 bytes each.

    Its ``repr`` holds no key, so none can end in a log.
    """

    current: str
    sealing: dict[str, bytes] = field(repr=False)
    index: bytes = field(repr=False)

    @classmethod
    def read(cls, path: Path) -> "Keyring":
        """Read the keyring file (JSON, keys in base64)."""
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            sealing = {name: base64.b64decode(key, validate=True) for name, key in content["sealing"].items()}
            keyring = cls(content["current"], sealing, base64.b64decode(content["index"], validate=True))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise KeyringError(
                f"The keyring {path.name} cannot be read ({type(error).__name__}). Restore it from the backup of keys."
            ) from error
        if keyring.current not in sealing or any(len(key) != 32 for key in (*sealing.values(), keyring.index)):
            raise KeyringError(f"The keyring {path.name} lacks its current key, or a key is not 32 bytes.")
        return keyring

    @staticmethod
    def create(path: Path) -> None:
        """Write a new keyring, readable by its owner only. Refuses to replace one: its keys would be lost."""
        content = {
            "current": "1",
            "sealing": {"1": base64.b64encode(secrets.token_bytes(32)).decode()},
            "index": base64.b64encode(secrets.token_bytes(32)).decode(),
        }
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(content, file)

    def seal(self, plain: str, *, about: str) -> bytes:
        """Seal a text. ``about`` (column and row) is bound in: a ciphertext moved elsewhere does not open."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        ciphertext = AESGCM(self.sealing[self.current]).encrypt(nonce, plain.encode(), about.encode())
        return self.current.encode() + b":" + nonce + ciphertext

    def open(self, sealed: bytes, *, about: str) -> str:
        """Open a sealed text.

        Raises:
            KeyringError: the key is not in the keyring, or the value was changed or moved.
        """
        name, _, rest = bytes(sealed).partition(b":")
        key = self.sealing.get(name.decode("ascii", "replace"))
        if key is None:
            raise KeyringError("A value is sealed with a key that the keyring does not hold.")
        try:
            return AESGCM(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], about.encode()).decode()
        except (InvalidTag, ValueError) as error:  # ValueError: too short to hold a nonce
            raise KeyringError("A sealed value has been changed or moved, and does not open.") from error

    def find(self, plain: str, *, about: str) -> bytes:
        """The index of a text: the same text gives the same 32 bytes, under this keyring and for this column only."""
        return hmac.digest(self.index, f"{about}\0{plain}".encode(), hashlib.sha256)


@lru_cache(maxsize=4)
def _cached(path: Path) -> Keyring:
    return Keyring.read(path)


def keyring() -> Keyring:
    """The keyring of this installation (setting ``HJEMMEL_KEYRING``)."""
    return _cached(Path(settings.HJEMMEL_KEYRING))
