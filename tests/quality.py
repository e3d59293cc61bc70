"""What is no citizen's and stands in each town: a standard, a measure with its plan, a recommendation; and a ruling."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from hjemmel.core.actor import Actor, acting
from hjemmel.monitoring import services
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.models import ActionPlan, Measure, Recommendation
from hjemmel.monitoring.services import Meeting
from hjemmel.sources import confirming
from hjemmel.sources import services as sources
from hjemmel.sources.models import Ruling

MET_ON = date(2025, 1, 14)
"""The day a committee met; what it adopted is in force from then."""

RULING = "99-25"
"""An invented principle ruling, in both towns as in the whole country."""


def kept_quality(lawyer: Actor, later: date) -> dict[str, UUID]:
    """A standard in force with a draft of its next version, a measure that has begun, a recommendation not answered;
    and of two rates one confirmed, not yet by two, and one withdrawn.
    """
    with acting(lawyer):
        standard = services.make_standard(
            title="Hjælpemidler", area=Area.SOCIAL, provisions="SEL § 112", review_months=12
        )
        services.save_draft(standard, text="Vi ser på dit behov.", causes=[], cause_note="")
        services.adopt(standard, meeting=Meeting("Socialudvalget", MET_ON), since=MET_ON)
        services.save_draft(standard, text="Vi ser på netop dit behov.", causes=["wording"], cause_note="")
        services.suspend(standard, first=later, last=later, pilot="Forsøg", meeting=Meeting("Byrådet", MET_ON))
        plan = services.make_plan(
            ActionPlan(title="Plan", area=Area.SOCIAL, cause="own", aim="Færre fejl", approved_on=MET_ON)
        )
        measure = services.make_measure(Measure(title="Kursus", what="Undervisning", area=Area.SOCIAL, plan=plan))
        services.begin_measure(measure, began_on=MET_ON, said_by="Referat")
        services.record_observation(
            measure, first=date(2024, 1, 1), last=date(2024, 12, 31), part=4, whole=9, source="Egne sager"
        )
        recommendation = services.record_recommendation(
            Recommendation(year=2024, area=Area.SOCIAL, recommended="Skriv kortere.", received_on=MET_ON)
        )
        confirmed, withdrawn = (
            confirming.confirm(
                "satsreguleringsprocent", date(year, 1, 1), value=Decimal("3.2"), source="En vejledning", role="Jurist"
            )
            for year in (2026, 2024)
        )
        confirming.withdraw(withdrawn, reason="Læst forkert.")
    found = {"standard": standard, "plan": plan, "measure": measure, "recommendation": recommendation}
    found["confirmation"] = confirmed
    return {name: row.public_id for name, row in found.items()}


def keep_ruling(lawyer: Actor) -> None:
    """The lawyer records the invented ruling."""
    with acting(lawyer):
        sources.register(
            Ruling(
                number=RULING,
                issued_on=MET_ON,
                subject="En opdigtet",
                provisions="SEL § 112",
                paraphrase="Siger intet.",
                url="https://example.com/",
            )
        )
