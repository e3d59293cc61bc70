"""Who a user is to a provider of log-in elsewhere (OIDC)."""

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.history import tracked
from hjemmel.core.keys import keyring
from hjemmel.core.models import User

_OF_MUNICIPALITY = (
    f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND ("
    "EXISTS (SELECT 1 FROM core_staffmembership m WHERE m.user_id = {table}.user_id "
    f"AND {tenancy.of_municipality('m.municipality_id')}) "
    "OR EXISTS (SELECT 1 FROM core_citizenlogin c WHERE c.user_id = {table}.user_id)))"
)
_BY_THE_LOG_IN = f"{tenancy.ACTOR_KIND} = 'log_in'"
_IN_HISTORY = _OF_MUNICIPALITY.format(table="accounts_outsideidentityevent")
_NOW = _OF_MUNICIPALITY.format(table="accounts_outsideidentity")


@tracked(tenancy.own(also=_IN_HISTORY, writable=_IN_HISTORY))
class OutsideIdentity(models.Model):
    """One user at one provider. What the provider calls the user (a subject, a CPR number) is kept as a keyed hash."""

    row_security = tenancy.own(also=f"{_NOW} OR {_BY_THE_LOG_IN}", writable=_NOW)
    keyed_hash = "subject_index"

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="outside_identities")
    provider = models.SlugField("log-ind-tjeneste", max_length=40)
    subject_index = models.BinaryField(max_length=32)

    class Meta:
        verbose_name = "identitet udefra"
        verbose_name_plural = "identiteter udefra"
        constraints = [
            models.UniqueConstraint(fields=("provider", "subject_index"), name="accounts_identity_once"),
        ]

    def __str__(self) -> str:
        return f"{self.provider}: {self.user}"

    @staticmethod
    def indexes(provider: str, subject: str) -> list[bytes]:
        """The keyed hashes under which a subject of this provider may be found; it is kept under the first."""
        return keyring().find_all(subject, about=f"accounts_outsideidentity.subject:{provider}")
