"""The invented people in a browser of their own, and what is asked of every page they see."""

import re
import time
from collections.abc import Callable

from playwright.sync_api import Locator, Page

from browser import axe
from browser.screenshots import WIDTHS, screenshot, wanted

LogIn = Callable[[str], Page]
WORKER_SECONDS = 20


def go(target: Locator) -> None:
    """Click what leads to a page, and wait for that page: a click alone comes back while the way is still open.

    What follows at once would cut it off (``goto``, ``reload``) or see the page that is left (``inspect``, ``url``).
    """
    with target.page.expect_navigation():
        target.click()


def reload_until(page: Page, shown: Callable[[], bool]) -> None:
    """Load the page again until it shows what a job of the server makes; fail when it does not come."""
    deadline = time.monotonic() + WORKER_SECONDS
    while not shown():
        assert time.monotonic() < deadline, f"{page.url} does not show it after {WORKER_SECONDS} seconds."
        page.wait_for_timeout(200)
        page.reload()


def first_screen(page: Page, name: str) -> None:
    """A picture of what is seen without scrolling, where pictures are asked for."""
    if folder := wanted(name):
        page.set_viewport_size({"width": WIDTHS["desk"], "height": 1000})
        page.evaluate("window.scrollTo(0, 0)")
        page.screenshot(path=folder / f"{name}.png", animations="disabled")


def part(shown: Locator, name: str) -> None:
    """A picture of a part of a page, where pictures are asked for."""
    if folder := wanted(name):
        shown.page.set_viewport_size({"width": WIDTHS["desk"], "height": 1000})
        shown.screenshot(path=folder / f"{name}.png", animations="disabled")


def inspect(page: Page, name: str) -> None:
    """Accessible on desk and telephone, nothing wider than the screen; a picture where one is asked for."""
    for device in ("telephone", "desk"):
        page.set_viewport_size({"width": WIDTHS[device], "height": 900})
        axe.assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[device], f"{name} on a {device}"
    if folder := wanted(name):
        screenshot(page, name, folder=folder)
    if folder := wanted(f"{name}-telefon"):
        screenshot(page, f"{name}-telefon", WIDTHS["telephone"], folder)


def from_menu(page: Page, entry: str) -> None:
    """Choose an entry of the main menu, and open the group it is folded in first."""
    this = re.compile(f"^{re.escape(entry)}$")
    item = page.locator(".navigation-menu .mainmenu > li").filter(has=page.locator("a", has_text=this)).first
    link = item.locator("a", has_text=this)
    page.wait_for_load_state("load")  # a group opens by script
    if not link.is_visible():
        item.get_by_role("button").click()
    go(link)
