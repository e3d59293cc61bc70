"""Registers ``api`` with Django."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The toolkit of the HTTP API."""

    name = "hjemmel.api"
    label = "api"
    verbose_name = "API"
