"""The socialt frikort as schemes: its application, its control, and making a deactivated card active again."""

from datetime import date

from hjemmel.casework.models import Case, Decision
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.schemes import Scheme, register
from hjemmel.casework.values import Value
from hjemmel.core.people import MAJORITY
from hjemmel.schemes.socialt_frikort import letters, panel, services

_UNIT = "Socialforvaltningen"
_CITIZEN_FACTS = ("taxable_work_income_last_year", "in_su_education_last_year", "meets_residence_requirement")
_RESIDENCE = frozenset({"residence_otherwise"})
"""Asked of the caseworker only where stay in Denmark is not enough, and the result rests on it."""

_QUESTIONS = {
    "taxable_work_income_last_year": (
        "Hvor meget skattepligtig løn har du haft de seneste 12 måneder? Løn på frikort tæller ikke med.",
        "How much taxable pay have you had in the last 12 months? Pay on a frikort does not count.",
    ),
    "in_su_education_last_year": (
        "Har du de seneste 12 måneder været under en uddannelse, der giver ret til SU?",
        "Have you been in education giving a right to SU in the last 12 months?",
    ),
    "meets_residence_requirement": (
        "Har du opholdt dig lovligt i Danmark i mindst 9 af de seneste 10 år?",
        "Have you lawfully stayed in Denmark for at least 9 of the last 10 years?",
    ),
}


def _known(case: Case, on: date) -> dict[str, Value]:
    """What the case holds: somebody applied, when the citizen was born, and the day that is decided on."""
    return {"application_received": True, "date_of_birth": case.person.cpr.birth_date, "decided_on": on}


def _on_application_signed(decision: Decision) -> None:
    if decision.outcome == DecisionOutcome.GRANTED:
        services.issue(decision)
    elif decision.supersedes is not None:
        services.withdraw(decision)


register(
    Scheme(
        slug="socialt-frikort",
        name="Socialt frikort",
        name_en="Social free card (socialt frikort)",
        summary="Tjen op til en beløbsgrænse skattefrit hvert år, uden at det bliver trukket fra i din forsørgelse.",
        summary_en="Earn up to a yearly ceiling free of tax, with no deduction from your benefits.",
        deciding="can_have_frikort",
        shows=("frikort_ceiling",),
        compose=letters.of_application,
        unit=_UNIT,
        citizen_facts=_CITIZEN_FACTS,
        questions=_QUESTIONS,
        known=_known,
        on_signed=_on_application_signed,
        panel=panel.panel_of_case,
        only_if_needed=_RESIDENCE,
        lowest_age=MAJORITY,
    )
)
register(
    Scheme(
        slug=services.CONTROL_SCHEME,
        name="Kontrol af socialt frikort",
        name_en="Control of a social free card",
        summary="Kommunen ser på, om du stadig opfylder betingelserne for dit frikort.",
        summary_en="The municipality looks at whether you still meet the conditions for your card.",
        deciding="may_keep_frikort",
        shows=(),
        compose=letters.of_control,
        unit=_UNIT,
        citizen_facts=_CITIZEN_FACTS,
        questions=_QUESTIONS,
        known=_known,
        on_signed=services.end_by_decision,
        panel=panel.panel_of_case,
        is_applied_for=False,
        why_asked="Kommunen skal mindst hvert andet kalenderår se på, om betingelserne for det sociale frikort stadig "
        "er opfyldt (SFL § 3). Er de det, hører du ikke mere, og du kan bruge frikortet som før.",
        outcomes={
            DecisionOutcome.GRANTED: ("Frikortet beholdes", "The card is kept"),
            DecisionOutcome.REFUSED: ("Frikortet deaktiveres", "The card is deactivated"),
        },
        hearing_before=frozenset({DecisionOutcome.REFUSED.value}),
        # Kept by dispensation, something changes: that is decided, and the citizen gets a letter.
        unchanged=("may_keep_frikort", "income_condition_met"),
        on_concluded=services.end_by_result,
        only_if_needed=_RESIDENCE
        | {"special_case_for_dispensation", "employer_agreement_documented", "wage_reported_to_eindkomst"},
        documented=frozenset({"employer_agreement_documented", "wage_reported_to_eindkomst"}),
    )
)
register(
    Scheme(
        slug=services.REACTIVATION_SCHEME,
        name="Genaktivering af socialt frikort",
        name_en="Reactivation of a social free card",
        summary="Kommunen ser på, om du kan bruge dit deaktiverede frikort igen.",
        summary_en="The municipality looks at whether you can use your deactivated card again.",
        deciding="in_target_group",
        shows=("frikort_ceiling",),
        compose=letters.of_reactivation,
        unit=_UNIT,
        citizen_facts=_CITIZEN_FACTS,
        questions=_QUESTIONS,
        known=_known,
        on_signed=services.end_reactivation,
        panel=panel.panel_of_case,
        is_applied_for=False,
        why_asked="Kommunen ser på, om du igen opfylder betingelserne for det sociale frikort.",
        outcomes={
            DecisionOutcome.GRANTED: ("Frikortet genaktiveres", "The card is reactivated"),
            DecisionOutcome.REFUSED: ("Frikortet forbliver deaktiveret", "The card stays deactivated"),
        },
        only_if_needed=_RESIDENCE,
    )
)
