"""Figures from the analyst's draft, through another's approval, to the page that everybody reads."""

import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from browser import keyboard
from browser.demo import running_demo
from browser.people import LogIn, from_menu, go, inspect
from hjemmel.core.clock import COPENHAGEN

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def demo() -> Iterator[str]:
    """A demonstration of its own, where nobody has got a card meanwhile."""
    with running_demo() as address:
        yield address


def test_one_makes_figures_ready_another_approves_and_everybody_reads_them(
    log_in: LogIn, demo: str, page: Page
) -> None:
    analyst = log_in("analytiker")
    from_menu(analyst, "Frikortets tal")
    expect(analyst.get_by_role("table", name="Frikort og ibrugtagning")).to_contain_text("29")
    inspect(analyst, "frikort-tal")
    analyst.get_by_role("link", name="Midler").click()
    analyst.locator('[name="purpose"][value="outreach"]').check()
    analyst.locator('[name="kind"][value="spent"]').check()
    analyst.get_by_label("Beløb").fill("5.000")
    analyst.get_by_label("Tekst").fill("Besøg hos virksomheder")
    analyst.get_by_role("button", name="Registrér").click()
    expect(analyst.locator(".form-error-message")).to_contain_text("Midlerne til administration kan ikke bruges")
    inspect(analyst, "frikort-midler")

    analyst.goto(f"{demo}/offentliggoerelse/")
    analyst.get_by_role("link", name="Gør tal klar: Socialt frikort").click()
    today = datetime.now(COPENHAGEN)
    analyst.get_by_label("Fra og med").fill(f"01-01-{today.year}")
    analyst.get_by_label("Til og med").fill(f"{today:%d-%m-%Y}")
    inspect(analyst, "tal-klar")
    analyst.get_by_role("button", name="Tæl, og vis udkastet").click()
    expect(analyst.get_by_text("Venter på godkendelse")).to_be_visible()
    expect(analyst.get_by_role("button", name="Godkend og offentliggør")).to_have_count(0)
    inspect(analyst, "tal-udkast")

    decider = log_in("beslutter")
    decider.goto(analyst.url)
    decider.get_by_role("button", name="Godkend og offentliggør").click()
    expect(decider.get_by_role("status")).to_contain_text("offentliggjort")

    page.goto(demo)
    go(page.get_by_role("link", name="Se tal, der er offentliggjort"))
    inspect(page, "tal-offentlige")
    go(page.get_by_role("link", name="Sammenlign kommunerne"))
    expect(page.get_by_role("row", name=re.compile("^Nabokommune 11 6 5"))).to_be_visible()
    page.get_by_label("Tal", exact=True).select_option(label="Frikort efter den måned, de er udstedt: Frikort")
    page.get_by_role("button", name="Vis").click()
    expect(page.get_by_text("Her står de seneste 12 måneder")).to_be_visible()
    inspect(page, "tal-kommuner")
    page.goto(f"{demo}/tal/")
    page.get_by_role("link", name="Eksempelkommune").last.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"1. januar {today.year} – {today.day}. ")
    table = page.get_by_role("table", name="Frikort og ibrugtagning")
    expect(table.get_by_role("row").nth(1)).to_contain_text("58,6 %")
    expect(page.get_by_role("img", name="I alt, Taget i brug: 17")).to_be_visible()
    expect(page.get_by_text("Tal fra 1 til 4 er skjult")).to_be_visible()
    expect(page.get_by_text("Kilden skriver 43,7 %")).to_be_visible()
    inspect(page, "tal-frikort")
    keyboard.walk(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    assert "Frikort og ibrugtagning;I alt;Frikort;29;" in download.value.path().read_text(encoding="utf-8-sig")
    page.get_by_role("table", name="Hver opgørelse").get_by_role("link").first.click()
    expect(page.get_by_text("Der er nyere tal")).to_be_visible()


def test_the_coordinator_helps_a_citizen_who_wants_it(log_in: LogIn) -> None:
    caseworker = log_in("sagsbehandler")
    from_menu(caseworker, "Hjælp til at bruge frikort")
    inspect(caseworker, "frikort-hjaelp")
    caseworker.get_by_role("table").get_by_role("link").first.click()
    caseworker.locator('[name="task"][value="match"]').check()
    caseworker.get_by_label("Hvad skete der?").fill("Mødte gartneriet sammen med borgeren.")
    caseworker.get_by_role("button", name="Registrér").click()
    expect(caseworker.locator(".timeline")).to_contain_text("Mødte gartneriet")
    inspect(caseworker, "frikort-hjaelp-borger")
