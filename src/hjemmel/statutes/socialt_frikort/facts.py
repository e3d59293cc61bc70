"""What a case about a frikort must know."""

from __future__ import annotations

from hjemmel.law import Amount, Condition, Date, Judgement, fact

application_received = fact(
    "application_received",
    Condition,
    da="Borgeren har søgt om socialt frikort",
    en="The citizen has applied for a frikort",
    help=("Frikort udstedes kun efter ansøgning.", "A frikort is issued on application only."),
)
date_of_birth = fact("date_of_birth", Date, da="Fødselsdato", en="Date of birth")
decided_on = fact("decided_on", Date, da="Dato for afgørelsen", en="Date of the decision")
special_social_problems = fact(
    "special_social_problems",
    Judgement,
    da="Borgeren har særlige sociale problemer",
    en="The citizen has special social problems",
    help=(
        "Alkoholmisbrug eller nedsat funktionsevne er ikke nok i sig selv; der skal også være særlige sociale problemer.",
        "Alcohol misuse or a disability alone is not enough; there must also be special social problems.",
    ),
)
meets_conditions_for_adult_support = fact(
    "meets_conditions_for_adult_support",
    Judgement,
    da="Borgeren opfylder betingelserne for hjælp eller støtte efter servicelovens afsnit V",
    en="The citizen meets the conditions for help or support under part V of serviceloven",
    help=("Hjælpen behøver ikke at være bevilget.", "The help need not have been granted."),
)
in_su_education_last_year = fact(
    "in_su_education_last_year",
    Condition,
    da="Borgeren har inden for det seneste år været under ordinær uddannelse, der giver ret til SU",
    en="The citizen was in ordinary education giving a right to SU within the last year",
)
taxable_work_income_last_year = fact(
    "taxable_work_income_last_year",
    Amount,
    unit="kr",
    period="year",
    lowest=0,
    highest=10_000_000,
    da="Skattepligtig arbejdsindkomst det seneste år",
    en="Taxable work income in the last year",
    help=("Løn optjent med et socialt frikort tæller ikke med.", "Pay earned with a frikort does not count."),
)
meets_residence_requirement = fact(
    "meets_residence_requirement",
    Condition,
    da="Borgeren opfylder opholdskravet i § 11 i lov om aktiv socialpolitik",
    en="The citizen meets the residence requirement in § 11 of lov om aktiv socialpolitik",
    help=(
        "Lovligt ophold i Danmark i sammenlagt 9 af de seneste 10 år.",
        "Lawful stay in Denmark for 9 of the last 10 years in total.",
    ),
)

work_is_ordinary_and_unsubsidised = fact(
    "work_is_ordinary_and_unsubsidised",
    Condition,
    da="Arbejdet er ordinært og uden tilskud",
    en="The work is ordinary and unsubsidised",
    help=("Ikke løntilskud, fleksjob eller selvstændig virksomhed.", "Not løntilskud, fleksjob or self-employment."),
)
employer_is_danish_or_public = fact(
    "employer_is_danish_or_public",
    Condition,
    da="Arbejdsgiveren har dansk CVR-nummer eller er en offentlig myndighed",
    en="The employer has a Danish CVR number or is a public authority",
)
employer_has_reported = fact(
    "employer_has_reported",
    Condition,
    da="Arbejdsgiveren har indberettet ansættelsen og indkomsten til frikortets it-løsning",
    en="The employer has reported the employment and the income to the it-solution of the frikort",
)
wage_of_payment = fact(
    "wage_of_payment",
    Amount,
    unit="kr",
    lowest=0,
    highest=1_000_000,
    da="Udbetalt løn",
    en="Wage paid",
)
holiday_pay_of_payment = fact(
    "holiday_pay_of_payment",
    Amount,
    unit="kr",
    lowest=0,
    highest=1_000_000,
    da="Udbetalt feriepenge",
    en="Holiday pay paid",
)
tax_free_pay_this_year = fact(
    "tax_free_pay_this_year",
    Amount,
    unit="kr",
    period="year",
    lowest=0,
    highest=1_000_000,
    da="Skattefri indkomst på frikortet tidligere i kalenderåret",
    en="Tax-free income on the frikort earlier in the calendar year",
)
