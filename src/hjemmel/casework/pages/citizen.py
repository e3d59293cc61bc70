"""The citizen's own pages."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import drafts, queries, services
from hjemmel.casework.forms import ApplicationForm
from hjemmel.casework.models import Case
from hjemmel.casework.schemes import all_schemes, scheme_of
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person
from hjemmel.web.parts import Crumb


@require_GET
@requires(actions.READ_OWN_CASES)
def my_cases(request: HttpRequest) -> HttpResponse:
    """The citizen's cases and what can be applied for."""
    person = Person.objects.get(pk=current_actor().person_id)
    record_read(actions.READ_OWN_CASES, person, ("sager",))
    cases = access.visible(actions.READ_OWN_CASES, queries.cases()).order_by("-received_on", "-pk")
    return render(
        request,
        "casework/my_cases.html",
        {"cases": cases, "schemes": [scheme for scheme in all_schemes() if scheme.citizen_facts]},
    )


@require_http_methods(["GET", "POST"])
@requires(actions.APPLY)
def apply(request: HttpRequest, scheme: str) -> HttpResponse:
    """Apply for a scheme: the questions are the facts the law needs from the citizen."""
    chosen = scheme_of(scheme)
    plan = chosen.plan(clock.today())
    facts = tuple(fact for fact in plan.facts if fact.name in chosen.citizen_facts)
    if not facts:
        raise Http404(scheme)
    draft_key = f"apply-{scheme}"
    left = drafts.initial(draft_key)
    form = ApplicationForm(chosen, facts, request.POST or None, initial=left)
    if form.is_valid():
        person = Person.objects.select_related("municipality").get(pk=current_actor().person_id)
        case = services.receive_application(
            person=person,
            municipality=person.municipality,
            scheme=scheme,
            channel=Case.Channel.SELF_SERVICE,
            facts=form.answers,
        )
        drafts.forget(draft_key)
        messages.success(
            request, _("Din ansøgning er modtaget. Sagen har nummer %(number)s.") % {"number": case.number}
        )
        return redirect("casework:case", public_id=case.public_id)
    return render(
        request,
        "casework/apply.html",
        {
            "scheme": chosen,
            "form": form,
            "draft_key": draft_key,
            "restored": bool(left),
            "crumbs": [Crumb(_("Mine sager"), reverse("casework:my_cases")), Crumb(_("Ansøg"))],
        },
        status=422 if form.is_bound else 200,
    )
