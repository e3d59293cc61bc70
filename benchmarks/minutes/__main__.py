"""How fast minutes are read: ``python -m benchmarks.minutes``.

What is read is invented: the fixtures of the tests, repeated to the size of a year's minutes; where HJEMMEL_SOURCES
names a folder, its texts are read too. Time is processor time of this process alone, the best of the rounds, so that
other work on the machine counts as little as can be.
"""

import argparse
import json
import os
import platform
import re
import time
from collections.abc import Callable
from pathlib import Path

import typst

from hjemmel.council.reading.extract import extract_bytes
from hjemmel.council.reading.files import read_documents

FIXTURES = Path(__file__).parents[2] / "tests" / "council" / "reading" / "fixtures"
LAYOUTS = ("route_matrix", "decision_first", "deciding_body")
MEGABYTE = 1_000_000
_PAGES = """
#set page(paper: "a4", margin: 2cm, header: [Eksempelkommune], footer: context [Side #counter(page).display()])
#set text(size: 10pt, lang: "da")
#for line in json(bytes(sys.inputs.lines)) { par[#line] }
#if sys.inputs.ruled == "yes" { for row in range(60) { pagebreak(); table(columns: 4, ..range(40).map(n => [#n])) } }
"""


def minutes(layout: str, size: int) -> str:
    """Invented minutes of at least ``size`` characters: the items again and again, numbered on."""
    text = (FIXTURES / f"{layout}.txt").read_text(encoding="utf-8")
    head, *items = re.split(r"(?m)^(?=#*\s?\**Punkt \d+:)", re.sub(r"(?m)^.*\.{5}.*\n", "", text))
    body, number = [head], 0
    while sum(map(len, body)) < size:
        for item in items:
            number += 1
            body.append(re.sub(r"Punkt \d+:", f"Punkt {number % 900 + 1}:", item, count=1))
    return "".join(body)


def best(rounds: int, work: Callable[[], object]) -> float:
    """The least processor time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        before = time.process_time()
        work()
        times.append(time.process_time() - before)
    return min(times)


def text_speed(data: bytes, rounds: int) -> float:
    """Megabytes of text a second and core, from bytes to record."""
    return len(data) / MEGABYTE / best(rounds, lambda: read_documents([extract_bytes("a.txt", data)]))


def pdf_speed(rounds: int, *, ruled: bool) -> tuple[int, float]:
    """Pages, and pages a second and core, from bytes to lines of text."""
    lines = [line for line in minutes("deciding_body", MEGABYTE // 2).split("\n") if line.strip()]
    inputs = {"lines": json.dumps([] if ruled else lines), "ruled": "yes" if ruled else "no"}
    data = typst.compile(_PAGES.encode(), sys_inputs=inputs)
    pages = extract_bytes("a.pdf", data).lines[-1].page or 0
    return pages, pages / best(rounds, lambda: extract_bytes("a.pdf", data))


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description="Measure the reading of minutes.")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of which the best counts")
    rounds = parser.parse_args().rounds
    print(
        f"Python {platform.python_version()}, {platform.machine()}, best of {rounds} rounds, processor time of one core"
    )
    for layout in LAYOUTS:
        print(
            f"text, {layout.replace('_', ' ')}, 1 MB: {text_speed(minutes(layout, MEGABYTE).encode(), rounds):.2f} MB/s"
        )
    for path in sorted(Path(os.environ.get("HJEMMEL_SOURCES", os.devnull)).glob("*.txt")):
        data = path.read_bytes()
        print(f"text, {path.name[:3]}, {len(data) / 1000:.0f} kB: {text_speed(data, rounds * 3):.2f} MB/s")
    for ruled in (False, True):
        pages, speed = pdf_speed(rounds, ruled=ruled)
        print(f"PDF, {'with a ruled table on each page' if ruled else 'text'}, {pages} pages: {speed:.0f} pages/s")


if __name__ == "__main__":
    main()
