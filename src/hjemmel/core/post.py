"""Sending documents to citizens through a channel. The channel today writes to a folder; Digital Post comes later.

A channel never puts case content into an e-mail or a file name.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from django.conf import settings

from hjemmel.core import clock, files
from hjemmel.core.models import Delivery


@dataclass(frozen=True, slots=True)
class Receipt:
    """The channel's word that the document is available in the recipient's mailbox."""

    reference: str


class Channel(Protocol):
    """A way to a recipient's mailbox."""

    name: str

    def send(self, delivery: Delivery) -> Receipt:
        """Hand over one delivery. Handing over the same one again gives the same receipt and sends nothing twice."""
        ...


class FolderChannel:
    """Puts each delivery into a folder, as a file for the document and one for the envelope."""

    name = "folder"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, delivery: Delivery) -> Receipt:
        """Write document and envelope under the delivery's own number; a half-written one is written anew."""
        self.folder.mkdir(parents=True, exist_ok=True)
        reference = f"delivery-{delivery.pk}"
        _write(self.folder / f"{reference}.pdf", files.read(delivery.document.sha256))
        envelope = {"recipient": str(delivery.person.public_id), "document": str(delivery.document.public_id)}
        _write(self.folder / f"{reference}.json", json.dumps(envelope).encode())
        return Receipt(reference)


def channel() -> Channel:
    """The channel of this installation."""
    return FolderChannel(Path(settings.HJEMMEL_OUTBOX))


def deliver(delivery: Delivery) -> None:
    """Send a delivery that has not arrived, and record that it has. Safe to repeat."""
    if delivery.available_at is not None:
        return
    delivery.receipt = channel().send(delivery).reference
    delivery.available_at = clock.now()
    delivery.save(update_fields=("receipt", "available_at"))


def _write(path: Path, content: bytes) -> None:
    temporary = path.with_suffix(path.suffix + ".writing")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
