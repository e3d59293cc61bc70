"""What each municipality chooses of its own control, where the act leaves it open (SFL § 3, stk. 1, and § 9, stk. 2).

The duty is the acting municipality's, so the choice is too: a card that is handed over is from then on controlled as
its new municipality has chosen. What all employers share is one for the whole country instead (``readings``).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hjemmel.core.dated_settings import DatedSetting, declare, value_on
from hjemmel.core.models import MunicipalSetting, Person

FIRST = declare(
    DatedSetting(
        "frikort-foerste-kontrol",
        label=_("Kontrol af frikort: »mindst hvert andet kalenderår« for et kort, der ikke er kontrolleret før"),
        help=_("Fra en kontrol til den næste giver de to læsninger det samme."),
        default="from_year_of_issue",
        sure="D",
        source=_("SFL § 3, stk. 1; den strengeste af to læsninger gælder, til kommunen vælger."),
        choices={
            "from_year_of_issue": _("udstedelsesåret er det første år: senest ved udgangen af det andet år efter"),
            "from_year_after_issue": _("året efter er det første år: senest ved udgangen af det tredje år efter"),
        },
    )
)
CARRIED_OVER = declare(
    DatedSetting(
        "frikort-foerste-kontrol-videreforte",
        label=_("Kontrol af frikort: den første kontrol af et kort fra forsøget regnes fra"),
        help=_("Gælder kort, der er videreført fra 2024 og ikke er kontrolleret siden."),
        default="trial_act",
        sure="X",
        source=_("Ikke set i loven; den strengeste af to læsninger gælder, til kommunen vælger."),
        choices={
            "trial_act": _("seneste kontrol i forsøget, eller udstedelsen"),
            "permanent_act": _("lovens ikrafttræden 1. januar 2025"),
        },
    )
)
INTERVAL = declare(
    DatedSetting(
        "frikort-kontrol-maaneder",
        label=_("Kontrol af frikort: kommunens egen frist fra udstedelse eller seneste kontrol"),
        help=_("Kommunen kan kontrollere oftere, end loven kræver, og aldrig senere."),
        default="24",
        sure="V2",
        source=_("Albertslund Kommune, september 2025; aldrig senere end loven."),
        unit=_("måneder"),
        highest=36,
    )
)
_ALL = (FIRST, CARRIED_OVER, INTERVAL)


@dataclass(frozen=True, slots=True)
class ControlChoices:
    """What a municipality has chosen on a day; made of nothing, what holds until it chooses."""

    first: str = FIRST.default
    carried_over: str = CARRIED_OVER.default
    interval: str = INTERVAL.default

    @classmethod
    def of(cls, rows: Iterable[MunicipalSetting], on: date) -> "ControlChoices":
        """What holds on a day by the rows of one municipality."""
        kept = list(rows)
        return cls(*(value_on(one, [row for row in kept if row.name == one.name], on) for one in _ALL))

    @property
    def facts(self) -> dict[str, object]:
        """The choices as the facts that the act's rules of control ask for."""
        return {
            "control_reading": self.first,
            "carried_over_card_counts_from": self.carried_over,
            "control_interval_in_months": int(self.interval),
        }

    def said(self) -> Iterator[tuple[DatedSetting, str]]:
        """Each setting with its value in words."""
        values = self.first, self.carried_over, self.interval
        return ((one, one.say(value)) for one, value in zip(_ALL, values, strict=True))


def rows_of(municipality_id: int | None) -> QuerySet[MunicipalSetting]:
    """What a municipality has chosen, newest first."""
    return MunicipalSetting.objects.filter(municipality=municipality_id, name__in=[one.name for one in _ALL])


def rows_for(person_id: int | None) -> QuerySet[MunicipalSetting]:
    """What the municipality that acts for a citizen has chosen, newest first."""
    acting = Person.objects.filter(pk=person_id).values("municipality")
    return MunicipalSetting.objects.filter(municipality__in=acting, name__in=[one.name for one in _ALL])
