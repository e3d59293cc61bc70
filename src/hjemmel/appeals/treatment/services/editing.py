"""Whether a case may still be changed."""

from django.utils.translation import gettext as _

from hjemmel.appeals.treatment.models import Treatment
from hjemmel.appeals.treatment.moves import EDITABLE
from hjemmel.appeals.treatment.services.errors import TreatmentError


def must_be_editable(treatment: Treatment) -> None:
    """Raise `TreatmentError` for a case that has been decided."""
    if treatment.state not in EDITABLE:
        raise TreatmentError(_("Sagen er besluttet, så teksten og sagsgangen står fast."))
