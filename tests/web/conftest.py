"""The gallery as a site: a test client for fast tests, a server for the browser."""

import os
from collections.abc import Iterator

import django
import pytest
from django.conf import settings
from django.test import Client

from web.gallery.settings import GALLERY, INSTALLED_APPS

if not settings.configured and "DJANGO_SETTINGS_MODULE" not in os.environ:
    settings.configure(INSTALLED_APPS=INSTALLED_APPS, **GALLERY)
    django.setup()


from web.gallery.frame import gallery_site


@pytest.fixture
def gallery() -> Iterator[Client]:
    """A client of the gallery, without a database."""
    with gallery_site():
        yield Client(raise_request_exception=False)
