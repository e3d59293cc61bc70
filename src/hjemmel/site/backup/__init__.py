"""Backup of the database and its files, and restore into an empty database. Keys are kept apart (docs/operation.md)."""

from hjemmel.site.backup.archive import BackupError, Manifest, verify
from hjemmel.site.backup.make import make
from hjemmel.site.backup.restore import restore

__all__ = ["BackupError", "Manifest", "make", "restore", "verify"]
