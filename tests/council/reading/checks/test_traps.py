"""Sound texts that a hasty reader would call wrong: none of them raises anything."""

import datetime
import tomllib
from pathlib import Path

import pytest

from hjemmel.council.reading.checks import check_text

TRAPS = tomllib.loads((Path(__file__).parent / "traps.toml").read_text(encoding="utf-8"))["trap"]


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap["name"])
def test_a_sound_text_raises_nothing(trap: dict[str, str]) -> None:
    assert check_text(trap["text"], meeting=datetime.date(2026, 9, 29)) == []
