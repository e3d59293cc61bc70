"""Provisions: written form, order, containment and ranges."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law.provisions import ALPHABET, Level, Provision, ProvisionError, ProvisionRange, Step

letters = st.text(ALPHABET, min_size=1, max_size=2)


@st.composite
def provisions(draw: st.DrawFn) -> Provision:
    levels = sorted(draw(st.sets(st.sampled_from(Level), min_size=1)))
    path = [
        Step(level, 0, draw(letters))
        if level is Level.LETTER
        else Step(
            level, draw(st.integers(1, 49)), draw(letters) if level is Level.SECTION and draw(st.booleans()) else ""
        )
        for level in levels
    ]
    return Provision(draw(st.sampled_from(["SFL", "SEL", "BL"])), tuple(path))


@given(provisions())
@settings(max_examples=60)
def test_what_is_written_reads_back(provision: Provision) -> None:
    assert Provision.read(str(provision)) == provision


@given(provisions(), provisions(), provisions())
@settings(max_examples=60)
def test_order_is_total_and_agrees_with_containment(a: Provision, b: Provision, c: Provision) -> None:
    assert (a < b) + (a == b) + (a > b) == 1
    low, middle, high = sorted([a, b, c])
    assert low <= middle <= high
    if b in a:
        assert a <= b


@given(provisions())
@settings(max_examples=30)
def test_a_provision_is_part_of_each_of_its_parents(provision: Provision) -> None:
    outer = provision
    while outer.parent is not None:
        outer = outer.parent
        assert provision in outer
        assert outer not in provision


def test_the_parts_of_a_provision() -> None:
    provision = Provision.read("SEL § 52 a, stk. 3, nr. 6, litra b, 2. pkt.")
    assert (provision.statute, provision.section, provision.stk, provision.nr, provision.litra, provision.pkt) == (
        "SEL",
        "52 a",
        3,
        6,
        "b",
        2,
    )
    assert provision.eli("lta/1997/1") == "eli/lta/1997/1/par_52a/stk_3/nr_6/litra_b/pkt_2"
    assert Provision.read("SEL afsnit V").path == (Step(Level.PART, 5),)
    assert str(Provision("LAB", (Step(Level.CHAPTER, 9, "b"),))) == "LAB kap. 9 b"


def test_containment_needs_the_same_statute() -> None:
    assert Provision.read("SEL § 52, stk. 3, nr. 6") in Provision.read("SEL § 52")
    assert Provision.read("SEL § 52 a") not in Provision.read("SEL § 52")
    assert Provision.read("BL § 52") not in Provision.read("SEL § 52")


def test_danish_letters_have_danish_order() -> None:
    written = ["SEL § 9", "SEL § 9 a", "SEL § 9 z", "SEL § 9 æ", "SEL § 9 ø", "SEL § 9 å", "SEL § 9 aa", "SEL § 10"]
    assert [str(p) for p in sorted(map(Provision.read, reversed(written)))] == written


@pytest.mark.parametrize(
    "text", ["§", "SFL § 0", "SFL § 2, stk. 2 nr. 2", "SFL § 2, nr. 2, stk. 2", "SFL", "SFL §2", ""]
)
def test_only_the_correct_form_is_read(text: str) -> None:
    with pytest.raises(ProvisionError):
        Provision.read(text)


def test_a_range_of_letters_names_its_members() -> None:
    span = ProvisionRange(Provision.read("LAS § 69 j"), Provision.read("LAS § 69 o"))
    assert [p.section for p in span.members()] == ["69 j", "69 k", "69 l", "69 m", "69 n", "69 o"]
    assert str(span) == "LAS §§ 69 j-o"


def test_a_range_of_sections_contains_the_lettered_ones_between() -> None:
    span = ProvisionRange(Provision.read("LAB § 15"), Provision.read("LAB § 21 e"))
    assert Provision.read("LAB § 16 b, stk. 2") in span
    assert Provision.read("LAB § 21 e, stk. 1") in span
    assert Provision.read("LAB § 21 f") not in span
    assert Provision.read("SEL § 16") not in span
    assert span.members() == ()
    assert str(span) == "LAB §§ 15-21 e"


def test_a_range_goes_upwards_within_one_place() -> None:
    for first, last in [("LAB § 21", "LAB § 15"), ("LAB § 15", "SEL § 16"), ("LAB § 15", "LAB § 16, stk. 2")]:
        with pytest.raises(ProvisionError, match="lower one first"):
            ProvisionRange(Provision.read(first), Provision.read(last))
