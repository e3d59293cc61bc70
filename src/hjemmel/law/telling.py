"""Telling an outcome in a language: which values an explanation shows, for whom, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hjemmel.law import wording
from hjemmel.law.explanation import Explanation
from hjemmel.law.facts import Answer
from hjemmel.law.intake import as_range
from hjemmel.law.ranges import Range
from hjemmel.law.reach import decisive, of_group

if TYPE_CHECKING:
    from hjemmel.law.outcome import Outcome
    from hjemmel.law.plan import Entry, Plan, Reading

Uses: TypeAlias = dict[str, str | None]
_UNSAID = Answer(None)


class Saying:
    """How one value of a plan is said in one language, and what it is made of. Made once for a plan and a language.

    ``heads`` and ``tails`` are what comes before and after the value, for each version: its label and its legal basis.
    ``fixed`` is the whole line of a plain rate. ``uses`` are the names of each version's parts, in the order shown,
    each with the group its value is read from, or None; ``own`` are those names where none is read from a group and
    none depends on a branch, so that there is nothing to find out.
    """

    __slots__ = ("block", "column", "entry", "fixed", "heads", "own", "owner", "say", "tails", "uses")

    def __init__(self, plan: Plan, name: str, lang: str) -> None:
        entry = self.entry = plan.by_name.get(name)
        self.owner = plan.owners[name]
        self.block, self.column = plan.layout.where.get(name, (-1, -1))
        month = wording.say_month(name.partition("@")[2], lang)
        ending = f", {month}" if month else ""
        if entry is None:
            fact = plan.fact(name)
            self.heads, self.tails, self.uses = [fact.label(lang) + ending], [""], [Uses()]
            self.own: list[tuple[str, ...]] = [()]
            self.say = wording.sayer(plan.symbols[name], lang, fact.unit, fact.choices)
        else:
            self.heads = [reading.labels(lang) + ending for reading in entry.readings]
            self.tails = [
                f" [{wording.say_basis(r.provision, r.since, lang)}]{_mark(r, lang, entry.unit)}"
                for r in entry.readings
            ]
            self.uses = [plan.hops(entry, reading) for reading in entry.readings]
            self.own = [
                () if entry.is_gathered or entry.kind == "of" else self._own(plan.hops(entry, r), r)
                for r in entry.readings
            ]
            self.say = wording.sayer(plan.symbols[name], lang, entry.unit, entry.choices)
        self.fixed = ""
        if self.block < 0:
            self.fixed = f"{self.heads[0]}: {self.say(plan.layout.constants[name])}{self.tails[0]}"

    @staticmethod
    def _own(hops: Uses, reading: Reading) -> tuple[str, ...]:
        return () if reading.branches or any(hops.values()) else tuple(hops)


def _mark(reading: Reading, lang: str, unit: str) -> str:
    """What sets a version apart: that it is an experiment's, that its value is not settled."""
    experiment = f" ({wording.EXPERIMENT[lang]})" if reading.experiment else ""
    if not reading.sureness:
        return experiment
    return f"{experiment} ({wording.say_sureness(reading.sureness, reading.candidates, lang, unit)})"


class Teller:
    """Tells one outcome in one language: which values an explanation shows, and in which words."""

    def __init__(self, outcome: Outcome, lang: str, full: bool) -> None:
        self.outcome, self.plan, self.lang, self.full = outcome, outcome.plan, lang, full
        self.sayings, self.members = outcome.plan.sayings(lang), outcome.case.members
        self.several = {kind for kind, size in outcome.case.sizes.items() if size > 1}
        self.seen: set[tuple[str, int]] = set()

    def tree(self, name: str, of: int) -> Explanation:
        """Why a result is what it is, as a tree."""
        return Explanation(self, self.plan.by_name[name], of)

    def lines(self, name: str, of: int) -> list[str]:
        """Why a result is what it is, as indented lines."""
        found: list[str] = []
        self._write(name, of, "", found)
        return found

    def _write(self, name: str, of: int, pad: str, found: list[str]) -> None:
        saying = self.sayings[name]
        if saying.fixed:
            found.append(pad + saying.fixed)
            return
        entry, raw = saying.entry, self.outcome.rows[saying.block][of][saying.column]
        version = self.version(entry, of) if entry and len(entry.readings) > 1 else 0
        whose = f" ({of + 1})" if saying.owner in self.several else ""
        said = saying.say(raw) if raw is not None else wording.NOT_KNOWN[self.lang]
        line = f"{pad}{saying.heads[version]}{whose}: {said}{saying.tails[version]}"
        if entry is None:
            found.append(f"{line}{self._given(name, of)}" if self.outcome.case.answers else line)
        elif entry.is_rate:
            found.append(line)
        elif (name, of) in self.seen:
            found.append(f"{line} ({wording.ABOVE[self.lang]})")
        else:
            found.append(line)
            self.seen.add((name, of))
            pad += "  "
            if entry.is_gathered and not self.full:
                found += [f"{pad}{self._of_members(used, owner, entry, of)}" for used, owner in saying.uses[0].items()]
                return
            for used in saying.own[version]:
                self._write(used, of, pad, found)
            if not saying.own[version]:
                for used, at in self.uses(entry, version, of):
                    self._write(used, at, pad, found)

    def _of_members(self, name: str, owner: str | None, entry: Entry, of: int) -> str:
        """What each member of a group adds, on one line."""
        saying = self.sayings[name]
        values = [self.outcome.raw(name, self._at(owner, i)) for i in of_group(self.members, entry, of)]
        said = [saying.say(value) if value is not None else wording.NOT_KNOWN[self.lang] for value in values]
        return saying.fixed or f"{saying.heads[0]}: {'; '.join(said)}{saying.tails[0]}"

    def _given(self, name: str, of: int) -> str:
        answer = self.answer(name, of)
        return f" ({answer.reason or answer.source})" if answer.reason or answer.source else ""

    def label(self, name: str, version: int, of: int) -> str:
        """What a value is called, and whose it is where there are several."""
        saying = self.sayings[name]
        return f"{saying.heads[version]} ({of + 1})" if saying.owner in self.several else saying.heads[version]

    def answer(self, name: str, of: int) -> Answer:
        """The source and the reason given with a fact; empty when none were."""
        return self.outcome.case.answers.get((name.partition("@")[0], of), _UNSAID)

    def is_new(self, name: str, of: int) -> bool:
        """Is it the first time a result is shown?"""
        before = len(self.seen)
        self.seen.add((name, of))
        return len(self.seen) > before

    def opens(self, entry: Entry) -> bool:
        """Is what an entry used explained in turn? In short, a sum is explained by what it adds up alone."""
        return self.full or not entry.is_gathered

    def version(self, entry: Entry, of: int) -> int:
        """Which version gave the value: the guarded one whose guards all hold, else the general, 0."""
        for version, reading in enumerate(entry.readings[1:], 1):
            hops = self.plan.hops(entry, reading)
            if all(self.outcome.raw(guard, self._at(hops[guard], of)) for guard in reading.guards):
                return version
        return 0

    def uses(self, entry: Entry, version: int, of: int) -> list[tuple[str, int]]:
        """What a version of an entry used, and of whom: rates, facts, then results; what decided, or all of it."""
        reading, hops = entry.readings[version], self.sayings[entry.name].uses[version]
        if entry.kind == "of":
            link, value, _ = reading.root.args
            to = self.outcome.raw(link.param, of)
            return [(link.param, of), *([(value.param, to)] if to is not None and to >= 0 else [])]
        places = of_group(self.members, entry, of) if entry.is_gathered else (of,)
        found = []
        for i in places:
            shown = hops if self.full or not reading.branches else self._decided(reading, hops, i)
            for name, owner in hops.items():
                if name in shown:
                    found.append((name, i if owner is None else self._at(owner, i)))
        return found

    def _decided(self, reading: Reading, hops: Uses, of: int) -> set[str]:
        def get(name: str) -> Range:
            raw = self.outcome.raw(name, self._at(hops[name], of))
            return self.plan.symbols[name].range if raw is None else as_range(raw)

        return {*reading.guards, *decisive(reading.outline, get)}

    def _at(self, owner: str | None, of: int) -> int:
        return of if owner is None else self.members[owner][of]
