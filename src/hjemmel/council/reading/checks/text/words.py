"""Which words of a sentence carry its meaning, and when two of them are forms of one word.

Danish is compared by the beginning of words: endings (-en, -erne, -s, -et) fall away, compounds keep their first part.
"""

import re

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_EMPTY = frozenset(
    """af alle alene alt andre at bl blandt blev blevet blive bliver både da de dem den denne der deres derfor
    desuden det dette dig din disse dog du efter eksempelvis eller en end endvidere er et fik flere for forbindelse
    forhold fortsat fra fremgår fx få får fået før først gennem gives ham han har havde hele hen hendes her herunder
    hos hun hvad hver hvert hvilke hvilket hvis hvor hvoraf hvorfor hvornår hvortil i idet igen ikke imens imod inden
    ind ingen inkl jf kan kun kunne kommune kommunen kommunens kommuner ligeledes lige man mange med meget mellem men
    mens mere mod må ned nogen nogle nu når nye og også om omkring op os over pct pga pr procent på samlet samme samt
    selv senest siden sig sin sine sit skal skulle som stk så således såvel t til ud under ved vedr vi via vil ville
    vist være været år året åre""".split()  # noqa: SIM905 - a word list reads best as words
)
_ENDINGS = re.compile(r"(?:ernes|erne|enes|ene|ens|ets|ers|ede|en|et|er|es|e|s|t)$")
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")  # snit, snittet
# Words of the field that mean one thing.
_SAME = {
    "handlingsplan": "handleplan",
    "principmedd": "principafgørels",
    "byråd": "kommunalbestyrels",
    "borgerrepræsentation": "kommunalbestyrels",
    "landsgennemsnit": "landsplan",
    "omgjort": "omgør",
    "omgørels": "omgør",
}
_SHORTEST = 3


def words(text: str) -> list[str]:
    """All words, in lower case."""
    return [found.lower() for found in _WORD.findall(text)]


def stem(word: str) -> str:
    """A word without its ending, in the form that the field uses for it."""
    lowered = word.lower()
    cut = _ENDINGS.sub("", lowered) if len(lowered) > _SHORTEST + 1 else lowered
    short = _DOUBLED.sub(r"\1", cut) if len(cut) >= _SHORTEST else lowered
    return _SAME.get(short, short)


def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return frozenset(stem(word) for word in words(text) if word not in _EMPTY and len(word) >= _SHORTEST)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of stems have in common, from 0 to 1."""
    together = one | other
    return len(one & other) / len(together) if together else 0.0
