"""The journal of a case: a document registered, looked at, fetched, and moved when it was filed wrongly."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import access as actions
from hjemmel.casework import drafts, queries, services
from hjemmel.casework.forms.documents import DocumentForm, MoveDecisionForm, MoveForm
from hjemmel.casework.models import Case
from hjemmel.casework.pages.crumbs import crumbs_of
from hjemmel.casework.parties import parties_of
from hjemmel.core import access, files
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read
from hjemmel.core.models import Document
from hjemmel.core.uploads import SUFFIXES


@require_http_methods(["GET", "POST"])
@requires(actions.REGISTER_DOCUMENT)
def register(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put a document into the journal of a case."""
    found = access.get(actions.REGISTER_DOCUMENT, queries.cases(), public_id=public_id)
    form = DocumentForm(request.POST or None, request.FILES or None)
    form.offer(parties_of(found))
    if form.is_valid():
        try:
            entry = services.register_document(found, **form.registration)
        except services.CaseworkError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Dokumentet er journaliseret som nr. %(number)s.") % {"number": entry.number})
            return redirect("casework:case", public_id=found.public_id)
    record_read(actions.REGISTER_DOCUMENT, found.person, ("navn",))
    return _form(
        request,
        found,
        form,
        title=_("Journalisér dokument"),
        lead=_("Filen bliver gemt, som den er, og kan ikke ændres bagefter."),
        submit=_("Journalisér"),
        upload=True,
    )


@require_GET
@requires(actions.READ_ENTRY)
def entry(request: HttpRequest, public_id: str) -> HttpResponse:
    """What the journal says of a document."""
    found = access.get(actions.READ_ENTRY, queries.journal(), public_id=public_id)
    record_read(actions.READ_ENTRY, found.case.person, ("dokument",))
    return render(
        request,
        "casework/entry.html",
        {
            "entry": found,
            "case": found.case,
            "moves": queries.moves().filter(entry=found),
            "may_move": access.allowed(actions.MOVE_DOCUMENT, found),
            "crumbs": crumbs_of(found.case, _("Dokument nr. %(number)s") % {"number": found.number}),
        },
    )


@require_GET
@requires(actions.READ_DOCUMENT)
def document(request: HttpRequest, public_id: str) -> HttpResponse:
    """A document, byte for byte as it was stored."""
    found = access.get(
        actions.READ_DOCUMENT, Document.objects.select_related("person", "copy_of__person"), public_id=public_id
    )
    record_read(actions.READ_DOCUMENT, found.copy_of.person if found.copy_of else found.person, ("dokument",))
    response = HttpResponse(files.read(found.sha256), content_type=found.media_type)
    name = f"{found.public_id}.{SUFFIXES.get(found.media_type, 'bin')}"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


@require_http_methods(["GET", "POST"])
@requires(actions.MOVE_DOCUMENT)
def move(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask that a misfiled document is moved."""
    found = access.get(actions.MOVE_DOCUMENT, queries.journal(), public_id=public_id)
    kept = drafts.kept_at(request)
    form = MoveForm(request.POST or None, initial=kept.fields)
    if form.is_valid():
        try:
            services.ask_to_move(found, **form.cleaned_data)
        except services.CaseworkError as error:
            form.add_error(None, str(error))
        else:
            kept.forget()
            messages.success(request, _("Flytningen er foreslået. En kollega skal godkende den."))
            return redirect("casework:case", public_id=found.case.public_id)
    record_read(actions.MOVE_DOCUMENT, found.case.person, ("navn", "dokument"))
    return _form(
        request,
        found.case,
        form,
        title=_("Flyt dokument nr. %(number)s") % {"number": found.number},
        lead=_("Når en anden har godkendt flytningen, kan dokumentet ikke længere ses i denne sag."),
        submit=_("Foreslå flytning"),
        **kept.shown,
    )


@require_http_methods(["GET", "POST"])
@requires(actions.DECIDE_MOVE)
def decide_move(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a misfiled document be moved, or not."""
    found = access.get(actions.DECIDE_MOVE, queries.moves(), public_id=public_id)
    form = MoveDecisionForm(request.POST or None)
    if form.is_valid():
        services.decide_move(found, **form.cleaned_data)
        messages.success(request, _("Dokumentet er flyttet.") if found.is_approved else _("Dokumentet bliver i sagen."))
        return redirect("casework:case", public_id=found.case.public_id)
    for case in (found.case, found.to_case):
        record_read(actions.DECIDE_MOVE, case.person, ("navn", "dokument"))
    context = {
        "move": found,
        "case": found.case,
        "form": form,
        "crumbs": crumbs_of(found.case, _("Flytning")),
    }
    return render(request, "casework/move.html", context, status=422 if form.is_bound else 200)


def _form(request: HttpRequest, case: Case, form: Any, **words: Any) -> HttpResponse:
    context = {
        "form": form,
        "above": _("Sag %(number)s, %(name)s") % {"number": case.number, "name": case.person.name},
        "cancel": reverse("casework:case", args=(case.public_id,)),
        "crumbs": crumbs_of(case, words["title"]),
    }
    return render(request, "casework/form.html", context | words, status=422 if form.is_bound else 200)
