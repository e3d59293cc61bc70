"""The Danmarkskort as a kind that is published: dated releases of the own count, and beside them what others published.

The own count goes out with small numbers hidden, and with them whatever tells them: across the maps, the provisions and
every earlier release. What others have published stands as they published it, with its source and date.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import override

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.figures import COUNTRY
from hjemmel.appeals.danmarkskort.maps import in_order, maps_of_year, membership
from hjemmel.appeals.danmarkskort.public import Measure
from hjemmel.appeals.danmarkskort.report import Report
from hjemmel.appeals.danmarkskort.tile_map import tile_map
from hjemmel.appeals.statistics import extensions, own, queries
from hjemmel.appeals.statistics.live import Live, live, municipality_area
from hjemmel.appeals.statistics.models import FigureTable
from hjemmel.core import clock
from hjemmel.core.models import Municipality
from hjemmel.publication.disclosure import Told
from hjemmel.publication.figures import FORMAT, Figures, Part, Share, Shown, Table, Words, public
from hjemmel.publication.figures import Kind as Atoms
from hjemmel.publication.kinds import Kind, Period, Prepared, Section
from hjemmel.publication.sections import of_tables
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome
from hjemmel.web.formats import write_short_date

REST = "REST"
"""The part of the social area that lies on neither of the other maps."""
_PARTS = (Measure.UPHELD, Measure.REMITTED, Measure.CHANGED, Measure.DISMISSED)
_MAPS = {
    Map.SOCIAL.name: Words("Socialområdet", "Social area"),
    Map.CHILD_DISABILITY.name: Words("heraf børnehandicapområdet", "of which child disability"),
    Map.ADULT_DISABILITY.name: Words("heraf voksenhandicapområdet", "of which adult disability"),
    REST: Words("heraf øvrige", "of which the rest"),
}
_MAP_NAMES = {
    Map.SOCIAL.name: Words("Socialområdet", "Social area"),
    Map.CHILD_DISABILITY.name: Words("Børnehandicapområdet", "Child disability"),
    Map.ADULT_DISABILITY.name: Words("Voksenhandicapområdet", "Adult disability"),
}
_MEASURES = {
    Measure.N: Words("Afgjorte sager", "Cases decided"),
    Measure.REVERSED: Words("Omgjort", "Reversed"),
    Measure.UPHELD: Words("Stadfæstet", "Upheld"),
    Measure.REMITTED: Words("Hjemvist", "Remitted"),
    Measure.CHANGED: Words("Ændret eller ophævet", "Changed or annulled"),
    Measure.DISMISSED: Words("Afvist", "Dismissed"),
}
_NOTE = Words(
    f"{words.own_count()} {words.only_appealed()} {words.dismissed_apart()} {words.full_count()}",
    "Own count. It is not the ministry's Danmarkskort. It tells only of the decisions complained of. Dismissed, "
    "referred and withdrawn cases are not in the percentage. Every case is counted. The band (95 per cent) shows how "
    "far from the number chance alone can move a percentage.",
)


def counted(sums: Iterable[own.Sum]) -> dict[Atoms, int]:
    """The sums that lie on a map, by year, provision, part of the outcomes, and the maps they lie on."""
    found: Counter[Atoms] = Counter()
    for one in sums:
        maps = membership(one.provision, one.year, one.older_case).maps
        part = next(part for part in _PARTS if Outcome[one.outcome.upper()] in part.outcomes)
        if maps:
            found[str(one.year), one.provision, part.name, "+".join(sorted(map.name for map in maps))] += one.n
    return dict(found)


def figures(municipality: str, counts: Mapping[Atoms, int], period: Period) -> Figures:
    """The tables of a municipality (by code): the maps of each year, and its provisions. Years are never mixed."""
    years = range(period.since.year, period.until.year + 1)
    found = {(year, provision) for year, provision, _part, _maps in counts}
    provisions = sorted(found, key=lambda one: (one[0], in_order(one[1])))
    tables = [_maps(year) for year in years]
    if provisions:
        tables.append(_table("provisions", _PROVISIONS, tuple(_provision_row(*one) for one in provisions)))
    return Figures(municipality, counts, tuple(tables))


_PROVISIONS = Words("Egne sager efter bestemmelse", "Own cases by provision")


def _maps(year: int) -> Table:
    rows = [_map_row(year, name) for name in _MAPS if name == REST or Map[name] in maps_of_year(year)]
    parts = tuple(row.name for row in rows[1:])
    return _table(f"maps-{year}", Words(f"Egne sager {year}", f"Own cases {year}"), tuple(rows), parts)


def _table(name: str, title: Words, rows: tuple[Part, ...], rows_add_up: tuple[str, ...] = ()) -> Table:
    apart = (Measure.UPHELD.name, Measure.REMITTED.name, Measure.CHANGED.name)
    rate = Words("Omgjort i procent", "Reversed in per cent")
    share = Share(rate, Measure.REVERSED.name, Measure.N.name, has_band=True)
    return Table(
        name,
        title,
        rows,
        tuple(_column(measure) for measure in _MEASURES),
        apart,
        rows_add_up,
        (share,),
        _NOTE,
        (Measure.REVERSED.name, Measure.UPHELD.name),
    )


def _column(measure: Measure) -> Part:
    inside = {part.name for part in _PARTS if part.outcomes <= measure.outcomes}
    return Part(measure.name, _MEASURES[measure], lambda kind: kind[2] in inside)


def _map_row(year: int, name: str) -> Part:
    def holds(kind: Atoms) -> bool:
        maps = kind[3].split("+")
        return kind[0] == str(year) and (maps == [Map.SOCIAL.name] if name == REST else name in maps)

    return Part(name, _MAPS[name], holds)


def _provision_row(year: str, provision: str) -> Part:
    title = Words(f"{provision}, {year}", f"{provision}, {year}")
    return Part(f"{year} {provision}", title, lambda kind: kind[:2] == (year, provision))


def _prepare(municipality: Municipality, period: Period, earlier: Sequence[Told], least: int) -> Prepared:
    made = figures(municipality.code, counted(own.sums(municipality, period.since, period.until)), period)
    shown, told = public(made, earlier, least)
    with override("da"):  # kept as it is told, whatever the language of the screen
        beside = {"comments": _comments(period), "published_by_others": _published(municipality, period)}
    return Prepared(_document(shown, beside), told, _document(Shown(made, None), beside), shown.cut_short)


def _document(shown: Shown, beside: Mapping[str, Any]) -> dict[str, Any]:
    return {"format": FORMAT, "tables": shown.document(), **beside}


def _comments(period: Period) -> list[list[str]]:
    """What the municipality has written to the maps of a period: the map, the year of its figures, the comment."""
    years = range(period.since.year, period.until.year + 1)
    found = ((map, year, queries.comment(map, year)) for year in years for map in maps_of_year(year))
    return [[map.name, str(year), comment.text] for map, year, comment in found if comment]


def _published(municipality: Municipality, period: Period) -> dict[str, Any]:
    """What others have published of the years of a period and the one before, with their newest map as a picture."""
    found = live(municipality)
    years = range(period.since.year - 1, period.until.year + 1)
    rows = [row for year in years for map in maps_of_year(year) for row in _rows(found, municipality, map, year)]
    newest = max((year for year in found.tables if year in years), default=None)
    if newest is None:
        return {"rows": rows, "pictures": []}
    as_published = Report(found.report.counts, least=None, source=_told_by(found.tables[newest]))
    picture = tile_map(as_published, newest, Map.SOCIAL, marked=(municipality.code,))
    return {"rows": rows, "pictures": [picture.decode()]}


def _rows(found: Live, municipality: Municipality, map: Map, year: int) -> Iterator[list[str]]:
    if table := found.tables.get(year):
        kort = found.report.kort(year)
        for area in (municipality_area(municipality), COUNTRY):
            if figure := kort.figures.get((map, area)):
                name = words.area_name(kort, area)
                yield [name, map.value, str(year), words.sentence(figure), _told_by(table)]
    for printed_in, line in queries.all_printed(map, year):
        one = line.figure
        yield [one.area.name, map.value, str(year), words.printed_in_full(one), f"{one.source}; {_told_by(printed_in)}"]


def _told_by(table: FigureTable) -> str:
    return f"{table.source}, {write_short_date(table.published_on)}"


def sections(document: Mapping[str, Any], language: str) -> tuple[Section, ...]:
    """The tables of the own count, the municipality's comments, and last what others have published."""
    others = document["published_by_others"]
    titles = {
        "da": ("", "Kort", "Tal for", "Som offentliggjort", "Kilde og dato"),
        "en": ("", "Map", "Figures of", "As published", "Source and date"),
    }[language]
    title = Words("Tal, som andre har offentliggjort", "Figures published by others").said(language)
    note = Words(
        "Tallene står, som andre har offentliggjort dem, med kilde og dato.",
        "The figures stand as others have published them, with source and date.",
    ).said(language)
    rows = tuple(map(tuple, others["rows"]))
    published = (Section("published", title, titles, rows, tuple(others["pictures"]), note),) if rows else ()
    return (*of_tables(document["tables"], language), *_commented(document.get("comments", ()), language), *published)


def _commented(comments: Sequence[Sequence[str]], language: str) -> tuple[Section, ...]:
    if not comments:
        return ()
    title = Words("Kommunens bemærkninger", "The municipality's comments").said(language)
    columns = {"da": ("Kort", "Tal for", "Bemærkning"), "en": ("Map", "Figures of", "Comment, in Danish")}[language]
    rows = tuple((_MAP_NAMES[map].said(language), year, text) for map, year, text in comments)
    return (Section("comments", title, columns, rows),)


def _released(period: Period) -> None:
    """A release that reaches to the end of a year publishes the maps of that year."""
    if (period.until.month, period.until.day) == (12, 31):
        extensions.published(period.until.year, clock.today())


KIND = Kind(
    slug="danmarkskort",
    name=Words("Danmarkskort", "Danmarkskort"),
    summary=Words(
        "Hvor mange af kommunens påklagede afgørelser Ankestyrelsen har omgjort: kommunens egen optælling og det, "
        "andre har offentliggjort.",
        "How many of the municipality's decisions complained of Ankestyrelsen has reversed: its own count, and what "
        "others have published.",
    ),
    prepare=_prepare,
    sections=sections,
    recipients={},
    released=_released,
)
