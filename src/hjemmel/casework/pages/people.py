"""The citizen's page for staff (*borgerens side*), finding and making known, and what is changed there."""

from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import people as seen
from hjemmel.casework import people_forms as person_forms
from hjemmel.casework import queries, services
from hjemmel.casework.pages.course import Place, Step, page
from hjemmel.casework.schemes import all_schemes
from hjemmel.core import access, clock, people, post
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read, record_reads
from hjemmel.core.cpr import Cpr, CprError
from hjemmel.core.models import Delivery, Document, Municipality, Person, Relation, Representation
from hjemmel.core.people import PeopleError
from hjemmel.web.parts import Crumb

MOST_FOUND = 25
_CPR_DIGITS = 10


@require_http_methods(["GET", "POST"])
@requires(actions.FIND_PERSON)
def find(request: HttpRequest) -> HttpResponse:
    """Find a citizen. Posted, so that neither number nor name is in an address; an unknown number can be made known."""
    if "register" in request.POST:
        return _register(request)
    form = person_forms.FindForm(request.POST or None)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        text = form.cleaned_data["q"].strip()
        if len("".join(filter(str.isdecimal, text))) == _CPR_DIGITS:
            try:
                cpr = Cpr.parse(text)
            except CprError as error:
                form.add_error("q", str(error))
            else:
                known = access.visible(actions.READ_PERSON, queries.people().with_cpr(cpr)).first()
                if known is not None:
                    return redirect("casework:person", public_id=known.public_id)
                context |= {"cpr": cpr, "register": _register_form(cpr)}
        else:
            context |= {"found": _named(text)}
    return render(request, "casework/people.html", context, status=422 if form.is_bound and form.errors else 200)


def _register_form(cpr: Cpr) -> person_forms.RegisterForm:
    return person_forms.RegisterForm(initial={"cpr": cpr}).do_not_ask_if_another()


def _named(text: str) -> list[Person]:
    rows = access.visible(actions.READ_PERSON, queries.people())
    for word in text.split():
        rows = rows.filter(name__icontains=word)
    found = list(rows.order_by("name", "pk")[:MOST_FOUND])
    record_reads(actions.FIND_PERSON, found, ("navn",))
    return found


def _register(request: HttpRequest) -> HttpResponse:
    form = person_forms.RegisterForm(request.POST)
    look_alikes: list[Person] = []
    if not actions.RECEIVE_APPLICATION.is_open_to(current_actor()):
        raise PermissionDenied(actions.RECEIVE_APPLICATION.name)
    if form.is_valid():
        answers = form.cleaned_data
        look_alikes = people.look_alikes(name=answers["name"], cpr=answers["cpr"])
        if not look_alikes or answers["is_another"]:
            try:
                return redirect("casework:person", public_id=_made_known(answers).public_id)
            except PeopleError as error:
                form.add_error(None, str(error))
        else:
            form.add_error("is_another", _("Der er en borger, der ligner. Se efter, om det er den samme."))
            record_reads(actions.FIND_PERSON, look_alikes, ("navn",))
    context = {
        "form": person_forms.FindForm(),
        "cpr": form.cleaned_data.get("cpr"),
        "register": form if look_alikes else form.do_not_ask_if_another(),
        "look_alikes": look_alikes,
    }
    return render(request, "casework/people.html", context, status=422)


def _made_known(answers: dict[str, Any]) -> Person:
    municipality = Municipality.objects.get(pk=current_actor().municipality_id)
    person = people.register(cpr=answers["cpr"], name=answers["name"], municipality=municipality)
    people.edit(person, **{name: answers[name] for name in ("name", "has_protected_address", "gets_paper_post")})
    if answers["address"].strip():
        people.move(person, lines=answers["address"].splitlines(), since=clock.today())
    return person


@require_GET
@requires(actions.READ_PERSON)
def person(request: HttpRequest, public_id: str) -> HttpResponse:
    """The citizen's page: who they are, who stands by them, their cases, their letters."""
    found = access.get(actions.READ_PERSON, queries.people().select_related("municipality"), public_id=public_id)
    record_read(actions.READ_PERSON, found, ("navn", "relationer", "repræsentanter", "sager", "breve", "adresse"))
    return _page_of(request, found, in_full=False)


@require_POST
@requires(actions.READ_FULL_CPR)
def full_cpr(request: HttpRequest, public_id: str) -> HttpResponse:
    """The same page with the whole CPR number, which is recorded as a look of its own."""
    found = access.get(actions.READ_FULL_CPR, queries.people().select_related("municipality"), public_id=public_id)
    record_read(actions.READ_FULL_CPR, found, ("hele CPR-nummeret",))
    return _page_of(request, found, in_full=True)


def _page_of(request: HttpRequest, found: Person, *, in_full: bool) -> HttpResponse:
    representations = list(seen.representations_of(found))
    for row in representations:
        row.scope = seen.scope_of(row)  # type: ignore[attr-defined]
    context = {
        "person": found,
        "cpr": found.cpr.in_full() if in_full else found.cpr,
        "in_full": in_full,
        "address": post.shown_address(found),
        "former_numbers": found.former_numbers.count(),
        "ties": seen.ties_of(found),
        "representations": representations,
        "represented": seen.represented_by(found),
        "cases": access.visible(actions.READ_CASE, queries.cases().filter(person=found)).order_by("-received_on"),
        "letters": seen.letters_to(found),
        "history": seen.history_of(found),
        "today": clock.today(),
        "may_edit": access.allowed(actions.EDIT_PERSON, found),
        "schemes": [scheme for scheme in all_schemes() if scheme.is_applied_for],
        "crumbs": [Crumb(_("Borgere"), reverse("casework:people")), Crumb(found.name)],
    }
    return render(request, "casework/person.html", context)


def _place(found: Person) -> Place:
    home = reverse("casework:person", args=(found.public_id,))
    start = Crumb(_("Borgere"), reverse("casework:people"))
    return Place(found, home, found.name, lambda here: [start, Crumb(found.name, home), Crumb(here)])


edit = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        person_forms.ProfileForm,
        people.edit,
        gettext_lazy("Ret navn og post"),
        gettext_lazy("Med beskyttelse kendes adressen kun der, hvor kuverten skrives: ikke her, ikke i breve."),
        gettext_lazy("Gem"),
        gettext_lazy("Oplysningerne er rettet."),
        place=_place,
        initial=lambda found: {name: getattr(found, name) for name in person_forms.ProfileForm.base_fields},
    )
)
change_number = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        person_forms.NumberForm,
        people.change_number,
        gettext_lazy("Nyt CPR-nummer"),
        gettext_lazy("Borgeren kan stadig findes på det gamle nummer."),
        gettext_lazy("Gem"),
        gettext_lazy("CPR-nummeret er ændret."),
        place=_place,
    )
)
move = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        person_forms.MoveForm,
        lambda found, address, since: people.move(found, lines=address.splitlines(), since=since),
        gettext_lazy("Ny postadresse"),
        gettext_lazy("Står feltet tomt, har borgeren ingen postadresse fra den dag."),
        gettext_lazy("Gem"),
        gettext_lazy("Adressen er gemt."),
        place=_place,
    )
)
record_death = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        person_forms.DayForm,
        people.record_death,
        gettext_lazy("Registrér dødsfald"),
        gettext_lazy("Der bliver ikke sendt flere breve til borgeren, og sagerne viser det."),
        gettext_lazy("Registrér"),
        gettext_lazy("Dødsfaldet er registreret."),
        place=_place,
    )
)
record_emigration = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        person_forms.DayForm,
        people.record_emigration,
        gettext_lazy("Registrér udrejse"),
        gettext_lazy("Adressen ophører den dag. Digital Post når stadig borgeren."),
        gettext_lazy("Registrér"),
        gettext_lazy("Udrejsen er registreret."),
        place=_place,
    )
)
relate = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        person_forms.RelationForm,
        seen.relate,
        gettext_lazy("Tilføj relation"),
        gettext_lazy("De, der har forældremyndigheden, får barnets breve hver for sig."),
        gettext_lazy("Tilføj"),
        gettext_lazy("Relationen er tilføjet."),
        place=_place,
    )
)
represent = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        person_forms.ScopedRepresentationForm,
        seen.represent,
        gettext_lazy("Tilføj repræsentant"),
        gettext_lazy(
            "En værge og en partsrepræsentant får borgerens breve i kopi med egen klagefrist. En bisidder får ingen."
        ),
        gettext_lazy("Tilføj"),
        gettext_lazy("Repræsentanten er tilføjet."),
        place=_place,
    )
)
represent_in_case = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        person_forms.RepresentationForm,
        lambda case, **details: seen.represent(case.person, matter=case.public_id, **details),
        gettext_lazy("Tilføj repræsentant i sagen"),
        gettext_lazy(
            "En værge og en partsrepræsentant får sagens breve i kopi med egen klagefrist. En bisidder får ingen."
        ),
        gettext_lazy("Tilføj"),
        gettext_lazy("Repræsentanten er tilføjet."),
    )
)
end_relation = page(
    Step(
        actions.END_RELATION,
        lambda: Relation.objects.select_related("person", "relative"),
        person_forms.LastDayForm,
        people.end_relation,
        gettext_lazy("Afslut relation"),
        lambda row: f"{row.person.name} – {row.relative.name}",
        gettext_lazy("Afslut"),
        gettext_lazy("Relationen er afsluttet."),
        place=lambda row: replace(_place(row.relative), other=row.person),
    )
)
end_representation = page(
    Step(
        actions.END_REPRESENTATION,
        lambda: Representation.objects.select_related("person", "representative"),
        person_forms.LastDayForm,
        people.end_representation,
        gettext_lazy("Afslut repræsentation"),
        lambda row: row.representative.name,
        gettext_lazy("Afslut"),
        gettext_lazy("Repræsentationen er afsluttet."),
        place=lambda row: _place(row.person),
    )
)


def _received(document: Document, on: Any) -> None:
    services.record_receipt(Delivery.objects.get(document=document), on=on)


record_receipt = page(
    Step(
        actions.RECORD_RECEIPT,
        lambda: Document.objects.select_related("person"),
        person_forms.ReceiptForm,
        _received,
        gettext_lazy("Registrér modtagelse"),
        gettext_lazy("Et brev på papir, eller et, du selv har udleveret. Klagefristen løber fra den dag."),
        gettext_lazy("Registrér"),
        gettext_lazy("Modtagelsen er registreret."),
        place=lambda document: _place(document.person),
    )
)
