"""What can be done with records. Each function runs inside ``acting`` and leaves everything or nothing."""

from hjemmel.records.services.disposal import approve, candidates, carry_out, forget, propose, write_rule
from hjemmel.records.services.errors import RecordsError
from hjemmel.records.services.requests import answer, include_rest, preview, receive, rule, tell_later

__all__ = [
    "RecordsError",
    "answer",
    "approve",
    "candidates",
    "carry_out",
    "forget",
    "include_rest",
    "preview",
    "propose",
    "receive",
    "rule",
    "tell_later",
    "write_rule",
]
