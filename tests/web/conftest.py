"""The gallery as a site, for tests without a browser."""

from collections.abc import Iterator

import django
import pytest
from django.test import Client

django.setup()

from web.gallery.frame import gallery_site  # noqa: E402  models need their apps


@pytest.fixture
def gallery() -> Iterator[Client]:
    """A client of the gallery, without a database."""
    with gallery_site():
        yield Client(raise_request_exception=False)
