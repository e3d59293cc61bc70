"""What is found of a condition, as a sentence to the citizen in Danish, in drafts that a person edits.

A condition's label says that it holds, of *Borgeren* where it is the citizen's:
*Borgeren har særlige sociale problemer*.
"""

import re

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
