"""The leader's pages: how the work is divided and what is late, the office's closing days, and its time limits."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import deadlines, queries, services
from hjemmel.casework.forms.offices import ClosingDayForm, TimeLimitForm
from hjemmel.casework.models import CaseTimeLimit, ClosingDay
from hjemmel.casework.reading import language
from hjemmel.casework.schemes import all_schemes, scheme_of
from hjemmel.casework.workload import divided, load_of, overdue
from hjemmel.core import access, clock
from hjemmel.core.access import requires
from hjemmel.core.audit import record_reads
from hjemmel.law.calendars import DANISH

OVERDUE_SHOWN = 50


@require_GET
@requires(actions.READ_WORKLOAD)
def workload(request: HttpRequest) -> HttpResponse:
    """The open cases by who has them and by scheme, and the ones that are late."""
    cases = list(access.visible(actions.READ_WORKLOAD, queries.day_list()))
    names = {row.user_id: row.name for row in queries.caseworkers()}
    by_caseworker = divided(cases, lambda case: case.caseworker_id, also=[None, *names])
    by_scheme = divided(cases, lambda case: case.scheme)
    late = overdue(cases)
    shown = late[:OVERDUE_SHOWN]
    for case in shown:
        case.due_reason = deadlines.reason_of(case)
    record_reads(actions.READ_WORKLOAD, (case.person for case in shown), ("navn", "sag"))
    context = {
        "total": load_of(cases),
        "by_caseworker": [
            (_name(user, names), load)
            for user, load in sorted(by_caseworker.items(), key=lambda part: (-part[1].overdue, -part[1].open))
        ],
        "by_scheme": sorted((scheme_of(slug).label(language()), load) for slug, load in by_scheme.items()),
        "late": [(case, _name(case.caseworker_id, names)) for case in shown],
        "not_shown": len(late) - len(shown),
        "today": clock.today(),
    }
    return render(request, "casework/workload.html", context)


def _name(user_id: int | None, names: dict[int, str]) -> str:
    return _("Ikke taget") if user_id is None else names.get(user_id, _("Tidligere medarbejder"))


@require_http_methods(["GET", "POST"])
@requires(actions.MANAGE_OFFICE)
def closing_days(request: HttpRequest) -> HttpResponse:
    """The days on which no deadline runs out: public holidays, and the office's own closing days."""
    form = ClosingDayForm(request.POST or None)
    if form.is_valid():
        try:
            services.close_on(form.cleaned_data["day"], why=form.cleaned_data["why"])
        except services.CaseworkError as error:
            form.add_error("day", str(error))
        else:
            messages.success(request, _("Lukkedagen er registreret."))
            return redirect("casework:closing_days")
    this_year = clock.today().year
    context = {
        "form": form,
        "closed": access.visible(actions.MANAGE_OFFICE, ClosingDay.objects.filter(day__year__gte=this_year)),
        "holidays": [
            (day, holiday) for year in (this_year, this_year + 1) for day, holiday in DANISH.holidays_of(year).items()
        ],
        "today": clock.today(),
        "in_danish": language() == "da",
    }
    return render(request, "casework/closing_days.html", context, status=422 if form.is_bound else 200)


@require_POST
@requires(actions.MANAGE_OFFICE)
def open_again(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take back a closing day that has not come yet."""
    found = access.get(actions.MANAGE_OFFICE, ClosingDay.objects.all(), public_id=public_id)
    try:
        services.reopen_on(found)
    except services.CaseworkError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Lukkedagen er fjernet."))
    return redirect("casework:closing_days")


@require_http_methods(["GET", "POST"])
@requires(actions.MANAGE_OFFICE)
def time_limits(request: HttpRequest) -> HttpResponse:
    """The published limits from application to decision, by scheme, with those that went before."""
    form = TimeLimitForm(request.POST or None)
    if form.is_valid():
        try:
            services.publish_time_limit(**form.cleaned_data)
        except services.CaseworkError as error:
            form.add_error("since", str(error))
        else:
            messages.success(request, _("Fristen er registreret."))
            return redirect("casework:time_limits")
    published = access.visible(actions.MANAGE_OFFICE, CaseTimeLimit.objects.order_by("scheme", "-since"))
    limits = [(scheme_of(limit.scheme).label(language()), limit) for limit in published]
    limited = {limit.scheme for _label, limit in limits}
    context = {
        "form": form,
        "limits": limits,
        "without": [scheme.label(language()) for scheme in all_schemes() if scheme.slug not in limited],
        "today": clock.today(),
    }
    return render(request, "casework/time_limits.html", context, status=422 if form.is_bound else 200)
