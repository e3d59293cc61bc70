"""Registers ``accounts`` with Django, and the pages about one's own access in the menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Log-in and what belongs to it."""

    name = "hjemmel.accounts"
    label = "accounts"
    verbose_name = "Adgang"

    def ready(self) -> None:
        """Record each log-in, and put the pages in the menu."""
        from django.contrib.auth.signals import user_logged_in, user_logged_out

        from hjemmel.accounts import access, sessions
        from hjemmel.web import navigation

        user_logged_in.connect(sessions.record_log_in, dispatch_uid="hjemmel.accounts.log_in")
        user_logged_out.connect(sessions.record_log_out, dispatch_uid="hjemmel.accounts.log_out")
        navigation.register(
            "accounts:own", _("Din adgang"), access.MANAGE_OWN_ACCESS, order=98, group=navigation.ADMINISTRATION
        )
        navigation.register("organisation", _("Virksomheden"), access.MANAGE_ORGANISATION, order=90)
        navigation.register(
            "log_ins", _("Log-ind i kommunen"), access.READ_LOG_INS, order=92, group=navigation.ADMINISTRATION
        )
