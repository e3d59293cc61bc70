"""Registers ``publication`` with Django and its pages in the main menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationConfig(AppConfig):
    """Figures that are published."""

    name = "hjemmel.publication"
    label = "publication"
    verbose_name = "Offentliggjorte tal"

    def ready(self) -> None:
        """Put the drafts in the menu of those who make and approve them, and among what waits."""
        from hjemmel.publication import access, queries
        from hjemmel.web import navigation, waiting

        navigation.register(
            "publication:drafts", _("Offentliggørelse"), access.READ_DRAFT, order=65, group=navigation.FIGURES
        )
        waiting.register_rows(
            _("Tal, der skal godkendes, før de offentliggøres"),
            access.APPROVE,
            "publication:drafts",
            queries.drafts,
            "prepared_at",
            is_due=False,
        )
