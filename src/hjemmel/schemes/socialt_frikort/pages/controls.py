"""Control of the municipality's cards: what is due, runs of many with their progress, and one by one."""

from datetime import date
from operator import attrgetter

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.casework.models import Case
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_reads
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import carrying_over, panel, services
from hjemmel.schemes.socialt_frikort.control import active, next_control, with_controls
from hjemmel.schemes.socialt_frikort.control_choices import ControlChoices, rows_of
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.forms import RunForm, UploadForm
from hjemmel.schemes.socialt_frikort.models import Card, Control, ControlRun
from hjemmel.web.lists import page_of
from hjemmel.web.parts import Crumb

CARDS_A_PAGE = 25


@require_http_methods(["GET", "POST"])
@requires(actions.READ_CONTROLS)
def due(request: HttpRequest) -> HttpResponse:
    """The active cards by when they are next controlled, and the start of a run of those due by a day."""
    today = clock.today()
    form = RunForm(request.POST or None, initial={"due_by": date(today.year, 12, 31)})
    if form.is_valid():
        return redirect("frikort:control_run", services.start_run(**form.cleaned_data).public_id)
    chosen = ControlChoices.of(rows_of(current_actor().municipality_id), today)
    page = page_of(request, _by_due(today, chosen), CARDS_A_PAGE)
    record_reads(actions.READ_CONTROLS, (card.person for card in page), ("navn", "frikort"))
    context = {
        "page": page,
        "form": form,
        "today": today,
        "may_start": actions.START_RUN.is_open_to(current_actor()),
        "runs": access.visible(actions.READ_RUN, ControlRun.objects.all())[:5],
        "points": panel.points_of_control(chosen),
    }
    return render(request, "frikort/controls.html", context, status=422 if form.is_bound else 200)


def _by_due(today: date, chosen: ControlChoices) -> list[Card]:
    cards = list(access.visible(actions.READ_CONTROLS, active(with_controls(_cards()))))
    for card in cards:
        card.next = next_control(card, today, chosen)  # type: ignore[attr-defined]
    return sorted(cards, key=attrgetter("next.planned", "pk"))


def _cards() -> QuerySet[Card]:
    return Card.objects.select_related("person")


@require_GET
@requires(actions.READ_RUN)
def run(request: HttpRequest, public_id: str) -> HttpResponse:
    """How far a run has come; the page asks again until it is done."""
    found = access.get(actions.READ_RUN, ControlRun.objects.all(), public_id=public_id)
    begun = Control.objects.filter(run=found)
    page = page_of(request, begun.select_related("case", "card__person"), CARDS_A_PAGE)
    record_reads(actions.READ_RUN, (control.card.person for control in page), ("navn", "frikort"))
    for control in page:
        control.result_label = panel.result_of(control)
    context = {
        "run": found,
        "page": page,
        "done": page.paginator.count,
        "crumbs": [Crumb(_("Kontrol af frikort"), reverse("frikort:controls")), Crumb(_("Kørsel"))],
    }
    return render(request, "frikort/run_progress.html" if request.htmx else "frikort/run.html", context)  # type: ignore[attr-defined]


@require_POST
@requires(actions.CONTROL_CARD)
def start(request: HttpRequest, public_id: str) -> HttpResponse:
    """Begin the control of one card, and go on to its case."""
    card = access.get(actions.CONTROL_CARD, _cards(), public_id=public_id)
    try:
        control = services.start_control(card)
    except FrikortError as error:
        messages.error(request, str(error))
        return redirect("frikort:controls")
    messages.success(request, _("Kontrollen er begyndt, og borgeren får et brev med spørgsmålene."))
    return redirect("casework:case", control.case.public_id)


@require_POST
@requires(actions.CONTROL_CARD)
def open_reactivation(request: HttpRequest, public_id: str) -> HttpResponse:
    """Open the case of whether a deactivated card can be used again, and go on to it."""
    card = access.get(actions.CONTROL_CARD, _cards(), public_id=public_id)
    try:
        case = services.open_reactivation(card)
    except FrikortError as error:
        messages.error(request, str(error))
        open_one = Case.objects.filter(person=card.person_id, scheme=services.REACTIVATION_SCHEME, state="open").first()
        return redirect("casework:case", open_one.public_id) if open_one else redirect("frikort:controls")
    messages.success(request, _("Sagen er åbnet, og borgeren får et brev med spørgsmålene."))
    return redirect("casework:case", case.public_id)


@require_http_methods(["GET", "POST"])
@requires(actions.CARRY_OVER)
def carry_over(request: HttpRequest) -> HttpResponse:
    """Cards of the trial from a file: read, shown line by line, and carried over as a whole or not at all."""
    text = request.POST.get("text", "")
    form = UploadForm() if text else UploadForm(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        text = form.text
    found = carrying_over.Import()
    if "text" in request.POST and text:
        found = carrying_over.carry_over_all(text)
        if found.cards:
            count = len(found.cards)
            done = ngettext("%(count)s frikort er videreført.", "%(count)s frikort er videreført.", count)
            messages.success(request, done % {"count": count})
            return redirect("frikort:controls")
    elif text:
        found = carrying_over.preview(text)
    context = {
        "form": form,
        "text": text,
        "found": found,
        "columns": carrying_over.COLUMNS,
        "crumbs": [Crumb(_("Kontrol af frikort"), reverse("frikort:controls")), Crumb(_("Videreførte frikort"))],
    }
    wrong = found.faults or (form.is_bound and form.errors)
    return render(request, "frikort/carry_over.html", context, status=422 if wrong else 200)
