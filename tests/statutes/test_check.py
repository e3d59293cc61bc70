"""What the lint of the statutes finds."""

from datetime import date
from decimal import Decimal

from hjemmel.law import Amount, Condition, Law, Statute, fact
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import DatedValue, Rate, Sureness, Unit
from hjemmel.statutes.cases import Example
from hjemmel.statutes.check import check


def a_law() -> Law:
    act = Statute("XYZ", "an invented act")
    income = fact("income", Amount, lowest=0, highest=1000, da="Indkomst", en="Income")
    unused = fact("unused", Condition, da="Ubrugt", en="Unused")

    @act.rule("§ 1", since="2024-01-01", da="Er lav", en="Is low")
    def is_low(income: Amount, limit: Amount) -> Condition:
        """Not over the limit."""
        return income <= limit

    @act.rule("§ 2", since="2024-01-01", da="Er høj", en="Is high")
    def is_high(is_low: Condition) -> Condition:
        return ~is_low

    @act.rule("§ 3", since="2024-01-01", da="Er noget", en="Is something")
    def is_something(nobody_declared: Condition) -> Condition:
        """Rests on nothing."""
        return nobody_declared

    day = date(2024, 1, 1)
    value = DatedValue(Decimal(100), day, date(2024, 12, 31), Provision.read("XYZ § 1"), "invented", Sureness.D, day)
    return Law(act, income, unused, Rate("limit", Unit.KR, "Grænse", "Limit", (value,)))


def example(expected: bool) -> Example:
    return Example(
        on=date(2024, 5, 1),
        known=None,
        results=("is_low",),
        facts={"income": Decimal(100)},
        name="at the limit",
        source="an invented source",
        sureness=Sureness.V,
        expected={"is_low": expected},
        file="xyz/examples.toml",
        line=3,
    )


def found(expected: bool = True) -> list[str]:
    return [str(finding) for finding in check(a_law(), [example(expected)])]


def test_errors_come_first_and_each_names_its_rule() -> None:
    findings = found(expected=False)
    assert findings[0].startswith("error: is_high (XYZ § 2): the rule has no docstring")
    assert any(text.startswith("error: is_something (XYZ § 3): on 2024-01-01") for text in findings)
    assert any("xyz/examples.toml, line 3, at the limit: is_low is True, but False" in text for text in findings)
    weights = [text.partition(":")[0] for text in findings]
    assert weights == sorted(weights, key=["error", "warning", "note"].index)


def test_what_no_example_reaches_and_no_rule_uses_is_a_warning() -> None:
    assert (
        "warning: is_high (XYZ § 2, from 2024-01-01): no example reaches it. Add an [[example]] with its source."
        in (found())
    )
    assert "warning: unused: no rule uses the fact. Use it in a rule, or take it away." in found()


def test_what_is_not_confirmed_and_what_ends_is_a_note() -> None:
    notes = [text for text in found() if text.startswith("note: limit")]
    assert any("100 from 2024-01-01 is marked D" in text for text in notes)
    assert any("there is no value after 2024-12-31" in text for text in notes)
