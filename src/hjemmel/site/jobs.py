"""The background jobs as an operator sees them: how many wait or run, which have failed, and the failed tried again.

A job names what it works on by ids alone, so nothing here is about anybody.
"""

import json
from collections import Counter
from collections.abc import Iterator

from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from hjemmel.core import clock

_FAILED = "failed"


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
