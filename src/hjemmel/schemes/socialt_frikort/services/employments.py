"""Declaring an employment: the citizen's frikort id and code lead to the card, or to one answer for every failure."""

import hmac
import logging
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from hjemmel.core import access, clock
from hjemmel.core.actor import Actor, current_actor
from hjemmel.core.models import Organisation
from hjemmel.schemes.socialt_frikort.access import DECLARE_EMPLOYMENT, READ_EMPLOYMENT
from hjemmel.schemes.socialt_frikort.errors import FrikortError, LookupFailed, LookupLocked
from hjemmel.schemes.socialt_frikort.models import Card, CardNumber, Employment, LookupAttempt
from hjemmel.schemes.socialt_frikort.queries import is_active_at
from hjemmel.schemes.socialt_frikort.register import Turn, as_register, take_turn

FAILURES_A_USER = 5
FAILURES_AN_EMPLOYER = 15
LOCK = timedelta(hours=24)
"""So many failures within this time lock the user, or the whole employer, until the oldest of them is older than it."""

_NO_CODE = "----"

_log = logging.getLogger(__name__)


def declare_employment(
    *,
    number: str,
    code: str,
    begins_on: date,
    reference: str,
    is_ordinary_and_unsubsidised: bool,
    has_danish_cvr_or_is_public: bool,
) -> Employment:
    """Declare an employment for the organisation that the actor works for.

    Not atomic as a whole: a failed look-up is counted although nothing else is kept.

    Raises:
        LookupFailed: wrong id, wrong code, or a card that cannot be used; the answer is the same.
        LookupLocked: too many failures.
        FrikortError: the work is not covered, or the employment is declared already.
    """
    employer = current_actor()
    if not DECLARE_EMPLOYMENT.is_open_to(employer) or employer.organisation_id is None or employer.user_id is None:
        raise PermissionDenied
    if not (is_ordinary_and_unsubsidised and has_danish_cvr_or_is_public):
        raise FrikortError(_("Frikortet kan kun bruges til ordinært arbejde uden tilskud for en dansk arbejdsgiver."))
    card = _look_up(number, code, employer)
    with as_register():
        organisation = Organisation.objects.get(pk=employer.organisation_id)
        if Employment.objects.filter(card=card, organisation=organisation, ends_on=None).exists():
            raise FrikortError(_("Ansættelsen er allerede registreret. Registrér løn på den."))
        return Employment.objects.create(
            card=card,
            organisation=organisation,
            employer_name=organisation.name,
            employer_cvr=organisation.cvr,
            number=number,
            reference=reference,
            begins_on=begins_on,
            is_ordinary_and_unsubsidised=is_ordinary_and_unsubsidised,
            has_danish_cvr_or_is_public=has_danish_cvr_or_is_public,
            declared_by_id=employer.user_id,
            declarer=employer.name,
            declared_at=clock.now(),
        )


def end_employment(employment: Employment, *, ends_on: date) -> None:
    """Record the last day worked.

    Raises:
        FrikortError: the day lies before the first day worked.
    """
    if not access.allowed(READ_EMPLOYMENT, employment):
        raise PermissionDenied
    if ends_on < employment.begins_on:
        raise FrikortError(_("Sidste arbejdsdag kan ikke ligge før den første."))
    with as_register():
        employment.ends_on = ends_on
        employment.save(update_fields=["ends_on"])


def _look_up(number: str, code: str, employer: Actor) -> Card:
    assert employer.organisation_id is not None  # noqa: S101  asked before
    take_turn(Turn.LOOK_UP, employer.organisation_id)
    failed = LookupAttempt.objects.filter(
        organisation_id=employer.organisation_id, found=False, at__gt=clock.now() - LOCK
    )
    if failed.filter(user_id=employer.user_id).count() >= FAILURES_A_USER or failed.count() >= FAILURES_AN_EMPLOYER:
        _log.warning("Look-ups of frikort are locked for organisation %s", employer.organisation_id)
        raise LookupLocked(
            _("Der er prøvet for mange gange. Vent et døgn, og bed borgeren vise id og kode på sin side.")
        )
    with as_register():
        given = CardNumber.objects.select_related("card").filter(number=number, ended_at=None).first()
        fits = hmac.compare_digest((given.code if given else _NO_CODE).encode(), code.encode())
        card = given.card if given and fits and is_active_at(given.card, clock.now()) else None
    LookupAttempt.objects.create(
        organisation_id=employer.organisation_id, user_id=employer.user_id, at=clock.now(), found=card is not None
    )
    if card is None:
        raise LookupFailed(
            _("Vi fandt ikke et frikort, der kan bruges, med det id og den kode. Bed borgeren om at se efter.")
        )
    return card
