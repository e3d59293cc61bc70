"""Registers the outer wall with Django; it comes last, so that everything else is there to be found."""

import importlib
import pkgutil

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SiteConfig(AppConfig):
    """Settings, urls and composition."""

    name = "hjemmel.site"
    label = "site"
    verbose_name = "Hjemmel"

    def ready(self) -> None:
        """Let every scheme folder register itself, and put the outer pages in the menu."""
        from hjemmel import schemes
        from hjemmel.site.access import MANAGE_TOKENS, READ_READS, READ_SETTINGS
        from hjemmel.web import navigation

        for folder in pkgutil.iter_modules(schemes.__path__):
            importlib.import_module(f"{schemes.__name__}.{folder.name}.scheme")
        navigation.register("tokens", _("API-nøgler"), MANAGE_TOKENS, order=95, group=navigation.ADMINISTRATION)
        navigation.register("settings", _("Indstillinger"), READ_SETTINGS, order=94, group=navigation.ADMINISTRATION)
        navigation.register("reads", _("Hvem har læst hvad"), READ_READS, order=90, group=navigation.ADMINISTRATION)
