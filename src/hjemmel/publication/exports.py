"""A release as files: CSV with a line for each value, JSON as it was released, a workbook, and a paper (PDF)."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

from django.utils.translation import gettext as _

from hjemmel.core.letters.fonts import FAMILY
from hjemmel.core.letters.paper import tagged_pdf
from hjemmel.publication.figures import Missing, Value
from hjemmel.publication.kinds import Section, kind_of
from hjemmel.publication.models import Told
from hjemmel.publication.sections import say
from hjemmel.web import exports
from hjemmel.web.charts.svg import NAMESPACE
from hjemmel.web.formats import language, write_date

TEMPLATE = Path(__file__).with_name("figures.typ")


def sections(release: Told) -> tuple[Section, ...]:
    """What a release shows, in the language of the screen."""
    return kind_of(release.kind).sections(json.loads(release.document), language())


def title(release: Told) -> str:
    """What a release is called: the kind, the municipality and the period."""
    name = kind_of(release.kind).name.said(language())
    return f"{name}, {release.municipality.name}, {period(release.since, release.until)}"


def period(since: date, until: date) -> str:
    """A period in words; a whole calendar year is its number."""
    if (since.day, since.month, until.day, until.month) == (1, 1, 31, 12):
        return str(since.year) if since.year == until.year else f"{since.year}–{until.year}"
    return f"{write_date(since)} – {write_date(until)}"


def notes(release: Told) -> list[str]:
    """What must be said beside the figures of a release."""
    return [
        _("Tallene er talt %(day)s og er ikke ændret siden.") % {"day": write_date(release.made_on)},
        hidden_note(release.least),
        *cut_short_notes(json.loads(release.document)),
        _("Hvor der ikke er noget at regne af, står der ingen. Det er ikke 0 procent."),
    ]


def hidden_note(least: int) -> str:
    """Why a value is hidden."""
    return _(
        "Tal fra 1 til %(most)s er skjult, for at ingen kan genkendes. Også andre tal er skjult, hvor de skjulte tal "
        "ellers kunne regnes ud, her eller ved hjælp af tal fra før. En procent er skjult, når et af de tal, den er "
        "regnet af, er skjult."
    ) % {"most": least - 1}


def cut_short_notes(document: Mapping[str, Any]) -> list[str]:
    """What is said where the bound of the work hid more than it must; nothing where it did not."""
    if not document.get("cut_short"):
        return []
    return [
        _(
            "Der er offentliggjort så mange tal før, at programmet ikke har kunnet prøve dem alle af. De felter, det "
            "ikke nåede, er skjult for en sikkerheds skyld."
        )
    ]


def as_csv(shown: tuple[Section, ...]) -> bytes:
    """One line for each value: table, row, column, value, and why it is missing where it is."""
    return exports.as_csv(headings(), _lines(shown))


def headings() -> tuple[str, ...]:
    """What stands above the lines of a file with one value on each."""
    return (_("Tabel"), _("Række"), _("Kolonne"), _("Værdi"), _("Mangler, fordi"))


def as_xlsx(shown: tuple[Section, ...]) -> bytes:
    """A sheet for each table."""
    return exports.as_xlsx(
        (section.title, section.columns, ([cell(value) for value in row] for row in section.rows)) for section in shown
    )


def as_pdf(name: str, shown: tuple[Section, ...], said: list[str], made: datetime) -> bytes:
    """A paper with each picture and the table behind it, then the notes: PDF/A-2a and PDF/UA-1.

    The same release is the same bytes.
    """
    data = {
        "title": name,
        "language": language(),
        "font": FAMILY,
        "page": _("Side"),
        "sections": [
            {
                "title": section.title,
                "note": section.note,
                "pictures": [{"svg": svg, "alt": _description(svg)} for svg in section.pictures],
                "columns": section.columns,
                "numeric": section.numeric,
                "rows": [[say(value, language()) for value in row] for row in section.read_rows],
            }
            for section in shown
        ],
        "notes_title": _("Om tallene"),
        "notes": said,
    }
    return tagged_pdf(TEMPLATE, data, made)


def _lines(shown: tuple[Section, ...]) -> Iterator[list[exports.Cell]]:
    for section in shown:
        for name, *values in section.rows:
            for column, value in zip(section.columns[1:], values, strict=True):
                why = say(value, language()) if isinstance(value, Missing) else ""
                yield [section.title, str(name), column, "" if why else cell(value), why]


def cell(value: str | Value) -> exports.Cell:
    """A value as a spreadsheet holds it: a number, or the word for why there is none."""
    return say(value, language()) if isinstance(value, Missing) else value


def _description(svg: str) -> str:
    """The picture's own title and description."""
    root = fromstring(svg)  # noqa: S314  made by this program
    return ". ".join(root.findtext(f"{{{NAMESPACE}}}{name}", "") for name in ("title", "desc"))
