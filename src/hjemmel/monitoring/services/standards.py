"""Quality standards: drafted, adopted, renewed, suspended, repealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.law.deadlines import months
from hjemmel.monitoring import queries
from hjemmel.monitoring.models import Approval, InForce, Standard, StandardDraft, StandardVersion, Suspension
from hjemmel.monitoring.services.errors import MonitoringError


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting at which a body approved: which body, when, and the number of the agenda item, if known."""

    body: str
    met_on: date
    point: str = ""


def make_standard(*, title: str, area: str, provisions: str, review_months: int) -> Standard:
    """Begin a standard of the actor's municipality; its first text is a draft.

    Raises:
        MonitoringError: the law asks for it to be made anew more often.
    """
    for duty in queries.duties_of(provisions):
        if duty.every_months and review_months > duty.every_months:
            raise MonitoringError(
                _("%(order)s kræver en ny kvalitetsstandard mindst hver %(n)s. måned. Skriv et lavere tal.")
                % {"order": duty.order, "n": duty.every_months}
            )
    return Standard.objects.create(
        municipality_id=current_actor().municipality_id,
        title=title,
        area=area,
        provisions=provisions,
        review_months=review_months,
    )


def save_draft(standard: Standard, *, text: str, causes: Sequence[str], cause_note: str) -> StandardDraft:
    """Keep the next version as far as it is written, with why it is changed."""
    draft, _created = StandardDraft.objects.update_or_create(
        standard=standard,
        defaults={
            "municipality_id": standard.municipality_id,
            "text": text.replace("\r\n", "\n").strip(),
            "causes": list(causes),
            "cause_note": cause_note,
            "writer": current_actor().name,
            "written_at": clock.now(),
        },
    )
    return draft


@transaction.atomic
def adopt(standard: Standard, *, meeting: Meeting, since: date, refusals_assessed: str = "") -> StandardVersion:
    """Make the draft the version in force from ``since``; the one before ends the day before. The draft is gone.

    Raises:
        MonitoringError: there is no draft, or nothing in it is changed; a change has no cause; the body met after the
            version came into force; a version in force begins on the same day or later; or a sentence refuses
            everybody and nobody has said why that is right.
    """
    draft = StandardDraft.objects.select_for_update().filter(standard=standard).first()
    if draft is None:
        raise MonitoringError(_("Der er ikke noget udkast. Skriv det først."))
    latest = standard.versions.first()
    if latest is not None and latest.text == draft.text:
        raise MonitoringError(_("Teksten er ikke ændret. Forny godkendelsen i stedet."))
    if latest is not None and not draft.causes:
        raise MonitoringError(_("Vælg i udkastet, hvad der er årsag til ændringen."))
    if meeting.met_on > since:
        raise MonitoringError(_("Den kan ikke gælde fra før det møde, hvor den blev godkendt. Ret en af datoerne."))
    if queries.refusals_in(standard, draft.text) and not refusals_assessed.strip():
        raise MonitoringError(
            _("Udkastet afslår nogen uden en individuel vurdering. Skriv det om, eller skriv, hvorfor det er rigtigt.")
        )
    _end_current(standard, since)
    version = StandardVersion.objects.create(
        standard=standard,
        municipality_id=standard.municipality_id,
        number=1 if latest is None else latest.number + 1,
        text=draft.text,
        causes=draft.causes,
        cause_note=draft.cause_note,
        refusals_assessed=refusals_assessed.strip(),
        adopter=current_actor().name,
        adopted_at=clock.now(),
    )
    InForce.objects.create(
        version=version, standard=standard, municipality_id=standard.municipality_id, period=(since, None)
    )
    _approve(version, meeting, counted_from=since)
    draft.delete()
    return version


def _end_current(standard: Standard, since: date, because: str = "") -> None:
    last = InForce.objects.select_for_update().filter(standard=standard).first()
    if last is None or (last.period.upper is not None and last.period.upper <= since):
        return
    if last.period.lower >= since:
        raise MonitoringError(_("En udgave gælder allerede fra den dag eller senere. Vælg en senere dag."))
    last.period = (last.period.lower, since)
    last.ended_because = because
    last.save()


def renew(version: StandardVersion, *, meeting: Meeting) -> Approval:
    """Record that a body has approved the same text once more."""
    return _approve(version, meeting, counted_from=meeting.met_on)


def _approve(version: StandardVersion, meeting: Meeting, *, counted_from: date) -> Approval:
    return Approval.objects.create(
        version=version,
        municipality_id=version.municipality_id,
        body=meeting.body,
        met_on=meeting.met_on,
        point=meeting.point,
        next_review_on=months(version.standard.review_months).after(counted_from),
    )


@transaction.atomic
def repeal(standard: Standard, *, since: date, because: str) -> None:
    """End a standard: from ``since`` no version is in force.

    Raises:
        MonitoringError: the law asks for such a standard, or none is in force that day.
    """
    if duties := queries.duties_of(standard.provisions):
        raise MonitoringError(
            _("Kvalitetsstandarden er lovpligtig efter %(order)s. Vedtag en ny udgave i stedet.")
            % {"order": duties[0].order}
        )
    if queries.version_in_force(standard, since) is None:
        raise MonitoringError(_("Ingen udgave gælder den dag."))
    _end_current(standard, since, because)


def suspend(
    standard: Standard,
    *,
    first: date,
    last: date,
    pilot: str,
    meeting: Meeting,
    legal_basis: str = "",
    replacement_due: date | None = None,
) -> Suspension:
    """Set a standard aside in a pilot from ``first`` to ``last``, both included.

    Raises:
        MonitoringError: the days are in the wrong order; it is suspended already in part of them; or the law asks for
            the standard and no legal basis for setting it aside is named.
    """
    if last < first:
        raise MonitoringError(_("Den sidste dag ligger før den første. Ret en af dem."))
    if (duties := queries.duties_of(standard.provisions)) and not legal_basis:
        raise MonitoringError(
            _("Kvalitetsstandarden er lovpligtig efter %(order)s. Skriv den hjemmel, der sætter den ud af kraft.")
            % {"order": duties[0].order}
        )
    period = (first, date.fromordinal(last.toordinal() + 1))
    if Suspension.objects.filter(standard=standard, period__overlap=period).exists():
        raise MonitoringError(_("Den er allerede sat ud af kraft i en del af perioden. Ret datoerne."))
    return Suspension.objects.create(
        standard=standard,
        municipality_id=standard.municipality_id,
        period=period,
        pilot=pilot,
        body=meeting.body,
        met_on=meeting.met_on,
        legal_basis=legal_basis,
        replacement_due=replacement_due,
    )


def end_suspension(suspension: Suspension, *, since: date) -> None:
    """Let a standard apply again from a day before its suspension was to end.

    Raises:
        MonitoringError: the suspension does not cover the day.
    """
    if not (suspension.period.lower < since < suspension.period.upper):
        raise MonitoringError(_("Vælg en dag inden for perioden, efter den første."))
    suspension.period = (suspension.period.lower, since)
    suspension.save()
