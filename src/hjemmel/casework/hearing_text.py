"""What a hearing tells the parties, drafted from the case for a person to edit (FVL § 19)."""

from collections.abc import Iterator

from django.utils import translation

from hjemmel.casework.letters import LANGUAGE
from hjemmel.casework.models import Case, CaseFact
from hjemmel.casework.reading import say_fact, unmet_conditions
from hjemmel.casework.sentences import told, told_fact
from hjemmel.casework.services import Reading, read_law
from hjemmel.casework.values import from_text

_OTHERS = frozenset({CaseFact.Source.DOCUMENT, CaseFact.Source.REGISTER, CaseFact.Source.ASSESSMENT})


def drafted(case: Case) -> str:
    """The facts that do not come from the party, and the conditions that are not met as the case stands.

    Empty where there are none of either. A line a paragraph, in the language of letters.
    """
    with translation.override(LANGUAGE.value):
        reading = read_law(case)
        facts = list(_from_others(reading))
        trees = [reading.outcome.explanation(name) for name in reading.plan.targets] if reading.outcome else []
        failing = [found for tree in trees for found in unmet_conditions(tree)]
        unmet = [f"{told(found.label, holds=False)} ({found.provision})." for found in failing]
    parts = []
    if facts:
        parts += ["Vi har disse oplysninger, som ikke kommer fra dig:", *facts]
    if unmet:
        parts += ["Som sagen står nu, er det vores vurdering:", *dict.fromkeys(unmet)]
    return "\n\n".join(parts)


def _from_others(reading: Reading) -> Iterator[str]:
    for fact in reading.plan.facts:
        row = reading.facts.get(fact.name)
        if row is not None and row.source in _OTHERS:
            value = from_text(fact, row.value)
            yield told_fact(fact.label(LANGUAGE.value), value, say_fact(fact, value), row.source, row.note)
