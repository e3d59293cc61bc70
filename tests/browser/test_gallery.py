"""Every component in the browser: accessible, operable by keyboard, within its width, under the strict policy."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser import axe, keyboard
from browser.screenshots import WIDTHS
from browser.watch import Watch
from hjemmel.web.translations import compile_catalogue
from web.gallery.server import serving


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The gallery on localhost, with its English."""
    compile_catalogue()
    with serving() as address:
        yield address


@pytest.mark.parametrize("path", ["/parts", "/form"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_a_page_is_accessible_and_within_its_width(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    axe.assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", ["/parts", "/form"])
def test_the_keyboard_reaches_everything(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    stops = keyboard.walk(page)
    assert "skipnav" in stops[0].html


def test_the_skip_link_goes_to_the_content(page: Page, address: str) -> None:
    page.goto(f"{address}/parts")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_errors_are_told_at_the_top_and_lead_to_their_field(page: Page, address: str, watch: Watch) -> None:
    watch.expected.add(422)
    page.goto(f"{address}/form")
    page.get_by_label("Skattepligtig arbejdsindkomst").fill("9,500.00")
    page.get_by_role("button", name="Send ansøgning").click()
    summary = page.locator('[data-module="error-summary"]')
    expect(summary).to_be_focused()
    axe.assert_accessible(page)
    keyboard.walk(page)
    summary.get_by_role("link", name="Skattepligtig arbejdsindkomst").click()
    expect(page.get_by_label("Skattepligtig arbejdsindkomst")).to_be_focused()
    expect(page.get_by_label("Skattepligtig arbejdsindkomst")).to_have_value("9,500.00")
    summary.get_by_role("link", name="hjemløshed").click()
    expect(page.get_by_label("Ja", exact=True)).to_be_focused()


def test_on_a_telephone_a_row_has_its_names_beside_its_values_and_keeps_within(page: Page, address: str) -> None:
    page.set_viewport_size({"width": WIDTHS["telephone"], "height": 800})
    page.goto(f"{address}/parts")
    cell = page.locator(".table-sm-responsive-headers tbody td[data-title]").first
    cell.evaluate("cell => { cell.textContent = 'Kort' }")
    assert cell.evaluate("cell => cell.getBoundingClientRect().height") < 40
    cell.evaluate("cell => { cell.textContent = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3) }")
    assert page.locator(".table--responsive-scroll").first.evaluate("part => part.scrollWidth <= part.clientWidth")


def test_the_menu_of_a_telephone_opens_and_closes_by_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": WIDTHS["telephone"], "height": 800})
    page.goto(f"{address}/parts")
    page.get_by_role("button", name="Menu").press("Enter")
    drawer = page.get_by_role("dialog", name="Menu")
    expect(drawer.get_by_role("link", name="Dagens liste")).to_be_visible()
    expect(drawer.get_by_role("link", name="Lovsamlingen")).to_be_hidden()
    drawer.get_by_role("button", name="Hjælp og regler").press("Enter")
    expect(drawer.get_by_role("link", name="Lovsamlingen")).to_be_visible()
    axe.assert_accessible(page)
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()


def test_a_folded_menu_opens_closes_and_leads_on_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/parts")
    group = page.get_by_role("button", name="Hjælp og regler")
    inside = page.get_by_role("link", name="Ny ansøgning")
    expect(group).to_have_attribute("aria-expanded", "false")
    group.press("Enter")
    expect(group).to_have_attribute("aria-expanded", "true")
    axe.assert_accessible(page)
    page.keyboard.press("Escape")
    expect(inside).to_be_hidden()
    group.press("Enter")
    page.keyboard.press("Tab")
    expect(inside).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/form")


def test_an_explanation_opens_without_any_script(page: Page, address: str) -> None:
    assert page.context.browser is not None
    plain = page.context.browser.new_context(java_script_enabled=False)
    bare = plain.new_page()
    bare.goto(f"{address}/parts")
    line = bare.locator(".explanation > li").first
    expect(line.get_by_text("Grænse for arbejdsindkomst")).to_be_hidden()
    line.locator("summary").press("Enter")
    expect(line.get_by_text("Grænse for arbejdsindkomst")).to_be_visible()
    plain.close()


def test_what_is_folded_is_printed(page: Page, address: str) -> None:
    page.goto(f"{address}/parts")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_english_is_one_click_away_and_stays(page: Page, address: str) -> None:
    page.goto(f"{address}/form")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.goto(f"{address}/parts")
    expect(page.get_by_role("button", name="Dansk")).to_be_visible()


def test_a_title_says_what_the_page_lies_under(page: Page, address: str) -> None:
    page.goto(f"{address}/parts")
    assert page.title().count(" – ") == 2


def test_the_design_system_is_in_place(page: Page, address: str) -> None:
    page.goto(f"{address}/parts")
    assert page.evaluate("document.fonts.check('16px IBM Plex Sans')")
    page.wait_for_function("document.querySelector('.alert-icon').getBBox().width > 0")


def test_a_part_of_the_page_is_swapped_and_its_errors_take_focus(page: Page, address: str, watch: Watch) -> None:
    watch.expected.add(422)
    page.goto(f"{address}/live")
    page.get_by_role("button", name="Gem").click()
    expect(page.locator('[data-module="error-summary"]')).to_be_focused()
    axe.assert_accessible(page)
    page.get_by_label("Navn").fill("Birgitte")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_role("status")).to_contain_text("Gemt: Birgitte")


def test_a_failed_request_is_told_and_the_telling_goes_when_it_works_again(
    page: Page, address: str, watch: Watch
) -> None:
    watch.expected.add(500)
    page.goto(f"{address}/live")
    page.get_by_label("Navn").fill("Fejl")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_role("alert")).to_contain_text("Noget gik galt")
    expect(page.get_by_label("Navn")).to_have_value("Fejl")
    page.get_by_label("Navn").fill("Birgitte")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.locator("#problem")).to_be_hidden()


@pytest.mark.parametrize("code", [400, 403, 404, 500])
def test_an_error_page_is_accessible(page: Page, address: str, watch: Watch, code: int) -> None:
    watch.expected.add(code)
    page.goto(f"{address}/broken/{code}")
    axe.assert_accessible(page)
    keyboard.walk(page)
