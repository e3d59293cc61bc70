"""What results rest on that no rule settles: a person's judgement, law not computed, a rate not confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from hjemmel.law import wording
from hjemmel.law.facts import Labels

if TYPE_CHECKING:
    from hjemmel.law.explanation import Explanation, RateUse
    from hjemmel.law.plan import Note


class MarkKind(Enum):
    """What a result can rest on that no rule has settled."""

    JUDGEMENT = "judgement"
    UNTRANSLATED = "untranslated"
    UNSETTLED_RATE = "unsettled rate"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing results rest on: a fact, rate or rule by name, and the reason given, the sureness or the provision."""

    kind: MarkKind
    name: str
    about: str
    labels: Labels

    def text(self, lang: str) -> str:
        """The mark as a line."""
        return wording.MARKS[self.kind.value][lang].format(label=self.labels(lang), about=self.about)


def marks(trees: Iterable[Explanation], notes: Iterable[Note]) -> tuple[Mark, ...]:
    """The marks on everything in the trees, each once."""
    notes = list(notes)
    return tuple(dict.fromkeys(mark for tree in trees for mark in _of(tree, notes)))


def _unsettled(rate: RateUse) -> Mark:
    about = ": ".join([rate.sureness, *([" / ".join(rate.candidates)] if rate.candidates else [])])
    return Mark(MarkKind.UNSETTLED_RATE, rate.name, about, rate.reading.labels)


def _of(tree: Explanation, notes: list[Note]) -> Iterator[Mark]:
    for use in tree.facts:
        if use.fact.is_judgement:
            yield Mark(MarkKind.JUDGEMENT, use.name, use.reason, use.fact.labels)
    for rate in tree.rates:
        if rate.sureness:
            yield _unsettled(rate)
    if tree.sureness:
        yield _unsettled(tree)
    for note in notes:
        if tree.name.partition("@")[0] in note.touches:
            yield Mark(MarkKind.UNTRANSLATED, tree.name, note.provision, note.labels)
    for child in tree.children:
        yield from _of(child, notes)
