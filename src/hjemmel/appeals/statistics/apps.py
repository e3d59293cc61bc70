"""Registers the figures of the Danmarkskort with Django and their page in the main menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StatisticsConfig(AppConfig):
    """The Danmarkskort inside the municipality."""

    name = "hjemmel.appeals.statistics"
    label = "statistics"
    verbose_name = "Danmarkskort"

    def ready(self) -> None:
        """Put the page in the menu, and the maps among the figures that are published."""
        from django.utils.translation import gettext

        from hjemmel.appeals.danmarkskort import language
        from hjemmel.appeals.statistics import access, drawn
        from hjemmel.appeals.statistics.released import KIND
        from hjemmel.monitoring import drawn as counts
        from hjemmel.publication import kinds
        from hjemmel.web import formats, navigation

        navigation.register("statistics:maps", _("Danmarkskort"), access.READ_MAPS, order=60, group=navigation.FIGURES)
        kinds.register(KIND)
        language.speak(gettext, formats.language)
        counts.supply(drawn.by_quarter)
