"""Whether the program lives and whether it can do its work: for load balancers and alarms, and telling nothing else.

Neither asks who is calling or needs the database to answer. A check that fails is named; why is in the log.
"""

import logging
import tempfile
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET

from hjemmel.core.access import PUBLIC, requires
from hjemmel.core.keys import Keyring
from hjemmel.core.middleware import without_actor

WORKER_SILENT_SECONDS = 60
"""A worker writes a heartbeat every ten seconds; after this long without one, jobs wait for nobody."""

log = logging.getLogger(__name__)


class NotReady(Exception):
    """A check found something missing."""


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _migrations() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotReady("Migrations are to be applied.")


def _worker() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - make_interval(secs => %s)",
            [WORKER_SILENT_SECONDS],
        )
        if cursor.fetchone() == (0,):
            raise NotReady("No worker is alive.")


def _files() -> None:
    folder = Path(settings.HJEMMEL_FILES)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"written")


def _keyring() -> None:
    Keyring.read(Path(settings.HJEMMEL_KEYRING))


CHECKS: dict[str, Callable[[], None]] = {
    "database": _database,
    "migrations": _migrations,
    "worker": _worker,
    "files": _files,
    "keyring": _keyring,
}


@without_actor
@require_GET
@requires(PUBLIC)
def live(request: HttpRequest) -> JsonResponse:
    """Whether the process answers. If not, start it anew."""
    return JsonResponse({"status": "ok"})


@without_actor
@require_GET
@requires(PUBLIC)
def ready(request: HttpRequest) -> JsonResponse:
    """Whether everything that the work needs is there: 200, or 503 with the names of what is not."""
    return _answer(CHECKS)


@without_actor
@require_GET
@requires(PUBLIC)
def health(request: HttpRequest) -> JsonResponse:
    """Whether the program and its database answer, worker or not."""
    return _answer({"database": _database})


def _answer(checks: dict[str, Callable[[], None]]) -> JsonResponse:
    found = {name: _holds(name, check) for name, check in checks.items()}
    good = all(found.values())
    told = {name: "ok" if holds else "failed" for name, holds in found.items()}
    return JsonResponse({"status": "ok" if good else "failed", "checks": told}, status=200 if good else 503)


def _holds(name: str, check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception:
        # Whatever it is: the answer is that this check failed, and the others are still to be made.
        log.exception("A health check failed.", extra={"fields": {"check": name}})
        return False
    return True
