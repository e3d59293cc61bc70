"""The background jobs as an operator sees them: how many wait or run, which have failed, and the failed tried again;
and, on a page of the municipality whose they are, those that have failed.

A job names what it works on by ids alone, so nothing here is about anybody.
"""

import json
from collections import Counter
from collections.abc import Iterator

from django.db import connection
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET
from procrastinate.contrib.django.models import ProcrastinateJob

from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.site.access import READ_FAILED_JOBS
from hjemmel.web.lists import paged

_FAILED = "failed"
_WORK = {
    "casework.deliver_letter": _("Et brev skal sendes"),
    "appeals.send_receipt": _("Kvitteringen for en klage skal sendes"),
    "appeals.hand_over_file": _("Sagens akter skal sendes til Ankestyrelsen"),
    "records.dispose": _("En godkendt kassation skal udføres"),
    "records.forget": _("Det, der er ældre end kommunens frist, skal fjernes"),
    "frikort.start_controls": _("En kørsel af kontroller skal begynde"),
    "treatment.draft_case": _("En politisk sag skal dannes"),
}
"""What the work of a job is called, where a municipality meets it."""


def report() -> Iterator[str]:
    """How many jobs stand where, and a line for each that has failed, the oldest first."""
    counted = Counter(ProcrastinateJob.objects.values_list("status", flat=True))
    yield ", ".join(f"{status} {counted[status]}" for status in ("todo", "doing", "succeeded", _FAILED))
    for job in ProcrastinateJob.objects.filter(status=_FAILED).order_by("id"):
        yield f"{job.id}  {job.task_name}  {json.dumps(job.args)}  {job.attempts} attempts"


def try_again() -> int:
    """Queue every failed job again, at once; returns how many. Each is safe to repeat."""
    failed = list(ProcrastinateJob.objects.filter(status=_FAILED).values_list("id", flat=True))
    with connection.cursor() as cursor:
        for job_id in failed:
            cursor.execute("SELECT procrastinate_retry_job_v2(%s, %s, NULL, NULL, NULL)", [job_id, clock.now()])
    return len(failed)


def failed() -> QuerySet[ProcrastinateJob]:
    """The jobs that have failed for good, each with when, the latest first."""
    found = ProcrastinateJob.objects.filter(status=_FAILED).annotate(failed_at=Max("procrastinateevent__at"))
    return found.order_by("-id")  # type: ignore[no-any-return]


@require_GET
@requires(READ_FAILED_JOBS)
def failed_jobs(request: HttpRequest) -> HttpResponse:
    """The municipality's work in the background that has failed for good, and whom to ask."""
    context = paged(request, access.visible(READ_FAILED_JOBS, failed()))
    for job in context["page"]:
        job.work = _WORK.get(job.task_name, job.task_name)
    return render(request, "site/failed_jobs.html", context)
