"""The environment of a test run. Nothing of the machine's own configuration leaks in.

A plugin (``-p environment``) and no part of ``conftest.py``: pytest-django reads Django's settings before any conftest
is loaded, and in a run of several processes (``-n 2``) each has an environment, keys and files of its own.
"""

import os
import secrets
import shutil
import tempfile
from pathlib import Path

FOLDER = Path(tempfile.mkdtemp(prefix="hjemmel-tests-"))
"""What this process writes; gone with it."""
FOLDER.chmod(0o711)  # root's PostgreSQL runs as somebody else, who has to come through
(FOLDER / "static").mkdir()

SHARED = Path(os.environ.setdefault("HJEMMEL_TESTS_SHARED", str(FOLDER)))
"""What is made once for all processes of a run."""

os.environ |= {
    "DJANGO_SETTINGS_MODULE": "hjemmel.site.settings",
    "HJEMMEL_MODE": "test",
    "HJEMMEL_HOSTS": "localhost,testserver",
    "HJEMMEL_SECRET_KEY": secrets.token_urlsafe(32),
    "HJEMMEL_KEYRING": str(FOLDER / "keyring.json"),
    "HJEMMEL_FILES": str(FOLDER / "files"),
    "HJEMMEL_OUTBOX": str(FOLDER / "outbox"),
    # Empty: every client that a test makes looks through it.
    "HJEMMEL_STATIC": str(FOLDER / "static"),
    # Replaced when a test asks for the database; nothing listens here.
    "HJEMMEL_DATABASE_URL": "postgresql://hjemmel_app@localhost:1/none",
    "HJEMMEL_DATABASE_OWNER_URL": "postgresql://hjemmel_owner@localhost:1/none",
}


def pytest_unconfigure() -> None:
    """Leave no file of the run behind."""
    shutil.rmtree(FOLDER, ignore_errors=True)
