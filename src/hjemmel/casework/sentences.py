"""What is found of a condition, as a sentence to the citizen in Danish, in drafts that a person edits.

A condition's label says that it holds, of *Borgeren* where it is the citizen's:
*Borgeren har særlige sociale problemer*.
"""

import re

from hjemmel.casework.models import CaseFact
from hjemmel.casework.values import Value

_VERB = re.compile(r"\b(er|har|kan|skal|må|opfylder|foreligger|ligger|bor|får)\b")


def told(label: str, holds: bool) -> str:
    """The label as it holds or does not, said to the citizen: *Du har ikke særlige sociale problemer*.

    A label that denies something itself, or whose verb is not known here, is quoted instead.
    """
    said = re.sub(r"^Borgeren\b", "Du", label)
    if holds:
        return said
    if re.search(r"\bikke\b", said) or not _VERB.search(said):
        return f"Det er ikke tilfældet: {said}"
    return _VERB.sub(r"\1 ikke", said, count=1)


def told_fact(label: str, value: Value, words: str, source: str, note: str) -> str:
    """A fact with where it is from, and what was written of it: *Du har … (opslag i register). Jf. lønsedlen.*

    ``words`` are the value's own, for one that is no yes or no; ``source`` is the name that it is kept by.
    """
    said = told(label, value) if isinstance(value, bool) else f"{label}: {words}"
    where = CaseFact.Source(source).label.lower() if source in CaseFact.Source.values else source
    return " ".join(ended(part) for part in (f"{said} ({where})", note) if part)


def ended(sentence: str) -> str:
    """With a full stop, where it has no end yet."""
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
