"""Finding a citizen, and making one known."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import queries
from hjemmel.casework.forms import people as forms
from hjemmel.core import access, clock, people
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_reads
from hjemmel.core.cpr import Cpr, CprError
from hjemmel.core.models import Joining, Municipality, Person
from hjemmel.core.people import PeopleError

MOST_FOUND = 25
_CPR_DIGITS = 10


@require_http_methods(["GET", "POST"])
@requires(actions.FIND_PERSON)
def find(request: HttpRequest) -> HttpResponse:
    """Find a citizen. Posted, so that neither number nor name is in an address; an unknown number can be made known."""
    if "register" in request.POST:
        return _register(request)
    form = forms.FindForm(request.POST or None)
    context: dict[str, Any] = {"form": form, "joinings": _to_decide()}
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


def _to_decide() -> list[Joining]:
    found = list(access.visible(actions.DECIDE_JOINING, queries.joinings()))
    record_reads(actions.DECIDE_JOINING, {row.kept for row in found}, ("navn",))
    return found


def _register_form(cpr: Cpr) -> forms.RegisterForm:
    return forms.RegisterForm(initial={"cpr": cpr}).do_not_ask_if_another()


def _named(text: str) -> list[Person]:
    rows = access.visible(actions.READ_PERSON, queries.people())
    for word in text.split():
        rows = rows.filter(name__icontains=word)
    found = list(rows.order_by("name", "pk")[:MOST_FOUND])
    record_reads(actions.FIND_PERSON, found, ("navn",))
    return found


def _register(request: HttpRequest) -> HttpResponse:
    form = forms.RegisterForm(request.POST)
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
        "form": forms.FindForm(),
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
