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
        from hjemmel.core import dated_settings
        from hjemmel.core.actor import current_actor
        from hjemmel.site import jobs
        from hjemmel.site.access import (
            CHOOSE_SETTING,
            MANAGE_TOKENS,
            READ_FAILED_JOBS,
            READ_READS,
            READ_SETTINGS,
            READ_WAITING,
        )
        from hjemmel.web import navigation, waiting

        for folder in pkgutil.iter_modules(schemes.__path__):
            importlib.import_module(f"{schemes.__name__}.{folder.name}.scheme")
        waiting.register(
            waiting.Kind(
                _("Indstillinger, som kommunen ikke har valgt"),
                CHOOSE_SETTING,
                "settings",
                lambda: [None] * len(dated_settings.not_chosen(current_actor().municipality_id)),
            )
        )
        waiting.register_rows(
            _("Arbejde i baggrunden, der er gået i stå"),
            READ_FAILED_JOBS,
            "failed_jobs",
            jobs.failed,
            "failed_at",
            is_due=False,
        )
        navigation.register("waiting", _("Det venter"), READ_WAITING, order=5)
        navigation.register("tokens", _("API-nøgler"), MANAGE_TOKENS, order=95, group=navigation.ADMINISTRATION)
        navigation.register("settings", _("Indstillinger"), READ_SETTINGS, order=94, group=navigation.ADMINISTRATION)
        navigation.register("reads", _("Hvem har læst hvad"), READ_READS, order=90, group=navigation.ADMINISTRATION)
