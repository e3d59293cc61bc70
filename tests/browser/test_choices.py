"""What the municipality chooses, and a rate confirmed by two, in the browser."""

import re

import pytest
from playwright.sync_api import expect

from browser.people import LogIn, inspect

pytestmark = pytest.mark.browser


def test_what_the_municipality_chooses_and_a_rate_confirmed_by_two(log_in: LogIn, demo: str) -> None:
    decider = log_in("beslutter")
    decider.goto(f"{demo}/indstillinger/")
    inspect(decider, "indstillinger")
    decider.get_by_role("link", name=re.compile("Vælg.*hvem der har læst om dem")).click()
    decider.get_by_label("medarbejderens enhed").check()
    decider.get_by_label("Grundlag").fill("Socialudvalgets beslutning")
    inspect(decider, "indstilling")
    decider.get_by_role("button", name="Gem").click()
    expect(decider.get_by_role("status")).to_contain_text("Valget er gemt")
    log_in("sagsbehandler").goto(f"{demo}/sager/")
    citizen = log_in("borger")
    citizen.goto(f"{demo}/laesninger/")
    expect(citizen.locator("#reads")).to_contain_text("Myndighed Voksen, Eksempelkommune")
    inspect(citizen, "laesninger-enhed")
    citizen.goto(f"{demo}/laesninger/?side=alle")  # all on one page: also what was read before the choice
    expect(citizen.locator("#reads")).to_contain_text("Clara Testmark")

    lawyer = log_in("jurist")
    lawyer.goto(f"{demo}/satser/")
    inspect(lawyer, "satser")
    lawyer.get_by_role("link", name=re.compile("Bekræft.*Indkomstgrænse.*fra 01-01-2025")).click()
    lawyer.get_by_label("Beløb eller procent").fill("10.692")
    lawyer.get_by_label("Hvor det er offentliggjort").fill("En opdigtet vejledning")
    inspect(lawyer, "sats-bekraeft")
    lawyer.get_by_role("button", name="Bekræft").click()
    expect(lawyer.get_by_role("status")).to_contain_text("En anden skal godkende")
    expect(lawyer.get_by_role("button", name=re.compile("^Godkend"))).to_have_count(0)
    decider.goto(f"{demo}/satser/")
    decider.get_by_role("button", name="Godkend 10.692 kr.").click()
    expect(decider.get_by_role("status")).to_contain_text("bruges fra nu af")
    inspect(decider, "satser-bekraeftet")
