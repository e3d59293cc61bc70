"""Danish law as code: one folder a statute, with its rules, its rates and its examples.

A folder may hold modules that declare facts and rules with `hjemmel.law`, a ``rates.toml`` and an ``examples.toml``.
Nothing is registered: what is in the folder is law.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from hjemmel.law import Law, Statute
from hjemmel.law.deadlines import Deadline
from hjemmel.law.files import read_rates
from hjemmel.law.rates import Confirmation, RateError

FOLDER = Path(__file__).parent


def folders() -> tuple[Path, ...]:
    """The folders of the statutes, in order of name."""
    return tuple(FOLDER / module.name for module in iter_modules([str(FOLDER)]) if module.ispkg)


@cache
def load(confirmations: tuple[Confirmation, ...] = ()) -> Law:
    """All the law in this package.

    ``confirmations`` are amounts that a person in a named role has found, for rates whose value is only computed.
    Raises a `LawError` for law that cannot stand: `hjemmel law check` shows each.
    """
    modules = [module for folder in folders() for module in _modules(folder)]
    rates = {
        rate.name: rate for rate in read_rates(*(f / "rates.toml" for f in folders() if (f / "rates.toml").exists()))
    }
    for confirmation in confirmations:
        if confirmation.rate not in rates:
            raise RateError(f"there is no rate {confirmation.rate} to confirm; the rates are {', '.join(rates)}")
        rates[confirmation.rate] = rates[confirmation.rate].confirmed(confirmation)
    return Law.of_modules(*modules, rates=rates.values())


@cache
def deadlines() -> tuple[Deadline, ...]:
    """The deadlines that the statutes declare, in order of their provision."""
    declared = [value for folder in folders() for module in _modules(folder) for value in vars(module).values()]
    found = dict.fromkeys(value for value in declared if isinstance(value, Deadline))
    return tuple(sorted(found, key=lambda deadline: deadline.provision))


@cache
def titles() -> dict[str, str]:
    """The titles of the acts by their abbreviations: ``lov om socialt frikort`` for ``SFL``."""
    declared = (value for folder in folders() for module in _modules(folder) for value in vars(module).values())
    return {value.abbreviation: value.title for value in declared if isinstance(value, Statute)}


def _modules(folder: Path) -> list[ModuleType]:
    return [import_module(f"{__name__}.{folder.name}.{module.name}") for module in iter_modules([str(folder)])]
