"""The commands of operation: backup, restore, rotation of keys, sweep of files (docs/operation.md)."""
