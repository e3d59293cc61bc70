"""The real documents, statement by statement: what fails is found, what is weak is noted, and what holds is silent.

That a statement which holds was recomputed at all is shown by putting a fault into it.
"""

import functools
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from council.reading.checks.faults import read_text
from hjemmel.council.reading.checks import Check, Finding, Severity, check
from hjemmel.council.reading.record import Record

_TABLE = tomllib.loads((Path(__file__).parent / "real_documents.toml").read_text(encoding="utf-8"))
Statement = dict[str, Any]
STATEMENTS: list[Statement] = _TABLE["statement"]
FAILING = [statement for statement in STATEMENTS if statement["verdict"] != "holds"]
HOLDING = [statement for statement in STATEMENTS if "change" in statement]
NOT_RECOMPUTED = [
    statement for statement in STATEMENTS if statement["verdict"] == "holds" and "change" not in statement
]
DOCUMENTS = tuple(dict.fromkeys(statement["source"] for statement in STATEMENTS))


@functools.cache
def _file(folder: Path, source: str) -> Path:
    return next(folder.glob(f"{source.split()[0]}_*.txt"))


@functools.cache
def _record(folder: Path, source: str) -> Record:
    path = _file(folder, source)
    return read_text(path.name, path.read_text(encoding="utf-8"))


@functools.cache
def _as_they_are(folder: Path) -> tuple[Finding, ...]:
    return tuple(check([_record(folder, source) for source in DOCUMENTS]))


def _with_a_fault(folder: Path, statement: Statement) -> list[Finding]:
    """The findings of all documents together, with the statement's change made in its document."""
    path, change = _file(folder, statement["source"]), statement["change"]
    lines = path.read_text(encoding="utf-8").split("\n")
    at = change["line"] - 1
    assert change["old"] in lines[at], f"{statement['source']}, line {at + 1} does not read {change['old']}"
    lines[at] = lines[at].replace(change["old"], change["new"], 1)
    changed = read_text(path.name, "\n".join(lines))
    return check([changed if source == statement["source"] else _record(folder, source) for source in DOCUMENTS])


def _is_at(finding: Finding, file: str, lines: Iterable[int]) -> bool:
    places = [finding.place, *(source.place for source in finding.sources)]
    return any(place.file == file and place.first <= line <= place.last for place in places for line in lines)


def _is_of(finding: Finding, statement: Statement, folder: Path) -> bool:
    said = (finding.check, finding.severity) == (Check(statement["check"]), Severity(statement["verdict"]))
    return said and _is_at(finding, _file(folder, statement["source"]).name, statement["lines"])


def _name(statement: Statement) -> str:
    return f"{statement['source']} {statement['says']}"


@pytest.mark.parametrize("statement", FAILING, ids=_name)
def test_what_does_not_hold_is_said(statement: Statement, sources: Path) -> None:
    assert any(_is_of(finding, statement, sources) for finding in _as_they_are(sources))


def test_nothing_else_is_said(sources: Path) -> None:
    unexpected = [
        finding
        for finding in _as_they_are(sources)
        if not any(_is_of(finding, statement, sources) for statement in FAILING)
    ]
    assert unexpected == []


def test_two_contradictions_show_only_between_documents(sources: Path) -> None:
    alone = {finding for source in DOCUMENTS for finding in check([_record(sources, source)])}
    assert {finding.check for finding in set(_as_they_are(sources)) - alone} == {Check.ADDRESS, Check.DUTY}


def test_the_one_cell_that_explains_a_sum_and_a_share_is_proposed(sources: Path) -> None:
    repairs = {
        (finding.repair.stated, finding.repair.proposed)
        for finding in _as_they_are(sources)
        if finding.repair and finding.place.file.startswith("002") and finding.check in (Check.SUM, Check.SHARE)
    }
    assert repairs == {("56", "47")}  # 002 Gladsaxe, line 94


@pytest.mark.slow
@pytest.mark.parametrize("statement", HOLDING, ids=_name)
def test_what_holds_would_be_found_if_it_did_not(statement: Statement, sources: Path) -> None:
    known = {(one.check, one.place, one.stated) for one in _as_they_are(sources)}
    new = [one for one in _with_a_fault(sources, statement) if (one.check, one.place, one.stated) not in known]
    name = _file(sources, statement["source"]).name
    assert any(_is_at(finding, name, (statement["change"]["line"], *statement["lines"])) for finding in new)


@pytest.mark.parametrize("statement", NOT_RECOMPUTED, ids=_name)
def test_what_is_not_recomputed_says_why(statement: Statement) -> None:
    assert statement["why"]


def test_every_statement_has_its_verdict() -> None:
    """14 fail, 5 are weak, 3 cannot be checked, 69 hold; all but ten of those are recomputed."""
    assert Counter(statement["verdict"] for statement in STATEMENTS) == {
        "error": 14,
        "note": 5,
        "cannot be checked": 3,
        "holds": 69,
    }
    assert len(HOLDING) == 59
