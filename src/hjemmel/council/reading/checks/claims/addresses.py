"""One web address written in two ways, in one document or in several."""

import re
from collections.abc import Iterator, Sequence

from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, finding
from hjemmel.council.reading.checks.text.passages import Prose

_HOST = re.compile(r"(?<![\w@.-])(?:https?://)?(?P<host>(?:[\w-]+\.)+(?:dk|com|org|net|eu|nu|info))\b", re.IGNORECASE)


def check_addresses(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Hosts that are the same but for a dot or a hyphen: at most one of them leads anywhere."""
    hosts: dict[str, dict[str, Quoted]] = {}
    for document in documents:
        for passage in document.passages:
            for found in _HOST.finditer(passage.text):
                host = found["host"].lower().removeprefix("www.")
                hosts.setdefault(re.sub(r"[.-]", "", host), {}).setdefault(host, Quoted(found["host"], passage.place))
    for spellings in hosts.values():
        if len(spellings) > 1:
            one, other = list(spellings.values())[:2]
            yield finding(
                Check.ADDRESS, one.place, one.text, other.text, list(spellings.values()),
                f"Samme adresse staves forskelligt: {one.text} ({one.place}) og {other.text} ({other.place}).",
                f"One address is written in two ways: {one.text} ({one.place}) and {other.text} ({other.place}).",
            )  # fmt: skip
