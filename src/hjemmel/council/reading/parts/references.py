"""References to law in the text of a case, as provisions."""

from collections.abc import Iterator, Sequence

from hjemmel.council.reading.record import Paragraph, Reference


def references(paragraphs: Sequence[Paragraph]) -> Iterator[Reference]:
    """Every citation in the paragraphs."""
    yield from ()
