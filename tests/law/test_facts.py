"""Facts of a case: checked against their declarations, asked for in order, and never assumed to be zero."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law import (
    Amount,
    Answer,
    Choice,
    Condition,
    Date,
    Integer,
    Judgement,
    Law,
    any_of,
    couple,
    fact,
    household,
    lowest,
    total,
    when,
)
from hjemmel.law import errors as e
from law import housing
from law.lawmaking import function_of, lay_down, money, statute

ON = date(2025, 6, 1)


class Benefit(Enum):
    SU = "su"
    PENSION = "pension"


FACTS = [
    money("wage"),
    fact("age", Integer, unit="years", lowest=0, highest=120, da="alder", en="age", help=("Hele år", "Full years")),
    fact("born", Date, da="født", en="born"),
    fact("ill", Condition, da="syg", en="ill"),
    fact("in_need", Judgement, da="trang", en="in need"),
    fact("benefit", Choice, choices=Benefit, da="ydelse", en="benefit"),
]
KINDS = {fact.name: fact.type for fact in FACTS}
GOOD = {
    "wage": Decimal("100.50"),
    "age": 30,
    "born": date(1995, 1, 1),
    "ill": False,
    "in_need": Answer(True, reason="bor på gaden", by="sagsbehandler 1"),
    "benefit": Benefit.SU,
}


def plan_for(compute, result, facts=FACTS, arguments=None, entity=None):
    act = statute()
    function = function_of("result", arguments or KINDS, result, compute)
    lay_down(act, function, **({"entity": entity} if entity else {}))
    return Law(act, *facts).at(ON).plan("result")


@pytest.fixture(scope="module")
def everything():
    def compute(s):
        known = (s["age"] >= 18) & (s["born"] < ON) & s["in_need"] & (s["benefit"] == Benefit.SU)
        return when(known & ~s["ill"], s["wage"], 0)

    return plan_for(compute, Amount)


def test_good_facts_give_a_result(everything):
    assert everything.run(GOOD)["result"] == Decimal("100.50")
    assert everything.run(GOOD | {"benefit": "pension"})["result"] == 0


@pytest.mark.parametrize(
    ("name", "value", "error", "message"),
    [
        ("wage", None, e.MissingFactError, "wage: is missing, and result depends on it"),
        ("wage", 100.5, e.FactTypeError, "must be a Decimal, not 100.5"),
        ("wage", Decimal("1.005"), e.FactTypeError, "at most 2 decimals"),
        ("wage", Decimal("NaN"), e.FactTypeError, "must be a Decimal"),
        ("wage", Decimal("1e99999999"), e.FactTypeError, "from 0 to 10000000"),
        ("wage", Decimal("1e-99999999"), e.FactTypeError, "from 0 to 10000000"),
        ("wage", True, e.FactTypeError, "must be a Decimal"),
        ("wage", Decimal("-0.01"), e.FactBoundsError, "from 0 to 10000000"),
        ("age", Decimal("17.5"), e.FactTypeError, "at most 0 decimals"),
        ("age", 121, e.FactBoundsError, "from 0 to 120"),
        ("born", "1995-01-01", e.FactTypeError, "must be a date"),
        ("born", datetime(1995, 1, 1), e.FactTypeError, "must be a date"),  # noqa: DTZ001
        ("born", date(1899, 12, 31), e.FactBoundsError, "from 1900-01-01"),
        ("ill", 0, e.FactTypeError, "True or False"),
        ("in_need", True, e.ReasonMissingError, "leaves it to judgement"),
        ("in_need", Answer(True, reason=" "), e.ReasonMissingError, "reason="),
        ("benefit", "dagpenge", e.FactTypeError, "su or pension"),
        ("wages", Decimal(1), e.UnknownFactError, "is not a fact of this plan"),
    ],
)
def test_a_fact_that_cannot_be_used_is_named_with_the_remedy(everything, name, value, error, message):
    with pytest.raises(error, match=message) as raised:
        everything.run(GOOD | {name: value})
    assert raised.value.fact == name


def test_each_bound_can_be_reached(everything):
    for bound in (0, 10_000_000):
        assert everything.run(GOOD | {"wage": Decimal(bound)})["result"] == bound


def test_a_fact_knows_what_a_form_needs():
    _, age, *_, benefit = FACTS
    assert (age.label("da"), age.label("en"), age.help("da"), age.unit) == ("alder", "age", "Hele år", "years")
    assert [code for code, _ in benefit.choices] == ["su", "pension"]


def test_what_is_still_to_ask_stops_when_nothing_depends_on_more(everything):
    def names(known):
        return [fact.name for fact in everything.needs(known)]

    assert names({}) == ["age", "born", "benefit", "ill", "wage", "in_need"]
    assert names({"ill": True}) == []
    assert names({"wage": Decimal(0)}) == []
    assert names({"age": 40, "born": ON}) == []
    assert names({name: value for name, value in GOOD.items() if name != "wage"}) == ["wage"]
    assert names(GOOD) == []


def test_what_nothing_depends_on_may_be_left_out_and_is_not_known(everything):
    outcome = everything.run({"age": 17})
    assert outcome["result"] == 0
    assert outcome["wage"] is None
    assert "ikke oplyst" not in outcome.text("da")
    assert "wage: not given" in outcome.text("en", full=True)


FAMILY_PLAN = housing.law.at(housing.ON).plan(*housing.TARGETS)
FLAT = housing.ordinary_facts(housing.FAMILY[:1], Decimal(90_000))
NAMES = ["rent", *housing.pilot.guards, *FLAT["persons"][0]]


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(NAMES)), st.integers(0, 500_000), st.integers(0, 90))
def test_when_nothing_more_is_needed_no_answer_changes_the_result(known, wage, age):
    """Whenever `needs` is empty, running with what is known gives what any full set of facts gives."""
    full = {**FLAT, **FLAT["persons"][0], "wage": Decimal(wage), "age": age}
    del full["persons"]
    given_facts = {name: full[name] for name in known}
    if FAMILY_PLAN.needs(given_facts):
        with pytest.raises(e.MissingFactError):
            FAMILY_PLAN.run(given_facts)
    else:
        found = FAMILY_PLAN.run(given_facts)
        assert found["disposable"] == FAMILY_PLAN.run(full)["disposable"]


def test_missing_facts_of_one_of_several_persons_are_asked_for():
    facts = housing.ordinary_facts(housing.FAMILY, Decimal(90_000))
    del facts["persons"][1]["wage"]
    assert [fact.name for fact in FAMILY_PLAN.needs(facts)] == ["wage"]
    with pytest.raises(e.MissingFactError, match="wage"):
        FAMILY_PLAN.run(facts)


def group_plan(entity):
    facts = [money("wage"), money("rent", household), fact("ill", Condition, da="syg", en="ill")]
    arguments = {"wage": Amount, "ill": Condition}

    def compute(s):
        return when(any_of(s["ill"], entity), total(lowest(s["wage"], 100), entity), 0)

    return plan_for(compute, Amount, facts, arguments, entity)


WAGES = [{"wage": Decimal(wage), "ill": ill} for wage, ill in ((10, True), (20, False), (300, False))]


def test_several_groups_are_told_apart():
    plan = group_plan(couple)
    outcome = plan.run({"persons": WAGES, "couples": [{"members": [0, 2]}, {"members": [1]}]})
    assert outcome["result"] == (110, 0)
    assert "result (1): DKK 110.00" in outcome.text("en")
    assert plan.run({"persons": WAGES[:2]})["result"] == 30


@pytest.mark.parametrize(
    ("couples", "error", "message"),
    [
        (None, e.FactBoundsError, "from 1 to 2 members"),
        ([{"members": [0, 1]}], e.FactTypeError, "person 2 is in none"),
        ([{"members": [0, 1]}, {"members": [1, 2]}], e.FactTypeError, "person 1 is not there, or is in two"),
        ([{"members": [0, 1]}, {"members": [2, 3]}], e.FactTypeError, "person 3 is not there"),
        ([{"members": [0, 1]}, {"members": [2], "wage": Decimal(1)}], e.UnknownFactError, "each of the couples"),
        ("two", e.FactTypeError, "list of at least one"),
    ],
)
def test_a_person_is_in_exactly_one_group_of_a_kind(couples, error, message):
    with pytest.raises(error, match=message):
        group_plan(couple).run({"persons": WAGES} | ({"couples": couples} if couples else {}))


def test_a_fact_of_each_person_is_not_given_for_all():
    with pytest.raises(e.UnknownFactError, match="give it under persons"):
        group_plan(household).run({"persons": WAGES, "wage": Decimal(1)})
