"""Control (SFL § 3): due, asked anew, and ended by a result, a dispensation or a deactivation."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from hjemmel.casework import services as casework
from hjemmel.casework.models import Case, CaseFact, Conclusion, Decision, FollowUp
from hjemmel.casework.recomputation import recomputes
from hjemmel.casework.services import CaseworkError, Recording
from hjemmel.core import clock, dated_settings
from hjemmel.core.actor import acting
from hjemmel.core.models import Document
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.control import NextControl, next_control, with_controls
from hjemmel.schemes.socialt_frikort.control_choices import CARRIED_OVER, FIRST, INTERVAL, ControlChoices
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Card, CardChange, ChangeKind, Control, ControlResult
from hjemmel.schemes.socialt_frikort.panel import of_card
from hjemmel.schemes.socialt_frikort.queries import is_active_at
from hjemmel.schemes.socialt_frikort.services.controls import carry_out
from schemes.socialt_frikort.steps import grant
from world import REASONS, World, log_in, sign, submit

pytestmark = pytest.mark.django_db
JUDGED = ("special_social_problems", "meets_conditions_for_adult_support")
DISPENSED = {"employer_agreement_documented": True, "wage_reported_to_eindkomst": True}


@pytest.fixture
def control(world: World, card: Card) -> Control:
    """A control of the citizen's card that has begun."""
    with acting(world.here.caseworker):
        return services.start_control(card)


def answer(world: World, control: Control, income: str = "4250.00") -> None:
    """The citizen answers anew, and the caseworker judges anew."""
    with acting(world.here.citizen):
        case = Case.objects.get(pk=control.case_id)
        answers = {"in_su_education_last_year": False, "meets_residence_requirement": True}
        casework.answer_questions(case, answers | {"taxable_work_income_last_year": Decimal(income)})
    with acting(world.here.caseworker):
        casework.record_facts(case, [Recording(name, True, "assessment", "Samtale.") for name in JUDGED])


def decide(world: World, control: Control, outcome: str) -> Decision:
    """Draft and submit."""
    with acting(world.here.caseworker):
        decision = casework.draft_decision(control.case, outcome=outcome, reasons=REASONS)
    submit(decision, world.here.caseworker)
    return decision


def hear(world: World, control: Control) -> None:
    """The citizen is told what counts against, and answers."""
    with acting(world.here.caseworker):
        due = clock.today() + timedelta(days=14)
        hearing = casework.open_hearing(control.case, informed_of="Din indkomst er over grænsen.", answer_by=due)
    with acting(world.here.citizen):
        casework.answer_hearing(hearing, answer="Det er løn på frikortet.")


def result_of(world: World, control: Control) -> str:
    with acting(world.here.caseworker):
        return Control.objects.get(pk=control.pk).result


class TestDue:
    @pytest.mark.parametrize(
        ("issued", "controlled", "on", "planned", "latest"),
        [
            (date(2025, 3, 1), None, date(2025, 3, 1), date(2027, 3, 1), date(2027, 12, 31)),  # 000 Albertslund, 435
            (date(2023, 5, 2), date(2024, 6, 3), date(2025, 3, 1), date(2026, 6, 3), date(2026, 12, 31)),
            (date(2023, 5, 2), None, date(2025, 3, 1), date(2025, 5, 2), date(2025, 12, 31)),
        ],
    )
    def test_two_years_after_and_never_later_than_the_act(
        self, issued: date, controlled: date | None, on: date, planned: date, latest: date
    ) -> None:
        card = Card(issued_on=issued, controlled_on=controlled)
        card.assessed_at = None
        found = next_control(card, on, ControlChoices())
        assert (found.planned, found.latest) == (planned, latest)

    def test_a_control_puts_the_next_one_two_years_on(self, world: World, control: Control) -> None:
        with clock.at(datetime(2026, 11, 2, 9, tzinfo=UTC)):
            answer(world, control)
            with acting(world.here.caseworker):
                casework.conclude(control.case, note="Alt er som før.")
                card = with_controls(Card.objects.filter(pk=control.card_id)).get()
                assert next_control(card, clock.today(), ControlChoices()).latest == date(2028, 12, 31)
                assert not card.is_being_controlled

    def test_a_run_starts_what_is_due_once_and_goes_on_where_it_was_cut_off(self, world: World, card: Card) -> None:
        with acting(world.here.caseworker):
            none = services.start_run(due_by=date(2027, 3, 9))
            run = services.start_run(due_by=date(2027, 12, 31))
        for each in (none, run, run):
            carry_out(each)
        with acting(world.here.caseworker):
            assert (none.cards, none.controls.count()) == (0, 0)
            (begun,) = run.controls.all()
            assert run.cards == 1
            assert begun.due_on == date(2027, 12, 31)
            assert FollowUp.objects.filter(case=begun.case, planner=world.here.caseworker.name).count() == 2
            assert Document.objects.filter(title="Vi har brug for oplysninger fra dig").count() == 2
        with acting(world.there.caseworker):
            assert not Control.objects.filter(card=card).exists()

    def test_one_at_a_time_and_only_active_cards(self, world: World, control: Control, card: Card) -> None:
        with acting(world.here.caseworker), pytest.raises(FrikortError, match="allerede en kontrol"):
            services.start_control(card)
        with acting(world.here.decider):
            services.deactivate(card, reason="Ikke i målgruppen.")
        with acting(world.here.caseworker):
            Control.objects.all()
            with pytest.raises(FrikortError):
                services.start_control(card)


class TestMunicipalChoice:
    """Where the act is open the acting municipality chooses, from a day on; the next one chooses for itself."""

    def test_a_stricter_interval_and_another_reading_move_the_days_from_the_day_chosen(self, world: World) -> None:
        card = grant(world.here, world.here.neighbour)
        with acting(world.here.decider):
            dated_settings.choose(INTERVAL, "12", since=clock.today(), ground="Udvalgets beslutning.")
            dated_settings.choose(FIRST, "from_year_after_issue", since=date(2026, 1, 1), ground="Ny praksis.")
        for actor in (world.here.caseworker, world.here.neighbour):
            with acting(actor):
                view = of_card(card, clock.today())
                assert view.next_control == NextControl(date(2026, 3, 10), date(2027, 12, 31))
        with clock.at(datetime(2026, 1, 2, 9, tzinfo=UTC)), acting(world.here.caseworker):
            assert of_card(card, clock.today()).next_control == NextControl(date(2026, 3, 10), date(2028, 12, 31))
            assert services.start_control(card).due_on == date(2028, 12, 31)

    def test_each_municipality_for_itself_and_a_number_is_asked_for(self, world: World, card: Card) -> None:
        with acting(world.there.decider):
            dated_settings.choose(INTERVAL, "12", since=clock.today(), ground="Udvalgets beslutning.")
        with acting(world.here.caseworker):
            assert of_card(card, clock.today()).next_control == NextControl(date(2027, 3, 10), date(2027, 12, 31))
        typed = {"since": clock.today().strftime("%d-%m-%Y"), "ground": "Plan"}
        decider = log_in(world.here.decider)
        for wrong in ("", "37"):
            assert decider.post(f"/indstillinger/{INTERVAL.name}/", typed | {"value": wrong}).status_code == 422
        page = log_in(world.here.caseworker).get(reverse("frikort:controls")).content.decode()
        assert "24 måneder" in page
        assert str(CARRIED_OVER.choices["trial_act"]).capitalize() in page


class TestResult:
    def test_nothing_changes_so_there_is_a_result_and_no_letter(self, world: World, control: Control) -> None:
        answer(world, control)
        with acting(world.here.caseworker):
            letters = Document.objects.count()
            conclusion = casework.conclude(control.case, note="Samtale i går. Alt er som før.")
            assert Document.objects.count() == letters
            assert recomputes(conclusion)
        assert result_of(world, control) == ControlResult.KEPT
        with acting(world.here.citizen):
            assert Conclusion.objects.get(pk=conclusion.pk).case.state == "concluded"
            assert is_active_at(control.card, clock.now())

    def test_the_facts_are_asked_anew(self, world: World, control: Control) -> None:
        with acting(world.here.caseworker):
            reading = casework.read_law(control.case)
            assert {fact.name for fact in reading.missing} == {
                *JUDGED, "taxable_work_income_last_year", "in_su_education_last_year", "meets_residence_requirement",
            }  # fmt: skip
            assert not CaseFact.objects.filter(case=control.case).exists()
            with pytest.raises(CaseworkError, match="mangler noget"):
                casework.conclude(control.case, note="Alt er som før.")

    def test_it_goes_against_the_citizen_only_after_a_hearing(self, world: World, control: Control) -> None:
        answer(world, control, "18400.00")
        with acting(world.here.caseworker):
            assert {fact.name for fact in casework.read_law(control.case).missing} == {
                "special_case_for_dispensation", *DISPENSED,
            }  # fmt: skip
            casework.record_facts(control.case, [Recording("employer_agreement_documented", False, "citizen")])
            assert not casework.can_conclude(control.case, casework.read_law(control.case))
        with pytest.raises(CaseworkError, match="ikke hørt"):
            decide(world, control, "refused")
        hear(world, control)
        with acting(world.here.caseworker):
            decision = Decision.objects.get(case=control.case)
        submit(decision, world.here.caseworker)
        with clock.at(clock.now() + timedelta(days=20)):
            at = clock.now()
            letter = sign(decision, world.here.decider)
            with acting(world.here.citizen):
                change = CardChange.objects.get(decision=decision)
                assert (change.kind, change.effective_at) == (ChangeKind.DEACTIVATED, at)
                assert is_active_at(control.card, at - timedelta(seconds=1))
                assert not is_active_at(control.card, at)
        assert letter.title == "Dit sociale frikort bliver deaktiveret"
        assert result_of(world, control) == ControlResult.DEACTIVATED


class TestDispensation:
    """SFL § 3, stk. 3: at control, from the income condition, in special cases, on two documents."""

    def record(self, control: Control, source: str, note: str) -> None:
        facts = [Recording(name, value, source, note) for name, value in DISPENSED.items()]
        casework.record_facts(control.case, facts)
        special = Recording("special_case_for_dispensation", True, "assessment", "Lønnen var ment for frikortet.")
        casework.record_facts(control.case, [special])

    @pytest.mark.parametrize(("source", "note"), [("citizen", "Fortalt i telefonen"), ("document", "")])
    def test_not_without_the_documents(self, world: World, control: Control, source: str, note: str) -> None:
        answer(world, control, "18400.00")
        with acting(world.here.caseworker), pytest.raises(CaseworkError, match="dokumenteret"):
            self.record(control, source, note)

    def test_the_card_goes_on_by_a_decision_with_its_reason(self, world: World, control: Control) -> None:
        answer(world, control, "18400.00")
        with acting(world.here.caseworker):
            self.record(control, "document", "Aftale af 3. maj; udskrift fra eIndkomst")
            with pytest.raises(CaseworkError, match="Skriv en afgørelse"):
                casework.conclude(control.case, note="Dispensation.")
        decision = decide(world, control, "granted")
        letter = sign(decision, world.here.decider)
        assert letter.title == "Du beholder dit sociale frikort"
        assert result_of(world, control) == ControlResult.DISPENSED
        with acting(world.here.citizen):
            assert is_active_at(control.card, clock.now())

    def test_not_at_the_application(self, world: World) -> None:
        with acting(world.here.caseworker):
            case = Case.objects.get(public_id=world.here.cases["open"].case)
            with pytest.raises(CaseworkError, match="spørger ikke"):
                casework.record_facts(case, [Recording("wage_reported_to_eindkomst", True, "document", "Udskrift")])


class TestReactivation:
    def test_by_a_decision_with_letter_and_four_eyes(self, world: World, card: Card) -> None:
        with acting(world.here.decider):
            services.deactivate(card, reason="Ikke i målgruppen.")
        with acting(world.here.caseworker):
            case = services.open_reactivation(card)
            with pytest.raises(FrikortError, match="allerede en sag"):
                services.open_reactivation(card)
            facts = {"in_su_education_last_year": False, "meets_residence_requirement": True}
            recordings = [Recording(name, value, "register", "Opslag") for name, value in facts.items()]
            recordings += [Recording(name, True, "assessment", "Samtale.") for name in JUDGED]
            recordings += [Recording("taxable_work_income_last_year", Decimal(0), "register", "eIndkomst")]
            casework.record_facts(case, recordings)
            decision = casework.draft_decision(case, outcome="granted", reasons=REASONS)
        submit(decision, world.here.caseworker)
        assert sign(decision, world.here.decider).title == "Du kan bruge dit sociale frikort igen"
        with acting(world.here.citizen):
            assert is_active_at(card, clock.now())

    def test_a_control_taken_up_again_makes_the_card_what_the_new_decision_says(
        self, world: World, control: Control
    ) -> None:
        answer(world, control, "18400.00")
        with acting(world.here.caseworker):
            casework.record_facts(control.case, [Recording("employer_agreement_documented", False, "citizen")])
        hear(world, control)
        sign(decide(world, control, "refused"), world.here.decider)
        with acting(world.here.caseworker):
            case = Case.objects.get(pk=control.case_id)
            casework.reopen(case, reason="Indkomsten var løn på frikortet.")
            corrected = Recording("taxable_work_income_last_year", Decimal(0), "document", "Lønsedler")
            casework.record_facts(case, [corrected])
            decision = casework.draft_decision(case, outcome="granted", reasons=REASONS)
        submit(decision, world.here.caseworker)
        sign(decision, world.here.decider)
        with acting(world.here.citizen):
            assert is_active_at(control.card, clock.now())
        assert result_of(world, control) == ControlResult.KEPT

    def test_a_grant_superseded_by_a_refusal_deactivates(self, world: World, card: Card) -> None:
        with acting(world.here.caseworker):
            case = Case.objects.get(public_id=world.here.cases["granted"].case)
            casework.reopen(case, reason="Nye oplysninger.")
            over = Recording("taxable_work_income_last_year", Decimal("18400.00"), "register", "eIndkomst")
            casework.record_facts(case, [over])
            decision = casework.draft_decision(case, outcome="refused", reasons=REASONS)
        submit(decision, world.here.caseworker)
        assert sign(decision, world.here.decider).title == "Dit sociale frikort bliver deaktiveret"
        with acting(world.here.citizen):
            assert not is_active_at(card, clock.now())


class TestPages:
    def test_from_the_due_list_to_the_result(self, world: World, card: Card) -> None:
        desk, citizen = log_in(world.here.caseworker), log_in(world.here.citizen)
        assert "Asta af Eksempelkommune" in desk.get(reverse("frikort:controls")).content.decode()
        case = desk.post(reverse("frikort:start_control", args=(card.public_id,)))["Location"]
        assert "I gang" in desk.get(reverse("frikort:controls")).content.decode()
        assert "Svar på spørgsmålene" in citizen.get(case).content.decode()
        answers = {"in_su_education_last_year": "no", "meets_residence_requirement": "yes"}
        assert citizen.post(f"{case}svar/", answers).status_code == 422
        answered = citizen.post(f"{case}svar/", answers | {"taxable_work_income_last_year": "0"})
        assert answered.status_code == 302
        judged = {f"{name}{end}": value for name in JUDGED for end, value in (("", "yes"), ("_reason", "Samtale."))}
        desk.post(f"{case}oplysninger/", judged | {"source": "document"})
        assert "Afslut uden ændring" in desk.get(case).content.decode()
        assert desk.post(f"{case}luk/", {"note": "Alt er som før."}).status_code == 302
        assert "Intet er ændret" in citizen.get(case).content.decode()

    def test_a_run_with_its_progress(self, world: World, card: Card) -> None:
        desk = log_in(world.here.caseworker)
        run = desk.post(reverse("frikort:controls"), {"due_by": "31-12-2027"})["Location"]
        assert "begynder om et øjeblik" in desk.get(run).content.decode()
        with acting(world.here.caseworker):
            from hjemmel.schemes.socialt_frikort.models import ControlRun

            found = ControlRun.objects.first()
        carry_out(found)
        assert "1 af 1 kontroller" in desk.get(run, HTTP_HX_REQUEST="true").content.decode()
        assert desk.post(reverse("frikort:controls"), {"due_by": "x"}).status_code == 422


def test_what_the_citizen_tells_stands_on_the_day_list_until_handled(world: World, card: Card) -> None:
    citizen, desk = log_in(world.here.citizen), log_in(world.here.caseworker)
    case = reverse("casework:case", args=(world.here.cases["granted"].case,))
    assert case not in desk.get(reverse("casework:day_list")).content.decode()
    assert citizen.post(f"{case}aendring/", {"text": "Jeg er begyndt på en uddannelse."}).status_code == 302
    page = desk.get(reverse("casework:day_list")).content.decode()
    assert case in page
    assert "Borgeren har fortalt om en ændring" in page
    with acting(world.here.caseworker):
        notice = Case.objects.get(public_id=world.here.cases["granted"].case).change_notices.get()
    handle = reverse("casework:handle_notice", args=(notice.public_id,))
    assert handle in desk.get(case).content.decode()
    assert desk.post(handle, {"handling": "Kontrol begyndt."}).status_code == 302
    assert case not in desk.get(reverse("casework:day_list")).content.decode()
    assert desk.get(handle).status_code == 404
