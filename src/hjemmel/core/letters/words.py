"""The fixed words of a letter, in its two languages. All other words come with the letter."""

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from hjemmel.core.letters.letter import Language


@dataclass(frozen=True)
class Words:
    """Labels the templates print."""

    date: str
    case_number: str
    page: str
    of: str
    fact: str
    value: str
    source: str
    receiver: str
    procedure: str
    deadline: str
    regards: str


WORDS = {
    Language.DANISH: Words(
        date="Dato",
        case_number="Sagsnummer",
        page="Side",
        of="af",
        fact="Oplysning",
        value="Værdi",
        source="Kilde",
        receiver="Klagen sendes til",
        procedure="Sådan klager du",
        deadline="Frist",
        regards="Venlig hilsen",
    ),
    Language.ENGLISH: Words(
        date="Date",
        case_number="Case number",
        page="Page",
        of="of",
        fact="Fact",
        value="Value",
        source="Source",
        receiver="Send the complaint to",
        procedure="How to complain",
        deadline="Deadline",
        regards="Kind regards",
    ),
}

_LOCALES = {Language.DANISH: "da_DK", Language.ENGLISH: "en_GB"}


def long_date(day: date, language: Language) -> str:
    """The date in words and digits: 1. marts 2025, 1 March 2025."""
    return format_date(day, "long", locale=_LOCALES[language])
