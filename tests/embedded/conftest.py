"""A data folder for each test. Not pytest's own: root's server runs as a user who cannot enter that."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hjemmel.embedded import EmbeddedPostgres


@pytest.fixture
def folder() -> Iterator[Path]:
    """A path for a data folder that does not exist yet; what was started there is stopped in the end."""
    above = Path(tempfile.mkdtemp(prefix="hjemmel-test-"))
    above.chmod(0o755)
    folder = above / "data"
    yield folder
    for cluster in above.rglob("cluster"):
        EmbeddedPostgres(cluster.parent).stop()
    shutil.rmtree(above)


@pytest.fixture
def server(folder: Path) -> EmbeddedPostgres:
    """A running server in ``folder``."""
    server = EmbeddedPostgres(folder)
    assert server.start()
    return server
