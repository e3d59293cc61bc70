"""Votes and dissents: who voted how, only as far as the text names them."""

import re
from dataclasses import dataclass, field

from hjemmel.council.reading.people import people
from hjemmel.council.reading.place import Place
from hjemmel.council.reading.record import Paragraph, Person, Statement, Vote

_MAJORITY = re.compile(
    r"Et flertal (?:i|af|på) (.{3,90}?) \((.{3,600}?)\)\s+stemte for( (?:ændrings)?forslaget)?[^.]{0,40}\.?"
)
_FOR = re.compile(r"(?:For (?:stemte|forslaget stemte):? (.+?)|(.{3,300}?) stemte for( ændringsforslaget)?)\.?")
_AGAINST = re.compile(r"(?:Imod (?:stemte|forslaget stemte):? (.+?)|(.{3,300}?) stemte imod( ændringsforslaget)?)\.?")
_ABSTAINED = re.compile(
    r"(?:(?:Hverken for eller imod|Undlod) (?:stemte|at stemme):? (.+?)"
    r"|(.{3,300}?) (?:undlod at stemme|afholdt sig))\.?"
)
_STATEMENT = re.compile(
    r"(.{3,200}?)(?: stemte imod)?(?: med henvisning til| afgav| ønskede)?(?: følgende| sin)? ?"
    r"protokollat(?:et)?:\s*(.+)"
)
_PARTY = re.compile(r"([A-ZÆØÅ]\w+(?: [A-ZÆØÅ]\w+){0,2}) (?:stemmer|stemte|ønsker|mener|finder|kan)\b")


@dataclass
class VoteUnderWay:
    """A vote whose paragraphs are still coming."""

    place: Place
    on_amendment: bool
    majority_of: str | None = None
    sides: dict[str, tuple[Person, ...]] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)

    def done(self) -> Vote:
        """The vote as it stands; a side that no paragraph told of stays unknown."""
        return Vote(
            place=self.place,
            on_amendment=self.on_amendment,
            majority_of=self.majority_of,
            in_favour=self.sides.get("in_favour"),
            against=self.sides.get("against"),
            abstained=self.sides.get("abstained"),
            statements=tuple(self.statements),
        )


class Votes:
    """Reads the paragraphs of a resolution in order, and gathers those that belong to one vote."""

    def __init__(self) -> None:
        self._closed: list[VoteUnderWay] = []
        self._open: VoteUnderWay | None = None

    def read(self, paragraph: Paragraph) -> bool:
        """Take a paragraph that tells of a vote; False for any other one."""
        text, place = paragraph.text, paragraph.place
        if match := _MAJORITY.fullmatch(text):
            self.close()
            vote = self._vote(place, match.group(3) is not None, extend=False)
            vote.majority_of = match.group(1)
            vote.sides["in_favour"] = people(match.group(2), place)
        elif "protokollat" in text and (match := _STATEMENT.fullmatch(text)):
            self._statement(paragraph, match)
        else:
            return self._side(paragraph)
        return True

    def close(self) -> None:
        """The paragraphs of a vote have ended."""
        if self._open:
            self._closed.append(self._open)
        self._open = None

    def all(self) -> tuple[Vote, ...]:
        """All votes read."""
        self.close()
        return tuple(vote.done() for vote in self._closed)

    def _side(self, paragraph: Paragraph) -> bool:
        for side, pattern in (("against", _AGAINST), ("abstained", _ABSTAINED), ("in_favour", _FOR)):
            if match := pattern.fullmatch(paragraph.text):
                named = people(match.group(1) or match.group(2), paragraph.place)
                if self._open and side in self._open.sides:
                    self.close()
                on_amendment = "ændringsforslag" in paragraph.text
                self._vote(paragraph.place, on_amendment, extend=True).sides[side] = named
                return True
        return False

    def _statement(self, paragraph: Paragraph, match: re.Match[str]) -> None:
        party = _PARTY.match(match.group(2))
        by = people(match.group(1), paragraph.place)
        vote = self._vote(paragraph.place, on_amendment=False, extend=True)
        if "stemte imod" in paragraph.text[: match.start(2)]:
            vote.sides.setdefault("against", by)
        for person in by:
            vote.statements.append(
                Statement(
                    place=paragraph.place,
                    confidence=paragraph.confidence,
                    by=person,
                    party=party.group(1) if party else None,
                    text=match.group(2),
                )
            )

    def _vote(self, place: Place, on_amendment: bool, *, extend: bool) -> VoteUnderWay:
        if extend and self._open:
            self._open.place = self._open.place.to(place)
            return self._open
        self._open = VoteUnderWay(place, on_amendment)
        return self._open
