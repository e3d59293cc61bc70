"""SVG as elements, so that no text can be read as markup and the same picture is the same bytes."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, fromstring, indent, register_namespace, tostring

NAMESPACE = "http://www.w3.org/2000/svg"
FONT = "IBM Plex Sans, sans-serif"
INK, MUTED, LINE, FAINT, PAPER, MARK = "#1a1a1a", "#545454", "#8a8a8a", "#d4d4d4", "#ffffff", "#c45500"

register_namespace("", NAMESPACE)


def element(tag: str, *children: Element, text: str | None = None, **attributes: Any) -> Element:
    """An element; in the names of attributes an underscore stands for a hyphen, and one at the end for nothing."""
    made = Element(
        f"{{{NAMESPACE}}}{tag}", {key.rstrip("_").replace("_", "-"): str(value) for key, value in attributes.items()}
    )
    made.text = text
    made.extend(children)
    return made


def label(text: str, x: float, y: float, size: float, **attributes: Any) -> Element:
    """A line of text, its baseline at ``y``."""
    return element("text", text=text, x=f"{x:g}", y=f"{y:g}", font_size=f"{size:g}", **attributes)


def named(title: str, *children: Element, focus: bool = True, **attributes: Any) -> Element:
    """A part with a name: shown when pointed at, read aloud, and reached by keyboard unless a link around it is."""
    reached = {"tabindex": "0"} if focus else {}
    return element("g", element("title", text=title), *children, role="img", aria_label=title, **reached, **attributes)


def spoken(svg: bytes) -> tuple[str, str]:
    """The title and the description of a picture made here, as they are read aloud."""
    root = fromstring(svg)  # noqa: S314  made by this program
    return root.findtext(f"{{{NAMESPACE}}}title", ""), root.findtext(f"{{{NAMESPACE}}}desc", "")


def picture(
    name: str, title: str, description: str, width: float, height: float, *children: Element, language: str = "da"
) -> bytes:
    """A whole picture with its title and description. Nothing outside it is needed to show it.

    Its own ids begin with ``name``, so that several pictures can stand in one page.
    """
    root = element(
        "svg",
        element("title", text=title, id=f"{name}-title"),
        element("desc", text=description, id=f"{name}-desc"),
        element("rect", width="100%", height="100%", fill=PAPER),
        *children,
        viewBox=f"0 0 {width:g} {height:g}",
        width=f"{width:g}",
        height=f"{height:g}",
        lang=language,
        role="group",
        aria_labelledby=f"{name}-title {name}-desc",
        font_family=FONT,
        fill=INK,
    )
    indent(root, " ")
    return bytes(tostring(root, encoding="utf-8")) + b"\n"
