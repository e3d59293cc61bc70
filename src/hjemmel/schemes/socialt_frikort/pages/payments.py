"""Registering pay: one payment on one screen with its split, its receipt, correction, reversal, and files of many."""

import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.schemes.socialt_frikort import access as actions
from hjemmel.schemes.socialt_frikort import looks, queries, services
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.forms import CorrectionForm, PaymentForm, ReversalForm
from hjemmel.schemes.socialt_frikort.models import Employment, LedgerEntry
from hjemmel.schemes.socialt_frikort.pages.employer import crumbs
from hjemmel.schemes.socialt_frikort.services import Order
from hjemmel.schemes.socialt_frikort.splitting import Split, to_kr
from hjemmel.web.formats import type_number


def _sent_before(request: HttpRequest) -> HttpResponse | None:
    """The receipt of a form that comes a second time."""
    if "key" not in request.POST:
        return None
    entries = access.visible(actions.READ_ENTRY, queries.entries())
    saved = entries.filter(idempotency_key=request.POST["key"]).first()
    return redirect("frikort:receipt", public_id=saved.public_id) if saved else None


def _employments() -> QuerySet[Employment]:
    return access.visible(actions.REGISTER_PAY, queries.employments())


def _only_one() -> uuid.UUID | None:
    """The employment of an employer who has just one."""
    first = list(_employments().values_list("public_id", flat=True)[:2])
    return first[0] if len(first) == 1 else None


@require_http_methods(["GET", "POST"])
@requires(actions.REGISTER_PAY)
def pay(request: HttpRequest) -> HttpResponse:
    """One payment: first the split is shown, then it is registered as it was shown."""
    if receipt_of_first := _sent_before(request):
        return receipt_of_first
    last = access.visible(actions.READ_ENTRY, queries.entries()).filter(reverses=None).first()
    percent = None if last is None or not last.wage_ore else _percent(last)
    likely = last.employment.public_id if last else _only_one()
    initial = {"employment": likely, "key": uuid.uuid4()}
    if named := request.GET.get("ansaettelse"):
        initial["employment"] = named
    form = PaymentForm(request.POST or None, employments=_employments(), percent=percent, initial=initial)

    def save(order: Order) -> LedgerEntry:
        return services.register_pay([order])[0]

    return _paying(request, form, save, {"title": _("Registrér løn"), "crumbs": crumbs(_("Registrér løn"))})


@require_http_methods(["GET", "POST"])
@requires(actions.CHANGE_ENTRY)
def correct(request: HttpRequest, public_id: str) -> HttpResponse:
    """Replace a payment: the old entry is reversed and a new one made, both stay to be seen."""
    if receipt_of_first := _sent_before(request):
        return receipt_of_first
    found = access.get(actions.CHANGE_ENTRY, queries.entries(), public_id=public_id)
    looks.record(actions.CHANGE_ENTRY, [found.card_id], ("post",))
    initial = {
        "employment": found.employment.public_id,
        "paid_on": found.paid_on,
        "worked_until": found.worked_until,
        "wage": to_kr(found.wage_ore),
        "holiday_pay": to_kr(found.holiday_pay_ore),
        "pension": to_kr(found.pension_ore),
        "key": uuid.uuid4(),
    }
    same = _employments().filter(pk=found.employment_id)
    form = CorrectionForm(request.POST or None, employments=same, initial=initial)

    def save(order: Order) -> LedgerEntry:
        return services.correct(found, order.payment, reason=form.cleaned_data["reason"], key=order.key)

    title = _("Ret udbetalingen")
    context = {"title": title, "above": _named(found), "crumbs": crumbs(title)}
    return _paying(request, form, save, context, replaced=found)


def _paying(
    request: HttpRequest,
    form: PaymentForm,
    save: Callable[[Order], LedgerEntry],
    context: dict[str, Any],
    replaced: LedgerEntry | None = None,
) -> HttpResponse:
    """Show the form, the split, or the receipt. What is saved is what was shown: else it is shown anew."""
    shown: Split | None = None
    order: Order | None = None
    if form.is_valid():
        order = Order(form.cleaned_data["employment"], form.cleaned_data["payment"], form.cleaned_data["key"])
        try:
            with transaction.atomic():
                (shown,) = services.preview([order], without=replaced)
                if request.POST.get("shown") == str(shown.tax_free):
                    return redirect("frikort:receipt", public_id=save(order).public_id)
        except FrikortError as error:
            form.add_error(None, str(error))
        else:
            form.data = _filled_in(form)
    context |= {
        "form": form,
        "order": order,
        "split": shown,
        "lines": _lines(*order.payment.amounts) if order else (),
        "shown": str(shown.tax_free) if shown else "",
        "has_employments": _employments().exists(),
    }
    return render(request, "frikort/pay.html", context, status=422 if form.is_bound and form.errors else 200)


def _named(entry: LedgerEntry) -> str:
    return f"{entry.receipt}, {entry.employment}"


def _filled_in(form: PaymentForm) -> QueryDict:
    data = form.data.copy()
    data["holiday_pay"] = type_number(form.cleaned_data["holiday_pay"])
    return data


def _lines(wage: Decimal, holiday_pay: Decimal, pension: Decimal) -> tuple[tuple[str, Decimal], ...]:
    """What a payment consists of: label and kr. Pension is told where there is some."""
    usual = (_("Løn før skat"), wage), (_("Feriepenge"), holiday_pay)
    return (*usual, (_("Pension"), pension)) if pension else usual


def _percent(entry: LedgerEntry) -> Decimal:
    return (Decimal(100) * entry.holiday_pay_ore / entry.wage_ore).quantize(Decimal("0.1"))


@require_GET
@requires(actions.READ_ENTRY)
def receipt(request: HttpRequest, public_id: str) -> HttpResponse:
    """What was registered, how it was split, and what is left."""
    found = access.get(actions.READ_ENTRY, queries.entries(), public_id=public_id)
    looks.record(actions.READ_ENTRY, [found.card_id], ("post", "saldo"))
    context = {
        "entry": found,
        "lines": _lines(*map(to_kr, (found.wage_ore, found.holiday_pay_ore, found.pension_ore))),
        "balance": to_kr(found.ceiling_ore - found.tax_free_before_ore - found.tax_free_ore),
        "may_change": access.allowed(actions.CHANGE_ENTRY, found),
        "crumbs": crumbs(_("Kvittering %(receipt)s") % {"receipt": found.receipt}),
    }
    return render(request, "frikort/receipt.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.CHANGE_ENTRY)
def reverse_entry(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a payment back."""
    found = access.get(actions.CHANGE_ENTRY, queries.entries(), public_id=public_id)
    looks.record(actions.CHANGE_ENTRY, [found.card_id], ("post",))
    form = ReversalForm(request.POST or None)
    if form.is_valid():
        try:
            with transaction.atomic():
                reversal = services.reverse(found, reason=form.cleaned_data["reason"])
        except FrikortError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Posten er ført tilbage."))
            return redirect("frikort:receipt", public_id=reversal.public_id)
    title = _("Før udbetalingen tilbage")
    context = {
        "form": form,
        "title": title,
        "above": _named(found),
        "lead": _("Posten bliver stående, og en ny post tager beløbet tilbage. Senere poster ændres ikke."),
        "submit": _("Før tilbage"),
        "cancel": reverse("frikort:receipt", args=(found.public_id,)),
        "crumbs": crumbs(title),
    }
    return render(request, "frikort/form.html", context, status=422 if form.is_bound else 200)
