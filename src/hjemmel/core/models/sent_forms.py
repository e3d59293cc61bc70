"""Forms that have been sent, so that each is carried out once."""

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.models.users import User


class SentForm(models.Model):
    """That a form of a page was sent and where its sender was led, for a day (see ``hjemmel.core.once``).

    ``digest`` is the SHA-256 of the address, the page's own token and what was typed, ``page`` that of the token alone;
    nothing typed is kept here.
    """

    row_security = tenancy.own()

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    page = models.CharField(max_length=64)
    led_to = models.CharField("førte til", max_length=2000)
    sent_at = models.DateTimeField("sendt")

    class Meta:
        verbose_name = "sendt formular"
        verbose_name_plural = "sendte formularer"
        constraints = [models.UniqueConstraint(fields=("user", "digest"), name="core_form_sent_once")]

    def __str__(self) -> str:
        return self.digest[:12]
