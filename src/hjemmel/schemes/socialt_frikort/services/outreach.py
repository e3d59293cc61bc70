"""Help to come to use the card: only for citizens who want it, and only as long as they do."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from hjemmel.core import access, clock
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.schemes.socialt_frikort.access import CONSENT, COORDINATE
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Card, OutreachConsent, OutreachTask


def consent(card: Card, *, how: str) -> OutreachConsent:
    """Record that the citizen wants help, as the citizen on the page or as told to a caseworker.

    Raises:
        FrikortError: a consent stands already.
    """
    _require(access.allowed(CONSENT, card))
    actor = current_actor()
    by = OutreachConsent.How.PAGE if actor.kind is ActorKind.CITIZEN else how
    try:
        with transaction.atomic():
            return OutreachConsent.objects.create(card=card, how=by, recorder=actor.name, given_at=clock.now())
    except IntegrityError as error:  # one consent of a card stands
        raise FrikortError(_("Der er allerede sagt ja til hjælpen.")) from error


def withdraw_consent(card: Card) -> None:
    """Record that the citizen no longer wants help: from now on the coordinator does not see the card."""
    _require(access.allowed(CONSENT, card))
    OutreachConsent.objects.filter(card=card, withdrawn_at=None).update(withdrawn_at=clock.now())


def record_task(card: Card, *, task: str, done_on: date, note: str, with_job_centre: bool) -> OutreachTask:
    """Record what the coordinator did for a citizen who wants it.

    Raises:
        FrikortError: the day has not come.
    """
    _require(access.allowed(COORDINATE, card))
    actor = current_actor()
    if done_on > clock.today():
        raise FrikortError(_("Datoen ligger efter i dag. Skriv den dag, det skete."))
    return OutreachTask.objects.create(
        card=card,
        task=task,
        done_on=done_on,
        note=note,
        with_job_centre=with_job_centre,
        recorded_by_id=actor.user_id,
        recorder=actor.name,
        recorded_at=clock.now(),
    )


def _require(permitted: bool) -> None:
    if not permitted:
        raise PermissionDenied
