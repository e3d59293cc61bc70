"""Registers ``appeals`` with Django, its pages in the menu, and what it adds to cases and to the day list."""

from django.apps import AppConfig


class AppealsConfig(AppConfig):
    """Complaints: from the citizen's first word to Ankestyrelsen's outcome and the municipality's new decision."""

    name = "hjemmel.appeals"
    label = "appeals"
    verbose_name = "Klager"

    def ready(self) -> None:
        """Add the deadlines of complaints to the day list, and follow the decisions that complaints wait for."""
        from hjemmel.appeals import queries, services
        from hjemmel.casework import extensions

        extensions.register_day_source(extensions.DaySource("appeal", queries.due_appeals, queries.appeal_lines))
        extensions.register_day_source(
            extensions.DaySource("conduct", queries.due_conduct_complaints, queries.conduct_lines)
        )
        extensions.register_on_signed(services.decided_again)
