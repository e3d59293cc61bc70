"""The rulings that come with Hjemmel (``rulings.toml``): those its documents and pages rely on, as they were seen."""

import tomllib
from pathlib import Path

from hjemmel.core import clock
from hjemmel.sources.models import Ruling

_FILE = Path(__file__).with_name("rulings.toml")


def load_rulings() -> None:
    """Add each ruling of the file that is not there; what a lawyer has recorded stays. Runs as the owner role."""
    with _FILE.open("rb") as file:
        known = tomllib.load(file)
    for number, fields in known.items():
        Ruling.objects.using("owner").get_or_create(
            number=number, defaults={**fields, "recorder": "Hjemmel", "recorded_at": clock.now()}
        )
