"""Tokens of programs: what each may do for whom, and how fast."""

import uuid

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.actor import Role
from hjemmel.core.history import no_truncate, tracked
from hjemmel.core.models import Municipality, Organisation

_OWN = f"{tenancy.of_municipality()} OR {tenancy.of_organisation()}"
# Before anybody is known, only the row whose token has been shown is visible (``tokens.actor_with``).
_PRESENTED = "digest = (SELECT nullif(current_setting('hjemmel.token', true), ''))"


@tracked(tenancy.RowSecurity(tenancy.TableClass.MUNICIPAL, _OWN), exclude=["digest"])
class ApiToken(models.Model):
    """What lets a program in: for one municipality or one organisation, in one role, to the named actions only.

    The token itself is shown once and not kept; ``digest`` is its SHA-256, and ``start`` its first letters, by which
    people tell tokens apart.
    """

    row_security = tenancy.RowSecurity(tenancy.TableClass.MUNICIPAL, f"{_OWN} OR {_PRESENTED}", writable=_OWN)

    # No decider: a program may prepare, and a person decides.
    ROLES = (
        (Role.CASEWORKER.value, "Sagsbehandler"),
        (Role.ANALYST.value, "Analysekonsulent"),
        (Role.DATA_PROTECTION_OFFICER.value, "Databeskyttelsesrådgiver"),
        (Role.EMPLOYER.value, "Arbejdsgiver"),
    )

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField("program", max_length=100)
    start = models.CharField("begynder med", max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="api_tokens", null=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="api_tokens", null=True)
    role = models.CharField("rolle", max_length=40, choices=ROLES)
    actions = models.JSONField("handlinger")
    calls_a_minute = models.PositiveIntegerField("kald pr. minut")
    issued_at = models.DateTimeField("udstedt")
    expires_at = models.DateTimeField("udløber")
    revoked_at = models.DateTimeField("spærret", null=True)

    class Meta:
        verbose_name = "API-nøgle"
        verbose_name_plural = "API-nøgler"
        triggers = [no_truncate()]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(municipality__isnull=False, organisation__isnull=True)
                & ~models.Q(role=Role.EMPLOYER.value)
                | models.Q(municipality__isnull=True, organisation__isnull=False, role=Role.EMPLOYER.value),
                name="api_token_has_one_owner",
            ),
            models.CheckConstraint(condition=models.Q(calls_a_minute__gte=1), name="api_token_may_call"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.start}…)"


class ApiAnswer(models.Model):
    """What a call that changed something was answered, under the caller's own key, so that it can be sent again.

    ``request_sha256`` is of what was asked, so that the key is not taken for another call.
    """

    row_security = tenancy.RowSecurity(tenancy.TableClass.MUNICIPAL, _OWN, tenancy.Writes.APPEND)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+", null=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+", null=True)
    key = models.CharField("nøgle", max_length=100)
    request_sha256 = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField("status")
    body = models.TextField("svar")
    answered_at = models.DateTimeField("besvaret")

    class Meta:
        verbose_name = "API-svar"
        verbose_name_plural = "API-svar"
        constraints = [
            models.UniqueConstraint(fields=("municipality", "key"), name="api_answer_of_municipality"),
            models.UniqueConstraint(fields=("organisation", "key"), name="api_answer_of_organisation"),
        ]

    def __str__(self) -> str:
        return self.key


class ApiPace(models.Model):
    """When a token's calls so far are paid off at its own pace (see ``pace``). It tells of no person."""

    row_security = tenancy.shared(tenancy.Writes.ALL)

    token = models.OneToOneField(ApiToken, on_delete=models.CASCADE, primary_key=True, related_name="+")
    paid_off_at = models.DateTimeField()

    class Meta:
        verbose_name = "kaldstakt"
        verbose_name_plural = "kaldstakter"

    def __str__(self) -> str:
        return f"{self.token_id}: {self.paid_off_at:%H:%M:%S}"
