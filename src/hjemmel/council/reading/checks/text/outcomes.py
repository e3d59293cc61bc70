"""What became of counted cases, as Danish minutes say it: upheld or reversed, granted or refused, done or not."""

import re
from enum import Enum


class Outcome(Enum):
    """What became of the counted cases. Opposites share a family, the first part of the value."""

    UPHELD = "appeal: upheld"
    REVERSED = "appeal: reversed"  # ændret, hjemvist, ophævet: what a reversal percentage counts
    GRANTED = "application: granted"
    REFUSED = "application: refused"
    PENDING = "application: pending"
    DISMISSED = "any: dismissed"  # of appeals and of applications alike
    DONE = "task: done"
    UNDONE = "task: not done"

    @property
    def family(self) -> str:
        """What is counted."""
        return self.value.split(":")[0]

    def belongs_to(self, family: str) -> bool:
        """Whether it is an outcome of a family."""
        return self.family in (family, "any")


_OUTCOMES = (
    (Outcome.UPHELD, Outcome.REVERSED, r"stadfæst"),
    (Outcome.REVERSED, Outcome.UPHELD, r"ændre(?:t|de)\b|hjemvi[ste]|ophæve[td]|omgjor|omgør"),
    (Outcome.REFUSED, Outcome.GRANTED, r"\bafsl(?:ag|å)"),
    (Outcome.DISMISSED, Outcome.PENDING, r"\bafvi[st]"),
    (Outcome.PENDING, Outcome.GRANTED, r"\bmangler\b.*afgør|afvent|verser|uafgjor"),
    (Outcome.GRANTED, Outcome.REFUSED, r"bevill?i?[gl]|imødekom|tilsagn"),
    (Outcome.DONE, Outcome.UNDONE, r"\bopfyldt|\bindsendt|\bbesvaret|\bgennemført|\budbedret"),
)
_OUTCOME = tuple(
    (said, denied, re.compile(rf"(?P<no>\bikke (?:\w+ ){{0,2}})?(?:{pattern})", re.IGNORECASE))
    for said, denied, pattern in _OUTCOMES
)
# With these two named, nothing is left over.
WITHOUT_REST = (frozenset({Outcome.DONE, Outcome.UNDONE}), frozenset({Outcome.GRANTED, Outcome.PENDING}))
# With these two named, a third (dismissed, pending) can be left over.
OPPOSITE = (frozenset({Outcome.UPHELD, Outcome.REVERSED}), frozenset({Outcome.GRANTED, Outcome.REFUSED}))
# What the cases of a family are called.
CASES = {"appeal": re.compile(r"sag|klage|afgørel"), "application": re.compile(r"ansøg|sag")}


def outcome_of(clause: str) -> Outcome | None:
    """The outcome a clause tells, turned round by *ikke*; None when it tells of none."""
    for said, denied, pattern in _OUTCOME:
        if found := pattern.search(clause):
            return denied if found["no"] else said
    return None
