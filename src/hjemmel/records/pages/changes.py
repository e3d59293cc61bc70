"""What has been written, for the data protection officer: a page at a time, narrowed, and exported as it is shown."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import queries
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import EXPORTED, record_reads
from hjemmel.core.models import Person
from hjemmel.records import access as actions
from hjemmel.records.change_forms import ChangesForm, FindForm, without
from hjemmel.records.changes import Change, NoCursor, Wanted, newest, page_of
from hjemmel.web.lists import download
from hjemmel.web.parts import Crumb

CHANGES_A_PAGE = 50
MOST_EXPORTED = 10_000
MOST_FOUND = 25

# Where a found citizen leads on to.
_ONWARD = {
    "": ("records:changes", gettext_lazy("Hvad er ændret")),
    "laesninger": ("reads", gettext_lazy("Hvem har læst hvad")),
}


@require_GET
@requires(actions.READ_CHANGES)
def changes_page(request: HttpRequest) -> HttpResponse:
    """The changes in the municipality that the form asks for, newest first."""
    person = _person(request)
    form = ChangesForm(current_actor().municipality_id or 0, request.GET if _is_narrowed(request) else None)
    context = {
        "form": form,
        "person": person,
        "shown": None,
        "query": without(request.GET, "efter"),
        "without_person": without(request.GET, "efter", "borger"),
        "most": MOST_EXPORTED,
    }
    if not form.is_bound or form.is_valid():
        wanted = form.wanted(person) if form.is_bound else Wanted(person=person)
        try:
            shown = page_of(wanted, request.GET.get("efter", ""), CHANGES_A_PAGE)
        except NoCursor as error:
            raise Http404("No such place in the list.") from error
        record_reads(actions.READ_CHANGES, _people(shown.changes), ("navn", "ændringer"))
        context["shown"] = shown
    return render(request, "records/changes.html", context)


@require_GET
@requires(actions.READ_CHANGES)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """The list as it is narrowed, as CSV or XLSX, the newest of it if it is very long."""
    asked = ChangesForm(current_actor().municipality_id or 0, request.GET)
    if not asked.is_valid():
        return redirect(f"{reverse('records:changes')}?{request.GET.urlencode()}")
    found = newest(asked.wanted(_person(request)), MOST_EXPORTED)
    record_reads(actions.READ_CHANGES, _people(found), ("navn", "ændringer", EXPORTED))
    headings = [_("Tidspunkt"), _("Hvem"), _("Handling"), _("Hvad"), _("Felter"), _("Sag"), _("Borger")]
    return download("aendringer", form, _("Ændringer"), headings, map(_row, found))


@require_http_methods(["GET", "POST"])
@requires(actions.FIND_CHANGED)
def find(request: HttpRequest) -> HttpResponse:
    """Find the citizen to narrow a list to: the changes, or who has read what (``?videre=laesninger``).

    Posted, so that neither number nor name is in an address.
    """
    onward, above = _ONWARD.get(request.GET.get("videre", ""), _ONWARD[""])
    home = reverse(onward)
    form = FindForm(request.POST or None)
    found = _found(form) if form.is_valid() else []
    if len(found) == 1 and form.is_valid():
        return redirect(f"{home}?{urlencode({'borger': found[0].public_id})}")
    record_reads(actions.FIND_CHANGED, found, ("navn",))
    crumbs = [Crumb(str(above), home), Crumb(_("Find borger"))]
    context = {"form": form, "found": found, "home": home, "crumbs": crumbs}
    return render(request, "records/find_changed.html", context, status=422 if form.is_bound and form.errors else 200)


def _is_narrowed(request: HttpRequest) -> bool:
    return bool(ChangesForm.base_fields.keys() & request.GET.keys())


def _person(request: HttpRequest) -> Person | None:
    """The citizen that the address names by public id."""
    asked = request.GET.get("borger", "")
    if not asked:
        return None
    try:
        public_id = UUID(asked)
    except ValueError as error:
        raise Http404("No such citizen.") from error
    return access.get(actions.FIND_CHANGED, Person.objects.all(), public_id=public_id)


def _found(form: FindForm) -> list[Person]:
    people = access.visible(actions.FIND_CHANGED, queries.people())
    if form.cpr is not None:
        return list(people.with_cpr(form.cpr))
    for word in form.cleaned_data["q"].split():
        people = people.filter(name__icontains=word)
    return list(people.order_by("name", "pk")[:MOST_FOUND])


def _people(found: Iterable[Change]) -> set[Person]:
    return {change.person for change in found if change.person}


def _row(change: Change) -> list[str]:
    at = change.at.astimezone(clock.COPENHAGEN)
    case, person = change.case.number if change.case else "", change.person.name if change.person else ""
    return [f"{at:%d-%m-%Y %H:%M}", change.who, change.verb, change.what, ", ".join(change.fields), case, person]
