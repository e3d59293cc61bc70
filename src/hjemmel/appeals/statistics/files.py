"""The figures of a page as files; numbers are numbers, and what there is none of is an empty field."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.figures import Extent, Figure
from hjemmel.appeals.danmarkskort.public import Measure
from hjemmel.appeals.danmarkskort.report import Report
from hjemmel.appeals.statistics.breakdown import By, Part
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.web.exports import CSV, XLSX, as_csv, as_xlsx

TYPES = {"csv": CSV, "xlsx": XLSX, "svg": "image/svg+xml", "pdf": "application/pdf"}

Row = list[str | int | Decimal]


def csv_of_map(report: Report, year: int, map: Map) -> bytes:
    """A map's figures as CSV."""
    return as_csv(_map_headings(), _map_rows(report, year, map))


def csv_of_parts(by: By | None, parts: Iterable[Part]) -> bytes:
    """A breakdown as CSV."""
    return as_csv(_part_headings(by), _part_rows(by, parts))


def xlsx(report: Report, year: int, map: Map, by: By | None, parts: tuple[Part, ...]) -> bytes:
    """A map's figures, the breakdown where there is one, and the notes, a sheet each."""
    sheets = [(f"{words.map_name(map).capitalize()} {year}", _map_headings(), _map_rows(report, year, map))]
    if by and parts:
        sheets.append((str(by.label), _part_headings(by), _part_rows(by, parts)))
    sheets.append((_("Om tallene"), [_("Om tallene")], iter([[note] for note in report.notes(year)])))
    return as_xlsx(sheets)


def _map_headings() -> list[str]:
    return [_("Område"), _("Kode"), _("Navn"), _("Optalt af"), *_headings()]


def _part_headings(by: By | None) -> list[str]:
    return [str(by.label) if by else "", *_headings()]


def _headings() -> list[str]:
    shares = [_("Omgjort i procent"), _("Spænd fra"), _("Spænd til")]
    return [*(words.measure_name(one).capitalize() for one in Measure), *shares]


def _map_rows(report: Report, year: int, map: Map) -> Iterator[Row]:
    own = report.own.figure(map, year) if report.own else None
    if own:
        yield [_("Kommune"), own.area.code, own.area.name, words.counted_here(), *_numbers(own)]
    kinds = {Extent.COUNTRY: _("Land"), Extent.REGION: _("Region"), Extent.MUNICIPALITY: _("Kommune")}
    kort = report.kort(year)
    for extent in Extent:
        for area in kort.areas(extent):
            code = area.code if extent is Extent.MUNICIPALITY else ""
            name = words.area_name(kort, area)
            yield [kinds[extent], code, name, _("offentliggjort tabel"), *_numbers(kort.figures[map, area])]


def _part_rows(by: By | None, parts: Iterable[Part]) -> Iterator[Row]:
    for part in parts:
        yield [by.name_of(part.value) if by else part.value, *_numbers(part.figure)]


def _numbers(figure: Figure) -> Row:
    counts = (one.of(figure) for one in Measure)
    if figure.rate is None or figure.band is None:
        return [*counts, "", "", ""]
    return [*counts, figure.rate, figure.band.low, figure.band.high]
