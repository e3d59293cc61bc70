"""Records in the demonstration: two cases whose time is up, what is kept for how long, a request for access by letter,
and what the data protection officer finds on the first day."""

from datetime import timedelta

from hjemmel.casework import access as casework_actions
from hjemmel.casework import services
from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.models import Case, CaseFact
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.services import Recording
from hjemmel.core import clock, dated_settings
from hjemmel.core.actor import Actor, acting
from hjemmel.core.audit import record_read
from hjemmel.core.models import Delivery, Municipality, Person
from hjemmel.records import services as records
from hjemmel.records.ages import KEPT
from hjemmel.records.models import AccessKind, AccessRequest, Removal, RetentionRule
from hjemmel.site.demo_aids import SCHEME, applied

_PLAN = "Eksempelkommunes bevarings- og kassationsplan"
_MONTHS = 60
_AGE = timedelta(days=31 * 64)
_DAY = timedelta(days=1)
_CONDITIONS = (
    "has_lasting_reduced_function",
    "product_is_an_aid",
    "remedies_lasting_effects",
    "eases_daily_life_at_home",
    "needed_for_occupation",
    "earlier_acquisition_accepted",
)


def old_cases(granted: Person, refused: Person, municipality: Municipality, caseworker: Actor, decider: Actor) -> None:
    """Two applications for aids, decided more than five years ago: one granted, one refused."""
    for citizen, is_met in ((granted, True), (refused, False)):
        received = clock.now() - _AGE
        with clock.at(received), acting(caseworker):
            case = applied(citizen, municipality)
        with clock.at(received + 9 * _DAY), acting(caseworker):
            assessed = [
                Recording(name, is_met, CaseFact.Source.ASSESSMENT, "Lægens oplysninger.") for name in _CONDITIONS
            ]
            services.record_facts(case, assessed)
            outcome = DecisionOutcome.GRANTED if is_met else DecisionOutcome.REFUSED
            decision = services.draft_decision(case, outcome=outcome, reasons="Vi har lagt vægt på lægens oplysninger.")
            services.submit(decision)
        with clock.at(received + 10 * _DAY), acting(decider):
            delivery = Delivery.objects.get(document=services.sign(decision))
        with clock.at(received + 11 * _DAY):
            deliver_letter(delivery_id=delivery.pk, municipality_id=municipality.pk)


def kept_for(lawyer: Actor, decider: Actor) -> None:
    """Rules for the old cases, one fate for each outcome, and periods for what belongs to no case."""
    today = clock.today()
    with acting(lawyer):
        for outcome, fate in (
            (DecisionOutcome.GRANTED, RetentionRule.Fate.ARCHIVE),
            (DecisionOutcome.REFUSED, RetentionRule.Fate.DELETE),
        ):
            records.write_rule(scheme=SCHEME, outcome=outcome, months=_MONTHS, fate=fate, since=today, ground=_PLAN)
    with acting(decider):
        for what, months in ((Removal.What.READS, "24"), (Removal.What.LOG_INS, "12"), (Removal.What.DRAFTS, "1")):
            dated_settings.choose(KEPT[what], months, since=today, ground=_PLAN)


def asked_by_letter(citizen: Person, municipality: Municipality, caseworker: Actor) -> None:
    """A citizen has asked by letter to see their case about an aid."""
    with clock.at(clock.now() - 3 * _DAY), acting(caseworker):
        case = Case.objects.select_related("person").get(person=citizen, scheme=SCHEME)
        records.receive(
            kind=AccessKind.PARTY,
            person=citizen,
            case=case,
            requester=citizen.name,
            channel=AccessRequest.Channel.LETTER,
            received_on=clock.today(),
        )


def looked_at(citizen: Person, readers: tuple[Actor, ...]) -> None:
    """The citizen's case was looked at on the days it was worked on."""
    for days, reader in zip((21, 11, 10), readers, strict=True):
        with clock.at(clock.now() - days * _DAY), acting(reader):
            record_read(casework_actions.READ_CASE, citizen, ("navn", "oplysninger", "afgørelser"))
