"""Where a quality standard stands on a day, and what is wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from hjemmel.monitoring import queries
from hjemmel.monitoring.models import Approval, Standard, StandardVersion, Suspension
from hjemmel.monitoring.refusals import BlanketRefusal
from hjemmel.sources.standing import Flag, flags_of_many
from hjemmel.statutes.serviceloven.quality_standards import Duty
from hjemmel.web.formats import write_date


@dataclass(frozen=True, slots=True)
class Standing:
    """A standard with its version in force (None: none is), and everything that asks for somebody's attention."""

    standard: Standard
    version: StandardVersion | None
    suspension: Suspension | None
    approval: Approval | None
    duties: tuple[Duty, ...]
    flags: tuple[Flag, ...]
    refusals: tuple[BlanketRefusal, ...]
    is_overdue: bool
    on: date

    @property
    def problems(self) -> list[str]:
        """What is wrong, a sentence each."""
        found = [str(flag) for flag in self.flags]
        if self.refusals and self.version is not None and not self.version.refusals_assessed:
            found.append(_("Afslår nogen uden en individuel vurdering."))
        if self.is_overdue and self.approval is not None:
            by = write_date(self.approval.next_review_on)
            found.append(_("Skulle være godkendt igen senest den %(by)s.") % {"by": by})
        due = self.suspension.replacement_due if self.suspension else None
        if due is not None and due < self.on:
            found.append(_("Det nye koncept skulle være klar den %(due)s.") % {"due": write_date(due)})
        if self.duties and self.version is None:
            found.append(_("Er lovpligtig efter %(order)s, men ingen udgave gælder.") % {"order": self.duties[0].order})
        return found


def standings(standards: Iterable[Standard], on: date) -> list[Standing]:
    """How standards stand on a day. Without a version in force a draft is read for what it cites and refuses."""
    read = [(standard, _text(standard, on)) for standard in standards]
    cited = flags_of_many((f"{standard.provisions}\n{text}", on) for standard, text in read)
    return [_standing(standard, text, flags, on) for (standard, text), flags in zip(read, cited, strict=True)]


def standing(standard: Standard, on: date) -> Standing:
    """How one standard stands on a day."""
    return standings([standard], on)[0]


def _text(standard: Standard, on: date) -> str:
    version, draft = queries.version_in_force(standard, on), getattr(standard, "draft", None)
    return version.text if version else draft.text if draft else ""


def _standing(standard: Standard, text: str, flags: tuple[Flag, ...], on: date) -> Standing:
    version = queries.version_in_force(standard, on)
    approval = queries.last_approval(version) if version else None
    suspension = queries.suspension_on(standard, on)
    return Standing(
        standard=standard,
        version=version,
        suspension=suspension,
        approval=approval,
        duties=queries.duties_of(standard.provisions),
        flags=flags,
        refusals=queries.refusals_in(standard, text),
        # What is set aside is not approved again meanwhile.
        is_overdue=suspension is None and approval is not None and approval.next_review_on < on,
        on=on,
    )
