"""``hjemmel council``: read minutes made by other systems, and check what they say."""

import argparse
import sys
from pathlib import Path

from hjemmel.council.reading.as_json import to_json
from hjemmel.council.reading.errors import ReadingError
from hjemmel.council.reading.extract import extract
from hjemmel.council.reading.files import read, read_all


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the commands ``read`` and ``check``."""
    commands = parser.add_subparsers(dest="council_command", required=True, metavar="COMMAND")
    reader = commands.add_parser("read", help="print the record of a meeting or a memo as JSON; nothing is stored")
    reader.add_argument("files", nargs="+", type=Path, metavar="FILE", help="all files of one meeting, mostly one")
    reader.add_argument("--text", action="store_true", help="print the numbered lines that places refer to instead")
    checker = commands.add_parser("check", help="print what does not agree in the documents as JSON")
    checker.add_argument("files", nargs="+", type=Path, metavar="FILE", help="documents to check, also against others")


def run(arguments: argparse.Namespace) -> int:
    """Run a command: 0 done, 1 a file was refused or findings were made, 2 the call was wrong."""
    try:
        if arguments.council_command == "check":
            return _check(arguments.files)
        if arguments.text:
            _print_lines(arguments.files)
        else:
            print(to_json(read(arguments.files)))
    except ReadingError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _check(files: list[Path]) -> int:
    from hjemmel.council.reading.checks import check  # the checks need not load to read a file

    findings = check(read_all(files))
    print(to_json(list(findings)))
    return 1 if findings else 0


def _print_lines(files: list[Path]) -> None:
    for path in files:
        source = extract(path)
        moved = {line.number: text for line, text in source.furniture}
        for line in source.lines:
            print(f"{source.name}:{line.number}: {moved.get(line.number, line.text)}")
