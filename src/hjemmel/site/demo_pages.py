"""Log-in by one click. This module is imported in demo mode only, so the address does not exist elsewhere."""

from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from hjemmel.core.access import PUBLIC, requires
from hjemmel.core.models import User
from hjemmel.site.demo_people import DEMO_USERS

if not settings.DEMO:
    raise ImproperlyConfigured("The demonstration's log-in is for demo mode only.")


@require_POST
@requires(PUBLIC)
def log_in(request: HttpRequest, username: str) -> HttpResponse:
    """Become one of the invented people."""
    if username not in {user.username for user in DEMO_USERS}:
        raise Http404(username)
    login(request, User.objects.get(username=username))
    return redirect("front")
