"""A quality standard as the two papers of a committee."""

import io

import pikepdf
import pytest

from core.letters.tagged import elements
from hjemmel.core.actor import acting
from hjemmel.monitoring import queries
from hjemmel.monitoring.papers import as_pdf
from world import DAY, World


@pytest.mark.django_db
def test_the_committee_gets_the_text_clean_and_with_its_changes_tracked(world: World) -> None:
    with acting(world.here.lawyer):
        standard = queries.standards().get(public_id=world.here.quality["standard"])
        before, draft = queries.before_and_after(standard, 0)
        assert draft is not None
        clean, tracked = (as_pdf(standard, draft, before, is_tracked=shown, made=DAY) for shown in (False, True))
    for pdf in (clean, tracked):
        with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as metadata:
            marks = [metadata[name] for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")]
        assert marks == ["2", "A", "1"]
    assert [one.text for one in elements(clean) if one.tag == "P"][-1] == "Vi ser på netop dit behov."
    cells = [one.text.strip() for one in elements(tracked) if one.tag in ("TH", "TD")]
    assert cells == ["Afsnit", "Slettet", "Tilføjet", "1", "–", "netop"], "changes are read, not only seen"
