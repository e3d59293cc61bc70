"""The pictures: every value can be reached, nothing hidden is told, and nothing outside is needed."""

from datetime import UTC, datetime
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

import pikepdf
import pytest

from appeals.danmarkskort.tables import counts
from hjemmel.appeals.danmarkskort.as_pdf import as_pdf
from hjemmel.appeals.danmarkskort.colours import CLASSES, class_of, names
from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.figures import COUNTRY, Area, Extent
from hjemmel.appeals.danmarkskort.public import Measure
from hjemmel.appeals.danmarkskort.published import Published
from hjemmel.appeals.danmarkskort.report import Own, Report
from hjemmel.appeals.danmarkskort.series import MOST, series
from hjemmel.appeals.danmarkskort.tile_map import tile_map
from hjemmel.core.municipalities import municipalities
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.web.charts.svg import NAMESPACE

SOCIAL, CHILD, ADULT = Map


@pytest.fixture
def cube() -> Counts:
    """Albertslund with many cases, Ballerup with three, Hvidovre between, Gladsaxe with none on the adult map."""
    return counts(
        "Albertslund,2020,SEL § 83,remitted,30", "Albertslund,2020,SEL § 83,upheld,20",
        "Albertslund,2021,SEL § 83,remitted,20", "Albertslund,2021,SEL § 83,upheld,20",
        "Albertslund,2024,SEL § 96,remitted,43", "Albertslund,2024,SEL § 96,upheld,26",
        "Hvidovre,2024,SEL § 97,remitted,12", "Hvidovre,2024,SEL § 97,upheld,8",
        "Ballerup,2024,SEL § 100,remitted,1", "Ballerup,2024,SEL § 100,upheld,2",
        "Gladsaxe,2024,SEL § 83,upheld,30",
    )  # fmt: skip


def parsed(svg: bytes) -> Element:
    return fromstring(svg)  # noqa: S314  made by the code under test


def parts(svg: bytes, name: str) -> list[Element]:
    return list(parsed(svg).iter(f"{{{NAMESPACE}}}{name}"))


def titles(svg: bytes) -> list[str]:
    """What is said of each mark when it is pointed at or reached by keyboard."""
    reached = [part for part in parts(svg, "g") if part.get("tabindex") == "0"]
    assert all(part.get("role") == "img" for part in reached)
    said = [part.findtext(f"{{{NAMESPACE}}}title") or "" for part in reached]
    assert said == [part.get("aria-label") for part in reached]
    return said


class TestTheTileMap:
    def test_every_municipality_says_its_value_and_its_cases(self, cube: Counts) -> None:
        said = titles(tile_map(Report(cube), 2024, ADULT))
        assert len(said) == len(municipalities())
        assert "Albertslund: 62,3 % af 69 sager omgjort (spænd 50,5–72,9 %)" in said
        assert "Gladsaxe: ingen sager, og derfor ingen procent" in said
        assert "Ballerup: tallet er skjult" in said
        assert said.count("Aarhus: ikke i tabellen") == 1

    def test_a_percentage_may_be_hidden_where_the_number_of_cases_is_not(self) -> None:
        """000 Albertslund, line 143: two upheld of twelve."""
        cube = counts("Albertslund,2024,BL § 86,upheld,2", "Albertslund,2024,BL § 86,remitted,10")
        assert "Albertslund: 12 sager, procenten er skjult" in titles(tile_map(Report(cube), 2024, CHILD))

    def test_inside_the_authority_nothing_is_hidden(self, cube: Counts) -> None:
        svg = tile_map(Report(cube, least=None), 2024, ADULT)
        assert "Ballerup: 33,3 % af 3 sager omgjort (spænd 6,1–79,3 %)" in titles(svg)
        assert "Kun til brug i myndigheden" in svg.decode()

    def test_what_others_have_printed_stands_where_the_table_says_nothing(self, cube: Counts) -> None:
        """003 Ballerup, line 418: a percentage without its cases; 000 Albertslund, line 153: 0 per cent of no cases."""
        printed = [
            Published(Area(Extent.MUNICIPALITY, code), SOCIAL, 2024, source, counts, percent=Decimal(percent))
            for code, source, counts, percent in (
                ("0253", "Greve", {}, "37"),
                ("0265", "Roskilde", {Measure.N: 0}, "0"),
                ("0165", "Albertslund", {}, "1"),
            )
        ]
        svg = tile_map(Report(cube), 2024, SOCIAL, printed=printed)
        said = titles(svg)
        assert "Greve: 37 %, antallet af sager er ikke oplyst (Greve)" in said
        assert "Roskilde: ingen sager (Roskilde)" in said
        assert any(one.startswith("Albertslund: 62,3 % af 69 sager") for one in said), "the table has it"
        assert "Med stiplet kant" in svg.decode()

    def test_it_has_a_danish_title_and_description_and_says_whose_count_it_is(self, cube: Counts) -> None:
        root = parsed(tile_map(Report(cube), 2024, ADULT))
        title, description = (root.findtext(f"{{{NAMESPACE}}}{name}") or "" for name in ("title", "desc"))
        assert (root.get("lang"), root.get("aria-labelledby")) == (
            "da",
            "tiles-adult_disability-2024-title tiles-adult_disability-2024-desc",
        )
        assert title == "Omgørelsesprocent på voksenhandicapområdet 2024"
        assert "Det er ikke ministeriets Danmarkskort." in description
        assert "4 af landets 98 kommuner: " in description

    def test_it_is_the_same_bytes_each_time_and_needs_nothing_from_outside(self, cube: Counts) -> None:
        svg = tile_map(Report(cube), 2024, ADULT)
        assert svg == tile_map(Report(cube), 2024, ADULT)
        assert svg.count(b"http") == svg.count(NAMESPACE.encode()) == 1
        assert not parts(svg, "image") + parts(svg, "script") + parts(svg, "style")

    def test_a_tile_can_lead_somewhere(self, cube: Counts) -> None:
        svg = tile_map(Report(cube), 2024, SOCIAL, link=lambda code: f"#kommune-{code}")
        assert [link.get("href") for link in parts(svg, "a")] == [f"#kommune-{code}" for code in municipalities()]
        assert titles(svg) == [], "the link is what the keyboard reaches"

    def test_all_tiles_are_of_one_size(self, cube: Counts) -> None:
        sizes = set()
        for polygon in parts(tile_map(Report(cube), 2024, SOCIAL), "polygon"):
            corners = [tuple(map(float, corner.split(","))) for corner in (polygon.get("points") or "").split()]
            spread = [max(axis) - min(axis) for axis in zip(*corners, strict=True)]
            sizes.add(tuple(round(one) for one in spread))
        assert len(sizes) == 1


class TestColours:
    def test_the_legend_and_the_classes_agree(self) -> None:
        assert names() == ("under 20 %", "20–29 %", "30–39 %", "40–49 %", "50–59 %", "60 % og over")
        assert [class_of(percent).floor for percent in (0, 19, 20, 59, 60, 100)] == [0, 0, 20, 50, 60, 60]

    def test_text_can_be_read_on_every_colour_and_each_is_darker_than_the_one_before(self) -> None:
        def luminance(colour: str) -> float:
            shares = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
            linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

        for one in CLASSES:
            lighter, darker = sorted((luminance(one.colour), luminance(one.ink)), reverse=True)
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5
        grey = [luminance(one.colour) for one in CLASSES]
        assert grey == sorted(grey, reverse=True)


class TestTheSeries:
    def test_each_year_is_said_and_a_hidden_one_is_a_gap(self, cube: Counts) -> None:
        areas = [Area(Extent.MUNICIPALITY, code) for code in ("0165", "0151")]
        said = titles(series(Report(cube), SOCIAL, areas))
        assert [one for one in said if one.startswith("Albertslund")] == [
            "Albertslund 2020: 60,0 % af 50 sager omgjort (spænd 46,1–72,4 %)",
            "Albertslund 2021: 50,0 % af 40 sager omgjort (spænd 35,1–64,9 %)",
            "Albertslund 2024: 62,3 % af 69 sager omgjort (spænd 50,5–72,9 %)",
        ]
        assert not any(one.startswith("Ballerup") for one in said)
        assert any(one.startswith("2024: Hele landet, som offentliggjort: 44,9 %") for one in said)

    def test_a_line_is_named_as_in_the_last_year_it_tells_of(self) -> None:
        """An own count may go on for years that no published table tells of."""
        table = counts("Ballerup,2024,SEL § 83,upheld,40")
        own = Own(Area(Extent.MUNICIPALITY, "0999", "Eksempelkommune"), counts("Ballerup,2026,SEL § 83,upheld,3"))
        svg = series(Report(table, least=None, own=own), SOCIAL, [Area(Extent.REGION, "Hovedstaden")])
        assert "Region Hovedstaden, 1 af 29 kommuner 0,0 %" in svg.decode()

    def test_the_break_of_2021_is_said(self, cube: Counts) -> None:
        assert any(one.startswith("De to handicapkort faldt") for one in titles(series(Report(cube), CHILD, [COUNTRY])))
        after = Report(cube.where(year=2024))
        assert not any("faldt" in one for one in titles(series(after, CHILD, [COUNTRY])))

    def test_more_lines_than_can_be_told_apart_are_refused(self, cube: Counts) -> None:
        with pytest.raises(ValueError, match=f"from 1 to {MOST} areas"):
            series(Report(cube), SOCIAL, [COUNTRY] * (MOST + 1))


def test_the_document_is_archivable_and_describes_its_pictures(cube: Counts, tmp_path) -> None:
    made = datetime(2025, 6, 10, 12, tzinfo=UTC)
    pdf = as_pdf(Report(cube), 2024, marked=["0165"], made=made)
    assert pdf == as_pdf(Report(cube), 2024, marked=["0165"], made=made)
    (tmp_path / "kort.pdf").write_bytes(pdf)
    with pikepdf.open(tmp_path / "kort.pdf") as document:
        metadata = document.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfuaid:part"]) == ("2", "1")
        assert metadata["dc:title"] == "Danmarkskort 2024"
        figures = [
            one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
        assert len(figures) == 2 * len(Map)
        assert all("ikke ministeriets Danmarkskort" in str(figure["/Alt"]) for figure in figures)
