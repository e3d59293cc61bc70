"""A misfiled document, moved with a trace: asked for by one, approved by another, and nothing kept is altered."""

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework.models import Case, DocumentMove, JournalEntry
from hjemmel.casework.services.course import write_note
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.services.journal import journalise
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Document, Withdrawal


def ask_to_move(entry: JournalEntry, *, to_case: Case, reason: str) -> DocumentMove:
    """Ask that a document filed in the wrong case is moved; somebody else decides.

    Raises:
        CaseworkError: it is the same case, a letter of the municipality's own, moved already, or asked for already.
    """
    if to_case == entry.case:
        raise CaseworkError(_("Dokumentet er allerede i den sag. Skriv nummeret på den sag, det hører til."))
    if entry.direction == JournalEntry.Direction.OUTGOING:
        raise CaseworkError(_("Et brev, som kommunen har sendt, kan ikke flyttes."))
    if Withdrawal.objects.filter(document=entry.document_id).exists():
        raise CaseworkError(_("Dokumentet er allerede flyttet."))
    if DocumentMove.objects.filter(entry=entry, decided_at=None).exists():
        raise CaseworkError(_("Flytningen er allerede foreslået og venter på en kollega."))
    actor = current_actor()
    return DocumentMove.objects.create(
        case=entry.case,
        entry=entry,
        to_case=to_case,
        reason=reason,
        requested_by_id=actor.user_id,
        requester=actor.name,
        requested_at=clock.now(),
    )


@transaction.atomic
def decide_move(move: DocumentMove, *, approve: bool) -> None:
    """Let a document be moved, or not. Both cases get a note that tells nothing of the other.

    Raises:
        CaseworkError: it is decided, or who decides is who asked.
    """
    actor = current_actor()
    if move.decided_at is not None:
        raise CaseworkError(_("Flytningen er allerede afgjort."))
    if move.requested_by_id == actor.user_id:
        raise CaseworkError(_("Du har selv foreslået flytningen. En anden skal godkende den."))
    move.is_approved = approve
    move.decided_by_id, move.decider, move.decided_at = actor.user_id, actor.name, clock.now()
    move.save()
    if approve:
        _move(move)


def _move(move: DocumentMove) -> None:
    entry, document = move.entry, move.entry.document
    Withdrawal.objects.create(
        municipality_id=document.municipality_id,
        person_id=document.person_id,
        document=document,
        withdrawn_at=clock.now(),
    )
    moved = Document.objects.create(
        municipality_id=move.to_case.municipality_id,
        person=move.to_case.person,
        matter=move.to_case.public_id,
        scheme=move.to_case.scheme,
        title=document.title,
        media_type=document.media_type,
        sha256=document.sha256,
        size=document.size,
        party_id=_party_there(move),
        created_at=clock.now(),
    )
    new = journalise(
        move.to_case,
        moved,
        direction=entry.direction,
        dated_on=entry.dated_on,
        description=entry.description,
        correspondent=entry.correspondent,
    )
    _note_move(move, move.case, _("Dokument nr. %(number)s var journaliseret forkert og er taget ud af sagen."), entry)
    _note_move(move, move.to_case, _("Dokument nr. %(number)s var journaliseret forkert og er flyttet hertil."), new)


def _party_there(move: DocumentMove) -> int | None:
    """Which party of the case a document has come to sent it in: what was its citizen's is the other citizen's."""
    party_id: int | None = move.entry.document.party_id
    return move.to_case.person_id if party_id == move.case.person_id else party_id


def _note_move(move: DocumentMove, case: Case, what: str, entry: JournalEntry) -> None:
    who = _("Foreslået af %(asked)s, godkendt af %(approved)s.") % {"asked": move.requester, "approved": move.decider}
    write_note(case, text=f"{what % {'number': entry.number}} {who}")
