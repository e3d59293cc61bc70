"""What happens along the way: hearing, note, follow-up, a new date, hand-over, refusal, reopening."""

import re

from playwright.sync_api import Page, expect

from browser.people import LogIn, from_menu, go, inspect, reload_until


def _step(page: Page, name: str, button: str, done: str, **fields: str) -> None:
    go(page.get_by_role("link", name=name, exact=True))
    for field, value in fields.items():
        page.locator(f'[name="{field}"]').fill(value)
    inspect(page, f"trin-{name.lower().replace(' ', '-')}")
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("status")).to_contain_text(done)


def a_hearing_stops_the_decision_until_the_citizen_has_answered(log_in: LogIn) -> None:
    citizen = log_in("borger")
    citizen.get_by_role("link", name="Søg om Socialt frikort").click()
    citizen.get_by_label("skattepligtig løn").fill("15.000")
    citizen.get_by_role("group", name=re.compile("SU")).get_by_label("Nej").check()
    citizen.get_by_role("group", name=re.compile("opholdt dig")).get_by_label("Ja").check()
    citizen.get_by_label("Jeg bekræfter").check()
    go(citizen.get_by_role("button", name="Send ansøgning"))
    case = citizen.url
    expect(citizen.get_by_text("Du kan vente en afgørelse senest")).to_be_visible()

    caseworker = log_in("sagsbehandler")
    caseworker.goto(case)
    go(caseworker.get_by_role("button", name="Tag sagen"))
    _step(
        caseworker,
        "Partshør",
        "Send partshøring",
        "Partshøringen er sendt",
        informed_of="Indkomstregistret viser en lønindkomst på 15.000 kr. inden for det seneste år.",
        answer_by="31-12-2030",
    )
    _step(caseworker, "Skriv notat", "Gem notat", "Notatet er gemt", text="Borgeren har ringet og spurgt til sagen.")
    _step(
        caseworker,
        "Planlæg opfølgning",
        "Planlæg",
        "Opfølgningen er planlagt",
        due_on="01-12-2030",
        why="Ring til borgeren om svaret",
    )
    _step(
        caseworker,
        "Meddel ny dato",
        "Send brev",
        "Brevet om den nye dato er sendt",
        expected_on="31-01-2031",
        reason="Vi venter på dit svar.",
    )
    inspect(caseworker, "sag-forloeb")
    caseworker.get_by_role("link", name="Registrér oplysninger").click()
    caseworker.get_by_text("Kan være relevant").click()  # the income decides, whatever the rest is
    inspect(caseworker, "oplysninger-foldet-ud")
    for judgement in ("særlige sociale problemer", "servicelovens afsnit V"):
        caseworker.get_by_role("group", name=re.compile(judgement)).get_by_label("Ja").check()
    for field in caseworker.get_by_label(re.compile("^Begrundelse")).all():
        field.fill("Jf. udredningen.")
    caseworker.get_by_label("Kilde", exact=True).select_option("register")
    go(caseworker.get_by_role("button", name="Gem"))
    decide = caseworker.get_by_role("link", name="Skriv afgørelse")
    decide.click()
    caseworker.get_by_label("Bevilling").check()
    caseworker.get_by_label("Begrundelse").fill("Indkomsten er over grænsen.")
    caseworker.get_by_role("button", name="Gem kladde").click()
    expect(caseworker.get_by_role("alert").first).to_contain_text("ikke opfyldt")
    expect(caseworker.get_by_label("Begrundelse")).to_have_value("Indkomsten er over grænsen.")
    caseworker.get_by_label("Afslag").check()
    caseworker.get_by_role("button", name="Send til underskrift").click()
    expect(caseworker.get_by_role("alert").first).to_contain_text("Partshøringen er ikke afsluttet")

    citizen.goto(case)
    inspect(citizen, "borger-partshoering")
    from_menu(citizen, "Mine sager")
    expect(citizen.get_by_text("Det venter på dig")).to_be_visible()
    inspect(citizen, "borger-det-venter")
    go(citizen.get_by_role("link", name="Svar nu"))
    citizen.get_by_label("Dit svar").fill("Det var et sommerjob, som er slut.")
    citizen.get_by_role("button", name="Send svar").click()
    expect(citizen.get_by_role("status")).to_contain_text("Dit svar er modtaget")

    caseworker.goto(case)
    expect(caseworker.get_by_text("Det var et sommerjob")).to_be_visible()
    decide.click()
    caseworker.get_by_role("button", name="Send til underskrift").click()
    expect(caseworker.get_by_role("status")).to_contain_text("sendt til underskrift")

    decider = log_in("beslutter")
    decider.goto(case)
    decider.get_by_role("link", name="Læs og underskriv").click()
    go(decider.get_by_role("button", name="Underskriv afgørelsen"))
    expect(decider.get_by_role("status")).to_contain_text("underskrevet")
    reload_until(decider, decider.get_by_text("Løber ikke endnu").is_hidden)
    expect(decider.get_by_text("Klagefrist")).to_be_visible()
    expect(decider.get_by_text("RSL § 67")).to_be_visible()
    inspect(decider, "afslag")

    caseworker.goto(case)
    _step(caseworker, "Genoptag sagen", "Genoptag", "Sagen er genoptaget", reason="Ny oplysning om indkomsten.")
    expect(caseworker.get_by_text("Sagen er genoptaget: Ny oplysning")).to_be_visible()
    expect(caseworker.get_by_role("link", name=re.compile("^Afslag"))).to_be_visible()


def a_case_is_handed_to_a_colleague_with_a_note(log_in: LogIn) -> None:
    caseworker = log_in("sagsbehandler")
    caseworker.get_by_role("row").nth(1).get_by_role("link").click()
    caseworker.get_by_role("link", name="Overdrag", exact=True).click()
    caseworker.get_by_role("button", name="Overdrag").click()
    expect(caseworker.get_by_role("alert").first).to_contain_text("Vælg en kollega")
    caseworker.get_by_label("Kollega").select_option(label="Emma Prøvelund")
    caseworker.get_by_label("Hvor står sagen?").fill("Mangler lønsedler.")
    caseworker.get_by_role("button", name="Overdrag").click()
    expect(caseworker.get_by_text("Overdraget til Emma Prøvelund. Mangler lønsedler.")).to_be_visible()
