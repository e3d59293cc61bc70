"""The agenda against itself: table of contents, item numbers, route, deciding body, points resolved on."""

import difflib
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, finding
from hjemmel.council.reading.checks.text.passages import Prose
from hjemmel.council.reading.record import ContentsLine, Item, Record
from hjemmel.council.reading.vocabulary import Verb

# What only the deciding body can do; others discuss, note or recommend.
_FINAL = (Verb.ADOPTED, Verb.APPROVED, Verb.REJECTED)
_DECIDES = re.compile(r"\b(?:beslutter|besluttede|vedtager|vedtog)\b", re.IGNORECASE)
_ONE_TITLE = 0.9  # a line of the contents may be cut or divided where the title is not
_SUPPLEMENT = "supplerende sagsfremstilling"
_ITEM_COLUMN = re.compile(r"\bpunkt", re.IGNORECASE)
_AGREED_COLUMN = re.compile(r"\bafsnit|årstal", re.IGNORECASE)


def check_agenda(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Each meeting's contents and items."""
    for document in documents:
        record = document.record
        yield from _numbers(record)
        if record.meeting and record.meeting.contents:
            yield from _contents(record.meeting.contents, record.items)
        yield from _agreement(document)
        for item in record.items:
            yield from _route(item)
            yield from _competence(record, item)
            yield from _points(item)


def _numbers(record: Record) -> Iterator[Finding]:
    for one, other in pairwise(item for item in record.items if item.number is not None):
        if (other.number or 0) != (one.number or 0) + 1:
            yield finding(
                Check.AGENDA, other.place, str(other.number), str((one.number or 0) + 1),
                [Quoted(f"Punkt {one.number}", one.place), Quoted(f"Punkt {other.number}", other.place)],
                f"Efter punkt {one.number} kommer punkt {other.number}.",
                f"Item {one.number} is followed by item {other.number}.",
            )  # fmt: skip


def _plain(title: str) -> str:
    return re.sub(r"\W+", " ", title).strip().lower()


def _contents(lines: Sequence[ContentsLine], items: Sequence[Item]) -> Iterator[Finding]:
    """The table of contents has one line for each item, with its title, and pages that do not go back."""
    for line in lines:
        if len(line.pages) > 1:
            yield finding(
                Check.AGENDA, line.place, f"{len(lines)} linjer", f"{len(items)} punkter",
                [Quoted(line.title, line.place)],
                f"Indholdsfortegnelsen har {len(lines)} linjer til {len(items)} punkter; denne linje har "
                f"{len(line.pages)} sidetal, så punkter er løbet sammen.",
                f"The contents have {len(lines)} lines for {len(items)} items; this line has {len(line.pages)} page "
                "numbers, so items ran together.",
            )  # fmt: skip
    merged = any(len(line.pages) > 1 for line in lines)
    if not merged and len(lines) != len(items):
        yield finding(
            Check.AGENDA, lines[0].place.to(lines[-1].place), f"{len(lines)} linjer", f"{len(items)} punkter",
            [Quoted(line.title, line.place) for line in lines],
            f"Indholdsfortegnelsen har {len(lines)} linjer, men der er {len(items)} punkter.",
            f"The contents have {len(lines)} lines, but there are {len(items)} items.",
        )  # fmt: skip
    titles = [_plain(item.title.value) for item in items if item.title]
    for line in lines if not merged else ():
        if titles and not difflib.get_close_matches(_plain(line.title), titles, cutoff=_ONE_TITLE):
            yield finding(
                Check.AGENDA, line.place, line.title, "-", [Quoted(line.title, line.place)],
                f"Intet punkt har titlen »{line.title}«.", f"No item has the title “{line.title}”.",
            )  # fmt: skip
    for one, other in pairwise(lines):
        if one.pages and other.pages and other.pages[0] < one.pages[-1]:
            yield finding(
                Check.AGENDA, other.place, str(other.pages[0]), f"mindst {one.pages[-1]}",
                [Quoted(one.title, one.place), Quoted(other.title, other.place)],
                f"Sidetallet går tilbage, fra {one.pages[-1]} til {other.pages[0]}.",
                f"The page number goes back, from {one.pages[-1]} to {other.pages[0]}.",
            )  # fmt: skip


def _route(item: Item) -> Iterator[Finding]:
    """The bodies before a title are those marked in the matrix; a marked supplement is there, and the other way."""
    if item.route is None:
        return
    marked = tuple(body for body in item.route.bodies if any(body in row.bodies for row in item.route.rows))
    if item.title_route and item.title and set(item.title_route) != set(marked):
        yield finding(
            Check.ROUTE, item.route.place, "/".join(item.title_route), "/".join(marked),
            [Quoted("/".join(item.title_route), item.title.place), Quoted("/".join(marked), item.route.place)],
            f"Titlen siger {'/'.join(item.title_route)}, skemaet {'/'.join(marked)}.",
            f"The title says {'/'.join(item.title_route)}, the matrix {'/'.join(marked)}.",
        )  # fmt: skip
    for row in item.route.rows:
        if row.label.strip().lower() == _SUPPLEMENT and bool(row.bodies) != bool(item.supplements):
            yield finding(
                Check.ROUTE, row.place, "/".join(row.bodies) or "-", str(len(item.supplements)),
                [Quoted(row.label, row.place)],
                "Skemaet og sagen er uenige om, hvorvidt der er en supplerende sagsfremstilling.",
                "The matrix and the case disagree on whether there is a supplementary presentation.",
            )  # fmt: skip


def _competence(record: Record, item: Item) -> Iterator[Finding]:
    """A body that is not the deciding one cannot adopt or approve; it recommends."""
    here = record.meeting.body if record.meeting else None
    if here is None or item.deciding_body is None or item.resolution is None:
        return
    if _plain(here.value) == _plain(item.deciding_body.value):
        return
    for point in item.resolution.points:
        if point.verb in _FINAL or (point.verb is Verb.OTHER and _DECIDES.search(point.text)):
            yield finding(
                Check.COMPETENCE, point.place, point.text, item.deciding_body.value,
                [Quoted(point.text, point.place), Quoted(item.deciding_body.value, item.deciding_body.place)],
                f"{here.value} afgør sagen, men beslutningen træffes af {item.deciding_body.value}.",
                f"{here.value} decides the case, but the decision is made by {item.deciding_body.value}.",
            )  # fmt: skip


def _points(item: Item) -> Iterator[Finding]:
    """A resolution on *Ad n* needs a point n in the recommendation or an amendment."""
    if item.resolution is None or item.resolution.quoted:
        return
    known = {point.number for point in item.recommendation} | {one.number for one in item.resolution.amendments}
    for point in item.resolution.points:
        if point.applies_to is not None and known - {None} and point.applies_to not in known:
            yield finding(
                Check.AGENDA, point.place, f"Ad {point.applies_to}", ", ".join(map(str, sorted(filter(None, known)))),
                [Quoted(point.text, point.place)],
                f"Der er besluttet på punkt {point.applies_to}, som indstillingen ikke har.",
                f"Point {point.applies_to} is resolved on, but the recommendation has no such point.",
            )  # fmt: skip


def _agreement(document: Prose) -> Iterator[Finding]:
    """A table of items with the year and section of the agreement they come from: the item exists and says so."""
    numbers = {str(item.number): at for at, item in enumerate(document.record.items)}
    for _, table in document.tables:
        heads = table.columns
        if not heads or not _ITEM_COLUMN.match(heads[0]) or not any(_AGREED_COLUMN.search(head) for head in heads):
            continue
        for row in table.rows:
            at = numbers.get(row.cells[0].strip())
            text = " ".join(passage.text for passage in document.passages if passage.item == at and at is not None)
            told = [cell.strip() for head, cell in zip(heads, row.cells, strict=False) if _AGREED_COLUMN.search(head)]
            missing = [cell for cell in told if not re.search(rf"(?<![\d.]){re.escape(cell)}(?!\d)", text)]
            if at is None or missing:
                what = f"punkt {row.cells[0]}" if at is None else ", ".join(missing)
                yield finding(
                    Check.AGENDA, row.place, " ".join(row.cells), what, [Quoted(" ".join(row.cells), row.place)],
                    f"Oversigten henviser til noget, der ikke findes i punktet: {what}.",
                    f"The overview refers to something the item does not have: {what}.",
                )  # fmt: skip
