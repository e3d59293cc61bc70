"""The PostgreSQL that starts by itself. Why our own: docs/decisions/0002-embedded-postgresql.md."""

from hjemmel.embedded.errors import (
    BinariesMissing,
    EmbeddedError,
    FolderInUse,
    FolderUnusable,
    NotRunning,
    PortInUse,
    SettingsError,
    StartFailed,
)
from hjemmel.embedded.places import data_folder
from hjemmel.embedded.roles import APP, DATABASE, KEEPER, OWNER
from hjemmel.embedded.server import EmbeddedPostgres, State, Status
from hjemmel.embedded.tools import run_client
from hjemmel.embedded.urls import Urls, database_urls

__all__ = [
    "APP",
    "DATABASE",
    "KEEPER",
    "OWNER",
    "BinariesMissing",
    "EmbeddedError",
    "EmbeddedPostgres",
    "FolderInUse",
    "FolderUnusable",
    "NotRunning",
    "PortInUse",
    "SettingsError",
    "StartFailed",
    "State",
    "Status",
    "Urls",
    "data_folder",
    "database_urls",
    "run_client",
]
