"""Citations of law in running text: found, read, and brought to one form.

`find` gives every citation in a text with its span, for whoever marks, links or counts them. `parse` reads a text that
should be one citation and nothing else, for a field that a person fills in::

    >>> [str(place) for place in parse("servicelovens § 52, stk. 3, nr. 6 og 9")]
    ['SEL § 52, stk. 3, nr. 6', 'SEL § 52, stk. 3, nr. 9']
    >>> str(parse("52.3.6")[0])
    '§ 52, stk. 3, nr. 6'

Where a text names no act, the provision's statute is empty: which act is meant is for the reader to say, by ``within``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hjemmel.law.citations.acts import ACTS, Act, ActName, act_names
from hjemmel.law.citations.grammar import CHAPTER, PART, SIGN, Cursor, Place, Sections
from hjemmel.law.errors import LawError
from hjemmel.law.provisions import Level, Provision, ProvisionRange

__all__ = ["ACTS", "Act", "Citation", "CitationError", "Place", "find", "parse", "provisions_of"]


class CitationError(LawError):
    """A text is not one citation. ``at`` is where it stopped making sense."""

    def __init__(self, text: str, at: int, expected: str) -> None:
        super().__init__(f"this is not a citation of law:\n  {text}\n  {' ' * at}^ here {expected} was expected")
        self.text, self.at = text, at


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in a text: ``text[start:end]``, the act as written (empty for none), and the provisions cited."""

    start: int
    end: int
    act: str
    places: tuple[Place, ...]

    @property
    def span(self) -> tuple[int, int]:
        """Where the citation begins and ends."""
        return self.start, self.end


# What may stand between an act and its provision: "LAB:", "(LAB) § 48", "LAB-loven(§96)", a cell of a table.
_AFTER_ACT = re.compile(r"\s*\)?\s*[:,(*]?\s*")
# A dotted reference without a §; a first number over 31 cannot be the day of a date.
_BARE = re.compile(r"(?<![\d.,-])(?:3[2-9]|[4-9]\d|[12]\d\d)\.[1-9]\d?\.[1-9]\d?(?![\d-]|\.\d)")
_ANCHOR = re.compile(rf"{SIGN.pattern}|{_BARE.pattern}|(?i:{CHAPTER.pattern})|{PART.pattern}")
_CARRIES_ON = re.compile(r"\s*(?:[,;/]|og\b|samt\b|eller\b)?\s*")
_SUFFIX = re.compile(r"\s{0,2},?\s{0,2}i\s{1,2}|\s?\(")
_AFTER_SIGN = re.compile(r"\s{0,6}")  # a § may stand last on a page
_REST = re.compile(r"[\s.,;)]*$")


def find(text: str) -> tuple[Citation, ...]:
    """Every citation in a text, in order, none inside another.

    A § is not found where no provision follows it (``de §§, der søges fritagelse for``).
    """
    names = act_names(text)
    found: list[Citation] = []
    at = 0
    while anchor := _ANCHOR.search(text, at):
        citation = _citation(Cursor(text, anchor.start()), names, found[-1] if found else None)
        if citation is not None:
            found.append(citation)
        at = citation.end if citation else anchor.end()
    return tuple(found)


def parse(text: str, statute: str = "") -> tuple[Place, ...]:
    """The provisions cited by a text that is a citation and nothing else.

    ``statute`` is the act meant where the text names none. A bare number is taken as a §. Raises `CitationError`, which
    shows where the text stopped making sense.
    """
    names = act_names(text)
    cursor, last = Cursor(text, 0), None
    places: list[Place] = []
    while not places or not cursor.sees(_REST):
        cursor.take(_CARRIES_ON)
        if begins := next((name for name in names if name.start == cursor.at), None):
            cursor.at = begins.end
            cursor.take(_AFTER_ACT)
        last = _citation(cursor, names, last)
        if last is None:
            further = "a stk., nr., litra or pkt., a further § or the end" if places else "a §, a number or a chapter"
            raise CitationError(text, cursor.at, further)
        places += last.places if last.act else (_within(place, statute) for place in last.places)
        cursor.at = last.end
    return tuple(places)


def provisions_of(place: Place) -> Iterator[Provision]:
    """The provisions a place is made of: itself, all that the text of a range tells of, or else the range's ends."""
    if isinstance(place, ProvisionRange):
        yield from place.members() or (place.first, place.last)
    else:
        yield place


def _citation(cursor: Cursor, names: tuple[ActName, ...], before: Citation | None) -> Citation | None:
    """The citation that begins at the cursor, with the act before it, after it, or carried on from the one before."""
    start = cursor.at
    places = _places(cursor)
    if not places:
        cursor.at = start
        return None
    act = _act_before(cursor.text, start, names, before) or _act_after(cursor, names)
    if act is None:
        return Citation(start, cursor.at, "", places)
    named = tuple(_within(place, act.statute) for place in places)
    return Citation(start, cursor.at, cursor.text[act.start : act.end], named)


def _places(cursor: Cursor) -> tuple[Place, ...]:
    if part := cursor.take(PART):
        return (Provision.of("", f"afsnit {part['numeral']}"),)
    sections = Sections(cursor)
    if cursor.take(CHAPTER):
        sections.read(plural=True, level=Level.CHAPTER)
    else:
        signs = cursor.take(SIGN)
        cursor.take(_AFTER_SIGN)
        sections.read(plural=bool(signs and len(signs[0]) > 1))
    return tuple(sections.places)


def _act_before(text: str, start: int, names: tuple[ActName, ...], before: Citation | None) -> ActName | None:
    """The act named just before, with nothing but a colon, or a citation of the same act, between."""
    name = max((name for name in names if name.end <= start), key=lambda name: name.end, default=None)
    if name is None or (before and name.end == before.end):
        return None
    if _AFTER_ACT.fullmatch(text, name.end, start):
        return name
    carried = before and before.act == text[name.start : name.end] and _CARRIES_ON.fullmatch(text, before.end, start)
    return name if carried else None


def _act_after(cursor: Cursor, names: tuple[ActName, ...]) -> ActName | None:
    """The act in "§ 4 i lov om socialtilsyn"; the cursor moves past it."""
    link = cursor.sees(_SUFFIX)
    name = next((name for name in names if link and name.start == link.end()), None)
    if name:
        cursor.at = name.end
    return name


def _within(place: Place, statute: str) -> Place:
    if isinstance(place, Provision):
        return place.within(statute)
    return ProvisionRange(place.first.within(statute), place.last.within(statute))
