"""The trial act, the permanent act, and the binding of a rule to both."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from hjemmel.law import Entity, Statute, person

TRIAL_BEGINS = date(2019, 1, 2)
TRIAL_ENDS = date(2024, 12, 31)
PERMANENT_BEGINS = date(2025, 1, 1)

fsfl = Statute("FSFL", "lov om forsøg med et socialt frikort", eli="lta/2018/689")
sfl = Statute("SFL", "lov om socialt frikort", eli="lta/2024/616")

_F = TypeVar("_F", bound=Callable[..., Any])


def in_both_acts(trial: str, permanent: str, *, entity: Entity = person, da: str, en: str) -> Callable[[_F], _F]:
    """A rule of the trial act's provision ``trial`` that goes on unchanged in the permanent act's ``permanent``.

    Where the subdivision of the trial act was not seen, ``trial`` names the § alone.
    """

    def bind(function: _F) -> _F:
        fsfl.rule(trial, entity, since=TRIAL_BEGINS, until=TRIAL_ENDS, da=da, en=en)(function)
        return sfl.rule(permanent, entity, since=PERMANENT_BEGINS, da=da, en=en)(function)

    return bind
