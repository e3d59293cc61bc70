"""A plan is a value: the same bytes each time, readable for as long as there are decisions that rest on it."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law import Amount, Law, Plan
from hjemmel.law.errors import PlanFormatError
from law import housing
from law.lawmaking import function_of, lay_down, money, statute

STORED = Path(__file__).parent / "plans"
plan = housing.law.at(housing.ON).plan(*housing.TARGETS)
FACTS = housing.ordinary_facts(housing.FAMILY, Decimal(132_000))


@pytest.mark.parametrize("version", [1])
def test_every_format_ever_stored_is_still_read(version):
    """The files were written when the format was new. They are never written again."""
    kept = Plan.from_json((STORED / f"housing-{version}.plan.json").read_bytes())
    outcome = json.loads((STORED / f"housing-{version}.outcome.json").read_bytes())
    assert kept.digest == outcome["receipt"]["plan"]
    assert json.loads(kept.run(FACTS).to_json()) == outcome


def test_the_same_law_gives_the_same_address():
    again = housing.law.at(housing.ON).plan(*housing.TARGETS)
    assert again.to_json() == plan.to_json()
    assert again.digest == plan.digest
    assert plan.digest.startswith("sha256:")


def test_another_law_gives_another_address():
    assert housing.law.at(housing.ON).plan("benefit").digest != plan.digest
    assert housing.law.at(housing.ON).without(housing.pilot).plan(*housing.TARGETS).digest != plan.digest


def test_no_float_is_stored():
    assert b"." not in b"".join(part.encode() for part in _bare_numbers(json.loads(plan.to_json())))


def _bare_numbers(value):
    if isinstance(value, dict):
        return [number for item in value.values() for number in _bare_numbers(item)]
    if isinstance(value, list):
        return [number for item in value for number in _bare_numbers(item)]
    return [] if isinstance(value, str | bool) or value is None else [repr(value)]


def test_a_graph_used_twice_is_stored_once():
    """Doubling thirty times is thirty steps, in the plan and in the engine, not a thousand million."""

    def doubled(s):
        amount = s["wage"]
        for _ in range(30):
            amount = amount + amount
        return amount

    act = statute()
    lay_down(act, function_of("result", {"wage": Amount}, Amount, doubled))
    made = Law(act, money("wage", highest=1000)).at(housing.ON).plan("result")
    assert len(json.loads(made.to_json())["rules"][0]["readings"][0]["steps"]) == 31
    assert Plan.from_json(made.to_json()).run({"wage": Decimal("0.01")})["result"] == 2**30 * Decimal("0.01")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"format":"hjemmel-plan/99"}',
        plan.to_json().replace(b'"lowest":"0"', b'"lowest":0.5'),
        plan.to_json().replace(b'["max",', b'["maximum",'),
        plan.to_json().replace(b'"get","wage"', b'"get","wages"'),
        plan.to_json()[:-20],
    ],
)
def test_what_is_not_a_plan_is_refused(content):
    with pytest.raises(PlanFormatError, match="not a plan of a format this engine reads"):
        Plan.from_json(content)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=30))
def test_nothing_in_a_stored_plan_is_run_as_code(text):
    """A name is a name, whatever it says."""
    stored = json.loads(plan.to_json())
    renamed = json.loads(json.dumps(stored).replace('"benefit"', json.dumps(text or "x")))
    made = Plan.from_json(json.dumps(renamed).encode())
    assert made.run(FACTS)[made.targets[1]] == plan.run(FACTS)["benefit"]
