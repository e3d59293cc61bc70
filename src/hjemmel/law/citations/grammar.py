"""The grammar of citations as people write them, read from one place in a text.

    citation := sections [ "i" act ]
    sections := section { separator section }            §§ 92, 93 og 96 a; §85/§76/§52; § 30 stk. 1 og 31 stk. 1
    section  := number [letter] [ dash number [letter] ] { detail }       52 a; 21B; 1.a; 15-21e; 69 J – O
    detail   := "stk." numbers | "nr." numbers | "litra" letters | numbers "pkt."
    numbers  := number { (dash | separator) number }     1-3, 11 og 14

A detail belongs to the last provision before it: in ``stk. 1, 3 og 5, nr. 2`` the nr. is that of stk. 5. Dots may stand
for the words (``52.3.6`` is § 52, stk. 3, nr. 6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hjemmel.law.provisions import Level, Provision, ProvisionRange, Step

Place = Provision | ProvisionRange
"""What a citation gives: one provision, or a range of them."""

# White space within a citation holds at most one line break: a blank line ends it.
_GAP = r"[ \t\xa0]*(?:\r?\n[ \t\xa0]*)?"
_DASH = rf"{_GAP}[-–—]\s{{0,4}}"  # a dash may stand last on a page
_AND = rf"{_GAP}(?:,{_GAP}(?:og|samt|eller)\b|[,;/]|og/eller\b|og\b|samt\b|eller\b){_GAP}"
# A number followed by one of these is an amount of something, not a provision.
_COUNTED = (
    r"(?!\s*(?:-?årig|år|måned|uge|dag|time|døgn|gang|kr\b|kroner|pct|procent|%|borger|plads|person|kommun|sager))"
)
_WHOLE = rf"(?!\d|\.\d){_COUNTED}"

SIGN = re.compile(r"§+")
CHAPTER = re.compile(rf"\bkap(?:itel|itlerne|itler)?\b\.?{_GAP}(?=\d+(?!\d|\.\d))", re.IGNORECASE)
PART = re.compile(r"\bafsnit (?P<numeral>[IVXL]+)\b")
_SPACE, _TO, _JOINT, _NOT_COUNTED = re.compile(_GAP), re.compile(_DASH), re.compile(_AND), re.compile(_COUNTED)
_BLANK, _ALONE = re.compile(r"[ \xa0]"), re.compile(r"[a-zæøåA-ZÆØÅ](?![\wæøå])")
_NUMBER = re.compile(r"[1-9]\d{0,2}")
_LETTER = re.compile(
    r"[a-zæøåA-ZÆØÅ](?![\wæøå])"  # 52a, 21B
    r"|\.[a-z](?![\wæøå]|\.\w)"  # 1.a
    rf"|(?=\s){_GAP}[a-hj-zæøåA-HJ-ZÆØÅ](?![\wæøå)]|\.\w)"  # 52 a, 96 A; not "§ 10 m.v." and not "a)" of a list
    rf"|[ \xa0]i(?=[,;.)-]|{_GAP}(?:stk\b|nr\b|\Z))"  # 15 i, stk. 2; not "§ 4 i lov om"
)
_DOTTED = re.compile(rf"\.([1-9]\d?)(?:\.([1-9]\d?))?{_WHOLE}")
_WORDS = {
    level: re.compile(rf"[.,;]{{0,2}}{_GAP}(?:(?:og|samt|eller){_GAP})?(?:{words}){_GAP}(?={item})", re.IGNORECASE)
    for level, words, item in (
        (Level.SUBSECTION, r"stk\b\.?|stykke\b", r"\d"),
        (Level.NUMBER, r"nr\b\.?|nummer\b", r"\d"),
        (Level.LETTER, r"litra\b", r"[a-zæøå]\b"),
    )
}
_SENTENCE = re.compile(
    rf"[.,]{{0,2}}{_GAP}(\d{{1,2}})\.(?:{_DASH}(\d{{1,2}})\.|{_AND}(\d{{1,2}})\.)?{_GAP}(?:pkt\b\.?|punktum\b)"
)
_ITEM = re.compile(rf"([1-9]\d{{0,2}}){_WHOLE}(?!\.(?:[\s\d.,–-]|og){{0,12}}(?:pkt|punktum))")  # not the 1 of "1. pkt."
_LITRA = re.compile(r"([a-zæøå])\b")
_MORE_WORDS = re.compile(rf"[ \xa0]?[a-zæøå]?{_GAP}(?:stk|nr)\b", re.IGNORECASE)


@dataclass
class Cursor:
    """A place in a text that moves forward as the grammar matches."""

    text: str
    at: int

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Move past ``pattern`` if it is next."""
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def sees(self, pattern: re.Pattern[str], after: int | None = None) -> re.Match[str] | None:
        """Is ``pattern`` next? Nothing moves."""
        return pattern.match(self.text, self.at if after is None else after)


@dataclass
class Sections:
    """Reads sections at a cursor; ``places`` are those read, without a statute."""

    cursor: Cursor
    places: list[Place] = field(default_factory=list)

    def read(self, *, plural: bool, level: Level = Level.SECTION) -> bool:
        """Read one section and those joined to it. False, and nothing moved, where no section stands."""
        if not self._section(level):
            return False
        while self._joined(plural, level):
            pass
        return True

    def _section(self, level: Level) -> bool:
        start, cursor = self.cursor.at, self.cursor
        number = cursor.take(_NUMBER)
        if number is None or cursor.sees(_NOT_COUNTED) is None:
            cursor.at = start
            return False
        first = Step(level, int(number[0]), self._letter())
        last = self._last_of_range(first)
        self.places.append(_place((first,), last))
        if level is Level.SECTION and last is None:
            if dotted := cursor.take(_DOTTED):
                steps = [Step(Level.SUBSECTION, int(dotted[1]))]
                steps += [Step(Level.NUMBER, int(dotted[2]))] if dotted[2] else []
                self.places[-1] = Provision("", (first, *steps))
            self._details()
        return True

    def _letter(self) -> str:
        found = self.cursor.take(_LETTER)
        return found[0].strip().strip(".").lower() if found else ""

    def _last_of_range(self, first: Step) -> Step | None:
        start = self.cursor.at
        if self.cursor.take(_TO):
            if number := self.cursor.take(_NUMBER):
                last = Step(first.level, int(number[0]), self._letter())
            elif first.letter and (letter := self.cursor.take(_ALONE)):
                last = Step(first.level, first.number, letter[0].lower())
            else:
                last = first
            if first < last and self.cursor.sees(_NOT_COUNTED):
                return last
        self.cursor.at = start
        return None

    def _joined(self, plural: bool, level: Level) -> bool:
        """Read a section joined to the one before by a comma, a word, a slash, or in a plural by white space alone."""
        cursor, start = self.cursor, self.cursor.at
        joint = cursor.take(_JOINT)
        if joint is None and not (plural and cursor.take(_BLANK)):
            return False
        signs = cursor.take(SIGN) if level is Level.SECTION else None
        if signs:
            cursor.take(_SPACE)
        word = (joint[0] if joint else "").strip()
        clear = signs or plural or word not in (",", "") or self._looks_like_section()
        if clear and cursor.sees(_NUMBER) and (joint or self._follows()) and self._section(level):
            return True
        cursor.at = start
        return False

    def _looks_like_section(self) -> bool:
        """After a mere comma, a number is a section only if it has a letter or a stk. of its own."""
        number = self.cursor.sees(_NUMBER)
        return bool(number and (self.cursor.sees(_LETTER, number.end()) or self.cursor.sees(_MORE_WORDS, number.end())))

    def _follows(self) -> bool:
        """Is the next number higher than the last section?"""
        number, last = self.cursor.sees(_NUMBER), self.places[-1]
        step = (last.last if isinstance(last, ProvisionRange) else last).path[0]
        return bool(number and int(number[0]) >= step.number)

    def _details(self) -> None:
        while self._sentence() or any(self._detail(level) for level in _WORDS):
            pass

    def _detail(self, level: Level) -> bool:
        last = self.places[-1]
        start, outer = self.cursor.at, _outside(last, level)
        word = self.cursor.take(_WORDS[level]) if outer else None
        if outer is None or word is None:
            return False
        # A first detail makes the last provision more exact; a further one of the same level adds a provision, unless
        # a capital shows that the text of the next stk. or nr. begins.
        refines = isinstance(last, Provision) and len(outer) == len(last.path)
        if not refines and not word[0].islower():
            self.cursor.at = start
            return False
        places = [_place((*outer, first), end) for first, end in self._items(level)]
        if not places:
            self.cursor.at = start
            return False
        if refines:
            self.places.pop()
        self.places += places
        return True

    def _items(self, level: Level) -> list[tuple[Step, Step | None]]:
        item = _LITRA if level is Level.LETTER else _ITEM

        def step(found: re.Match[str]) -> Step:
            return Step(level, 0, found[1]) if level is Level.LETTER else Step(level, int(found[1]))

        items: list[tuple[Step, Step | None]] = []
        joint: re.Match[str] | None = None
        while True:
            start = self.cursor.at
            if items and not (joint := self.cursor.take(_JOINT)):
                return items
            found = self.cursor.take(item)
            # "stk. 1 og 31 stk. 1": the 31 is a new section.
            if found is None or (joint and level is Level.SUBSECTION and self.cursor.sees(_MORE_WORDS)):
                self.cursor.at = start
                return items
            first, last = step(found), None
            dash = self.cursor.at
            if self.cursor.take(_TO) and (end := self.cursor.take(item)) and first < step(end):
                last = step(end)
            else:
                self.cursor.at = dash
            items.append((first, last))

    def _sentence(self) -> bool:
        last = self.places[-1]
        outer = _outside(last, Level.SENTENCE)
        if outer is None or not isinstance(last, Provision) or not (found := self.cursor.take(_SENTENCE)):
            return False
        first = Step(Level.SENTENCE, int(found[1]))
        end = Step(Level.SENTENCE, int(found[2])) if found[2] and int(found[2]) > first.number else None
        if len(outer) == len(last.path):
            self.places.pop()
        self.places.append(_place((*outer, first), end))
        if found[3]:
            self.places.append(_place((*outer, Step(Level.SENTENCE, int(found[3]))), None))
        return True


def _outside(place: Place, level: Level) -> tuple[Step, ...] | None:
    """The path that a step of ``level`` continues, or None where it cannot."""
    path = (place.last if isinstance(place, ProvisionRange) else place).path
    outer = tuple(step for step in path if step.level < level)
    return outer if outer and outer[-1].level >= Level.SECTION else None


def _place(path: tuple[Step, ...], last: Step | None) -> Place:
    first = Provision("", path)
    return first if last is None else ProvisionRange(first, Provision("", (*path[:-1], last)))
