"""An organisation's own page: its CVR number, its places by P number, and those who act for it."""

from django import forms
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from hjemmel.accounts.access import END_EMPLOYER_ACCESS, MANAGE_ORGANISATION
from hjemmel.accounts.forms import ColleagueForm, UnitForm
from hjemmel.accounts.services import end_employer_access, open_employer_access
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Organisation, OrganisationMembership, ProductionUnit


@require_http_methods(["GET", "POST"])
@never_cache
@requires(MANAGE_ORGANISATION)
def organisation(request: HttpRequest) -> HttpResponse:
    """See and add places and colleagues. A new colleague's first password is shown once."""
    found = access.get(MANAGE_ORGANISATION, Organisation.objects.all(), pk=current_actor().organisation_id)
    unit_form = UnitForm(request.POST if "add_unit" in request.POST else None)
    colleague_form = ColleagueForm(request.POST if "add_colleague" in request.POST else None)
    password = ""
    if unit_form.is_valid() and _add_unit(found, unit_form):
        messages.success(request, _("Stedet er tilføjet."))
        return redirect("organisation")
    if colleague_form.is_valid() and (password := _add_colleague(found, colleague_form)):
        messages.success(request, _("Kollegaen kan nu logge ind."))
    refused = any(form.is_bound and form.errors for form in (unit_form, colleague_form))
    context = {
        "organisation": found,
        "units": ProductionUnit.objects.filter(organisation=found),
        "memberships": OrganisationMembership.objects.filter(organisation=found)
        .select_related("user")
        .order_by("name"),
        "unit_form": unit_form,
        "colleague_form": ColleagueForm() if password else colleague_form,
        "password": password,
        "password_of": colleague_form.cleaned_data["colleague"] if password else "",
    }
    return render(request, "accounts/organisation.html", context, status=422 if refused else 200)


def _add_unit(found: Organisation, form: UnitForm) -> bool:
    try:
        with transaction.atomic():
            ProductionUnit.objects.create(
                organisation=found, number=form.cleaned_data["number"], name=form.cleaned_data["place"]
            )
    except IntegrityError:
        return _refused(form, "number", _("P-nummeret er allerede tilføjet."))
    return True


def _add_colleague(found: Organisation, form: ColleagueForm) -> str:
    try:
        with transaction.atomic():
            return open_employer_access(
                found, username=form.cleaned_data["username"], name=form.cleaned_data["colleague"]
            )
    except IntegrityError:
        _refused(form, "username", _("Brugernavnet er taget. Vælg et andet."))
        return ""


def _refused(form: forms.Form, field: str, why: str) -> bool:
    form.add_error(field, why)
    return False


@require_POST
@requires(END_EMPLOYER_ACCESS)
def end_access(request: HttpRequest, public_id: str) -> HttpResponse:
    """A colleague no longer acts for the organisation."""
    rows = OrganisationMembership.objects.select_related("user")
    found = access.get(END_EMPLOYER_ACCESS, rows, user__public_id=public_id)
    end_employer_access(found)
    messages.success(request, _("%(name)s kan ikke længere logge ind for virksomheden.") % {"name": found.name})
    return redirect("organisation")
