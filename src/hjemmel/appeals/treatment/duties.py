"""What the sources say of a duty of the council, as lines of a table: every source, for and against."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from hjemmel.law.rates import Sureness
from hjemmel.statutes.retssikkerhed.action_plan import Duty
from hjemmel.web.formats import write_date


@dataclass(frozen=True, slots=True)
class Line:
    """What one source says: is there a duty on the day asked for, in which time, and how well it is known."""

    source: str
    says: str
    since: date
    until: date
    known: str


def in_short(duty: Duty, on: date) -> str:
    """Must the council take position on a day? In a sentence."""
    said = {"day": write_date(on)}
    if not duty.required:
        return _("Ved en behandling %(day)s er der efter kilderne ingen pligt til at tage stilling.") % said
    if duty.is_disputed:
        return _("Ved en behandling %(day)s skal der tages stilling efter den forsigtige læsning.") % said
    return _("Ved en behandling %(day)s skal der tages stilling til en handlingsplan.") % said


def readings(duty: Duty) -> tuple[Line, ...]:
    """The sources that say yes, and then those that say no."""
    return tuple(_lines(duty))


def _lines(duty: Duty) -> Iterator[Line]:
    for said, sources in ((_("Ja"), duty.says_yes), (_("Nej"), duty.says_no)):
        for one in sources:
            yield Line(one.source, said, one.since, one.until, _known(one.sureness))


def _known(sureness: Sureness) -> str:
    return {
        Sureness.V: _("Set i lovforslaget"),
        Sureness.V2: _("Kommunens egen gengivelse"),
    }.get(sureness, _("Ikke bekræftet"))
