"""A made-up housing benefit with income tax: sixteen rules about persons and their household, and the same by hand.

The rules exercise what real statutes do: brackets, sums and counts over a household, thresholds, an experiment's rate.
`by_hand` computes them with `decimal.Decimal`, independently of the engine.
"""

from datetime import date
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from hjemmel.law import (
    Amount,
    Condition,
    Experiment,
    Integer,
    Law,
    Scale,
    Statute,
    count,
    fact,
    highest,
    household,
    lowest,
    marginal,
    percent,
    person,
    rounded,
    total,
    when,
)
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Bracket, Brackets, DatedValue, Rate, Sureness, Unit

act = Statute("LXX", "lov om opdigtet boligstøtte")
pilot = Experiment(
    act, "pilot", since="2025-01-01", until="2026-12-31", entity=household, da="boligforsøget", en="the housing pilot"
)
START = "2024-01-01"


def rate(name, place, values, unit=Unit.KR):
    """A rate with values by the year they begin."""
    days = [date(year, 1, 1) for year in values]
    ends = [date(year - 1, 12, 31) for year in list(values)[1:]]
    dated = tuple(
        DatedValue(value, day, end, Provision.of("LXX", place), "made up", Sureness.V, day)
        for value, day, end in zip(values.values(), days, [*ends, None], strict=True)
    )
    return Rate(name, unit, name.replace("_", " "), name.replace("_", " "), dated)


def scale(*steps):
    return Brackets(tuple(Bracket(Decimal(floor), Decimal(value)) for floor, value in steps))


RATES = [
    rate("age_of_majority", "§ 1", {2024: Decimal(18)}, Unit.YEARS),
    rate("contribution_rate", "§ 2", {2024: Decimal(8)}, Unit.PERCENT),
    rate("adult_allowance", "§ 3", {2024: Decimal(49_700), 2025: Decimal(51_600)}),
    rate("child_allowance", "§ 3", {2024: Decimal(39_900), 2025: Decimal(41_400)}),
    rate(
        "tax_scale",
        "§ 5",
        {
            2024: scale((0, "0.3711"), (588_900, "0.4461"), (2_500_000, "0.52")),
            2025: scale((0, "0.3711"), (611_800, "0.4461"), (2_588_300, "0.52")),
        },
        Unit.COUNT,
    ),
    rate("small_income", "§ 8", {2024: Decimal(25_000)}),
    rate("limit", "§ 22", {2024: Decimal(184_900), 2025: Decimal(190_400)}),
    rate("limit_per_child", "§ 22", {2024: Decimal(48_700), 2025: Decimal(50_100)}),
    rate("rent_cap", "§ 15", {2024: Decimal(99_700), 2025: Decimal(102_700)}),
    rate("cap_addition", "§ 15", {2024: Decimal(5)}, Unit.PERCENT),
    rate("share", "§ 21", {2024: Decimal(60)}, Unit.PERCENT),
    rate("own_share", "§ 22", {2024: Decimal(18)}, Unit.PERCENT),
    rate("own_minimum", "§ 23", {2024: Decimal(27_500)}),
    rate("least_benefit", "§ 24", {2024: Decimal(345), 2025: Decimal(355)}),
]
pilot.rate("§ 4, nr. 2", "own_share", Decimal(15), source="made up")


def money(name, entity=person, lowest=0):
    label = name.replace("_", " ")
    return fact(name, Amount, unit="kr", entity=entity, period="year", lowest=lowest, highest=10**8, da=label, en=label)


FACTS = [
    fact("age", Integer, unit="years", lowest=0, highest=130, da="alder", en="age"),
    money("wage"),
    money("pension"),
    money("capital_income", lowest=-(10**8)),
    money("rent", household),
]


def rule(place, entity=person):
    def add(function):
        label = function.__name__.replace("_", " ")
        return act.rule(place, entity, since=START, da=label, en=label)(function)

    return add


@rule("§ 1")
def adult(age: Integer, age_of_majority: Integer) -> Condition:
    return age >= age_of_majority


@rule("§ 2")
def contribution(wage: Amount, contribution_rate: Amount) -> Amount:
    return rounded(wage * percent(contribution_rate), "0.01", "half_up")


@rule("§ 3, stk. 2")
def personal_income(wage: Amount, contribution: Amount, pension: Amount) -> Amount:
    return wage - contribution + pension


@rule("§ 3")
def allowance(adult: Condition, adult_allowance: Amount, child_allowance: Amount) -> Amount:
    return when(adult, adult_allowance, child_allowance)


@rule("§ 4")
def taxable(personal_income: Amount, capital_income: Amount, allowance: Amount) -> Amount:
    return highest(personal_income + capital_income - allowance, 0)


@rule("§ 5")
def tax(taxable: Amount, tax_scale: Scale) -> Amount:
    return rounded(marginal(taxable, tax_scale), "0.01", "half_up")


@rule("§ 8")
def counted_income(adult: Condition, personal_income: Amount, capital_income: Amount, small_income: Amount) -> Amount:
    return when(adult, personal_income + highest(capital_income, 0), highest(personal_income - small_income, 0))


@rule("§ 8, stk. 2", household)
def household_income(counted_income: Amount) -> Amount:
    return total(counted_income, household)


@rule("§ 10", household)
def adults(adult: Condition) -> Integer:
    return count(adult, household)


@rule("§ 10, stk. 2", household)
def children(adult: Condition) -> Integer:
    return count(~adult, household)


@rule("§ 22", household)
def income_limit(children: Integer, limit: Amount, limit_per_child: Amount) -> Amount:
    return limit + limit_per_child * lowest(children, 4)


@rule("§ 15", household)
def counted_rent(rent: Amount, adults: Integer, children: Integer, rent_cap: Amount, cap_addition: Amount) -> Amount:
    return lowest(rent, rent_cap * (1 + percent(cap_addition) * lowest(adults + children - 1, 4)))


@rule("§ 22, stk. 2", household)
def own_payment(household_income: Amount, income_limit: Amount, own_share: Amount, own_minimum: Amount) -> Amount:
    above = highest(household_income - income_limit, 0)
    return highest(own_minimum, rounded(percent(own_share) * above, "0.01", "half_up"))


@rule("§ 21", household)
def yearly_benefit(counted_rent: Amount, own_payment: Amount, share: Amount) -> Amount:
    return highest(percent(share) * counted_rent - own_payment, 0)


@rule("§ 24", household)
def benefit(yearly_benefit: Amount, least_benefit: Amount) -> Amount:
    kroner = rounded(yearly_benefit / 12, 1, "down")
    return when(kroner >= least_benefit, kroner, 0)


@rule("§ 26")
def disposable(
    personal_income: Amount, capital_income: Amount, tax: Amount, adult: Condition, benefit: Amount, adults: Integer
) -> Amount:
    own = rounded((personal_income + capital_income - tax) / 12, "0.01", "half_up")
    return own + when(adult, rounded(benefit / highest(adults, 1), "0.01", "half_up"), 0)


law = Law(act, *FACTS, *RATES)
ON = date(2025, 6, 1)
TARGETS = ("disposable", "benefit")


def ordinary_facts(persons, rent):
    """Facts of a household outside the pilot; ``persons`` are (age, wage, pension, capital income) in kr."""
    return {
        "rent": rent,
        **dict.fromkeys(pilot.guards, False),
        "persons": [
            {"age": age, "wage": wage, "pension": pension, "capital_income": capital}
            for age, wage, pension, capital in persons
        ],
    }


FAMILY = [
    (41, Decimal("612345.67"), Decimal(0), Decimal("-3200.50")),
    (39, Decimal("289100.10"), Decimal(0), Decimal(0)),
    (9, Decimal(0), Decimal(0), Decimal(0)),
    (15, Decimal(31_000), Decimal(0), Decimal(0)),
]


def _ore(amount):
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def by_hand(persons, rent, in_pilot):
    """The results by the law of 2025, in kr.: a list for each person's, one value for the household's."""
    found = {"contribution": [], "tax": [], "counted_income": []}
    left, grown = [], []
    for age, wage, pension, capital in persons:
        contribution = _ore(wage * Decimal("0.08"))
        own = wage - contribution + pension
        grown.append(age >= 18)
        base = max(own + capital - (51_600 if age >= 18 else 41_400), Decimal(0))
        due = base * Decimal("0.3711") + max(base - 611_800, Decimal(0)) * Decimal("0.075")
        tax = _ore(due + max(base - 2_588_300, Decimal(0)) * Decimal("0.0739"))
        found["contribution"].append(contribution)
        found["tax"].append(tax)
        found["counted_income"].append(own + max(capital, Decimal(0)) if age >= 18 else max(own - 25_000, Decimal(0)))
        left.append(own + capital - tax)
    adults, size = sum(grown), len(persons)
    found["counted_rent"] = min(rent, Decimal(102_700) * (1 + Decimal("0.05") * min(size - 1, 4)))
    above = max(sum(found["counted_income"]) - (190_400 + 50_100 * min(size - adults, 4)), Decimal(0))
    found["own_payment"] = max(Decimal(27_500), _ore(Decimal("0.15" if in_pilot else "0.18") * above))
    found["yearly_benefit"] = max(Decimal("0.60") * found["counted_rent"] - found["own_payment"], Decimal(0))
    monthly = (found["yearly_benefit"] / 12).to_integral_value(ROUND_FLOOR)
    found["benefit"] = monthly if monthly >= 355 else Decimal(0)
    each = _ore(found["benefit"] / max(adults, 1))
    parts = [each if adult else Decimal(0) for adult in grown]
    found["disposable"] = [_ore(amount / 12) + part for amount, part in zip(left, parts, strict=True)]
    return {name: value[0] if isinstance(value, list) and size == 1 else value for name, value in found.items()}
