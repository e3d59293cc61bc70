"""A data folder for each test. Not pytest's own: root's server runs as a user who cannot enter that."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hjemmel.embedded import EmbeddedPostgres


@pytest.fixture(scope="session")
def once_used() -> Iterator[Path]:
    """A data folder whose server was started and stopped. Others are copied from it, which is faster."""
    above = Path(tempfile.mkdtemp(prefix="hjemmel-test-"))
    above.chmod(0o755)
    with EmbeddedPostgres(above / "data"):
        pass
    yield above / "data"
    shutil.rmtree(above)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A path for a data folder that does not exist yet; what was started there is stopped in the end."""
    above = Path(tempfile.mkdtemp(prefix="hjemmel-test-"))
    above.chmod(0o755)
    yield above / "data"
    for cluster in above.rglob("cluster"):
        EmbeddedPostgres(cluster.parent).stop()
    shutil.rmtree(above)


@pytest.fixture
def used(folder: Path, once_used: Path) -> Path:
    """A data folder whose server is stopped."""
    subprocess.run(["cp", "-a", once_used, folder], check=True)
    return folder


@pytest.fixture
def server(used: Path) -> EmbeddedPostgres:
    """A running server."""
    server = EmbeddedPostgres(used)
    assert server.start()
    return server
