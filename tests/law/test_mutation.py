"""The made-up housing benefit, mutated: worked households tell almost every wrong version of it from the right one."""

from decimal import Decimal

import pytest

from hjemmel.law import Amount, Law, lowest
from hjemmel.law.errors import LawError
from hjemmel.law.mutation import Example, judge, mutants
from law import housing
from law.lawmaking import function_of, lay_down, money, statute

plan = housing.law.at(housing.ON).plan(*housing.TARGETS)


def kr(*amounts):
    return tuple(map(Decimal, amounts))


def worked(persons, rent, in_pilot=False):
    """An example whose results are computed by hand."""
    people = [(age, *kr(*money)) for age, *money in persons]
    facts = housing.ordinary_facts(people, Decimal(rent)) | dict.fromkeys(housing.pilot.guards, in_pilot)
    results = housing.by_hand(people, Decimal(rent), in_pilot)
    return Example(plan, facts, {n: tuple(v) if isinstance(v, list) else v for n, v in results.items()})


EXAMPLES = [
    worked([(41, "612345.67", 0, "-3200.50"), (39, "289100.13", 0, 0), (9, 0, 0, 0), (15, 31_000, 0, 0)], 132_000),
    worked([(18, "2990000.31", 0, "70000.55")], "61234.56"),
    worked([(17, "60000.19", 0, 0), (44, "150000.08", 0, "1000.90")], "99999.99"),
    worked([(70, 0, "241234.12", 0)], 190_000),
    worked([(30, "240000.44", 0, 0), *[(n, 0, 0, 0) for n in range(5)]], 200_000),
    worked([(30, "260000.06", 0, 0), (31, "250000.02", 0, 0), (12, "26000.50", 0, 0)], "100100.10", in_pilot=True),
    worked([(25, "700000.62", 0, "-20000.40"), (18, "51599.99", 0, 0)], 70_000),
    worked([(50, "55555.56", 0, 0)], "52933.33"),
    worked([(50, 51_700, 0, 0)], "52940"),
    worked([(17, "45000.37", 0, 0), (18, 0, 0, 0)], 103_000),
]


def test_the_examples_kill_the_mutants():
    score = judge(EXAMPLES)
    assert len(score.killed) > 80
    assert score.share >= Decimal("0.85"), "\n".join(map(str, sorted(score.survived)))


def test_an_example_that_never_looks_kills_nothing():
    act = statute()
    lay_down(act, function_of("capped", {"wage": Amount}, Amount, lambda s: lowest(s["wage"], 100)))
    capped = Law(act, money("wage")).at(housing.ON).plan("capped")
    score = judge([Example(capped, {"wage": Decimal(0)}, {"capped": Decimal(0)})])
    assert {mutant.change for mutant in score.survived} == {"number 100 → number 99", "number 100 → number 101"}
    assert {mutant.change for mutant in score.killed} == {"min 0 1 → max 0 1"}


def test_nothing_to_kill_is_a_failure():
    act = statute()
    lay_down(act, function_of("same", {"wage": Amount}, Amount, lambda s: s["wage"]))
    same = Law(act, money("wage")).at(housing.ON).plan("same")
    assert list(mutants(same)) == []
    with pytest.raises(LawError, match="no mutant"):
        _ = judge([Example(same, {"wage": Decimal(1)}, {"same": Decimal(1)})]).share


def test_an_example_must_hold_before_anything_is_changed():
    with pytest.raises(LawError, match="does not hold"):
        judge([Example(plan, EXAMPLES[0].facts, {"benefit": Decimal(1)})])
