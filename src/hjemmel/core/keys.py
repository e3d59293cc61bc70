"""Encryption of CPR numbers and their search index, with keys that live outside the database.

A value is sealed by AES-256-GCM under the current key, whose id stands before the ciphertext, so an older key still
opens what it sealed and a rotation can go row by row. The index is a keyed hash (HMAC-SHA-256) under a key of its own:
equal numbers are found, and no number can be read back from the database alone. While the index key is rotated, one
looks under the older key too (``find_all``).
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
import tempfile
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_NONCE_BYTES = 12
_KEY_BYTES = 32


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
    older_indexes: tuple[bytes, ...] = field(default=(), repr=False)

    @classmethod
    def read(cls, path: Path) -> "Keyring":
        """Read the keyring file (JSON, keys in base64)."""
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            sealing = {name: _read_key(key) for name, key in content["sealing"].items()}
            older = tuple(_read_key(key) for key in content.get("older_indexes", ()))
            keyring = cls(content["current"], sealing, _read_key(content["index"]), older)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise KeyringError(
                f"The keyring {path.name} cannot be read ({type(error).__name__}). Restore it from the backup of keys."
            ) from error
        if keyring.current not in sealing or any(len(key) != _KEY_BYTES for key in keyring._keys()):
            raise KeyringError(f"The keyring {path.name} lacks its current key, or a key is not 32 bytes.")
        return keyring

    @classmethod
    def create(cls, path: Path) -> None:
        """Write a new keyring. Refuses to replace one: its keys would be lost."""
        cls("1", {"1": secrets.token_bytes(_KEY_BYTES)}, secrets.token_bytes(_KEY_BYTES)).copy(path)

    def copy(self, path: Path) -> None:
        """Write the keyring to a new file, readable by its owner only.

        Raises:
            FileExistsError: there is a file, which may hold keys that are nowhere else.
        """
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(self._to_json())
            file.flush()
            os.fsync(file.fileno())

    def write(self, path: Path) -> None:
        """Replace the keyring file by this one, whole and on disk, so that no moment and no crash leaves half of it."""
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".keyring-")  # mode 0600
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(self._to_json())
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def with_new_sealing_key(self) -> "Keyring":
        """The keyring with one more sealing key, which is from now on the current one."""
        name = str(max((int(name) for name in self.sealing if name.isdecimal()), default=0) + 1)
        return replace(self, current=name, sealing={**self.sealing, name: secrets.token_bytes(_KEY_BYTES)})

    def with_new_index_key(self) -> "Keyring":
        """The keyring with a new index key; the one so far is looked under too."""
        return replace(self, index=secrets.token_bytes(_KEY_BYTES), older_indexes=(self.index, *self.older_indexes))

    def without_older_sealing_keys(self, needed: set[str]) -> "Keyring":
        """The keyring without the sealing keys that are neither current nor among the ``needed`` ids."""
        kept = {name: key for name, key in self.sealing.items() if name == self.current or name in needed}
        return replace(self, sealing=kept)

    def without_older_index_keys(self) -> "Keyring":
        """The keyring that looks under its index key alone."""
        return replace(self, older_indexes=())

    def fingerprints(self) -> frozenset[str]:
        """What tells each key from any other and nothing about it: a backup names the keys it needs by these."""
        return frozenset(hmac.digest(key, b"hjemmel key", hashlib.sha256).hex()[:32] for key in self._keys())

    def _keys(self) -> tuple[bytes, ...]:
        return (*self.sealing.values(), self.index, *self.older_indexes)

    def _to_json(self) -> str:
        content = {
            "current": self.current,
            "sealing": {name: base64.b64encode(key).decode() for name, key in self.sealing.items()},
            "index": base64.b64encode(self.index).decode(),
            "older_indexes": [base64.b64encode(key).decode() for key in self.older_indexes],
        }
        return json.dumps(content)

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
        key, rest = self.sealing.get(key_of(sealed)), bytes(sealed).partition(b":")[2]
        if key is None:
            raise KeyringError("A value is sealed with a key that the keyring does not hold.")
        try:
            return AESGCM(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], about.encode()).decode()
        except (InvalidTag, ValueError) as error:  # ValueError: too short to hold a nonce
            raise KeyringError("A sealed value has been changed or moved, and does not open.") from error

    def find(self, plain: str, *, about: str) -> bytes:
        """The index of a text: the same text gives the same 32 bytes, under this keyring and for this column only."""
        return _hashed(self.index, plain, about)

    def find_all(self, plain: str, *, about: str) -> list[bytes]:
        """The index of a text under the present key and the older ones: what a row that is looked for may hold."""
        return [_hashed(key, plain, about) for key in (self.index, *self.older_indexes)]


def key_of(sealed: bytes) -> str:
    """The id of the key that a value is sealed with."""
    return bytes(sealed).partition(b":")[0].decode("ascii", "replace")


def _hashed(key: bytes, plain: str, about: str) -> bytes:
    return hmac.digest(key, f"{about}\0{plain}".encode(), hashlib.sha256)


def _read_key(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A model's column of sealed values, so that a rotation finds them; the model's attribute ``sealed`` holds it.

    ``place`` is what each value is bound to, with the row's columns in braces. ``index`` is the column of its index,
    if it has one, and ``about`` what that is bound to. A model with a keyed hash and nothing to make it anew from names
    that column in its attribute ``keyed_hash``, and is looked into by ``Keyring.find_all``.
    """

    column: str
    place: str
    index: str = ""
    about: str = ""


@lru_cache(maxsize=4)
def _cached(path: Path, _changed: int) -> Keyring:
    return Keyring.read(path)


def keyring() -> Keyring:
    """The keyring of this installation (setting ``HJEMMEL_KEYRING``), read again when its file has been replaced.

    Raises:
        KeyringError: it is missing or damaged.
    """
    path = Path(settings.HJEMMEL_KEYRING)
    return _cached(path, path.stat().st_mtime_ns if path.exists() else 0)
