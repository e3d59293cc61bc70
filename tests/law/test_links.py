"""Values of linked persons: a partner, a parent, or nobody."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law import NOBODY, Amount, Condition, Law, Link, Plan, fact, highest, household, of, person, total
from hjemmel.law import errors as e
from law import reference
from law.lawmaking import function_of, lay_down, money, statute

ON = date(2025, 6, 1)
PARTNER = fact("partner", Link, da="Ægtefælle", en="Spouse")
FACTS = [money("wage"), PARTNER]


def make():
    """A deduction from the wage, and half of what the spouse could not use of theirs."""
    act = statute()
    rules = [
        (household, {"taxed": Amount}, "all_taxed", Amount, lambda s: total(s["taxed"], household)),
        (person, {"wage": Amount}, "unused", Amount, lambda s: highest(1000 - s["wage"], 0)),
        (
            person,
            {"partner": Link, "unused": Amount, "wage": Amount},
            "taxed",
            Amount,
            lambda s: highest(s["wage"] - 1000 - of(s["partner"], s["unused"], 0), 0),
        ),
        (
            person,
            {"partner": Link, "wage": Amount},
            "earns_less",
            Condition,
            lambda s: s["wage"] < of(s["partner"], s["wage"], Decimal("0.5")),
        ),
    ]
    for entity, kinds, name, result, compute in rules:
        lay_down(act, function_of(name, kinds, result, compute), entity=entity)
    return Law(act, *FACTS).at(ON).plan("taxed", "all_taxed", "earns_less")


PLAN = make()


def people(*rows):
    return {"persons": [{"wage": Decimal(wage), "partner": partner} for wage, partner in rows]}


def test_a_spouse_uses_what_the_other_left():
    outcome = PLAN.run(people((1500, 1), (600, 0), (5000, NOBODY)))
    assert outcome["taxed"] == (100, 0, 4000)
    assert outcome["all_taxed"] == 4100
    assert outcome["earns_less"] == (False, True, False)
    assert "Ægtefælle (1): person 2" in outcome.text("da")
    assert "Ægtefælle (3): ingen" in outcome.text("da")


def test_a_person_alone_is_linked_to_nobody():
    assert PLAN.run({"wage": Decimal("1200.10"), "partner": NOBODY})["taxed"] == Decimal("200.10")


@pytest.mark.parametrize(
    ("partner", "error"),
    [(0, e.FactBoundsError), (2, e.FactBoundsError), ("1", e.FactTypeError), (-2, e.FactTypeError)],
)
def test_a_link_leads_to_another_person_of_the_case(partner, error):
    with pytest.raises(error, match="partner"):
        PLAN.run(people((1500, partner), (600, NOBODY)))


def test_only_the_linked_persons_facts_are_asked_for():
    plan = Law(_less(), *FACTS).at(ON).plan("of_spouse")
    known = people((0, 1), (0, NOBODY), (0, NOBODY))
    for one in known["persons"]:
        del one["wage"]
    known["persons"][1]["wage"] = Decimal(5)
    assert plan.needs(known) == ()
    assert plan.run(known)["of_spouse"] == (5, 0, 0)


def _less():
    act = statute()
    kinds = {"partner": Link, "wage": Amount}
    lay_down(act, function_of("of_spouse", kinds, Amount, lambda s: of(s["partner"], s["wage"], 0)))
    return act


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(1, 4))
def test_links_agree_with_fractions(data, size):
    rows = [
        (
            data.draw(st.decimals(0, 3000, places=2)),
            data.draw(st.sampled_from([NOBODY, *(i for i in range(size) if i != place)])),
        )
        for place in range(size)
    ]
    facts = people(*rows)
    outcome = PLAN.run(facts)
    given_persons = [{"wage": Fraction(wage), "partner": partner} for wage, partner in rows]
    for (name, place), value in reference.run(PLAN.to_json(), {"persons": given_persons, "household": {}}).items():
        assert outcome.value(name, place) == value, name
    assert Plan.from_json(PLAN.to_json()).run(facts).to_json() == outcome.to_json()
    unknown = people(*rows)
    del unknown["persons"][-1]["wage"]
    if not PLAN.needs(unknown):
        assert PLAN.run(unknown)["taxed"] == outcome["taxed"]


def test_of_takes_the_name_of_a_persons_value():
    act = statute()
    kinds = {"partner": Link, "wage": Amount}
    lay_down(act, function_of("result", kinds, Amount, lambda s: of(s["partner"], s["wage"] + 1, 0)))
    with pytest.raises(e.WrongEntityError, match="make a rule of the expression first"):
        Law(act, *FACTS).at(ON).plan("result")
