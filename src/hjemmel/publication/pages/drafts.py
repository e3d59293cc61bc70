"""How figures are made ready by one and approved by another, with what is hidden in plain view of both."""

import json
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.publication import exports, queries, services
from hjemmel.publication.access import APPROVE, FETCH_EXTRACT, PREPARE, READ_DRAFT, REJECT
from hjemmel.publication.figures import Missing
from hjemmel.publication.forms import PrepareForm, RejectForm
from hjemmel.publication.kinds import Kind, KindError, Period, kind_of, kinds
from hjemmel.publication.models import Draft
from hjemmel.publication.pages.public import FILES, as_file
from hjemmel.publication.sections import say
from hjemmel.publication.services import PublicationError
from hjemmel.web.formats import language
from hjemmel.web.parts import Crumb


@dataclass(frozen=True, slots=True)
class Compared:
    """A value as everybody will see it; ``inside`` is the number behind a hidden one, for those inside only."""

    shown: str
    inside: str = ""


@require_GET
@requires(READ_DRAFT)
def drafts(request: HttpRequest) -> HttpResponse:
    """What waits, what has been told, and what has been dropped."""
    rows = [
        (draft, _name(draft), exports.period(draft.since, draft.until), _recipient(draft))
        for draft in access.visible(READ_DRAFT, queries.drafts())
    ]
    able = PREPARE.is_open_to(current_actor())
    return render(request, "publication/drafts.html", {"rows": rows, "kinds": _named_kinds() if able else ()})


@require_http_methods(["GET", "POST"])
@requires(PREPARE)
def prepare(request: HttpRequest, kind: str) -> HttpResponse:
    """Choose the period and whom it is for; the draft is then shown as it will look."""
    try:
        chosen = kind_of(kind)
    except KindError as error:
        raise Http404(kind) from error
    form = PrepareForm(chosen, request.POST or None)
    if form.is_valid():
        wanted = form.cleaned_data
        try:
            draft = services.prepare(
                chosen,
                Period(wanted["since"], wanted["until"]),
                least=wanted["least"],
                recipient=wanted.get("recipient", ""),
                purpose=wanted.get("purpose", ""),
            )
        except PublicationError as error:
            form.add_error(None, str(error))
        else:
            return redirect("publication:draft", public_id=draft.public_id)
    name = chosen.name.said(language())
    context = {
        "form": form,
        "name": name,
        "basis": chosen.extract_basis().said(language()) if chosen.extract_basis else "",
        "crumbs": _crumbs(_("Gør tal klar")),
    }
    return render(request, "publication/prepare.html", context, status=422 if form.is_bound else 200)


@require_GET
@requires(READ_DRAFT)
def draft(request: HttpRequest, public_id: str) -> HttpResponse:
    """A draft as it will look, with the number behind each hidden value."""
    found = access.get(READ_DRAFT, queries.drafts().defer(None), public_id=public_id)
    return _show(request, found, RejectForm())


@require_POST
@requires(APPROVE)
def approve(request: HttpRequest, public_id: str) -> HttpResponse:
    """Tell it."""
    found = access.get(APPROVE, queries.drafts(), public_id=public_id)
    try:
        services.approve(found)
    except PublicationError as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request, _("Udtrækket er klar til at blive hentet.") if found.recipient else _("Tallene er offentliggjort.")
        )
    return redirect("publication:draft", public_id=found.public_id)


@require_POST
@requires(REJECT)
def reject(request: HttpRequest, public_id: str) -> HttpResponse:
    """Drop it, with a reason."""
    found = access.get(REJECT, queries.drafts().defer(None), public_id=public_id)
    form = RejectForm(request.POST)
    if not form.is_valid():
        return _show(request, found, form, status=422)
    services.reject(found, reason=form.cleaned_data["reason"])
    messages.success(request, _("Udkastet er afvist. Intet er offentliggjort."))
    return redirect("publication:draft", public_id=found.public_id)


@require_GET
@requires(FETCH_EXTRACT)
def extract(request: HttpRequest, public_id: str) -> HttpResponse:
    """An extract for an authority as a file, in the form asked for; that it was fetched is recorded."""
    found = access.get(FETCH_EXTRACT, queries.extracts(), draft__public_id=public_id)
    form = request.GET.get("form", "json")
    if form not in FILES:
        raise Http404(form)
    services.fetch(found, form)
    return as_file(found, form)


def _show(request: HttpRequest, found: Draft, form: RejectForm, status: int = 200) -> HttpResponse:
    kind, lang = kind_of(found.kind), language()
    document = json.loads(found.document)
    public = kind.sections(document, lang)
    inside = kind.sections(json.loads(found.inside), lang)
    compared = [
        (section, [_row(*rows) for rows in zip(section.rows, whole.rows, strict=True)])
        for section, whole in zip(public, inside, strict=True)
    ]
    extract = getattr(found, "extract", None)
    context = {
        "draft": found,
        "name": _name(found),
        "period": exports.period(found.since, found.until),
        "recipient": _recipient(found),
        "basis": kind.extract_basis().said(lang) if found.recipient and kind.extract_basis else "",
        "sections": compared,
        "hidden": sum(section.hidden for section in public),
        "hidden_notes": [exports.hidden_note(found.least), *exports.cut_short_notes(document)],
        "may_approve": access.allowed(APPROVE, found),
        "may_reject": access.allowed(REJECT, found),
        "may_fetch": extract is not None and access.allowed(FETCH_EXTRACT, extract),
        "fetches": extract.fetches.all() if extract is not None else (),
        "extract": extract,
        "release": getattr(found, "release", None),
        "form": form,
        "forms": tuple(FILES),
        "crumbs": _crumbs(_name(found)),
    }
    return render(request, "publication/draft.html", context, status=status)


def _row(shown: tuple[object, ...], inside: tuple[object, ...]) -> list[Compared]:
    lang = language()
    return [
        Compared(say(one, lang), say(whole, lang) if one is Missing.HIDDEN else "")
        for one, whole in zip(shown, inside, strict=True)
    ]


def _name(draft: Draft) -> str:
    return kind_of(draft.kind).name.said(language())


def _recipient(draft: Draft) -> str:
    return kind_of(draft.kind).recipients[draft.recipient].said(language()) if draft.recipient else _("Alle")


def _named_kinds() -> list[tuple[Kind, str]]:
    return [(kind, kind.name.said(language())) for kind in kinds()]


def _crumbs(here: str) -> list[Crumb]:
    return [Crumb(_("Offentliggørelse"), reverse("publication:drafts")), Crumb(here)]
