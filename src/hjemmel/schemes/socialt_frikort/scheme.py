"""The socialt frikort as a scheme: which results of the law it rests on, and what its letter says."""

from datetime import date

from hjemmel.casework.models import Case, Decision
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.recomputation import recorded_outcome
from hjemmel.casework.schemes import DecisionLetter, Panel, Scheme, register
from hjemmel.casework.values import Value
from hjemmel.core.letters import Provision
from hjemmel.law.wording import say
from hjemmel.schemes.socialt_frikort import panel, services

_ELI = "https://www.retsinformation.dk/eli/lta/2024/616"

_CEILING = Provision(
    "SFL § 1",
    "Frikortet giver mulighed for skattefri indtægt op til et beløb pr. kalenderår ved ordinært arbejde.",
    _ELI,
)
_CONDITIONS = Provision(
    "SFL § 2, stk. 1-2",
    "Kommunen udsteder efter ansøgning frikort til borgere med særlige sociale problemer, som kan få støtte efter "
    "serviceloven, som inden for det seneste år hverken har været under uddannelse med ret til SU eller har haft "
    "skattepligtig arbejdsindkomst over en grænse, og som opfylder opholdskravet.",
    _ELI,
)


def _known(case: Case, on: date) -> dict[str, Value]:
    """What the case holds: somebody applied, when the citizen was born, and the day that is decided on."""
    return {"application_received": True, "date_of_birth": case.person.cpr.birth_date, "decided_on": on}


def _compose(decision: Decision) -> DecisionLetter:
    if decision.outcome == "granted":
        ceiling = say(recorded_outcome(decision)["frikort_ceiling"], "da", "kr")
        return DecisionLetter(
            title="Du får et socialt frikort",
            conclusion=f"Du kan tjene op til {ceiling} skattefrit i {decision.law_date.year} ved ordinært arbejde. "
            "Indtægten bliver ikke trukket fra i din forsørgelse.",
            next_steps=(
                "Du finder dit frikort-id og din kode under Mit frikort på siden. Vi kan også sige dem til dig.",
                "Giv dem til din arbejdsgiver, før du begynder at arbejde.",
                "Arbejdsgiveren skal registrere din ansættelse og din løn. Ellers er lønnen ikke skattefri.",
                "Fortæl os, hvis din indtægt eller din situation ændrer sig.",
            ),
            provisions=(_CONDITIONS, _CEILING),
        )
    return DecisionLetter(
        title="Du kan ikke få et socialt frikort",
        conclusion="Vi giver afslag på din ansøgning om et socialt frikort.",
        next_steps=("Du kan søge igen, hvis din situation ændrer sig.",),
        provisions=(_CONDITIONS,),
    )


def _panel(case: Case) -> Panel | None:
    content = panel.of_person(case.person)
    return None if content is None else Panel("frikort/panel.html", content)


def _on_signed(decision: Decision) -> None:
    if decision.outcome == DecisionOutcome.GRANTED:
        services.issue(decision)


register(
    Scheme(
        slug="socialt-frikort",
        name="Socialt frikort",
        name_en="Social free card (socialt frikort)",
        summary="Tjen op til en beløbsgrænse skattefrit hvert år, uden at det bliver trukket fra i din forsørgelse.",
        summary_en="Earn up to a yearly ceiling free of tax, with no deduction from your benefits.",
        deciding="can_have_frikort",
        shows=("frikort_ceiling",),
        compose=_compose,
        unit="Socialforvaltningen",
        citizen_facts=("taxable_work_income_last_year", "in_su_education_last_year", "meets_residence_requirement"),
        questions={
            "taxable_work_income_last_year": (
                "Hvor meget skattepligtig løn har du haft det seneste år?",
                "How much taxable pay have you had in the last year?",
            ),
            "in_su_education_last_year": (
                "Har du det seneste år været under en uddannelse, der giver ret til SU?",
                "Have you been in education giving a right to SU in the last year?",
            ),
            "meets_residence_requirement": (
                "Har du opholdt dig lovligt i Danmark i mindst 9 af de seneste 10 år?",
                "Have you lawfully stayed in Denmark for at least 9 of the last 10 years?",
            ),
        },
        known=_known,
        on_signed=_on_signed,
        panel=_panel,
    )
)
