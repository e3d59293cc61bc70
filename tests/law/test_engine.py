"""The engine for one case gives the øre that `decimal.Decimal` gives, for any household."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law import Plan
from law import housing

plan = housing.law.at(housing.ON).plan(*housing.TARGETS)
kroner = st.decimals(0, 3_000_000, places=2)
persons = st.tuples(st.integers(0, 100), kroner, kroner, st.decimals(-500_000, 500_000, places=2))


@settings(max_examples=150, deadline=None)
@given(st.lists(persons, min_size=1, max_size=6), st.decimals(0, 400_000, places=2), st.booleans())
def test_every_household_gets_the_amounts_computed_by_hand(people, rent, in_pilot):
    facts = housing.ordinary_facts(people, rent) | dict.fromkeys(housing.pilot.guards, in_pilot)
    outcome = plan.run(facts)
    for name, value in housing.by_hand(people, rent, in_pilot).items():
        assert outcome[name] == (tuple(value) if isinstance(value, list) else value), name


def test_a_stored_plan_gives_the_same_bytes_for_a_whole_household():
    facts = housing.ordinary_facts(housing.FAMILY, Decimal(132_000))
    again = Plan.from_json(plan.to_json())
    assert again.to_json() == plan.to_json()
    assert again.run(facts).to_json() == plan.run(facts).to_json()


def test_every_named_value_is_kept():
    outcome = plan.run(housing.ordinary_facts(housing.FAMILY, Decimal(132_000)))
    assert outcome["adults"] == 2
    assert outcome["adult"] == (True, True, False, False)
    assert outcome["contribution"] == tuple(map(Decimal, ("48987.65", "23128.01", "0", "2480")))


def walk(tree, depth=0):
    """The labels of a tree in the order a text shows them, with their depth."""
    yield depth, tree.label, tree.repeated
    for use in (*tree.rates, *tree.facts):
        yield depth + 1, use.label, False
    for child in tree.children:
        yield from walk(child, depth + 1)


@settings(max_examples=30, deadline=None)
@given(st.lists(persons, min_size=1, max_size=4), st.booleans())
def test_the_text_tells_the_tree(people, in_pilot):
    """The text is written without building the tree; in full, both show the same in the same order."""
    facts = housing.ordinary_facts(people, Decimal(90_000)) | dict.fromkeys(housing.pilot.guards, in_pilot)
    outcome = plan.run(facts)
    told = outcome.lines("disposable", full=True)
    shown = list(walk(outcome.explanation("disposable", full=True)))
    assert len(told) == len(shown)
    for line, (depth, label, repeated) in zip(told, shown, strict=True):
        assert line.startswith(f"{'  ' * depth}{label}: ")
        assert line.endswith("(se ovenfor)") == repeated


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_text_of_a_household_names_every_rule_that_decided(lang):
    text = plan.run(housing.ordinary_facts(housing.FAMILY, Decimal(132_000))).text(lang)
    assert "LXX § 24" in text
    assert "pilot" not in text
