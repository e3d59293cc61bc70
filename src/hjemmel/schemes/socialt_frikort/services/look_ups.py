"""The look-up of a card by what the citizen shows: one answer for every failure, after the same work, and few tries."""

import hmac
import logging
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.core import clock
from hjemmel.core.actor import Actor
from hjemmel.core.turns import take_turn
from hjemmel.schemes.socialt_frikort.errors import LookupFailed, LookupLocked
from hjemmel.schemes.socialt_frikort.models import Card, CardNumber, LookupAlert, LookupAttempt
from hjemmel.schemes.socialt_frikort.queries import is_active_at
from hjemmel.schemes.socialt_frikort.register import as_register

FAILURES_A_USER = 5
FAILURES_AN_EMPLOYER = 15
FAILURES_A_NETWORK = 40
LOCK = timedelta(hours=24)
"""So many failures within this time lock the user, the whole employer, or a network of whatever employers, until the
oldest of them is older than it. A town's employers may share one network, so that is given more."""

_NO_CODE = "----"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Limit:
    """So many failures among those counted, and whom they lock."""

    locked: LookupAlert.Locked
    failures: int
    counted: QuerySet[LookupAttempt]


def look_up(number: str, code: str, employer: Actor, network: str | None) -> Card:
    """The active card with this frikort id and code.

    Raises:
        LookupFailed: wrong id, wrong code, or a card that cannot be used; the answer is the same.
        LookupLocked: too many failures; the right key is refused too.
    """
    assert employer.organisation_id is not None  # noqa: S101  asked before
    take_turn("frikort look-up", employer.organisation_id)
    if network is not None:
        take_turn("frikort look-up from", network)
    limits = _limits(employer, network)
    with as_register():
        if any(limit.counted.count() >= limit.failures for limit in limits):
            raise LookupLocked(
                _("Der er prøvet for mange gange. Vent et døgn, og bed borgeren vise id og kode på sin side.")
            )
        card = _find(number, code)
    LookupAttempt.objects.create(
        organisation_id=employer.organisation_id,
        user_id=employer.user_id,
        at=clock.now(),
        found=card is not None,
        network=network,
    )
    if card is None:
        _alert(limits, employer.organisation_id, network)
        raise LookupFailed(
            _("Vi fandt ikke et frikort, der kan bruges, med det id og den kode. Bed borgeren om at se efter.")
        )
    return card


def _limits(employer: Actor, network: str | None) -> list[_Limit]:
    failed = LookupAttempt.objects.filter(found=False, at__gt=clock.now() - LOCK)
    of_employer = failed.filter(organisation_id=employer.organisation_id)
    limits = [
        _Limit(LookupAlert.Locked.USER, FAILURES_A_USER, of_employer.filter(user_id=employer.user_id)),
        _Limit(LookupAlert.Locked.EMPLOYER, FAILURES_AN_EMPLOYER, of_employer),
    ]
    if network is not None:
        limits.append(_Limit(LookupAlert.Locked.NETWORK, FAILURES_A_NETWORK, failed.filter(network=network)))
    return limits


def _find(number: str, code: str) -> Card | None:
    """The card, found by the same steps whether it is there or not: how long it takes tells nothing of which failed."""
    given = CardNumber.objects.select_related("card").filter(number=number, ended_at=None).first()
    nobodys = CardNumber(card=Card(pk=0), number=number)
    nobodys.code = _NO_CODE  # sealed also when it is not needed, and opened when the id is nobody's
    found = given or nobodys
    fits = hmac.compare_digest(found.code.encode(), code.encode())
    is_active = is_active_at(found.card, clock.now())
    return found.card if given and fits and is_active else None


def _alert(limits: list[_Limit], organisation_id: int, network: str | None) -> None:
    """Tell the data protection officers, once, of each limit that the last failure reached."""
    with as_register():
        for limit in limits:
            if (failures := limit.counted.count()) == limit.failures:
                _log.warning("Look-ups of frikort are locked: %s, organisation %s", limit.locked, organisation_id)
                LookupAlert.objects.create(
                    organisation_id=organisation_id,
                    locked=limit.locked,
                    failures=failures,
                    network=network,
                    at=clock.now(),
                )
