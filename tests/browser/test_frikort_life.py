"""A frikort in a real browser: two employers past the ceiling, control, deactivation, reactivation, another town."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.demo import running_demo
from browser.people import LogIn, go, inspect, reload_until
from browser.test_frikort import fill_payment, granted

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def demo() -> Iterator[str]:
    """A demonstration of its own: nobody has earned anything in it yet."""
    with running_demo() as address:
        yield address


JUDGED = ("special_social_problems", "meets_conditions_for_adult_support")


def declare(employer: Page, number: str, code: str) -> None:
    """The employer types what the citizen has shown."""
    employer.goto(f"{employer.url.split('/arbejdsgiver')[0]}/arbejdsgiver/frikort/ansaettelse/")
    employer.get_by_label("Frikort-id").fill(number)
    employer.get_by_label("Kode").fill(code)
    employer.get_by_label("Ordinært arbejde uden tilskud").check()
    employer.get_by_label("Vi har et dansk CVR-nummer").check()
    go(employer.get_by_role("button", name="Registrér ansættelsen"))


def judge(caseworker: Page, case: str, **facts: str) -> None:
    """Record the judgements, and what else is told, from a register."""
    caseworker.goto(f"{case}oplysninger/")
    for name in JUDGED:
        caseworker.locator(f'[name="{name}"][value="yes"]').check()
        caseworker.locator(f'[name="{name}_reason"]').fill("Borgeren er fortsat hjemløs, jf. samtalen.")
    for name, value in facts.items():
        field = caseworker.locator(f'[name="{name}"]').first
        if field.get_attribute("type") == "radio":
            caseworker.locator(f'[name="{name}"][value="{value}"]').check()
        else:
            field.fill(value)
    caseworker.locator('[name="source"]').select_option("register")
    caseworker.locator('[name="note"]').fill("Opslag i eIndkomst")
    go(caseworker.get_by_role("button", name="Gem", exact=True))


def decide(caseworker: Page, decider: Page, case: str, outcome: str) -> None:
    """Draft, submit and sign."""
    caseworker.goto(f"{case}afgoerelse/")
    caseworker.locator(f'[name="outcome"][value="{outcome}"]').check()
    caseworker.locator('[name="reasons"]').fill("Vi har lagt vægt på oplysningerne i sagen.")
    caseworker.get_by_role("button", name="Send til underskrift").click()
    expect(caseworker.get_by_role("status")).to_contain_text("underskrift")
    decider.goto(case)
    decider.get_by_role("link", name="Læs og underskriv").click()
    decider.get_by_role("button", name="Underskriv afgørelsen").click()
    expect(decider.get_by_role("status")).to_contain_text("underskrevet")


def test_from_grant_to_the_next_municipality(log_in: LogIn, demo: str) -> None:
    citizen, _ = granted(log_in)
    citizen.goto(f"{demo}/mit-frikort/")
    shown = citizen.locator(".facts").first.locator("dd")
    number, code = (str(shown.nth(at).text_content()) for at in (0, 1))

    bakery, cafe = log_in("arbejdsgiver"), log_in("cafe")
    for employer, wage in ((cafe, "30.000"), (bakery, "20.000")):
        declare(employer, number, code)
        expect(employer.get_by_role("status")).to_contain_text("Ansættelsen er registreret")
        employer.get_by_role("row", name=re.compile(number)).get_by_role("link", name="Registrér løn").click()
        fill_payment(employer, wage)
        expect(employer.get_by_text("går over beløbsgrænsen")).to_have_count(1 if employer is bakery else 0)
        employer.get_by_role("button", name="Registrér lønnen").click()
        expect(employer.get_by_role("heading", name="Kvittering")).to_be_visible()

    caseworker, decider = log_in("sagsbehandler"), log_in("beslutter")
    caseworker.goto(f"{demo}/frikort/kontrol/")
    inspect(caseworker, "frikort-kontrol")
    row = caseworker.get_by_role("row", name=re.compile("Asta Eksempelsen"))
    row.get_by_role("button", name="Begynd kontrol").click()
    expect(caseworker.get_by_role("status")).to_contain_text("Kontrollen er begyndt")
    control = caseworker.url
    citizen.goto(control)
    inspect(citizen, "frikort-kontrol-borger")
    citizen.get_by_role("link", name="Svar", exact=True).click()
    citizen.locator('[name="taxable_work_income_last_year"]').fill("90.000")
    for question, answer in (("in_su_education_last_year", "no"), ("meets_residence_requirement", "yes")):
        citizen.locator(f'[name="{question}"][value="{answer}"]').check()
    citizen.get_by_role("button", name="Send svar").click()
    expect(citizen.get_by_role("status")).to_contain_text("Dine svar er modtaget")
    judge(caseworker, control)
    judge(caseworker, control, employer_agreement_documented="no")
    inspect(caseworker, "frikort-kontrol-sag")
    caseworker.goto(f"{control}partshoering/")
    caseworker.get_by_label("Oplysninger, borgeren skal kende").fill("Din indkomst er over grænsen.")
    caseworker.get_by_label("Svarfrist").fill("31-12-2099")
    go(caseworker.get_by_role("button", name="Send partshøring"))
    citizen.goto(control)
    citizen.get_by_role("link", name="Svar", exact=True).first.click()
    citizen.get_by_label("Dit svar").fill("Det er rigtigt.")
    go(citizen.get_by_role("button", name="Send svar"))
    decide(caseworker, decider, control, "refused")

    declare(cafe, number, code)
    refused = cafe.get_by_role("alert").first.text_content()
    declare(cafe, "00000", "0000")
    assert cafe.get_by_role("alert").first.text_content() == refused
    citizen.goto(f"{demo}/mit-frikort/")
    expect(citizen.get_by_text("Deaktiveret").first).to_be_visible()
    inspect(citizen, "frikort-borger-deaktiveret")

    caseworker.goto(control)
    go(caseworker.get_by_role("button", name="Åbn sag om genaktivering"))
    again = caseworker.url
    answers = {"in_su_education_last_year": "no", "meets_residence_requirement": "yes"}
    judge(caseworker, again, taxable_work_income_last_year="0", **answers)
    decide(caseworker, decider, again, "granted")
    citizen.goto(f"{demo}/mit-frikort/")
    expect(citizen.get_by_text("Aktivt", exact=True)).to_be_visible()

    for title in ("Du får et socialt", "Besked om et nyt arbejde", "bliver deaktiveret", "kan bruge dit sociale"):
        citizen.goto(f"{demo}/mine-breve/")
        letter = citizen.get_by_role("link", name=re.compile(title)).first
        reload_until(citizen, letter.is_visible)
        answer = citizen.request.get(f"{demo}{letter.get_attribute('href')}")
        assert answer.body().startswith(b"%PDF"), title
    inspect(citizen, "frikort-breve")

    caseworker.goto(again)
    caseworker.get_by_role("link", name="Overdrag til ny handlekommune").click()
    caseworker.get_by_label("Ny handlekommune").select_option(label="Nabokommune")
    go(caseworker.get_by_role("button", name="Overdrag", exact=True))
    inspect(caseworker, "frikort-overdragelser")
    neighbour = log_in("nabokommune")
    neighbour.goto(f"{demo}/frikort/overdragelser/")
    go(neighbour.get_by_role("button", name="Modtag"))
    neighbour.goto(f"{demo}/frikort/kontrol/")
    expect(neighbour.get_by_role("row", name=re.compile("Asta Eksempelsen"))).to_be_visible()
    citizen.goto(f"{demo}/mit-frikort/")
    expect(citizen.get_by_text("Nabokommune").first).to_be_visible()
