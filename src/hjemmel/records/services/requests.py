"""What can be done about a request for access: received, judged document by document, put off, answered."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from hjemmel.casework import services as casework
from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.models import Case, JournalEntry
from hjemmel.core import clock, files, post
from hjemmel.core.actor import current_actor
from hjemmel.core.letters import MunicipalLook, render
from hjemmel.core.merging import MergeError
from hjemmel.core.models import Delivery, Document, Person
from hjemmel.records.answer import build, notice_letter
from hjemmel.records.items import Item, items_of
from hjemmel.records.left_out import left_out
from hjemmel.records.models import AccessKind, AccessNotice, AccessRequest, AccessRuling
from hjemmel.records.rights import due_on
from hjemmel.records.services.errors import RecordsError


def receive(
    *,
    kind: str,
    person: Person,
    case: Case | None,
    requester: str,
    channel: str,
    received_on: date,
    wish: str = "",
) -> AccessRequest:
    """Register a request, with the day by which it is to be answered.

    Raises:
        RecordsError: it was received after today.
    """
    if received_on > clock.today():
        raise RecordsError(_("Datoen ligger efter i dag. Skriv den dag, anmodningen blev modtaget."))
    municipality_id = case.municipality_id if case else person.municipality_id
    return AccessRequest.objects.create(
        municipality_id=municipality_id,
        kind=kind,
        person=person,
        case=case,
        requester=requester,
        channel=channel,
        received_on=received_on,
        due_on=due_on(kind, received_on, municipality_id),
        wish=wish,
        registrar=current_actor().name,
    )


def rule(
    request: AccessRequest,
    item: Item,
    *,
    outcome: str,
    provision: str = "",
    reason: str = "",
    cover: dict[str, Any] | None = None,
) -> AccessRuling:
    """Judge one thing asked for. A later judgement takes the place of an earlier one, which is kept.

    Raises:
        RecordsError: the request is answered; an exemption lacks its ground; or in part, and nothing is named.
    """
    _require_open(request)
    if outcome != AccessRuling.Outcome.INCLUDED and not (provision and reason):
        raise RecordsError(_("Skriv både bestemmelsen og begrundelsen for det, der er undtaget."))
    if outcome == AccessRuling.Outcome.PARTLY and not any((cover or {}).values()):
        raise RecordsError(_("Skriv, hvad der skal udelades, eller vælg, at det hele er med."))
    actor = current_actor()
    return AccessRuling.objects.create(
        request=request,
        key=item.key,
        entry=item.entry,
        outcome=outcome,
        provision=provision if outcome != AccessRuling.Outcome.INCLUDED else "",
        reason=reason if outcome != AccessRuling.Outcome.INCLUDED else "",
        cover=(cover or {}) if outcome == AccessRuling.Outcome.PARTLY else {},
        ruled_by_id=actor.user_id,
        ruler=actor.name,
        ruled_at=clock.now(),
    )


def include_rest(request: AccessRequest) -> int:
    """Give everything that has not been judged; returns how many things that was."""
    rest = [item for item in items_of(request) if item.ruling is None]
    for item in rest:
        rule(request, item, outcome=AccessRuling.Outcome.INCLUDED)
    return len(rest)


@transaction.atomic
def tell_later(request: AccessRequest, *, expected_on: date, reason: str) -> AccessNotice:
    """Tell the asker why the answer cannot come in time, and when it is expected."""
    _require_open(request)
    if expected_on <= clock.today():
        raise RecordsError(_("Den nye dato skal ligge efter i dag."))
    actor = current_actor()
    notice = AccessNotice(
        request=request,
        expected_on=expected_on,
        reason=reason,
        told_by_id=actor.user_id,
        teller=actor.name,
        told_at=clock.now(),
    )
    letter = notice_letter(notice)
    notice.letter = _send(request, render(letter, MunicipalLook()), letter.title)
    notice.save()
    return notice


def preview(request: AccessRequest, *, guidance: str) -> bytes:
    """The answer as it will be.

    Raises:
        RecordsError: something is not judged, or a document cannot be read.
    """
    return _file(request, _judged(request), guidance)


@transaction.atomic
def answer(request: AccessRequest, *, guidance: str) -> Document:
    """Answer a request with one file, and send it where the asker is the citizen; else it is fetched and sent by hand.

    Raises:
        RecordsError: it is answered, something is not judged, or a document cannot be read.
    """
    request = AccessRequest.objects.select_for_update(of=("self",)).select_related("municipality").get(pk=request.pk)
    _require_open(request)
    actor = current_actor()
    content = _file(request, _judged(request), guidance)
    request.answer = _send(request, content, f"Svar på anmodning om aktindsigt {request.number}")
    request.answered_by_id, request.answerer, request.answered_at = actor.user_id, actor.name, clock.now()
    request.save()
    return request.answer


def _require_open(request: AccessRequest) -> None:
    if request.answered_at is not None:
        raise RecordsError(_("Anmodningen er besvaret og kan ikke ændres."))


def _judged(request: AccessRequest) -> Sequence[Item]:
    if (rest := left_out(request)) is not None:
        raise RecordsError(rest.why)
    with translation.override("da"):  # letters are Danish, whatever the language of the screen
        items = items_of(request)
    if not items:
        raise RecordsError(_("Der er ikke noget at give aktindsigt i. Skriv til den, der spørger, i et brev."))
    if waiting := [item.title for item in items if item.ruling is None]:
        raise RecordsError(_("Tag først stilling til: %s") % "; ".join(waiting))
    return items


def _file(request: AccessRequest, items: Sequence[Item], guidance: str) -> bytes:
    try:
        return build(request, items, guidance=guidance, answerer=current_actor().name)
    except MergeError as error:
        raise RecordsError(str(error)) from error


def _send(request: AccessRequest, content: bytes, title: str) -> Document:
    """Keep a file about the request, journalise it in the case, and deliver it where the asker is the citizen."""
    document = Document.objects.create(
        municipality_id=request.municipality_id,
        person_id=request.person_id,
        matter=request.case.public_id if request.case else None,
        title=title,
        media_type="application/pdf",
        sha256=files.keep(content),
        size=len(content),
        created_at=clock.now(),
    )
    if request.case is not None:
        casework.journalise(
            request.case,
            document,
            direction=JournalEntry.Direction.OUTGOING,
            dated_on=clock.today(),
            description=title,
            correspondent=request.requester,
        )
    if request.kind != AccessKind.PUBLIC:
        delivery = Delivery.objects.create(
            municipality_id=request.municipality_id,
            person_id=request.person_id,
            document=document,
            channel=post.channel_for(request.person).name,
            sent_at=clock.now(),
        )
        deliver_letter.defer(delivery_id=delivery.pk, municipality_id=request.municipality_id)
    return document
