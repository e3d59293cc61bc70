"""The coordinator's citizens: those with a card who want help to come to use it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.audit import record_read, record_reads
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import queries, services
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.forms_of_figures import TASKS, ConsentForm, TaskForm
from hjemmel.schemes.socialt_frikort.models import Card, OutreachTask
from hjemmel.web.lists import page_of
from hjemmel.web.parts import Crumb, Event

CARDS_A_PAGE = 25


@require_GET
@requires(actions.COORDINATE)
def citizens(request: HttpRequest) -> HttpResponse:
    """Those who want help and have not used their card, the longest first; then those who have come to use it."""
    cards = access.visible(actions.COORDINATE, queries.to_coordinate())
    page = page_of(request, cards, CARDS_A_PAGE)
    record_reads(actions.COORDINATE, (card.person for card in page), ("navn", "frikort"))
    return render(request, "frikort/coordinator.html", {"page": page})


@require_http_methods(["GET", "POST"])
@requires(actions.COORDINATE)
def citizen(request: HttpRequest, public_id: str) -> HttpResponse:
    """What has been done for one citizen, and what is done next."""
    card = access.get(actions.COORDINATE, queries.to_coordinate(), public_id=public_id)
    record_read(actions.COORDINATE, card.person, ("navn", "frikort"))
    form = TaskForm(request.POST or None)
    if form.is_valid():
        try:
            services.record_task(card, **form.cleaned_data)
        except FrikortError as error:
            form.add_error("done_on", str(error))
        else:
            messages.success(request, _("Opgaven er registreret."))
            return redirect("frikort:coordinate", public_id=card.public_id)
    context = {
        "card": card,
        "form": form,
        "tasks": [_event(task) for task in card.outreach_tasks.all()],
        "crumbs": [Crumb(_("Hjælp til at bruge frikort"), reverse("frikort:coordinator")), Crumb(card.person.name)],
    }
    return render(request, "frikort/coordinate.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@requires(actions.CONSENT)
def consent(request: HttpRequest, public_id: str) -> HttpResponse:
    """Say yes to help, as the citizen, or record that the citizen has said so."""
    card = access.get(actions.CONSENT, Card.objects.select_related("person"), public_id=public_id)
    is_citizen = current_actor().kind is ActorKind.CITIZEN
    form = ConsentForm(request.POST or None)
    if request.method == "POST" and (is_citizen or form.is_valid()):
        try:
            services.consent(card, how="" if is_citizen else form.cleaned_data["how"])
        except FrikortError as error:
            messages.info(request, str(error))
        else:
            messages.success(request, _("Det er registreret, at du gerne vil have hjælp.") if is_citizen
                             else _("Samtykket er registreret."))  # fmt: skip
        return redirect("frikort:my_card") if is_citizen else redirect("frikort:coordinator")
    record_read(actions.CONSENT, card.person, ("navn", "frikort"))
    context = {
        "form": form,
        "title": _("Samtykke til hjælp med at bruge frikortet"),
        "above": card.person.name,
        "lead": _("Koordinatoren ser kun borgere, der har sagt ja. Borgeren kan sige nej igen når som helst."),
        "submit": _("Registrér samtykke"),
    }
    return render(request, "frikort/form.html", context, status=422 if form.is_bound else 200)


@require_POST
@requires(actions.CONSENT)
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """The citizen no longer wants help."""
    card = access.get(actions.CONSENT, Card.objects.all(), public_id=public_id)
    services.withdraw_consent(card)
    messages.success(request, _("Samtykket er trukket tilbage. Koordinatoren ser ikke længere frikortet."))
    is_citizen = current_actor().kind is ActorKind.CITIZEN
    return redirect("frikort:my_card") if is_citizen else redirect("frikort:coordinator")


def _event(task: OutreachTask) -> Event:
    with_others = _("Sammen med jobcentret.") if task.with_job_centre else ""
    text = f"{task.note} {with_others}".strip()
    return Event(str(TASKS[OutreachTask.Task(task.task)]), task.done_on, task.recorder, text)
