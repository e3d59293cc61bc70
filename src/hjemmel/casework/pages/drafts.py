"""Keeping what is typed, while it is typed."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hjemmel.casework import access as actions
from hjemmel.casework import drafts
from hjemmel.core import clock, once
from hjemmel.core.access import requires


@require_POST
@requires(actions.KEEP_DRAFT)
def keep(request: HttpRequest, key: str) -> HttpResponse:
    """Keep a form's fields, and say when; the answer is put under the form.

    What was still on its way when the form was sent comes too late: it would be there again in the next one.
    """
    if once.has_been_sent(request):
        return HttpResponse()
    at = drafts.keep(key, request.POST)
    if at is None:
        return HttpResponse(_("Der er skrevet for meget til at gemme automatisk. Send formularen."))
    time = at.astimezone(clock.COPENHAGEN).strftime("%H.%M")
    return HttpResponse(_("Gemt automatisk kl. %(time)s") % {"time": time})
