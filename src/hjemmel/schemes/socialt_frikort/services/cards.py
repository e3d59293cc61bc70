"""A card from issue to deactivation and back, and the number it is known by."""

import secrets
from datetime import date, datetime
from functools import lru_cache

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from hjemmel.casework.models import Decision
from hjemmel.core import access, clock
from hjemmel.core.access import Action
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Person
from hjemmel.core.turns import take_turn
from hjemmel.law import Plan
from hjemmel.schemes.socialt_frikort.access import MANAGE_CARD, REPLACE_NUMBER
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Card, CardChange, CardNumber, ChangeKind
from hjemmel.schemes.socialt_frikort.queries import is_active_at
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.statutes import load

_DRAWS = 2_000  # enough to find one of a thousand free ids among a hundred thousand


def issue(decision: Decision) -> Card:
    """Issue the card that a signed decision grants, in the transaction that signs it.

    A citizen has one card. Granted anew, a deactivated card is active again from now; an active one stays as it is.
    """
    recorder, person = current_actor().name, decision.case.person
    with as_register():
        card = Card.objects.filter(person_id=person.pk).first()
        if card is None:
            card = _new_card(person, clock.today())
            _change(card, ChangeKind.ISSUED, recorder, decision=decision)
        elif not is_active_at(card, clock.now()):
            _change(card, ChangeKind.REACTIVATED, recorder, decision=decision)
    return card


def withdraw(decision: Decision) -> None:
    """Deactivate the card of a grant that a signed decision supersedes by a refusal; without an active one, nothing."""
    card = Card.objects.filter(person_id=decision.case.person_id).first()
    if card is not None and is_active_at(card, clock.now()):
        reason = _("Ny afgørelse i sag %(number)s") % {"number": decision.case.number}
        deactivate(card, reason=reason, decision=decision)


def carry_over(person: Person, *, issued_on: date, was_deactivated: bool, controlled_on: date | None = None) -> Card:
    """Carry over a card of the trial (SFL § 9, stk. 2): it goes on by itself, a deactivated one as deactivated.

    ``controlled_on`` is the last control under the trial act, where it is known.

    Raises:
        FrikortError: the citizen has a card, or the card is not of the trial.
    """
    _require(Person.objects.filter(pk=person.pk).exists())
    on = clock.today()
    outcome = _plan(on, "card_carried_over", "carried_over_card_active").run(
        {"frikort_issued_on": issued_on, "was_deactivated_by_end_of_2024": was_deactivated}
    )
    if not outcome["card_carried_over"]:
        raise FrikortError(_("Kortet er udstedt efter forsøget. Kun kort fra før 2025 videreføres."))
    kind = ChangeKind.CARRIED_OVER if outcome["carried_over_card_active"] else ChangeKind.CARRIED_OVER_DEACTIVATED
    recorder = current_actor().name
    with as_register():
        if Card.objects.filter(person_id=person.pk).exists():
            raise FrikortError(_("Borgeren har allerede et frikort."))
        card = _new_card(person, issued_on, controlled_on)
        _change(card, kind, recorder, effective_at=clock.start_of(issued_on))
    return card


def deactivate(card: Card, *, reason: str, effective_on: date | None = None, decision: Decision | None = None) -> None:
    """Deactivate a card from now, or from a later day. Pay earned until then stays exempt.

    Raises:
        FrikortError: the card is not active, or the day lies before the decision (SFL § 3, stk. 2, 2. pkt.).
    """
    _require_action(MANAGE_CARD, card)
    today = clock.today()
    on = effective_on or today
    facts = {"deactivation_effective_on": on, "decided_on": today}
    if not _plan(today, "deactivation_is_not_retroactive").run(facts)["deactivation_is_not_retroactive"]:
        raise FrikortError(_("Et frikort kan ikke deaktiveres tilbage i tid. Vælg i dag eller en senere dag."))
    if not is_active_at(card, clock.now()):
        raise FrikortError(_("Frikortet er ikke aktivt."))
    recorder = current_actor().name
    with as_register():
        at = None if on == today else clock.start_of(on)
        _change(card, ChangeKind.DEACTIVATED, recorder, effective_at=at, reason=reason, decision=decision)


def reactivate(card: Card, *, reason: str, decision: Decision | None = None) -> None:
    """Make a deactivated card active from now (SFL § 6, stk. 2, nr. 1).

    Raises:
        FrikortError: the card is active.
    """
    _require_action(MANAGE_CARD, card)
    if is_active_at(card, clock.now()):
        raise FrikortError(_("Frikortet er allerede aktivt."))
    recorder = current_actor().name
    with as_register():
        _change(card, ChangeKind.REACTIVATED, recorder, reason=reason, decision=decision)


def replace_number(card: Card) -> CardNumber:
    """Give the citizen a new frikort id and code; the old one leads nowhere from now on, and is never given again.

    Employments already declared stand, so pay can still be registered on them.
    """
    _require_action(REPLACE_NUMBER, card)
    with as_register():
        take_turn("frikort number", card.pk)
        CardNumber.objects.filter(card=card, ended_at=None).update(ended_at=clock.now())
        return _new_number(card)


def _new_card(person: Person, issued_on: date, controlled_on: date | None = None) -> Card:
    card = Card.objects.create(person_id=person.pk, issued_on=issued_on, controlled_on=controlled_on)
    _new_number(card)
    return card


def _new_number(card: Card) -> CardNumber:
    for _draw in range(_DRAWS):
        row = CardNumber(card=card, number=f"{secrets.randbelow(100_000):05d}", given_at=clock.now())
        row.code = f"{secrets.randbelow(10_000):04d}"
        try:
            with transaction.atomic():
                row.save()
        except IntegrityError:
            continue  # given to somebody, now or once
        return row
    raise FrikortError(_("Der er ikke flere ledige frikort-id'er. Sig det til driften."))


def _change(
    card: Card,
    kind: ChangeKind,
    recorder: str,
    *,
    effective_at: datetime | None = None,
    reason: str = "",
    decision: Decision | None = None,
) -> None:
    now = clock.now()
    CardChange.objects.create(
        card=card,
        kind=kind,
        effective_at=effective_at or now,
        recorded_at=now,
        recorder=recorder,
        reason=reason,
        decision=decision,
    )


def _require_action(action: Action, card: Card) -> None:
    _require(access.allowed(action, card))


def _require(permitted: bool) -> None:
    if not permitted:
        raise PermissionDenied


@lru_cache(maxsize=64)
def _plan(on: date, *targets: str) -> Plan:
    return load().at(on).plan(*targets)
