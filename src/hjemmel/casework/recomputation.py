"""A decision computed again from nothing but what is stored with it: no rule code, no rate file."""

from hjemmel.casework.models import Decision
from hjemmel.casework.values import answer
from hjemmel.law import Plan
from hjemmel.law.outcome import Outcome


def recorded_outcome(decision: Decision) -> Outcome:
    """The result of a decision, computed again from nothing but what is stored with it."""
    plan = Plan.from_json(bytes(decision.plan.content))
    return plan.run(
        {
            fact.name: answer(fact, stored["value"], stored["source"], stored["note"])
            for fact in plan.facts
            if (stored := decision.facts.get(fact.name)) is not None
        }
    )


def recomputes(decision: Decision) -> bool:
    """Whether a decision still computes to the bytes that were stored."""
    return recorded_outcome(decision).to_json() == bytes(decision.result)
