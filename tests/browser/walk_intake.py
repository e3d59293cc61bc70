"""A citizen without MitID, in the browser: made known, applied for with a helper, heard on paper, and decided on.

The refusal reaches both citizen and guardian, each with a deadline of complaint of their own.
"""

import re

from playwright.sync_api import Page, expect

from browser.people import LogIn, go, inspect, reload_until
from papers import page_with

CITIZEN, GUARDIAN = "700990-1777", "690985-1666"


def _find(page: Page, cpr: str) -> None:
    page.get_by_role("link", name="Borgere", exact=True).first.click()
    page.get_by_label("CPR-nummer eller navn").fill(cpr)
    go(page.get_by_role("button", name="Søg"))


def _apply(page: Page) -> None:
    page.get_by_role("link", name="Modtag ansøgning om Socialt frikort").click()
    page.get_by_label("Mundtligt").check()
    page.get_by_label("Frivillig eller privat organisation").check()
    page.get_by_role("group", name="Har borgeren MitID?").get_by_label("Nej").check()
    page.get_by_label("Borgeren har selv sagt det til kommunen").check()
    page.get_by_label("Borgerens egne ord").fill("Jeg vil gerne arbejde lidt i køkkenet.")
    page.get_by_label("Skattepligtig arbejdsindkomst").fill("25.000")
    page.get_by_role("group", name=re.compile("SU")).get_by_label("Nej").check()
    page.get_by_role("group", name=re.compile("opholdskravet")).get_by_label("Ja").check()
    page.get_by_role("button", name="Modtag ansøgning").click()
    expect(page.get_by_role("alert").first).to_contain_text("Skriv, hvem der sendte ansøgningen")
    inspect(page, "modtag-ansoegning")
    page.get_by_label("Afsenderens navn").fill("Værestedet Prøven")
    page.get_by_role("button", name="Modtag ansøgning").click()
    expect(page.get_by_role("status")).to_contain_text("Ansøgningen er modtaget")


def _add_guardian(page: Page) -> None:
    page.get_by_role("link", name="Borgerens side").click()
    page.get_by_role("link", name="Tilføj repræsentant", exact=True).click()
    page.get_by_label("Værge").check()
    page.get_by_label("Personens CPR-nummer").fill(GUARDIAN)
    page.get_by_label("Navn", exact=True).fill("Viggo Værgemaal")
    page.get_by_label("Grundlag").fill("Beskikket 3. februar 2025")
    page.get_by_label("Alle sager").check()
    page.get_by_label("Gælder fra").fill("03-02-2025")
    inspect(page, "tilfoej-repraesentant")
    page.get_by_role("button", name="Tilføj").click()
    expect(page.get_by_role("status")).to_contain_text("Repræsentanten er tilføjet")


def _hear_on_paper(page: Page) -> None:
    page.get_by_role("link", name="Partshør", exact=True).click()
    expect(page.get_by_label("Oplysninger, borgeren skal kende")).to_have_value(re.compile("ikke opfyldt"))
    page.get_by_label("Svarfrist").fill("31-12-2030")
    inspect(page, "partshoering-udkast")
    page.get_by_role("button", name="Send partshøring").click()
    page.get_by_role("link", name="Registrér svar på papir").click()
    page.get_by_label("Svaret", exact=True).fill("Pengene er et lån af min søster.")
    letter = {"name": "brev.exe", "mimeType": "application/octet-stream", "buffer": b"MZ"}
    page.get_by_label("Vedhæft filer").set_input_files([letter])
    page.get_by_label("Hvad er det?").fill("Brev fra borgeren")
    page.get_by_role("button", name="Registrér svar").click()
    expect(page.get_by_role("alert").first).to_contain_text("Filen skal være en PDF, JPEG eller PNG")
    expect(page.get_by_label("Svaret", exact=True)).to_have_value("Pengene er et lån af min søster.")
    inspect(page, "svar-paa-papir")
    page.get_by_label("Vedhæft filer").set_input_files([letter | {"buffer": page_with("Jeg har laant pengene")}])
    page.get_by_role("button", name="Registrér svar").click()
    expect(page.get_by_role("status")).to_contain_text("Svaret er registreret")
    expect(page.locator("#journal").get_by_role("link", name="Brev fra borgeren")).to_be_visible()
    expect(page.get_by_text("Pengene er et lån af min søster.")).to_be_visible()


def a_refusal_reaches_citizen_and_guardian_with_a_deadline_each(log_in: LogIn) -> None:
    caseworker = log_in("sagsbehandler")
    _find(caseworker, CITIZEN)
    expect(caseworker.get_by_text("Der er ingen borger med CPR-nummeret")).to_be_visible()
    inspect(caseworker, "opret-borger")
    caseworker.get_by_label("Navn", exact=True).fill("Nanna Uden-Log-Ind")
    go(caseworker.get_by_role("button", name="Opret borger"))
    _apply(caseworker)
    case = caseworker.url
    expect(caseworker.get_by_text("Jeg vil gerne arbejde lidt")).to_be_visible()
    _add_guardian(caseworker)
    assert CITIZEN not in caseworker.content()
    caseworker.get_by_role("button", name="Vis hele nummeret").click()
    expect(caseworker.get_by_text(CITIZEN)).to_be_visible()
    inspect(caseworker, "borgerens-side")

    caseworker.goto(case)
    expect(caseworker.get_by_text("Viggo Værgemaal (værge)")).to_be_visible()
    caseworker.get_by_role("link", name="Registrér oplysninger").click()
    caseworker.get_by_text("Kan være relevant").click()  # the income decides, whatever the rest is
    for judgement in ("særlige sociale problemer", "servicelovens afsnit V"):
        caseworker.get_by_role("group", name=re.compile(judgement)).get_by_label("Ja").check()
    for field in caseworker.get_by_label(re.compile("^Begrundelse")).all():
        field.fill("Jf. samtalen på værestedet.")
    caseworker.get_by_label("Kilde", exact=True).select_option("citizen")
    go(caseworker.get_by_role("button", name="Gem"))
    _hear_on_paper(caseworker)
    caseworker.get_by_role("link", name="Skriv afgørelse").click()
    caseworker.get_by_label("Afslag").check()
    caseworker.get_by_label("Begrundelse").fill("Indkomsten er over grænsen.")
    go(caseworker.get_by_role("button", name="Send til underskrift"))

    decider = log_in("beslutter")
    decider.goto(case)
    decider.get_by_role("link", name="Læs og underskriv").click()
    go(decider.get_by_role("button", name="Underskriv afgørelsen"))
    deadlines = decider.get_by_text("RSL § 67")
    reload_until(decider, lambda: deadlines.count() == 2)
    expect(decider.get_by_text("Klagefrist, Viggo Værgemaal")).to_be_visible()
    inspect(decider, "afgoerelse-to-frister")
    caseworker.goto(case)
    # The hearing and the decision.
    expect(caseworker.locator("#letters").get_by_role("row").filter(has_text="Viggo Værgemaal")).to_have_count(2)
    inspect(caseworker, "sag-med-vaerge")
