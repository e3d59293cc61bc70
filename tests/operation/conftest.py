"""What the tests of operation share: a database of their own and its keeper, with keys and files of their own."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings

from database import Database
from operation.installation import Installation


@pytest.fixture
def installation(own_database: Database, tmp_path: Path) -> Iterator[Installation]:
    """The world of the tests, standing on its own."""
    made = Installation(own_database, tmp_path / "keys" / "keyring.json", tmp_path / "files")
    made.keyring.parent.mkdir()
    shutil.copy(os.environ["HJEMMEL_KEYRING"], made.keyring)
    shutil.copytree(os.environ["HJEMMEL_FILES"], made.files)
    with override_settings(HJEMMEL_KEYRING=str(made.keyring), HJEMMEL_FILES=str(made.files)):
        yield made
