"""Why Ankestyrelsen reversed a decision, and what was learned from it."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from hjemmel.appeals.models.appeals import BY_STAFF_IN_APPEAL, Appeal
from hjemmel.core import tenancy
from hjemmel.core.history import no_truncate, tracked
from hjemmel.core.models import User


class ReversalReason(models.TextChoices):
    """Why a decision was reversed. Missing information is the commonest by far (ast.dk: 74 % with reasons, 2023)."""

    FACTS = "facts", _("Oplysninger manglede")
    REASONING = "reasoning", _("Begrundelsen var mangelfuld")
    LAW = "law", _("Loven var anvendt forkert")
    JUDGEMENT = "judgement", _("Skønnet var forkert eller ikke individuelt")
    FORM = "form", _("Formregler var ikke fulgt")
    NEW_FACTS = "new_facts", _("Der kom nye oplysninger")
    OTHER = "other", _("Andet")


@tracked(tenancy.personal(BY_STAFF_IN_APPEAL))
class Reversal(models.Model):
    """The reasons of one reversal. ``lacking_facts`` name facts of the decision's plan; ``learned`` may come later."""

    row_security = tenancy.personal(BY_STAFF_IN_APPEAL, writes=tenancy.Writes.CHANGE)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    appeal = models.OneToOneField(Appeal, on_delete=models.PROTECT, related_name="reversal")
    reasons = ArrayField(models.CharField(max_length=20, choices=ReversalReason.choices), verbose_name=_("Årsager"))
    lacking_facts = ArrayField(models.CharField(max_length=100), verbose_name=_("Oplysninger, der manglede"))
    explanation = models.TextField(_("Det skrev Ankestyrelsen, kort"), blank=True)
    learned = models.TextField(_("Det lærte vi"), blank=True)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    writer = models.CharField("skrevet af", max_length=200)
    written_at = models.DateTimeField("skrevet")

    class Meta:
        verbose_name = "omgørelse"
        verbose_name_plural = "omgørelser"
        ordering = ("-id",)
        triggers = [no_truncate()]

    def __str__(self) -> str:
        return str(self.appeal)

    @property
    def reason_labels(self) -> list[str]:
        """The reasons in words."""
        return [str(ReversalReason(reason).label) for reason in self.reasons]
