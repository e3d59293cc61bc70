"""What every form page of monitoring does: show the form, do the thing, keep what was typed when it is refused."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from hjemmel.casework import drafts
from hjemmel.monitoring.services import MonitoringError
from hjemmel.web.parts import Crumb


def form_page(
    request: HttpRequest,
    form: forms.Form | forms.ModelForm,  # type: ignore[type-arg]  a plain class at run time
    do: Callable[[], Any],
    *,
    title: str,
    done: str,
    back: str,
    way: list[Crumb],
    lead: str = "",
    submit: str = "",
    extra: dict[str, Any] | None = None,
) -> HttpResponse:
    """Show a form; when it is sent and whole, ``do`` it and go to ``back``, or to where the thing done is."""
    kept = drafts.kept_at(request)
    form.initial |= kept.fields
    if form.is_valid():
        try:
            with transaction.atomic():
                result = do()
        except MonitoringError as error:
            form.add_error(None, str(error))
        else:
            kept.forget()
            messages.success(request, done)
            return redirect(result if isinstance(result, str) else back)
    context = {"form": form, "title": title, "lead": lead, "cancel": back, "submit": submit, "crumbs": way}
    context |= kept.shown | (extra or {})
    return render(request, "monitoring/form.html", context, status=422 if form.is_bound else 200)
