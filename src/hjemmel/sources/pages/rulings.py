"""The register of principle rulings: list, one ruling with what cites it, and what the lawyer does."""

from collections.abc import Iterable

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.core import access, clock
from hjemmel.core.access import Action, requires
from hjemmel.core.audit import record_reads
from hjemmel.sources import access as actions
from hjemmel.sources import queries, services, uses
from hjemmel.sources.forms import RepealForm, RulingForm, SearchForm
from hjemmel.sources.models import Ruling
from hjemmel.sources.uses import CitingText
from hjemmel.web.exports import CSV, as_csv
from hjemmel.web.lists import page_of
from hjemmel.web.parts import Crumb

RULINGS_A_PAGE = 50


def _crumbs(*here: str) -> list[Crumb]:
    return [Crumb(_("Principmeddelelser"), reverse("sources:rulings")), *(Crumb(label) for label in here)]


def _found(form: SearchForm) -> QuerySet[Ruling]:
    found = access.visible(actions.READ_RULINGS, queries.rulings())
    return queries.search(found, form.cleaned_data["q"].strip(), holding=form.holding) if form.is_valid() else found


def _get(action: Action, number: str) -> Ruling:
    return access.get(action, queries.rulings(), number=number)


def _record(texts: Iterable[CitingText]) -> None:
    people = {text.person for text in texts if text.person is not None}
    record_reads(actions.READ_RULINGS, people, ("sag", "kilder"))


@require_GET
@requires(actions.READ_RULINGS)
def rulings(request: HttpRequest) -> HttpResponse:
    """Every ruling recorded, sought by number, provision or words."""
    form = SearchForm(request.GET)
    query = request.GET.copy()
    query.pop("side", None)
    context = {
        "form": form,
        "page": page_of(request, _found(form), RULINGS_A_PAGE),
        "query": query.urlencode(),
        "today": clock.today(),
        "may_write": actions.WRITE_RULINGS.is_open_to(request.actor),  # type: ignore[attr-defined]
    }
    return render(request, "sources/rulings.html", context)


@require_GET
@requires(actions.READ_RULINGS)
def export(request: HttpRequest) -> HttpResponse:
    """The list as it is shown, whole."""
    headings = (_("Nummer"), _("Dato"), _("Emne"), _("Bestemmelser"), _("Ophævet fra"), _("Afløst af"), _("Link"))
    rows = (
        (
            one.number,
            one.issued_on or "",
            one.subject,
            one.provisions,
            one.repealed_on or "",
            one.repealed_by.number if one.repealed_by else "",
            one.url,
        )
        for one in _found(SearchForm(request.GET))
    )
    return HttpResponse(
        as_csv(headings, rows),
        content_type=CSV,
        headers={"Content-Disposition": 'attachment; filename="principmeddelelser.csv"'},
    )


@require_GET
@requires(actions.READ_RULINGS)
def ruling(request: HttpRequest, number: str) -> HttpResponse:
    """One ruling, and every text in use that cites it."""
    found = _get(actions.READ_RULINGS, number)
    citing = uses.uses_of(found)
    _record(citing)
    context = {
        "ruling": found,
        "holds": found.holds(clock.today()),
        "today": clock.today(),
        "citing": citing,
        "may_write": access.allowed(actions.WRITE_RULINGS, found),
        "crumbs": _crumbs(found.number),
    }
    return render(request, "sources/ruling.html", context)


@require_GET
@requires(actions.READ_RULINGS)
def flagged(request: HttpRequest) -> HttpResponse:
    """Every text in use that relies on something repealed."""
    found = uses.flagged()
    _record(text for text, _flags in found)
    return render(request, "sources/flagged.html", {"found": found, "crumbs": _crumbs(_("Ophævede kilder i brug"))})


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_RULINGS)
def write(request: HttpRequest, number: str = "") -> HttpResponse:
    """Record a ruling, or correct what is recorded."""
    found = _get(actions.WRITE_RULINGS, number) if number else None
    form = RulingForm(request.POST or None, instance=found)
    if form.is_valid():
        saved = services.register(form.save(commit=False))
        messages.success(request, _("Principmeddelelsen er gemt."))
        return redirect("sources:ruling", saved.number)
    title = _("Ret principmeddelelse") if found else _("Registrér principmeddelelse")
    return _form(request, form, title, number)


@require_http_methods(["GET", "POST"])
@requires(actions.WRITE_RULINGS)
def repeal(request: HttpRequest, number: str) -> HttpResponse:
    """Record that a ruling no longer holds."""
    found = _get(actions.WRITE_RULINGS, number)
    form = RepealForm(request.POST or None)
    if form.is_valid():
        try:
            services.repeal(found, **form.cleaned_data)
        except services.SourceError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Ophævelsen er registreret og vises nu overalt, hvor den er brugt."))
            return redirect("sources:ruling", found.number)
    title = _("Ophæv principmeddelelse %(number)s") % {"number": found.number}
    return _form(request, form, title, number, lead=_("Alt, der bygger på den, bliver markeret med det samme."))


@require_POST
@requires(actions.WRITE_RULINGS)
def reinstate(request: HttpRequest, number: str) -> HttpResponse:
    """Take back a repeal recorded by mistake."""
    services.reinstate(_get(actions.WRITE_RULINGS, number))
    messages.success(request, _("Ophævelsen er taget tilbage."))
    return redirect("sources:ruling", number)


def _form(request: HttpRequest, form: RulingForm | RepealForm, title: str, number: str, lead: str = "") -> HttpResponse:
    cancel = reverse("sources:ruling", args=(number,)) if number else reverse("sources:rulings")
    context = {"form": form, "title": title, "lead": lead, "cancel": cancel, "crumbs": _crumbs(title)}
    return render(request, "web/form_page.html", context, status=422 if form.is_bound else 200)
