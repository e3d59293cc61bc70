"""Whom a citizen is told has read about them: the name, or the unit, as the reader's municipality has chosen.

Staff see the name always. What was chosen on the day of the look counts, so nobody is named who was promised not to be.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hjemmel.core import clock
from hjemmel.core.actor import ActorKind
from hjemmel.core.dated_settings import DatedSetting, declare, value_on
from hjemmel.core.models import MunicipalSetting, PersonRead

NAME, UNIT = "name", "unit"

READER_SHOWN = declare(
    DatedSetting(
        "laeser-vises-som",
        label=gettext_lazy("Når borgeren ser, hvem der har læst om dem"),
        help=gettext_lazy("Databeskyttelsesrådgiveren ser altid navnet."),
        default=NAME,
        sure="X",
        source=gettext_lazy("Ingen regel om det er set i loven; kommunen vælger selv."),
        choices={NAME: gettext_lazy("medarbejderens navn"), UNIT: gettext_lazy("medarbejderens enhed")},
    )
)


@dataclass(frozen=True, slots=True)
class Readers:
    """What the municipalities have chosen, read once for a page of looks."""

    chosen: dict[int | None, list[MunicipalSetting]]

    @classmethod
    def of(cls, looks: Iterable[PersonRead]) -> "Readers":
        """What is needed to say who these looks were by. Looks with ``municipality``."""
        where = {look.municipality_id for look in looks}
        rows = MunicipalSetting.objects.filter(name=READER_SHOWN.name, municipality__in=where)
        ordered = rows.order_by("municipality", "-since", "-id")
        return cls({key: list(group) for key, group in groupby(ordered, key=lambda row: row.municipality_id)})

    def shown(self, look: PersonRead) -> str:
        """Who looked, as the citizen is told."""
        if look.capacity != ActorKind.STAFF or look.municipality is None:
            return look.reader
        if value_on(READER_SHOWN, self.chosen.get(look.municipality_id, ()), clock.day_of(look.at)) == NAME:
            return look.reader
        return f"{look.unit or _('Medarbejder')}, {look.municipality.name}"
