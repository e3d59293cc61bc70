"""Registers ``core`` with Django and installs row-level security after every migration."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    """The foundation of every domain."""

    name = "hjemmel.core"
    label = "core"
    verbose_name = "Grundlag"

    def ready(self) -> None:
        from hjemmel.core import joining, statements
        from hjemmel.core.tenancy import install_after_migration

        connection_created.connect(statements.keep_plans, dispatch_uid="hjemmel.core.statements")
        # No sender filter: the handler waits for the last app, when every table exists.
        post_migrate.connect(install_after_migration, dispatch_uid="hjemmel.core.tenancy")
        post_migrate.connect(joining.install_after_migration, dispatch_uid="hjemmel.core.joining")
