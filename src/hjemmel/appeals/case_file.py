"""The case file for Ankestyrelsen: every document of the case in order, numbered, as one PDF with bookmarks.

What we produce for it (statement, complaint, facts, notes) is PDF/A; the originals go beside it byte for byte. The one
PDF is plain, for PDF/A does not hold the originals as they are (docs/decisions/0004-letters.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import translation

from hjemmel.appeals import letters
from hjemmel.appeals.models import Appeal
from hjemmel.casework import queries
from hjemmel.casework.letters import LANGUAGE
from hjemmel.casework.models import Case
from hjemmel.casework.reading import fact_lines
from hjemmel.casework.services import read_law
from hjemmel.core import clock, files
from hjemmel.core.letters import Fact, Letter, MunicipalLook, render
from hjemmel.core.merging import Part, merge
from hjemmel.core.models import Document


@dataclass(frozen=True, slots=True)
class Numbered:
    """One document of the file, with its number there, from 1."""

    number: int
    document: Document
    on: date

    @property
    def title(self) -> str:
        """What bookmark and list of contents say."""
        return f"{self.number}. {self.document.title}, {self.on:%d-%m-%Y}"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The whole file: its documents in order, and the one document made of them."""

    parts: tuple[Numbered, ...]
    whole: Document

    @property
    def contents(self) -> list[dict[str, object]]:
        """The parts as they are kept with the sending."""
        return [
            {
                "number": part.number,
                "title": part.document.title,
                "on": part.on.isoformat(),
                "document": str(part.document.public_id),
                "sha256": part.document.sha256,
                "extension": _EXTENSIONS.get(part.document.media_type, "bin"),
            }
            for part in self.parts
        ]


_EXTENSIONS = {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg"}


def assemble(appeal: Appeal, statement: str) -> CaseFile:
    """Make the file: statement, complaint, the decision complained of, the other documents by date, facts, notes.

    Raises:
        MergeError: a document cannot be read; the message names it.
    """
    case = appeal.case
    sheets = [letters.compose_complaint(appeal)]
    originals = list(_originals(appeal))
    working_papers = list(_working_papers(appeal))
    titles = [sheet.title for sheet in sheets] + [document.title for document in originals]
    titles += [sheet.title for sheet in working_papers]
    contents = [f"{number}. {title}" for number, title in enumerate(titles, start=2)]
    first = letters.compose_statement(appeal, statement, contents)
    documents = [_keep(case, first), *(_keep(case, sheet) for sheet in sheets), *originals]
    documents += [_keep(case, sheet) for sheet in working_papers]
    parts = tuple(
        Numbered(number, document, document.created_at.astimezone(clock.COPENHAGEN).date())
        for number, document in enumerate(documents, start=1)
    )
    merged = merge(
        [Part(part.title, files.read(part.document.sha256), f"Bilag {part.number}") for part in parts],
        title=f"Sagsakter i klage {appeal.number}",
    )
    return CaseFile(parts, _document(case, f"Sagsakter i klage {appeal.number}", merged))


def _originals(appeal: Appeal) -> Iterator[Document]:
    """The decision complained of first, then every other document of the case by date."""
    complained_of = appeal.decision.letter
    assert complained_of is not None  # noqa: S101  a signed decision has its letter
    yield complained_of
    journal = queries.journal().filter(case=appeal.case, document__withdrawal=None, document__copy_of=None)
    yield from (entry.document for entry in journal.exclude(document=complained_of).order_by("dated_on", "number"))


def _working_papers(appeal: Appeal) -> Iterator[Letter]:
    with translation.override(LANGUAGE.value):
        lines = [line for line in fact_lines(read_law(appeal.case)) if line.value]
    if lines:
        yield letters.compose_facts(appeal, [Fact(line.label, line.value, line.source) for line in lines])
    if appeal.case.notes.exists():
        yield letters.compose_notes(appeal)


def _keep(case: Case, letter: Letter) -> Document:
    return _document(case, letter.title, render(letter, MunicipalLook()))


def _document(case: Case, title: str, content: bytes) -> Document:
    return Document.objects.create(
        municipality_id=case.municipality_id,
        person_id=case.person_id,
        matter=case.public_id,
        title=title,
        media_type="application/pdf",
        sha256=files.keep(content),
        size=len(content),
        created_at=clock.now(),
    )
