"""Registers the scheme with Django: its tables, addresses and places in the menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FrikortConfig(AppConfig):
    """The socialt frikort: card, employments and ledger."""

    name = "hjemmel.schemes.socialt_frikort"
    label = "frikort"
    verbose_name = "Socialt frikort"

    def ready(self) -> None:
        """Put the pages in the menu of those whose they are, and the figures among those that are published."""
        from hjemmel.casework import extensions
        from hjemmel.core import joining
        from hjemmel.publication import kinds
        from hjemmel.schemes.socialt_frikort import access, panel, queries
        from hjemmel.schemes.socialt_frikort.services import controls
        from hjemmel.schemes.socialt_frikort.statistics.kind import KIND
        from hjemmel.web import navigation

        kinds.register(KIND)

        frikort = navigation.Group(35, _("Frikort"))
        navigation.register("frikort:my_card", _("Mit frikort"), access.READ_OWN_CARD, order=20)
        navigation.register("frikort:alerts", _("Alarmer om opslag"), access.READ_ALERTS, order=40, group=frikort)
        navigation.register("frikort:controls", _("Kontrol af frikort"), access.READ_CONTROLS, order=30, group=frikort)
        navigation.register("frikort:employers", _("Virksomheder"), access.KEEP_EMPLOYERS, order=33, group=frikort)
        navigation.register("frikort:employer", _("Frikort"), access.READ_EMPLOYMENT, order=10)
        navigation.register("frikort:pay", _("Registrér løn"), access.REGISTER_PAY, order=11)
        navigation.register(
            "frikort:coordinator", _("Hjælp til at bruge frikort"), access.COORDINATE, order=32, group=frikort
        )
        navigation.register(
            "frikort:statistics", _("Frikortets tal"), access.READ_STATISTICS, order=30, group=navigation.FIGURES
        )
        joining.register_hindrance(queries.both_have_cards)
        extensions.register_on_received(controls.end_with_hand_over)
        extensions.register_person_panel(panel.panel_of_person)
