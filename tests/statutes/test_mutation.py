"""The examples judge the law: each rule and rate is changed a little on the plan, and an example must notice."""

from decimal import Decimal

from hjemmel.law.mutation import Example, judge
from hjemmel.statutes import folders, load
from hjemmel.statutes.cases import read_examples


def test_the_examples_notice_almost_every_change_of_the_law() -> None:
    files = [folder / "examples.toml" for folder in folders()]
    examples = [example for file in files if file.exists() for example in read_examples(file)]
    score = judge(
        Example(load().at(example.on, example.known).plan(*example.results), example.facts, example.expected)
        for example in examples
    )
    assert len(score.killed) > 100
    assert score.share >= Decimal("0.85"), "\n".join(map(str, sorted(score.survived)))
