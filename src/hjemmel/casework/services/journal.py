"""The journal of a case (OFL § 15): documents registered as they come and go."""

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from hjemmel.casework.models import Case, JournalEntry
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.core import clock, files
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Document, Person
from hjemmel.core.uploads import UploadError, media_type_of


@transaction.atomic
def journalise(
    case: Case, document: Document, *, direction: str, dated_on: date, description: str, correspondent: str
) -> JournalEntry:
    """Give a document the next number in the journal of its case."""
    # One at a time: two documents never get the same number.
    Case.objects.select_for_update().get(pk=case.pk)
    last = JournalEntry.objects.filter(case=case).aggregate(last=Max("number"))["last"] or 0
    actor = current_actor()
    return JournalEntry.objects.create(
        case=case,
        document=document,
        number=last + 1,
        direction=direction,
        dated_on=dated_on,
        description=description,
        correspondent=correspondent,
        registered_by_id=actor.user_id,
        registrar=actor.name,
        registered_at=clock.now(),
    )


@transaction.atomic
def register_document(
    case: Case,
    *,
    content: bytes,
    direction: str,
    dated_on: date,
    description: str,
    correspondent: str,
    party: Person | None = None,
) -> JournalEntry:
    """Keep a file as a document of the case and journalise it. One that a ``party`` sent in, that party sees.

    Raises:
        CaseworkError: the file may not come in, the date is in the future, or the same file is in the case already.
    """
    try:
        media_type = media_type_of(content)
    except UploadError as error:
        raise CaseworkError(str(error)) from error
    if dated_on > clock.today():
        raise CaseworkError(_("Datoen ligger efter i dag. Skriv den dag, dokumentet blev modtaget eller sendt."))
    digest = files.keep(content)
    if again := JournalEntry.objects.filter(case=case, document__sha256=digest, document__withdrawal=None).first():
        raise CaseworkError(_("Filen er allerede i sagen som nr. %(number)s.") % {"number": again.number})
    document = Document.objects.create(
        municipality_id=case.municipality_id,
        person=case.person,
        matter=case.public_id,
        scheme=case.scheme,
        title=description,
        media_type=media_type,
        sha256=digest,
        size=len(content),
        party=party,
        created_at=clock.now(),
    )
    return journalise(
        case,
        document,
        direction=direction,
        dated_on=dated_on,
        description=description,
        correspondent=correspondent,
    )
