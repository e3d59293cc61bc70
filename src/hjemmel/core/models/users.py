"""Log-ins and what they may act as. A user row holds no name and no role: it is read before anybody is known."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import check_password
from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.core import tenancy
from hjemmel.core.actor import Actor, ActorKind, Role, acting
from hjemmel.core.models.municipalities import Municipality


class UserManager(BaseUserManager["User"]):
    """Makes users; finds them by user name."""

    def create_user(self, username: str, password: str | None = None) -> "User":
        """Make a user. Without a password the user cannot log in by one."""
        user = self.model(username=username)
        user.set_password(password)
        user.save()
        return user


class User(AbstractBaseUser):
    """A log-in: a user name and a password, nothing about the person behind."""

    # Read before anybody is known; changed by its user, or by a job or command of the operator's.
    row_security = tenancy.shared(
        tenancy.Writes.CHANGE,
        insertable=tenancy.ON_BEHALF_OF_MUNICIPALITY,
        changeable=f"id = {tenancy.ACTOR_USER} OR {tenancy.BY_THE_SYSTEM}",
    )

    last_login = None  # each log-in is a row of its own (``accounts.LogIn``)
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    username = models.CharField("brugernavn", max_length=150, unique=True)
    is_active = models.BooleanField("aktiv", default=True)

    objects = UserManager()

    USERNAME_FIELD = "username"

    def check_password(self, raw_password: str | None) -> bool:
        """Whether this is the user's password. A hash made with fewer rounds than today's is made anew, as the user."""

        def make_anew(password: str) -> None:
            self.set_password(password)
            with acting(Actor(ActorKind.SIGNED_IN, user_id=self.pk)):
                self.save(update_fields=["password"])

        return check_password(raw_password, self.password, make_anew)

    class Meta:
        verbose_name = "bruger"
        verbose_name_plural = "brugere"

    def __str__(self) -> str:
        return self.username


class StaffMembership(models.Model):
    """A user's role in a municipality."""

    # Nobody gives themselves a role, and nobody ties or unties themselves.
    row_security = tenancy.municipal(
        also=f"user_id = {tenancy.ACTOR_USER}",
        writes=tenancy.Writes.CHANGE,
        writable=f"{tenancy.of_municipality()} AND user_id IS DISTINCT FROM {tenancy.ACTOR_USER}",
    )

    STAFF_ROLES = (
        (Role.CASEWORKER.value, _("Sagsbehandler")),
        (Role.DECIDER.value, _("Beslutter")),
        (Role.LAWYER.value, _("Jurist")),
        (Role.ANALYST.value, _("Analysekonsulent")),
        (Role.SECRETARY.value, _("Udvalgssekretær")),
        (Role.DATA_PROTECTION_OFFICER.value, _("Databeskyttelsesrådgiver")),
        (Role.REGISTRAR.value, _("Registeradministrator")),
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="staff_memberships")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="staff")
    role = models.CharField("rolle", max_length=40, choices=STAFF_ROLES)
    name = models.CharField("navn", max_length=200)
    title = models.CharField("titel", max_length=100, blank=True)
    unit = models.CharField("enhed", max_length=100, blank=True)
    person = models.ForeignKey(
        "core.Person",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        verbose_name="medarbejderen selv som borger",
        help_text="Medarbejderen ser ikke egne og familiens sager",
    )

    class Meta:
        verbose_name = "medarbejder"
        verbose_name_plural = "medarbejdere"
        constraints = [
            models.UniqueConstraint(fields=("user", "municipality", "role"), name="core_staff_role_once"),
        ]

    def __str__(self) -> str:
        return self.name
