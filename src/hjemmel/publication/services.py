"""Making figures ready, and telling them when another hand has approved."""

import hashlib
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.core import access, clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality
from hjemmel.law.canonical import canonical
from hjemmel.publication import keeping, queries
from hjemmel.publication.access import APPROVE, FETCH_EXTRACT, PREPARE, REJECT
from hjemmel.publication.disclosure import LEAST
from hjemmel.publication.kinds import Kind, Period, Prepared, kind_of
from hjemmel.publication.models import Draft, DraftState, Extract, Fetch, Release


class PublicationError(Exception):
    """Something cannot be told. The message is for the person at the screen: what is wrong and what to do."""


@transaction.atomic
def prepare(kind: Kind, period: Period, *, least: int = LEAST, recipient: str = "", purpose: str = "") -> Draft:
    """Count the figures of the actor's municipality and decide what of them may be told, after all told before.

    Raises:
        PublicationError: the period has not ended, the limit hides nothing, or the recipient is none of the kind's.
    """
    actor = current_actor()
    if not PREPARE.is_open_to(actor) or actor.municipality_id is None or actor.user_id is None:
        raise PermissionDenied
    if period.until > clock.today():
        raise PublicationError(_("Perioden er ikke slut. Vælg en sidste dag, der ikke ligger efter i dag."))
    if least < 2:
        raise PublicationError(_("Grænsen skal være mindst 2, ellers skjuler den ingenting."))
    if recipient and recipient not in kind.recipients:
        raise PublicationError(_("Vælg en af de myndigheder, der kan få udtræk."))
    municipality = Municipality.objects.get(pk=actor.municipality_id)
    earlier = queries.told(kind.slug, municipality.pk)
    prepared = kind.prepare(municipality, period, [keeping.read(text) for text in earlier], least)
    now = clock.now()
    document = canonical(_headed(prepared, kind, municipality, period, len(earlier) + 1, least, now))
    return Draft.objects.create(
        municipality=municipality,
        kind=kind.slug,
        recipient=recipient,
        purpose=purpose,
        since=period.since,
        until=period.until,
        number=len(earlier) + 1,
        least=least,
        document=document.decode(),
        inside=canonical(prepared.inside).decode(),
        told=keeping.write(prepared.told),
        sha256=hashlib.sha256(document).hexdigest(),
        prepared_by_id=actor.user_id,
        preparer=actor.name,
        prepared_at=now,
    )


def _headed(
    prepared: Prepared,
    kind: Kind,
    municipality: Municipality,
    period: Period,
    number: int,
    least: int,
    made: datetime,
) -> dict[str, object]:
    """The document with what it is about at its head."""
    return {
        **prepared.document,
        "kind": kind.slug,
        "municipality": {"code": municipality.code, "name": municipality.name},
        "period": {"since": period.since.isoformat(), "until": period.until.isoformat()},
        "number": number,
        "least_shown": least,
        **({"cut_short": True} if prepared.cut_short else {}),
        "made_on": made.astimezone(clock.COPENHAGEN).date().isoformat(),
    }


@transaction.atomic
def approve(draft: Draft) -> Release | Extract:
    """Tell what a draft says, to everybody or to its recipient. From now on it is never changed.

    Raises:
        PublicationError: something has been told since the draft was made, so what may be told is another question.
    """
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    if not access.allowed(APPROVE, draft):
        raise PermissionDenied
    if draft.number != len(queries.told(draft.kind, draft.municipality_id)) + 1:
        raise PublicationError(
            _("Der er offentliggjort andre tal, siden udkastet blev lavet. Afvis det, og gør tallene klar igen.")
        )
    _decide(draft, DraftState.APPROVED, "")
    copied = ("municipality", "kind", "number", "since", "until", "least", "document", "sha256")
    content = {name: getattr(draft, name) for name in copied} | {
        "draft": draft,
        "made_on": draft.prepared_at.astimezone(clock.COPENHAGEN).date(),
        "told_at": clock.now(),
    }
    if draft.recipient:
        return Extract.objects.create(recipient=draft.recipient, **content)
    release = Release.objects.create(**content)
    if (released := kind_of(draft.kind).released) is not None:
        released(Period(draft.since, draft.until))
    return release


@transaction.atomic
def reject(draft: Draft, *, reason: str) -> None:
    """Drop a draft, with a reason. Who prepared it may do so too."""
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    if not access.allowed(REJECT, draft):
        raise PermissionDenied
    _decide(draft, DraftState.REJECTED, reason)


def fetch(extract: Extract, form: str) -> None:
    """Record that the actor fetched an extract."""
    actor = current_actor()
    if not access.allowed(FETCH_EXTRACT, extract) or actor.user_id is None:
        raise PermissionDenied
    Fetch.objects.create(
        municipality_id=extract.municipality_id,
        extract=extract,
        user_id=actor.user_id,
        name=actor.name,
        at=clock.now(),
        form=form,
    )


def _decide(draft: Draft, state: DraftState, reason: str) -> None:
    actor = current_actor()
    draft.state = state
    draft.decided_by_id = actor.user_id
    draft.decider = actor.name
    draft.decided_at = clock.now()
    draft.reason = reason
    draft.save()
