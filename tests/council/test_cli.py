"""``hjemmel council`` as it is called."""

import json
from pathlib import Path

import pytest

from hjemmel.cli import main

FIXTURES = Path(__file__).parent / "reading" / "fixtures"


def test_read_prints_the_record_as_json_with_the_names_that_are_promised(capsys):
    assert main(["council", "read", str(FIXTURES / "decision_first.txt")]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["meeting"]["date"] is None
    item = record["items"][0]
    assert item["number"] == 1
    assert item["case_number"]["value"]["text"] == "26-4-27.00.00-P22"
    assert item["resolution"]["points"][0]["verb"] == "discussed"
    assert item["votes"][0]["against"][0]["place"] == {
        "file": "decision_first.txt",
        "first": 17,
        "last": 17,
        "page": None,
    }
    assert set(item) >= {"title", "closed", "sections", "recommendation", "absences", "attachments", "references"}


def test_read_with_text_prints_the_lines_that_places_mean(capsys):
    assert main(["council", "read", "--text", str(FIXTURES / "memo.txt")]) == 0
    assert "memo.txt:3: Notat" in capsys.readouterr().out.splitlines()


def test_a_refused_file_ends_with_1_and_says_why(tmp_path, capsys):
    assert main(["council", "read", str(tmp_path / "nowhere.pdf")]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("nowhere.pdf: the file cannot be opened")


def test_check_prints_findings_as_json(capsys):
    with pytest.raises(SystemExit):
        main(["council", "check"])
    capsys.readouterr()
    assert main(["council", "check", str(FIXTURES / "deciding_body.txt")]) in (0, 1)
    assert isinstance(json.loads(capsys.readouterr().out), list)
