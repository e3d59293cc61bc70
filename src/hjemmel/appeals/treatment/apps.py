"""Registers the political cases with Django and their list in the main menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TreatmentConfig(AppConfig):
    """The political treatment of the Danmarkskort."""

    name = "hjemmel.appeals.treatment"
    label = "treatment"
    verbose_name = "Politisk behandling af Danmarkskortet"

    def ready(self) -> None:
        """Put the list in the menu, and let the register of sources search the cases."""
        from hjemmel.appeals.treatment import access, citing
        from hjemmel.sources import uses
        from hjemmel.web import navigation

        uses.register(citing.citing_texts)

        navigation.register(
            "treatment:cases", _("Sag om Danmarkskortet"), access.READ, order=61, group=navigation.FIGURES
        )
