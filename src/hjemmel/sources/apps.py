"""Registers ``sources`` with Django and its page in the main menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SourcesConfig(AppConfig):
    """Principle rulings, and which sources still hold."""

    name = "hjemmel.sources"
    label = "sources"
    verbose_name = "Retskilder"

    def ready(self) -> None:
        """Put the register in the menu."""
        from hjemmel.sources import access
        from hjemmel.web import navigation

        navigation.register("sources:rates", _("Satser"), access.READ_RATES, order=61, group=navigation.LEARNING)
        navigation.register(
            "sources:rulings", _("Principmeddelelser"), access.READ_RULINGS, order=60, group=navigation.LEARNING
        )
