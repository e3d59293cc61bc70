"""The page "Write your first rule in ten minutes" does what it says, step by step."""

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from hjemmel.law.errors import PlanError

PAGE = Path(__file__).parents[2] / "docs" / "tutorials" / "first-rule.md"
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture
def in_folder(tmp_path, monkeypatch):
    (rates,) = [text for language, text in BLOCKS if language == "toml"]
    (tmp_path / "rates.toml").write_text(rates, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_each_step_prints_what_the_page_shows(in_folder):
    scope, said, shown = {"__name__": "first_rule"}, "", 0
    for language, text in BLOCKS:
        if language == "python":
            printed = StringIO()
            with redirect_stdout(printed):
                exec(compile(text, PAGE.name, "exec"), scope)  # noqa: S102 - the page is ours
            said = printed.getvalue()
        elif language == "text" and said:
            assert said == text
            said, shown = "", shown + 1
    assert shown == 4


def test_the_mistake_is_answered_as_the_page_says(in_folder):
    right, wrong = re.search(r"Change `(.+?)` to `(.+?)` and run again", PAGE.read_text(encoding="utf-8")).groups()
    program = "".join(text for language, text in BLOCKS if language == "python")
    assert right in program
    with pytest.raises(PlanError) as raised:
        exec(compile(program.replace(right, wrong), PAGE.name, "exec"), {"__name__": "first_rule"})  # noqa: S102
    assert BLOCKS[-1] == ("text", f"{type(raised.value).__name__}: {raised.value}\n")
