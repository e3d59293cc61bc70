"""Accessibility of one page by axe-core, WCAG 2.2 AA."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from playwright.sync_api import Page

from hjemmel.web.static import node_modules

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that the page breaks, and where."""

    rule: str
    impact: str
    help: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}): {self.help}\n    " + "\n    ".join(self.places)


@cache
def _script() -> str:
    return (node_modules() / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[Violation]:
    """Every rule the page breaks, as it is now.

    The script is evaluated through the debugger, which the content security policy does not govern; so the page is
    tested under the policy it is served with.
    """
    page.wait_for_load_state("load")
    page.evaluate(_script())
    result: dict[str, Any] = page.evaluate(_RUN, _TAGS)
    return [
        Violation(
            found["id"],
            found["impact"] or "unknown",
            found["help"],
            tuple(f"{node['html'][:200]}  {node['failureSummary']}" for node in found["nodes"]),
        )
        for found in result["violations"]
    ]


def assert_accessible(page: Page) -> None:
    """Fail with a readable list of what to mend."""
    found = violations(page)
    assert not found, f"{page.url} breaks {len(found)} rules:\n" + "\n".join(map(str, found))
