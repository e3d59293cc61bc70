"""The day a letter on paper was received."""

from datetime import date

from django.utils.translation import gettext_lazy

from hjemmel.casework import access as actions
from hjemmel.casework import services
from hjemmel.casework.forms import people as forms
from hjemmel.casework.pages.person import place_of
from hjemmel.casework.pages.steps import Step, page
from hjemmel.core.models import Delivery, Document


def _received(document: Document, on: date) -> None:
    services.record_receipt(Delivery.objects.get(document=document), on=on)


record_receipt = page(
    Step(
        actions.RECORD_RECEIPT,
        lambda: Document.objects.select_related("person"),
        forms.ReceiptForm,
        _received,
        gettext_lazy("Registrér modtagelse"),
        gettext_lazy("Et brev på papir, eller et, du selv har udleveret. Klagefristen løber fra den dag."),
        gettext_lazy("Registrér"),
        gettext_lazy("Modtagelsen er registreret."),
        place=lambda document: place_of(document.person),
    )
)
