"""Complaints, outcomes, the reversal rate and the three Danmarkskort."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.law.deadlines import weeks
from hjemmel.law.errors import NoVersionError
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import RateError
from hjemmel.law.shares import Agreement, agreement, share
from hjemmel.statutes import load
from hjemmel.statutes.retssikkerhed.action_plan import (
    ActionPlanError,
    Answer,
    Position,
    position_required,
    sending_required,
)
from hjemmel.statutes.retssikkerhed.danmarkskort import Decided, Map, danmarkskort, maps_of
from hjemmel.statutes.retssikkerhed.deadlines import COMPLAINT, REASSESSMENT, decision_clock, publication_latest
from hjemmel.statutes.retssikkerhed.outcomes import (
    Correction,
    Outcome,
    OutcomeError,
    Tally,
    corrections,
    counted_as,
)

law = load()


class TestDeadlines:
    """RSL §§ 3, 3 a, 66 and 67."""

    def test_a_complaint_is_received_within_four_weeks_of_the_decision(self) -> None:
        due = COMPLAINT.due(date(2025, 3, 4))
        assert str(due.deadline.provision) == "RSL § 67"
        assert due.last_day == date(2025, 4, 1)

    def test_a_complaint_may_come_the_working_day_after_the_holidays(self) -> None:
        assert COMPLAINT.due(date(2025, 11, 27)).last_day == date(2025, 12, 29)

    def test_the_authority_reassesses_within_four_weeks_holidays_or_not(self) -> None:
        due = REASSESSMENT.due(date(2025, 11, 27))
        assert (str(due.deadline.provision), due.last_day) == ("RSL § 66", date(2025, 12, 25))

    def test_a_case_sent_back_begins_the_deadline_anew(self) -> None:
        clock = decision_clock(weeks(8), date(2025, 1, 6))
        sent_back = clock.restart(date(2025, 9, 1)).due()
        assert sent_back is not None
        assert sent_back.last_day == date(2025, 10, 27)

    def test_the_figures_of_a_year_are_published_before_july(self) -> None:
        assert publication_latest(2024) == date(2025, 6, 30)
        assert publication_latest(2017) == date(2018, 9, 30)
        with pytest.raises(ValueError, match="begins with the figures of 2017"):
            publication_latest(2016)

    @pytest.mark.parametrize("published", [date(2025, 6, 10), date(2024, 6, 6)])
    def test_the_council_treats_the_card_before_the_end_of_the_year(self, published: date) -> None:
        outcome = law.at(published).plan("danmarkskort_treated_by").run({"danmarkskort_published_on": published})
        assert outcome["danmarkskort_treated_by"] == date(published.year, 12, 31)


class TestWhoCanComplain:
    """RSL §§ 60 and 66."""

    @pytest.mark.parametrize(
        ("by_the_person", "subject", "can"),
        [
            (True, "decision", True),
            (False, "decision", False),
            (True, "service_level", False),
            (True, "offers", False),
            (True, "prices", False),
        ],
    )
    def test_only_the_person_concerned_and_only_a_decision(self, by_the_person: bool, subject: str, can: bool) -> None:
        facts = {"complained_by_the_person_concerned": by_the_person, "subject_of_complaint": subject}
        assert law.at(date(2025, 5, 1)).plan("can_be_appealed").run(facts)["can_be_appealed"] is can

    @pytest.mark.parametrize("committee", [True, False])
    def test_the_childrens_committee_does_not_reassess(self, committee: bool) -> None:
        plan = law.at(date(2025, 5, 1)).plan("must_be_reassessed")
        outcome = plan.run({"decided_by_children_and_youth_committee": committee})
        assert outcome["must_be_reassessed"] is not committee


class TestTheReversalRate:
    """Ankestyrelsen's definitions."""

    def test_the_worked_example_of_the_agency(self) -> None:
        tally = Tally(upheld=105, changed=5, remitted=19, dismissed=30)
        assert (tally.on_merits, tally.reversed, tally.reversal_rate()) == (129, 24, 19)

    @pytest.mark.parametrize(
        ("tally", "rate"),
        [
            # Albertslund, document 000, line 128; Gladsaxe, document 002, line 94, with its stated total of 90.
            (Tally(upheld=26, changed=16, remitted=27), 62),
            (Tally(upheld=47, changed=5, remitted=38), 48),
            # Albertslund has no cases, and writes 0 per cent (document 000, line 153): there is no percentage.
            (Tally(), None),
            (Tally(dismissed=4), None),
        ],
    )
    def test_changed_annulled_and_sent_back_of_those_on_the_merits(self, tally: Tally, rate: int | None) -> None:
        assert tally.reversal_rate() == rate

    @given(st.lists(st.sampled_from(Outcome), max_size=40))
    @settings(max_examples=60)
    def test_dismissed_cases_change_nothing_and_the_rate_lies_between_0_and_100(self, outcomes: list[Outcome]) -> None:
        rate = Tally.of(outcomes).reversal_rate(2)
        assert Tally.of([*outcomes, Outcome.DISMISSED]).reversal_rate(2) == rate
        assert rate is None or 0 <= rate <= 100
        assert (rate is None) == all(outcome is Outcome.DISMISSED for outcome in outcomes)

    def test_a_case_with_several_outcomes_counts_by_the_most_far_reaching(self) -> None:
        assert counted_as([Outcome.UPHELD, Outcome.REMITTED]) is Outcome.REMITTED
        with pytest.raises(OutcomeError, match="not counted"):
            counted_as([])

    @pytest.mark.parametrize(
        ("word", "outcome"),
        [
            ("Stadfæstelse", Outcome.UPHELD),
            ("ændring/ophævelse", Outcome.CHANGED),
            ("hjemvist.", Outcome.REMITTED),
            ("Afvisning/henvisning", Outcome.DISMISSED),
            ("ophævet", Outcome.ANNULLED),
        ],
    )
    def test_the_words_of_the_statistics(self, word: str, outcome: Outcome) -> None:
        assert Outcome.read(word) is outcome

    def test_a_word_that_is_no_outcome_is_refused(self) -> None:
        with pytest.raises(OutcomeError, match="the words are stadfæstet"):
            Outcome.read("omgjort")


class TestStatedFigures:
    """What a text states, held against its own numbers."""

    @pytest.mark.parametrize(
        ("part", "whole", "stated", "expected"),
        [
            (43, 69, "62", Agreement.EXACT),
            (38, 90, "42", Agreement.EXACT),
            (56, 90, "52", Agreement.DIFFERS),
            (1023, 2337, "43.7", Agreement.TRUNCATED),
            (8413, 15018, "56.0", Agreement.EXACT),
            (0, 0, "0", Agreement.NOTHING_TO_SHARE),
        ],
    )
    def test_a_stated_percentage(self, part: int, whole: int, stated: str, expected: Agreement) -> None:
        assert agreement(part, whole, Decimal(stated)) is expected

    def test_parts_that_do_not_add_up_are_shown_with_what_could_be_wrong(self) -> None:
        """Gladsaxe, document 002, line 94: 56 + 5 + 38 is 99 of 90; 47 upheld would fit the 52 per cent stated."""
        stated = {Outcome.UPHELD: Decimal(52), Outcome.CHANGED: Decimal(6), Outcome.REMITTED: Decimal(42)}
        assert corrections(Tally(upheld=56, changed=5, remitted=38), 90, stated) == (
            Correction(Outcome.UPHELD, 56, 47, True),
            Correction(Outcome.REMITTED, 38, 29, False),
        )
        assert corrections(Tally(upheld=47, changed=5, remitted=38), 90) == ()

    @pytest.mark.parametrize(
        ("changed", "remitted", "reversed_", "upheld"),
        [("7.7", "24.1", "31.8", "68.2"), ("9.0", "28.5", "37.5", "62.5"), ("15.5", "36.5", "52.0", "48.0")],
    )
    def test_the_published_parts_add_up(self, changed: str, remitted: str, reversed_: str, upheld: str) -> None:
        assert Decimal(changed) + Decimal(remitted) == Decimal(reversed_)
        assert Decimal(reversed_) + Decimal(upheld) == 100

    def test_nothing_has_no_share(self) -> None:
        assert share(0, 0) is None
        assert share(0, 5) == 0


class TestDanmarkskort:
    """RSL § 84 a: which map a decision counts on."""

    @pytest.mark.parametrize(
        ("provision", "year", "maps"),
        [
            ("SEL § 85", 2024, {Map.SOCIAL}),
            ("SEL § 96, stk. 1", 2024, {Map.SOCIAL, Map.ADULT_DISABILITY}),
            ("SEL § 96", 2016, {Map.SOCIAL}),
            ("BL § 86", 2024, {Map.SOCIAL, Map.CHILD_DISABILITY}),
            ("BL § 88", 2024, {Map.SOCIAL, Map.CHILD_DISABILITY}),
            ("BL § 32", 2024, {Map.SOCIAL}),
            ("BL § 86", 2023, set()),
            ("SEL § 41", 2020, {Map.SOCIAL, Map.CHILD_DISABILITY}),
            ("SEL § 32 a", 2019, {Map.SOCIAL, Map.CHILD_DISABILITY}),
            ("SEL § 41", 2024, {Map.SOCIAL}),
            ("LAS § 11", 2024, set()),
        ],
    )
    def test_the_maps_of_a_provision(self, provision: str, year: int, maps: set[Map]) -> None:
        assert {line.map for line in maps_of(Provision.read(provision), year)} == maps

    def test_an_older_case_counts_on_the_child_map_though_its_act_is_replaced(self) -> None:
        older = maps_of(Provision.read("SEL § 41"), 2024, received=date(2023, 12, 31))
        newer = maps_of(Provision.read("SEL § 41"), 2024, received=date(2024, 1, 1))
        assert {line.map for line in older} == {Map.SOCIAL, Map.CHILD_DISABILITY}
        assert {line.map for line in newer} == {Map.SOCIAL}

    def test_a_range_that_may_have_been_lost_is_not_settled(self) -> None:
        (social, child) = maps_of(Provision.read("BL § 84"), 2024)
        assert social.sureness.is_settled
        assert not child.sureness.is_settled

    def test_the_three_tallies_of_a_municipality(self) -> None:
        def case(provision: str, outcome: Outcome, on: date = date(2024, 5, 2)) -> Decided:
            return Decided(Provision.read(provision), outcome, on)

        cards = danmarkskort(
            [
                case("SEL § 85", Outcome.UPHELD),
                case("SEL § 96", Outcome.REMITTED),
                case("BL § 86", Outcome.CHANGED),
                case("BL § 84", Outcome.CHANGED),
                case("SEL § 96", Outcome.REMITTED, date(2023, 12, 31)),
            ],
            2024,
        )
        assert cards[Map.SOCIAL].reversal_rate() == 75
        assert cards[Map.CHILD_DISABILITY] == Tally(changed=1)
        assert cards[Map.ADULT_DISABILITY] == Tally(remitted=1)

    def test_the_rates_of_the_country_and_the_years_nobody_has_found(self) -> None:
        adult = law.rates["national_reversal_rate_adult_disability"]
        assert adult.at(date(2024, 6, 1)).value == Decimal("40.4")
        with pytest.raises(RateError, match="no value on 2022-06-01"):
            adult.at(date(2022, 6, 1))


class TestTheActionPlan:
    """RSL § 79 b, stk. 2-3, with the sources that disagree."""

    @pytest.mark.parametrize(
        ("on", "required", "disputed"),
        [
            (date(2022, 6, 30), False, False),
            (date(2022, 7, 1), True, False),
            (date(2024, 12, 18), True, False),
            (date(2025, 9, 30), True, True),
            (date(2025, 12, 31), True, True),
            (date(2026, 1, 1), False, False),
        ],
    )
    def test_the_careful_answer_and_the_dispute(self, on: date, required: bool, disputed: bool) -> None:
        duty = position_required(on)
        assert (duty.required, duty.is_disputed) == (required, disputed)
        if disputed:
            assert [reading.source for reading in duty.says_no] == ["Albertslund (000:155-157)"]

    def test_no_plan_needs_a_reason_and_goes_to_ankestyrelsen(self) -> None:
        with pytest.raises(ActionPlanError, match="without a reason"):
            Position(date(2025, 9, 30), Answer.NONE, reason="  ")
        assert Position(date(2025, 9, 30), Answer.NONE, reason="Forløbet er i gang").must_be_sent
        assert not Position(date(2026, 9, 30), Answer.NONE, reason="Ikke nødvendigt").must_be_sent

    def test_by_the_act_only_no_plan_is_told_and_by_gladsaxe_the_minutes_are_always_sent(self) -> None:
        for answer in (Answer.PLAN, Answer.BEGUN):
            duty = sending_required(answer, date(2024, 12, 18))
            assert duty.is_disputed
            assert [reading.source[:8] for reading in duty.says_yes] == ["Gladsaxe"]
        assert not sending_required(Answer.NONE, date(2024, 12, 18)).is_disputed
        assert not sending_required(Answer.BEGUN, date(2026, 1, 1)).required

    def test_the_duty_to_tell_ankestyrelsen_ends_with_2025(self) -> None:
        told = law.at(date(2025, 12, 31)).plan("must_inform_ankestyrelsen").run({"council_decides_action_plan": False})
        assert told["must_inform_ankestyrelsen"] is True
        with pytest.raises(NoVersionError):
            law.at(date(2026, 1, 1)).plan("must_inform_ankestyrelsen")
