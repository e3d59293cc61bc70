"""Aktindsigt, a misfiled document, disposal and the officer's pages, in a browser on the demonstration."""

import re

import pypdfium2
from playwright.sync_api import FilePayload, Locator, Page, expect

from browser.people import LogIn, go, inspect, reload_until
from papers import page_with

WITNESS, DRAFT = "Vidne Hemmelig", "Internt udkast"
GROUND = "Hensynet til en anden persons private forhold."


def _journalise(page: Page, case: str, description: str, text: str) -> None:
    page.goto(case)
    page.get_by_role("link", name="Journalisér dokument").click()
    file = FilePayload(name="brev.pdf", mimeType="application/pdf", buffer=page_with(text))
    page.get_by_label("Fil", exact=True).set_input_files(file)
    page.get_by_label("Fra eller til").fill("Lægehuset Prøven")
    page.get_by_label("Kort beskrivelse").fill(description)
    page.get_by_role("button", name="Journalisér").click()
    expect(page.get_by_role("status")).to_contain_text("Dokumentet er journaliseret")


def _judge(page: Page, document: str, outcome: str, provision: str) -> None:
    page.get_by_role("link", name=re.compile(f"^{document}")).click()
    page.get_by_label(outcome, exact=True).check()
    page.get_by_label("Bestemmelse, det er undtaget efter").fill(provision)
    page.get_by_label("Begrundelse, som modtageren får").fill(GROUND)


def _state_of(page: Page, document: str) -> Locator:
    return page.locator("#items").get_by_role("row", name=re.compile(document))


def _when_there(page: Page, link: str) -> Locator:
    """The link to what a job of the server makes."""
    there = page.get_by_role("link", name=link).first
    reload_until(page, there.is_visible)
    return there


def aktindsigt_holds_nothing_of_what_was_left_out(log_in: LogIn, demo: str) -> None:
    citizen = log_in("borger")
    citizen.get_by_role("link", name="Aktindsigt", exact=True).first.click()
    expect(citizen.get_by_text("Du har ikke bedt om aktindsigt")).to_be_visible()
    inspect(citizen, "aktindsigt-ingen")
    citizen.get_by_role("link", name="Mine sager").first.click()
    go(citizen.get_by_role("link", name=re.compile("^Hjælpemid")).first)
    case = citizen.url
    citizen.get_by_role("link", name="Bed om aktindsigt").click()
    citizen.get_by_label("Er det noget bestemt").fill("Hvad har lægen skrevet?")
    inspect(citizen, "aktindsigt-bed")
    citizen.get_by_role("button", name="Send anmodning").click()
    expect(citizen.get_by_role("status")).to_contain_text("Din anmodning er modtaget")
    inspect(citizen, "aktindsigt-mine")

    caseworker = log_in("sagsbehandler")
    case = case.replace("mine-sager", "sager")
    _journalise(caseworker, case, "Brev fra nabo", f"Naboen {WITNESS} ringede i dag")
    _journalise(caseworker, case, "Udkast til svar", DRAFT)
    inspect(caseworker, "sag-med-anmodning")

    lawyer = log_in("jurist")
    go(lawyer.get_by_role("link", name="Aktindsigt", exact=True).first)
    inspect(lawyer, "anmodninger")
    go(lawyer.get_by_role("row", name=re.compile("Asta")).get_by_role("link").first)
    request = lawyer.url
    inspect(lawyer, "anmodning")
    _judge(lawyer, "Udkast til svar", "Undtaget", "")
    lawyer.get_by_role("button", name="Gem", exact=True).click()
    expect(lawyer.get_by_role("alert").first).to_contain_text("Skriv, hvilken bestemmelse")
    inspect(lawyer, "anmodning-del-fejl")
    lawyer.get_by_label("Bestemmelse, det er undtaget efter").fill("FVL § 12")
    lawyer.get_by_role("button", name="Gem", exact=True).click()
    expect(_state_of(lawyer, "Udkast til svar")).to_contain_text("FVL § 12")
    _judge(lawyer, "Brev fra nabo", "Med, men noget er udeladt", "FVL § 15 b")
    lawyer.get_by_label("Ord, der skal udelades").fill(WITNESS)
    lawyer.get_by_role("button", name="Gem, og se det her").click()
    expect(lawyer.get_by_text("1 sted")).to_be_visible()
    inspect(lawyer, "anmodning-del")
    lawyer.goto(request)
    go(lawyer.get_by_role("button", name="Tag resten med"))
    inspect(lawyer, "anmodning-klar")
    go(lawyer.get_by_role("link", name="Se og send svaret"))
    inspect(lawyer, "anmodning-svar")
    lawyer.get_by_role("button", name="Send svaret").click()
    expect(lawyer.get_by_role("status")).to_contain_text("Anmodningen er besvaret")
    inspect(lawyer, "anmodning-besvaret")

    go(citizen.get_by_role("link", name="Aktindsigt", exact=True).first)
    answer = citizen.request.get(f"{demo}{_when_there(citizen, 'Læs svaret (PDF)').get_attribute('href')}")
    inspect(citizen, "aktindsigt-besvaret")
    with pypdfium2.PdfDocument(answer.body()) as pdf:
        text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    assert "FVL § 12" in text
    assert "FVL § 15 b" in text
    assert WITNESS.split()[1] not in text
    assert DRAFT not in text


def a_misfiled_document_is_moved_by_two(log_in: LogIn) -> None:
    caseworker = log_in("sagsbehandler")
    go(caseworker.get_by_role("link", name="Sager", exact=True).first)
    right = caseworker.get_by_role("row", name=re.compile("Bjørk Åkjær")).get_by_role("link").first.inner_text()
    go(caseworker.get_by_role("row", name=re.compile("Carl Ødegård")).get_by_role("link").first)
    case = caseworker.url
    _journalise(caseworker, case, "Lægeerklæring", "Erklaering om en anden")
    go(caseworker.get_by_role("link", name="Lægeerklæring"))
    inspect(caseworker, "dokument")
    caseworker.get_by_role("link", name="Hører ikke til i sagen").click()
    caseworker.get_by_label("Sagen, dokumentet hører til").fill(right)
    caseworker.get_by_label("Grund").fill("Forvekslet ved scanning.")
    inspect(caseworker, "dokument-flyt")
    caseworker.get_by_role("button", name="Foreslå flytning").click()
    expect(caseworker.get_by_text("Venter på en kollega")).to_be_visible()

    colleague = log_in("kollega")
    colleague.goto(case)
    go(colleague.get_by_role("link", name="Tag stilling til flytningen"))
    inspect(colleague, "dokument-flytning")
    colleague.get_by_label("Ja, flyt det").check()
    colleague.get_by_role("button", name="Gem").click()
    expect(colleague.get_by_role("status")).to_contain_text("Dokumentet er flyttet")
    expect(colleague.get_by_role("link", name="Lægeerklæring")).to_have_count(0)
    inspect(colleague, "sag-efter-flytning")


def disposal_by_two_and_what_has_changed(log_in: LogIn, demo: str) -> None:
    lawyer = log_in("jurist")
    lawyer.goto(f"{demo}/kassation/")
    inspect(lawyer, "kassation-tom")
    lawyer.get_by_role("link", name="Skriv bevaringsregel").click()
    inspect(lawyer, "bevaringsregel")
    lawyer.get_by_label("Ordning").select_option("socialt-frikort")
    lawyer.get_by_label("Afslag").check()
    lawyer.get_by_label("Gemmes efter den sidste afgørelse i").fill("60")
    lawyer.get_by_label("Slettes", exact=True).check()
    lawyer.get_by_label("Gælder fra").fill("01-01-2026")
    lawyer.get_by_label("Grundlag").fill("Socialudvalgets beslutning")
    lawyer.get_by_role("button", name="Gem regel").click()
    expect(lawyer.get_by_role("status")).to_contain_text("Reglen er skrevet")
    lawyer.get_by_role("button", name="Foreslå dagens liste").click()
    expect(lawyer.get_by_role("status")).to_contain_text("Listen er foreslået")
    expect(lawyer.get_by_text("Solveig Gammelby")).to_be_visible()
    expect(lawyer.get_by_role("button", name="Godkend")).to_have_count(0)
    inspect(lawyer, "kassation-liste")
    run = lawyer.url

    decider = log_in("beslutter")
    decider.goto(run)
    decider.get_by_role("button", name=re.compile("Godkend")).click()
    expect(decider.get_by_role("status")).to_contain_text("Listen er godkendt")
    tombstones = decider.locator("#tombstones tbody tr")
    reload_until(decider, lambda: tombstones.count() == 2)
    expect(decider.get_by_text("Gammelby")).to_have_count(0)
    expect(decider.locator("#tombstones")).to_contain_text("Afleveres til arkiv og slettes")
    inspect(decider, "kassation-udfoert")

    lawyer.goto(f"{demo}/kassation/")
    lawyer.get_by_role("button", name="Fjern det for gamle nu").click()
    expect(lawyer.get_by_role("status")).to_contain_text("bliver fjernet om lidt")
    reload_until(lawyer, lambda: lawyer.locator("#removals").count() > 0)
    expect(lawyer.locator("#removals")).to_contain_text("Kladder til formularer")
    inspect(lawyer, "kassation-fjernet")

    officer = log_in("dpo")
    officer.goto(f"{demo}/kassation/")
    expect(officer.get_by_role("button", name="Foreslå dagens liste")).to_have_count(0)
    inspect(officer, "kassation-dpo")
    officer.goto(f"{demo}/aendringer/")
    inspect(officer, "aendringer")
    officer.get_by_role("link", name="Ældre").click()
    expect(officer.get_by_role("link", name="Nyeste")).to_be_visible()
    officer.get_by_role("link", name="Find en borger").click()
    officer.get_by_label("CPR-nummer eller navn").fill("Asta")
    officer.get_by_role("button", name="Søg").click()
    expect(officer.get_by_text("Kun ændringer om")).to_contain_text("Asta Eksempelsen")
    officer.get_by_label("Sagsnummer").fill("1")
    officer.get_by_role("button", name="Vis ændringer").click()
    expect(officer.get_by_text("Der er ingen sag med det nummer").first).to_be_visible()
    inspect(officer, "aendringer-fejl")
