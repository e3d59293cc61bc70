"""The legal examples beside each statute, one test for each."""

import pytest

from hjemmel.statutes import folders, load
from hjemmel.statutes.cases import Example, read_examples
from hjemmel.statutes.check import Weight, check

FILES = [folder / "examples.toml" for folder in folders() if (folder / "examples.toml").exists()]
EXAMPLES = [example for file in FILES for example in read_examples(file)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.file}: {example.name}")
def test_the_law_gives_what_its_source_says(example: Example) -> None:
    assert example.differences(load()) == ()


def test_every_rule_in_force_at_any_time_is_reached_by_an_example() -> None:
    findings = check(load(), EXAMPLES)
    assert [str(finding) for finding in findings if finding.weight is not Weight.NOTE] == []


def test_what_is_only_computed_is_told() -> None:
    waiting = {finding.about for finding in check(load(), EXAMPLES) if "is marked D" in finding.problem}
    assert waiting == {"satsreguleringsprocent", "frikort_ceiling_amount", "frikort_income_condition"}
