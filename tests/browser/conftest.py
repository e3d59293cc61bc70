"""Fixtures of the browser tests: Playwright with our Chromium, and a watch on everything the pages do."""

from collections.abc import Iterator
from typing import Any

import django
import pytest
from playwright.sync_api import BrowserContext, Page

from browser.chromium import launch_arguments
from browser.watch import Watch

django.setup()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything that opens a page is a browser test."""
    for item in items:
        if "page" in getattr(item, "fixturenames", ()):
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
