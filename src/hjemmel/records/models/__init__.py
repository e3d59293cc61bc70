"""The tables of access requests and disposal, one subject a file."""

from hjemmel.records.models.disposal import DisposalItem, DisposalRun, Removal, RetentionRule, Tombstone
from hjemmel.records.models.requests import AccessKind, AccessNotice, AccessRequest, AccessRuling

__all__ = [
    "AccessKind",
    "AccessNotice",
    "AccessRequest",
    "AccessRuling",
    "DisposalItem",
    "DisposalRun",
    "Removal",
    "RetentionRule",
    "Tombstone",
]
