"""Control of frikort already issued, deactivation, and the cards carried over from the trial."""

from __future__ import annotations

from datetime import date

from hjemmel.law import (
    Choice,
    Condition,
    Date,
    Integer,
    Judgement,
    all_of,
    among,
    days,
    end_of_year,
    lowest,
    months,
    when,
    years,
)
from hjemmel.law.symbols import day
from hjemmel.statutes.socialt_frikort.acts import PERMANENT_BEGINS, TRIAL_ENDS, fsfl, sfl

_LATEST = "Seneste lovlige kontrol", "Latest lawful control"
_KEEP = "Betingelserne er fortsat opfyldt", "The conditions are still met"


@sfl.rule(
    "§ 9, stk. 2, 1. pkt.", since=PERMANENT_BEGINS, da="Kortet er videreført fra forsøget", en="Card of the trial"
)
def card_carried_over(frikort_issued_on: Date) -> Condition:
    """Cards held when the trial ended go on by themselves; no new application."""
    return frikort_issued_on <= TRIAL_ENDS


@sfl.rule(
    "§ 9, stk. 2, 2. pkt.",
    since=PERMANENT_BEGINS,
    da="Det videreførte kort kan bruges",
    en="The carried-over card can be used",
)
def carried_over_card_active(card_carried_over: Condition, was_deactivated_by_end_of_2024: Condition) -> Condition:
    """Deactivated cards are carried on, but as deactivated."""
    return card_carried_over & ~was_deactivated_by_end_of_2024


@sfl.rule("§ 3, stk. 1, 2. pkt.", since=PERMANENT_BEGINS, da="Kontrolpligten begynder", en="The duty of control begins")
def control_duty_begins(frikort_issued_on: Date) -> Date:
    """There is no duty in the calendar year in which the card was issued."""
    return end_of_year(frikort_issued_on) + days(1)


@sfl.rule("§ 9, stk. 2, 3. pkt.", since=PERMANENT_BEGINS, da="Kontrol regnes fra", en="Control is counted from")
def control_basis(
    card_carried_over: Condition,
    has_been_controlled: Condition,
    carried_over_card_counts_from: Choice,
    control_counted_from: Date,
) -> Date:
    """The act does not say from when a carried-over card is first controlled: the municipality says which it means."""
    by_permanent_act = among(carried_over_card_counts_from, "permanent_act")
    return when(card_carried_over & ~has_been_controlled & by_permanent_act, PERMANENT_BEGINS, control_counted_from)


@fsfl.rule("§ 2, stk. 4", name="latest_control", since="2023-01-01", until="2023-06-30", da=_LATEST[0], en=_LATEST[1])
def _latest_control_in_the_first_quarter_of_2023() -> Date:
    """One control of all card holders in the first quarter of 2023 (act no. 1596 of 28 December 2022)."""
    return day(date(2023, 3, 31))


@fsfl.rule("§ 2, stk. 4", name="latest_control", since="2023-07-01", until="2024-12-31", da=_LATEST[0], en=_LATEST[1])
def _latest_control_in_each_of_the_last_years(decided_on: Date) -> Date:
    """One control in 2023 and one in 2024."""
    return end_of_year(decided_on)


@sfl.rule("§ 3, stk. 1, 1. pkt.", since=PERMANENT_BEGINS, da=_LATEST[0], en=_LATEST[1])
def latest_control(control_basis: Date, has_been_controlled: Condition, control_reading: Choice) -> Date:
    """At least once every second calendar year. From a control to the next the reading makes no difference."""
    by_issue = has_been_controlled | among(control_reading, "from_year_of_issue")
    return end_of_year(control_basis + years(when(by_issue, 2, 3)))


@sfl.rule("§ 3, stk. 1", since=PERMANENT_BEGINS, da="Næste kontrol", en="Next control")
def next_control(control_basis: Date, control_interval_in_months: Integer, latest_control: Date) -> Date:
    """A municipality may be stricter than the act, never later."""
    return lowest(control_basis + months(control_interval_in_months), latest_control)


@sfl.rule(
    "§ 3, stk. 3",
    since=PERMANENT_BEGINS,
    da="Der er dispenseret fra indkomstbetingelsen",
    en="The income condition is dispensed from",
)
def income_condition_dispensed(
    special_case_for_dispensation: Judgement,
    employer_agreement_documented: Condition,
    wage_reported_to_eindkomst: Condition,
) -> Condition:
    """At a control, where the wage was meant for the frikort but reported as ordinary income."""
    return all_of(employer_agreement_documented, wage_reported_to_eindkomst, special_case_for_dispensation)


@fsfl.rule("§ 2, stk. 4", name="may_keep_frikort", since="2023-01-01", until=TRIAL_ENDS, da=_KEEP[0], en=_KEEP[1])
def _may_keep_frikort_in_the_trial(in_target_group: Condition) -> Condition:
    """The trial act knew no dispensation."""
    return in_target_group


@sfl.rule("§ 3, stk. 2, 1. pkt.", since=PERMANENT_BEGINS, da=_KEEP[0], en=_KEEP[1])
def may_keep_frikort(
    special_social_problems: Judgement,
    support_condition_met: Condition,
    education_condition_met: Condition,
    income_condition_met: Condition,
    income_condition_dispensed: Condition,
    residence_condition_met: Condition,
) -> Condition:
    """The conditions of § 2, stk. 2, as at the issue, but with the dispensation of § 3, stk. 3."""
    return all_of(
        residence_condition_met,
        education_condition_met,
        income_condition_met | income_condition_dispensed,
        support_condition_met,
        special_social_problems,
    )


@sfl.rule(
    "§ 3, stk. 2, 1. pkt.", since=PERMANENT_BEGINS, da="Kortet skal deaktiveres", en="The card must be deactivated"
)
def must_deactivate(may_keep_frikort: Condition) -> Condition:
    """Where the conditions are no longer met the council must decide to deactivate."""
    return ~may_keep_frikort


@sfl.rule(
    "§ 3, stk. 2, 2. pkt.",
    since=PERMANENT_BEGINS,
    da="Deaktiveringen har ikke virkning tilbage i tid",
    en="The deactivation has no effect backwards",
)
def deactivation_is_not_retroactive(deactivation_effective_on: Date, decided_on: Date) -> Condition:
    """The decision has effect from when it is made."""
    return deactivation_effective_on >= decided_on
