"""The sixteen rules in openfisca-core or policyengine-core, in their own idiom. Run by their interpreter, not ours.

Usage: ``python openfisca_peer.py openfisca_core|policyengine_core RUNS``. Prints JSON: microseconds for one household,
built and computed, without and with the log of how, and the results in kr.
"""

import importlib
import json
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np

PACKAGE, RUNS = sys.argv[1], int(sys.argv[2])


def part(name):
    return importlib.import_module(f"{PACKAGE}.{name}")


OPENFISCA = PACKAGE == "openfisca_core"
YEAR = part("periods").YEAR if OPENFISCA else "year"
Variable = part("variables").Variable
Builder = part("simulations" if OPENFISCA else "simulations.simulation_builder").SimulationBuilder
build_entity = part("entities").build_entity
Person = build_entity(key="person", plural="persons", label="Person", is_person=True)
Household = build_entity(
    key="household",
    plural="households",
    label="Household",
    roles=[{"key": "member", "plural": "members", "label": "Member"}],
)
RATES = {
    "age_of_majority": 18,
    "contribution_rate": 0.08,
    "adult_allowance": 51_600,
    "child_allowance": 41_400,
    "small_income": 25_000,
    "limit": 190_400,
    "limit_per_child": 50_100,
    "rent_cap": 102_700,
    "cap_addition": 0.05,
    "share": 0.60,
    "own_share": 0.18,
    "pilot_share": 0.15,
    "own_minimum": 27_500,
    "least_benefit": 355,
}
SCALE = ((0, 0.3711), (611_800, 0.4461), (2_588_300, 0.52))


def ore(amount):
    return np.copysign(np.floor(np.abs(amount) * 100 + 0.5) / 100, amount)


def own_payment(household, period, rates):
    share = np.where(household("pilot", period), rates(period).pilot_share, rates(period).own_share)
    above = np.maximum(household("household_income", period) - household("income_limit", period), 0)
    return np.maximum(rates(period).own_minimum, ore(share * above))


def benefit(household, period, rates):
    kroner = np.floor(household("yearly_benefit", period) / 12)
    return np.where(kroner >= rates(period).least_benefit, kroner, 0)


def counted_income(person, period, rates):
    income = person("personal_income", period)
    grown = income + np.maximum(person("capital_income", period), 0)
    return np.where(person("adult", period), grown, np.maximum(income - rates(period).small_income, 0))


def counted_rent(household, period, rates):
    others = np.minimum(household("adults", period) + household("children", period) - 1, 4)
    return np.minimum(household("rent", period), rates(period).rent_cap * (1 + rates(period).cap_addition * others))


def disposable(person, period, rates):
    left = person("personal_income", period) + person("capital_income", period) - person("tax", period)
    share = person.household("benefit", period) / np.maximum(person.household("adults", period), 1)
    return ore(left / 12) + np.where(person("adult", period), ore(share), 0)


RULES = {
    "adult": (Person, bool, lambda p, t, r: p("age", t) >= r(t).age_of_majority),
    "contribution": (Person, float, lambda p, t, r: ore(p("wage", t) * r(t).contribution_rate)),
    "personal_income": (Person, float, lambda p, t, r: p("wage", t) - p("contribution", t) + p("pension", t)),
    "allowance": (
        Person,
        float,
        lambda p, t, r: np.where(p("adult", t), r(t).adult_allowance, r(t).child_allowance),
    ),
    "taxable": (
        Person,
        float,
        lambda p, t, r: np.maximum(p("personal_income", t) + p("capital_income", t) - p("allowance", t), 0),
    ),
    "tax": (Person, float, lambda p, t, r: ore(r(t).tax_scale.calc(p("taxable", t)))),
    "counted_income": (Person, float, counted_income),
    "household_income": (Household, float, lambda h, t, r: h.sum(h.members("counted_income", t))),
    "adults": (Household, int, lambda h, t, r: h.sum(h.members("adult", t))),
    "children": (Household, int, lambda h, t, r: h.sum(~h.members("adult", t))),
    "income_limit": (
        Household,
        float,
        lambda h, t, r: r(t).limit + r(t).limit_per_child * np.minimum(h("children", t), 4),
    ),
    "counted_rent": (Household, float, counted_rent),
    "own_payment": (Household, float, own_payment),
    "yearly_benefit": (
        Household,
        float,
        lambda h, t, r: np.maximum(r(t).share * h("counted_rent", t) - h("own_payment", t), 0),
    ),
    "benefit": (Household, float, benefit),
    "disposable": (Person, float, disposable),
}
FACTS = {
    "age": (Person, int),
    "wage": (Person, float),
    "pension": (Person, float),
    "capital_income": (Person, float),
    "rent": (Household, float),
    "pilot": (Household, bool),
}


def variable(name, entity, kind, formula=None):
    members = {"value_type": kind, "entity": entity, "definition_period": YEAR, "label": name, "reference": "LXX"}
    return type(name, (Variable,), members | ({"formula": formula} if formula else {}))


def write_rates(folder):
    """Rates as the peers read them: a YAML file each."""
    for name, value in RATES.items():
        text = f"description: {name}\nvalues:\n  2024-01-01:\n    value: {value}\n"
        (folder / f"{name}.yaml").write_text(text)
    bracket = "- threshold:\n    2024-01-01:\n      value: {}\n  rate:\n    2024-01-01:\n      value: {}\n"
    (folder / "tax_scale.yaml").write_text(
        "description: tax scale\nbrackets:\n" + "".join(bracket.format(*step) for step in SCALE)
    )


def system():
    made = part("taxbenefitsystems").TaxBenefitSystem([Person, Household])
    with tempfile.TemporaryDirectory() as folder:
        write_rates(Path(folder))
        made.load_parameters(folder)
    for name, (entity, kind) in FACTS.items():
        made.add_variable(variable(name, entity, kind))
    for name, (entity, kind, formula) in RULES.items():
        made.add_variable(variable(name, entity, kind, formula))
    return made


def timed(made, situation, trace):
    began = time.perf_counter()
    simulation = Builder().build_from_entities(made, situation)
    simulation.trace = trace
    results = simulation.calculate("disposable", "2025")
    if trace:
        simulation.tracer.computation_log.lines()
    return (time.perf_counter() - began) * 1e6, results


def main():
    household = json.load(sys.stdin)
    persons = {
        f"p{i}": {name: {"2025": value} for name, value in member.items()}
        for i, member in enumerate(household["persons"])
    }
    group = {"members": list(persons), "rent": {"2025": household["rent"]}, "pilot": {"2025": False}}
    situation, made = {"persons": persons, "households": {"h": group}}, system()
    found = {}
    for trace in (False, True):
        runs = [timed(made, situation, trace) for _ in range(RUNS)]
        found["with_log" if trace else "plain"] = median(microseconds for microseconds, _ in runs)
        found["results"] = [round(float(value), 2) for value in runs[-1][1]]
    print(json.dumps(found))


main()
