"""Registers the political cases with Django and their list in the main menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TreatmentConfig(AppConfig):
    """The political treatment of the Danmarkskort."""

    name = "hjemmel.appeals.treatment"
    label = "treatment"
    verbose_name = "Politisk behandling af Danmarkskortet"

    def ready(self) -> None:
        """Put the list in the menu, draft a case when maps are published, and let the sources search the cases."""
        from hjemmel.appeals.statistics import extensions
        from hjemmel.appeals.treatment import access, citing, jobs, steps
        from hjemmel.sources import uses
        from hjemmel.web import navigation, waiting

        uses.register(citing.citing_texts)
        extensions.register_on_published(jobs.draft_when_published)

        navigation.register(
            "treatment:cases", _("Sag om Danmarkskortet"), access.READ, order=61, group=navigation.FIGURES
        )
        waiting.register(
            waiting.Kind(
                _("Politiske sager om Danmarkskortet"), access.MOVE, "treatment:cases", steps.days_of_what_is_next
            )
        )
