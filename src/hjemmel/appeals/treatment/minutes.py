"""The minutes that Ankestyrelsen gets: the resolution with its answer and reason first, then the whole case as it was.

They are sent by the channel to authorities, as the file of a complaint is, and the bytes are kept as they were sent.
"""

from datetime import datetime

from django.utils.translation import override

from hjemmel.appeals.papers import Paper
from hjemmel.appeals.papers.files import as_pdf
from hjemmel.appeals.treatment import queries
from hjemmel.appeals.treatment.models import Treatment
from hjemmel.appeals.treatment.paper import paper
from hjemmel.statutes.retssikkerhed.action_plan import PROVISION, TREATMENT, position_required
from hjemmel.web.formats import write_date

FIRST = ("decision", "recommendation", "route")
"""The sections that Ankestyrelsen looks for, in their order; the others follow as they stand in the case."""


def minutes(treatment: Treatment, made: datetime) -> bytes:
    """The minutes of a decided case as PDF, in Danish."""
    with override("da"):
        return as_pdf(_paper(treatment), made)


def _paper(treatment: Treatment) -> Paper:
    assert treatment.decided_on is not None  # noqa: S101  only what is decided has minutes
    case = paper(treatment, queries.latest(treatment))
    by_name = {section.name: section for section in case.sections}
    had_to_answer = position_required(treatment.decided_on).required
    first = [by_name.pop(name) for name in FIRST if name in by_name]
    head = (
        ("Til", "Ankestyrelsen"),
        ("Kommunalbestyrelsens møde", write_date(treatment.decided_on)),
        ("Behandlet efter", f"{TREATMENT}, og {PROVISION}" if had_to_answer else str(TREATMENT)),
        ("Kortene er offentliggjort", write_date(treatment.published_on)),
    )
    title = f"Udskrift af beslutningen om Danmarkskortene for {treatment.year}"
    return Paper(title, case.municipality, head, (*first, *by_name.values()))
