"""What somebody has typed into a form and not sent yet."""

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.models import User


class FormDraft(models.Model):
    """The fields of one form as its user left them. Seen by that user alone, and gone when the form is sent."""

    row_security = tenancy.personal(
        f"user_id = {tenancy.ACTOR_USER} AND {tenancy.ACTOR_KIND} IN ('staff', 'citizen', 'employer')"
    )

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    key = models.CharField("formular", max_length=120)
    fields = models.JSONField("felter")
    saved_at = models.DateTimeField("gemt")

    class Meta:
        verbose_name = "formularkladde"
        verbose_name_plural = "formularkladder"
        constraints = [models.UniqueConstraint(fields=("user", "key"), name="casework_one_draft_a_form")]

    def __str__(self) -> str:
        return self.key
