"""Sending a complaint to Ankestyrelsen: with the case file, or without reassessment where a ground holds."""

from django import forms
from django.utils.translation import gettext_lazy

from hjemmel.appeals import access as actions
from hjemmel.appeals import forms as step_forms
from hjemmel.appeals import law, queries, services
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.pages.place import place_of
from hjemmel.appeals.pages.reassessment import written
from hjemmel.casework.pages.steps import Step, page


def _offer_grounds(form: forms.Form, appeal: Appeal) -> None:
    """Offer the grounds that hold for the appeal."""
    ground = form.fields["ground"]
    assert isinstance(ground, forms.ChoiceField)  # noqa: S101  declared in the form
    ground.choices = [(found.value, found.label) for found in law.grounds_of(appeal)]


direct = page(
    Step(
        actions.SEND_DIRECTLY,
        queries.appeals,
        step_forms.DirectForm,
        services.direct,
        gettext_lazy("Send videre uden genvurdering"),
        gettext_lazy("Kommunen afviser ikke klagen. Den sendes til Ankestyrelsen med en bemærkning."),
        gettext_lazy("Gem"),
        gettext_lazy("Klagen er klar til at blive sendt til Ankestyrelsen."),
        place_of,
        fit=_offer_grounds,
    )
)
forward = page(
    Step(
        actions.FORWARD,
        queries.appeals,
        step_forms.ForwardForm,
        services.forward,
        gettext_lazy("Send til Ankestyrelsen"),
        gettext_lazy("Sagens akter samles i ét dokument med numre og bogmærker, og originalerne sendes med."),
        gettext_lazy("Send"),
        gettext_lazy("Klagen er sendt til Ankestyrelsen med sagens akter."),
        place_of,
        written,
    )
)
