"""Who sent an application, recorded for the figures."""

from django.core.exceptions import PermissionDenied

from hjemmel.casework.models import Case
from hjemmel.core import access, clock
from hjemmel.core.actor import current_actor
from hjemmel.schemes.socialt_frikort.access import RECORD_SENDER
from hjemmel.schemes.socialt_frikort.models import ApplicationSender, Sender


def record_sender(case: Case, sender: Sender) -> ApplicationSender:
    """Record who sent the application of a case. The last record counts."""
    if not access.allowed(RECORD_SENDER, case):
        raise PermissionDenied
    return ApplicationSender.objects.create(
        case=case, sender=sender, recorder=current_actor().name, recorded_at=clock.now()
    )
