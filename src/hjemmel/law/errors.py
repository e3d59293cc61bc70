"""What can be wrong with law as code, with a plan, or with the facts given to it: one class for each.

An error says what is wrong, where, and what to do. Errors of a plan are found when the plan is made, before any
citizen's facts are seen; errors of facts when somebody gives them.
"""

from __future__ import annotations


class LawError(Exception):
    """Something is wrong with the law as written here, or with how it is asked."""


class PlanError(LawError):
    """A plan cannot be made. ``rule`` and ``argument`` name where; either may be empty when it is not about one."""

    def __init__(self, problem: str, *, rule: str = "", argument: str = "") -> None:
        super().__init__(problem)
        self.problem, self.rule, self.argument = problem, rule, argument

    def __str__(self) -> str:
        where = self.rule + (f", argument {self.argument}" if self.argument else "")
        return f"{where}: {self.problem}" if where else self.problem


class DeclarationError(PlanError):
    """A fact, rule or experiment is declared in a way that cannot be used."""


class DuplicateNameError(PlanError):
    """Two declarations carry the same name."""


class CycleError(PlanError):
    """Rules need each other in a ring."""


class UndeclaredNameError(PlanError):
    """An argument names neither a fact, a rate nor a rule."""


class WrongTypeError(PlanError):
    """A value of one type stands where another is needed."""


class WrongEntityError(PlanError):
    """A rule uses a value of another kind of person or group than its own, without a sum, a count or a link."""


class WrongPeriodError(PlanError):
    """A monthly and a yearly value meet without `over_year` or `per_month`."""


class BranchOnSymbolError(PlanError):
    """A rule uses ``if``, ``and``, ``or`` or ``not`` on a value that is not known until a citizen's facts are."""


class NotExactError(PlanError):
    """A float, or a division that no rounding ends: the law does not say what the last digit is."""


class NoVersionError(PlanError):
    """No version of a rule or rate is in force on the date."""


class TwoVersionsError(PlanError):
    """Two general versions of one rule are in force on the date."""


class MayOverflowError(PlanError):
    """A value may become too large to be exact in every engine."""


class MayDivideByZeroError(PlanError):
    """A divisor is not proven to be above zero."""


class ComputedJudgementError(PlanError):
    """A rule answers a question that the law leaves to a person's judgement (*skøn*)."""


class PlanFormatError(LawError):
    """Bytes that should be a stored plan are not, or are of a format this engine does not know."""


class FactError(LawError):
    """The facts given cannot be used. ``fact`` names the one it is about."""

    def __init__(self, fact: str, problem: str) -> None:
        super().__init__(f"{fact}: {problem}")
        self.fact, self.problem = fact, problem


class MissingFactError(FactError):
    """A fact the result rests on is not given. Missing is never zero."""


class UnknownFactError(FactError):
    """A fact is given that nobody has declared."""


class FactTypeError(FactError):
    """A fact has a value of the wrong type or precision."""


class FactBoundsError(FactError):
    """A fact lies outside what it is declared to lie between."""


class ReasonMissingError(FactError):
    """A judgement is given without the reason that the law requires of it."""


class ExceptionsCollideError(LawError):
    """Two exceptions or experiments claim to replace the same rule for the same person at the same time."""

    def __init__(self, name: str, provisions: tuple[str, ...]) -> None:
        super().__init__(f"{name}: {' and '.join(provisions)} both apply; a person must say which")
        self.name, self.provisions = name, provisions
