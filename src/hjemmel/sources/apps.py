"""Registers ``sources`` with Django and its page in the main menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SourcesConfig(AppConfig):
    """Principle rulings, and which sources still hold."""

    name = "hjemmel.sources"
    label = "sources"
    verbose_name = "Retskilder"

    def ready(self) -> None:
        """Put the register in the menu, and the rates to confirm among what waits."""
        from hjemmel.sources import access, rates
        from hjemmel.sources.models import RateConfirmation
        from hjemmel.web import navigation, waiting

        navigation.register("sources:rates", _("Satser"), access.READ_RATES, order=61, group=navigation.LEARNING)
        navigation.register(
            "sources:rulings", _("Principmeddelelser"), access.READ_RULINGS, order=60, group=navigation.LEARNING
        )
        waiting.register(
            waiting.Kind(
                _("Satser, der skal bekræftes"), access.CONFIRM_RATE, "sources:rates", rates.to_confirm, is_due=False
            )
        )
        waiting.register_rows(
            _("Bekræftede satser, der skal godkendes af en anden"),
            access.APPROVE_RATE,
            "sources:rates",
            RateConfirmation.objects.all,
            "confirmed_at",
            is_due=False,
        )
