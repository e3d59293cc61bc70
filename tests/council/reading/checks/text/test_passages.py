"""A record as running text: sentences, and which words are forms of one."""

import pytest

from hjemmel.council.reading.checks.text.passages import Passage
from hjemmel.council.reading.checks.text.words import likeness, stem, stems
from hjemmel.council.reading.place import Place


def _sentences(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in Passage(text, Place("text", 1, 1)).sentences]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tilbuddet blev permanent pr. 1. januar 2019 jf. Byrådet.",
        "Udgiften er ca. 3,5 mio. kr. årligt i Eksempelkommune.",
        "Det står i principmeddelelse nr. 20-22 og i § 2, stk. 2.",
        "I 1.-3. kvartal 2024 steg antallet, bl.a. Nordskolens.",
    ],
)
def test_an_abbreviation_or_an_ordinal_ends_no_sentence(sentence: str) -> None:
    assert _sentences(sentence) == [sentence]


def test_sentences_end_where_a_new_one_begins() -> None:
    text = "Forbruget var 10,6 mio. kr.. Ved 2. kvartal steg det, jf. punkt 5. Sagen er åben. »Nej!« Hvorfor? Derfor."
    assert _sentences(text) == [
        "Forbruget var 10,6 mio. kr..",
        "Ved 2. kvartal steg det, jf. punkt 5.",
        "Sagen er åben.",
        "»Nej!«",
        "Hvorfor?",
        "Derfor.",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sag", "sagerne"),
        ("klage", "klager"),
        ("monitorering", "monitoreringen"),
        ("handlingsplan", "handleplan"),
        ("Byrådet", "kommunalbestyrelsen"),
        ("omgjorte", "omgørelser"),
        ("landsgennemsnittet", "landsplan"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_likeness_counts_the_words_that_carry_meaning() -> None:
    one = stems("Udvalget besluttede i dag at udvide åbningstiden.")
    assert likeness(one, stems("Og så besluttede udvalget at udvide åbningstiden, i dag.")) == 1
    assert likeness(one, stems("Skolerne får nye legepladser.")) == 0
    assert likeness(frozenset(), frozenset()) == 0
