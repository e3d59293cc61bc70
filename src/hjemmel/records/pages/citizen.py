"""The citizen asks for access, and reads the answer."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import access as casework
from hjemmel.casework import drafts
from hjemmel.casework import queries as cases
from hjemmel.casework.models import Case
from hjemmel.casework.reading import language
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person
from hjemmel.law.wording import say_length
from hjemmel.records import access as actions
from hjemmel.records import queries, services
from hjemmel.records.forms import AskForm
from hjemmel.records.models import AccessKind, AccessRequest
from hjemmel.statutes.aktindsigt.deadlines import PARTY_ACCESS
from hjemmel.web.parts import Crumb


@require_GET
@requires(actions.READ_OWN_REQUESTS)
def my_requests(request: HttpRequest) -> HttpResponse:
    """What the citizen has asked for, and the answers."""
    person = Person.objects.get(pk=current_actor().person_id)
    record_read(actions.READ_OWN_REQUESTS, person, ("aktindsigt",))
    asked = access.visible(actions.READ_OWN_REQUESTS, queries.requests())
    return render(request, "records/my_requests.html", {"asked": asked})


@require_http_methods(["GET", "POST"])
@requires(actions.ASK)
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for access to a case, or to everything."""
    own = {str(case.public_id): case for case in access.visible(casework.READ_OWN_CASES, cases.cases())}
    names = {key: _name(case) for key, case in own.items()}
    kept = drafts.kept_at(request)
    form = AskForm(names, request.POST or None, initial={"about": request.GET.get("sag", "")} | kept.fields)
    if form.is_valid():
        person = Person.objects.select_related("municipality").get(pk=current_actor().person_id)
        case = own.get(form.cleaned_data["about"])
        asked = services.receive(
            kind=AccessKind.PARTY if case else AccessKind.OWN_DATA,
            person=person,
            case=case,
            requester=person.name,
            channel=AccessRequest.Channel.PAGE,
            received_on=clock.today(),
            wish=form.cleaned_data["wish"],
        )
        kept.forget()
        done = _("Din anmodning er modtaget. Den har nummer %(number)s.")
        messages.success(request, done % {"number": asked.number})
        return redirect("records:my_requests")
    crumbs = [Crumb(_("Aktindsigt"), reverse("records:my_requests")), Crumb(_("Bed om aktindsigt"))]
    context = {"form": form, "crumbs": crumbs, "length": say_length(PARTY_ACCESS.length, language())} | kept.shown
    return render(request, "records/ask.html", context, status=422 if form.is_bound else 200)


def _name(case: Case) -> str:
    words = {"scheme": scheme_of(case.scheme).label(language()), "number": case.number}
    return _("%(scheme)s, sag %(number)s") % words
