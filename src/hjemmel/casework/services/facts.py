"""The facts of a case, and how the law reads them."""

import dataclasses
import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.facts import facts_of
from hjemmel.casework.models import Case, CaseFact, PlanRecord
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.values import Value, answer, to_text
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.law import Answer, Fact, Plan
from hjemmel.law.errors import FactError
from hjemmel.law.outcome import Outcome
from hjemmel.web.formats import language


@dataclasses.dataclass(frozen=True)
class Reading:
    """How the law reads a case today: the plan, the recorded facts, what is missing, and the result when none is.

    ``moot`` are not recorded and cannot change the result any more, given those that are. ``lacking`` is what the law
    has no value of on the day: then there is no result, and the plan is the last that was whole.
    """

    plan: Plan
    facts: Mapping[str, CaseFact]
    missing: tuple[Fact, ...]
    moot: tuple[Fact, ...]
    outcome: Outcome | None
    lacking: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether every fact that the result depends on is recorded."""
        return self.outcome is not None


@dataclasses.dataclass(frozen=True, slots=True)
class Recording:
    """A value to record: of which fact, from where, and a note; the note of a judgement is its reason."""

    name: str
    value: Value
    source: str
    note: str = ""


def record_facts(case: Case, recordings: Iterable[Recording]) -> list[CaseFact]:
    """Record values with their source. What repeats the last recording of a fact adds nothing.

    Raises:
        CaseworkError: the law does not ask for such a fact, or cannot have such a value, or a judgement has no reason.
    """
    actor = current_actor()
    latest = queries.latest_facts(case)
    scheme = scheme_of(case.scheme)
    asked = {fact.name: fact for fact in scheme.facts(clock.today())}
    instant = clock.now()
    rows = []
    for recording in recordings:
        _check(recording, asked, scheme.documented)
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


_DOCUMENTS = (CaseFact.Source.DOCUMENT, CaseFact.Source.REGISTER)


def _check(recording: Recording, asked: Mapping[str, Fact], documented: frozenset[str]) -> None:
    """Refuse what would leave the law unable to read the case: recorded rows are never removed."""
    fact = asked.get(recording.name)
    if fact is None:
        raise CaseworkError(_("Loven spørger ikke om %(name)s i denne sag.") % {"name": recording.name})
    try:
        fact.raw(Answer(recording.value, recording.source, recording.note))
    except FactError as error:
        raise CaseworkError(
            _("%(name)s kan ikke registreres sådan. Ret værdien, eller skriv en begrundelse.")
            % {"name": fact.label("da")}
        ) from error
    shown = recording.source in _DOCUMENTS and recording.note
    if recording.name in documented and recording.value is True and not shown:
        raise CaseworkError(
            _("%(name)s skal være dokumenteret. Vælg dokumentation eller register som kilde, og skriv hvilket.")
            % {"name": fact.label("da")}
        )


def read_law(case: Case, on: date | None = None) -> Reading:
    """Read the law in force on a date (default: today) on the facts of the case."""
    day = on or clock.today()
    plan, lacking = scheme_of(case.scheme).latest_plan(day, case.municipality_id)
    return _read(case, plan, facts_of(case, day), lacking(language()) if lacking else "")


def try_law(case: Case, reading: Reading, recordings: Iterable[Recording]) -> Reading:
    """The reading as it would be with these recordings in the case. None is kept: it is to be shown, never decided on.

    A recording that `record_facts` would refuse is left out, and so is one of what the case itself holds. Unlike there,
    the source of a fact may be still to come (``""``) where the law does not ask which it is.
    """
    held = {name for name, row in reading.facts.items() if row.source == CaseFact.Source.CASE}
    open_facts = {fact.name: fact for fact in reading.plan.facts if fact.name not in held}
    documented = scheme_of(case.scheme).documented
    tried = {
        recording.name: CaseFact(
            case=case,
            name=recording.name,
            value=to_text(recording.value),
            source=recording.source,
            note=recording.note,
            recorder=current_actor().name,
            recorded_at=clock.now(),
        )
        for recording in recordings
        if _can_record(recording, open_facts, documented)
    }
    return _read(case, reading.plan, {**reading.facts, **tried}, reading.lacking)


def _can_record(recording: Recording, asked: Mapping[str, Fact], documented: frozenset[str]) -> bool:
    try:
        _check(recording, asked, documented)
    except CaseworkError:
        return False
    return True


def _read(case: Case, plan: Plan, facts: Mapping[str, CaseFact], lacking: str) -> Reading:
    known = {fact.name: answer(fact, *_stored(facts[fact.name])) for fact in plan.facts if fact.name in facts}
    only_if_needed = scheme_of(case.scheme).only_if_needed
    missing = _missing(plan, known, only_if_needed)
    asked = {fact.name for fact in missing} | known.keys() | only_if_needed
    moot = tuple(fact for fact in plan.facts if fact.name not in asked)
    return Reading(plan, facts, missing, moot, None if missing or lacking else plan.run(known), lacking)


def _missing(plan: Plan, known: Mapping[str, Answer], only_if_needed: frozenset[str]) -> tuple[Fact, ...]:
    """What is still to be recorded: what the result depends on, but some only when all the rest leave it open."""
    if len(known) == len(plan.facts):
        return ()
    needed = {fact.name for fact in plan.needs(known)}
    wanted = needed - only_if_needed or needed
    return tuple(fact for fact in plan.facts if fact.name in wanted)


def asked_facts(reading: Reading) -> tuple[Fact, ...]:
    """The facts to ask the caseworker for: those recorded or missing, less what the case itself holds."""
    missing = {fact.name for fact in reading.missing}
    held = {name for name, row in reading.facts.items() if row.pk is None}
    shown = missing | reading.facts.keys() - held
    return tuple(fact for fact in reading.plan.facts if fact.name in shown)


def legal_basis(reading: Reading) -> dict[str, Any]:
    """The reading as the values that are kept with a result, so that it recomputes byte for byte.

    Raises:
        CaseworkError: a fact is missing.
    """
    if reading.lacking:
        raise CaseworkError(
            _("%(what)s er ikke lagt ind for i dag. Der kan afgøres, når værdien er offentliggjort og lagt ind.")
            % {"what": reading.lacking}
        )
    if reading.outcome is None:
        names = ", ".join(fact.label("da") for fact in reading.missing)
        raise CaseworkError(_("Der mangler oplysninger: %(names)s. Registrér dem med kilde.") % {"names": names})
    plan = reading.plan
    record, _created = PlanRecord.objects.get_or_create(digest=plan.digest, defaults={"content": plan.to_json()})
    result = reading.outcome.to_json()
    return {
        "law_date": clock.today(),
        "plan": record,
        "facts": {
            name: {
                "value": row.value,
                "source": row.source,
                "note": row.note,
                "recorded_at": row.recorded_at.isoformat(),
            }
            for name, row in reading.facts.items()
            if name in {fact.name for fact in plan.facts}
        },
        "result": result,
        "result_sha256": hashlib.sha256(result).hexdigest(),
    }


def _stored(row: CaseFact) -> tuple[str, str, str]:
    return row.value, row.source, row.note
