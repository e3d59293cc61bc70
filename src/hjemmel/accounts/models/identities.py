"""Who a user is to a provider of log-in elsewhere (OIDC)."""

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.history import tracked
from hjemmel.core.keys import keyring
from hjemmel.core.models import User

_OF_MUNICIPALITY = (
    f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND ("
    f"EXISTS (SELECT 1 FROM core_staffmembership m WHERE m.user_id = {{table}}.user_id "
    f"AND m.municipality_id = {tenancy.ACTOR_MUNICIPALITY}) "
    "OR EXISTS (SELECT 1 FROM core_citizenlogin c WHERE c.user_id = {table}.user_id)))"
)
_BY_THE_LOG_IN = f"{tenancy.ACTOR_KIND} = 'log_in'"


def _security(table: str) -> tenancy.RowSecurity:
    of_municipality = _OF_MUNICIPALITY.format(table=table)
    return tenancy.own(also=f"{of_municipality} OR {_BY_THE_LOG_IN}", writable=of_municipality)


@tracked(_security("accounts_outsideidentityevent"))
class OutsideIdentity(models.Model):
    """One user at one provider. What the provider calls the user (a subject, a CPR number) is kept as a keyed hash."""

    row_security = _security("accounts_outsideidentity")

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
    def index(provider: str, subject: str) -> bytes:
        """The keyed hash under which a subject of this provider is kept and found."""
        return keyring().find(subject, about=f"accounts_outsideidentity.subject:{provider}")
