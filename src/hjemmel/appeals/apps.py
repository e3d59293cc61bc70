"""Registers ``appeals`` with Django, its pages in the menu, and what it adds to cases and to the day list."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AppealsConfig(AppConfig):
    """Complaints: from the citizen's first word to Ankestyrelsen's outcome and the municipality's new decision."""

    name = "hjemmel.appeals"
    label = "appeals"
    verbose_name = "Klager"

    def ready(self) -> None:
        """Put the list in the menu, add complaints to cases, day list and what waits, and follow decisions."""
        from hjemmel.appeals import access, citing, panels, queries, services, waits
        from hjemmel.casework import extensions
        from hjemmel.sources import uses
        from hjemmel.web import navigation

        navigation.register("appeals:appeals", _("Klager"), access.SEARCH_APPEALS, order=30)
        navigation.register(
            "appeals:cohorts", _("Klageforløb"), access.READ_OUTCOMES, order=65, group=navigation.LEARNING
        )
        extensions.register_panel(panels.of_case)
        extensions.register_decision_links(panels.links_of)
        extensions.register_letter_links(panels.links_of_letters)
        extensions.register_day_source(
            extensions.DaySource("appeal", queries.due_appeals, queries.appeals, queries.appeal_line)
        )
        extensions.register_day_source(
            extensions.DaySource(
                "conduct", queries.due_conduct_complaints, queries.conduct_complaints, queries.conduct_line
            )
        )
        extensions.register_on_signed(services.decided_again)
        uses.register(citing.citing_texts)
        waits.register()
