"""Minutes of one meeting: the head, the items, and what is likely though it is not stated."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from decimal import Decimal

from hjemmel.council.reading.dates import DATE, from_groups
from hjemmel.council.reading.document import Document
from hjemmel.council.reading.head import read_head
from hjemmel.council.reading.item import read_item
from hjemmel.council.reading.outline import split_items
from hjemmel.council.reading.parts.route import title_route
from hjemmel.council.reading.place import Confidence
from hjemmel.council.reading.record import Item, Meeting, Origin, Proposal, Record, SourceFile
from hjemmel.council.reading.vocabulary import AttendanceModel, DocumentKind


def read_minutes(
    source: Document,
    layout: str,
    layout_confidence: Decimal,
    model: AttendanceModel = AttendanceModel.ABSENCE_UNDER_ITEMS,
    confidence: Confidence | None = None,
) -> Record:
    """Read a document as minutes; items come in the order of their numbers, whatever order the source has."""
    head_lines, item_lines = split_items(source)
    head = read_head(source, head_lines, model)
    items = [read_item(source, lines, head.meeting, confidence) for lines in item_lines]
    items.sort(key=lambda item: item.number)
    bodies = _bodies(head.meeting, items)
    items = [replace(item, title_route=_known(item.title_route, bodies)) for item in items]
    return Record(
        origin=Origin(
            files=(SourceFile(name=source.name, sha256=source.sha256),),
            layout=layout,
            layout_confidence=layout_confidence,
        ),
        kind=_kind(head.kind, items),
        meeting=replace(head.meeting, proposals=tuple(_proposals(head.meeting, items))),
        items=tuple(items),
        kept=head.kept,
    )


def _bodies(meeting: Meeting, items: Sequence[Item]) -> frozenset[str]:
    """Letters that stand for bodies: those of the matrices, and those that begin more than one title."""
    titles = {item.title.value for item in items} | {line.title for line in meeting.contents or ()}
    counted = Counter(body for title in titles for body in title_route(title) or ())
    of_matrices = {body for item in items if item.route for body in item.route.bodies}
    return frozenset(of_matrices | {body for body, count in counted.items() if count > 1})


def _known(route: tuple[str, ...] | None, bodies: Set[str]) -> tuple[str, ...] | None:
    """The route of a title if its letters stand for bodies: *CTI - …* is a title and no route."""
    return route if route and set(route) <= bodies else None


def _kind(stated: DocumentKind | None, items: Sequence[Item]) -> DocumentKind:
    """Minutes when anything is decided or the head says so; items of which none is decided are an agenda."""
    decides = any(item.resolution or item.votes for item in items)
    if decides or stated is DocumentKind.MINUTES or not items:
        return DocumentKind.MINUTES
    return DocumentKind.AGENDA


def _proposals(meeting: Meeting, items: Sequence[Item]) -> Iterator[Proposal]:
    """What a head that is missing would have said: the body that votes, and the date this body has the case."""
    votes = [vote for item in items for vote in item.votes if vote.majority_of]
    body = meeting.body.value if meeting.body else None
    if body is None and votes:
        name, _ = Counter(vote.majority_of for vote in votes).most_common(1)[0]
        body = name
        place = next(vote.place for vote in votes if vote.majority_of == name)
        yield Proposal(
            place=place,
            confidence=Confidence.INFERRED,
            field="body",
            value=str(name),
            because="the text says that a majority of this body voted",
        )
    if meeting.date is None and body:
        yield from _dates(body, items)


def _dates(body: str, items: Sequence[Item]) -> Iterator[Proposal]:
    earlier = [treatment.date for item in items for treatment in item.history]
    coming = [treatment.date for item in items for treatment in item.upcoming]
    named = re.compile(rf"{re.escape(body)}\s+{DATE}(?!,?\s+punkt)")
    seen = set()
    for paragraph in (each for item in items for section in item.sections for each in section.paragraphs):
        for match in named.finditer(paragraph.text):
            date = from_groups(match.groups())
            if date is None or date in seen or any(date <= other for other in earlier):
                continue
            if any(date > other for other in coming):
                continue
            seen.add(date)
            yield Proposal(
                place=paragraph.place,
                confidence=Confidence.INFERRED,
                field="date",
                value=date.isoformat(),
                because="the text says that this body has the case on this date, after every earlier treatment",
            )
