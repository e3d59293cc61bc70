"""A step: a form, what it does, and the words around it. Steps differ in nothing else, so one view serves them all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hjemmel.casework import drafts, services
from hjemmel.casework.models import Case
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.core import access
from hjemmel.core.access import Action, requires
from hjemmel.core.audit import record_reads
from hjemmel.core.models import Person
from hjemmel.core.people import PeopleError
from hjemmel.web.parts import Crumb

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step belongs: whom it is about, the page it comes from and goes back to, and how to say where one is.

    ``person`` is nobody where it is about no citizen, and ``other`` a second one whose name the page shows.
    """

    person: Person | None
    url: str
    above: str
    crumbs: Callable[[str], list[Crumb]]
    other: Person | None = None


def place_in_case(found: Any) -> Place:
    """The place of what is done to a case or something in one."""
    case: Case = found if isinstance(found, Case) else found.case
    return Place(
        case.person,
        reverse("casework:case", args=(case.public_id,)),
        _("Sag %(number)s, %(name)s") % {"number": case.number, "name": case.person.name},
        lambda here: crumbs_of(case, here),
    )


def _nothing(found: Any) -> dict[str, Any]:
    return {}


def _as_it_is(form: forms.Form, found: Any) -> None:
    pass


@dataclass(frozen=True)
class Step:
    """One step. ``rows`` gives what it is done to: a case, something in one, a citizen; ``lead`` can depend on it.

    ``initial`` is what the form begins with where nothing was typed before; ``fit`` sets its choices. It goes back to
    its place, or with ``shows_what_is_made`` to the page of what ``do`` returned.
    """

    action: Action
    rows: Callable[[], QuerySet[Any]]
    form: type[forms.Form]
    do: Callable[..., Any]
    title: Words
    lead: Words | Callable[[Any], str]
    button: Words
    done: Words
    place: Callable[[Any], Place] = place_in_case
    initial: Callable[[Any], dict[str, Any]] = _nothing
    fit: Callable[[Any, Any], None] = _as_it_is
    shows_what_is_made: bool = False


def page(step: Step) -> Callable[..., HttpResponseBase]:
    """The view of a step: show its form, do it, and go back. What was typed survives every refusal."""

    @require_http_methods(["GET", "POST"])
    @requires(step.action)
    def view(request: HttpRequest, public_id: str) -> HttpResponse:
        found: Model = access.get(step.action, step.rows(), public_id=public_id)
        place = step.place(found)
        kept = drafts.kept_at(request)
        form = step.form(request.POST or None, request.FILES or None, initial=step.initial(found) | kept.fields)
        step.fit(form, found)
        if form.is_valid():
            try:
                made = step.do(found, **form.cleaned_data)
            except (services.CaseworkError, PeopleError) as error:
                form.add_error(None, str(error))
            else:
                kept.forget()
                messages.success(request, str(step.done))
                return redirect(made if step.shows_what_is_made else place.url)
        record_reads(step.action, {place.person, place.other} - {None}, ("navn",))
        context = {
            "form": form,
            **kept.shown,
            "title": step.title,
            "above": place.above,
            "cancel": place.url,
            "lead": step.lead(found) if callable(step.lead) else step.lead,
            "submit": step.button,
            "upload": form.is_multipart(),
            "crumbs": place.crumbs(str(step.title)),
        }
        return render(request, "casework/step.html", context, status=422 if form.is_bound else 200)

    return view
