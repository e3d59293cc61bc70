"""The two papers of a committee about a quality standard, as files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from hjemmel.core import clock
from hjemmel.core.access import requires
from hjemmel.monitoring import access as actions
from hjemmel.monitoring import queries
from hjemmel.monitoring.pages.standards import get_standard
from hjemmel.monitoring.papers import as_pdf


@require_GET
@requires(actions.READ_STANDARDS)
def paper(request: HttpRequest, public_id: str, number: int = 0, *, is_tracked: bool = False) -> HttpResponse:
    """A version as PDF, or without a number the draft; clean, or with its changes tracked."""
    found = get_standard(actions.READ_STANDARDS, public_id)
    before, shown = queries.before_and_after(found, number)
    if shown is None:
        raise Http404("No such version.")
    content = as_pdf(found, shown, before, is_tracked=is_tracked, made=clock.now())
    which = f"udgave-{number}" if number else "udkast"
    name = f"{slugify(found.title)}-{which}{'-med-aendringer' if is_tracked else ''}.pdf"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="application/pdf", headers=disposition)
