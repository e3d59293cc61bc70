"""The command ``hjemmel``: finds the subcommand and hands the rest to the domain that owns it."""

import argparse
import importlib
import sys
from collections.abc import Sequence

# A domain's command is a module with ``add_arguments(parser)`` and ``run(arguments) -> int``.
# It is imported only when asked for, so ``hjemmel law`` starts without Django.
COMMANDS: dict[str, tuple[str, str]] = {
    "law": ("hjemmel.statutes.cli", "explain, show and check the law written as code"),
    "council": ("hjemmel.council.cli", "read minutes made by other systems and check their figures"),
    "appeals": ("hjemmel.appeals.cli", "compute the Danmarkskort from a table of outcomes"),
    "postgres": ("hjemmel.embedded.cli", "start, stop and inspect the PostgreSQL that comes with Hjemmel"),
    "site": ("hjemmel.site.cli", "migrate, serve, and fill the demonstration"),
}


def _parser(command: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hjemmel", description="Social administration with its legal basis.")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (module, summary) in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=summary, description=summary)
        if name == command:
            importlib.import_module(module).add_arguments(subparser)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 the answer is no, 2 the call was wrong."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    command = next((word for word in words if word in COMMANDS), None)
    parsed = _parser(command).parse_args(words)
    module, _ = COMMANDS[parsed.command]
    return int(importlib.import_module(module).run(parsed))


if __name__ == "__main__":
    sys.exit(main())
