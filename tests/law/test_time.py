"""Which law applies when: versions by date, what was known, periods split where the law changes, months of a year."""

from datetime import date
from decimal import Decimal

import pytest

from hjemmel.law import (
    Amount,
    Date,
    Integer,
    Law,
    end_of_year,
    fact,
    household,
    months,
    over_year,
    per_month,
    rounded,
    total,
    years_between,
)
from hjemmel.law.errors import FactTypeError, WrongPeriodError
from hjemmel.law.facts import Labels
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import DatedValue, Rate, Sureness, Unit
from law.lawmaking import function_of, lay_down, money, rate, statute


def ceiling():
    """20.000 kr. for the first half of 2023 as known then; 40.000 kr. for the year since an act of 1 July."""
    place = Provision.of("LXX", "§ 1")
    first = DatedValue(
        Decimal(20_000), date(2023, 1, 1), date(2023, 6, 30), place, "first act", Sureness.V, date(2022, 12, 28)
    )
    second = DatedValue(
        Decimal(40_000), date(2023, 1, 1), date(2023, 12, 31), place, "second act", Sureness.V, date(2023, 7, 1)
    )
    return Rate("ceiling", Unit.KR, "loft", "ceiling", (first, second))


def test_a_rate_with_effect_backwards_counts_from_when_it_was_known():
    law = Law(statute(), ceiling())
    on = date(2023, 3, 1)
    assert law.at(on, known=on).plan("ceiling").run({})["ceiling"] == 20_000
    assert law.at(on, known=date(2023, 7, 1)).plan("ceiling").run({})["ceiling"] == 40_000
    assert law.at(on).plan("ceiling").run({})["ceiling"] == 40_000


def test_a_rule_with_effect_backwards_supersedes_the_one_before():
    act = statute()
    one = function_of("result", {"wage": Amount}, Amount, lambda s: s["wage"] + 1)
    two = function_of("result", {"wage": Amount}, Amount, lambda s: s["wage"] + 2)
    lay_down(act, one, since="2023-01-01")
    lay_down(act, two, since="2023-01-01", known_from="2023-07-01")
    law, on, facts = Law(act, money("wage")), date(2023, 3, 1), {"wage": Decimal(0)}
    assert law.at(on, known=on).plan("result").run(facts)["result"] == 1
    assert law.at(on).plan("result").run(facts)["result"] == 2


@pytest.fixture
def changing_law():
    act = statute()
    kinds = {"wage": Amount, "share": Amount}
    lay_down(act, function_of("due", kinds, Amount, lambda s: s["wage"] * s["share"]), until="2025-06-30")
    lay_down(act, function_of("due", kinds, Amount, lambda s: s["wage"] * s["share"] + 5), since="2025-07-01")
    shares = rate("share", {"2024-01-01": Decimal("0.1"), "2025-03-01": Decimal("0.2")})
    unrelated = rate("other", {"2024-01-01": Decimal(1), "2025-05-01": Decimal(2)})
    return Law(act, money("wage"), shares, unrelated)


def test_a_period_is_split_where_the_law_that_matters_changes(changing_law):
    pieces = changing_law.at(date(2025, 1, 1)).plans(date(2025, 12, 31), "due")
    assert [(str(p.since), str(p.until)) for p in pieces] == [
        ("2025-01-01", "2025-02-28"),
        ("2025-03-01", "2025-06-30"),
        ("2025-07-01", "2025-12-31"),
    ]
    assert [piece.plan.run({"wage": Decimal(100)})["due"] for piece in pieces] == [10, 20, 25]


def test_a_sum_that_changes_splits_the_period_too():
    act = statute()
    kinds = {"wage": Amount}
    one = function_of("all_wages", kinds, Amount, lambda s: total(s["wage"], household))
    two = function_of("all_wages", kinds, Amount, lambda s: total(s["wage"] * 2, household))
    lay_down(act, one, entity=household, until="2025-05-31")
    lay_down(act, two, entity=household, since="2025-06-01")
    pieces = Law(act, money("wage")).at(date(2025, 1, 1)).plans(date(2025, 12, 31), "all_wages")
    assert [str(piece.since) for piece in pieces] == ["2025-01-01", "2025-06-01"]


@pytest.mark.parametrize(("on", "due"), [(date(2025, 2, 28), 10), (date(2025, 3, 1), 20), (date(2025, 7, 1), 25)])
def test_the_day_before_and_the_day_of_a_change(changing_law, on, due):
    assert changing_law.at(on).plan("due").run({"wage": Decimal(100)})["due"] == due


def yearly_law(change="2025-07-01"):
    act = statute()
    kinds = {"pay": Amount, "share": Amount}
    lay_down(act, function_of("monthly_due", kinds, Amount, lambda s: rounded(s["pay"] * s["share"], 1, "down")))
    lay_down(act, function_of("yearly_due", {"monthly_due": Amount}, Amount, lambda s: over_year(s["monthly_due"])))
    lay_down(
        act,
        function_of(
            "a_twelfth", {"yearly_due": Amount}, Amount, lambda s: rounded(per_month(s["yearly_due"]), 1, "up")
        ),
        period="month",
    )
    shares = rate("share", {"2024-01-01": Decimal("0.1"), change: Decimal("0.2")})
    return Law(act, money("pay", period="month"), shares)


def test_a_year_is_its_months_each_by_its_own_law():
    plan = yearly_law().at(date(2025, 3, 1)).plan("yearly_due", "monthly_due", "a_twelfth")
    assert [fact.name for fact in plan.facts] == ["pay"]
    pay = [Decimal(1005)] * 6 + [Decimal(2005)] * 6
    outcome = plan.run({"pay": pay})
    assert outcome["yearly_due"] == 6 * 100 + 6 * 401
    assert outcome["monthly_due"] == 100
    assert outcome["a_twelfth"] == 251
    assert "juli 2025" in outcome.text("da", full=True)


def test_a_year_needs_all_twelve_months():
    plan = yearly_law().at(date(2025, 3, 1)).plan("yearly_due")
    with pytest.raises(FactTypeError, match="twelve values, January first"):
        plan.run({"pay": Decimal(1000)})


def test_a_law_that_changes_inside_a_month_cannot_be_added_up():
    with pytest.raises(WrongPeriodError, match="changes on 2025-07-15, inside a month"):
        yearly_law(change="2025-07-15").at(date(2025, 3, 1)).plan("yearly_due")


def test_over_year_takes_a_monthly_name_only():
    act = statute()
    lay_down(act, function_of("result", {"pay": Amount}, Amount, lambda s: over_year(s["pay"] * 2)))
    with pytest.raises(WrongPeriodError, match="make a rule of the expression first"):
        Law(act, money("pay", period="month")).at(date(2025, 1, 1)).plan("result")


@pytest.mark.parametrize(
    ("start", "later", "ends"),
    [("2024-01-31", "2024-02-29", "2024-12-31"), ("2023-01-31", "2023-02-28", "2023-12-31")],
)
def test_months_clamp_to_the_last_day(start, later, ends):
    act = statute()
    lay_down(act, function_of("later", {"born": Date}, Date, lambda s: s["born"] + months(1)))
    lay_down(act, function_of("ends", {"born": Date}, Date, lambda s: end_of_year(s["born"])))
    outcome = (
        Law(act, fact("born", Date, da="født", en="born"))
        .at(date(2025, 1, 1))
        .plan("later", "ends")
        .run({"born": date.fromisoformat(start)})
    )
    assert (str(outcome["later"]), str(outcome["ends"])) == (later, ends)


def test_a_rule_may_ask_for_the_day_whose_law_it_is():
    act = statute()
    kinds = {"born": Date, "day_of_law": Date}
    lay_down(act, function_of("age", kinds, Integer, lambda s: years_between(s["born"], s["day_of_law"])))
    law = Law(act, fact("born", Date, da="født", en="born"))
    facts = {"born": date(2000, 3, 1)}
    assert law.at(date(2025, 2, 28)).plan("age").run(facts)["age"] == 24
    assert law.at(date(2025, 3, 1)).plan("age").run(facts)["age"] == 25


def test_what_has_lapsed_says_until_when_and_what_it_is_called():
    law = Law(ceiling())
    assert law.lapsed("ceiling", date(2024, 1, 2)) == (date(2023, 12, 31), Labels("loft", "ceiling"))
    assert law.lapsed("ceiling", date(2023, 6, 30)) is None
