"""Boundaries of all law in the package, found from the law itself: the day before and after each change, each bound.

No case is written here. A new rule, rate or fact is tested as soon as it is declared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import pytest

from hjemmel.law import Answer, Fact, Plan
from hjemmel.law.errors import LawError, NoVersionError
from hjemmel.law.rates import Rate, RateError
from hjemmel.law.statute import Version
from hjemmel.law.symbols import Choice, Condition, Date, Judgement, Symbol
from hjemmel.statutes import load
from hjemmel.statutes.check import periods

LAW = load()
DAY = timedelta(days=1)
GENERAL = [version for versions in LAW.rules.values() for version in versions if not version.guards]


def in_force(name: str, on: date) -> Version | None:
    try:
        return LAW.at(on).versions(name)[0]
    except NoVersionError:
        return None


@pytest.mark.parametrize("version", GENERAL, ids=lambda v: f"{v.name}, {v.provision}, {v.since}")
def test_a_rule_begins_on_its_first_day_and_ends_on_its_last(version: Version) -> None:
    assert in_force(version.name, version.since) is version
    assert in_force(version.name, version.since - DAY) is not version
    if version.until:
        assert in_force(version.name, version.until) is version
        assert in_force(version.name, version.until + DAY) is not version


def applies(rate: Rate, on: date, known: date | None = None) -> object:
    try:
        return rate.at(on, known)
    except RateError:
        return None


@pytest.mark.parametrize("rate", LAW.rates.values(), ids=lambda rate: rate.name)
def test_a_value_applies_from_its_first_day_to_its_last_as_known_when_it_became_law(rate: Rate) -> None:
    for value in rate.values:
        known = max(value.known_from, value.since)
        assert applies(rate, value.since, value.known_from) is value
        assert applies(rate, value.since - DAY, known) is not value
        assert applies(rate, value.since, value.known_from - DAY) is not value
        if value.until:
            assert applies(rate, value.until, value.known_from) is value
            assert applies(rate, value.until + DAY) is not value


def settled(version: Version) -> Iterator[date]:
    """The first and last days of each period in which nothing the version rests on changes."""
    for day in periods(LAW, version):
        yield day
        if day > version.since:
            yield day - DAY


@pytest.mark.parametrize("version", GENERAL, ids=lambda v: f"{v.name}, {v.provision}, {v.since}")
def test_a_rule_can_be_planned_on_both_sides_of_every_change_while_its_rates_last(version: Version) -> None:
    for day in settled(version):
        try:
            plan = LAW.at(day).plan(version.name)
        except NoVersionError as error:
            rate = LAW.rates[error.rule]
            assert day > max(value.until or date.max for value in rate.values)
        else:
            assert Plan.from_json(plan.to_json()).digest == plan.digest


def extreme(fact: Fact, end: int) -> object:
    """The lowest (0) or highest (-1) that a fact may be."""
    if fact.type is Judgement:
        return Answer((False, True)[end], reason="the bound")
    if issubclass(fact.type, Condition):
        return (False, True)[end]
    if fact.type is Choice:
        return fact.codes[end]
    return (fact.lowest, fact.highest)[end]


@pytest.mark.parametrize("end", [0, -1], ids=["lowest", "highest"])
@pytest.mark.parametrize("version", GENERAL, ids=lambda v: f"{v.name}, {v.provision}, {v.since}")
def test_every_bound_can_be_reached_and_no_result_leaves_its_proven_range(version: Version, end: int) -> None:
    plan = LAW.at(version.since).plan(version.name)
    outcome = plan.run({fact.name: extreme(fact, end) for fact in plan.facts})
    for entry in plan.entries:
        raw, proven = outcome.raw(entry.name), entry.symbol.range
        assert raw in proven if isinstance(proven, frozenset) else proven[0] <= raw <= proven[1]


@dataclass(frozen=True)
class Limit:
    """A rule that compares one amount with a rate, on a day: ``fact`` ``op`` ``limit``."""

    name: str
    on: date
    fact: Fact
    limit: Decimal
    op: str


TURNED = {"le": "ge", "lt": "gt", "ge": "le", "gt": "lt"}


def limits() -> Iterator[Limit]:
    """Every comparison of a fact with a value that is fixed on the day."""
    for version in GENERAL:
        for day in periods(LAW, version):
            try:
                plan = LAW.at(day).plan(version.name)
            except LawError:
                continue
            root = plan.by_name[version.name].readings[0].root
            if root.op in ("le", "lt", "ge", "gt") and len(plan.facts) == 1:
                fixed = next((arg for arg in root.args if is_fixed(arg)), None)
                if fixed is not None and not issubclass(plan.facts[0].type, Date):
                    limit = Decimal(fixed.span[0]).scaleb(-fixed.scale)
                    op = root.op if fixed is root.args[1] else TURNED[root.op]
                    yield Limit(version.name, day, plan.facts[0], limit, op)


def is_fixed(symbol: Symbol) -> bool:
    return not isinstance(symbol.range, frozenset) and symbol.range[0] == symbol.range[1]


@pytest.mark.parametrize("limit", list(limits()), ids=lambda limit: f"{limit.name} on {limit.on}")
def test_a_limit_turns_exactly_where_the_law_puts_it(limit: Limit) -> None:
    plan = LAW.at(limit.on).plan(limit.name)
    step = Decimal(1).scaleb(-limit.fact.decimals)
    below, at, above = (
        plan.run({limit.fact.name: amount})[limit.name]
        for amount in (limit.limit - step, limit.limit, limit.limit + step)
    )
    assert (below, at, above) == {
        "le": (True, True, False),
        "lt": (True, False, False),
        "ge": (False, True, True),
        "gt": (False, False, True),
    }[limit.op]


def test_limits_are_found() -> None:
    found = {(limit.name, limit.on.year, limit.limit) for limit in limits()}
    assert ("income_condition_met", 2024, Decimal(10_320)) in found
    assert ("income_condition_met", 2025, Decimal(10_692)) in found
