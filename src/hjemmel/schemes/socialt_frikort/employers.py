"""The register's employers by CVR number: when each began and ceased, from a file of the business register (CVR).

A file-based twin of CVR: what the business register says is taken over as it stands, so an employment can be declared
only while the number was active. A number that the file does not name stays as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.core.actor import acting, current_actor, system_actor
from hjemmel.core.models import Organisation, StaffMembership
from hjemmel.schemes.socialt_frikort.access import KEEP_EMPLOYERS
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Employment
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.schemes.socialt_frikort.uploading import Fault, cell, lines_of, named
from hjemmel.web.formats import FormatError, read_date, write_short_date
from hjemmel.web.parts import Event

COLUMNS = ("cvr", "navn", "startet", "ophoert")


@dataclass(frozen=True, slots=True)
class Employer:
    """A line of the file; ``before`` is what the register has of the number, and ``open_after`` how many employments
    stand open although the number has ceased."""

    cvr: str
    name: str
    started_on: date | None
    ceased_on: date | None
    before: Organisation | None
    open_after: int

    @property
    def is_changed(self) -> bool:
        """Whether the file says something else than the register of a number that it has."""
        before = self.before
        now = (self.name, self.started_on, self.ceased_on)
        return before is not None and now != (before.name, before.started_on, before.ceased_on)


@dataclass(frozen=True, slots=True)
class Employers:
    """A file as read: its employers when every line can be taken over, else its faults."""

    lines: tuple[Employer, ...] = ()
    faults: tuple[Fault, ...] = ()


def read(text: str) -> Employers:
    """Read the text of a file. Nothing is kept."""
    lines, fault = lines_of(text, COLUMNS)
    if fault is not None:
        return Employers(faults=(fault,))
    found: dict[str, Employer] = {}
    faults = []
    known = {row.cvr: row for row in Organisation.objects.filter(cvr__in=[cells[0] for _n, (_h, cells) in lines])}
    # Whose employments they are is nothing to the one who reads the file; how many is all that is told.
    with as_register():
        for number, line in lines:
            try:
                employer = _employer(named(line), known)
                if employer.cvr in found:
                    raise FrikortError(_("CVR-nummer %s står flere gange i filen.") % employer.cvr)
                found[employer.cvr] = employer
            except (FrikortError, FormatError) as error:
                faults.append(Fault(number, str(error)))
    return Employers(faults=tuple(faults)) if faults else Employers(tuple(found.values()))


@transaction.atomic
def take_over(employers: Employers) -> int:
    """Let the register say what the file says; how many employers are new or changed.

    Raises:
        PermissionDenied: the actor does not keep the employers.
    """
    actor = current_actor()
    if not KEEP_EMPLOYERS.is_open_to(actor) or actor.municipality_id is None:
        raise PermissionDenied
    written = [line for line in employers.lines if line.before is None or line.is_changed]
    with acting(system_actor(actor.municipality_id)):
        for line in written:
            Organisation.objects.update_or_create(
                cvr=line.cvr,
                defaults={"name": line.name, "started_on": line.started_on, "ceased_on": line.ceased_on},
            )
    return len(written)


def history_of(employer: Organisation) -> list[Event]:
    """What the register has been told of an employer, newest first: every version, as the triggers keep it."""
    versions: Any = Organisation.pgh_event_model.objects.filter(pgh_obj=employer.pk)  # type: ignore[attr-defined]
    names = dict(StaffMembership.objects.values_list("user_id", "name"))
    events, before = [], None
    for version in versions.select_related("pgh_context").order_by("pgh_id"):
        user = version.pgh_context.metadata.get("user") if version.pgh_context else None
        what = _("Optaget i registret") if before is None else _("Ajourført")
        events.append(Event(what, version.pgh_created_at, names.get(user, ""), _changed(before, version)))
        before = version
    return events[::-1]


def _changed(before: Any, after: Any) -> str:
    if before is None:
        return ""
    told = [
        f"{label}: {write(getattr(before, name))} → {write(getattr(after, name))}"
        for name, label, write in (
            ("name", _("Navn"), str),
            ("started_on", _("Startet"), _day),
            ("ceased_on", _("Ophørt"), _day),
        )
        if getattr(before, name) != getattr(after, name)
    ]
    return "; ".join(told)


def _day(day: date | None) -> str:
    return write_short_date(day) if day else "–"


def _employer(cells: Mapping[str, str], known: Mapping[str, Organisation]) -> Employer:
    cvr = cell(cells, "cvr", str)
    if not (len(cvr) == 8 and cvr.isdecimal() and cvr.isascii()):
        raise FrikortError(_("Et CVR-nummer er otte cifre."))
    started, ceased = (read_date(cells[name]) if cells[name] else None for name in ("startet", "ophoert"))
    if started and ceased and ceased < started:
        raise FrikortError(_("Virksomheden kan ikke ophøre, før den er startet."))
    before = known.get(cvr)
    open_after = Employment.objects.filter(organisation=before, ends_on=None).count() if before and ceased else 0
    return Employer(cvr, cell(cells, "navn", str)[:200], started, ceased, before, open_after)
