"""Cases about aids in the demonstration: one refused some days ago, whose citizen can complain, and one under way."""

from datetime import timedelta

from hjemmel.casework import services
from hjemmel.casework.models import Case, CaseFact
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.services import Recording
from hjemmel.core import clock
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import Municipality, Person

SCHEME = "hjaelpemidler"

# What the caseworker assessed, with the reason; none of it is a real person's.
_ASSESSED = (
    ("has_lasting_reduced_function", True, "Væske i begge ben siden 2019, oplyst af borgerens læge."),
    ("product_is_an_aid", False, "Vi har lagt vægt på, at strømperne skal forebygge, at hævelsen bliver værre."),
    ("remedies_lasting_effects", False, "Virkningen på at gå og stå er ikke beskrevet i oplysningerne."),
    ("eases_daily_life_at_home", False, "Borgeren klarer hjemmet uden strømperne."),
    ("needed_for_occupation", False, "Borgeren er uden arbejde."),
    ("earlier_acquisition_accepted", False, "Strømperne er ikke købt."),
)
REASONS = (
    "Vi vurderer, at strømperne er behandling og ikke et hjælpemiddel. Vi har lagt vægt på, at de efter det oplyste "
    "skal forebygge, at hævelsen i benene bliver værre."
)


def applied(citizen: Person, municipality: Municipality) -> Case:
    """An application for compression stockings by letter, taken by the caseworker who acts."""
    case = services.receive_application(
        person=citizen,
        municipality=municipality,
        scheme=SCHEME,
        channel=Case.Channel.LETTER,
        facts={"aid_applied_for": "compression", "acquired_before_grant": False},
    )
    services.take(case)
    return case


def assess(case: Case) -> None:
    """What the caseworker who acts assesses: that the stockings prevent and do not remedy."""
    assessed = [Recording(name, value, CaseFact.Source.ASSESSMENT, why) for name, value, why in _ASSESSED]
    services.record_facts(case, assessed)


def under_way(citizen: Person, municipality: Municipality, caseworker: Actor) -> None:
    """The same kind of application, still open, with an assessment that rests on a principle ruling."""
    with clock.at(clock.now() - timedelta(days=6)), acting(caseworker):
        why = "Strømperne skal bruges for at kunne gå og stå, jf. principmeddelelse 20-22."
        recording = Recording("product_is_an_aid", True, CaseFact.Source.ASSESSMENT, why)
        services.record_facts(applied(citizen, municipality), [recording])


def refused(citizen: Person, municipality: Municipality, caseworker: Actor, decider: Actor) -> None:
    """An application for compression stockings, received three weeks ago and refused ten days ago."""
    with clock.at(clock.now() - timedelta(days=21)), acting(caseworker):
        case = applied(citizen, municipality)
    with clock.at(clock.now() - timedelta(days=11)), acting(caseworker):
        assess(case)
        decision = services.draft_decision(case, outcome=DecisionOutcome.REFUSED, reasons=REASONS)
        services.submit(decision)
    with clock.at(clock.now() - timedelta(days=10)), acting(decider):
        services.sign(decision)
