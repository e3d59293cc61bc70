"""Jobs are seen by the operator: what waits, what has failed, and the failed queued again."""

import pytest
from django.db import connection

from hjemmel.casework.jobs import deliver_letter
from hjemmel.site import jobs

pytestmark = pytest.mark.django_db


def test_a_failed_job_is_named_by_its_ids_and_queued_again() -> None:
    key = deliver_letter.defer(delivery_id=7, municipality_id=1)
    assert len(list(jobs.report())) == 1
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [key])
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed', attempts = 10 WHERE id = %s", [key])
    _counts, failed = jobs.report()
    assert failed == f'{key}  casework.deliver_letter  {{"delivery_id": 7, "municipality_id": 1}}  10 attempts'
    assert jobs.try_again() == 1
    (counts,) = jobs.report()
    assert "failed 0" in counts
    assert jobs.try_again() == 0
