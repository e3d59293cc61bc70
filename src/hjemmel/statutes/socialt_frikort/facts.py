"""What a case about a frikort must know."""

from __future__ import annotations

from datetime import date

from hjemmel.law import Amount, Choice, Condition, Date, Integer, Judgement, fact

application_received = fact(
    "application_received",
    Condition,
    da="Borgeren har søgt om socialt frikort",
    en="The citizen has applied for a frikort",
    help=("Frikort udstedes kun efter ansøgning.", "A frikort is issued on application only."),
)
# The oldest that a CPR number can tell of.
date_of_birth = fact("date_of_birth", Date, lowest=date(1858, 1, 1), da="Fødselsdato", en="Date of birth")
decided_on = fact("decided_on", Date, da="Dato for afgørelsen", en="Date of the decision")
special_social_problems = fact(
    "special_social_problems",
    Judgement,
    da="Borgeren har særlige sociale problemer",
    en="The citizen has special social problems",
    help=(
        "Alkoholmisbrug eller nedsat funktionsevne er ikke nok alene; der skal også være særlige sociale problemer.",
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
    help=("De seneste 12 måneder, ikke kalenderåret.", "The last 12 months, not the calendar year."),
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
    help=(
        "De seneste 12 måneder, ikke kalenderåret. Løn optjent med et socialt frikort tæller ikke med.",
        "The last 12 months, not the calendar year. Pay earned with a frikort does not count.",
    ),
)
meets_residence_requirement = fact(
    "meets_residence_requirement",
    Condition,
    da="Borgeren opfylder opholdskravet i § 11 i lov om aktiv socialpolitik ved ophold i Danmark",
    en="The citizen meets the residence requirement in § 11 of lov om aktiv socialpolitik by stay in Denmark",
    help=(
        "Lovligt ophold i Danmark i sammenlagt 9 af de seneste 10 år.",
        "Lawful stay in Denmark for 9 of the last 10 years in total.",
    ),
)
residence_otherwise = fact(
    "residence_otherwise",
    Choice,
    choices={
        "no": ("nej", "no"),
        "realm": (
            "ja, når ophold i Grønland og på Færøerne regnes med",
            "yes, when stays in Greenland and the Faroe Islands count",
        ),
        "exception": ("ja, ved en undtagelse i § 11", "yes, by an exception in § 11"),
    },
    da="Opholdskravet er opfyldt på anden måde",
    en="The residence requirement is met otherwise",
    help=(
        "Flere kommuner skriver, at ophold i hele riget regnes med. Ordene i § 11 om det og om undtagelser er ikke set "
        "her: skriv i noten, hvad svaret bygger på.",
        "Several municipalities write that stays in the whole realm count. The words of § 11 on that and on exceptions "
        "were not seen here: write in the note what the answer rests on.",
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

frikort_issued_on = fact("frikort_issued_on", Date, da="Frikortet er udstedt", en="The frikort was issued on")
has_been_controlled = fact(
    "has_been_controlled",
    Condition,
    da="Frikortet er kontrolleret efter den 1. januar 2025",
    en="The frikort has been controlled since 1 January 2025",
)
control_counted_from = fact(
    "control_counted_from",
    Date,
    da="Seneste kontrol, eller udstedelsen hvis kortet ikke er kontrolleret",
    en="The last control, or the issue of a card never controlled",
)
control_interval_in_months = fact(
    "control_interval_in_months",
    Integer,
    unit="months",
    lowest=1,
    highest=36,
    da="Kommunens egen frist for kontrol i måneder",
    en="The municipality's own interval of control in months",
    help=(
        "Kommunen kan kontrollere oftere end loven kræver.",
        "A municipality may control more often than the act asks.",
    ),
)
control_reading = fact(
    "control_reading",
    Choice,
    choices={
        "from_year_of_issue": ("udstedelsesåret er det første år", "the year of issue is the first year"),
        "from_year_after_issue": (
            "året efter udstedelsen er det første år",
            "the year after the issue is the first year",
        ),
    },
    da="Kommunens læsning af »hvert andet kalenderår«",
    en="The municipality's reading of “every second calendar year”",
)
carried_over_card_counts_from = fact(
    "carried_over_card_counts_from",
    Choice,
    choices={
        "trial_act": ("seneste kontrol efter forsøgsloven", "the last control under the trial act"),
        "permanent_act": ("lovens ikrafttræden 1. januar 2025", "the act's entry into force on 1 January 2025"),
    },
    da="Første kontrol af et videreført kort regnes fra",
    en="The first control of a carried-over card is counted from",
)
was_deactivated_by_end_of_2024 = fact(
    "was_deactivated_by_end_of_2024",
    Condition,
    da="Kortet var deaktiveret den 31. december 2024",
    en="The card was deactivated on 31 December 2024",
)
special_case_for_dispensation = fact(
    "special_case_for_dispensation",
    Judgement,
    da="Der foreligger et særligt tilfælde, som begrunder dispensation fra indkomstbetingelsen",
    en="It is a special case that justifies dispensing from the income condition",
)
employer_agreement_documented = fact(
    "employer_agreement_documented",
    Condition,
    da="Borgeren har dokumenteret en aftale med arbejdsgiveren om at bruge frikortet",
    en="The citizen has documented an agreement with the employer to use the frikort",
)
wage_reported_to_eindkomst = fact(
    "wage_reported_to_eindkomst",
    Condition,
    da="Arbejdsgiveren har efterfølgende indberettet lønnen til eIndkomst",
    en="The employer afterwards reported the wage to eIndkomst",
)
deactivation_effective_on = fact(
    "deactivation_effective_on",
    Date,
    da="Den dag, deaktiveringen skal gælde fra",
    en="The day the deactivation is to take effect",
)
