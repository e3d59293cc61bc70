"""Ankestyrelsen's answer: registered, corrected, carried out, checked, and what it teaches."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from hjemmel.appeals import access as actions
from hjemmel.appeals import forms as step_forms
from hjemmel.appeals import queries, services
from hjemmel.appeals.models import Appeal, Reversal
from hjemmel.appeals.pages.place import place_of
from hjemmel.casework.pages.steps import Step, page


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
