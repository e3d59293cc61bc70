"""What every list and form does, in the browser: keep what is typed, find, and download."""

import pytest
from playwright.sync_api import expect

from browser.people import LogIn, inspect

pytestmark = pytest.mark.browser


def test_what_is_typed_is_kept_while_it_is_typed(log_in: LogIn) -> None:
    caseworker = log_in("sagsbehandler")
    caseworker.get_by_role("row").nth(1).get_by_role("link").click()
    caseworker.get_by_role("link", name="Skriv notat").click()
    caseworker.get_by_label("Notat").press_sequentially("Borgeren ringede om sagen")
    expect(caseworker.get_by_role("status")).to_contain_text("Gemt automatisk")
    caseworker.reload()
    expect(caseworker.get_by_label("Notat")).to_have_value("Borgeren ringede om sagen")
    expect(caseworker.get_by_role("status")).to_contain_text("hentet frem igen")
    inspect(caseworker, "trin-notat-gemt")


def test_cases_are_found_and_the_list_is_downloaded(log_in: LogIn) -> None:
    caseworker = log_in("sagsbehandler")
    caseworker.get_by_role("link", name="Sager", exact=True).first.click()
    caseworker.get_by_label("Sagsnummer, navn eller CPR-nummer").fill("ødegård")
    caseworker.get_by_role("button", name="Søg").click()
    expect(caseworker.get_by_role("row")).to_have_count(3)  # two cases of one citizen, and the headings
    inspect(caseworker, "sager")
    with caseworker.expect_download() as download:
        caseworker.get_by_role("link", name="CSV").click()
    assert "Mønsterhøj" in download.value.path().read_text(encoding="utf-8-sig")
    caseworker.get_by_label("Sagsnummer, navn eller CPR-nummer").fill("nogen der ikke er her")
    caseworker.get_by_role("button", name="Søg").click()
    expect(caseworker.get_by_text("Ingen sager passer")).to_be_visible()
    inspect(caseworker, "sager-ingen")
