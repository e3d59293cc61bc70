"""What a plan gives for one case: every value, why, and a receipt that the same facts give the same answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hjemmel.law.canonical import canonical, digest
from hjemmel.law.explanation import Explanation, explain, render
from hjemmel.law.facts import Answer, Value, as_value
from hjemmel.law.wording import plain

if TYPE_CHECKING:
    from hjemmel.law.plan import Plan

ENGINE = "hjemmel-law/1"
"""The engine's version; it changes when the same plan and facts would give other bytes."""


@dataclass(frozen=True)
class Outcome:
    """The values of one case, by name; ``outcome["frikort_ceiling"]``."""

    plan: Plan
    raw: Mapping[str, Any]
    answers: Mapping[str, Answer]

    def __getitem__(self, name: str) -> Value:
        if name in self.plan.by_name:
            symbol = self.plan.by_name[name].symbol
            return as_value(type(symbol), symbol.scale, self.raw[name])
        return next(fact for fact in self.plan.facts if fact.name == name).value(self.raw[name])

    def explanation(self, name: str = "", lang: str = "da", full: bool = False) -> Explanation:
        """Why a result (the first target when not named) is what it is, as a tree."""
        return explain(self, name or self.plan.targets[0], lang, full)

    def text(self, lang: str = "da", full: bool = False) -> str:
        """Why every target is what it is: with ``full``, every rule and rate; else only what decided."""
        return "\n".join(render(self.explanation(name, lang, full), lang) for name in self.plan.targets)

    def to_json(self) -> bytes:
        """The canonical form, with the receipt: the digests of the plan, its rules, its rates and the facts."""
        inputs = {fact.name: plain(self[fact.name]) for fact in self.plan.facts}
        return canonical(
            {
                "inputs": inputs,
                "answers": {
                    name: {"source": answer.source, "reason": answer.reason, "by": answer.by}
                    for name, answer in self.answers.items()
                },
                "results": {name: plain(self[name]) for name in self.plan.targets},
                "values": {entry.name: plain(self[entry.name]) for entry in self.plan.entries},
                "receipt": {
                    "engine": ENGINE,
                    "plan": self.plan.digest,
                    **self.plan.part_digests,
                    "inputs": digest(canonical(inputs)),
                },
            }
        )
