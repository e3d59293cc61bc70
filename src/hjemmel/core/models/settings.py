"""What a municipality chooses for itself, from a day on; which choices there are, ``core.dated_settings`` says."""

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.users import User


class MunicipalSetting(models.Model):
    """A value of one setting from a day on, with what it rests on. Never changed; a change is a new row."""

    # A citizen's page follows some of them: whether a reader is named, say.
    row_security = tenancy.municipal(also=f"{tenancy.ACTOR_KIND} = 'citizen'", writes=tenancy.Writes.APPEND)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    name = models.SlugField("indstilling", max_length=60)
    value = models.CharField("værdi", max_length=60, blank=True)
    since = models.DateField("gælder fra")
    ground = models.CharField("grundlag", max_length=300)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    setter = models.CharField("sat af", max_length=200)
    set_at = models.DateTimeField("sat")

    class Meta:
        verbose_name = "indstilling"
        verbose_name_plural = "indstillinger"
        ordering = ("name", "-since", "-id")
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
