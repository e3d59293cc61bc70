"""Texts of standards: what changed between versions, and what refuses everybody."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law.provisions import Provision
from hjemmel.monitoring.changes import Kind, changes, count
from hjemmel.monitoring.refusals import blanket_refusals

TREATMENT = (Provision.read("SEL § 102"),)


def side(before: str, after: str, kind: Kind) -> list[str]:
    pieces = [
        [piece.text for piece in paragraph if piece.kind in (Kind.KEPT, kind)] for paragraph in changes(before, after)
    ]
    return [text for text in ("".join(paragraph) for paragraph in pieces) if text]


words = st.lists(st.sampled_from(["åben", "mandag", "til", "kl.", "20.00", "18.00", "case", "manager", "behandler"]))
texts = st.lists(words.map(" ".join), max_size=5).map("\n\n".join)


@settings(max_examples=150)
@given(texts, texts)
def test_both_versions_can_be_read_out_of_their_changes(before: str, after: str) -> None:
    assert side(before, after, Kind.REMOVED) == [part for part in before.split("\n\n") if part]
    assert side(before, after, Kind.ADDED) == [part for part in after.split("\n\n") if part]


def test_the_changes_of_the_standard_for_drug_treatment() -> None:
    """A title and opening hours: document 002 Gladsaxe, lines 782-810."""
    before = "Din case manager hjælper dig.\n\nMandag er der åbent til kl. 20.00."
    after = "Din behandler hjælper dig.\n\nMandag er der åbent til kl. 18.00."
    found = changes(before, after)
    assert count(found, Kind.ADDED) == count(found, Kind.REMOVED) == 2
    assert [piece.text for piece in found[0] if piece.kind is Kind.REMOVED] == ["case manager"]
    assert [piece.text for piece in found[1] if piece.kind is Kind.ADDED] == ["18"]


def test_a_new_paragraph_leaves_its_neighbours_alone() -> None:
    found = changes("Først.\n\nSidst.", "Først.\n\nMidt.\n\nSidst.")
    assert [[piece.kind for piece in paragraph] for paragraph in found] == [[Kind.KEPT], [Kind.ADDED], [Kind.KEPT]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen tilbyder ikke behandling efter § 102.",
        "Der ydes aldrig støtte til briller.",
        "Støtte til forbrugsgoder kan ikke bevilges.",
        "Kommunen har besluttet ikke at give støtte efter bestemmelsen.",
        "Hjælp til rejser gives i intet tilfælde.",
        "Der er altid afslag på løbehjul.",
    ],
)
def test_a_refusal_of_everybody_is_found(sentence: str) -> None:
    """A council cannot decide never to use a provision: document 002, lines 681-682."""
    (found,) = blanket_refusals(f"Vi hjælper dig.\n\n{sentence} Ring til os.", TREATMENT)
    assert found.sentence == sentence


@pytest.mark.parametrize(
    "text",
    [
        "Der ydes som udgangspunkt ikke støtte til briller.",
        "Støtte kan ikke bevilges, medmindre der er særlige forhold.",
        "Vi giver ikke støtte til briller. Vi foretager altid en konkret vurdering.",
        "Hjælpen koster ikke noget. Du kan få den hver uge.",
        "Støtten gives som udlån. Det er ikke muligt at vælge farve.",
    ],
)
def test_a_sentence_that_leaves_room_is_not(text: str) -> None:
    assert blanket_refusals(text, TREATMENT) == ()


def test_where_the_act_does_not_ask_for_assessment_nothing_is_flagged() -> None:
    assert blanket_refusals("Der ydes aldrig støtte.", (Provision.read("SFL § 2"),)) == ()


def test_a_word_that_happens_to_stay_between_two_changes_is_changed_with_them() -> None:
    (found,) = changes("bevilges, når du har gener", "kan være et hjælpemiddel, jf. du loven")
    assert [piece.kind for piece in found] == [Kind.REMOVED, Kind.ADDED]
