"""Sending documents to citizens and authorities through a channel. The channels today write to a folder; Digital Post
comes later.

This is the only place that opens an address, ordinary or protected: on the envelope, and nowhere else. A channel never
puts case content into an e-mail or a file name.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from django.conf import settings

from hjemmel.core import clock, files
from hjemmel.core.actor import acting, current_actor, system_actor
from hjemmel.core.keys import keyring
from hjemmel.core.models import Address, Delivery, HeldBack, Person


@dataclass(frozen=True, slots=True)
class Receipt:
    """The channel's word that it has the document; ``is_available`` when that is also in the recipient's mailbox."""

    reference: str
    is_available: bool


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file of a package: the name it has there, which tells nothing of the case, and its digest in the file store."""

    name: str
    sha256: str


class Channel(Protocol):
    """A way to a recipient's mailbox."""

    name: str

    def send(self, delivery: Delivery) -> Receipt:
        """Hand over one delivery. Handing over the same one again gives the same receipt and sends nothing twice."""
        ...

    def send_package(self, reference: str, authority: str, enclosures: Sequence[Enclosure]) -> Receipt:
        """Hand several files over to another authority, under our own reference; safe to repeat as well."""
        ...


class FolderChannel:
    """Puts each delivery into a folder, as a file for the document and one for the envelope."""

    name = "folder"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, delivery: Delivery) -> Receipt:
        """Write document and envelope under the delivery's own number; a half-written one is written anew."""
        return self._write(delivery, {}, is_available=True)

    def _write(self, delivery: Delivery, also: dict[str, object], *, is_available: bool) -> Receipt:
        self.folder.mkdir(parents=True, exist_ok=True)
        reference = f"delivery-{delivery.pk}"
        _write(self.folder / f"{reference}.pdf", files.read(delivery.document.sha256))
        envelope = {"recipient": str(delivery.person.public_id), "document": str(delivery.document.public_id)} | also
        _write(self.folder / f"{reference}.json", json.dumps(envelope, ensure_ascii=False).encode())
        return Receipt(reference, is_available)

    def send_package(self, reference: str, authority: str, enclosures: Sequence[Enclosure]) -> Receipt:
        """Write the files into a folder of their own; the envelope comes last, so that it means they are all there."""
        folder = self.folder / reference
        folder.mkdir(parents=True, exist_ok=True)
        for enclosure in enclosures:
            _write(folder / enclosure.name, files.read(enclosure.sha256))
        envelope = {"authority": authority, "files": {each.name: each.sha256 for each in enclosures}}
        _write(folder / "envelope.json", json.dumps(envelope).encode())
        return Receipt(reference, is_available=True)


class PaperChannel(FolderChannel):
    """The same for a printer: the envelope carries name and address. Nobody knows yet when it is received."""

    name = "paper"

    def send(self, delivery: Delivery) -> Receipt:
        """Write document and addressed envelope under the delivery's own number."""
        with _where_the_address_is(delivery.person):
            address = {"name": delivery.person.name, "address": _address(delivery.person)}
        return self._write(delivery, address, is_available=False)


def channel_to_authorities() -> Channel:
    """The channel of this installation to other authorities."""
    return FolderChannel(Path(settings.HJEMMEL_OUTBOX))


def channel_for(person: Person) -> Channel:
    """The channel of this installation to this person."""
    return (PaperChannel if person.gets_paper_post else FolderChannel)(Path(settings.HJEMMEL_OUTBOX))


def deliver(delivery: Delivery) -> None:
    """Send a delivery that has not been sent, and record that it has arrived or why it was held back. Safe to repeat.

    The dead get no letters, and nothing is printed without an address to print on it.
    """
    if delivery.available_at is not None:
        return
    reason = _reason_to_hold_back(delivery.person)
    if reason is not None:
        delivery.held_back = reason
        delivery.save(update_fields=("held_back",))
        return
    channel = channel_for(delivery.person)
    receipt = channel.send(delivery)
    delivery.channel, delivery.held_back = channel.name, ""
    delivery.receipt = receipt.reference
    if receipt.is_available:
        delivery.available_at = clock.now()
    delivery.save(update_fields=("channel", "receipt", "available_at", "held_back"))


def _reason_to_hold_back(person: Person) -> HeldBack | None:
    if person.died_on is not None:
        return HeldBack.DEAD
    with _where_the_address_is(person):
        if person.gets_paper_post and not _address(person):
            return HeldBack.NO_ADDRESS
    return None


@contextmanager
def _where_the_address_is(person: Person) -> Iterator[None]:
    """Act, for the envelope alone, as the municipality that acts for the person: an address is seen by no other one."""
    here = current_actor().municipality_id
    if person.municipality_id in (None, here):
        yield
    else:
        with acting(system_actor(person.municipality_id)):
            yield


def _address(person: Person) -> list[str]:
    """The lines of the present address, none where there is none: for an envelope alone."""
    addresses: Iterable[Address] = person.addresses.all()  # type: ignore[attr-defined]
    present = next((row for row in addresses if row.until is None), None)
    return _lines(present) if present else []


def _lines(address: Address) -> list[str]:
    return keyring().open(address.lines_sealed, about=address.place).split("\n")


def mentions_address(person: Person, text: str) -> bool:
    """Whether a text gives the person's street away: the first line of the present address, however it is spaced."""
    lines = _address(person)
    return bool(lines) and _plain(lines[0]) in _plain(text)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def shown_address(person: Person) -> list[str] | None:
    """The present address as a colleague may see it: None where it is protected, an empty list where there is none."""
    return None if person.has_protected_address else _address(person)


def take_over_addresses(kept: Person, joined: Person) -> None:
    """Give a person the addresses of another record of theirs: of two that hold today, the one since the later day.

    The other record keeps its own. An address is sealed to its person, so each is sealed anew.
    """
    present = Address.objects.filter(person=kept, until=None).first()
    for address in Address.objects.filter(person=joined).order_by("since", "pk"):
        until = address.until
        if until is None and present is not None:
            if present.since > address.since:
                until = present.since
            else:
                present.until = address.since
                present.save(update_fields=("until",))
        copy = Address(
            person=kept, since=address.since, until=until, recorder=address.recorder, recorded_at=address.recorded_at
        )
        copy.seal(tuple(_lines(address)))
        copy.save()


def _write(path: Path, content: bytes) -> None:
    temporary = path.with_suffix(path.suffix + ".writing")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
