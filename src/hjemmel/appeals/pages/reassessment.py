"""The reassessment: taken, laid back, written, and checked by the lawyer."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from hjemmel.appeals import access as actions
from hjemmel.appeals import forms as step_forms
from hjemmel.appeals import queries, services
from hjemmel.appeals.models import Appeal, Reassessment
from hjemmel.appeals.pages.place import place_of
from hjemmel.casework.pages.steps import Step, page
from hjemmel.core import access
from hjemmel.core.access import requires


@require_POST
@requires(actions.BEGIN_REASSESSMENT)
def begin(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take an appeal to reassess it."""
    found = access.get(actions.BEGIN_REASSESSMENT, queries.appeals(), public_id=public_id)
    services.begin(found)
    messages.success(request, _("Du genvurderer klagen."))
    return redirect("appeals:reassess", public_id=found.public_id)


@require_POST
@requires(actions.REASSESS)
def give_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Lay a reassessment back."""
    found = access.get(actions.REASSESS, queries.appeals(), public_id=public_id)
    services.give_back(found)
    messages.success(request, _("En anden kan nu genvurdere klagen."))
    return redirect(found)


def _reassess(appeal: Appeal, *, result: str, statement: str, is_finished: bool) -> None:
    services.write(appeal, result=result, statement=statement)
    if is_finished:
        services.finish(appeal)


def written(appeal: Appeal) -> dict[str, Any]:
    """What is written of the reassessment, to begin a form with."""
    found = Reassessment.objects.filter(appeal=appeal).first()
    return {"result": found.result, "statement": found.statement} if found else {}


reassess = page(
    Step(
        actions.REASSESS,
        queries.appeals,
        step_forms.ReassessmentForm,
        _reassess,
        gettext_lazy("Genvurdér"),
        lambda appeal: str(appeal.text),
        gettext_lazy("Gem genvurderingen"),
        gettext_lazy("Genvurderingen er gemt."),
        place_of,
        written,
    )
)


def _check(appeal: Appeal, *, is_sound: bool, remark: str) -> None:
    if is_sound:
        services.approve(appeal)
    else:
        services.send_back(appeal, remark=remark)


check = page(
    Step(
        actions.CHECK_REASSESSMENT,
        queries.appeals,
        step_forms.CheckForm,
        _check,
        gettext_lazy("Kontrollér genvurderingen"),
        lambda appeal: f"{appeal.reassessment.get_result_display()}. {appeal.reassessment.statement}",
        gettext_lazy("Gem kontrollen"),
        gettext_lazy("Kontrollen er gemt."),
        place_of,
    )
)
