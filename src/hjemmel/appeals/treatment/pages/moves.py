"""The moves of a case, and what each asks."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hjemmel.appeals.treatment import access as actions
from hjemmel.appeals.treatment import duties, queries, services
from hjemmel.appeals.treatment.forms import form_of, initial_of
from hjemmel.appeals.treatment.models import Treatment
from hjemmel.appeals.treatment.moves import move
from hjemmel.appeals.treatment.pages.common import crumbs_to, form_page, get_case
from hjemmel.appeals.treatment.services import TreatmentError
from hjemmel.casework import drafts
from hjemmel.core import clock
from hjemmel.core.access import requires
from hjemmel.statutes.retssikkerhed.action_plan import position_required


@require_http_methods(["GET", "POST"])
@requires(actions.MOVE)
def go(request: HttpRequest, public_id: str, word: str) -> HttpResponse:
    """Move the case, and record what the move asks."""
    found = get_case(actions.MOVE, public_id)
    wanted = move(word, found.state)
    if wanted is None:
        raise Http404("The move is not open.")
    kept = drafts.kept_at(request)
    form = form_of(wanted)(request.POST or None, initial=initial_of(found, queries.council_day(found)) | kept.fields)
    back = reverse("treatment:case", args=(found.public_id,))
    if request.method == "POST" and (form.is_valid() or not form.fields):
        try:
            services.go(found, wanted, form.cleaned_data)
        except TreatmentError as error:
            form.add_error(error.field, str(error))
        else:
            kept.forget()
            messages.success(request, _("Sagen står nu som: %(state)s.") % {"state": found.get_state_display()})
            return redirect(back)
    label = str(wanted.label)
    more = {"lead": _lead(word, found), "submit": label, "shows_minutes": word == "send"}
    return form_page(request, form, label, back, crumbs_to(found, label), case=found, **more, **kept.shown)


def _lead(word: str, case: Treatment) -> str:
    """What a move does, or what the law asks of it, where its label does not say it all."""
    if word == "send":
        return _("Ankestyrelsen får beslutningen med svar og begrundelse, sagsgangen og hele sagen som én PDF.")
    if word == "beslutning":
        day = queries.council_day(case) or clock.today()
        return duties.in_short(position_required(day), day)
    return ""
