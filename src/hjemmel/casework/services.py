"""What can be done in casework. Each function runs inside ``acting`` and leaves everything or nothing."""

import dataclasses
import hashlib
from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.facts import facts_of
from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.letters import render_letter
from hjemmel.casework.models import Case, CaseFact, Decision, PlanRecord
from hjemmel.casework.models.decisions import DecisionOutcome, DecisionState
from hjemmel.casework.recomputation import recomputes
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.values import Value, answer, to_text
from hjemmel.core import clock, files, post
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Delivery, Document, Municipality, Person
from hjemmel.law import Fact, Plan
from hjemmel.law.outcome import Outcome


class CaseworkError(Exception):
    """Something that the state of the case does not allow. The message is Danish and says what to do."""


@dataclasses.dataclass(frozen=True)
class Reading:
    """How the law reads a case today: the plan, the recorded facts, what is missing, and the result when none is."""

    plan: Plan
    facts: Mapping[str, CaseFact]
    missing: tuple[Fact, ...]
    outcome: Outcome | None

    @property
    def is_complete(self) -> bool:
        """Whether every fact the law needs is recorded."""
        return self.outcome is not None


@dataclasses.dataclass(frozen=True, slots=True)
class Recording:
    """A value to record: of which fact, from where, and a note; the note of a judgement is its reason."""

    name: str
    value: Value
    source: str
    note: str = ""


def receive_application(
    *, person: Person, municipality: Municipality, scheme: str, channel: str, facts: Mapping[str, Value]
) -> Case:
    """Open a case from an application, with what the citizen stated about each fact."""
    scheme_of(scheme)
    case = Case.objects.create(
        municipality=municipality, person=person, scheme=scheme, channel=channel, received_on=clock.today()
    )
    record_facts(case, [Recording(name, value, CaseFact.Source.CITIZEN) for name, value in facts.items()])
    return case


def record_facts(case: Case, recordings: Iterable[Recording]) -> list[CaseFact]:
    """Record values with their source. What repeats the last recording of a fact adds nothing."""
    actor = current_actor()
    latest = queries.latest_facts(case)
    instant = clock.now()
    rows = []
    for recording in recordings:
        text = to_text(recording.value)
        last = latest.get(recording.name)
        if last is not None and (last.value, last.source, last.note) == (text, recording.source, recording.note):
            continue
        rows.append(
            CaseFact(
                case=case,
                name=recording.name,
                value=text,
                source=recording.source,
                note=recording.note,
                recorded_by_id=actor.user_id,
                recorder=actor.name,
                recorded_at=instant,
            )
        )
    return CaseFact.objects.bulk_create(rows)


def read_law(case: Case, on: date | None = None) -> Reading:
    """Read the law in force on a date (default: today) on the facts of the case."""
    day = on or clock.today()
    plan = scheme_of(case.scheme).plan(day)
    facts = facts_of(case, day)
    missing = tuple(fact for fact in plan.facts if fact.name not in facts)
    outcome = (
        None if missing else plan.run({fact.name: answer(fact, *_stored(facts[fact.name])) for fact in plan.facts})
    )
    return Reading(plan, facts, missing, outcome)


def _stored(row: CaseFact) -> tuple[str, str, str]:
    return row.value, row.source, row.note


@transaction.atomic
def draft_decision(case: Case, *, outcome: str, reasons: str) -> Decision:
    """Write or rewrite the draft of a decision, with the law's reading of the facts as they stand.

    Raises:
        CaseworkError: a fact is missing; the case is decided; the decision waits for a signature; or the outcome
            grants what the law's computed condition does not allow.
    """
    if case.state != "open":
        raise CaseworkError(_("Sagen er afgjort. Genoptag den, før du skriver en ny afgørelse."))
    reading = read_law(case)
    if reading.outcome is None:
        names = ", ".join(fact.label("da") for fact in reading.missing)
        raise CaseworkError(_("Der mangler oplysninger: %(names)s. Registrér dem med kilde.") % {"names": names})
    scheme = scheme_of(case.scheme)
    if outcome == DecisionOutcome.GRANTED and reading.outcome[scheme.deciding] is not True:
        raise CaseworkError(
            _("Betingelsen er ikke opfyldt efter de registrerede oplysninger. Ret oplysningerne, eller giv afslag.")
        )
    draft = queries.open_decision(case)
    if draft is not None and draft.state != DecisionState.DRAFT:
        raise CaseworkError(_("Afgørelsen venter på underskrift. Bed om at få den retur, før du ændrer den."))
    actor = current_actor()
    plan_bytes = reading.plan.to_json()
    record, _created = PlanRecord.objects.get_or_create(digest=reading.plan.digest, defaults={"content": plan_bytes})
    result = reading.outcome.to_json()
    decision = draft or Decision(case=case)
    decision.outcome = outcome
    decision.reasons = reasons
    decision.law_date = clock.today()
    decision.plan = record
    decision.facts = {
        name: {"value": row.value, "source": row.source, "note": row.note, "recorded_at": row.recorded_at.isoformat()}
        for name, row in reading.facts.items()
        if name in {fact.name for fact in reading.plan.facts}
    }
    decision.result = result
    decision.result_sha256 = hashlib.sha256(result).hexdigest()
    decision.prepared_by_id = actor.user_id
    decision.preparer = actor.name
    decision.prepared_at = clock.now()
    decision.save()
    return decision


def submit(decision: Decision) -> None:
    """Ask for a signature."""
    if decision.state != DecisionState.DRAFT:
        raise CaseworkError(_("Afgørelsen er allerede sendt til godkendelse."))
    decision.submit()
    decision.remark = ""
    decision.save()


def send_back(decision: Decision, *, remark: str) -> None:
    """Return a submitted decision to its caseworker with a remark on what to change."""
    if decision.state != DecisionState.SUBMITTED:
        raise CaseworkError(_("Afgørelsen venter ikke på underskrift."))
    decision.send_back()
    decision.remark = remark
    decision.save()


@transaction.atomic
def sign(decision: Decision) -> Document:
    """Sign a submitted decision: freeze it, make its letter, and send that by a job of the same transaction.

    Raises:
        CaseworkError: it is not submitted, the signer prepared it, or what is stored no longer recomputes.
    """
    decision = queries.decisions().select_for_update(of=("self",)).get(pk=decision.pk)
    actor = current_actor()
    if decision.state != DecisionState.SUBMITTED:
        raise CaseworkError(_("Afgørelsen venter ikke på underskrift."))
    if decision.prepared_by_id == actor.user_id:
        raise CaseworkError(_("Du har selv forberedt afgørelsen. En anden skal underskrive den."))
    if not recomputes(decision):
        raise CaseworkError(
            _("Beregningen stemmer ikke med det, der er gemt. Gem kladden igen, og sig det til driften.")
        )
    case = decision.case
    decision.signed_by_id = actor.user_id
    decision.signer = actor.name
    decision.signed_at = clock.now()
    content = render_letter(decision)
    document = Document.objects.create(
        municipality_id=case.municipality_id,
        person=case.person,
        title=scheme_of(case.scheme).compose(decision).title,
        media_type="application/pdf",
        sha256=files.keep(content),
        size=len(content),
        created_at=clock.now(),
    )
    decision.letter = document
    decision.sign()
    decision.save()
    case.close_by_decision()
    case.save()
    delivery = Delivery.objects.create(
        municipality_id=case.municipality_id,
        person=case.person,
        document=document,
        channel=post.channel().name,
        sent_at=clock.now(),
    )
    deliver_letter.defer(delivery_id=delivery.pk, municipality_id=case.municipality_id)
    return document


def assign(case: Case) -> None:
    """Take a case."""
    case.caseworker_id = current_actor().user_id
    case.save()
