"""From a draft by one hand to a release by another: what is told stays, and nothing is told twice."""

import csv
import io
import json
from datetime import date

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from hjemmel.core.actor import acting
from hjemmel.publication import queries, services
from hjemmel.publication.kinds import Period, kind_of
from hjemmel.publication.models import Draft, Extract, Fetch, Release
from hjemmel.publication.services import PublicationError
from world import DAY, SCHEME, World, log_in, make_ready, tell

pytestmark = pytest.mark.django_db

PAGE = "/tal/socialt-frikort/0991/1/"


def test_nobody_approves_what_they_prepared(world: World) -> None:
    here = world.here
    draft = make_ready(here)
    with acting(here.analyst), pytest.raises(PermissionDenied):
        services.approve(draft)
    with acting(here.decider):
        release = services.approve(draft)
        with pytest.raises(PermissionDenied):
            services.approve(draft)
    assert (release.document, release.sha256, release.number) == (draft.document, draft.sha256, 3)


def test_a_draft_from_before_another_release_is_not_told_after_it(world: World) -> None:
    old = make_ready(world.here)
    tell(world.here)
    with acting(world.here.decider), pytest.raises(PublicationError, match="gør tallene klar igen"):
        services.approve(old)
    answer = log_in(world.here.decider).post(reverse("publication:approve", args=(old.public_id,)), follow=True)
    assert "gør tallene klar igen" in answer.content.decode()


def test_a_rejected_draft_is_never_told(world: World) -> None:
    draft = make_ready(world.here)
    with acting(world.here.decider):
        services.reject(draft, reason="Perioden er forkert.")
        with pytest.raises(PermissionDenied):
            services.approve(draft)


@pytest.mark.parametrize(
    ("period", "least", "recipient", "why"),
    [
        (Period(date(2025, 1, 1), date(2025, 12, 31)), 5, "", "ikke slut"),
        (Period(date(2025, 1, 1), DAY.date()), 1, "", "mindst 2"),
        (Period(date(2025, 1, 1), DAY.date()), 5, "avisen", "en af de myndigheder"),
    ],
)
def test_what_cannot_be_made_ready(world: World, period: Period, least: int, recipient: str, why: str) -> None:
    with acting(world.here.analyst), pytest.raises(PublicationError, match=why):
        services.prepare(kind_of(SCHEME), period, least=least, recipient=recipient)


def test_everybody_reads_the_release_and_sees_that_small_numbers_are_hidden(world: World) -> None:
    browser = log_in(None)
    assert PAGE.rsplit("/", 2)[0] in browser.get("/tal/").content.decode()
    assert "/tal/" in browser.get("/").content.decode()
    page = browser.get(PAGE).content.decode()
    assert "skjult" in page
    assert "Tal fra 1 til 4 er skjult" in page
    assert "<svg" in page
    with acting(world.here.analyst):
        inside = json.loads(Draft.objects.get(release__number=1).inside)["tables"][0]["rows"][0]["values"]
    told = json.loads(browser.get(f"{PAGE[:-1]}.json").content)["tables"][0]["rows"][0]["values"]
    assert inside[0] == 1, "one card in town"
    assert told[0] == {"missing": "hidden"}


def test_municipalities_are_compared_by_what_each_has_told_and_nothing_is_added_up(world: World) -> None:
    tell(world.there)
    browser = log_in(None)
    chosen = browser.get(reverse("publication:compare", args=(SCHEME,)), {"tal": "cards.unused"})
    assert "Frikort og ibrugtagning: Ikke taget i brug" in chosen.content.decode()
    with acting(world.here.analyst):
        names = [release.municipality.name for release in queries.newest(SCHEME)]
    (section,) = chosen.context["sections"]
    assert [row[0] for row in section.rows] == names
    assert len(names) == 2
    rows = list(csv.DictReader(io.StringIO(
        browser.get(reverse("publication:compared_file", args=(SCHEME, "csv"))).content.decode("utf-8-sig")
    ), delimiter=";"))  # fmt: skip
    newest = json.loads(browser.get("/tal/socialt-frikort/0991/1.json").content)["tables"]
    here = [row for row in rows if row["Kommunekode"] == "0991"]
    assert len(here) == sum(len(table["rows"]) * len(table["columns"]) for table in newest)
    assert {row["Mangler, fordi"] for row in here if row["Kolonne"] == "Frikort"} >= {"skjult"}
    months = browser.get(reverse("publication:compare", args=(SCHEME,)), {"tal": "cards-by-month.cards"})
    assert months.context["sections"][0].columns[1] == "jan"
    assert b"seneste 12" in months.content


def test_the_files_hold_what_the_page_shows(world: World) -> None:
    browser = log_in(None)
    rows = list(csv.reader(io.StringIO(browser.get(f"{PAGE[:-1]}.csv").content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["Tabel", "Række", "Kolonne", "Værdi", "Mangler, fordi"]
    assert ["Frikort og ibrugtagning", "I alt", "Frikort", "", "skjult"] in rows
    assert ["Tal, som andre har offentliggjort", "Hele landet", "Frikort", "15018", ""] in rows
    with pikepdf.open(io.BytesIO(browser.get(f"{PAGE[:-1]}.pdf").content)) as paper:
        assert len(paper.pages) >= 2
    with acting(world.here.analyst):
        release = Release.objects.get(number=1, municipality=world.here.municipality_id)
    assert browser.get(f"{PAGE[:-1]}.json").content == release.document.encode()


def test_an_earlier_release_stays_as_it_was_at_its_address(world: World) -> None:
    browser = log_in(None)
    before = browser.get(f"{PAGE[:-1]}.json").content
    tell(world.here)
    assert browser.get(f"{PAGE[:-1]}.json").content == before
    page = browser.get(PAGE).content.decode()
    assert "Der er nyere tal" in page
    assert "/tal/socialt-frikort/0991/3/" in page
    assert "/tal/socialt-frikort/0991/3.csv" in browser.get("/tal/socialt-frikort/0991/").content.decode()


def test_an_extract_is_for_its_authority_and_each_fetching_is_recorded(world: World) -> None:
    here = world.here
    extract = here.cases["granted"].extract
    browser = log_in(here.analyst)
    answer = browser.get(reverse("publication:extract", args=(extract,)), {"form": "csv"})
    assert "skjult" in answer.content.decode("utf-8-sig")
    assert browser.get(reverse("publication:extract", args=(extract,)), {"form": "docx"}).status_code == 404
    with acting(here.analyst):
        fetches = list(Fetch.objects.filter(extract__draft__public_id=extract).values_list("name", "form"))
        assert Extract.objects.get().recipient == "star"
    assert fetches == [(here.analyst.name, "csv"), (here.analyst.name, "csv")]
    page = browser.get(reverse("publication:draft", args=(extract,))).content.decode()
    assert page.count(f"{here.analyst.name} (CSV)") == 2


def test_the_preview_shows_the_number_behind_what_is_hidden_to_those_inside_only(world: World) -> None:
    draft = world.here.cases["granted"].waiting_figures
    page = log_in(world.here.decider).get(reverse("publication:draft", args=(draft,))).content.decode()
    assert 'skjult <span class="source">(1)</span>' in page
    assert "felter er skjult" in page


def test_the_form_says_what_is_wrong_and_keeps_what_was_typed(world: World) -> None:
    browser = log_in(world.here.analyst)
    typed = {"since": "01-02-2025", "until": "01-01-2025", "least": "5", "recipient": "star"}
    answer = browser.post(reverse("publication:prepare", args=(SCHEME,)), typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Sidste dag ligger før første dag" in page
    assert "Skriv, hvad udtrækket skal bruges til." in page
    assert 'value="01-02-2025"' in page
