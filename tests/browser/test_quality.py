"""The lawyer's work with sources, standards and measures, in a real browser; and what anybody may read of it."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from browser import keyboard
from browser.people import LogIn, from_menu, go, inspect
from hjemmel.core import clock
from hjemmel.web.formats import write_date, write_short_date

pytestmark = pytest.mark.browser

YESTERDAY = clock.today() - timedelta(days=1)
"""The demonstration runs on the day it is started."""


def save(page: Page, button: str, done: str, **fields: str) -> None:
    """Fill in a form and send it."""
    for name, value in fields.items():
        page.locator(f'[name="{name}"]').fill(value)
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("status")).to_contain_text(done)


def open_standard(page: Page, title: str) -> None:
    """From the menu to a standard."""
    from_menu(page, "Kvalitet")
    page.get_by_role("main").get_by_role("link", name="Kvalitetsstandarder").click()
    go(page.get_by_role("link", name=title, exact=True))


def test_a_repealed_ruling_is_flagged_where_it_is_used(log_in: LogIn) -> None:
    lawyer = log_in("jurist")
    from_menu(lawyer, "Principmeddelelser")
    lawyer.get_by_label("Nummer, bestemmelse eller ord").fill("servicelovens § 112")
    lawyer.get_by_role("button", name="Søg").click()
    expect(lawyer.get_by_role("row", name=re.compile("36-22"))).to_have_count(0)
    inspect(lawyer, "principmeddelelser")
    lawyer.get_by_role("link", name="20-22").click()
    case = lawyer.get_by_role("row", name=re.compile("Åben sag")).get_by_role("link")
    expect(lawyer.get_by_role("row", name=re.compile("Kvalitetsstandard"))).to_be_visible()
    lawyer.get_by_role("link", name="Ophæv").click()
    lawyer.get_by_role("button", name="Gem").click()
    expect(lawyer.get_by_role("alert").first).to_contain_text("Ret 2 fejl")
    inspect(lawyer, "principmeddelelse-ophaev-fejl")
    save(lawyer, "Gem", "vises nu overalt", on=write_short_date(YESTERDAY), reason="Erstattet af en ny praksis")
    inspect(lawyer, "principmeddelelse-ophaevet")
    case.click()
    warning = f"Principmeddelelse 20-22 holder ikke fra den {write_date(YESTERDAY)}"
    expect(lawyer.get_by_role("main")).to_contain_text(warning)
    open_standard(lawyer, "Hjælpemidler")
    expect(lawyer.get_by_role("main")).to_contain_text(warning)
    lawyer.goto(f"{lawyer.url.split('/kvalitet')[0]}/principmeddelelser/ophaevede-i-brug/")
    expect(lawyer.get_by_role("row", name=re.compile(f"Åben sag.*{warning}"))).to_be_visible()
    inspect(lawyer, "ophaevede-kilder")
    lawyer.goto(f"{lawyer.url.split('/ophaevede')[0]}/20-22/")
    lawyer.get_by_role("button", name="Tag ophævelsen tilbage").click()
    expect(lawyer.get_by_role("status")).to_contain_text("taget tilbage")


def test_a_new_version_of_a_standard_with_its_changes(log_in: LogIn) -> None:
    lawyer = log_in("jurist")
    open_standard(lawyer, "Behandling efter § 102")
    expect(lawyer.get_by_role("main")).to_contain_text("Afslår uden en individuel vurdering")
    inspect(lawyer, "kvalitetsstandard")
    lawyer.get_by_role("link", name="Udkastet med ændringer").click()
    removed = lawyer.locator("del", has_text="tilbyder ikke")
    expect(removed).to_contain_text("[slettet:")
    inspect(lawyer, "kvalitetsstandard-aendringer")
    keyboard.walk(lawyer)
    for paper in ("Hent PDF med ændringer", "Hent PDF uden ændringer"):
        with lawyer.expect_download() as download:
            lawyer.get_by_role("link", name=paper).click()
        assert download.value.path().read_bytes().startswith(b"%PDF")
    lawyer.go_back()
    lawyer.get_by_role("link", name="Vedtag udkastet").click()
    expect(lawyer.get_by_label(re.compile("Hvorfor er det rigtigt"))).to_have_count(0)
    save(
        lawyer,
        "Gem",
        "Udgaven er vedtaget",
        body="Socialudvalget",
        met_on=write_short_date(YESTERDAY),
        point="5",
        since=write_short_date(YESTERDAY),
    )
    expect(lawyer.get_by_role("heading", name="Udgave 2, som gælder")).to_be_visible()
    expect(lawyer.get_by_text("Afslår uden en individuel vurdering")).to_have_count(0)
    lawyer.get_by_role("link", name="Udgave 2 med ændringer").click()
    expect(lawyer.get_by_role("main")).to_contain_text("Principmeddelelse eller udtalelse")

    citizen = log_in("borger")
    go(citizen.get_by_role("link", name="Kvalitetsstandarder").first)
    inspect(citizen, "kvalitetsstandarder-offentlige")
    citizen.get_by_role("link", name="Behandling efter § 102").click()
    expect(citizen.get_by_text("Vi vurderer konkret og individuelt")).to_be_visible()
    citizen.go_back()
    citizen.get_by_role("link", name="Socialpædagogisk støtte").click()
    expect(citizen.get_by_text("Gælder ikke lige nu")).to_be_visible()


def test_a_measure_and_what_its_figures_can_say(log_in: LogIn) -> None:
    analyst = log_in("analytiker")
    from_menu(analyst, "Kvalitet")
    inspect(analyst, "kvalitet")
    go(analyst.get_by_role("link", name="Tiltag og handlingsplaner"))
    inspect(analyst, "tiltag")
    analyst.get_by_role("link", name="Kursus i sagsoplysning").click()
    expect(analyst.get_by_text("Kilderne er uenige om, hvornår tiltaget begyndte")).to_be_visible()
    analyst.go_back()
    analyst.get_by_role("link", name="Faglig sparring hver uge").click()
    expect(analyst.get_by_text("Forskellen fra før til efter kan være tilfældig")).to_be_visible()
    analyst.get_by_role("link", name="Registrér måling").click()
    new_year = date(YESTERDAY.year, 1, 1)
    counted = {"first": f"01-10-{new_year.year - 1}", "last": write_short_date(YESTERDAY)}
    counted |= {"part": "4", "whole": "20", "source": "Egne klagesager"}
    for name, value in counted.items():
        analyst.locator(f'[name="{name}"]').fill(value)
    analyst.get_by_role("button", name="Gem").click()
    expect(analyst.get_by_role("alert").first).to_contain_text("deler dage med en anden måling")
    save(analyst, "Gem", "Målingen er registreret", first=write_short_date(new_year))
    expect(analyst.get_by_role("row", name=re.compile("^Efter 3 15 55 27,3 %"))).to_be_visible()
    inspect(analyst, "tiltag-virkning")

    caseworker = log_in("sagsbehandler")
    caseworker.goto(analyst.url)
    expect(caseworker.get_by_role("link", name="Registrér måling")).to_have_count(0)
    caseworker.goto(f"{analyst.url.split('/tiltag')[0]}/borgerraadgiver/")
    expect(caseworker.get_by_text("Intet svar efter et år")).to_be_visible()
    inspect(caseworker, "borgerraadgiveren")
