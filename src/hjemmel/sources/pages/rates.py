"""The rates with their marks, and what a lawyer does when an amount has been published."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.sources import access as actions
from hjemmel.sources import confirming
from hjemmel.sources.forms import ConfirmForm, WithdrawForm
from hjemmel.sources.models import RateConfirmation
from hjemmel.sources.rates import RateLine, lines
from hjemmel.sources.services import SourceError
from hjemmel.statutes.show import say_amounts, say_value
from hjemmel.web.formats import language, write_short_date
from hjemmel.web.parts import Crumb


@require_GET
@requires(actions.READ_RATES)
def rates(request: HttpRequest) -> HttpResponse:
    """Every rate by period: amount, provision, source, mark, and who has confirmed it."""
    shown = lines(current_actor().municipality_id or 0)
    rows = RateConfirmation.objects.all()
    context = {
        "lines": [(line, _name(line), _amount(line), _confirmed(line)) for line in shown],
        "waiting": [(_name(line), line.value.since) for line in shown if line.can_be_confirmed],
        "contradictions": [(_name(line), line.value.since, _confirmed(line)) for line in shown if line.contradicts],
        "to_approve": set(access.visible(actions.APPROVE_RATE, rows).values_list("pk", flat=True)),
        "to_withdraw": set(access.visible(actions.WITHDRAW_RATE, rows).values_list("pk", flat=True)),
        "withdrawn": access.visible(actions.READ_RATES, rows.filter(withdrawn_at__isnull=False)),
        "may_confirm": actions.CONFIRM_RATE.is_open_to(current_actor()),
    }
    return render(request, "sources/rates.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.CONFIRM_RATE)
def confirm(request: HttpRequest, rate: str, since: str) -> HttpResponse:
    """Confirm one amount with where it was found."""
    line = _line(rate, since)
    form = ConfirmForm(line, request.POST or None, initial={"role": _("Jurist")})
    if form.is_valid():
        given = form.cleaned_data
        try:
            made = confirming.confirm(
                line.rate.name, line.value.since, value=given["value"], source=given["source"], role=given["role"]
            )
        except SourceError as error:
            form.add_error(None, str(error))
        else:
            waits = _("Satsen er bekræftet. En anden skal godkende den, før den bruges.")
            messages.success(request, waits if made.needs_approval else _("Satsen er bekræftet og bruges fra nu af."))
            return redirect("sources:rates")
    words = {"rate": _name(line), "day": write_short_date(line.value.since)}
    computed = {"amount": _amount(line), "source": line.value.source}
    title = _("Bekræft %(rate)s fra %(day)s") % words
    return _form(request, form, title, _("Beregnet til %(amount)s: %(source)s.") % computed, _("Bekræft"))


@require_POST
@requires(actions.APPROVE_RATE)
def approve(request: HttpRequest, public_id: str) -> HttpResponse:
    """Approve what another has confirmed."""
    confirming.approve(access.get(actions.APPROVE_RATE, RateConfirmation.objects.all(), public_id=public_id))
    messages.success(request, _("Satsen er godkendt og bruges fra nu af."))
    return redirect("sources:rates")


@require_http_methods(["GET", "POST"])
@requires(actions.WITHDRAW_RATE)
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a confirmation back."""
    found = access.get(actions.WITHDRAW_RATE, RateConfirmation.objects.all(), public_id=public_id)
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        confirming.withdraw(found, **form.cleaned_data)
        messages.success(request, _("Bekræftelsen er trukket tilbage."))
        return redirect("sources:rates")
    lead = _("Det, der er afgjort med satsen, står. Fra nu af er den beregnet igen.")
    return _form(request, form, _("Træk bekræftelse tilbage"), lead, _("Træk tilbage"))


def _line(rate: str, since: str) -> RateLine:
    for line in lines(current_actor().municipality_id or 0):
        if (line.rate.name, line.value.since.isoformat()) == (rate, since) and line.can_be_confirmed:
            return line
    raise Http404("No such rate waits to be confirmed.")


def _name(line: RateLine) -> str:
    return line.rate.da if language() == "da" else line.rate.en


def _amount(line: RateLine) -> str:
    return say_amounts(line.rate, line.value, language())


def _confirmed(line: RateLine) -> str:
    return say_value(line.confirmation.stated, line.rate.unit.value, language()) if line.confirmation else ""


def _form(request: HttpRequest, form: Any, title: str, lead: str, submit: str) -> HttpResponse:
    crumbs = [Crumb(_("Satser"), reverse("sources:rates")), Crumb(title)]
    context = {"form": form, "title": title, "lead": lead, "submit": submit, "crumbs": crumbs}
    context["cancel"] = reverse("sources:rates")
    return render(request, "web/form_page.html", context, status=422 if form.is_bound else 200)
