"""The names of acts: abbreviations, titles, and what people call them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Act:
    """An act: the abbreviation used here, its title, its other names, and consolidations people cite by number.

    ``names`` are further abbreviations (in capitals) and everyday names without a genitive s. A consolidation such as
    ``LBK 807/2015`` is the same act, so its provisions are the act's.
    """

    abbreviation: str
    title: str
    names: tuple[str, ...] = ()
    consolidations: tuple[str, ...] = ()


ACTS = (
    Act("ABL", "lov om almene boliger m.v.", ("almenboligloven", "almenboliglov")),
    Act("AUL", "lov om autorisation af sundhedspersoner", ("autorisationsloven",), ("LBK 877/2011",)),
    Act("BAB", "bekendtgørelse om en aktiv beskæftigelsesindsats", ("BEB",), ("BEK 1003/2015",)),
    Act("BL", "barnets lov", ("BNL",)),
    Act("BSL", "lov om individuel boligstøtte", ("boligstøtteloven",)),
    Act("FKN", "lov om frikommunenetværk", ("frikommuneloven", "frikommunelov")),
    Act("FOL", "folkeskoleloven", ("lov om folkeskolen",)),
    Act("BYL", "byggeloven"),
    Act("FAL", "forældreansvarsloven"),
    Act("FSFL", "lov om forsøg med et socialt frikort", ("lov om forsøg med socialt frikort",)),
    Act("FVL", "forvaltningsloven"),
    Act("INL", "integrationsloven", ("lov om integration af udlændinge i Danmark", "integrationslov", "I-lov")),
    Act(
        "KSL",
        "lov om kommunernes styrelse",
        ("kommunestyrelsesloven", "styrelsesloven", "styrelseslov"),
        ("LBK 769/2015",),
    ),
    Act(
        "LAB",
        "lov om en aktiv beskæftigelsesindsats",
        ("lov om aktiv beskæftigelsesindsats", "LAB-loven", "beskæftigelsesindsatsloven"),
        ("LBK 807/2015", "LBK 1342/2016"),
    ),
    Act(
        "LAS",
        "lov om aktiv socialpolitik",
        ("lov om en aktiv socialpolitik", "aktivloven", "LSP"),
    ),
    Act("LL", "ligningsloven"),
    Act("LU", "lov om danskuddannelse til voksne udlændinge m.fl.", ("danskuddannelsesloven",)),
    Act("LLO", "lejeloven", ("lov om leje",)),
    Act("LAL", "almenlejeloven", ("lov om leje af almene boliger",)),
    Act(
        "OBI",
        "lov om organisering og understøttelse af beskæftigelsesindsatsen m.v.",
        ("lov om organisering og understøttelse af beskæftigelsesindsats",),
    ),
    Act("OFL", "offentlighedsloven", ("lov om offentlighed i forvaltningen",)),
    Act("PDL", "persondataloven", ("lov om behandling af personoplysninger",)),
    Act("PL", "planloven", ("lov om planlægning", "planlov")),
    Act("PSL", "personskatteloven"),
    Act(
        "RSL",
        "lov om retssikkerhed og administration på det sociale område",
        ("retssikkerhedsloven", "retsikkerhedsloven"),
    ),
    Act("SDL", "lov om sygedagpenge", ("sygedagpengeloven",)),
    Act("SEL", "lov om social service", ("serviceloven", "servicelov", "LSS", "SL")),
    Act("SFL", "lov om socialt frikort"),
    Act("SRL", "lov om en satsreguleringsprocent"),
    Act("STL", "lov om socialtilsyn", ("socialtilsynsloven",)),
    Act("SUL", "sundhedsloven", ("sundhedslov",)),
)

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:\d{1,2}[./]\s?\d{1,2}[./-]?\s?|\d{1,2}\.\s[a-z]+\s)"
_NUMBERED = re.compile(
    r"\b(?P<kind>LBK|BEK|VEJ|CIR|lovbekendtgørelse|bekendtgørelse|vejledning|lov)\.?\s{1,2}(?:nr\.?\s{1,2})?(?P<number>\d{1,5})"
    rf"(?:/(?P<short>{_YEAR})|\s+af\s+(?:den\s+)?{_DAY}(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_KIND = {"LOVBEKENDTGØRELSE": "LBK", "BEKENDTGØRELSE": "BEK", "VEJLEDNING": "VEJ"}
# An act that is not in the list is still an act. An abbreviation in capitals is taken as it stands; of a title only the
# words are kept, and nobody guesses which act it is.
_UNKNOWN = re.compile(
    r"\b(?:(?P<abbreviation>[A-ZÆØÅ]{2,6})"
    r"|(?i:lov\s+om\s+[^§.;:\n]{3,80}?|[\wæøå-]{3,}lov(?:en)?s?))(?=\s*(?:[,:]\s*)?(?:§|kap\.))"
)


@dataclass(frozen=True, slots=True)
class ActName:
    """An act named in a text. ``statute`` is its abbreviation, or empty for an act that is not in the list."""

    start: int
    end: int
    statute: str


def act_names(text: str) -> tuple[ActName, ...]:
    """Every act named in a text, in order, none inside another."""
    found: list[ActName] = []
    pattern, statutes = _known()
    for match in pattern.finditer(text):
        found.append(ActName(match.start(), match.end(), statutes[_folded(match[0])]))
    for match in _NUMBERED.finditer(text):
        found.append(ActName(match.start(), match.end(), _numbered(match)))
    taken = list(found)
    for match in _UNKNOWN.finditer(text):
        if not any(name.start < match.end() and match.start() < name.end for name in taken):
            found.append(ActName(match.start(), match.end(), match["abbreviation"] or ""))
    longest_first = sorted(found, key=lambda name: (name.start, name.start - name.end))
    kept: list[ActName] = []
    for name in longest_first:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)


def _numbered(match: re.Match[str]) -> str:
    kind, year = match["kind"].upper(), match["short"] or match["year"]
    name = f"{_KIND.get(kind, kind)} {match['number']}" + (f"/{year}" if year else "")
    return next((act.abbreviation for act in ACTS if name in act.consolidations), name)


_BROKEN = r"(?:-\r?\n\s?)?"


def _escaped(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)


def _folded(name: str) -> str:
    words = re.sub(r"\s+", " ", re.sub(_BROKEN, "", name)).lower().removesuffix(".")
    return words if words in _known()[1] else words.removesuffix("s")


@cache
def _known() -> tuple[re.Pattern[str], dict[str, str]]:
    statutes: dict[str, str] = {}
    abbreviations: list[str] = []
    titles: list[str] = []
    for act in ACTS:
        for name in (act.abbreviation, act.title, *act.names):
            statutes[name.lower().removesuffix(".")] = act.abbreviation
            (abbreviations if name.isupper() else titles).append(name)
    # A title may be broken over lines, and may end in a genitive s; abbreviations are written in capitals only.
    spaced = [_BROKEN.join(map(_escaped, title)) for title in sorted(titles, key=len, reverse=True)]
    names = [rf"(?i:{'|'.join(spaced)})s?", *sorted(abbreviations, key=len, reverse=True)]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?![\wæøå])"), statutes
