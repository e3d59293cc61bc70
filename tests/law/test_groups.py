"""Sums up and readings down through several kinds of group at once, however the persons are divided."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law import (
    NOBODY,
    Amount,
    Condition,
    Experiment,
    Integer,
    Law,
    Link,
    any_of,
    count,
    couple,
    fact,
    household,
    of,
    person,
    reach,
    total,
    when,
)
from hjemmel.law.ranges import only
from law.lawmaking import function_of, lay_down, money, statute

SIX = 6
act = statute()
pilot = Experiment(act, "pilot", since="2020-01-01", until="2030-12-31", entity=couple, da="forsøget", en="the pilot")
ill = fact("ill", Condition, da="syg", en="ill")
friend = fact("friend", Link, da="ven", en="friend")
for name, entity, arguments, result, compute in (
    ("joint", couple, {"wage": Amount}, Amount, lambda s: total(s["wage"], couple)),
    ("spared", couple, {"joint": Amount, "savings": Amount}, Amount, lambda s: s["joint"] + s["savings"]),
    (
        "own",
        person,
        {"wage": Amount, "spared": Amount, "rent": Amount, "pilot_granted": Condition},
        Amount,
        lambda s: s["wage"] * 2 - s["spared"] + when(s["pilot_granted"], s["rent"], 0),
    ),
    ("in_debt", household, {"own": Amount}, Integer, lambda s: count(s["own"] < 0, household)),
    ("somebody_ill", couple, {"ill": Condition}, Condition, lambda s: any_of(s["ill"], couple)),
    (
        "result",
        person,
        {"own": Amount, "in_debt": Integer, "somebody_ill": Condition, "friend": Link},
        Amount,
        lambda s: of(s["friend"], s["own"], 7) * s["in_debt"] + when(s["somebody_ill"], s["own"], Decimal("0.5")),
    ),
):
    lay_down(act, function_of(name, arguments, result, compute), entity=entity)
pilot.rule("§ 9", couple, to="spared", da="halvt", en="half")(
    function_of("anything", {"joint": Amount}, Amount, lambda s: s["joint"] * Decimal("0.5"))
)
law = Law(act, money("wage"), money("savings", couple), money("rent", household), ill, friend)
plan = law.at(date(2025, 6, 1)).plan("result", "in_debt", "spared")


@st.composite
def cases(draw):
    """Some persons, divided into couples and persons alone, with somebody's friend and somebody's pilot."""
    size = draw(st.integers(1, SIX))
    order = draw(st.permutations(range(size)))
    couples, left = [], list(order)
    while left:
        taken = 1 + draw(st.booleans()) if len(left) > 1 else 1
        couples.append({"members": left[:taken], "savings": draw(st.decimals(0, 100, places=2))})
        couples[-1] |= {guard: draw(st.booleans()) for guard in pilot.guards}
        left = left[taken:]
    persons = [
        {
            "wage": draw(st.decimals(0, 1000, places=2)),
            "ill": draw(st.booleans()),
            "friend": draw(st.sampled_from([NOBODY, *(i for i in range(size) if i != place)])),
        }
        for place in range(size)
    ]
    return {"persons": persons, "couples": couples, "rent": draw(st.decimals(0, 50, places=2))}


@settings(max_examples=80, deadline=None)
@given(cases())
def test_loops_and_ranges_agree_however_persons_are_divided(facts):
    outcome = plan.run(facts)
    case = outcome.case
    spread = reach.spread(plan, case.ranges(), case.members, case.sizes)
    for entry in plan.entries:
        if entry.entity:
            values = [outcome.raw(entry.name, i) for i in range(case.sizes[entry.entity.name])]
            assert values == [only(span) for span in spread[entry.name]], entry.name


@settings(max_examples=40, deadline=None)
@given(cases())
def test_a_couple_is_its_members(facts):
    outcome = plan.run(facts)
    joint = outcome["joint"] if isinstance(outcome["joint"], tuple) else (outcome["joint"],)
    for pair, together in zip(facts["couples"], joint, strict=True):
        assert together == sum(facts["persons"][member]["wage"] for member in pair["members"])
