"""Applying on the page: for oneself, for somebody one speaks for, or for a child in one's custody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import drafts, parties, services
from hjemmel.casework.forms.facts import ApplicationForm
from hjemmel.casework.schemes import Scheme, SchemeError, all_schemes, scheme_of
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person
from hjemmel.web.parts import Crumb


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be applied for, where, and when an application that has not been sent was last typed in."""

    scheme: Scheme
    address: str
    begun: datetime | None


def offers(schemes: Iterable[Scheme], saved: Mapping[str, datetime], person: Person | None = None) -> list[Offer]:
    """The schemes to apply for, for oneself or somebody else; ``saved`` says when each draft was, by its key."""
    found = []
    for scheme in schemes:
        if person is None:
            address = reverse("casework:apply", args=(scheme.slug,))
        else:
            address = reverse("casework:apply_for", args=(person.public_id, scheme.slug))
        found.append(Offer(scheme, address, saved.get(drafts.key_of(address))))
    return found


def offered() -> list[Scheme]:
    """What a citizen can apply for on the page."""
    return [scheme for scheme in all_schemes() if scheme.citizen_facts and scheme.is_applied_for]


def represented() -> list[tuple[Person, list[Scheme]]]:
    """Whom the actor can apply for, and what."""
    people = access.visible(actions.APPLY_FOR, Person.objects.order_by("name", "pk"))
    found = [(person, [one for one in offered() if parties.can_apply_for(person, one.slug)]) for person in people]
    return [(person, schemes) for person, schemes in found if schemes]


@require_http_methods(["GET", "POST"])
@requires(actions.APPLY)
def apply(request: HttpRequest, scheme: str) -> HttpResponse:
    """Apply for oneself: the questions are the facts the law needs from the citizen."""
    return _apply(request, scheme, Person.objects.get(pk=current_actor().person_id))


@require_http_methods(["GET", "POST"])
@requires(actions.APPLY_FOR)
def apply_for(request: HttpRequest, public_id: str, scheme: str) -> HttpResponse:
    """Apply for somebody else, as their guardian, with their power of attorney, or having custody."""
    person = access.get(actions.APPLY_FOR, Person.objects.all(), public_id=public_id)
    if not parties.can_apply_for(person, scheme):
        raise Http404(scheme)
    record_read(actions.APPLY_FOR, person, ("navn",))
    return _apply(request, scheme, person)


def _apply(request: HttpRequest, slug: str, person: Person) -> HttpResponse:
    try:
        scheme = scheme_of(slug)
    except SchemeError as error:
        raise Http404(slug) from error
    facts = tuple(fact for fact in scheme.facts(clock.today()) if fact.name in scheme.citizen_facts)
    if not facts or not scheme.is_applied_for:
        raise Http404(slug)
    kept = drafts.kept_at(request)
    form = ApplicationForm(scheme, facts, request.POST or None, request.FILES or None, initial=kept.fields)
    if form.is_valid():
        sent = {name: form.cleaned_data[name] for name in ("files", "about")}
        try:
            case = services.apply(person=person, scheme=slug, facts=form.answers, **sent)
        except services.CaseworkError as error:
            form.add_error(None, str(error))
        else:
            kept.forget()
            messages.success(request, _("Ansøgningen er modtaget. Sagen har nummer %(n)s.") % {"n": case.number})
            return redirect("casework:case", public_id=case.public_id)
    context = {
        "scheme": scheme,
        "form": form,
        "upload": True,
        **kept.shown,
        "for_another": person.name if person.pk != current_actor().person_id else "",
        "crumbs": [Crumb(_("Mine sager"), reverse("casework:my_cases")), Crumb(_("Ansøg"))],
    }
    return render(request, "casework/apply.html", context, status=422 if form.is_bound else 200)
