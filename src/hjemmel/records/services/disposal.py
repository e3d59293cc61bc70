"""Disposal by retention rule: a rule written, a list proposed by one and approved by another, carried out by a job."""

import logging
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from hjemmel.casework.models import Case, Decision
from hjemmel.core import clock, files
from hjemmel.core.actor import current_actor
from hjemmel.law.deadlines import months
from hjemmel.records.archive import archive
from hjemmel.records.models import DisposalItem, DisposalRun, Removal, RetentionRule
from hjemmel.records.services.errors import RecordsError

_GRACE = timedelta(hours=24)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A case whose time is up, by which rule, and since when."""

    case: Case
    rule: RetentionRule
    due_on: date


def write_rule(*, scheme: str, outcome: str, months: int, fate: str, since: date, ground: str) -> RetentionRule:
    """Write how long the cases of a scheme with an outcome are kept. A change is a new rule from a day on."""
    actor = current_actor()
    return RetentionRule.objects.create(
        municipality_id=actor.municipality_id,
        scheme=scheme,
        outcome=outcome,
        months=months,
        fate=fate,
        since=since,
        ground=ground,
        writer=actor.name,
    )


def candidates() -> list[Candidate]:
    """The closed cases whose time is up by the rule in force today, the oldest first."""
    today = clock.today()
    rules: dict[tuple[str, str], RetentionRule] = {}
    for rule in RetentionRule.objects.filter(since__lte=today).order_by("since", "id"):
        rules[rule.scheme, rule.outcome] = rule
    last = Decision.objects.filter(case=OuterRef("pk"), state="signed").order_by("-signed_at")
    cases = Case.objects.exclude(state="open").select_related("person")
    found = []
    for case in cases.annotate(outcome=Subquery(last.values("outcome")[:1]), at=Subquery(last.values("signed_at")[:1])):
        applied = rules.get((case.scheme, case.outcome or ""))
        if applied is not None:
            due = months(applied.months).after(case.at.astimezone(clock.COPENHAGEN).date())
            if due <= today:
                found.append(Candidate(case, applied, due))
    return sorted(found, key=lambda one: (one.due_on, one.case.pk))


@transaction.atomic
def propose() -> DisposalRun:
    """Propose the cases whose time is up as a list for somebody else to approve.

    Raises:
        RecordsError: there are none, or a list waits already.
    """
    if DisposalRun.objects.filter(done_at=None).exists():
        raise RecordsError(_("Der er allerede en liste, der venter. Gør den færdig først."))
    due = candidates()
    if not due:
        raise RecordsError(_("Ingen sager er klar til kassation i dag."))
    actor = current_actor()
    run = DisposalRun.objects.create(
        municipality_id=actor.municipality_id,
        proposed_by_id=actor.user_id,
        proposer=actor.name,
        proposed_at=clock.now(),
    )
    DisposalItem.objects.bulk_create(
        DisposalItem(municipality_id=actor.municipality_id, run=run, case=one.case, rule=one.rule, due_on=one.due_on)
        for one in due
    )
    return run


@transaction.atomic
def approve(run: DisposalRun) -> None:
    """Approve a list, and let a job of the same transaction carry it out.

    Raises:
        RecordsError: it is approved already, or who approves is who proposed.
    """
    from hjemmel.records.jobs import dispose

    actor = current_actor()
    if run.approved_at is not None:
        raise RecordsError(_("Listen er allerede godkendt."))
    if run.proposed_by_id == actor.user_id:
        raise RecordsError(_("Du har selv foreslået listen. En anden skal godkende den."))
    run.approved_by_id, run.approver, run.approved_at = actor.user_id, actor.name, clock.now()
    run.save()
    dispose.defer(run_id=run.pk, municipality_id=run.municipality_id)


def carry_out(run: DisposalRun) -> None:
    """Dispose of each case of an approved list by itself; one that is refused stays, with the reason on the list."""
    for item in run.items.select_related("case__person", "case__municipality", "rule"):
        try:
            orphaned = _remove(run, item)
        except DatabaseError as error:
            _log.warning("A case on disposal list %s was refused.", run.pk)
            item.refusal = str(error).splitlines()[0][:300]
            item.save(update_fields=("refusal",))
        else:
            transaction.on_commit(lambda gone=orphaned: files.discard(gone, _GRACE))
    run.done_at = clock.now()
    run.save()


def _remove(run: DisposalRun, item: DisposalItem) -> list[str]:
    """Remove one case. A row that comes meanwhile, a look at the case say, undoes that; then it is tried again."""
    attempts = 3
    while True:
        attempts -= 1
        try:
            with transaction.atomic():
                if item.rule.fate == RetentionRule.Fate.ARCHIVE:
                    archive(item.case)
                return _dispose(run, item.case)
        except IntegrityError:
            if not attempts:
                raise


def forget() -> dict[str, int]:
    """Remove what is older than the acting municipality has chosen to keep; how many rows of each kind."""
    removed = {}
    with connection.cursor() as cursor:
        for what in Removal.What:
            cursor.execute("SELECT hjemmel_forget(%s)", [what.value])
            removed[what.value] = int(cursor.fetchone()[0])
    return removed


def _dispose(run: DisposalRun, case: Case) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT hjemmel_dispose_case(%s, %s)", [run.pk, case.pk])
        return list(cursor.fetchone()[0])
