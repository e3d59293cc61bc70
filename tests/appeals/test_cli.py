"""``hjemmel appeals danmarkskort``: for an analyst without the web program."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from appeals.danmarkskort.tables import table
from hjemmel.cli import main


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two municipalities in three years."""
    path = tmp_path / "udfald.csv"
    path.write_bytes(
        table(
            "Albertslund,2023,SEL § 83,upheld,36", "Albertslund,2023,SEL § 83,remitted,14",
            "Albertslund,2024,SEL § 83,upheld,26", "Albertslund,2024,SEL § 83,changed,16",
            "Albertslund,2024,SEL § 83,remitted,27", "Ballerup,2024,SEL § 100,upheld,2",
            "Albertslund,2016,SEL § 83,upheld,9", "Albertslund,2024,SEL § 41,remitted,2",
            "Albertslund,2024,SFL § 2,upheld,30",
        )
    )  # fmt: skip
    return path


def output(capfdbinary: pytest.CaptureFixture[bytes], *words: object) -> bytes:
    """What the command writes; it must succeed."""
    assert main(["appeals", "danmarkskort", *map(str, words)]) == 0
    return capfdbinary.readouterr().out


def row(text: str, name: str) -> list[str]:
    """The cells of the first line of a text that begins with a name."""
    return next(line for line in text.splitlines() if line.startswith(name)).split()


def test_text_is_the_last_year_with_what_must_be_said(capfdbinary, file: Path) -> None:
    text = output(capfdbinary, file, "--map", "adult").decode()
    assert "voksenhandicapområdet 2024" in text
    assert "Hele landet, som offentliggjort: 40,4 %" in text
    assert row(text, "Albertslund")[1:4] == ["ingen", "sager", "0"]
    assert row(text, "Ballerup")[1:3] == ["skjult", "skjult"]
    assert "Det er ikke ministeriets Danmarkskort." in text
    assert "Uden for kortene er sager efter SFL § 2." in text
    assert "- Sager efter SEL § 41 er ikke talt med på børnehandicapområdet: de hører til dér, hvis klagen er" in text


def test_internal_hides_nothing_and_says_so(capfdbinary, file: Path) -> None:
    text = output(capfdbinary, file, "--internal").decode()
    assert row(text, "Ballerup")[1:4] == ["0,0", "%", "2"]
    assert "Kun til brug i myndigheden" in text
    assert "- 2 sager efter SEL § 41 er ikke talt med på børnehandicapområdet" in text


def test_json_is_canonical_and_says_what_is_hidden_and_what_is_none(capfdbinary, file: Path) -> None:
    content = output(capfdbinary, file, "--format", "json")
    assert content == output(capfdbinary, file, "--format", "json")
    document = json.loads(content)
    assert [one["year"] for one in document["years"]] == [2016, 2023, 2024]
    figures = {
        (map, figure["area"]): figure
        for map, one in document["years"][1]["maps"].items()
        for figure in one["figures"]
        if figure["extent"] == "municipality"
    }
    assert figures["social", "0165"] | {"band": None} == {
        "extent": "municipality", "area": "0165", "rate": "28.0", "band": None, "n": 50, "reversed": 14, "upheld": 36,
        "remitted": 14, "changed": 0, "dismissed": 0,
    }  # fmt: skip
    assert (figures["adult_disability", "0165"]["n"], figures["adult_disability", "0165"]["rate"]) == (0, None)


@pytest.mark.parametrize(("words", "begins"), [(["svg"], b"<svg"), (["svg", "--series"], b"<svg"), (["pdf"], b"%PDF")])
def test_pictures_and_documents(capfdbinary, file: Path, tmp_path: Path, words: list[str], begins: bytes) -> None:
    asked = [file, "--municipality", "albertslund", "--output", tmp_path / "kort", "--format", *words]
    assert output(capfdbinary, *asked) == b""
    assert (tmp_path / "kort").read_bytes().startswith(begins)


def test_what_an_earlier_release_told_is_taken_into_account(capfdbinary, file: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.csv"
    later.write_bytes(file.read_bytes().replace(b"changed,16", b"changed,17"))
    alone = output(capfdbinary, later, "--map", "social").decode()
    after = output(capfdbinary, later, "--map", "social", "--earlier", file).decode()
    assert row(alone, "Albertslund")[1:3] != row(after, "Albertslund")[1:3]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--year", "2022"], 1, "no line for 2022"),
        (["--earlier", "missing.csv"], 1, "missing.csv"),
        (
            ["--format", "svg", "--map", "adult", "--year", "2016"],
            1,
            "no map of voksenhandicapområdet with figures of 2016",
        ),
        (["--municipality", "Eksempelkommune"], 2, "'Eksempelkommune' is no municipality"),
        (["--series"], 2, "add --format svg"),
        (["--least", "1"], 2, "take 2 or more"),
    ],
)
def test_what_cannot_be_done_is_said(capfdbinary, file: Path, words: list[str], code: int, told: str) -> None:
    assert main(["appeals", "danmarkskort", str(file), *words]) == code
    assert told in capfdbinary.readouterr().err.decode()


def test_a_table_with_errors_is_refused_with_all_of_them(capfdbinary, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(table("Albertslund,24,SEL § 83,upheld,x"))
    assert main(["appeals", "danmarkskort", str(path)]) == 1
    captured = capfdbinary.readouterr()
    assert captured.out == b""
    assert [line.split(":")[0] for line in captured.err.decode().splitlines()] == [
        "bad.csv, line 2, year",
        "bad.csv, line 2, n",
    ]


def test_it_needs_no_django() -> None:
    code = "import sys, hjemmel.appeals.cli; sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
