"""An application taken down by a caseworker for a citizen: by letter, spoken, or with a helper; and who sent one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import drafts, queries, services
from hjemmel.casework.forms.intake import IntakeForm, SenderForm
from hjemmel.casework.models import Case, HandedOverCase, Sender
from hjemmel.casework.pages.steps import Step, page
from hjemmel.casework.reading import language
from hjemmel.casework.schemes import SchemeError, scheme_of
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read
from hjemmel.core.models import Person
from hjemmel.web.parts import Crumb


@require_http_methods(["GET", "POST"])
@requires(actions.RECEIVE_APPLICATION)
def receive(request: HttpRequest, public_id: str, scheme: str) -> HttpResponse:
    """Open a case for a citizen, with how the application came and what the citizen said."""
    person = access.get(
        actions.RECEIVE_APPLICATION, queries.people().select_related("municipality"), public_id=public_id
    )
    try:
        chosen = scheme_of(scheme)
    except SchemeError as error:
        raise Http404(scheme) from error
    if not chosen.is_applied_for:
        raise Http404(scheme)
    facts = tuple(fact for fact in chosen.facts(clock.today()) if fact.name in chosen.citizen_facts)
    open_cases = list(
        access.visible(actions.READ_CASE, queries.cases().filter(person=person, scheme=scheme, state="open"))
    )
    kept = drafts.kept_at(request)
    continues = _continued(request, person)
    initial = {"received_on": clock.today()} | (_from_elsewhere(continues) if continues else {})
    form = IntakeForm(facts, bool(open_cases), request.POST or None, initial=initial | kept.fields)
    if form.is_valid():
        try:
            case = services.receive_application(
                person=person,
                municipality=person.municipality,
                scheme=scheme,
                facts=form.answers,
                continues=continues,
                **form.details,
            )
        except services.CaseworkError as error:
            form.add_error(None, str(error))
        else:
            kept.forget()
            messages.success(request, _("Ansøgningen er modtaget. Sagen har nummer %(n)s.") % {"n": case.number})
            return redirect("casework:case", public_id=case.public_id)
    record_read(actions.RECEIVE_APPLICATION, person, ("navn",))
    home = reverse("casework:person", args=(person.public_id,))
    context = {
        "person": person,
        "scheme": chosen,
        "open_cases": open_cases,
        "continues": continues,
        "form": form,
        **kept.shown,
        "cancel": home,
        "crumbs": [
            Crumb(_("Borgere"), reverse("casework:people")),
            Crumb(person.name, home),
            Crumb(chosen.label(language())),
        ],
    }
    return render(request, "casework/intake.html", context, status=422 if form.is_bound else 200)


def _continued(request: HttpRequest, person: Person) -> HandedOverCase | None:
    """The case that an earlier municipality told of and that the application came along with, where one is named."""
    named = request.GET.get("fortsaetter")
    if not named:
        return None
    try:
        return access.get(actions.CONTINUE_CASE, queries.handed_over(), public_id=named, transfer__person=person)
    except ValidationError as error:
        raise Http404(named) from error


def _from_elsewhere(told: HandedOverCase) -> dict[str, str]:
    return {
        "channel": Case.Channel.LETTER.value,
        "sender": Sender.OTHER.value,
        "sender_name": told.transfer.municipality.name,
    }


record_sender = page(
    Step(
        actions.RECORD_SENDER,
        queries.cases,
        SenderForm,
        services.record_sender,
        gettext_lazy("Hvem har sendt ansøgningen?"),
        gettext_lazy("Det, der er registreret før, bliver stående i historikken."),
        gettext_lazy("Gem"),
        gettext_lazy("Afsenderen er registreret."),
    )
)
