"""Sound texts that a hasty reader would call wrong: none of them raises anything."""

import datetime
import tomllib
from pathlib import Path

import pytest

from hjemmel.council.reading.checks import check_text

TEXTS = tomllib.loads((Path(__file__).parent / "traps.toml").read_text(encoding="utf-8"))
MEETING = datetime.date(2026, 9, 29)


@pytest.mark.parametrize("trap", TEXTS["trap"], ids=lambda trap: trap["name"])
def test_a_sound_text_raises_nothing(trap: dict[str, str]) -> None:
    assert check_text(trap["text"], meeting=MEETING) == []


@pytest.mark.parametrize("sentence", TEXTS["sentences"])
def test_an_ordinary_sentence_raises_nothing(sentence: str) -> None:
    assert check_text(sentence, meeting=MEETING) == []


def test_ordinary_sentences_raise_nothing_together() -> None:
    assert check_text("\n\n".join(TEXTS["sentences"]), meeting=MEETING) == []
