"""How much of what the source documents cite is read: every § in them is parsed, or listed with the reason why not."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from hjemmel.law.citations import find

SOURCES = os.environ.get("HJEMMEL_SOURCES")
pytestmark = pytest.mark.skipif(not SOURCES, reason="HJEMMEL_SOURCES names no folder with the source documents")

HEADING = "the heading of a table column"
NO_NUMBER = "§§ as a word, with no number after it"
EXPECTED = {"000": 12, "001": 0, "002": 46, "003": 18, "004": 713}
NOT_PARSED = {
    HEADING: [7475, 7559, 7857, 7944, 8144, 8208, 8274, 8354, 8824, 8952, 9295],
    NO_NUMBER: [10636, 10636, 11229, 11229, 11229, 11229],
}


def texts() -> dict[str, str]:
    return {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(Path(SOURCES or "").glob("*.txt"))}


def reason(text: str, at: int) -> str:
    if re.match(r"§ Paragraffens? formål", text[at:]):
        return HEADING
    return NO_NUMBER if not re.match(r"§+\s*\d", text[at:]) else "unexplained"


def test_every_section_sign_is_parsed_or_listed_with_why_not(capsys: pytest.CaptureFixture[str]) -> None:
    signs: Counter[str] = Counter()
    missed: dict[str, list[int]] = {}
    for name, text in texts().items():
        covered = {at for citation in find(text) for at in range(*citation.span)}
        for sign in re.finditer("§", text):
            signs[name] += 1
            if sign.start() not in covered:
                line = text.count("\n", 0, sign.start()) + 1
                missed.setdefault(reason(text, sign.start()), []).append(line)
    with capsys.disabled():
        parsed = signs.total() - sum(map(len, missed.values()))
        print(f"\n{parsed} of {signs.total()} § parsed ({parsed / signs.total():.1%})")  # noqa: T201
        for why, lines in missed.items():
            print(f"  not parsed, {why}: document 004, lines {', '.join(map(str, lines))}")  # noqa: T201
    assert dict(signs) == {name: count for name, count in EXPECTED.items() if count}
    assert missed == NOT_PARSED


@pytest.mark.parametrize(
    ("document", "line", "expected"),
    [
        ("000", 139, ["BL § 86"]),
        ("002", 125, ["SEL § 112", "SEL § 113", "SEL § 116"]),
        ("003", 398, ["BL §§ 87-88"]),
        ("003", 400, ["BL § 90", "SEL § 83", "SEL § 86"]),
        ("004", 1588, ["§ 151", "§ 83", "§ 83 a", "§ 86"]),
        ("004", 6357, ["KSL § 2", "KSL § 60"]),
        ("004", 7064, ["LAB § 1 a"]),
        ("004", 7565, ["LAB § 28", "§ 2, nr. 3", "§ 2, nr. 5-7", "§ 2, nr. 11", "§ 2, nr. 13", "§ 2, nr. 14"]),
        ("004", 8159, ["LAS §§ 69 j-o"]),
        ("004", 8805, ["SEL § 112"]),
        ("004", 9674, ["SEL § 52, stk. 3, nr. 3"]),
        ("004", 13122, ["LAS § 13 a", "LAB § 73 d", "LAS § 75, stk. 1, nr. 1"]),
    ],
)
def test_what_a_line_of_the_sources_cites(document: str, line: int, expected: list[str]) -> None:
    text = texts()[document]
    begins = sum(len(words) for words in text.splitlines(keepends=True)[: line - 1])
    ends = text.index("\n", begins)
    assert [str(p) for c in find(text) if begins <= c.start < ends for p in c.places] == expected
