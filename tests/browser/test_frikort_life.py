"""A frikort in a real browser, in one walk: refused, granted, used at two employers past the ceiling, controlled,
deactivated, active again, handed over to another town, and complained about; and every letter is read."""

import re
from collections.abc import Iterator
from datetime import datetime

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from browser.demo import running_demo
from browser.people import LogIn, from_menu, go, inspect, reload_until
from browser.test_frikort import applied, fill_payment, granted
from hjemmel.core.clock import COPENHAGEN

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


def judge(caseworker: Page, case: str, problems: str = "yes", **facts: str) -> None:
    """Record the judgements, and what else is told, from a register."""
    caseworker.goto(f"{case}oplysninger/")
    for name, found in zip(JUDGED, (problems, "yes"), strict=True):
        caseworker.locator(f'[name="{name}"][value="{found}"]').check()
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


def read_letters(citizen: Page, demo: str) -> set[str]:
    """Read every letter as text; each says its own title and to whom it is. The titles."""
    citizen.goto(f"{demo}/mine-breve/")
    titles = set()
    for link in citizen.get_by_role("link", name=re.compile(r"\(PDF\)$")).all():
        title = str(link.text_content()).removesuffix(" (PDF)")
        answer = citizen.request.get(f"{demo}{link.get_attribute('href')}")
        with pypdfium2.PdfDocument(answer.body()) as pdf:
            text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
        assert title in text
        assert "Asta Eksempelsen" in text
        titles.add(title)
    return titles


def test_the_whole_life_of_a_frikort(log_in: LogIn, demo: str) -> None:
    _, case = applied(log_in)
    judge(log_in("sagsbehandler"), case, problems="no")
    decide(log_in("sagsbehandler"), log_in("beslutter"), case, "refused")
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

    citizen.goto(f"{demo}/mine-breve/")
    for title in ("Du får et socialt", "Besked om et nyt arbejde", "bliver deaktiveret", "kan bruge dit sociale"):
        reload_until(citizen, citizen.get_by_role("link", name=re.compile(title)).first.is_visible)
    inspect(citizen, "frikort-breve")

    caseworker.goto(again)
    caseworker.get_by_role("link", name="Overdrag til ny handlekommune").click()
    caseworker.get_by_label("Ny handlekommune").select_option(label="Nabokommune")
    caseworker.get_by_label("Hvad skal den nye kommune vide?").fill("Flytter den 1. i næste måned.")
    caseworker.get_by_label("Jeg har slået adressen op i CPR").check()
    go(caseworker.get_by_role("button", name="Overdrag", exact=True))
    from_menu(caseworker, "Overdragelser")
    inspect(caseworker, "overdragelser")
    neighbour = log_in("nabokommune")
    neighbour.goto(f"{demo}/overdragelser/")
    go(neighbour.get_by_role("button", name="Modtag"))
    neighbour.goto(f"{demo}/frikort/kontrol/")
    expect(neighbour.get_by_role("row", name=re.compile("Asta Eksempelsen"))).to_be_visible()
    citizen.goto(f"{demo}/mit-frikort/")
    expect(citizen.get_by_text("Nabokommune").first).to_be_visible()

    # The municipality that deactivated the card answers for it, although the citizen has gone on to another.
    citizen.goto(control)
    go(citizen.get_by_role("link", name=re.compile("^Klag over afgørelsen")))
    citizen.get_by_label("Hvad er du utilfreds med?").fill("Jeg havde aftalt med bageriet, at jeg måtte bruge kortet.")
    go(citizen.get_by_role("button", name="Send klagen"))
    expect(citizen.get_by_role("status")).to_contain_text("Din klage er modtaget")
    colleague = log_in("kollega")
    colleague.goto(citizen.url)
    expect(colleague.get_by_text("Jeg havde aftalt med bageriet")).to_be_visible()
    go(colleague.get_by_role("button", name="Begynd genvurdering"))
    colleague.get_by_label("Fastholdes").check()
    colleague.get_by_role("textbox", name="Vurdering").fill("Aftalen er ikke dokumenteret, jf. SFL § 3, stk. 3.")
    colleague.get_by_label("Genvurderingen er færdig").check()
    go(colleague.get_by_role("button", name="Gem genvurderingen"))
    go(colleague.get_by_role("link", name="Send til Ankestyrelsen"))
    go(colleague.get_by_role("button", name="Send", exact=True))
    expect(colleague.get_by_role("status")).to_contain_text("sendt til Ankestyrelsen")
    inspect(colleague, "frikort-klage")
    go(colleague.get_by_role("link", name="Registrér Ankestyrelsens afgørelse"))
    colleague.get_by_label("Stadfæstet").check()
    colleague.get_by_label("Ankestyrelsens afgørelse er fra").fill(f"{datetime.now(COPENHAGEN):%d-%m-%Y}")
    go(colleague.get_by_role("button", name="Registrér", exact=True))
    inspect(colleague, "frikort-klage-afgjort")
    titles = read_letters(citizen, demo)
    for title in ("Du kan ikke få", "Du får et", "Besked om et nyt arbejde", "bliver deaktiveret", "bruge dit sociale"):
        assert any(title in one for one in titles), titles
    assert any("klage" in one.lower() for one in titles), titles
