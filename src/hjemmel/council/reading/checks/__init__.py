"""The consistency reader: recomputes what documents state, and says where it does not hold.

``check`` takes the records of one or several documents; some contradictions only show between two of them.
``check_text`` does the same for a text that is being written. Nothing is ever altered.
"""

import datetime
from collections.abc import Sequence

from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, Repair, Severity
from hjemmel.council.reading.checks.registry import CHECKS
from hjemmel.council.reading.checks.text.live import record_of_text
from hjemmel.council.reading.checks.text.passages import prose
from hjemmel.council.reading.record import Record

__all__ = ["Check", "Finding", "Quoted", "Repair", "Severity", "check", "check_text"]


def check(records: Sequence[Record]) -> list[Finding]:
    """All findings of the documents, in the order of the documents and of the lines they are at."""
    documents = [prose(record) for record in records]
    findings = [finding for find in CHECKS for finding in find(documents)]
    order = {source.name: at for at, record in enumerate(records) for source in record.origin.files}
    return sorted(findings, key=lambda finding: (order.get(finding.place.file, len(order)), finding.place.first))


def check_text(text: str, name: str = "text", meeting: datetime.date | None = None) -> list[Finding]:
    """The findings of a text that is being written, for a meeting on a date if that is known.

    Places are lines of the text, which ``name`` names. An empty text has no findings.
    """
    return check([record_of_text(text, name, meeting)]) if text.strip() else []
