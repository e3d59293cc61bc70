"""The settings that a municipality may choose, each from a day on, where the law as seen leaves the choice open.

A domain declares its own, with what holds until somebody chooses, how sure the rule behind is (V … X), and its source.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.functional import Promise

from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import MunicipalSetting

Text = str | Promise


@dataclass(frozen=True, slots=True)
class DatedSetting:
    """With ``choices`` the value is one of them; without, a whole number of ``unit``, and empty where ``none`` says
    what that means."""

    name: str
    label: Text
    help: Text
    default: str
    sure: str
    source: Text
    choices: Mapping[str, Text] = field(default_factory=dict)
    unit: Text = ""
    none: Text = ""
    highest: int = 1200

    def say(self, value: str) -> str:
        """A value in words."""
        if self.choices:
            return str(self.choices[value])
        return f"{value} {self.unit}" if value else str(self.none)


class SettingError(Exception):
    """A setting is declared twice or unknown, or cannot be set so. The message is Danish where a person caused it."""


_settings: dict[str, DatedSetting] = {}


def declare(setting: DatedSetting) -> DatedSetting:
    """Declare a setting once and return it."""
    if setting.name in _settings:
        raise SettingError(f"The setting {setting.name} is declared twice.")
    _settings[setting.name] = setting
    return setting


def all_settings() -> tuple[DatedSetting, ...]:
    """Every declared setting, by name."""
    return tuple(setting for _name, setting in sorted(_settings.items()))


def setting_of(name: str) -> DatedSetting | None:
    """The setting with this name."""
    return _settings.get(name)


def value_of(setting: DatedSetting, municipality_id: int | None, on: date | None = None) -> str:
    """What a municipality has chosen for a day (default: today)."""
    rows = MunicipalSetting.objects.filter(municipality_id=municipality_id, name=setting.name)
    return value_on(setting, rows, on or clock.today())


def value_on(setting: DatedSetting, rows: Iterable[MunicipalSetting], on: date) -> str:
    """The same from the rows of one municipality, newest first, as they are ordered."""
    return next((row.value for row in rows if row.since <= on), setting.default)


def not_chosen(municipality_id: int | None) -> list[DatedSetting]:
    """The settings that a municipality has never chosen, so that what each says of itself holds."""
    rows = MunicipalSetting.objects.filter(municipality_id=municipality_id)
    chosen = set(rows.values_list("name", flat=True))
    return [setting for setting in all_settings() if setting.name not in chosen]


def choose(setting: DatedSetting, value: str, *, since: date, ground: str) -> MunicipalSetting:
    """Choose a value for the actor's municipality from today or a later day on."""
    actor = current_actor()
    return MunicipalSetting.objects.create(
        municipality_id=actor.municipality_id,
        name=setting.name,
        value=value,
        since=since,
        ground=ground,
        set_by_id=actor.user_id,
        setter=actor.name,
        set_at=clock.now(),
    )
