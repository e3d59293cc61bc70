"""Who can have a frikort, and what can be earned with it."""

from __future__ import annotations

from hjemmel.law import (
    Amount,
    Choice,
    Condition,
    Date,
    Judgement,
    all_of,
    among,
    highest,
    lowest,
    when,
    years_between,
)
from hjemmel.statutes.socialt_frikort.acts import in_both_acts, sfl


@in_both_acts("§ 2", "§ 2, stk. 2, nr. 1", da="Borgeren er fyldt 18 år", en="The citizen has turned 18")
def is_adult(date_of_birth: Date, decided_on: Date) -> Condition:
    """The support that § 2 refers to is that of adults; the agency says 18 outright (sbst.dk, FAQ)."""
    return years_between(date_of_birth, decided_on) >= 18


@in_both_acts("§ 2", "§ 2, stk. 2, nr. 1", da="Betingelsen om støtte er opfyldt", en="Support condition met")
def support_condition_met(meets_conditions_for_adult_support: Judgement, is_adult: Condition) -> Condition:
    """Meeting the conditions is enough; the help need not have been granted."""
    return meets_conditions_for_adult_support & is_adult


@in_both_acts("§ 2", "§ 2, stk. 2, nr. 2", da="Uddannelsesbetingelsen er opfyldt", en="Education condition met")
def education_condition_met(in_su_education_last_year: Condition) -> Condition:
    """No ordinary education giving a right to SU within the last year."""
    return ~in_su_education_last_year


@in_both_acts("§ 2", "§ 2, stk. 2, nr. 2", da="Indkomstbetingelsen er opfyldt", en="Income condition met")
def income_condition_met(taxable_work_income_last_year: Amount, frikort_income_condition: Amount) -> Condition:
    """Taxable work income in the last year is not over the limit."""
    return taxable_work_income_last_year <= frikort_income_condition


@in_both_acts("§ 2", "§ 2, stk. 2, nr. 3", da="Opholdsbetingelsen er opfyldt", en="Residence condition met")
def residence_condition_met(meets_residence_requirement: Condition, residence_otherwise: Choice) -> Condition:
    """The residence requirement for uddannelseshjælp and kontanthjælp (LAS § 11).

    9 of the last 10 years in Denmark (sbst.dk, FAQ). Whether stays in Greenland and the Faroe Islands count (as
    vordingborg.dk and frederikssund.dk say), and the exceptions of § 11, were not seen: both stay open to a person.
    """
    return meets_residence_requirement | among(residence_otherwise, "realm", "exception")


@in_both_acts("§ 2", "§ 2, stk. 2", da="Borgeren er i målgruppen for socialt frikort", en="Within the target group")
def in_target_group(
    special_social_problems: Judgement,
    support_condition_met: Condition,
    education_condition_met: Condition,
    income_condition_met: Condition,
    residence_condition_met: Condition,
) -> Condition:
    """Special social problems, and every one of nr. 1-3."""
    return all_of(
        residence_condition_met,
        education_condition_met,
        income_condition_met,
        support_condition_met,
        special_social_problems,
    )


@in_both_acts("§ 2", "§ 2, stk. 1", da="Borgeren kan få socialt frikort", en="The citizen can have a frikort")
def can_have_frikort(application_received: Condition, in_target_group: Condition) -> Condition:
    """A frikort is issued on application only."""
    return application_received & in_target_group


@in_both_acts("§ 2, stk. 3", "§ 1", da="Beløbsgrænse for kalenderåret", en="Ceiling of the calendar year")
def frikort_ceiling(frikort_ceiling_amount: Amount) -> Amount:
    """What can be earned tax-free in a calendar year. As known in the first half of 2023, it was for that half year."""
    return frikort_ceiling_amount


@in_both_acts("§ 2, stk. 3", "§ 1", da="Saldo på frikortet", en="Balance of the frikort")
def frikort_balance(frikort_ceiling: Amount, tax_free_pay_this_year: Amount) -> Amount:
    """What is left of the ceiling in the calendar year."""
    return highest(frikort_ceiling - tax_free_pay_this_year, 0)


@in_both_acts("§ 2, stk. 3", "§ 1", da="Løn og feriepenge i alt", en="Wage and holiday pay together")
def payment_in_all(wage_of_payment: Amount, holiday_pay_of_payment: Amount) -> Amount:
    """Holiday pay counts inside the ceiling (fmk.dk)."""
    return wage_of_payment + holiday_pay_of_payment


@in_both_acts("§ 2, stk. 3", "§ 1", da="Arbejdet kan udføres på frikort", en="The work can be done on a frikort")
def work_is_covered(work_is_ordinary_and_unsubsidised: Condition, employer_is_danish_or_public: Condition) -> Condition:
    """Ordinary, unsubsidised work for a business with a Danish CVR number or a public authority."""
    return work_is_ordinary_and_unsubsidised & employer_is_danish_or_public


@in_both_acts("§ 4", "§ 6, stk. 1, 1. pkt.", da="Skattefri del af udbetalingen", en="Tax-free part of the payment")
def tax_free_part(
    payment_in_all: Amount, frikort_balance: Amount, work_is_covered: Condition, employer_has_reported: Condition
) -> Amount:
    """A payment is split where it passes the ceiling; what the employer has not reported is not covered at all."""
    return when(work_is_covered & employer_has_reported, lowest(payment_in_all, frikort_balance), 0)


@in_both_acts("§ 2, stk. 3", "§ 1", da="Skattepligtig del af udbetalingen", en="Taxable part of the payment")
def taxable_part(payment_in_all: Amount, tax_free_part: Amount) -> Amount:
    """What lies over the ceiling is taxed and deducted from benefits as any other income."""
    return payment_in_all - tax_free_part


sfl.untranslated(
    "§ 4",
    touches=(),
    da="Egenbetaling og øvrig støtte: bestemmelsens ord er ikke set, så følgerne for egenbetaling er ikke beregnet",
    en="Own payment and other support: the words of the provision were not seen, so its effects are not computed",
)
