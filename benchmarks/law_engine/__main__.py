"""One household of four, sixteen rules: Hjemmel beside OpenFisca-core, PolicyEngine-core and ttsim, in one run.

    .venv/bin/python -m benchmarks.law_engine

The law is the one that tests/law/housing.py lays down and computes by hand. Peers have it in their own idiom, get an
environment of their own under build/ from locks with hashes, and are measured in turns with us, so that a busy machine
is busy for all. Read the ratios, not the microseconds. Ends with an error when a requirement is not met.
"""

import json
import subprocess
import sys
import timeit
from decimal import Decimal
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from benchmarks.peers import interpreter  # noqa: E402

from law import housing  # noqa: E402  the tests' folder comes first

ROUNDS = 3
PEERS = {
    "OpenFisca-core": ("openfisca", ["openfisca_peer.py", "openfisca_core", "150"]),
    "PolicyEngine-core": ("policyengine", ["openfisca_peer.py", "policyengine_core", "150"]),
    "ttsim": ("ttsim", ["ttsim_peer.py", "5"]),
}
HOUSEHOLD = {
    "rent": 132_000,
    "persons": [
        {"age": age, "wage": float(wage), "pension": float(pension), "capital_income": float(capital)}
        for age, wage, pension, capital in housing.FAMILY
    ],
}
REQUIRED = {"plain": 200, "with_log": 25}


def peer(name: str) -> dict[str, object]:
    """One measurement of a peer: {"plain": µs, "with_log": µs where it has one, "results": kr.}."""
    folder, arguments = PEERS[name]
    script, *rest = arguments
    done = subprocess.run(
        [str(interpreter(HERE / "peers" / f"{folder}.txt")), str(HERE / script), *rest],
        input=json.dumps(HOUSEHOLD),
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def ours() -> dict[str, object]:
    """One measurement of Hjemmel; ``checked`` also checks and converts the facts, ``with_log`` also writes the text."""
    plan = housing.law.at(housing.ON).plan(*housing.TARGETS)
    facts = housing.ordinary_facts(housing.FAMILY, Decimal(HOUSEHOLD["rent"]))
    outcome = plan.run(facts)
    case, compute = outcome.case, plan.compiled(outcome.case.alone)

    def plain() -> object:
        return compute(case.persons, *case.rows, *case.memberships)

    def with_log() -> object:
        plain()
        return "\n".join(outcome.lines("disposable"))

    results = [str(value) for value in outcome["disposable"]]
    runs = {"plain": (plain, 50), "with_log": (with_log, 5), "checked": (lambda: plan.run(facts), 5)}
    found = {name: median(timeit.repeat(f, number=n, repeat=200)) / n * 1e6 for name, (f, n) in runs.items()}
    return {**found, "lines": len(outcome.lines("disposable")), "results": results}


def fastest(rounds: list[dict[str, object]], what: str) -> float:
    """The best of the rounds, each a median: what the machine does when it has little else to do."""
    return min(float(str(found[what])) for found in rounds)


def main() -> int:
    """Measure, print, and tell by the exit code whether the requirements are met."""
    for folder, _ in PEERS.values():
        interpreter(HERE / "peers" / f"{folder}.txt")
    mine: list[dict[str, object]] = []
    theirs: dict[str, list[dict[str, object]]] = {name: [] for name in PEERS}
    for _ in range(ROUNDS):
        for name, rounds in theirs.items():
            mine.append(ours())
            rounds.append(peer(name))
    plain, with_log, checked = (fastest(mine, what) for what in ("plain", "with_log", "checked"))
    print(f"Hjemmel: {plain:.1f} µs a case; {checked:.0f} µs with facts checked; {with_log:.0f} µs with explanation")
    print(
        f"  ({mine[0]['lines']} lines, each with its provision and date; {' / '.join(mine[0]['results'])} kr., exact)"
    )
    met = True
    for name, rounds in theirs.items():
        amounts = " / ".join(f"{value:.2f}" for value in rounds[0]["results"])
        ratios = {what: fastest(rounds, what) / fastest(mine, what) for what in REQUIRED if what in rounds[0]}
        print(f"{name}: {fastest(rounds, 'plain'):,.0f} µs = {ratios['plain']:,.0f} times; {amounts} kr.")
        if "with_log" in ratios:
            print(f"  with its log: {fastest(rounds, 'with_log'):,.0f} µs = {ratios['with_log']:,.0f} times")
        if name == "OpenFisca-core":
            met = all(ratios[what] >= REQUIRED[what] for what in REQUIRED)
    print("requirements met" if met else f"requirements NOT met: {REQUIRED}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
