"""A complaint in the browser: from the citizen's words to Ankestyrelsen and back to a decision, and to the council."""

import re
from datetime import date

import pypdfium2
import pytest
from playwright.sync_api import expect

from browser.people import LogIn, go, inspect, reload_until

pytestmark = pytest.mark.browser

WORDS = "Jeg kan ikke gå uden strømperne. I har ikke spurgt mig, hvad jeg laver på en dag."
STATEMENT = "Vi har læst sagen igen. Klagen ændrer ikke, at strømperne forebygger og ikke afhjælper."


def test_a_complaint_goes_to_ankestyrelsen_and_comes_back(log_in: LogIn, demo: str) -> None:
    citizen = log_in("borger")
    go(citizen.get_by_role("link", name=re.compile("^Hjælpemid")).first)
    case = citizen.url
    citizen.get_by_role("link", name="Klag over sagsbehandlingen").click()
    citizen.get_by_label("Sagsbehandlingstiden").check()
    citizen.get_by_label("Hvad er du utilfreds med?").fill("Der gik for lang tid.")
    go(citizen.get_by_role("button", name="Send klagen"))
    complain = citizen.get_by_role("link", name=re.compile("^Klag over afgørelsen"))
    reload_until(citizen, complain.is_visible)
    complain.click()
    citizen.get_by_role("button", name="Send klagen").click()
    expect(citizen.get_by_role("alert").first).to_contain_text("Skriv, hvad du er utilfreds med")
    citizen.get_by_label("Hvad er du utilfreds med?").fill(WORDS)
    inspect(citizen, "borger-klag")
    citizen.get_by_role("button", name="Send klagen").click()
    expect(citizen.get_by_role("status")).to_contain_text("Din klage er modtaget")
    inspect(citizen, "borger-klage")

    colleague = log_in("kollega")
    row = colleague.get_by_role("row").filter(has_text="Asta Eksempelsen")
    go(row.get_by_role("link", name=re.compile("^Klage K")))
    appeal = colleague.url
    expect(colleague.get_by_text(WORDS)).to_be_visible()
    colleague.get_by_role("button", name="Begynd genvurdering").click()
    colleague.get_by_label("Fastholdes").check()
    colleague.get_by_role("textbox", name="Vurdering").fill(STATEMENT)
    colleague.get_by_label("Genvurderingen er færdig").check()
    inspect(colleague, "genvurdering")
    colleague.get_by_role("button", name="Gem genvurderingen").click()
    colleague.get_by_role("link", name="Send til Ankestyrelsen").click()
    expect(colleague.get_by_label("Udtalelse til Ankestyrelsen")).to_have_value(STATEMENT)
    colleague.get_by_role("button", name="Send", exact=True).click()
    expect(colleague.get_by_role("status")).to_contain_text("sendt til Ankestyrelsen")
    inspect(colleague, "klage-sendt")
    file = colleague.get_by_role("link", name="Åbn sagens akter (PDF)").get_attribute("href")
    answer = colleague.request.get(f"{demo}{file}")
    with pypdfium2.PdfDocument(answer.body()) as pdf:
        bookmarks = [entry.get_title() for entry in pdf.get_toc()]
        last = pdf[len(pdf) - 1].get_textpage().get_text_range()
    assert bookmarks[0].startswith("1. Udtalelse i klage K")
    assert bookmarks[1].startswith(f"2. {colleague.get_by_role('heading', level=1).inner_text()}")
    assert [title.split(".")[0] for title in bookmarks] == [str(number) for number in range(1, len(bookmarks) + 1)]
    assert re.search(rf"Bilag {len(bookmarks)}, side \d+ af \d+", last)

    colleague.get_by_role("link", name="Registrér Ankestyrelsens afgørelse").click()
    colleague.get_by_label("Hjemvist").check()
    colleague.get_by_label("Ankestyrelsens afgørelse er fra").fill(f"{date.today():%d-%m-%Y}")  # noqa: DTZ011
    colleague.get_by_role("button", name="Registrér", exact=True).click()
    expect(colleague.get_by_role("alert").first).to_contain_text("Vælg mindst én årsag")
    colleague.get_by_label("Oplysninger manglede").check()
    inspect(colleague, "udfald")
    colleague.get_by_role("button", name="Registrér", exact=True).click()
    expect(colleague.get_by_text("Hjemvist, afgøres igen")).to_be_visible()
    inspect(colleague, "klage-hjemvist")

    go(colleague.get_by_role("link", name="Åbn sagen, og afgør den"))
    assert colleague.url == case
    colleague.get_by_role("link", name="Skriv afgørelse").click()
    colleague.get_by_label("Afslag").check()
    colleague.get_by_label("Begrundelse").fill("Vi har nu spurgt, hvad du laver på en dag. Resultatet er det samme.")
    go(colleague.get_by_role("button", name="Send til underskrift"))
    decider = log_in("beslutter")
    decider.goto(case)
    decider.get_by_role("link", name="Læs og underskriv").click()
    decider.get_by_role("button", name="Underskriv afgørelsen").click()
    expect(decider.get_by_text("Underskrevet", exact=True)).to_be_visible()
    citizen.goto(appeal)
    expect(citizen.get_by_text("Afsluttet", exact=True)).to_be_visible()
    inspect(citizen, "borger-klage-afsluttet")

    lawyer = log_in("jurist")
    lawyer.goto(f"{demo}/klager/sagsbehandling/")
    inspect(lawyer, "klager-sagsbehandling")
    go(lawyer.get_by_role("link", name="Sagsbehandlingstiden"))
    lawyer.get_by_role("link", name="Svar på klagen").click()
    lawyer.get_by_label("Svar til borgeren").fill("Det beklager vi.")
    go(lawyer.get_by_role("button", name="Send svaret"))
    expect(lawyer.get_by_text("Besvaret", exact=True)).to_be_visible()
    lawyer.goto(f"{demo}/klager/laering/")
    lawyer.get_by_role("link", name="Skriv, hvad vi lærte").click()
    lawyer.get_by_label("Det lærte vi").fill("Spørg til borgerens dag, før funktionsevnen vurderes.")
    go(lawyer.get_by_role("button", name="Gem"))
    for name in ("klager-laering", "klager-ligner", "klager-varighed", "klager-juristkontrol", "klager-indlaes"):
        lawyer.goto(f"{demo}/{name.replace('-', '/')}/")
        inspect(lawyer, name)
    lawyer.goto(f"{demo}/klager/?status=closed")
    inspect(lawyer, "klager")

    secretary, year = log_in("sekretaer"), date.today().year  # noqa: DTZ011
    secretary.goto(f"{demo}/danmarkskort/sager/")
    go(secretary.get_by_role("link", name=f"Danmarkskortet {year - 1}"))
    go(secretary.get_by_role("button", name="Tag tallene igen"))
    expect(secretary.get_by_text(re.compile(rf"{year} indtil nu: .* omgjort")).first).to_be_visible()
