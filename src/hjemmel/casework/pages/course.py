"""What is done along the way: hearing, notes, follow-ups, hand-over, a new date, taking a case up again.

Each is a step: a form, what it does, and the words around it. They differ in nothing else, so one view serves them all.
"""

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
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import drafts, queries, services
from hjemmel.casework import forms as step_forms
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

    ``other`` is a second citizen whose name the page shows.
    """

    person: Person
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

    ``initial`` is what the form begins with where nothing was typed before; ``fit`` sets its choices.
    """

    action: Action
    rows: Callable[[], QuerySet[Any]]
    form: type[forms.Form]
    do: Callable[..., object]
    title: Words
    lead: Words | Callable[[Any], str]
    button: Words
    done: Words
    place: Callable[[Any], Place] = place_in_case
    initial: Callable[[Any], dict[str, Any]] = _nothing
    fit: Callable[[forms.Form, Any], None] = _as_it_is


def page(step: Step) -> Callable[..., HttpResponseBase]:
    """The view of a step: show its form, do it, and go back. What was typed survives every refusal."""

    @require_http_methods(["GET", "POST"])
    @requires(step.action)
    def view(request: HttpRequest, public_id: str) -> HttpResponse:
        found: Model = access.get(step.action, step.rows(), public_id=public_id)
        place = step.place(found)
        draft_key = f"{step.form.__name__.lower()}-{public_id}"
        left = drafts.initial(draft_key)
        form = step.form(request.POST or None, initial=step.initial(found) | left)
        step.fit(form, found)
        if form.is_valid():
            try:
                step.do(found, **form.cleaned_data)
            except (services.CaseworkError, PeopleError) as error:
                form.add_error(None, str(error))
            else:
                drafts.forget(draft_key)
                messages.success(request, str(step.done))
                return redirect(place.url)
        record_reads(step.action, {place.person, place.other} - {None}, ("navn",))
        context = {
            "form": form,
            "draft_key": draft_key,
            "restored": bool(left),
            "title": step.title,
            "above": place.above,
            "cancel": place.url,
            "lead": step.lead(found) if callable(step.lead) else step.lead,
            "submit": step.button,
            "crumbs": place.crumbs(str(step.title)),
        }
        return render(request, "casework/step.html", context, status=422 if form.is_bound else 200)

    return view


hear = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        step_forms.HearingForm,
        services.open_hearing,
        gettext_lazy("Partshør"),
        gettext_lazy(
            "Borgeren får et brev om det, I ved, og kan svare i sagen. Afgørelsen venter på svar eller frist."
        ),
        gettext_lazy("Send partshøring"),
        gettext_lazy("Partshøringen er sendt."),
    )
)
answer_hearing = page(
    Step(
        actions.ANSWER_HEARING,
        queries.hearings,
        step_forms.HearingAnswerForm,
        services.answer_hearing,
        gettext_lazy("Svar på partshøring"),
        lambda hearing: str(hearing.informed_of),
        gettext_lazy("Send svar"),
        gettext_lazy("Dit svar er modtaget."),
    )
)
end_hearing = page(
    Step(
        actions.END_HEARING,
        queries.hearings,
        step_forms.EndHearingForm,
        services.end_hearing,
        gettext_lazy("Afslut partshøring"),
        gettext_lazy("Skriv, hvorfor der ikke skal ventes på svaret eller fristen."),
        gettext_lazy("Afslut partshøringen"),
        gettext_lazy("Partshøringen er afsluttet."),
    )
)
note = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        step_forms.NoteForm,
        services.write_note,
        gettext_lazy("Skriv notat"),
        gettext_lazy(
            "Notér, hvad du har fået at vide og gjort. Et notat kan ikke ændres; en rettelse er et nyt notat."
        ),
        gettext_lazy("Gem notat"),
        gettext_lazy("Notatet er gemt."),
    )
)
follow_up = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        step_forms.FollowUpForm,
        services.plan_follow_up,
        gettext_lazy("Planlæg opfølgning"),
        gettext_lazy("Sagen kommer frem på dagens liste efter datoen."),
        gettext_lazy("Planlæg"),
        gettext_lazy("Opfølgningen er planlagt."),
    )
)
finish_follow_up = page(
    Step(
        actions.FINISH_FOLLOW_UP,
        queries.follow_ups,
        step_forms.FinishForm,
        services.finish_follow_up,
        gettext_lazy("Afslut opfølgning"),
        lambda follow_up: str(follow_up.why),
        gettext_lazy("Afslut"),
        gettext_lazy("Opfølgningen er afsluttet."),
    )
)
hand_over = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        step_forms.HandOverForm,
        services.hand_over,
        gettext_lazy("Overdrag sagen"),
        gettext_lazy("Skriv, hvor sagen står, så din kollega kan gå videre."),
        gettext_lazy("Overdrag"),
        gettext_lazy("Sagen er overdraget."),
    )
)
postpone = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        step_forms.PostponementForm,
        services.postpone,
        gettext_lazy("Meddel ny dato"),
        gettext_lazy(
            "Kan fristen ikke holdes, skal borgeren skriftligt vide, hvornår afgørelsen kan ventes (RSL § 3)."
        ),
        gettext_lazy("Send brev"),
        gettext_lazy("Brevet om den nye dato er sendt."),
    )
)
reopen = page(
    Step(
        actions.REOPEN_CASE,
        queries.cases,
        step_forms.ReopenForm,
        services.reopen,
        gettext_lazy("Genoptag sagen"),
        gettext_lazy("Den underskrevne afgørelse gælder, indtil en ny afløser den."),
        gettext_lazy("Genoptag"),
        gettext_lazy("Sagen er genoptaget."),
    )
)


conclude = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        step_forms.ConcludeForm,
        services.conclude,
        gettext_lazy("Afslut uden ændring"),
        gettext_lazy(
            "Efter oplysningerne ændrer intet sig for borgeren. Sagen lukkes med resultatet, uden afgørelse og brev."
        ),
        gettext_lazy("Afslut sagen"),
        gettext_lazy("Sagen er afsluttet. Intet er ændret."),
    )
)
tell_of_change = page(
    Step(
        actions.TELL_OF_CHANGE,
        queries.cases,
        step_forms.ChangeForm,
        services.tell_of_change,
        gettext_lazy("Fortæl om en ændring"),
        gettext_lazy(
            "Fx ny indkomst, uddannelse eller bolig. Beskeden står på sagsbehandlerens liste, til den er behandlet."
        ),
        gettext_lazy("Send"),
        gettext_lazy("Tak. Kommunen har fået din besked."),
    )
)
handle_notice = page(
    Step(
        actions.HANDLE_NOTICE,
        queries.notices,
        step_forms.HandleNoticeForm,
        services.handle_notice,
        gettext_lazy("Behandl besked om en ændring"),
        lambda notice: str(notice.text),
        gettext_lazy("Behandlet"),
        gettext_lazy("Beskeden er behandlet."),
    )
)


@require_POST
@requires(actions.WORK_ON_CASE)
def take(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take the case oneself."""
    found = access.get(actions.WORK_ON_CASE, queries.cases(), public_id=public_id)
    services.take(found)
    messages.success(request, _("Du har taget sagen."))
    return redirect("casework:case", public_id=found.public_id)
