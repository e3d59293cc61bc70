"""The answer to a request for access as one file: a letter with the list and the grounds, then what is given.

The letter and the print-out of the records are set as every letter is; a document given in part is drawn anew without
what it may not show (`core.redaction`); all are merged, numbered and bookmarked (`core.merging`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from django.utils import translation

from hjemmel.core import clock, files
from hjemmel.core.letters import (
    Block,
    Column,
    ComplaintGuidance,
    Conclusion,
    Heading,
    Language,
    Letter,
    MunicipalLook,
    Paragraph,
    Recipient,
    Sender,
    Signature,
    Table,
    render,
)
from hjemmel.core.merging import Part, merge
from hjemmel.core.redaction import redact, without
from hjemmel.records.covers import cover_of, hidden_rows
from hjemmel.records.items import Item, Row
from hjemmel.records.models import AccessNotice, AccessRequest, AccessRuling
from hjemmel.records.rights import right_of
from hjemmel.web.formats import write_date, write_short_date

_OUTCOME: dict[str, str] = {
    AccessRuling.Outcome.INCLUDED: "Med",
    AccessRuling.Outcome.PARTLY: "Med, noget er udeladt",
    AccessRuling.Outcome.EXEMPTED: "Undtaget",
}


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A thing asked for with its number in the list, and its title without the words that are taken out."""

    number: int
    title: str
    item: Item
    ruling: AccessRuling


def build(request: AccessRequest, items: Sequence[Item], *, guidance: str, answerer: str) -> bytes:
    """The whole answer as one PDF. Every item has a ruling.

    Raises:
        MergeError: a document cannot be read; the message names it.
    """
    words = [word for item in items if item.ruling for word in item.ruling.cover.get("words", ())]
    numbers = count(1)
    numbered = [
        _Numbered(next(numbers), without(words, item.title), item, item.ruling) for item in items if item.ruling
    ]
    with translation.override(Language.DANISH.value):
        letter = _letter(request, "Svar på anmodning om aktindsigt", _body(request, numbered, guidance), answerer)
        parts = [Part("Følgebrev", render(letter, MunicipalLook()))]
        parts += [_part(request, one, answerer) for one in numbered if one.item.is_given]
    return merge(parts, title=f"Aktindsigt {request.number}")


def notice_letter(notice: AccessNotice) -> Letter:
    """The letter that says why the answer comes later, and when."""
    body: list[Block] = [
        Conclusion(f"Vi forventer at svare på din anmodning senest den {write_date(notice.expected_on)}."),
        Heading("Derfor tager det længere tid"),
        Paragraph(notice.reason),
    ]
    with translation.override(Language.DANISH.value):
        return _letter(notice.request, "Svaret på din anmodning om aktindsigt kommer senere", body, notice.teller)


def _body(request: AccessRequest, numbered: Sequence[_Numbered], guidance: str) -> list[Block]:
    given = sum(one.item.is_given for one in numbered)
    limited = [one for one in numbered if one.ruling.outcome != AccessRuling.Outcome.INCLUDED]
    summary = f"Du får {given} af {len(numbered)} dele" if limited else f"Du får alle {len(numbered)} dele"
    body: list[Block] = [
        Conclusion(f"{summary} af det, du har bedt om at se. De står efter dette brev i samme fil."),
        Paragraph(
            f"Vi modtog din anmodning den {write_date(request.received_on)}. Vi har behandlet den efter "
            f"{right_of(request.kind).provision}."
        ),
        Heading("Det omfatter din anmodning"),
        Table(
            (Column("Nr.", numeric=True), Column("Dato"), Column("Dokument"), Column("Afgørelse")),
            tuple(
                (
                    str(one.number),
                    write_short_date(one.item.on),
                    one.title,
                    _OUTCOME[one.ruling.outcome],
                )
                for one in numbered
            ),
        ),
    ]
    if limited:
        body.append(Heading("Det har vi udeladt, og hvorfor"))
        body += [Paragraph(f"Nr. {one.number}: {one.ruling.provision}. {one.ruling.reason}") for one in limited]
        body.append(
            ComplaintGuidance(
                heading="Du kan klage",
                receiver=guidance,
                procedure="Du kan klage skriftligt eller mundtligt.",
                deadline="Er der en frist for at klage, regnes den fra den dag, du har modtaget svaret.",
            )
        )
    return body


def _part(request: AccessRequest, one: _Numbered, answerer: str) -> Part:
    mark, title = f"Nr. {one.number}", f"{one.number}. {one.title}"
    if one.item.entry is None:
        return Part(title, render(_print_out(request, one, answerer), MunicipalLook()), mark)
    document = one.item.entry.document
    content = files.read(document.sha256)
    if one.ruling.outcome == AccessRuling.Outcome.PARTLY:
        content = redact(content, cover_of(one.ruling.cover), title=document.title).content
    return Part(title, content, mark)


def _print_out(request: AccessRequest, one: _Numbered, answerer: str) -> Letter:
    hidden = hidden_rows(one.ruling.cover) if one.ruling.outcome == AccessRuling.Outcome.PARTLY else frozenset()
    rows = tuple(_cells(row, row.id in hidden) for row in one.item.rows)
    body: list[Block] = [Table((Column("Dato"), Column("Hvad"), Column("Indhold")), rows)]
    return _letter(request, one.title, body, answerer)


def _cells(row: Row, is_hidden: bool) -> tuple[str, str, str]:
    return write_short_date(row.on), *(("[udeladt]", "") if is_hidden else (row.heading, row.text))


def _letter(request: AccessRequest, title: str, body: Sequence[Block], writer: str) -> Letter:
    municipality, now = request.municipality, clock.now()
    return Letter(
        language=Language.DANISH,
        title=title,
        sender=Sender(
            municipality=municipality.name,
            unit="Aktindsigt",
            address=tuple(part.strip() for part in municipality.address.split(";") if part.strip()),
            phone=municipality.telephone,
            email=municipality.email,
        ),
        recipient=Recipient(request.requester, None),
        date=clock.today(),
        case_number=request.number,
        created=now.replace(microsecond=0),
        body=tuple(body),
        signatures=(Signature(writer, "Sagsbehandler"),),
    )
