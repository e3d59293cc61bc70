"""The areas that measures and standards belong to: those of the Danmarkskort, and the rest."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Area(models.TextChoices):
    """An area. The three first are the Danmarkskort's maps, under the names they have in the code."""

    SOCIAL = "social", _("Socialområdet")
    CHILD_DISABILITY = "child_disability", _("Børnehandicapområdet")
    ADULT_DISABILITY = "adult_disability", _("Voksenhandicapområdet")
    OTHER = "other", _("Andet område")
