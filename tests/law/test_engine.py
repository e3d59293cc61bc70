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


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_text_of_a_household_names_every_rule_that_decided(lang):
    text = plan.run(housing.ordinary_facts(housing.FAMILY, Decimal(132_000))).text(lang)
    assert "LXX § 24" in text
    assert "pilot" not in text
