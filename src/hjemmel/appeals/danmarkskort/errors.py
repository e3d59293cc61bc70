"""What can be wrong with a table of figures or with what is asked of it, worded for a terminal and for a page."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class DanmarkskortError(Exception):
    """A Danmarkskort cannot be made from what was given."""


class Wording(NamedTuple):
    """What is wrong and what to do about it; ``{names}`` stand for the values of a `Problem`."""

    problem: str
    remedy: str


class Trouble(Enum):
    """What can be wrong with a line or a field, worded in English and in Danish."""

    NOT_UTF8 = (
        Wording("the file is not written in UTF-8", "Save the table as UTF-8; in Excel choose 'CSV UTF-8'"),
        Wording("filen er ikke skrevet i UTF-8", "Gem tabellen som UTF-8; vælg 'CSV UTF-8' i Excel"),
    )
    HEADER = (
        Wording("the header is {text}", "Write exactly {fields}, with commas or with semicolons"),
        Wording("overskriften er {text}", "Skriv præcis {fields}, med kommaer eller med semikoloner"),
    )
    NO_LINES = (
        Wording("the table has a header and no lines", "Write a line for each count"),
        Wording("tabellen har en overskrift og ingen linjer", "Skriv en linje for hvert tal"),
    )
    QUOTES = (
        Wording("the quotation marks do not fit ({text})", "Close every quotation mark, and double one inside a field"),
        Wording(
            "anførselstegnene passer ikke ({text})", "Luk hvert anførselstegn, og skriv et inde i et felt to gange"
        ),
    )
    FIELDS = (
        Wording(
            "there are {found} fields, not {wanted}", "Put a field that holds the separator itself in quotation marks"
        ),
        Wording("der er {found} felter, ikke {wanted}", "Sæt anførselstegn om et felt, der rummer selve skilletegnet"),
    )
    TWICE = (
        Wording("{what} are those of line {line}", "Add the two counts in one line, or remove the one too many"),
        Wording(
            "{what} er de samme som i linje {line}",
            "Læg tallene sammen i én linje, eller fjern den ene",
        ),
    )
    MIXED_MAPS = (
        Wording("{text}", "Write a line for each provision"),
        Wording("bestemmelserne ligger ikke på de samme kort", "Skriv en linje for hver bestemmelse"),
    )
    MUNICIPALITY = (
        Wording("{text} is no municipality", "{hint}"),
        Wording("{text} er ikke en kommune", "{hint_da}"),
    )
    YEAR = (
        Wording(
            "{text} is not such a year",
            "Write the four digits of the year Ankestyrelsen decided in, from {first}, where the maps begin",
        ),
        Wording(
            "{text} er ikke et sådant år",
            "Skriv de fire cifre i det år, Ankestyrelsen afgjorde sagen, fra {first}, hvor kortene begynder",
        ),
    )
    PROVISION = (
        Wording("{text} is not a citation of law", "Write it as SEL § 83 or BL §§ 87-88"),
        Wording("{text} er ikke en henvisning til en lov", "Skriv den som SEL § 83 eller BL §§ 87-88"),
    )
    NO_STATUTE = (
        Wording("{text} does not say which act it belongs to", "Write SEL § 83 or BL § 86"),
        Wording("{text} siger ikke, hvilken lov den hører til", "Skriv SEL § 83 eller BL § 86"),
    )
    OUTCOME = (
        Wording("{text} is no outcome", "Write {english}; or {danish}"),
        Wording("{text} er ikke et udfald", "Skriv {danish}; eller {english}"),
    )
    COUNT = (
        Wording("{text} is not a count", "Write a whole number from 0, in digits and nothing else"),
        Wording("{text} er ikke et antal", "Skriv et helt tal fra 0, med cifre og intet andet"),
    )
    MAP = (
        Wording("{text} is none of the maps", "Write {maps}"),
        Wording("{text} er ikke et af kortene", "Skriv {maps}"),
    )
    PERCENT = (
        Wording("{text} is not such a number", "Write it as 44.9 or 44,9; leave empty what is not printed"),
        Wording("{text} er ikke et sådant tal", "Skriv det som 44,9; lad feltet stå tomt, hvor det ikke er trykt"),
    )
    SOURCE = (
        Wording("nobody can find a figure without a source", "Write who published it, where, and when"),
        Wording("ingen kan finde et tal uden en kilde", "Skriv, hvem der har offentliggjort det, hvor og hvornår"),
    )
    NO_FIGURE = (
        Wording("the line has no figure", "Write at least one count or percentage, or remove the line"),
        Wording("linjen har intet tal", "Skriv mindst et antal eller en procent, eller fjern linjen"),
    )


@dataclass(frozen=True, slots=True)
class Problem:
    """One error in a table: the line in the file (from 1), the field (empty for the whole line), and what to do."""

    line: int
    field: str
    trouble: Trouble
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)

    def __str__(self) -> str:
        return self._said(self.trouble.value[0], "line")

    @property
    def in_danish(self) -> str:
        """The same for a page: line, field, what is wrong, and the remedy."""
        return self._said(self.trouble.value[1], "linje")

    def _said(self, wording: Wording, line: str) -> str:
        where = f"{line} {self.line}" + (f", {self.field}" if self.field else "")
        return f"{where}: {wording.problem.format_map(self.values)}. {wording.remedy.format_map(self.values)}."


class TableError(DanmarkskortError):
    """A table has errors, and nothing of it was used. ``problems`` are all of them, in order of line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
