"""The sixteen rules in ttsim. Run by its interpreter, not ours.

Usage: ``python ttsim_peer.py RUNS``. Prints JSON: microseconds for one household with the environment made beforehand
(its best case), and the results in kr. ttsim has no log of how.
"""

import json
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np
from ttsim import InputData, OrigPolicyObjects, TTTargets, main
from ttsim.tt import Currency, UnitSystem, register_unit_builder_levels

register_unit_builder_levels(["hh"])
HERE = Path(__file__).parent
RATES = {
    "age_of_majority": 18,
    "contribution_rate": 0.08,
    "adult_allowance": 51_600.0,
    "child_allowance": 41_400.0,
    "small_income": 25_000.0,
    "limit": 190_400.0,
    "limit_per_child": 50_100.0,
    "rent_cap": 102_700.0,
    "cap_addition": 0.05,
    "share": 0.60,
    "own_share": 0.18,
    "pilot_share": 0.15,
    "own_minimum": 27_500.0,
    "least_benefit": 355.0,
}
HEAD = "{name}:\n  name:\n    de: x\n    en: x\n  description:\n    de: x\n    en: x\n"
SCALE = """  input_unit: DIMENSIONLESS
  output_unit: DIMENSIONLESS
  type: piecewise_linear
  2024-01-01:
    intervals:
      - interval: '(-inf, 0)'
        slope: 0
        intercept: 0
      - interval: '[0, 611800)'
        slope: 0.3711
      - interval: '[611800, 2588300)'
        slope: 0.4461
      - interval: '[2588300, inf)'
        slope: 0.52
"""


def write_rates(folder):
    """Rates as ttsim reads them."""
    rates = [
        HEAD.format(name=name) + f"  unit: DIMENSIONLESS\n  type: scalar\n  2024-01-01:\n    value: {value}\n"
        for name, value in RATES.items()
    ]
    (folder / "rates.yaml").write_text("".join(rates) + HEAD.format(name="tax_scale") + SCALE)


def columns(household):
    persons = household["persons"]
    found = {name: np.array([person[name] for person in persons]) for name in persons[0]}
    size = len(persons)
    found["capital_income"] = found["capital_income"].astype(float)
    found |= {"p_id": np.arange(size), "hh_id": np.zeros(size, int), "pilot_hh": np.zeros(size, bool)}
    found["wage"], found["pension"] = found["wage"].astype(float), found["pension"].astype(float)
    return found | {"rent_hh": np.full(size, float(household["rent"]))}


def run(runs):
    household = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        shutil.copy(HERE / "ttsim_law" / "benefit.py", folder)
        write_rates(folder)
        common = {
            "policy_date_str": "2025-06-01",
            "orig_policy_objects": OrigPolicyObjects.root(folder),
            "unit_system": UnitSystem(currencies={"DKK": Currency(statutory_from="0001-01-01")}),
            "backend": "numpy",
            "include_fail_nodes": False,
        }
        environment = main(main_target="policy_environment", **common)
        times = []
        for _ in range(runs):
            began = time.perf_counter()
            results = main(
                main_target="results__tree",
                input_data=InputData.tree(columns(household)),
                tt_targets=TTTargets.tree({"disposable": None}),
                policy_environment=environment,
                include_warn_nodes=False,
                **common,
            )
            times.append((time.perf_counter() - began) * 1e6)
    values = np.asarray(next(iter(results.values()))).tolist()
    print(json.dumps({"plain": median(times), "results": [round(value, 2) for value in values]}))


run(int(sys.argv[1]))
