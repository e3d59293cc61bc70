"""Disposal: the rules, the lists, what is left of what went; proposed on one person's page, approved on another's."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.audit import record_reads
from hjemmel.core.dated_settings import value_of
from hjemmel.records import access as actions
from hjemmel.records import services
from hjemmel.records.ages import KEPT
from hjemmel.records.disposal_forms import RuleForm
from hjemmel.records.jobs import forget_here
from hjemmel.records.models import DisposalRun, Removal, RetentionRule, Tombstone
from hjemmel.web.parts import Crumb

REMOVALS_SHOWN = 30


@require_GET
@requires(actions.READ_DISPOSAL)
def disposal(request: HttpRequest) -> HttpResponse:
    """The rules in force and to come, and the lists, newest first."""
    here = current_actor().municipality_id
    context = {
        "rules": access.visible(actions.READ_DISPOSAL, RetentionRule.objects.all()),
        "runs": access.visible(actions.READ_DISPOSAL, DisposalRun.objects.prefetch_related("tombstones")),
        "ages": [(setting, setting.say(value_of(setting, here))) for setting in KEPT.values()],
        "removals": access.visible(actions.READ_DISPOSAL, Removal.objects.all())[:REMOVALS_SHOWN],
        "may_propose": actions.PROPOSE_DISPOSAL.is_open_to(current_actor()),
        "may_forget": actions.FORGET.is_open_to(current_actor()),
    }
    return render(request, "records/disposal.html", context)


@require_http_methods(["GET", "POST"])
@requires(actions.PROPOSE_DISPOSAL)
def write_rule(request: HttpRequest) -> HttpResponse:
    """Write a rule of how long cases are kept."""
    form = RuleForm(request.POST or None)
    if form.is_valid():
        services.write_rule(**form.cleaned_data)
        messages.success(request, _("Reglen er skrevet."))
        return redirect("records:disposal")
    title = _("Skriv bevaringsregel")
    context = {
        "form": form,
        "title": title,
        "lead": _("Kommunen bestemmer selv, hvor længe sagerne gemmes. En ny regel afløser den gamle fra sin dato."),
        "submit": _("Gem regel"),
        "cancel": reverse("records:disposal"),
        "crumbs": [Crumb(_("Kassation"), reverse("records:disposal")), Crumb(title)],
    }
    return render(request, "casework/form.html", context, status=422 if form.is_bound else 200)


@require_POST
@requires(actions.PROPOSE_DISPOSAL)
def propose(request: HttpRequest) -> HttpResponse:
    """Propose the cases whose time is up."""
    try:
        run = services.propose()
    except services.RecordsError as error:
        messages.warning(request, str(error))
        return redirect("records:disposal")
    messages.success(request, _("Listen er foreslået. En beslutningstager skal godkende den."))
    return redirect("records:run", public_id=run.public_id)


@require_GET
@requires(actions.READ_DISPOSAL)
def run(request: HttpRequest, public_id: str) -> HttpResponse:
    """One list: its cases, who proposed and approved it, and what is left of those that went."""
    found = access.get(actions.READ_DISPOSAL, DisposalRun.objects.all(), public_id=public_id)
    # A look is a row about the person, so nobody looks while the job removes them.
    is_under_way = found.approved_at is not None and found.done_at is None
    items = [] if is_under_way else list(found.items.select_related("case__person", "rule"))
    record_reads(actions.READ_DISPOSAL, {item.case.person for item in items}, ("navn", "sag"))
    context = {
        "run": found,
        "items": items,
        "is_under_way": is_under_way,
        "tombstones": Tombstone.objects.filter(run=found).select_related("rule"),
        "may_approve": access.allowed(actions.APPROVE_DISPOSAL, found),
        "crumbs": [Crumb(_("Kassation"), reverse("records:disposal")), Crumb(_("Liste"))],
    }
    return render(request, "records/run.html", context)


@require_POST
@requires(actions.APPROVE_DISPOSAL)
def approve(request: HttpRequest, public_id: str) -> HttpResponse:
    """Approve a list; a job carries it out."""
    found = access.get(actions.APPROVE_DISPOSAL, DisposalRun.objects.all(), public_id=public_id)
    services.approve(found)
    messages.success(request, _("Listen er godkendt, og sagerne bliver kasseret om lidt."))
    return redirect("records:run", public_id=found.public_id)


@require_POST
@requires(actions.FORGET)
def forget(request: HttpRequest) -> HttpResponse:
    """Do at once what the nightly job does."""
    forget_here.defer(municipality_id=current_actor().municipality_id or 0)
    messages.success(request, _("Det, der er for gammelt, bliver fjernet om lidt."))
    return redirect("records:disposal")
