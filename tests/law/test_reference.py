"""Any plan that can be made gives what exact fractions give, in the engine, in ranges, and after a journey as JSON."""

import operator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from hjemmel.law import (
    Amount,
    Choice,
    Condition,
    Date,
    Integer,
    Law,
    Plan,
    Scale,
    all_of,
    among,
    any_of,
    count,
    days,
    days_between,
    end_of_month,
    end_of_year,
    fact,
    highest,
    household,
    lookup,
    lowest,
    marginal,
    months,
    one_of,
    percent,
    rounded,
    total,
    when,
    year_of,
    years,
    years_between,
)
from hjemmel.law.errors import MayDivideByZeroError, MayOverflowError
from hjemmel.law.rates import Bracket, Brackets, ByGroup
from hjemmel.law.symbols import Table, day
from law import reference
from law.lawmaking import function_of, lay_down, money, rate, statute

ON = date(2025, 6, 1)
FACTS = [
    money("wage", lowest=-100_000, highest=1_000_000),
    money("pension", highest=300_000),
    fact("age", Integer, unit="years", lowest=0, highest=120, da="alder", en="age"),
    fact("born", Date, lowest=date(1930, 1, 1), highest=date(2025, 1, 1), da="født", en="born"),
    fact("ill", Condition, da="syg", en="ill"),
    fact("benefit", Choice, choices=("su", "pension", "none"), da="ydelse", en="benefit"),
    money("rent", household, highest=200_000),
]
BRACKETS = Brackets(tuple(Bracket(Decimal(f), Decimal(r)) for f, r in ((0, "0.1"), (50_000, "0.37"), (400_000, "0.2"))))
BY_BENEFIT = ByGroup({"su": Decimal(6820), "pension": Decimal("14000.25"), "none": Decimal(0)})
RATES = [
    rate("share", {"2024-01-01": Decimal("8.5")}),
    rate("tax_scale", {"2024-01-01": BRACKETS}),
    rate(
        "by_benefit", {"2024-01-01": ByGroup({"su": Decimal(6820), "pension": Decimal("14000.25"), "none": Decimal(0)})}
    ),
]
KINDS = {"wage": Amount, "pension": Amount, "share": Amount, "age": Integer, "born": Date, "ill": Condition}
KINDS |= {"benefit": Choice, "tax_scale": Scale, "by_benefit": Table}

literals = st.decimals(-1000, 100_000, places=2).map(lambda value: value.normalize() + 0)
units = st.sampled_from([("0.01", "half_up"), ("0.01", "down"), ("1", "half_up"), ("100", "up"), ("0.5", "down")])
lengths = {"months": months, "days": days, "years": years}
edges = {"end_of_year": end_of_year, "end_of_month": end_of_month, "same": lambda day: day}


def trees(amounts):
    """Random graphs as nested tuples, with ``amounts`` as the names an amount may be made of."""
    start = st.one_of(
        st.sampled_from([("name", name) for name in amounts]), literals.map(lambda value: ("literal", value))
    )

    def grow(amount):
        date_ = st.one_of(
            st.just(("born",)), st.tuples(st.sampled_from(sorted(lengths)), st.integers(-30, 30))
        ).flatmap(lambda made: st.tuples(st.sampled_from(sorted(edges)), st.just(made)))
        whole = st.one_of(
            st.just(("name", "age")),
            st.tuples(st.sampled_from(["days_between", "years_between", "year_of"]), date_),
        )
        condition = st.one_of(
            st.just(("ill",)),
            st.tuples(st.sampled_from(["lt", "le", "gt", "ge", "eq", "ne"]), amount, amount),
            st.tuples(st.just("among"), st.sampled_from(["su", "pension"])),
            st.tuples(st.just("before"), date_),
            st.tuples(st.just("is"), st.sampled_from(["su", "none"])),
        )
        logic = st.one_of(
            condition,
            st.tuples(st.sampled_from(["and", "or"]), condition, condition),
            st.tuples(st.just("not"), condition),
        )
        return st.one_of(
            st.tuples(st.sampled_from(["add", "sub", "mul", "min", "max"]), amount, amount),
            st.tuples(st.just("when"), logic, amount, amount),
            st.tuples(st.just("round"), amount, units),
            st.tuples(st.just("divide"), amount, amount, units),
            st.tuples(st.just("percent"), amount),
            st.tuples(st.just("tax"), amount),
            st.just(("table",)),
            whole,
        )

    return st.recursive(start, grow, max_leaves=8)


def write(tree, s):
    """The graph as a rule's author would write it, on the symbols ``s``."""
    match tree:
        case "name", name:
            return s[name]
        case "literal", value:
            return value
        case "add", a, b:
            return write(a, s) + write(b, s)
        case "sub", a, b:
            return write(a, s) - write(b, s)
        case "mul", a, b:
            return write(a, s) * write(b, s)
        case "min", a, b:
            return lowest(write(a, s), write(b, s))
        case "max", a, b:
            return highest(write(a, s), write(b, s))
        case "when", condition, a, b:
            return when(write_condition(condition, s), write(a, s), write(b, s))
        case "round", a, (unit, mode):
            return rounded(highest(write(a, s), -(10**9)), unit, mode)
        case "divide", a, b, (unit, mode):
            return rounded(highest(write(a, s), -(10**9)) / highest(write(b, s), 1), unit, mode)
        case "percent", a:
            return percent(s["share"]) * write(a, s)
        case "tax", a:
            return marginal(rounded(highest(write(a, s), 0), "0.01", "half_up"), s["tax_scale"])
        case ("table",):
            return lookup(s["benefit"], s["by_benefit"])
        case "days_between", a:
            return days_between(write_date(a, s), ON)
        case "years_between", a:
            return years_between(write_date(a, s), day(ON))
        case "year_of", a:
            return year_of(write_date(a, s))
    raise AssertionError(tree)


def write_date(tree, s):
    edge, made = tree
    moved = s["born"] if made == ("born",) else s["born"] + lengths[made[0]](made[1])
    return edges[edge](moved)


def write_condition(tree, s):
    match tree:
        case ("ill",):
            return s["ill"]
        case "among", group:
            return among(s["benefit"], group, "none")
        case "is", group:
            return s["benefit"] == group
        case "before", made:
            return write_date(made, s) < date(1990, 1, 1)
        case "and", a, b:
            return all_of(write_condition(a, s), write_condition(b, s))
        case "or", a, b:
            return one_of(write_condition(a, s), write_condition(b, s))
        case "not", a:
            return ~write_condition(a, s)
        case op, a, b:
            return getattr(operator, op)(highest(write(a, s), -(10**12)), write(b, s))
    raise AssertionError(tree)


persons = st.fixed_dictionaries(
    {
        "wage": st.decimals(-100_000, 1_000_000, places=2),
        "pension": st.decimals(0, 300_000, places=2),
        "age": st.integers(0, 120),
        "born": st.dates(date(1930, 1, 1), date(2025, 1, 1)),
        "ill": st.booleans(),
        "benefit": st.sampled_from(["su", "pension", "none"]),
    }
)


def make_law(first, second, third):
    """Rules of a person, of the household that sums them, and of the person again."""
    act = statute()
    lay_down(act, function_of("share_of_person", KINDS, Amount, lambda s: write(first, s) + Decimal("0.00")))

    def gather(s):
        wealthy = count(s["share_of_person"] > 1000, household)
        extra = when(any_of(s["ill"], household), wealthy, 0)
        return total(s["share_of_person"], household) + s["rent"] + extra

    gathered = {"share_of_person": Amount, "ill": Condition, "rent": Amount}
    lay_down(act, function_of("of_household", gathered, Amount, gather), entity=household)
    down = KINDS | {"of_household": Amount, "share_of_person": Amount}
    lay_down(act, function_of("result", down, Amount, lambda s: write(second, s) + write(third, s)))
    return Law(act, *FACTS, *RATES)


def as_fractions(mapping):
    """Facts as the reference takes them."""
    return {name: Fraction(value) if type(value) in (Decimal, int) else value for name, value in mapping.items()}


cases = (
    trees(["wage", "pension", "age"]),
    trees(["wage", "of_household", "share_of_person"]),
    trees(["pension", "of_household"]),
    st.lists(persons, min_size=1, max_size=3),
    st.decimals(0, 200_000, places=2),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(*cases)
def test_random_plans_agree_with_fractions(first, second, third, people, rent):
    agree(first, second, third, people, rent)


@pytest.mark.long
@settings(max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
@given(*cases)
def test_many_random_plans_agree_with_fractions(first, second, third, people, rent):
    agree(first, second, third, people, rent)


def agree(first, second, third, people, rent):
    """The engine and the reference give the same for every named value, before and after a journey as JSON."""
    law = make_law(first, second, third)
    try:
        plan = law.at(ON).plan("result", "of_household")
    except (MayOverflowError, MayDivideByZeroError):
        assume(False)
    facts = plan.relevant({"persons": people, "rent": rent})
    outcome, stored = plan.run(facts), plan.to_json()
    household_facts = {"persons": list(map(as_fractions, people)), "household": {"rent": Fraction(rent)}}
    for (name, place), value in reference.run(stored, household_facts).items():
        if not isinstance(value, list):
            assert outcome.value(name, place) == value, name
    assert Plan.from_json(stored).run(facts).to_json() == outcome.to_json()


def test_the_days_of_a_year_are_counted_alike():
    act = statute()
    lay_down(act, function_of("later", {"born": Date}, Date, lambda s: s["born"] + months(1)))
    plan = Law(act, *FACTS).at(ON).plan("later")
    for offset in range(366):
        born = date(2023, 6, 1) + timedelta(days=offset)
        wanted = reference.run(plan.to_json(), {"persons": [{"born": born}]})["later", 0]
        assert plan.run({"born": born})["later"] == wanted
