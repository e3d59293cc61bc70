"""The command hjemmel law."""

import json
from pathlib import Path

import pytest

from hjemmel.cli import main

CASE = """
date = 2025-03-01
results = ["income_condition_met", "frikort_ceiling"]
[facts]
taxable_work_income_last_year = 9_500.00
"""


def write(folder: Path, text: str) -> str:
    path = folder / "case.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_explain_says_why_in_both_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, CASE)
    assert main(["law", "explain", file]) == 0
    danish = capsys.readouterr().out
    assert "Indkomstbetingelsen er opfyldt: ja [SFL § 2, stk. 2, nr. 2, fra 1. januar 2025]" in danish
    assert "42.766 kr." in danish
    assert main(["law", "explain", file, "--lang", "en", "--full"]) == 0
    assert "Income condition met: yes" in capsys.readouterr().out


def test_explain_gives_the_same_bytes_every_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, CASE)
    texts = []
    for _ in range(2):
        assert main(["law", "explain", file, "--json"]) == 0
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[1]
    assert json.loads(texts[0])["results"] == {"income_condition_met": True, "frikort_ceiling": "42766"}


CONFIRMATION = """
[[confirmation]]
rate = "frikort_ceiling_amount"
since = 2026-01-01
value = 44_691
role = "jurist"
source = "vejledning om satser for 2026"
"""


def test_an_amount_that_is_only_computed_says_so_until_a_named_role_confirms_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = CASE.replace("2025-03-01", "2026-03-01").replace('"income_condition_met", ', "").partition("[facts]")[0]
    assert main(["law", "explain", write(tmp_path, case + "[facts]\n")]) == 0
    unconfirmed = capsys.readouterr().out
    assert "44.690 kr." in unconfirmed
    assert "44.691 kr." in unconfirmed, "both readings are shown"
    assert "ikke bekræftet" in unconfirmed
    assert main(["law", "explain", write(tmp_path, case + "[facts]\n" + CONFIRMATION), "--full"]) == 0
    confirmed = capsys.readouterr().out
    assert "44.691 kr." in confirmed
    assert "44.690" not in confirmed
    assert "ikke bekræftet" not in confirmed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (CASE.replace("9_500.00", "-1"), "taxable_work_income_last_year"),
        (CASE.replace("[facts]", "[fact]"), "case.toml, line 1: the case has the unknown key fact"),
        (CASE.replace("2025-03-01", '"2025-03-01"'), "date = '2025-03-01' is not a date such as 2025-01-01"),
        (CASE.replace("2025-03-01", "2018-03-01"), "no version is in force on 2018-03-01"),
        (CASE.replace('["income_condition_met", "frikort_ceiling"]', "[]"), "results must name"),
        (CASE.replace("9_500.00", "{ value = 1, why = 2 }"), "a fact has the unknown key why"),
        (CASE + "]", "case.toml, line 6: this is not TOML"),
        (CASE + CONFIRMATION.replace('"jurist"', '""'), "needs the role of the person and the source"),
        (CASE + CONFIRMATION.replace("2026-01-01", "2025-01-01"), "is not waiting for anybody to confirm it"),
        (CASE + CONFIRMATION.replace("44_691", '"44691"'), "value = '44691' is not"),
    ],
)
def test_a_case_that_cannot_be_computed_says_what_to_correct(
    text: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["law", "explain", write(tmp_path, text)]) == 2
    assert message in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "explain", "nowhere.toml"]) == 2
    assert "nowhere.toml, line 1: the file cannot be opened" in capsys.readouterr().err


def test_show_follows_the_norm_into_the_act_before(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "show", "SFL § 1"]) == 0
    shown = capsys.readouterr().out
    assert "lov om socialt frikort (eli/lta/2024/616/par_1)" in shown
    assert "FSFL § 2, stk. 3, fra 2. januar 2019 til 31. december 2024" in shown
    assert "42.766 kr., fra 1. januar 2025 til 31. december 2025 [SFL § 1]" in shown
    assert "44.690 kr. eller 44.691 kr." in shown
    assert "(D, ikke bekræftet)" in shown


def test_show_reads_citations_as_people_write_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "show", "retssikkerhedslovens §66", "--lang", "en"]) == 0
    assert "no later than: 4 weeks [RSL § 66]" in capsys.readouterr().out


def test_show_says_what_is_not_computed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "show", "SFL § 4"]) == 0
    assert "Kan ikke beregnes" in capsys.readouterr().out


def test_show_of_what_nobody_has_written_is_a_no(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "show", "SEL § 85"]) == 1
    assert "the acts written as code are BEK 1247/2017, FSFL, RSL, SEL, SFL" in capsys.readouterr().err
    assert main(["law", "show", "SFL § 1, styk 2"]) == 2
    assert "^ here" in capsys.readouterr().err


def test_check_finds_no_errors_in_the_statutes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "check"]) == 0
    assert ": 0 errors" in capsys.readouterr().out
