"""Who is kept from a case: declaring somebody disqualified, shielding a case, and the leader's list."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import drafts, queries, services
from hjemmel.casework.forms.bars import ColleagueDisqualifiedForm, DisqualifiedForm, EndForm, LiftForm, ShieldForm
from hjemmel.casework.models import Case
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.actor import Role, current_actor
from hjemmel.core.audit import record_read
from hjemmel.core.models import Disqualification
from hjemmel.web.parts import Crumb


def _done(form: forms.Form, do: Callable[[], object]) -> bool:
    """Whether the form was filled in and what it asks for is done; a refusal stands in the form."""
    if not form.is_valid():
        return False
    try:
        do()
    except services.CaseworkError as error:
        form.add_error(None, str(error))
    return not form.errors


@require_http_methods(["GET", "POST"])
@requires(actions.DISQUALIFY)
def disqualify(request: HttpRequest, public_id: str) -> HttpResponse:
    """Declare oneself disqualified, or, as a decider, a colleague."""
    found: Case = access.get(actions.DISQUALIFY, queries.cases(), public_id=public_id)
    actor = current_actor()
    form_of = ColleagueDisqualifiedForm if actor.has(Role.DECIDER) else DisqualifiedForm
    kept = drafts.kept_at(request)
    form = form_of(request.POST or None, initial=kept.fields)
    record_read(actions.DISQUALIFY, found.person, ("navn",))
    if _done(form, lambda: services.disqualify(found, **form.declared(actor))):
        kept.forget()
        messages.success(request, _("Inhabiliteten er registreret og noteret i sagen."))
        return redirect("casework:day_list")
    lead = _("Den, der er inhabil, ser ikke sagen mere og kan ikke medvirke i den (FVL § 3, stk. 3, og § 6).")
    return _step(request, found, form, _("Inhabilitet"), lead, _("Registrér inhabilitet"), kept)


@require_http_methods(["GET", "POST"])
@requires(actions.SHIELD_CASE)
def shield(request: HttpRequest, public_id: str) -> HttpResponse:
    """Shield a case to named colleagues, or change who they are."""
    found: Case = access.get(actions.SHIELD_CASE, queries.cases(), public_id=public_id)
    kept = drafts.kept_at(request)
    form = ShieldForm(request.POST or None, standing=services.shield_of(found), left=kept.fields)
    record_read(actions.SHIELD_CASE, found.person, ("navn",))
    if _done(form, lambda: services.shield(found, **form.cleaned_data)):
        kept.forget()
        messages.success(request, _("Sagen er afskærmet til dig og dem, du har valgt."))
        return redirect("casework:case", public_id=found.public_id)
    lead = _("Kun du og de valgte kolleger ser sagen i lister, søgning, tal og udtræk. Det noteres i sagen.")
    return _step(request, found, form, _("Afskærm sagen"), lead, _("Afskærm"), kept)


@require_http_methods(["GET", "POST"])
@requires(actions.SHIELD_CASE)
def lift(request: HttpRequest, public_id: str) -> HttpResponse:
    """Open a shielded case again."""
    found: Case = access.get(actions.SHIELD_CASE, queries.cases(), public_id=public_id)
    kept = drafts.kept_at(request)
    form = LiftForm(request.POST or None, initial=kept.fields)
    record_read(actions.SHIELD_CASE, found.person, ("navn",))
    if _done(form, lambda: services.lift_shield(found, **form.cleaned_data)):
        kept.forget()
        messages.success(request, _("Afskærmningen er ophævet."))
        return redirect("casework:case", public_id=found.public_id)
    lead = _("Sagen kan derefter ses af kommunens sagsbehandlere, som andre sager kan.")
    return _step(request, found, form, _("Ophæv afskærmningen"), lead, _("Ophæv"), kept)


def _step(
    request: HttpRequest, case: Case, form: forms.Form, title: str, lead: str, submit: str, kept: drafts.Kept
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "above": _("Sag %(number)s, %(name)s") % {"number": case.number, "name": case.person.name},
        "lead": lead,
        "submit": submit,
        "cancel": reverse("casework:case", args=(case.public_id,)),
        "crumbs": crumbs_of(case, title),
        **kept.shown,
    }
    return render(request, "casework/form.html", context, status=422 if form.is_bound else 200)


@require_GET
@requires(actions.READ_DISQUALIFICATIONS)
def disqualifications(request: HttpRequest) -> HttpResponse:
    """Who is disqualified for what: everybody's for the decider, one's own for the others. No citizen is named."""
    rows = access.visible(actions.READ_DISQUALIFICATIONS, Disqualification.objects.all())
    may_end = actions.END_DISQUALIFICATION.is_open_to(current_actor())
    return render(request, "casework/disqualifications.html", {"rows": rows, "may_end": may_end})


@require_http_methods(["GET", "POST"])
@requires(actions.END_DISQUALIFICATION)
def end_disqualification(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a colleague in again, with the reason."""
    found = access.get(actions.END_DISQUALIFICATION, Disqualification.objects.all(), public_id=public_id)
    kept = drafts.kept_at(request)
    form = EndForm(request.POST or None, initial=kept.fields)
    if _done(form, lambda: services.end_disqualification(found, **form.cleaned_data)):
        kept.forget()
        messages.success(request, _("Inhabiliteten er ophævet."))
        return redirect("casework:disqualifications")
    record_read(actions.END_DISQUALIFICATION, found.person, ("navn",))
    here = reverse("casework:disqualifications")
    context = {
        "form": form,
        "title": _("Ophæv inhabilitet"),
        "above": str(found),
        "lead": found.reason,
        "submit": _("Ophæv"),
        "cancel": here,
        "crumbs": [Crumb(_("Inhabilitet"), here), Crumb(_("Ophæv"))],
        **kept.shown,
    }
    return render(request, "casework/form.html", context, status=422 if form.is_bound else 200)
