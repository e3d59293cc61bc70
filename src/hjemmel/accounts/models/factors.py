"""What a user proves who they are with, beside a password. Only the user's own rows are visible to anybody."""

import uuid

from django.db import models

from hjemmel.core import clock, tenancy
from hjemmel.core.keys import Sealed, keyring
from hjemmel.core.models import User


class Passkey(models.Model):
    """A passkey (WebAuthn): a public key whose private half never leaves the user's device."""

    row_security = tenancy.own()

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="passkeys")
    name = models.CharField("navn", max_length=60)
    credential_id = models.BinaryField(max_length=1023, unique=True)
    credential = models.BinaryField()
    """The attested credential data of WebAuthn § 6.5.1: authenticator, credential id and public key."""
    sign_count = models.BigIntegerField(default=0)
    added_at = models.DateTimeField("tilføjet", default=clock.now)
    used_at = models.DateTimeField("sidst brugt", null=True)

    class Meta:
        verbose_name = "adgangsnøgle"
        verbose_name_plural = "adgangsnøgler"
        ordering = ("added_at",)

    def __str__(self) -> str:
        return self.name


class AuthenticatorApp(models.Model):
    """A code app (TOTP, RFC 6238). It counts once a first code has shown that the app holds the secret."""

    row_security = tenancy.own()
    sealed = Sealed("secret_sealed", place="accounts_authenticatorapp.secret:{user_id}")

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="authenticator_app")
    secret_sealed = models.BinaryField()
    confirmed_at = models.DateTimeField("tilføjet", null=True)
    last_step = models.BigIntegerField(default=0)
    """The time step of the last code used; a code of that step or an earlier one is refused."""

    class Meta:
        verbose_name = "kodeapp"
        verbose_name_plural = "kodeapps"

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.user_id}"

    @property
    def secret(self) -> str:
        """The shared secret in base32, opened."""
        return keyring().open(self.secret_sealed, about=self._place)

    @secret.setter
    def secret(self, secret: str) -> None:
        self.secret_sealed = keyring().seal(secret, about=self._place)

    @property
    def _place(self) -> str:
        return self.sealed.place.format(user_id=self.user_id)


class RecoveryCode(models.Model):
    """One of the codes on paper for the day the telephone is lost: a keyed hash, used once."""

    row_security = tenancy.own()
    keyed_hash = "code_index"

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="recovery_codes")
    code_index = models.BinaryField(max_length=32)
    used_at = models.DateTimeField("brugt", null=True)

    class Meta:
        verbose_name = "nødkode"
        verbose_name_plural = "nødkoder"
        constraints = [models.UniqueConstraint(fields=("user", "code_index"), name="accounts_recovery_code_once")]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
