"""Tables: rows of cells parted by tabs, and tables of numbers whose cells were printed one below another."""

import re
from collections.abc import Iterator, Sequence

from hjemmel.council.reading.document import Document, Line
from hjemmel.council.reading.place import Confidence
from hjemmel.council.reading.record import Table, TableRow

_CAPTIONS = ("Tabel", "Figur")
_CAPTION = re.compile(r"(?:Tabel|Figur) \d+\s*[.:] \S.*")
_ROW = re.compile(r"(?P<label>.*?)(?P<numbers>(?:(?:^|\s+)-?\d{1,3}(?:\.\d{3})*,\d+){2,})")
_NOTE = re.compile(r"(?:Note|Anm|Kilde)\.?:? .+|\*\S.+")
_CAPITAL = re.compile(r"\s+(?=[A-ZÆØÅ])")
_REACH = 40  # lines from a caption to its first row of numbers
_LABEL_REACH = 8  # lines from one row of numbers to the next
_LONGEST_LABEL = 90


def tables(source: Document, lines: Sequence[Line]) -> tuple[tuple[Table, ...], tuple[Line, ...]]:
    """The tables among some lines, and the lines that belong to none of them."""
    found: list[Table] = []
    rest: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.is_row:
            end = next((i for i in range(at, len(lines)) if not lines[i].is_row), len(lines))
            found.append(_of_cells(source, lines[at:end]))
            at = end
        elif line.text.startswith(_CAPTIONS) and _CAPTION.fullmatch(line.text):
            table, end = _of_numbers(source, lines, at)
            found.append(table)
            at = end
        else:
            rest.append(line)
            at += 1
    return tuple(found), tuple(rest)


def _of_cells(source: Document, lines: Sequence[Line]) -> Table:
    head, *rows = lines
    return Table(
        place=source.place(lines[0], lines[-1]),
        columns=_cells(head) if rows else (),
        rows=tuple(TableRow(place=source.place(line), cells=_cells(line)) for line in (rows or [head])),
    )


def _cells(line: Line) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.text.split("\t"))


def _of_numbers(source: Document, lines: Sequence[Line], caption_at: int) -> tuple[Table, int]:
    """The table below a caption, and the index after it. Without numbers within reach only the caption is left."""
    at = _first_row(lines, caption_at + 1)
    if at is None:
        note_at = next((i for i in range(caption_at + 1, min(caption_at + 6, len(lines))) if lines[i].text), None)
        has_note = note_at is not None and _NOTE.fullmatch(lines[note_at].text) is not None
        end = note_at if note_at is not None and has_note else caption_at
        note = lines[end].text if has_note else None
        return Table(
            place=source.place(lines[caption_at], lines[end]), caption=lines[caption_at].text, note=note
        ), end + 1
    width = len(_numbers(lines[at]))
    head = list(_blocks(lines[caption_at + 1 : at]))
    inline = _label(lines[at])
    columns, label_lines, confidence = _head(head, width, inline)
    rows = [_row(source, [*label_lines, lines[at]], lines[at])]
    end = at + 1
    for label, row in _following_rows(lines, end, width):
        rows.append(_row(source, [*label, row], row))
        end = lines.index(row, end) + 1
    note_at = next((i for i in range(end, min(end + 3, len(lines))) if lines[i].text), None)
    note = lines[note_at].text if note_at is not None and _NOTE.fullmatch(lines[note_at].text) else None
    end = note_at + 1 if note is not None and note_at is not None else end
    place = source.place(lines[caption_at], lines[end - 1])
    caption = lines[caption_at].text
    return Table(place=place, confidence=confidence, caption=caption, columns=columns, rows=tuple(rows), note=note), end


def _first_row(lines: Sequence[Line], start: int) -> int | None:
    for at in range(start, min(start + _REACH, len(lines))):
        if len(lines[at].text) > _LONGEST_LABEL and not _ROW.fullmatch(lines[at].text):
            return None
        if _ROW.fullmatch(lines[at].text):
            return at
    return None


def _following_rows(lines: Sequence[Line], start: int, width: int) -> Iterator[tuple[list[Line], Line]]:
    label: list[Line] = []
    for at in range(start, len(lines)):
        line = lines[at]
        if _ROW.fullmatch(line.text) and len(_numbers(line)) == width:
            yield label, line
            label = []
        elif line.text:
            label.append(line)
            if len(label) > _LABEL_REACH or len(line.text) > _LONGEST_LABEL or _NOTE.fullmatch(line.text):
                return


def _numbers(line: Line) -> list[str]:
    match = _ROW.fullmatch(line.text)
    return match["numbers"].split() if match else []


def _label(line: Line) -> str:
    match = _ROW.fullmatch(line.text)
    return match["label"].strip() if match else ""


def _row(source: Document, lines: Sequence[Line], numbers: Line) -> TableRow:
    label = " ".join([*(line.text for line in lines[:-1]), _label(numbers)]).strip()
    return TableRow(place=source.place(lines[0], numbers), cells=(label, *_numbers(numbers)))


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if line.text:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _head(blocks: list[list[Line]], width: int, inline_label: str) -> tuple[tuple[str, ...], list[Line], Confidence]:
    """Column heads and the lines of the first row's label. Heads stand in blocks of their own, one a column, or all
    in one text, which is then parted at its capital letters."""
    texts = [" ".join(line.text for line in block) for block in blocks]
    labels = 0 if inline_label else 1
    if len(blocks) == 1 + width + labels:
        return tuple(texts[: 1 + width]), blocks[-1] if labels else [], Confidence.STATED
    parts = _CAPITAL.split(" ".join(texts))
    if len(parts) < width:
        return (), [], Confidence.REPAIRED
    first = " ".join(parts[: len(parts) - width])
    return (first, *parts[len(parts) - width :]), [], Confidence.INFERRED
