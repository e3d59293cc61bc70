"""Published figures taken in on the page as an analyst does it, and shown as they were published.

Each line names the document and the line it stands in, or the source of the country's figures (reference 2.3).
"""

import io
import re
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook

from hjemmel.appeals.danmarkskort.printed import FIELDS
from hjemmel.appeals.danmarkskort.table import FIELDS as OUTCOMES
from hjemmel.appeals.statistics import imports, queries
from hjemmel.appeals.statistics.models import FigureTable
from hjemmel.core.actor import acting
from world import World, log_in

PRINTED = """\
DK,child,2019,,,,,,"50,6","49,4","15,6","35,0",,,sm.dk juni 2021
DK,child,2020,,,,,,"52,0","48,0","15,5","36,5",,,sm.dk juni 2021
DK,social,2021,,,,,,"31,8","68,2","7,7","24,1",,,sm.dk 23. juni 2022
DK,social,2022,8631,,,,,"37,5","62,5","9,0","28,5",,,sm.dk 23. juni 2023
Albertslund,social,2024,69,,,16,27,62,,,,45,,000 Albertslund linje 128-130
Albertslund,social,2023,,,,,,28,,,,39,,000 Albertslund linje 118
Albertslund,child,2024,12,,2,0,10,,,,,,,000 Albertslund linje 143-145
Albertslund,adult,2024,0,,,,,0,,,,,,000 Albertslund linje 153
Gladsaxe,social,2023,90,,56,5,38,48,52,6,42,39,,002 Gladsaxe linje 94-96
Gladsaxe,adult,2023,6,,6,0,0,0,,,,37,,002 Gladsaxe linje 102-104
Ballerup,social,2024,,,,,,37,,,,"44,9",,003 Ballerup linje 418
Ballerup,child,2024,,,,,,,,,,,"-1,4",003 Ballerup linje 420
Ballerup,adult,2024,3,1,,,,33,,,,"40,4",,003 Ballerup linje 422
"""
CSV = f"{','.join(FIELDS)}\n{PRINTED}".encode()
GLADSAXE_LINE = 10
TAKE_IN = "/danmarkskort/tal/hent-ind/"
ABOUT = {"source": "Dagsordener", "published_on": "01-03-2025"}


@pytest.fixture
def analyst(world: World, db: None) -> Client:
    return log_in(world.here.analyst)


def take_in(analyst: Client, content: bytes, **about: str) -> str:
    """Choose the file, look at it, and take it in; the page of the table."""
    seen = analyst.post(TAKE_IN, {**ABOUT, "file": SimpleUploadedFile("tal.csv", content)}).content.decode()
    ticket = re.search(r'name="seen" value="([^"]+)"', seen)
    assert ticket, seen
    answer = analyst.post(TAKE_IN, {**ABOUT, **about, "seen": ticket[1], "confirmed": "1"}, follow=True)
    return _plain(answer.content.decode())


def _plain(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", page)).replace("\N{NO-BREAK SPACE}", " ")


def test_every_published_figure_comes_out_as_it_is_printed(analyst: Client, world: World) -> None:
    page = take_in(analyst, CSV)
    for told in (
        "afgjorte sager 69; ændret eller ophævet 16; hjemvist 27; omgjort 62 %; landet 45 % 62 % +17 procentpoint",
        "omgjort 28 %; landet 39 % 28 % \N{MINUS SIGN}11 procentpoint",
        "afgjorte sager 12; stadfæstet 2; ændret eller ophævet 0; hjemvist 10 83 %",
        "der er oplyst en procent, men der var ingen sager – –",
        "afgjorte sager 90; stadfæstet 56; ændret eller ophævet 5; hjemvist 38;",
        "udfaldene giver ikke tilsammen det oplyste antal sager",
        "landet 37 % 0 % \N{MINUS SIGN}37 procentpoint",
        "omgjort 37 %; landet 44,9 % 37 % \N{MINUS SIGN}7,9 procentpoint",
        "\N{MINUS SIGN}1,4 procentpoint fra landet – \N{MINUS SIGN}1,4 procentpoint",
        "afgjorte sager 3; omgjort 1; omgjort 33 %; landet 40,4 % 33 % \N{MINUS SIGN}7,4 procentpoint",
        "afgjorte sager 8.631; stadfæstet 62,5 %; ændret 9,0 %; hjemvist 28,5 %; omgjort 37,5 % 37,5 %",
    ):
        assert told in page, told
    with acting(world.here.analyst):
        (table,) = FigureTable.objects.filter(source="Dagsordener")
        country = [line.figure for line in imports.figures(table.sha256) if not line.figure.area.code]
    assert len(country) == 4
    for figure in country:
        assert sum(figure.percents.values()) == 100
        assert figure.percent == 100 - next(iter(figure.percents.values()))


def test_an_english_page_says_the_figures_in_english_and_a_danish_paper_that_it_is_danish(
    analyst: Client, world: World
) -> None:
    take_in(analyst, CSV)
    with acting(world.here.analyst):
        (table,) = FigureTable.objects.filter(source="Dagsordener")
    analyst.cookies["django_language"] = "en"
    page = _plain(analyst.get(f"/danmarkskort/tal/{table.public_id}/").content.decode())
    assert "decided cases 90; upheld 56; changed or annulled 5; remitted 38;" in page
    assert "the outcomes do not add up to the number of cases given" in page
    for word in ("stadfæstet", "hjemvist", "Hele landet", "udfaldene", "socialområdet"):
        assert word not in page, word
    case = analyst.get(f"/danmarkskort/sager/{world.here.cases['granted'].treatment}/").content.decode()
    assert "The case is written in Danish" in case
    assert '<article class="letter paper" lang="da">' in case
    assert "Omgørelsesprocenterne" in case


def test_a_person_chooses_what_is_misprinted_and_what_is_printed_stays(analyst: Client, world: World) -> None:
    take_in(analyst, CSV)
    with acting(world.here.analyst):
        (table,) = FigureTable.objects.filter(source="Dagsordener")
    address = f"/danmarkskort/tal/{table.public_id}/linje/{GLADSAXE_LINE}/"
    assert "Stadfæstet: 47 i stedet for 56 (passer med den trykte procent)" in _plain(
        analyst.get(address).content.decode()
    )
    assert analyst.post(address, {"correction": "0", "reason": ""}).status_code == 422
    page = _plain(analyst.post(address, {"correction": "0", "reason": "47 er 52 %"}, follow=True).content.decode())
    assert "stadfæstet 56" in page
    assert "Analysekonsulent har valgt 47 i stedet for 56 stadfæstet: 47 er 52 %" in page
    with acting(world.here.analyst):
        figure = next(one.figure for one in queries.printed_figures(table) if one.number == GLADSAXE_LINE)
    assert (figure.rate, figure.disagreements) == (Decimal(48), ())


def test_a_workbook_is_read_like_the_file_and_errors_are_told_in_danish(analyst: Client) -> None:
    book = Workbook()
    for row in (OUTCOMES, ("Albertlsund", 2024, "SEL § 83", "hjemvist", 27), (165, 2024, "SEL § 83", "hjemvist", 27)):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    file = SimpleUploadedFile("tal.xlsx", out.getvalue())
    answer = analyst.post(TAKE_IN, {**ABOUT, "file": file})
    assert answer.status_code == 422
    assert (
        "linje 2, municipality: &#x27;Albertlsund&#x27; er ikke en kommune. Mente du Albertslund."
        in answer.content.decode()
    )
    book.active.delete_rows(2)
    out = io.BytesIO()
    book.save(out)
    assert "Socialområdet rummer de to andre kort" in take_in(analyst, out.getvalue())
    maps = analyst.get("/danmarkskort/?aar=2024&kort=social&sammen=0165").content.decode()
    assert "Albertslund: 100,0 % af 27 sager omgjort" in maps
    again = analyst.post(TAKE_IN, {**ABOUT, "file": SimpleUploadedFile("igen.xlsx", out.getvalue())}).content.decode()
    ticket = re.search(r'name="seen" value="([^"]+)"', again)
    assert ticket
    refused = analyst.post(TAKE_IN, {**ABOUT, "seen": ticket[1], "confirmed": "1"})
    assert "Filen er allerede hentet ind" in refused.content.decode()


def test_whoever_takes_a_table_in_says_whether_its_old_cases_are_from_before_barnets_lov(analyst: Client) -> None:
    old = f"{','.join(OUTCOMES)}\n0165,2024,SEL § 41,hjemvist,{{}}\n"
    seen = analyst.post(TAKE_IN, {**ABOUT, "file": SimpleUploadedFile("tal.csv", old.format(3).encode())})
    assert "barnets lov har afløst" in seen.content.decode()
    for n, about, told in ((3, {}, "ingen sager"), (4, {"older_cases": "on"}, "100,0 % af 4 sager")):
        take_in(analyst, old.format(n).encode(), **about)
        page = analyst.get("/danmarkskort/?aar=2024&kort=boern&sammen=0165").content.decode()
        assert f"Albertslund: {told}" in page
    assert "ikke talt med på børnehandicapområdet" not in page


def test_what_the_page_shows_is_fetched_as_files(analyst: Client) -> None:
    take_in(analyst, f"{','.join(OUTCOMES)}\n0165,2024,SEL § 83,hjemvist,27\n0165,2024,SEL § 83,upheld,26\n".encode())
    begins = {"kort.csv": "\ufeffOmråde", "kort.xlsx": "PK", "kort.svg": "<svg", "kort.pdf": "%PDF", "aar.svg": "<svg"}
    for file, first in begins.items():
        answer = analyst.get(f"/danmarkskort/hent/{file}?aar=2024&sammen=0165")
        assert answer.content.startswith(first.encode()), file
    beside = analyst.get("/danmarkskort/?aar=2024&og=Hovedstaden").content.decode()
    assert "Region Hovedstaden, 1 af 29 kommuner 2024: 50,9 % af 53 sager omgjort" in beside
    assert "Kommune;0165;Albertslund;offentliggjort tabel;53;27;26;27;0;0;50,9;" in analyst.get(
        "/danmarkskort/hent/kort.csv?aar=2024"
    ).content.decode("utf-8-sig")
