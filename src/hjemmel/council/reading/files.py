"""Reading of files: one file is one document, or several files are the parts of one meeting."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hjemmel.council.reading.document import Document
from hjemmel.council.reading.extract import extract
from hjemmel.council.reading.layouts.registry import choose
from hjemmel.council.reading.record import Kept, Record
from hjemmel.council.reading.refusals import is_part, refuse_foreign, refuse_part, together
from hjemmel.council.reading.vocabulary import KeptBecause


def read(paths: Sequence[Path]) -> Record:
    """Read the files of one meeting, mostly one. Raises a ReadingError when refused, and then nothing is kept."""
    return read_documents([extract(path) for path in paths])


def read_documents(sources: Sequence[Document]) -> Record:
    """Read the documents of one meeting, already turned into lines."""
    record = together([_read(source) for source in sources])
    refuse_part(record)
    return record


def read_all(paths: Sequence[Path]) -> tuple[Record, ...]:
    """Read files that are documents of their own; those among them that are parts are put together to one meeting."""
    records = [_read(extract(path)) for path in paths]
    parts = [record for record in records if is_part(record)]
    whole = [record for record in records if not is_part(record)]
    if parts:
        joined = together(parts)
        refuse_part(joined)
        whole.append(joined)
    return tuple(whole)


def _read(source: Document) -> Record:
    refuse_foreign(source)
    layout, confidence = choose(source)
    record = layout.read(source, confidence)
    furniture = tuple(
        Kept(place=source.place(line), text=text, because=KeptBecause.PAGE_FURNITURE) for line, text in source.furniture
    )
    return replace(record, kept=record.kept + furniture)
