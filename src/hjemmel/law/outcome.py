"""What a plan gives for one case: every value, why, and a receipt that the same facts give the same answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from hjemmel.law import remedy, wording
from hjemmel.law.canonical import canonical, digest
from hjemmel.law.explanation import Explanation
from hjemmel.law.facts import Value, as_value
from hjemmel.law.marks import Mark, marks
from hjemmel.law.remedy import Remedy
from hjemmel.law.telling import Teller

if TYPE_CHECKING:
    from hjemmel.law.intake import Intake
    from hjemmel.law.plan import Plan

ENGINE = "hjemmel-law/1"
"""The engine's version; it changes when the same plan and facts would give other bytes."""

Result: TypeAlias = "Value | tuple[Value | None, ...] | None"


@dataclass(frozen=True, eq=False)
class Outcome:
    """The values of one case, by name: ``outcome["frikort_ceiling"]``.

    A value is None where facts it rests on were not given, because no result depends on them.
    """

    plan: Plan
    case: Intake
    rows: tuple[list[tuple[Any, ...]], ...]

    def raw(self, name: str, of: int = 0) -> Any:
        """The integer or code the engine computed for the person or group at ``of``."""
        found = self.plan.layout.where.get(name)
        if found is None:
            return self.plan.layout.constants.get(name)
        return self.rows[found[0]][of][found[1]]

    def value(self, name: str, of: int = 0) -> Value | None:
        """The value of a rule, rate or fact for the person or group at ``of``. Raises `KeyError` for other names."""
        symbol, raw = self.plan.symbols[name], self.raw(name, of)
        return None if raw is None else as_value(type(symbol), symbol.scale, raw)

    def __getitem__(self, name: str) -> Result:
        """The value, or a tuple of values where the case has several persons or groups of the kind."""
        size = self.case.sizes.get(self.plan.owners[name], 1)
        return self.value(name) if size == 1 else tuple(self.value(name, i) for i in range(size))

    def explanation(self, name: str = "", of: int = 0, lang: str = "da", full: bool = False) -> Explanation:
        """Why a result (the first target, when not named) is what it is, for the person or group at ``of``.

        Short, it shows what decided; ``full``, everything the rules read.
        """
        return Teller(self, lang, full).tree(name or self.plan.targets[0], of)

    def explanations(self, lang: str = "da", full: bool = False) -> tuple[Explanation, ...]:
        """Why each target is what it is, for every person or group."""
        return tuple(self.explanation(name, of, lang, full) for name, of in self._all_targets())

    def lines(self, name: str = "", of: int = 0, lang: str = "da", full: bool = False) -> list[str]:
        """The explanation of a result as indented lines of text."""
        return Teller(self, lang, full).lines(name or self.plan.targets[0], of)

    def text(self, lang: str = "da", full: bool = False) -> str:
        """The explanations of all targets as plain text, and what they rest on that no rule could settle."""
        lines = [line for name, of in self._all_targets() for line in self.lines(name, of, lang, full)]
        return "\n".join([*lines, *(mark.text(lang) for mark in self.marks())])

    def _all_targets(self) -> list[tuple[str, int]]:
        sizes, owners = self.case.sizes, self.plan.owners
        return [(name, of) for name in self.plan.targets for of in range(sizes.get(owners[name], 1))]

    def remedies(self, condition: str, of: int = 0) -> tuple[Remedy, ...]:
        """What it would take for a condition not met to be met; see `hjemmel.law.remedy`."""
        return remedy.remedies(self, condition, of)

    def marks(self, *names: str) -> tuple[Mark, ...]:
        """What these results (all, when none is named) rest on that is not settled law: judgement, law not translated,
        rates not confirmed."""
        named = [(name, of) for name, of in self._all_targets() if not names or name in names]
        return marks((self.explanation(name, of) for name, of in named), self.plan.notes)

    def to_json(self) -> bytes:
        """The canonical form, with the receipt: the digests of the plan, its rules, its rates and the facts."""
        inputs = {name: _plain(self[name]) for name in self.plan.inputs}
        answers = [
            {"fact": name, "of": of, "source": answer.source, "reason": answer.reason, "by": answer.by}
            for (name, of), answer in sorted(self.case.answers.items())
        ]
        trees = self.explanations()
        groups = {kind: list(members) for kind, members in self.case.members.items()}
        return canonical(
            {
                "inputs": inputs,
                "answers": answers,
                "groups": groups,
                "results": {name: _plain(self[name]) for name in self.plan.targets},
                "values": {entry.name: _plain(self[entry.name]) for entry in self.plan.entries},
                "explanation": [tree.plain() for tree in trees],
                "marks": [[mark.kind.value, mark.name, mark.about] for mark in marks(trees, self.plan.notes)],
                "receipt": {
                    "engine": ENGINE,
                    "plan": self.plan.digest,
                    **self.plan.part_digests,
                    "inputs": digest(canonical([inputs, answers, groups])),
                },
            }
        )


def _plain(value: Result) -> Any:
    return [wording.plain(each) for each in value] if isinstance(value, tuple) else wording.plain(value)
