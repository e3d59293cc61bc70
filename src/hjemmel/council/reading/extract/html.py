"""HTML to lines of light text: headings, lists, tables and links keep their marks, the rest is words."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

_SPACE = re.compile(r"[ \t\r\n\f]+")
_SKIPPED = frozenset(("script", "style", "noscript", "template", "nav", "svg", "head", "iframe", "button", "select"))
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
     "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p",
     "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul")
)  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def html_lines(text: str) -> list[str]:
    """The lines of a page's visible text. A row of a table is one line with tabs between its cells."""
    root = LexborHTMLParser(text).root
    writer = _Writer()
    if root is not None:
        for node, entering in _walk(root):
            writer.enter(node) if entering else writer.leave(node)
    writer.end_line()
    return writer.lines


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Nodes in document order, each on the way in and on the way out; deep nesting costs no recursion."""
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    while stack:
        node, entering = stack.pop()
        yield node, entering
        if entering and node.tag not in _SKIPPED:
            stack.append((node, False))
            children = list(node.iter(include_text=True))
            stack.extend((child, True) for child in reversed(children))


class _Writer:
    """Gathers words to lines while the nodes come by."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._words = ""
        self._cells: list[str] | None = None
        self._lists: list[int | None] = []
        self._links: list[tuple[str, int]] = []

    def enter(self, node: LexborNode) -> None:
        tag = node.tag
        if tag == "-text":
            self._words += _SPACE.sub(" ", node.text_content or "")
        elif tag == "br":
            self._words += " " if self._cells is not None else ""
            if self._cells is None:
                self.end_line(blank=False)
        elif tag == "tr":
            self.end_line(blank=False)
            self._cells = []
        elif tag in ("td", "th"):
            self._words = ""
        elif tag in _BLOCKS and self._cells is None:
            self.end_line()
            self._open_block(tag)
        elif tag == "a":
            self._links.append((node.attributes.get("href") or "", len(self._words)))

    def leave(self, node: LexborNode) -> None:
        tag = node.tag
        if tag in ("td", "th") and self._cells is not None:
            self._cells.append(self._words.strip())
            self._words = ""
        elif tag == "tr" and self._cells is not None:
            self.lines.append("\t".join(self._cells))
            self._cells = None
            self._words = ""
        elif tag == "a" and self._links:
            self._close_link(*self._links.pop())
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self.end_line()
        elif tag in _BLOCKS and self._cells is None:
            self.end_line()

    def end_line(self, *, blank: bool = True) -> None:
        """Finish the line under way; a block has a blank line after it, a break in a block has none."""
        words = self._words.strip()
        if words:
            self.lines.append(words)
        if blank and self.lines and self.lines[-1]:
            self.lines.append("")
        self._words = ""

    def _open_block(self, tag: str | None) -> None:
        if tag in _HEADINGS:
            self._words = "## "
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            count = self._lists[-1] if self._lists else None
            if count is None:
                self._words = "- "
            else:
                self._lists[-1] = count + 1
                self._words = f"{count + 1}. "

    def _close_link(self, target: str, start: int) -> None:
        words = self._words[start:].strip()
        if words and "\n" not in target and ")" not in target and "]" not in words:
            self._words = f"{self._words[:start]}[{words}]({target})"
