"""What can be done to a complaint, each a step: a form, what it does, and the words around it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from hjemmel.appeals import access as actions
from hjemmel.appeals import forms as step_forms
from hjemmel.appeals import law, queries, services
from hjemmel.appeals.models import Appeal, Reassessment, Reversal
from hjemmel.appeals.pages.place import place_of
from hjemmel.casework import queries as case_queries
from hjemmel.casework.models import Decision
from hjemmel.casework.pages.steps import Step, page
from hjemmel.casework.parties import recipients_of
from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.core.models import Capacity


def _complain(decision: Decision, *, text: str) -> None:
    services.receive(decision, services.Complaint(text))


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


def _receive(decision: Decision, *, complainant: str, **complaint: Any) -> None:
    chosen = {str(recipient.person.public_id): recipient for recipient in recipients_of(decision.case)}.get(complainant)
    if chosen is None:
        services.receive(decision, services.Complaint(complainant=complainant, **complaint))
        return
    speaks_for = chosen.capacity in (Capacity.GUARDIAN, Capacity.POWER_OF_ATTORNEY)
    kind = Appeal.Complainant.REPRESENTATIVE if speaks_for else Appeal.Complainant.PARTY
    complaint["name"] = ""
    services.receive(decision, services.Complaint(complainant=kind, person=chosen.person, **complaint))


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
    )
)
talk = page(
    Step(
        actions.CLARIFY,
        queries.appeals,
        step_forms.TalkForm,
        services.add_talk,
        gettext_lazy("Tilføj til klagen"),
        gettext_lazy("Samtalen er frivillig. Den er ingen betingelse og flytter ingen frist."),
        gettext_lazy("Tilføj"),
        gettext_lazy("Det er tilføjet til klagen."),
        place_of,
    )
)
suspension = page(
    Step(
        actions.CONSIDER_SUSPENSION,
        queries.appeals,
        step_forms.SuspensionForm,
        services.consider_suspension,
        gettext_lazy("Opsættende virkning"),
        gettext_lazy("Ingen regel afgør det her: vurdér det i sagen, og skriv grunden."),
        gettext_lazy("Gem"),
        gettext_lazy("Vurderingen er gemt."),
        place_of,
        lambda appeal: {"suspension": appeal.suspension, "suspension_ground": appeal.suspension_ground},
    )
)
withdraw = page(
    Step(
        actions.WITHDRAW,
        queries.appeals,
        step_forms.SureForm,
        services.withdraw,
        gettext_lazy("Træk klagen tilbage"),
        gettext_lazy("Klagen bliver ikke behandlet. Der kan klages igen, så længe klagefristen løber."),
        gettext_lazy("Træk klagen tilbage"),
        gettext_lazy("Klagen er trukket tilbage."),
        place_of,
    )
)
rest = page(
    Step(
        actions.ANSWER_ABOUT_THE_REST,
        queries.appeals,
        step_forms.RestForm,
        services.answer_about_the_rest,
        gettext_lazy("Resten af klagen"),
        gettext_lazy("Kommunen har ændret en del af afgørelsen. Uden svar sendes resten til Ankestyrelsen."),
        gettext_lazy("Svar"),
        gettext_lazy("Svaret er registreret."),
        place_of,
    )
)


def _reassess(appeal: Appeal, *, result: str, statement: str, is_finished: bool) -> None:
    services.write(appeal, result=result, statement=statement)
    if is_finished:
        services.finish(appeal)


def _written(appeal: Appeal) -> dict[str, Any]:
    found = Reassessment.objects.filter(appeal=appeal).first()
    return {"result": found.result, "statement": found.statement} if found else {}


reassess = page(
    Step(
        actions.REASSESS,
        queries.appeals,
        step_forms.ReassessmentForm,
        _reassess,
        gettext_lazy("Genvurdér"),
        lambda appeal: str(appeal.text),
        gettext_lazy("Gem genvurderingen"),
        gettext_lazy("Genvurderingen er gemt."),
        place_of,
        _written,
    )
)


def _check(appeal: Appeal, *, is_sound: bool, remark: str) -> None:
    if is_sound:
        services.approve(appeal)
    else:
        services.send_back(appeal, remark=remark)


check = page(
    Step(
        actions.CHECK_REASSESSMENT,
        queries.appeals,
        step_forms.CheckForm,
        _check,
        gettext_lazy("Kontrollér genvurderingen"),
        lambda appeal: f"{appeal.reassessment.get_result_display()}. {appeal.reassessment.statement}",
        gettext_lazy("Gem kontrollen"),
        gettext_lazy("Kontrollen er gemt."),
        place_of,
    )
)


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
        _written,
    )
)


def _offer_facts(form: forms.Form, appeal: Appeal) -> None:
    """Offer the facts that the decision rested on."""
    lacking = form.fields["lacking_facts"]
    assert isinstance(lacking, forms.MultipleChoiceField)  # noqa: S101  declared in the form
    lacking.choices = [(fact.name, queries.label_of(fact)) for fact in queries.facts_of_decision(appeal.decision)]


def _answer(given: dict[str, Any]) -> services.Answer:
    reasons = services.Reasons(given.pop("reasons"), given.pop("lacking_facts"), given.pop("explanation"))
    return services.Answer(**given, reasons=reasons if reasons.kinds else None)


def _register(appeal: Appeal, **given: Any) -> None:
    services.register(appeal, _answer(given))


def _correct(appeal: Appeal, *, reason: str, **given: Any) -> None:
    services.correct(appeal, _answer(given), reason=reason)


outcome = page(
    Step(
        actions.REGISTER_OUTCOME,
        queries.appeals,
        step_forms.OutcomeForm,
        _register,
        gettext_lazy("Registrér Ankestyrelsens afgørelse"),
        gettext_lazy("En hjemvist sag genoptages straks. En ændring skal føres ud i livet og kontrolleres."),
        gettext_lazy("Registrér"),
        gettext_lazy("Ankestyrelsens afgørelse er registreret."),
        place_of,
        lambda appeal: {"provision": appeal.provision},
        _offer_facts,
    )
)
correct = page(
    Step(
        actions.CORRECT_OUTCOME,
        queries.appeals,
        step_forms.CorrectionForm,
        _correct,
        gettext_lazy("Ret det registrerede udfald"),
        gettext_lazy("Det forkerte udfald bliver stående i historikken."),
        gettext_lazy("Ret"),
        gettext_lazy("Udfaldet er rettet."),
        place_of,
        lambda appeal: {"provision": appeal.provision, "number": appeal.authority_number},
        _offer_facts,
    )
)
carry_out = page(
    Step(
        actions.CARRY_OUT,
        queries.appeals,
        step_forms.CarriedOutForm,
        services.carry_out,
        gettext_lazy("Ankestyrelsens afgørelse er ført ud i livet"),
        gettext_lazy("En anden kontrollerer bagefter, at det er sket."),
        gettext_lazy("Gem"),
        gettext_lazy("Det er registreret. En anden skal kontrollere det."),
        place_of,
    )
)
control = page(
    Step(
        actions.CONTROL,
        queries.appeals,
        step_forms.ControlForm,
        services.check_carried_out,
        gettext_lazy("Kontrollér, at afgørelsen er ført ud i livet"),
        gettext_lazy("Se efter i sagen, om borgeren har fået det, Ankestyrelsen har bestemt."),
        gettext_lazy("Gem kontrollen"),
        gettext_lazy("Kontrollen er gemt."),
        place_of,
    )
)


def _explain(appeal: Appeal, *, reasons: list[str], lacking_facts: list[str], explanation: str, learned: str) -> None:
    services.explain_reversal(appeal, services.Reasons(reasons, lacking_facts, explanation, learned))


def _explained(appeal: Appeal) -> dict[str, Any]:
    found = Reversal.objects.filter(appeal=appeal).first()
    names = ("reasons", "lacking_facts", "explanation", "learned")
    return {name: getattr(found, name) for name in names} if found else {}


explain = page(
    Step(
        actions.EXPLAIN_REVERSAL,
        queries.appeals,
        step_forms.ReasonsForm,
        _explain,
        gettext_lazy("Årsager og læring"),
        gettext_lazy("Skriv, hvorfor afgørelsen blev omgjort, og hvad andre skal vide."),
        gettext_lazy("Gem"),
        gettext_lazy("Årsager og læring er gemt."),
        place_of,
        _explained,
        _offer_facts,
    )
)


@require_POST
@requires(actions.BEGIN_REASSESSMENT)
def begin(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take an appeal to reassess it."""
    found = access.get(actions.BEGIN_REASSESSMENT, queries.appeals(), public_id=public_id)
    services.begin(found)
    messages.success(request, _("Du genvurderer klagen."))
    return redirect("appeals:reassess", public_id=found.public_id)


@require_POST
@requires(actions.REASSESS)
def give_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """Lay a reassessment back."""
    found = access.get(actions.REASSESS, queries.appeals(), public_id=public_id)
    services.give_back(found)
    messages.success(request, _("En anden kan nu genvurdere klagen."))
    return redirect(found)
