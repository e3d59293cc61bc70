"""``hjemmel appeals``: the Danmarkskort from a table of outcomes, without the web program."""

import argparse
import sys
from pathlib import Path

from hjemmel.appeals.danmarkskort.as_json import as_json
from hjemmel.appeals.danmarkskort.as_pdf import as_pdf
from hjemmel.appeals.danmarkskort.as_text import as_text
from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.errors import DanmarkskortError, TableError
from hjemmel.appeals.danmarkskort.figures import COUNTRY, Area, Extent
from hjemmel.appeals.danmarkskort.printed import MAPS
from hjemmel.appeals.danmarkskort.report import Report
from hjemmel.appeals.danmarkskort.series import series
from hjemmel.appeals.danmarkskort.table import read
from hjemmel.appeals.danmarkskort.tile_map import tile_map
from hjemmel.core.clock import now
from hjemmel.core.letters import LetterError
from hjemmel.core.municipalities import find
from hjemmel.publication.disclosure import LEAST
from hjemmel.statutes.retssikkerhed.danmarkskort import Map


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command ``danmarkskort``."""
    commands = parser.add_subparsers(dest="appeals_command", required=True, metavar="COMMAND")
    command = commands.add_parser("danmarkskort", help="the three maps from a table of outcomes")
    say = command.add_argument
    say("file", type=Path, metavar="FILE.csv", help="a table with the header municipality,year,provision,outcome,n")
    say("--format", choices=("text", "json", "svg", "pdf"), default="text", help="what to write (default: text)")
    say("--output", type=Path, help="the file to write to (default: standard output)")
    say("--year", type=int, help="the year of the figures (default: the last in the table; JSON: all)")
    say("--map", choices=MAPS, help="one map only (default: all three; SVG: social)")
    say("--municipality", action="append", default=[], metavar="NAME", help="mark it, and draw its years; repeatable")
    say("--series", action="store_true", help="SVG: the years of the municipalities instead of the map")
    say("--least", type=int, default=LEAST, help=f"hide numbers below this and what tells them (default: {LEAST})")
    say("--internal", action="store_true", help="hide nothing; not for publishing")
    say(
        "--earlier", action="append", default=[], type=Path, metavar="OLD.csv", help="a table published before this one"
    )
    say("--older-cases", action="store_true", help="complaints under SEL that BL replaced were received before 2024")


def run(arguments: argparse.Namespace) -> int:
    """Run the command: 0 done, 1 a table was refused or has no such year, 2 the call was wrong."""
    try:
        content = _content(arguments)
        if arguments.output is None:
            sys.stdout.buffer.write(content)
        else:
            arguments.output.write_bytes(content)
    except (DanmarkskortError, OSError, LetterError) as error:
        print(error, file=sys.stderr)
        return 1
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _content(arguments: argparse.Namespace) -> bytes:
    if arguments.series and arguments.format != "svg":
        raise ValueError("--series is a picture: add --format svg")
    marked = [find(name).code for name in arguments.municipality]
    counts = _counts(arguments.file)
    report = Report(
        counts,
        tuple(map(_counts, arguments.earlier)),
        None if arguments.internal else arguments.least,
        frozenset(counts.years if arguments.older_cases else ()),
    )
    maps = (MAPS[arguments.map],) if arguments.map else tuple(Map)
    year = arguments.year or report.years[-1]
    match arguments.format:
        case "json":
            return as_json(report, (year,) if arguments.year else report.years, maps)
        case "pdf":
            return as_pdf(report, year, maps, marked=marked, made=now())
        case "svg" if arguments.series:
            areas = [Area(Extent.MUNICIPALITY, code) for code in marked] or [COUNTRY]
            return series(report, MAPS[arguments.map or "social"], areas)
        case "svg":
            return tile_map(report, year, MAPS[arguments.map or "social"], marked=marked)
        case _:
            return as_text(report, year, maps).encode()


def _counts(path: Path) -> Counts:
    try:
        return Counts.of_rows(read(path.read_bytes()))
    except TableError as error:
        raise DanmarkskortError("\n".join(f"{path.name}, {problem}" for problem in error.problems)) from error
