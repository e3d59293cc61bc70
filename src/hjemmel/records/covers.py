"""What is taken out of something given in part, as it is stored in a ruling."""

from collections.abc import Mapping
from typing import Any

from hjemmel.core.redaction import Band, Cover


def cover_of(stored: Mapping[str, Any]) -> Cover:
    """The cover of a document, from a ruling."""
    return Cover(tuple(stored.get("words", ())), tuple(Band(*band) for band in stored.get("bands", ())))


def stored(cover: Cover) -> dict[str, Any]:
    """The same as JSON."""
    return {"words": list(cover.words), "bands": [[band.page, band.top, band.bottom] for band in cover.bands]}


def hidden_rows(stored: Mapping[str, Any]) -> frozenset[str]:
    """The ids of the rows left out of a part of the records."""
    return frozenset(stored.get("rows", ()))
