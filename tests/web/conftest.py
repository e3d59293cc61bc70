"""The gallery as a site, for tests without a browser."""

from collections.abc import Iterator

import pytest
from django.test import Client

from web.gallery.settings import configure

configure()


@pytest.fixture
def gallery() -> Iterator[Client]:
    """A client of the gallery, without a database."""
    from web.gallery.frame import gallery_site

    with gallery_site():
        yield Client(raise_request_exception=False)
