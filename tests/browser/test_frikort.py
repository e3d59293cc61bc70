"""From the grant to a card used past the ceiling: citizen, employer and caseworker in a real browser."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser import keyboard
from browser.people import LogIn, go, inspect
from browser.screenshots import WIDTHS
from hjemmel.core.clock import COPENHAGEN

pytestmark = pytest.mark.browser


def applied(log_in: LogIn) -> tuple[Page, str]:
    """The citizen's browser and the case, when the citizen has applied."""
    citizen = log_in("borger")
    citizen.get_by_role("link", name="Søg om Socialt frikort").click()
    citizen.locator('[name="taxable_work_income_last_year"]').fill("0")
    for question, answer in (("in_su_education_last_year", "no"), ("meets_residence_requirement", "yes")):
        citizen.locator(f'[name="{question}"][value="{answer}"]').check()
    citizen.locator('[name="confirmed"]').check()
    citizen.get_by_role("button", name="Send ansøgning").click()
    expect(citizen.get_by_role("status")).to_contain_text("modtaget")
    return citizen, citizen.url


def granted(log_in: LogIn) -> tuple[Page, str]:
    """The citizen's browser and the case, when the frikort has been granted."""
    citizen, case = applied(log_in)
    caseworker = log_in("sagsbehandler")
    caseworker.goto(f"{case}oplysninger/")
    for judgement in ("special_social_problems", "meets_conditions_for_adult_support"):
        caseworker.locator(f'[name="{judgement}"][value="yes"]').check()
        caseworker.locator(f'[name="{judgement}_reason"]').fill("Borgeren er hjemløs, jf. udredningen.")
    caseworker.locator('[name="source"]').select_option("document")
    caseworker.get_by_role("button", name="Gem", exact=True).click()
    caseworker.get_by_role("link", name="Skriv afgørelse").click()
    caseworker.locator('[name="outcome"][value="granted"]').check()
    caseworker.locator('[name="reasons"]').fill("Du har særlige sociale problemer, og din indkomst er lav.")
    caseworker.get_by_role("button", name="Send til underskrift").click()
    expect(caseworker.get_by_role("status")).to_contain_text("underskrift")
    decider = log_in("beslutter")
    decider.goto(case)
    decider.get_by_role("link", name="Læs og underskriv").click()
    decider.get_by_role("button", name="Underskriv afgørelsen").click()
    expect(decider.get_by_role("status")).to_contain_text("underskrevet")
    return citizen, case


def fill_payment(page: Page, wage: str) -> None:
    """Type a payment and ask for its split."""
    page.get_by_label("Løn før skat").fill(wage)
    page.get_by_role("button", name="Vis fordelingen").click()
    expect(page.get_by_role("heading", name="Sådan deles udbetalingen")).to_be_visible()


def fits_a_telephone(page: Page) -> None:
    """The whole payment, down to its button, is seen without scrolling."""
    page.set_viewport_size({"width": WIDTHS["telephone"], "height": 780})
    page.evaluate("window.scrollTo(0, 0)")
    expect(page.get_by_label("Medarbejder", exact=True)).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Vis fordelingen")).to_be_in_viewport(ratio=1)


def holiday_pay_follows_the_wage(page: Page) -> None:
    """It is filled in while the wage is typed, half an øre up; what is written instead stays until it is emptied."""
    wage, holiday_pay = page.get_by_label("Løn før skat"), page.get_by_label("Feriepenge")
    for typed, filled_in in (("1.000,04", "125,01"), ("34.000", "4.250,00"), ("34.0", "")):
        wage.fill(typed)
        expect(holiday_pay).to_have_value(filled_in)
    holiday_pay.fill("4.000")
    wage.fill("34.000")
    expect(holiday_pay).to_have_value("4.000")
    page.get_by_role("button", name="Vis fordelingen").click()
    expect(page.get_by_role("row", name="I alt 38.000")).to_be_visible()
    expect(holiday_pay).to_have_value("4.000,00")
    go(page.get_by_role("link", name="Frikort", exact=True).first)
    go(page.get_by_role("row", name=re.compile("Morgenhold")).get_by_role("link", name="Registrér løn"))
    wage.fill("34.000")
    holiday_pay.fill("1")
    holiday_pay.fill("")
    wage.focus()
    expect(holiday_pay).to_have_value("4.250,00")


def test_a_card_in_use_past_the_ceiling(log_in: LogIn, demo: str) -> None:
    citizen, case = granted(log_in)
    citizen.get_by_role("link", name="Mit frikort").first.click()
    expect(citizen.get_by_text("Aktivt", exact=True)).to_be_visible()
    facts = citizen.locator(".facts").first
    number = str(facts.locator("dd").nth(0).text_content())
    code = str(facts.locator("dd").nth(1).text_content())
    inspect(citizen, "frikort-borger-nyt")

    employer = log_in("arbejdsgiver")
    inspect(employer, "frikort-arbejdsgiver")
    employer.get_by_role("link", name="Registrér ansættelse").first.click()
    go(employer.get_by_role("button", name="Registrér ansættelsen"))
    inspect(employer, "frikort-ansaettelse-fejl")
    employer.get_by_label("Frikort-id").fill(number)
    employer.get_by_label("Kode").fill("0000" if code != "0000" else "1111")
    employer.get_by_label("Din egen betegnelse").fill("Morgenhold i det lille bageri ved havnen")
    employer.get_by_label("Ordinært arbejde uden tilskud").check()
    employer.get_by_label("Vi har et dansk CVR-nummer").check()
    employer.get_by_role("button", name="Registrér ansættelsen").click()
    expect(employer.get_by_role("alert").first).to_contain_text("Vi fandt ikke et frikort")
    employer.get_by_label("Kode").fill(code)
    employer.get_by_role("button", name="Registrér ansættelsen").click()
    expect(employer.get_by_role("status")).to_contain_text("Ansættelsen er registreret")
    expect(employer.get_by_text("Asta")).to_have_count(0)

    go(employer.get_by_role("row", name=re.compile("Morgenhold")).get_by_role("link", name="Registrér løn"))
    inspect(employer, "frikort-loen")
    fits_a_telephone(employer)
    go(employer.get_by_role("button", name="Vis fordelingen"))
    inspect(employer, "frikort-loen-fejl")
    holiday_pay_follows_the_wage(employer)
    fill_payment(employer, "35.000")
    expect(employer.get_by_label("Feriepenge")).to_have_value("4.375,00")
    employer.get_by_role("button", name="Registrér lønnen").click()
    expect(employer.get_by_role("heading", name="Kvittering")).to_be_visible()
    employer.get_by_role("link", name="Registrér mere løn").click()
    fill_payment(employer, "10.000")
    expect(employer.get_by_text("går over beløbsgrænsen")).to_be_visible()
    inspect(employer, "frikort-fordeling")
    go(employer.get_by_role("button", name="Registrér lønnen"))
    inspect(employer, "frikort-kvittering")
    employer.set_viewport_size({"width": WIDTHS["telephone"], "height": 800})
    assert employer.locator("h1 .whole").evaluate("number => number.getClientRects().length") == 1
    employer.set_viewport_size({"width": WIDTHS["desk"], "height": 900})
    employer.get_by_role("link", name="Ret", exact=True).click()
    employer.get_by_label("Løn før skat").fill("9.000")
    employer.get_by_label("Feriepenge").fill("")
    employer.get_by_label("Hvorfor").fill("Forkert timetal.")
    employer.get_by_role("button", name="Vis fordelingen").click()
    employer.get_by_role("button", name="Registrér lønnen").click()
    expect(employer.get_by_text("Afløser posten")).to_be_visible()
    employer.get_by_role("link", name="Frikort", exact=True).first.click()
    go(employer.get_by_role("link", name="Morgenhold").first)
    inspect(employer, "frikort-poster")

    citizen.goto(f"{demo}/mit-frikort/")
    expect(citizen.get_by_text("Ny arbejdsgiver på dit frikort")).to_be_visible()
    expect(citizen.get_by_role("row", name=re.compile("Eksempel Bageri"))).to_be_visible()
    inspect(citizen, "frikort-borger")
    caseworker = log_in("sagsbehandler")
    caseworker.goto(case)
    expect(caseworker.get_by_role("heading", name="Frikortet", exact=True)).to_be_visible()
    inspect(caseworker, "frikort-sag")


def test_a_file_with_faults_and_without(log_in: LogIn, demo: str) -> None:
    employer = log_in("arbejdsgiver")
    number = re.search(r"\d{5}", str(employer.get_by_role("row", name=re.compile("Butik")).text_content()))
    assert number
    go(employer.get_by_role("link", name="Registrér med en fil"))
    inspect(employer, "frikort-fil")
    heading = "frikort_id;udbetalt;sidste_arbejdsdag;loen;feriepenge;pension\n"
    today = f"{datetime.now(COPENHAGEN):%d-%m-%Y}"
    line = f"{number[0]};{today};{today};100,00;12,50;\n"

    def choose(text: str) -> None:
        file = {"name": "loen.csv", "mimeType": "text/csv", "buffer": (heading + text).encode()}
        employer.get_by_label("CSV-fil").set_input_files(file)  # type: ignore[arg-type]
        go(employer.get_by_role("button", name="Læs filen"))

    choose(line + f"99999;{today};{today};x;0;\n")
    expect(employer.get_by_role("alert").first).to_contain_text("Der er 2 fejl i filen")
    expect(employer.get_by_role("row", name=re.compile("3 frikort_id 99999 Du har ingen åben"))).to_be_visible()
    inspect(employer, "frikort-fil-fejl")
    employer.get_by_label("Filens linjer").fill(heading + line)
    go(employer.get_by_role("button", name="Læs linjerne igen"))
    expect(employer.get_by_text("1 udbetaling på 112,50")).to_be_visible()
    employer.goto(f"{demo}/arbejdsgiver/frikort/fil/")
    choose(line)
    inspect(employer, "frikort-fil-fordeling")
    employer.get_by_role("button", name="Registrér hele filen").click()
    expect(employer.get_by_role("status")).to_contain_text("1 udbetaling er")
    go(employer.get_by_role("link", name="Lad lønsystemet registrere"))
    inspect(employer, "frikort-loensystem")


def test_keyboard_and_english(log_in: LogIn) -> None:
    employer = log_in("arbejdsgiver")
    keyboard.walk(employer)
    go(employer.get_by_role("link", name="Registrér løn").first)
    keyboard.walk(employer)
    employer.get_by_role("button", name="English").click()
    expect(employer.get_by_role("heading", level=1)).to_have_text("Register pay")


def test_the_register_administrator_keeps_the_employers(log_in: LogIn, tmp_path: Path) -> None:
    registrar = log_in("register")
    file = tmp_path / "cvr.csv"
    file.write_text("cvr;navn;startet;ophoert\n88888888;Café Eksempel;01-02-2019;\n", encoding="utf-8")
    registrar.get_by_label("CSV-fil").set_input_files(file)
    go(registrar.get_by_role("button", name="Læs filen"))
    expect(registrar.get_by_text("Ændres")).to_be_visible()
    go(registrar.get_by_role("button", name="Ajourfør virksomhederne"))
    inspect(registrar, "frikort-virksomheder")
    go(registrar.get_by_role("link", name="Café Eksempel"))
    expect(registrar.get_by_text("Startet: – → 01-02-2019")).to_be_visible()
    inspect(registrar, "frikort-virksomhed")
