"""One decision from application to signed letter, walked in a real browser on the demonstration itself."""

import re

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from browser import axe, keyboard
from browser.demo import choose, follow, tab_to, tick, write
from browser.people import LogIn, first_screen, from_menu, go, inspect, reload_until
from browser.watch import Watch

REASON = "Borgeren er hjemløs og har i flere år haft et misbrug, jf. udredningen."
REASONS = "Vi har lagt vægt på, at du har særlige sociale problemer, og at din indkomst er lav."

pytestmark = pytest.mark.browser


def test_a_frikort_from_application_to_the_letter_in_the_citizens_hands(log_in: LogIn, demo: str) -> None:
    citizen = log_in("borger")
    inspect(citizen, "borger-mine-sager")
    citizen.get_by_role("link", name="Søg om Socialt frikort").click()
    citizen.get_by_role("button", name="Send ansøgning").click()
    expect(citizen.get_by_role("alert").first).to_contain_text("Ret 4 fejl")
    inspect(citizen, "borger-ansoegning-fejl")
    citizen.get_by_label("skattepligtig løn").fill("4.250,50")
    citizen.get_by_role("group", name=re.compile("SU")).get_by_label("Nej").check()
    citizen.get_by_role("group", name=re.compile("opholdt dig")).get_by_label("Ja").check()
    citizen.get_by_label("Jeg bekræfter").check()
    inspect(citizen, "borger-ansoegning")
    citizen.get_by_role("button", name="Send ansøgning").click()
    expect(citizen.get_by_role("status")).to_contain_text("Ansøgningen er modtaget")
    expect(citizen.get_by_text("4.250,50 kr.")).to_be_visible()
    inspect(citizen, "borger-sag")
    case = citizen.url

    caseworker = log_in("sagsbehandler")
    inspect(caseworker, "dagens-liste")
    go(caseworker.locator(f'a[href="{case.removeprefix(demo)}"]'))
    assert caseworker.url == case
    expect(caseworker.get_by_text("Der mangler oplysninger")).to_be_visible()
    expect(caseworker.get_by_text("671084-••••")).to_be_visible()
    inspect(caseworker, "sag-mangler-oplysninger")
    caseworker.get_by_role("link", name="Registrér oplysninger").click()
    for judgement in ("særlige sociale problemer", "servicelovens afsnit V"):
        caseworker.get_by_role("group", name=re.compile(judgement)).get_by_label("Ja").check()
    caseworker.get_by_label("Kilde", exact=True).select_option("document")
    caseworker.get_by_role("button", name="Gem").click()
    expect(caseworker.get_by_role("alert").first).to_contain_text("Skriv en begrundelse for vurderingen")
    law = caseworker.get_by_role("region", name="Det siger loven")
    expect(law).to_contain_text("Der mangler oplysninger")
    for field in caseworker.get_by_label(re.compile("^Begrundelse: ")).all():
        field.fill(REASON)
    expect(law).not_to_contain_text("Der mangler oplysninger")  # read while it is typed, before it is saved
    told = caseworker.locator("#told")
    expect(told).to_contain_text("Borgeren kan få socialt frikort: ja")
    first = law.locator(".explanation details").first
    first.locator("summary").first.click()
    with caseworker.expect_response("**/oplysninger/loven/"):
        caseworker.get_by_label(re.compile("^Begrundelse: ")).first.press_sequentially(" ")
    expect(first).to_have_js_property("open", True)  # drawn again, and not folded
    inspect(caseworker, "oplysninger")
    go(caseworker.get_by_role("button", name="Gem"))
    inspect(caseworker, "sag")
    caseworker.get_by_role("link", name="Skriv afgørelse").click()
    caseworker.get_by_label("Bevilling").check()
    caseworker.get_by_label("Begrundelse").fill(REASONS)
    caseworker.get_by_role("button", name="Gem kladde").click()
    caseworker.locator(".explanation summary").first.click()
    expect(caseworker.get_by_role("article")).to_contain_text("Du får et socialt frikort")
    inspect(caseworker, "afgoerelse")
    first_screen(caseworker, "en-skaerm")
    go(caseworker.get_by_role("button", name="Send til underskrift"))

    decider = log_in("beslutter")
    decider.goto(case)
    go(decider.get_by_role("link", name="Læs og underskriv"))
    inspect(decider, "underskrift")
    decider.get_by_role("button", name="Underskriv afgørelsen").click()
    expect(decider.get_by_text("Underskrevet", exact=True)).to_be_visible()
    decider.get_by_text("Afgørelsens kvittering").click()
    expect(decider.get_by_text("giver nøjagtig det samme")).to_be_visible()
    inspect(decider, "underskrevet")

    letter = citizen.get_by_role("link", name="Læs brevet (PDF)")
    citizen.goto(case)
    reload_until(citizen, letter.is_visible)
    inspect(citizen, "borger-afgoerelse")
    answer = citizen.request.get(demo + str(letter.get_attribute("href")))
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(answer.body()))
    assert "Du får et socialt frikort" in text
    assert REASONS[:40] in text
    assert "671084" not in text
    go(citizen.get_by_role("link", name="Se, hvordan"))
    inspect(citizen, "borger-begrundelse")

    officer = log_in("dpo")
    from_menu(officer, "Hvem har læst hvad")
    expect(officer.get_by_role("row", name=re.compile("Asta.*Hent dokument")).first).to_be_visible()
    inspect(officer, "laesninger")


def test_the_whole_way_with_the_keyboard_alone(log_in: LogIn) -> None:
    citizen = log_in("borger")
    follow(citizen, citizen.get_by_role("link", name="Søg om Socialt frikort"))
    keyboard.walk(citizen)
    write(citizen, citizen.get_by_label("skattepligtig løn"), "15000")
    choose(citizen, "in_su_education_last_year", "no")
    choose(citizen, "meets_residence_requirement", "yes")
    tick(citizen, citizen.get_by_label("Jeg bekræfter"))
    follow(citizen, citizen.get_by_role("button", name="Send ansøgning"))
    expect(citizen.get_by_role("status")).to_contain_text("modtaget")
    case = citizen.url

    caseworker = log_in("sagsbehandler")
    keyboard.walk(caseworker)
    caseworker.goto(case)
    follow(caseworker, caseworker.get_by_role("link", name="Registrér oplysninger"))
    keyboard.walk(caseworker)
    tick(caseworker, caseworker.locator("summary").filter(has_text="Kan være relevant"))
    for judgement in ("special_social_problems", "meets_conditions_for_adult_support"):
        choose(caseworker, judgement, "yes")
        write(caseworker, caseworker.locator(f'[name="{judgement}_reason"]'), REASON)
    tab_to(caseworker, caseworker.get_by_label("Kilde", exact=True))
    caseworker.keyboard.type("Dok")
    follow(caseworker, caseworker.get_by_role("button", name="Gem"))
    follow(caseworker, caseworker.get_by_role("link", name="Skriv afgørelse"))
    keyboard.walk(caseworker)
    choose(caseworker, "outcome", "refused")
    write(caseworker, caseworker.get_by_label("Begrundelse"), "Din indkomst er over grænsen.")
    follow(caseworker, caseworker.get_by_role("button", name="Send til underskrift"))
    expect(caseworker.get_by_role("status")).to_contain_text("sendt til underskrift")

    decider = log_in("beslutter")
    decider.goto(case)
    follow(decider, decider.get_by_role("link", name="Læs og underskriv"))
    keyboard.walk(decider)
    follow(decider, decider.get_by_role("button", name="Underskriv afgørelsen"))
    expect(decider.get_by_role("status")).to_contain_text("underskrevet")


def test_english_is_complete_on_every_page_of_the_way(log_in: LogIn) -> None:
    caseworker = log_in("sagsbehandler")
    caseworker.get_by_role("button", name="English").first.click()
    expect(caseworker.locator("html")).to_have_attribute("lang", "en")
    expect(caseworker.get_by_role("heading", level=1)).to_have_text("Today's list")
    caseworker.get_by_role("row").nth(1).get_by_role("link").click()
    expect(caseworker.get_by_text("Taxable work income in the last year").first).to_be_visible()


def test_a_wrong_password_is_told_and_loses_no_user_name(page: Page, watch: Watch, demo: str) -> None:
    watch.expected.add(422)
    page.goto(f"{demo}/log-ind/")
    page.get_by_label("Brugernavn").fill("sagsbehandler")
    page.get_by_label("Adgangskode").fill("forkert")
    page.get_by_role("button", name="Log ind", exact=True).click()
    expect(page.get_by_role("alert").first).to_contain_text("passer ikke sammen")
    expect(page.get_by_label("Brugernavn")).to_have_value("sagsbehandler")
    axe.assert_accessible(page)
