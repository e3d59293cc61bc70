"""The gallery as a site: a test client for fast tests, a server for the browser."""

import os

import django
import pytest
from django.conf import settings
from django.test import Client, override_settings

from web.gallery.settings import GALLERY, INSTALLED_APPS

if not settings.configured and "DJANGO_SETTINGS_MODULE" not in os.environ:
    settings.configure(INSTALLED_APPS=INSTALLED_APPS, **GALLERY)
    django.setup()


@pytest.fixture
def gallery() -> Client:
    """A client of the gallery, without a database."""
    with override_settings(**GALLERY):
        yield Client()
