"""The command ``hjemmel law``: explain a case, show a provision, check the statutes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hjemmel.law.citations import parse
from hjemmel.law.errors import LawError
from hjemmel.statutes import deadlines, folders, load
from hjemmel.statutes.cases import read_case, read_examples
from hjemmel.statutes.check import Weight, check
from hjemmel.statutes.show import show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the three subcommands and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    explain = actions.add_parser("explain", help="compute a case in a TOML file and say why")
    explain.add_argument("file", type=Path, help="the case: date, results and facts; see hjemmel.statutes.cases")
    explain.add_argument("--json", action="store_true", help="the canonical form, with its receipt")
    explain.add_argument("--full", action="store_true", help="everything that was read, not only what decided")
    shown = actions.add_parser("show", help="show what is known of a provision, through all its acts")
    shown.add_argument("citation", help='for example "SFL § 1" or "servicelovens § 85, stk. 2"')
    actions.add_parser("check", help="look for errors in the statutes; exit code 1 when there are any")
    for action in (explain, shown):
        action.add_argument("--lang", choices=("da", "en"), default="da", help="the language of the explanation")


def run(arguments: argparse.Namespace) -> int:
    """Run one action: 0 done, 1 the answer is no, 2 what was asked cannot be read."""
    try:
        match arguments.action:
            case "explain":
                return _explain(arguments)
            case "show":
                return _show(arguments)
        return _check()
    except LawError as error:
        print(error, file=sys.stderr)
        return 2


def _explain(arguments: argparse.Namespace) -> int:
    case = read_case(arguments.file)
    outcome = case.run(load(case.confirmations))
    print(outcome.to_json().decode() if arguments.json else outcome.text(arguments.lang, full=arguments.full))
    return 0


def _show(arguments: argparse.Namespace) -> int:
    shown = [show(load(), deadlines(), place, arguments.lang) for place in parse(arguments.citation)]
    if not any(shown):
        acts = ", ".join(sorted(load().statutes))
        print(f"Nothing here cites {arguments.citation}; the acts written as code are {acts}.", file=sys.stderr)
        return 1
    print("\n\n".join(filter(None, shown)))
    return 0


def _check() -> int:
    law = load()
    files = [folder / "examples.toml" for folder in folders() if (folder / "examples.toml").exists()]
    examples = [example for file in files for example in read_examples(file)]
    findings = check(law, examples)
    for finding in findings:
        print(finding)
    errors = sum(finding.weight is Weight.ERROR for finding in findings)
    versions = sum(map(len, law.rules.values()))
    print(f"{versions} rules, {len(law.rates)} rates, {len(examples)} examples: {errors} errors")
    return 1 if errors else 0
