"""Fixtures of the browser tests: Playwright with our Chromium, and a watch on everything the pages do."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.chromium import launch_arguments
from browser.demo import running_demo
from browser.people import LogIn, go
from browser.watch import Watch

django.setup()

HERE = Path(__file__).parent

# A busy machine answers late; what never comes still fails.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here that opens a page is a browser test."""
    for item in items:
        if item.path.is_relative_to(HERE) and {"page", "demo"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Playwright's arguments with our Chromium."""
    return browser_type_launch_args | launch_arguments()


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A Danish reader at a desk who wants no movement."""
    return browser_context_args | {
        "locale": "da-DK",
        "timezone_id": "Europe/Copenhagen",
        "viewport": {"width": 1440, "height": 900},
        "reduced_motion": "reduce",
    }


@pytest.fixture
def watch(context: BrowserContext) -> Iterator[Watch]:
    """The watch on the test's pages; it fails the test for anything they did wrong."""
    watch = Watch()
    watch.attach(context)
    yield watch
    watch.verify()


@pytest.fixture
def page(watch: Watch, context: BrowserContext) -> Page:
    """A watched page."""
    return context.new_page()


@pytest.fixture(scope="session")
def demo() -> Iterator[str]:
    """The demonstration, started once by its own command on an empty data folder."""
    with running_demo() as address:
        yield address


@pytest.fixture
def log_in(browser: Browser, browser_context_args: dict[str, Any], demo: str) -> Iterator[LogIn]:
    """Log in as one of the invented people, each in a browser of their own; every page is watched."""
    watch = Watch(expected={422})
    contexts: list[BrowserContext] = []

    def log_in(username: str) -> Page:
        context = browser.new_context(**browser_context_args)
        watch.attach(context)
        contexts.append(context)
        page = context.new_page()
        page.goto(demo)
        go(page.locator(f'form[action="/demo/log-ind/{username}/"] button'))
        return page

    yield log_in
    for context in contexts:
        context.close()
    watch.verify()
