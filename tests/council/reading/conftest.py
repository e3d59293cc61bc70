"""Invented minutes of Eksempelkommune in the known layouts, and the real documents where they are at hand."""

import os
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def invented() -> Path:
    """The folder of invented minutes."""
    return FIXTURES


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder of the real documents that the repository must not hold."""
    folder = os.environ.get("HJEMMEL_SOURCES")
    if not folder:
        pytest.skip("set HJEMMEL_SOURCES to the folder of the source documents to check the readers against them")
    return Path(folder)
