"""The same minutes as HTML, DOCX, PDF or XML: what a reader must read alike, whatever file they came in."""

import html
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import docx
import pikepdf
import typst

from hjemmel.council.reading.as_json import plain
from hjemmel.council.reading.record import Record


def as_html(text: str) -> bytes:
    """A page with navigation around it, and no-break spaces as editors leave them."""
    body = "".join(_elements(text))
    page = f"<!doctype html><html><head><title>x</title></head><body><nav>Forside</nav>{body}</body></html>"
    return page.encode()


def _elements(text: str) -> Iterator[str]:
    for kind, lines in _blocks(text):
        match kind:
            case "heading":
                yield f"<h2>{html.escape(lines[0])}</h2>"
            case "rows":
                rows = "".join(
                    f"<tr><td>{'</td><td>'.join(map(html.escape, row.split(chr(9))))}</td></tr>" for row in lines
                )
                yield f"<table>{rows}</table>"
            case "bullets":
                yield f"<ul>{''.join(f'<li>{html.escape(line)}</li>' for line in lines)}</ul>"
            case _:
                yield "".join(f"<p>{html.escape(line).replace(' kr.', '&nbsp;kr.')}</p>" for line in lines)


def as_docx(text: str) -> bytes:
    """A Word document with headings, lists and tables in Word's own styles."""
    word = docx.Document()
    for kind, lines in _blocks(text):
        if kind == "heading":
            word.add_heading(lines[0], 2)
        elif kind == "rows":
            cells = [row.split("\t") for row in lines]
            table = word.add_table(rows=len(cells), cols=len(cells[0]))
            for row, values in zip(table.rows, cells, strict=True):
                for cell, value in zip(row.cells, values, strict=True):
                    cell.text = value
        else:
            for line in lines:
                word.add_paragraph(line, style="List Bullet" if kind == "bullets" else None)
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


_TYPST = """
#set page(paper: "a4", margin: 2cm, header: [Eksempelkommune], footer: context [Side #counter(page).display() af 9])
#set text(size: SIZEpt, hyphenate: HYPHENATE, lang: "da")
#for block in json(bytes(sys.inputs.blocks)) {
  if block.kind == "heading" { heading(block.lines.first()) }
  else if block.kind == "rows" { table(columns: block.lines.first().len(), ..block.lines.flatten()) }
  else if block.kind == "bullets" { for line in block.lines { par[– #line] } }
  else { par(block.lines.map(line => [#line]).join(linebreak())) }
}
"""


def as_pdf(text: str, *, size: int = 11, hyphenate: bool = False) -> bytes:
    """A PDF with header and footer on each page, wrapped lines and ruled tables."""
    blocks = [
        {"kind": kind, "lines": [line.split("\t") for line in lines] if kind == "rows" else lines}
        for kind, lines in _blocks(text)
    ]
    source = _TYPST.replace("SIZE", str(size)).replace("HYPHENATE", str(hyphenate).lower())
    return typst.compile(source.encode(), sys_inputs={"blocks": json.dumps(blocks)})


def as_xml() -> bytes:
    """An export of an agenda system: items out of order, a control character, HTML inside, attributes and elements."""
    recommended = html.escape("<p>Forpersonen indstiller,</p><ol><li>at dagsordenen godkendes.</li></ol>")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<moede><titel>REFERAT Socialudvalget d. 11-03-2026</titel><punkter>
<punkt nr="3"><titel>Eventuelt</titel><sagsnummer>00.01.00-P35-2-26</sagsnummer>
  <beslutning>Intet at bem\u0002ærke.</beslutning></punkt>
<punkt><titel>Dagsorden</titel><nummer>1</nummer><sagsnummer>00.01.00-P35-2-26</sagsnummer>
  <indstilling>{recommended}</indstilling><beslutning>Godkendt.</beslutning></punkt>
<punkt><nummer>2</nummer><titel>Varmestue</titel><sagsnummer>27.45.00-A00-7-25</sagsnummer>
  <indstilling>Direktøren indstiller, at status drøftes.</indstilling><beslutning>Drøftet.</beslutning></punkt>
</punkter></moede>""".encode()


def _blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """Blocks of equal lines of the light text that the fixtures are written in."""
    block: list[str] = []
    before = ""
    for raw in [*text.split("\n"), ""]:
        line = raw.strip(" ")
        kind = _kind(line)
        if block and kind != before:
            yield before, block
            block = []
        if line.strip():
            plain_line = line.replace("**", "") if kind != "rows" else line
            block.append(plain_line.lstrip("# ").strip("*") if kind == "heading" else plain_line.removeprefix("- "))
        before = kind


def _kind(line: str) -> str:
    if not line.strip():
        return "blank"
    if "\t" in line and "....." not in line:
        return "rows"
    if line.startswith("#"):
        return "heading"
    return "bullets" if line.startswith("- ") else "text"


def saved(file: pikepdf.Pdf, **options: object) -> bytes:
    """The bytes of a PDF; one without pages is given an empty one."""
    if not file.pages:
        file.add_blank_page()
    buffer = io.BytesIO()
    file.save(buffer, **options)
    return buffer.getvalue()


def facts(record: Record) -> object:
    """A record without places, confidences, links and origin: what it says, not where."""
    found = plain(record)
    assert isinstance(found, dict)
    return _without(found, {"place", "confidence", "origin", "kept", "links"})


def _without(value: object, names: set[str]) -> object:
    if isinstance(value, Mapping):
        return {key: _without(inner, names) for key, inner in value.items() if key not in names}
    if isinstance(value, list):
        return [_without(inner, names) for inner in value]
    return value


def written(folder: Path, name: str, data: bytes) -> Path:
    """A file in a folder."""
    path = folder / name
    path.write_bytes(data)
    return path
