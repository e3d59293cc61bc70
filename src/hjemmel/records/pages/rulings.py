"""One thing asked for is judged, with what is left out shown as its reader will see it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.casework import drafts
from hjemmel.core import access, files
from hjemmel.core.access import requires
from hjemmel.core.audit import record_read
from hjemmel.core.redaction import Cover, occurrences, pages_of, picture_of
from hjemmel.records import access as actions
from hjemmel.records import queries, services
from hjemmel.records.covers import cover_of
from hjemmel.records.forms import RulingForm
from hjemmel.records.items import Item, item_of
from hjemmel.records.models import AccessRequest
from hjemmel.records.pages.requests import crumbs_of
from hjemmel.records.rights import right_of


@require_http_methods(["GET", "POST"])
@requires(actions.ANSWER_REQUEST)
def rule(request: HttpRequest, public_id: str, key: str) -> HttpResponse:
    """Judge one thing."""
    found, item = _item(public_id, key)
    kept = drafts.kept_at(request)
    form = RulingForm(item, right_of(found.kind), request.POST or None, left=kept.fields)
    if form.is_valid():
        services.rule(found, item, **form.ruling)
        kept.forget()
        if "show" in request.POST:
            return redirect("records:rule", public_id=found.public_id, key=key)
        messages.success(request, _("Afgørelsen er gemt."))
        return redirect("records:request", public_id=found.public_id)
    record_read(actions.ANSWER_REQUEST, found.person, ("dokument",))
    context: dict[str, Any] = {"asked": found, "item": item, "form": form, "crumbs": crumbs_of(found, item.title)}
    context |= kept.shown
    if item.entry is not None:
        content, title = files.read(item.entry.document.sha256), item.entry.document.title
        context["pages"] = range(1, pages_of(content, title=title) + 1)
        context["found"] = occurrences(content, _cover(item).words, title=title)
    return render(request, "records/rule.html", context, status=422 if form.is_bound else 200)


@require_GET
@requires(actions.ANSWER_REQUEST)
def page(request: HttpRequest, public_id: str, key: str, number: int) -> HttpResponse:
    """A page of a document as its reader will see it."""
    found, item = _item(public_id, key)
    if item.entry is None:
        raise Http404("Records have no pages.")
    document = item.entry.document
    try:
        content = picture_of(files.read(document.sha256), _cover(item), number, title=document.title)
    except IndexError as error:
        raise Http404(str(error)) from error
    record_read(actions.ANSWER_REQUEST, found.person, ("dokument",))
    return HttpResponse(content, content_type="image/png")


def _item(public_id: str, key: str) -> tuple[AccessRequest, Item]:
    found = access.get(actions.ANSWER_REQUEST, queries.requests(), public_id=public_id)
    item = item_of(found, key)
    if item is None:
        raise Http404("The request covers no such thing.")
    return found, item


def _cover(item: Item) -> Cover:
    return cover_of(item.ruling.cover if item.ruling else {})
