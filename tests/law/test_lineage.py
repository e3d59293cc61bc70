"""The identity of a norm survives the renumbering of its provision."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law.lineage import Lineage, LineageError, Move, Standing
from hjemmel.law.provisions import Provision

BEFORE, AFTER = date(2023, 12, 31), date(2025, 6, 1)
AMENDED, REPLACED = date(2024, 1, 1), date(2025, 1, 1)


def at(text: str) -> Provision:
    return Provision.read(text)


# An amending act puts a new stk. 3 into § 2; a year later a new act takes over.
lineage = Lineage(
    [
        Move(AMENDED, at("FSFL § 2, stk. 3"), at("FSFL § 2, stk. 4")),
        Move(AMENDED, at("FSFL § 2, stk. 4"), at("FSFL § 2, stk. 5")),
        Move(REPLACED, at("FSFL § 2, stk. 4"), at("SFL § 1")),
    ]
)


def test_a_norm_is_found_under_its_later_address_and_back_again() -> None:
    assert lineage.follow(at("FSFL § 2, stk. 3"), BEFORE, AFTER) == at("SFL § 1")
    assert lineage.follow(at("SFL § 1"), AFTER, BEFORE) == at("FSFL § 2, stk. 3")
    assert lineage.is_same(at("FSFL § 2, stk. 3"), BEFORE, at("FSFL § 2, stk. 4"), AMENDED)
    assert not lineage.is_same(at("FSFL § 2, stk. 3"), BEFORE, at("FSFL § 2, stk. 3"), AMENDED)


def test_what_stands_below_moves_along() -> None:
    assert lineage.follow(at("FSFL § 2, stk. 3, 2. pkt."), BEFORE, AMENDED) == at("FSFL § 2, stk. 4, 2. pkt.")


def test_a_norm_has_no_address_before_it_was_made() -> None:
    assert lineage.follow(at("FSFL § 2, stk. 3"), AMENDED, BEFORE) is None
    assert lineage.follow(at("FSFL § 1"), AMENDED, BEFORE) == at("FSFL § 1")


def test_the_history_of_a_norm_from_act_to_act() -> None:
    assert lineage.history(at("SFL § 1"), AFTER) == (
        Standing(at("FSFL § 2, stk. 3"), None, BEFORE),
        Standing(at("FSFL § 2, stk. 4"), AMENDED, date(2024, 12, 31)),
        Standing(at("SFL § 1"), REPLACED, None),
    )


def test_an_address_may_have_held_several_norms() -> None:
    (older, newer) = lineage.moved_norms(at("FSFL § 2, stk. 4"))
    assert [str(standing.provision) for standing in older] == ["FSFL § 2, stk. 4", "FSFL § 2, stk. 5"]
    assert [str(standing.provision) for standing in newer] == ["FSFL § 2, stk. 3", "FSFL § 2, stk. 4", "SFL § 1"]
    assert lineage.moved_norms(at("FSFL § 1")) == ()


@given(st.integers(1, 9), st.sampled_from([BEFORE, AMENDED, AFTER]), st.sampled_from([BEFORE, AMENDED, AFTER]))
@settings(max_examples=60)
def test_there_and_back_is_the_same_place_or_nowhere(stk: int, here: date, there: date) -> None:
    provision = at(f"FSFL § 2, stk. {stk}")
    moved = lineage.follow(provision, here, there)
    assert moved is None or lineage.follow(moved, there, here) == provision


def test_two_moves_to_one_place_are_refused() -> None:
    with pytest.raises(LineageError, match="two move to one place"):
        Lineage([Move(AMENDED, at("BL § 1"), at("BL § 3")), Move(AMENDED, at("BL § 2"), at("BL § 3"))])
