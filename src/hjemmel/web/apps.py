"""Registers ``web`` with Django."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Templates, static files and template tags that every page uses."""

    name = "hjemmel.web"
    label = "web"
    verbose_name = "Sider"
