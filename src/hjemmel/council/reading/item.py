"""One agenda item: its sections are found, and each is read by the part that knows it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from hjemmel.council.reading.document import Document, Line
from hjemmel.council.reading.outline import ItemLines, SectionLines, split_sections
from hjemmel.council.reading.paragraphs import paragraphs
from hjemmel.council.reading.parts.absences import absences
from hjemmel.council.reading.parts.attachments import attachments, closed_in_text
from hjemmel.council.reading.parts.messages import is_about_messages, messages, presenters, supplement
from hjemmel.council.reading.parts.recommendation import Recommendation, recommendation
from hjemmel.council.reading.parts.references import references
from hjemmel.council.reading.parts.resolution import decided
from hjemmel.council.reading.parts.route import route_matrix, title_route
from hjemmel.council.reading.parts.tables import tables
from hjemmel.council.reading.parts.treatments import listed, mentions, quoted
from hjemmel.council.reading.people import people
from hjemmel.council.reading.place import Confidence, Fact, cover
from hjemmel.council.reading.record import (
    Absence,
    Attachment,
    AttachmentCount,
    Item,
    Kept,
    Link,
    Meeting,
    Message,
    Paragraph,
    Person,
    Resolution,
    RouteMatrix,
    Section,
    Supplement,
    Table,
    Treatment,
    Vote,
)
from hjemmel.council.reading.vocabulary import KeptBecause, SectionKind

_NULL = re.compile(r"(?:Intet at bemærke|Ingen (?:økonomiske )?(?:konsekvenser|bemærkninger)|Ingen)\.?", re.IGNORECASE)
_TEMPLATE_TEXT = re.compile(r"(?:Slet denne tekst|Indsæt tekst(?: her)?|\[Skriv .{1,40}\]|Klik her for at .{1,60})\.?")
_LISTS = (
    SectionKind.ATTACHMENTS,
    SectionKind.SIGNATORIES,
    SectionKind.PRESENTERS,
    SectionKind.UPCOMING,
    SectionKind.EARLIER,
)
_WITHOUT_HEADINGS = (
    *_LISTS,
    SectionKind.RESOLUTION,
    SectionKind.HISTORY,
    SectionKind.RECOMMENDATION,
    SectionKind.DECIDING_BODY,
)


@dataclass
class _Parts:
    """What the sections of one item have given so far."""

    meeting: Meeting
    sections: list[Section] = field(default_factory=list)
    recommendation: Recommendation = field(default_factory=Recommendation)
    resolution: Resolution | None = None
    votes: list[Vote] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    counts: list[AttachmentCount] = field(default_factory=list)
    route: RouteMatrix | None = None
    deciding_body: Fact[str] | None = None
    history: list[Treatment] = field(default_factory=list)
    upcoming: list[Treatment] = field(default_factory=list)
    supplements: list[Supplement] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    presenters: list[Person] = field(default_factory=list)
    signatories: list[Person] | None = None
    kept: list[Kept] = field(default_factory=list)

    def keep(self, left: Iterable[Paragraph]) -> None:
        """Keep paragraphs that a structured section could not place."""
        self.kept += [Kept(place=each.place, confidence=each.confidence, text=each.text) for each in left]


def read_item(source: Document, lines: ItemLines, meeting: Meeting, confidence: Confidence | None) -> Item:
    """Read an item of a meeting; ``confidence`` is given where the layout is unknown, and then holds for the item."""
    parts = _Parts(meeting)
    for section in split_sections(lines.body):
        _read_section(source, lines, section, parts)
    texts = [paragraph for section in parts.sections for paragraph in section.paragraphs]
    parts.attachments += closed_in_text(texts, parts.attachments)
    title = replace(lines.title, confidence=confidence) if confidence else lines.title
    return Item(
        place=source.place(lines.lines[0], _last_with_text(lines)),
        confidence=confidence or Confidence.STATED,
        number=lines.number,
        title=title,
        closed=lines.closed,
        case_number=lines.case_number,
        title_route=title_route(title.value),
        route=parts.route,
        deciding_body=parts.deciding_body,
        sections=tuple(parts.sections),
        recommenders=parts.recommendation.recommenders,
        recommendation_form=parts.recommendation.form,
        recommendation=parts.recommendation.points,
        resolution=parts.resolution,
        votes=tuple(parts.votes),
        absences=tuple(parts.absences) or None,
        attachments=tuple(parts.attachments),
        attachment_counts=tuple(parts.counts),
        history=tuple(parts.history),
        upcoming=tuple(parts.upcoming),
        mentions=tuple(mentions(_prose(parts.sections))),
        supplements=tuple(parts.supplements),
        messages=tuple(parts.messages),
        presenters=tuple(parts.presenters),
        signatories=tuple(parts.signatories) if parts.signatories is not None else None,
        references=tuple(references([Paragraph(place=title.place, text=title.value), *texts])),
        links=tuple(
            Link(place=source.place(line), text=text, target=target if target.startswith("http") else None)
            for line in lines.lines
            for text, target in line.links
        ),
        kept=tuple(parts.kept),
    )


def _last_with_text(lines: ItemLines) -> Line:
    return next(line for line in reversed(lines.lines) if line.text)


def _prose(sections: Sequence[Section]) -> list[Paragraph]:
    """The paragraphs where a treatment is mentioned rather than listed."""
    listing = (SectionKind.HISTORY, SectionKind.EARLIER, SectionKind.UPCOMING)
    return [paragraph for section in sections if section.kind not in listing for paragraph in section.paragraphs]


def _read_section(source: Document, item: ItemLines, section: SectionLines, parts: _Parts) -> None:
    found: tuple[Table, ...] = ()
    left: Sequence[Line] = section.lines
    matrix = route_matrix(source, section.lines) if section.kind is SectionKind.ROUTE and not parts.route else None
    if matrix:
        parts.route = matrix
        left = [line for line in section.lines if not line.is_row]
    else:
        found, left = tables(source, section.lines)
    texts: list[Paragraph] = []
    absent: list[Absence] = []
    for paragraph in paragraphs(
        source, left, mend=section.kind not in _LISTS, headings=section.kind not in _WITHOUT_HEADINGS
    ):
        if _TEMPLATE_TEXT.fullmatch(paragraph.text):
            parts.kept.append(Kept(place=paragraph.place, text=paragraph.text, because=KeptBecause.TEMPLATE_TEXT))
        elif away := absences(paragraph):
            absent += away
        else:
            texts.append(paragraph)
    heading = _heading(source, section)
    places = [each.place for each in (heading, *texts, *found) if each]
    if matrix:
        places.append(matrix.place)
    if places:
        parts.sections.append(
            Section(
                place=cover(places),
                kind=section.kind,
                heading=heading.text if heading else None,
                paragraphs=tuple(texts),
                tables=found,
                nothing_to_note=len(texts) == 1 and _NULL.fullmatch(texts[0].text) is not None,
            )
        )
    _understand(section.kind, item, heading, texts, absent, parts)


def _heading(source: Document, section: SectionLines) -> Paragraph | None:
    if section.heading is None:
        return None
    return Paragraph(place=source.place(section.heading), text=section.heading.text)


def _understand(
    kind: SectionKind,
    item: ItemLines,
    heading: Paragraph | None,
    texts: list[Paragraph],
    absent: list[Absence],
    parts: _Parts,
) -> None:
    if kind is SectionKind.HISTORY:
        _history(heading, texts, absent, parts)
        return
    parts.absences += absent
    match kind:
        case SectionKind.RECOMMENDATION if parts.recommendation.form is None:
            parts.recommendation = recommendation(texts)
            parts.keep(parts.recommendation.not_understood)
        case SectionKind.RESOLUTION:
            _resolution(texts, parts)
        case SectionKind.ATTACHMENTS:
            under = parts.messages[-1].label if parts.messages else None
            read = attachments(texts, under)
            parts.attachments += read.listed
            parts.counts += read.counts
        case SectionKind.DECIDING_BODY if texts and parts.deciding_body is None:
            parts.deciding_body = Fact(value=texts[0].text, place=texts[0].place)
            parts.keep(texts[1:])
        case SectionKind.EARLIER:
            treatments, rest = listed(texts)
            parts.history += treatments
            parts.keep(rest)
        case SectionKind.UPCOMING:
            treatments, rest = listed(texts)
            parts.upcoming += treatments
            parts.keep(rest)
        case SectionKind.SUPPLEMENT if read_supplement := supplement(texts):
            parts.supplements.append(read_supplement)
        case SectionKind.PRESENTERS:
            named, rest = presenters(texts)
            parts.presenters += named
            parts.keep(rest)
        case SectionKind.SIGNATORIES:
            parts.signatories = [person for text in texts for person in people(text.text, text.place)]
        case SectionKind.MESSAGES:
            parts.messages += messages(texts)
        case SectionKind.PRESENTATION if is_about_messages(item.title.value):
            parts.messages += messages(texts)
        case SectionKind.UNNAMED:
            _unnamed(item, texts, parts)
        case SectionKind.RECOMMENDATION | SectionKind.DECIDING_BODY:
            parts.keep(texts)  # said a second time
        case _:
            pass


def _history(heading: Paragraph | None, texts: list[Paragraph], absent: list[Absence], parts: _Parts) -> None:
    """A quoted earlier resolution, or this meeting's own under such a heading; *Historik* alone holds none."""
    treatment = quoted(heading) if heading else None
    if treatment is None:
        parts.absences += absent
        parts.keep(texts)
        return
    meeting = parts.meeting
    if meeting.body and meeting.date and (treatment.body, treatment.date) == (meeting.body.value, meeting.date.value):
        parts.absences += absent
        _resolution(texts, parts)
        return
    place = max([treatment.place, *(text.place for text in texts), *(each.place for each in absent)])
    parts.history.append(
        replace(
            treatment,
            place=treatment.place.to(place),
            resolution=decided(texts).resolution,
            absences=tuple(absent) or None,
        )
    )


def _resolution(texts: list[Paragraph], parts: _Parts) -> None:
    read = decided(texts)
    if parts.resolution is None:
        parts.resolution = read.resolution
    else:
        parts.keep(texts)
    parts.votes += read.votes


def _unnamed(item: ItemLines, texts: list[Paragraph], parts: _Parts) -> None:
    """Text before the first heading: messages, the quoted resolution of a closed item, or text to keep."""
    if is_about_messages(item.title.value):
        parts.messages += messages(texts)
    elif item.closed and texts and parts.resolution is None:
        _resolution(texts, parts)
    else:
        parts.keep(texts)
