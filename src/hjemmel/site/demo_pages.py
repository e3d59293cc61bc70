"""Log-in by one click. This module is imported in demo mode only, so the address does not exist elsewhere."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from hjemmel.accounts.models import LogIn
from hjemmel.accounts.pages.log_in import enter
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
    return enter(request, User.objects.get(username=username), LogIn.Method.DEMO, "/")
