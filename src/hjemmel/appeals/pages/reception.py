"""Receiving a complaint: on the citizen's own page, or by staff as it was written or spoken."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hjemmel.appeals import access as actions
from hjemmel.appeals import forms as step_forms
from hjemmel.appeals import services
from hjemmel.appeals.models import Appeal
from hjemmel.casework import queries as case_queries
from hjemmel.casework.models import Decision
from hjemmel.casework.pages.steps import Step, page
from hjemmel.casework.parties import own_party, recipients_of
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Capacity


def _complain(decision: Decision, *, text: str) -> Appeal:
    actor, party = current_actor(), own_party(decision.case)
    if actor.person_id == party.pk:
        return services.receive(decision, services.Complaint(text, person=party))
    speaker = Appeal.Complainant.REPRESENTATIVE
    return services.receive(decision, services.Complaint(text, complainant=speaker, name=actor.name))


complain = page(
    Step(
        actions.COMPLAIN,
        case_queries.decisions,
        step_forms.ComplainForm,
        _complain,
        gettext_lazy("Klag over afgørelsen"),
        gettext_lazy(
            "Kommunen vurderer afgørelsen igen og sender klagen til Ankestyrelsen, hvis den ikke ændrer den helt."
        ),
        gettext_lazy("Send klagen"),
        gettext_lazy("Din klage er modtaget. Du får en kvittering."),
        shows_what_is_made=True,
    )
)


def _offer_recipients(form: forms.Form, decision: Decision) -> None:
    """Offer those who got the decision as complainants."""
    parties = [
        (str(recipient.person.public_id), f"{recipient.person.name} ({recipient.capacity.label})")
        for recipient in recipients_of(decision.case)
    ]
    complainant = form.fields["complainant"]
    assert isinstance(complainant, forms.ChoiceField)  # noqa: S101  declared in the form
    complainant.choices = [*parties, (step_forms.OTHER, _("En anden"))]


def _receive(decision: Decision, *, complainant: str, **complaint: Any) -> Appeal:
    chosen = {str(recipient.person.public_id): recipient for recipient in recipients_of(decision.case)}.get(complainant)
    if chosen is None:
        return services.receive(decision, services.Complaint(complainant=complainant, **complaint))
    speaks_for = chosen.capacity in (Capacity.GUARDIAN, Capacity.POWER_OF_ATTORNEY)
    kind = Appeal.Complainant.REPRESENTATIVE if speaks_for else Appeal.Complainant.PARTY
    complaint["name"] = ""
    return services.receive(decision, services.Complaint(complainant=kind, person=chosen.person, **complaint))


receive = page(
    Step(
        actions.RECEIVE,
        case_queries.decisions,
        step_forms.ReceiveForm,
        _receive,
        gettext_lazy("Registrér klage over afgørelsen"),
        gettext_lazy(
            "En klage behøver ingen form: skriv, hvad der blev sagt. En samtale er frivillig og forsinker den ikke."
        ),
        gettext_lazy("Registrér klagen"),
        gettext_lazy("Klagen er registreret."),
        fit=_offer_recipients,
        shows_what_is_made=True,
    )
)
