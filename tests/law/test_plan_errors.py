"""What cannot be meant, cannot be exact or cannot be settled is refused when the plan is made, by rule and argument."""

from datetime import date
from decimal import Decimal

import pytest

from hjemmel.law import (
    Amount,
    Choice,
    Condition,
    Date,
    Integer,
    Judgement,
    Law,
    days,
    fact,
    family,
    highest,
    household,
    months,
    rounded,
    total,
    when,
)
from hjemmel.law import errors as e
from law.lawmaking import function_of, lay_down, money, rate, statute

ON = date(2025, 6, 1)
FACTS = [
    money("wage"),
    money("monthly_pay", period="month"),
    money("yearly_pay", period="year"),
    money("rent", household),
    money("support", family),
    money("huge", highest=10**15),
    fact("age", Integer, lowest=0, highest=120, da="alder", en="age"),
    fact("born", Date, da="født", en="born"),
    fact("ill", Condition, da="syg", en="ill"),
    fact("in_need", Judgement, da="trang", en="in need"),
    fact("benefit", Choice, choices=("su", "pension"), da="ydelse", en="benefit"),
]
KINDS = {fact.name: fact.type for fact in FACTS}


def planned(compute, arguments, result, entity=None, **more):
    act = statute()
    kinds = {name: KINDS.get(name, Amount) for name in arguments.split()}
    lay_down(act, function_of("result", kinds, result, compute), **({"entity": entity} if entity else {}), **more)
    return Law(act, *FACTS, rate("limit", {"2025-01-01": Decimal(100)})).at(ON).plan("result")


REFUSED = {
    "a float": (lambda s: s["wage"] * 0.08, "wage", Amount, e.NotExactError, "write Decimal"),
    "an unrounded division": (lambda s: s["wage"] / 12, "wage", Amount, e.NotExactError, "say how the law rounds"),
    "a sum with a division": (lambda s: s["wage"] / 12 + 1, "wage", Amount, e.NotExactError, "rounded"),
    "if on a symbol": (lambda s: 1 if s["ill"] else 2, "ill", Amount, e.BranchOnSymbolError, "write when"),
    "and on symbols": (lambda s: s["ill"] and s["ill"], "ill", Condition, e.BranchOnSymbolError, "& | ~"),
    "a divisor that may be zero": (
        lambda s: rounded(s["wage"] / s["age"], 1, "down"),
        "wage age",
        Integer,
        e.MayDivideByZeroError,
        "highest",
    ),
    "an overflow": (lambda s: s["huge"] * s["huge"], "huge", Amount, e.MayOverflowError, "round earlier"),
    "an overflow in a rounding": (
        lambda s: rounded(s["huge"] * 12, "0.0001", "half_up"),
        "huge",
        Amount,
        e.MayOverflowError,
        "rounding",
    ),
    "a date out of the calendar": (
        lambda s: s["born"] + days(4_000_000),
        "born",
        Date,
        e.MayOverflowError,
        "calendar",
    ),
    "a month out of the calendar": (
        lambda s: s["born"] + months(99_999),
        "born",
        Date,
        e.MayOverflowError,
        "calendar",
    ),
    "an amount for a condition": (lambda s: s["wage"], "wage", Condition, e.WrongTypeError, "gives an amount"),
    "a date for an amount": (lambda s: highest(s["wage"], s["born"]), "wage born", Amount, e.WrongTypeError, "date"),
    "a choice outside its list": (
        lambda s: s["benefit"] == "dagpenge",
        "benefit",
        Condition,
        e.WrongTypeError,
        "dagpenge is never one of pension, su",
    ),
    "branches of two types": (
        lambda s: when(s["ill"], s["wage"], s["born"]),
        "ill wage born",
        Amount,
        e.WrongTypeError,
        "amount is needed",
    ),
    "an undeclared name": (lambda s: s["wages"], "wages", Amount, e.UndeclaredNameError, "argument wages"),
    "a household without a sum": (lambda s: s["wage"], "wage", Amount, e.WrongEntityError, "use total", household),
    "two kinds of group": (
        lambda s: s["rent"] + s["support"],
        "rent support",
        Amount,
        e.WrongEntityError,
        "argument support",
        household,
    ),
    "a sum of the group's own": (
        lambda s: total(s["rent"], household),
        "rent",
        Amount,
        e.WrongEntityError,
        "gathers what its persons have",
        household,
    ),
    "a month and a year": (
        lambda s: s["monthly_pay"] + s["yearly_pay"],
        "monthly_pay yearly_pay",
        Amount,
        e.WrongPeriodError,
        "over_year",
    ),
    "a month compared to a year": (
        lambda s: s["monthly_pay"] < s["yearly_pay"],
        "monthly_pay yearly_pay",
        Condition,
        e.WrongPeriodError,
        "per_month",
    ),
    "a rounding to nothing": (
        lambda s: rounded(s["wage"], 0, "down"),
        "wage",
        Integer,
        e.MayDivideByZeroError,
        "no unit to round to",
    ),
    "a rounding no law knows": (
        lambda s: rounded(s["wage"], 1, "half_even"),
        "wage",
        Integer,
        e.WrongTypeError,
        "half_even",
    ),
    "a condition added up": (lambda s: s["ill"] + 1, "ill", Amount, e.WrongTypeError, "cannot be used"),
    "a number of a thousand digits": (
        lambda s: s["wage"] + Decimal("1e1000"),
        "wage",
        Amount,
        e.MayOverflowError,
        "more than 40 digits",
    ),
    "a computed judgement": (lambda s: s["ill"], "ill", Judgement, e.ComputedJudgementError, "never computed"),
    "a fact as target of itself": (lambda s: s["result"], "result", Amount, e.CycleError, "result → result"),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_refused(case):
    compute, arguments, result, error, message, *entity = case
    with pytest.raises(error, match=message) as raised:
        planned(compute, arguments, result, *entity)
    assert "result" in raised.value.rule


def test_a_ring_of_rules_is_named_in_full():
    act = statute()
    lay_down(act, function_of("first", {"second": Amount}, Amount, lambda s: s["second"] + 1))
    lay_down(act, function_of("second", {"first": Amount}, Amount, lambda s: s["first"] + 1))
    with pytest.raises(e.CycleError, match="first → second → first"):
        Law(act).at(ON).plan("first")


def test_an_argument_without_annotation_is_refused():
    act = statute()

    def result(wage):
        return wage

    lay_down(act, result)
    with pytest.raises(e.DeclarationError, match=r"argument wage"):
        Law(act, *FACTS).at(ON).plan("result")


def test_an_argument_of_another_type_is_named():
    act = statute()
    lay_down(act, function_of("result", {"ill": Amount}, Amount, lambda s: s["ill"]))
    law = Law(act, *FACTS).at(ON)
    with pytest.raises(e.WrongTypeError, match=r"argument ill.*is annotated Amount, but is a condition"):
        law.plan("result")


def test_a_rule_said_to_be_monthly_may_not_give_a_year():
    with pytest.raises(e.WrongPeriodError, match="said to be for a month"):
        planned(lambda s: s["yearly_pay"] + 1, "yearly_pay", Amount, period="month")


def test_none_and_two_versions_in_force_are_errors():
    act = statute()
    for since, until in (("2024-01-01", "2024-12-31"), ("2025-03-01", None), ("2025-05-01", None)):
        version = function_of("result", {"wage": Amount}, Amount, lambda s: s["wage"] + 1)
        lay_down(act, version, since=since, until=until)
    law = Law(act, *FACTS)
    assert law.at(date(2024, 6, 1)).plan("result")
    with pytest.raises(e.NoVersionError, match="no version is in force on 2025-02-01"):
        law.at(date(2025, 2, 1)).plan("result")
    with pytest.raises(e.TwoVersionsError, match="both in force on 2025-05-01"):
        law.at(date(2025, 5, 1)).plan("result")


def test_a_rate_without_value_on_the_day_is_named():
    with pytest.raises(e.NoVersionError, match="limit"):
        Law(statute(), rate("limit", {"2025-01-01": Decimal(100)})).at(date(2024, 12, 31)).plan("limit")


def test_one_name_means_one_thing():
    with pytest.raises(e.DuplicateNameError, match="wage"):
        Law(money("wage"), money("wage", highest=1))
    act = statute()
    lay_down(act, function_of("wage", {}, Amount, lambda s: Decimal(1)))
    with pytest.raises(e.DuplicateNameError, match="both a rule and a fact"):
        Law(act, money("wage"))


@pytest.mark.parametrize(
    ("declaration", "message"),
    [
        (lambda: fact("wage", Amount, da="løn", en="wage"), "lowest and highest"),
        (lambda: fact("2wage", Amount, lowest=0, highest=1, da="løn", en="wage"), "no name"),
        (lambda: fact("benefit", Choice, da="ydelse", en="benefit"), "closed list"),
        (lambda: money("wage", period="week"), "'month', 'year'"),
        (lambda: money("wage", lowest=Decimal("0.005")), "more than 2 decimals"),
        (lambda: fact("ill", Condition, lowest=0, da="syg", en="ill"), "have bounds"),
    ],
)
def test_a_fact_that_cannot_be_used_is_refused(declaration, message):
    with pytest.raises(e.DeclarationError, match=message):
        declaration()


def test_what_a_rule_makes_of_a_judgement_is_a_condition():
    act = statute()
    lay_down(act, function_of("found", {"in_need": Judgement}, Condition, lambda s: s["in_need"]))
    lay_down(act, function_of("result", {"found": Judgement}, Condition, lambda s: s["found"]))
    with pytest.raises(e.WrongTypeError, match=r"argument found.*is a condition"):
        Law(act, *FACTS).at(ON).plan("result")


def test_only_a_condition_can_guard_a_version():
    act = statute()
    lay_down(act, function_of("result", {}, Amount, lambda s: Decimal(1)))
    act.exception("§ 2", to="result", when="wage", since="2020-01-01", da="x", en="x")(
        function_of("anything", {}, Amount, lambda s: Decimal(2))
    )
    with pytest.raises(e.WrongTypeError, match=r"argument wage.*cannot guard"):
        Law(act, *FACTS).at(ON).plan("result")


def test_two_statutes_do_not_share_an_abbreviation():
    with pytest.raises(e.DuplicateNameError, match="LXX"):
        Law(statute(), statute())


def test_a_fact_is_no_target():
    with pytest.raises(e.DeclarationError, match="is a fact"):
        Law(*FACTS).at(ON).plan("wage")
