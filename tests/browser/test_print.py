"""Lists on paper: no menus and no buttons, tables whole, and their heads on every sheet."""

import io

import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from browser.people import LogIn, go

pytestmark = pytest.mark.browser


def sheets(page: Page) -> list[str]:
    """What stands on each sheet when the page is printed."""
    printed = page.pdf(format="A4")
    assert len(pikepdf.open(io.BytesIO(printed)).pages)
    return [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(printed)]


@pytest.mark.parametrize(
    ("who", "address", "head"),
    [
        ("sagsbehandler", "/sager/", "Borger"),
        ("arbejdsgiver", "/arbejdsgiver/frikort/", "Medarbejder"),
        ("jurist", "/satser/", "Kilde"),
    ],
)
def test_a_list_is_printed_whole(log_in: LogIn, demo: str, who: str, address: str, head: str) -> None:
    page = log_in(who)
    page.goto(f"{demo}{address}")
    everything = page.get_by_role("link", name="på én side")
    if everything.count():
        everything.click()
        expect(page.locator(".paging")).to_have_count(0)
    rows = page.locator("main tbody tr").count()
    page.emulate_media(media="print")
    expect(page.locator(".navigation-menu")).to_be_hidden()
    assert page.locator("main .button:visible, main .function-link:visible").count() == 0
    assert page.locator("main tbody tr:visible").count() == rows
    assert "IBM Plex Sans" in page.locator("main td").first.evaluate("cell => getComputedStyle(cell).fontFamily")
    told = sheets(page)
    assert not any("Log af" in sheet for sheet in told)
    with_rows = [sheet for sheet in told if head in sheet]
    assert len(with_rows) >= len(told) - 1, "the head of the table stands on every sheet with rows"


def test_a_receipt_is_one_sheet_in_the_typeface_of_the_screen(log_in: LogIn, demo: str) -> None:
    page = log_in("arbejdsgiver")
    go(page.locator("#employments th a").first)
    go(page.locator("#entries th a").first)
    expect(page.get_by_role("button", name="Udskriv")).to_be_visible()
    printed = pikepdf.open(io.BytesIO(page.pdf(format="A4")))
    (sheet,) = printed.pages
    fonts = {str(font.BaseFont) for font in sheet.Resources.Font.values()}
    assert all("IBMPlexSans" in font for font in fonts), fonts
    (told,) = sheets(page)
    for shown in ("Kvittering 20", "Eksempel Bageri ApS", "CVR 99999999", "Skattefri del", "Frikortregistret"):
        assert shown in told
    assert "Udskriv" not in told
