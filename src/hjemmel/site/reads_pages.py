"""Who read what about whom: for the data protection officer, and for citizens about themselves."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.audit import EXPORTED, record_reads, say_fields
from hjemmel.core.models import Person, PersonRead
from hjemmel.core.readers import Readers
from hjemmel.core.together import among
from hjemmel.records.access import FIND_CHANGED
from hjemmel.records.change_forms import without
from hjemmel.site.access import READ_READS
from hjemmel.site.reads_form import ReadsForm
from hjemmel.site.reads_log import NoCursor, ReadsPage, page_of
from hjemmel.web.lists import A_PRINT, ALL, ROWS_A_PAGE, download

MOST_EXPORTED = 10_000


@require_GET
@requires(READ_READS)
def reads(request: HttpRequest) -> HttpResponse:
    """The log as it is narrowed, a page at a time; ``?side=alle`` has as much of it as is printed."""
    form = ReadsForm(current_actor(), request.GET if _is_narrowed(request) else None)
    person = _person(form)
    size = A_PRINT if request.GET.get("side") == ALL else ROWS_A_PAGE
    try:
        shown = page_of(_rows(form, person), current_actor(), size, request.GET.get("efter", ""))
    except NoCursor as error:
        raise Http404("No such place in the list.") from error
    context: dict[str, Any] = {
        "shown": shown,
        "lines": _told(shown),
        "form": form,
        "person": person,
        "is_staff": current_actor().kind is ActorKind.STAFF,
        "query": without(request.GET, "efter", "side"),
        "is_first": "efter" not in request.GET,
        "a_print": A_PRINT,
        "most": MOST_EXPORTED,
    }
    return render(request, "site/reads.html", context)


@require_GET
@requires(READ_READS)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """The log as it is narrowed, as CSV or XLSX, the newest of it if it is very long."""
    asked = ReadsForm(current_actor(), request.GET)
    if not asked.is_valid():
        return redirect(f"{reverse('reads')}?{request.GET.urlencode()}")
    found = page_of(_rows(asked, _person(asked)), current_actor(), MOST_EXPORTED)
    lines = list(_told(found))
    record_reads(READ_READS, {read.citizen for read in lines if read.citizen}, ("navn", "læsninger", EXPORTED))
    headings = [_("Tidspunkt"), _("Læst af"), _("Fra netværk"), _("Borger"), _("Handling"), _("Oplysninger")]
    return download("laesninger", form, _("Læsninger"), headings, map(_row, lines))


def _is_narrowed(request: HttpRequest) -> bool:
    return bool(ReadsForm.base_fields.keys() & request.GET.keys())


def _person(form: ReadsForm) -> Person | None:
    return access.get(FIND_CHANGED, Person.objects.all(), public_id=form.person) if form.person else None


def _rows(form: ReadsForm, person: Person | None) -> QuerySet[PersonRead]:
    rows = access.visible(READ_READS, PersonRead.objects.select_related("municipality"))
    return form.narrowed(rows, person)


def _told(page: ReadsPage) -> Iterator[Any]:
    """Each look with who it was by, as the actor is told, at whom, and the name of what was done.

    There is no ``citizen`` where it is somebody whom the municipality has nothing of any more.
    """
    labels = access.labels()
    is_staff = current_actor().kind is ActorKind.STAFF
    readers = Readers.of(page.reads)
    looked_at = Person.objects.filter(pk__in=among({read.person_id for read in page.reads}))
    people = {person.pk: person for person in looked_at}
    for read in page.reads:
        read.action_label = labels.get(read.action, read.action)  # type: ignore[attr-defined]
        read.citizen = people.get(read.person_id)  # type: ignore[attr-defined]
        read.about = read.citizen.name if read.citizen else _("Ikke længere borger her")  # type: ignore[attr-defined]
        read.shown = read.reader if is_staff else readers.shown(read)  # type: ignore[attr-defined]
        read.seen = say_fields(read)  # type: ignore[attr-defined]
        read.seen_from = (read.network or "") if is_staff else ""  # type: ignore[attr-defined]
        yield read


def _row(read: Any) -> list[str]:
    at = read.at.astimezone(clock.COPENHAGEN)
    return [f"{at:%d-%m-%Y %H:%M}", read.shown, read.seen_from, read.about, read.action_label, read.seen]
