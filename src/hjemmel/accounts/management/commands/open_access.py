"""``hjemmel site manage open_access``: let a colleague in, as the operator of the installation."""

import secrets
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError

from hjemmel.accounts.providers import Audience, configured, provider
from hjemmel.accounts.services import open_staff_access
from hjemmel.core.actor import Role, acting, system_actor
from hjemmel.core.models import Municipality, StaffMembership


class Command(BaseCommand):
    """Makes a user with a role, and says the password to begin with, unless the user logs in elsewhere."""

    help = "Let a colleague in: a user with a role in a municipality."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("username")
        parser.add_argument("--name", required=True, help="the colleague's name")
        parser.add_argument("--municipality", required=True, help="its code, four digits")
        parser.add_argument("--role", required=True, choices=[role for role, _ in StaffMembership.STAFF_ROLES])
        parser.add_argument("--unit", default="", help="the part of the municipality the colleague belongs to")
        parser.add_argument(
            "--provider",
            choices=[there.slug for there in configured() if there.audience is Audience.STAFF],
            help="log in elsewhere, at this provider; without it by password",
        )
        parser.add_argument("--subject", help="what the provider calls the colleague (the claim sub)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the user, or say what is in the way."""
        there = provider(options["provider"] or "")
        if (there is None) != (options["subject"] is None):
            raise CommandError("Give both --provider and --subject, or neither.")
        municipality = Municipality.objects.filter(code=options["municipality"]).first()
        if municipality is None:
            raise CommandError(f"There is no municipality {options['municipality']}. Codes have four digits.")
        password = None if there else secrets.token_urlsafe(15)
        try:
            with acting(system_actor(municipality.pk)):
                open_staff_access(
                    username=options["username"],
                    name=options["name"],
                    municipality=municipality,
                    role=Role(options["role"]),
                    unit=options["unit"],
                    password=password,
                    outside=(there, options["subject"]) if there else None,
                )
        except IntegrityError as error:
            raise CommandError("The user name, or the subject at the provider, is taken.") from error
        if password:
            self.stdout.write(f"Password to begin with, to be changed: {password}")
