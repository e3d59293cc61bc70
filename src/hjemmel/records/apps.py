"""Registers ``records`` with Django and its pages in the main menu."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class RecordsConfig(AppConfig):
    """Access to records, and their disposal."""

    name = "hjemmel.records"
    label = "records"
    verbose_name = "Aktindsigt og kassation"

    def ready(self) -> None:
        """Put the pages in the menu and among what waits, and requests on the day list and the pages of their cases."""
        from hjemmel.casework import extensions
        from hjemmel.records import access, ages, queries  # noqa: F401  the settings declare themselves
        from hjemmel.records.models import DisposalRun
        from hjemmel.records.procedure import install_after_migration
        from hjemmel.web import navigation, waiting

        navigation.register("records:requests", _("Aktindsigt"), access.READ_REQUESTS, order=40)
        navigation.register("records:my_requests", _("Aktindsigt"), access.READ_OWN_REQUESTS, order=40)
        navigation.register(
            "records:changes", _("Hvad er ændret"), access.READ_CHANGES, order=85, group=navigation.ADMINISTRATION
        )
        navigation.register(
            "records:disposal", _("Kassation"), access.READ_DISPOSAL, order=80, group=navigation.ADMINISTRATION
        )
        extensions.register_day_source(
            extensions.DaySource("access", queries.due_requests, queries.requests, queries.line)
        )
        extensions.register_panel(queries.panel)
        waiting.register_rows(
            _("Anmodninger om aktindsigt"),
            access.READ_REQUESTS,
            "records:requests",
            lambda: queries.requests().filter(answered_at=None),
            "due",
        )
        waiting.register_rows(
            _("Kassationslister, der ikke er godkendt"),
            access.READ_DISPOSAL,
            "records:disposal",
            lambda: DisposalRun.objects.filter(approved_at=None),
            "proposed_at",
            is_due=False,
        )
        post_migrate.connect(install_after_migration, dispatch_uid="hjemmel.records.procedure")
