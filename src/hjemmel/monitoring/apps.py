"""Registers ``monitoring`` with Django, its pages in the menu, and its texts among those that cite sources."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MonitoringConfig(AppConfig):
    """Quality standards, measures and action plans, and the citizens' adviser."""

    name = "hjemmel.monitoring"
    label = "monitoring"
    verbose_name = "Kvalitet"

    def ready(self) -> None:
        """Put the pages in the menu and what waits among it, and let the register of sources search the texts."""
        from hjemmel.monitoring import access, citing, waits
        from hjemmel.sources import standing, uses
        from hjemmel.web import navigation

        navigation.register(
            "monitoring:overview", _("Kvalitet"), access.READ_STANDARDS, order=50, group=navigation.LEARNING
        )
        navigation.register(
            "monitoring:public_standards",
            _("Kvalitetsstandarder"),
            access.READ_PUBLIC_STANDARDS,
            order=97,
            group=navigation.LEARNING,
        )
        uses.register(citing.citing_texts)
        standing.register(citing.set_aside)
        waits.register_all()
