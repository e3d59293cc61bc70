"""Messages and oral orientations, supplementary presentations, and those who come to present a case."""

import re
from collections.abc import Sequence

from hjemmel.council.reading.dates import DATE, find_date
from hjemmel.council.reading.place import Confidence
from hjemmel.council.reading.record import Message, Paragraph, Person, Question, Supplement
from hjemmel.council.reading.vocabulary import ParagraphKind

_LISTS = (ParagraphKind.NUMBERED, ParagraphKind.BULLET)
_TITLE_OF_MESSAGES = re.compile(r"(?:\w+ [-–] )?(?:Mundtlige )?(?:meddelelse|orientering(?:er)? fra)", re.IGNORECASE)
_AUTHOR = re.compile(rf"(.{{3,120}}?),\s+{DATE}\.?", re.IGNORECASE)
_IN_PROSE = re.compile(r"(?:deltager|og) ([a-zæøå]+(?: for [\w -]{1,60}?)?), ([A-ZÆØÅ]\w+(?:[ -][A-ZÆØÅ]\w+)+)")
_IN_LIST = re.compile(r"([A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w.-]+)+), ([a-zæøå].{2,120})")
_LONGEST_TITLE = 120


def is_about_messages(title: str) -> bool:
    """Whether an item's title says that it only holds messages or orientations from somebody."""
    return _TITLE_OF_MESSAGES.match(title) is not None


def messages(paragraphs: Sequence[Paragraph]) -> tuple[Message, ...]:
    """Each entry of the list is a message, or its title where text follows it; without a list, each paragraph."""
    paragraphs = [paragraph for paragraph in paragraphs if paragraph.text.strip("-– ")]
    if not any(paragraph.kind in _LISTS for paragraph in paragraphs):
        return tuple(
            Message(place=each.place, confidence=each.confidence, label=None, title=None, text=each.text)
            for each in paragraphs
        )
    found: list[Message] = []
    for paragraph in paragraphs:
        if paragraph.kind in _LISTS:
            label = paragraph.marker if paragraph.marker != "-" else None
            found.append(
                Message(
                    place=paragraph.place,
                    confidence=paragraph.confidence,
                    label=label,
                    title=paragraph.text,
                    text=None,
                )
            )
        elif found:
            last = found[-1]
            text = f"{last.text}\n{paragraph.text}" if last.text else paragraph.text
            place = last.place.to(paragraph.place)
            found[-1] = Message(place=place, confidence=last.confidence, label=last.label, title=last.title, text=text)
    return tuple(found)


def supplement(paragraphs: Sequence[Paragraph]) -> Supplement | None:
    """A supplementary presentation: *author, date* first, then questions as bullets, each with its answer."""
    if not paragraphs:
        return None
    author = _AUTHOR.fullmatch(paragraphs[0].text)
    questions: list[Question] = []
    for paragraph in paragraphs[1 if author else 0 :]:
        if paragraph.kind in _LISTS or (paragraph.text.endswith("?") and len(paragraph.text) < _LONGEST_TITLE * 3):
            questions.append(
                Question(place=paragraph.place, confidence=paragraph.confidence, question=paragraph.text, answer=None)
            )
        elif questions:
            last = questions[-1]
            answer = f"{last.answer}\n{paragraph.text}" if last.answer else paragraph.text
            place = last.place.to(paragraph.place)
            questions[-1] = Question(place=place, confidence=last.confidence, question=last.question, answer=answer)
    return Supplement(
        place=paragraphs[0].place.to(paragraphs[-1].place),
        author=author.group(1) if author else None,
        date=find_date(paragraphs[0].text) if author else None,
        questions=tuple(questions),
    )


def presenters(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Person, ...], tuple[Paragraph, ...]]:
    """Those who take part in an item from outside the body, and the paragraphs that name nobody."""
    found, rest = [], []
    for paragraph in paragraphs:
        place = paragraph.place
        if match := _IN_LIST.fullmatch(paragraph.text):
            found.append(Person(place=place, name=match.group(1), role=match.group(2)))
        elif named := _IN_PROSE.findall(paragraph.text):
            found += [Person(place=place, confidence=Confidence.INFERRED, name=name, role=role) for role, name in named]
        else:
            rest.append(paragraph)
    return tuple(found), tuple(rest)
