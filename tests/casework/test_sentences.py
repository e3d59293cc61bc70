"""What is found of a condition, said to the citizen."""

import pytest

from hjemmel.casework.sentences import told, told_fact
from hjemmel.statutes import titles


@pytest.mark.parametrize(
    ("label", "denied"),
    [
        ("Borgeren har særlige sociale problemer", "Du har ikke særlige sociale problemer"),
        ("Indkomstbetingelsen er opfyldt", "Indkomstbetingelsen er ikke opfyldt"),
        ("Der foreligger et særligt tilfælde", "Der foreligger ikke et særligt tilfælde"),
        (
            "Produktet er et hjælpemiddel og ikke et behandlingsredskab",
            "Det er ikke tilfældet: Produktet er et hjælpemiddel og ikke et behandlingsredskab",
        ),
    ],
)
def test_a_label_is_denied_where_its_verb_is_known_and_else_quoted(label: str, denied: str) -> None:
    assert told(label, holds=False) == denied
    assert told(label, holds=True) == label.replace("Borgeren", "Du")


def test_a_fact_has_its_source_and_what_was_written_of_it() -> None:
    said = told_fact("Skattepligtig arbejdsindkomst", 18400, "18.400 kr.", "register", "Opslag i eIndkomst")
    assert said == "Skattepligtig arbejdsindkomst: 18.400 kr. (opslag i register). Opslag i eIndkomst."


def test_the_acts_are_known_by_their_abbreviations() -> None:
    assert titles()["SFL"] == "lov om socialt frikort"
