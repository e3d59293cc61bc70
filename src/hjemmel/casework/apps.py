"""Registers ``casework`` with Django and its pages in the main menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseworkConfig(AppConfig):
    """Cases and decisions of every scheme."""

    name = "hjemmel.casework"
    label = "casework"
    verbose_name = "Sager"

    def ready(self) -> None:
        """Put the start pages in the menu, and let the register of sources search the open cases."""
        from hjemmel.casework import access, sources, waits
        from hjemmel.sources import uses
        from hjemmel.web import navigation

        uses.register(sources.citing_texts)
        waits.register()

        navigation.register("casework:day_list", _("Dagens liste"), access.READ_DAY_LIST, order=10)
        within = ("/afgoerelser/", "/partshoeringer/", "/opfoelgninger/", "/flytninger/", "/journal/")
        navigation.register("casework:cases", _("Sager"), access.SEARCH_CASES, order=20, also=within)
        offices = ("/sagsbehandlingsfrister/", "/lukkedage/")
        navigation.register("casework:workload", _("Ledelse"), access.READ_WORKLOAD, order=30, also=offices)
        ties = ("/repraesentationer/", "/relationer/")
        navigation.register("casework:people", _("Borgere"), access.FIND_PERSON, order=25, also=ties)
        navigation.register("casework:transfers", _("Overdragelser"), access.READ_TRANSFERS, order=28)
        navigation.register(
            "casework:covers", _("Fravær"), access.ARRANGE_COVER, order=70, group=navigation.ADMINISTRATION
        )
        navigation.register(
            "casework:disqualifications",
            _("Inhabilitet"),
            access.READ_DISQUALIFICATIONS,
            order=75,
            group=navigation.ADMINISTRATION,
        )
        own = ("/sager/", "/ansoeg/", "/klager/", *within)
        navigation.register("casework:my_cases", _("Mine sager"), access.READ_OWN_CASES, order=10, also=own)
        navigation.register("casework:my_letters", _("Mine breve"), access.READ_OWN_LETTERS, order=30)
