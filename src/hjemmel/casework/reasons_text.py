"""The reasons of a decision, drafted from the law's reading for a person to edit (FVL § 24).

Each condition that decides is a paragraph: the provision, whether it is met, the facts given weight with their sources,
the limit they are held against, and what the caseworker has written of a judgement. Where a condition fails, those that
fail are the reasons; else those that are met.
"""

from collections.abc import Iterator

from django.utils import translation

from hjemmel.casework.letters import LANGUAGE
from hjemmel.casework.models import CaseFact
from hjemmel.casework.reading import unmet_conditions
from hjemmel.casework.sentences import ended, told, told_fact
from hjemmel.casework.services import Reading
from hjemmel.law.explanation import Explanation, FactUse
from hjemmel.law.wording import say


def drafted_reasons(reading: Reading, deciding: str) -> str:
    """A paragraph for each condition that decides, in the language of letters; empty while a fact is missing."""
    if reading.outcome is None:
        return ""
    with translation.override(LANGUAGE.value):
        tree = reading.outcome.explanation(deciding, lang=LANGUAGE.value)
        conditions = list(unmet_conditions(tree)) or [one for one in _conditions(tree) if list(_weighed(one))]
        return "\n\n".join(dict.fromkeys(map(_paragraph, conditions)))


def _conditions(tree: Explanation) -> Iterator[Explanation]:
    if isinstance(tree.value, bool):
        yield tree
    for child in tree.children:
        yield from _conditions(child)


def _weighed(condition: Explanation) -> Iterator[FactUse]:
    """The facts of a condition and of what it computes, but not of other conditions, nor what the case itself says."""
    yield from (fact for fact in condition.facts if fact.source != CaseFact.Source.CASE)
    for child in condition.children:
        if not isinstance(child.value, bool):
            yield from _weighed(child)


def _paragraph(condition: Explanation) -> str:
    found = f"{told(condition.label, condition.value is True)} ({condition.provision})."
    weighed = [_sentence(fact) for fact in _weighed(condition)]
    limits = [ended(f"{rate.label}: {say(rate.value, LANGUAGE.value, rate.unit)}") for rate in condition.rates]
    return " ".join([found, *(["Det har vi lagt vægt på:", *weighed, *limits] if weighed else limits)])


def _sentence(fact: FactUse) -> str:
    words = say(fact.value, LANGUAGE.value, fact.unit, fact.choices)
    return told_fact(fact.label, fact.value, words, fact.source, fact.reason)
