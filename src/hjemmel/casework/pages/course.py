"""What is done along the way: notes, follow-ups, hand-over, a new date, taking a case up again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import queries, services
from hjemmel.casework.forms import course as forms
from hjemmel.casework.pages.steps import Step, page
from hjemmel.core import access
from hjemmel.core.access import requires

note = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        forms.NoteForm,
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
        forms.FollowUpForm,
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
        forms.FinishForm,
        services.finish_follow_up,
        gettext_lazy("Afslut opfølgning"),
        lambda follow_up: str(follow_up.why),
        gettext_lazy("Afslut"),
        gettext_lazy("Opfølgningen er afsluttet."),
    )
)
reopen_follow_up = page(
    Step(
        actions.REOPEN_FOLLOW_UP,
        queries.follow_ups,
        forms.ReopenFollowUpForm,
        services.reopen_follow_up,
        gettext_lazy("Åbn opfølgning igen"),
        gettext_lazy("Det, der blev skrevet, bliver stående. Opfølgningen kommer igen med den samme dato."),
        gettext_lazy("Åbn igen"),
        gettext_lazy("Opfølgningen er åben igen."),
    )
)
hand_over = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        forms.HandOverForm,
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
        forms.PostponementForm,
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
        forms.ReopenForm,
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
        forms.ConcludeForm,
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
        forms.ChangeForm,
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
        forms.HandleNoticeForm,
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


@require_POST
@requires(actions.WORK_ON_CASE)
def undo_assignment(request: HttpRequest, public_id: str) -> HttpResponse:
    """Give the case back to who had it before."""
    found = access.get(actions.WORK_ON_CASE, queries.cases(), public_id=public_id)
    try:
        services.undo_assignment(found)
    except services.CaseworkError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Fordelingen er fortrudt."))
    return redirect("casework:case", public_id=found.public_id)
