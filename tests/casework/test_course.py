"""The course of a case: who is heard, what is due and why, what is noted, and how a case is taken up again."""

from datetime import date, timedelta

import pytest

from hjemmel.casework import deadlines, queries, services
from hjemmel.casework.models import Case, CaseTimeLimit, FollowUp, Hearing, Note, Postponement
from hjemmel.casework.services import CaseworkError
from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.core.models import Delivery, StaffMembership
from world import DAY, SCHEME, World, apply, deliver, draft, investigate, sign, submit, submitted

pytestmark = pytest.mark.django_db

TODAY = DAY.date()
LATER = TODAY + timedelta(days=14)
TOLD = "Indkomstregistret viser en anden indkomst."


def heard(case: Case, world: World, answer_by: date = LATER) -> Hearing:
    """A hearing of the party in the case."""
    with acting(world.here.caseworker):
        return services.open_hearing(case, informed_of=TOLD, answer_by=answer_by)


# Hearing, FVL §§ 19-21


def test_a_decision_waits_for_the_answer(world: World) -> None:
    case = apply(world.here.citizen)
    investigate(case, world.here.caseworker)
    decision = draft(case, world.here.caseworker)
    hearing = heard(case, world)
    with pytest.raises(CaseworkError, match="Partshøringen er ikke afsluttet"):
        submit(decision, world.here.caseworker)
    with acting(world.here.citizen):
        services.answer_hearing(Hearing.objects.get(pk=hearing.pk), answer="Det passer ikke.")
    submit(decision, world.here.caseworker)
    with acting(world.here.caseworker):
        kept = hearing.answers.get()
        assert (kept.text, kept.answerer, kept.registrar) == ("Det passer ikke.", world.here.citizen.name, "")


def test_a_decision_waits_no_longer_than_the_deadline(world: World) -> None:
    case = apply(world.here.citizen)
    investigate(case, world.here.caseworker)
    decision = draft(case, world.here.caseworker)
    heard(case, world)
    with clock.at(DAY + timedelta(days=14)), pytest.raises(CaseworkError):
        submit(decision, world.here.caseworker)
    with clock.at(DAY + timedelta(days=15)):
        submit(decision, world.here.caseworker)


def test_a_hearing_is_sent_as_a_letter_to_the_party(world: World) -> None:
    hearing = heard(apply(world.here.citizen), world)
    deliver(hearing.letter)
    with acting(world.here.citizen):
        delivery = Delivery.objects.select_related("document").get(document=hearing.letter)
        assert delivery.document.title == "Du kan udtale dig, før vi afgør din sag"


@pytest.mark.parametrize("answer_by", [TODAY, TODAY - timedelta(days=1)])
def test_a_deadline_that_leaves_no_time_is_refused(world: World, answer_by: date) -> None:
    case = apply(world.here.citizen)
    with pytest.raises(CaseworkError, match="efter i dag"):
        heard(case, world, answer_by)


def test_one_hearing_at_a_time(world: World) -> None:
    case = apply(world.here.citizen)
    heard(case, world)
    with pytest.raises(CaseworkError, match="allerede en partshøring"):
        heard(case, world)


# What is due: RSL § 3, stk. 2


def set_limit(world: World, weeks: int, since: date = date(2025, 1, 1)) -> None:
    """The council's published limit for the scheme."""
    with acting(world.here.caseworker):
        CaseTimeLimit.objects.create(
            municipality_id=world.here.municipality_id, scheme=SCHEME, weeks=weeks, since=since
        )


def test_without_a_published_limit_nothing_is_due_rather_than_something_guessed(world: World) -> None:
    case = apply(world.here.citizen)
    with acting(world.here.caseworker):
        assert deadlines.tasks_of(case) == []


def test_the_limit_in_force_when_the_application_came_counts_from_that_day(world: World) -> None:
    set_limit(world, 8, date(2024, 1, 1))
    set_limit(world, 4, date(2025, 1, 1))
    set_limit(world, 2, date(2025, 6, 1))
    case = apply(world.here.citizen)
    with acting(world.here.caseworker):
        task = deadlines.time_limit(case)
    assert task is not None
    assert (task.due_on, task.why) == (TODAY + timedelta(weeks=4), "RSL § 3, stk. 2")


def test_a_date_told_to_the_citizen_takes_the_place_of_the_limit(world: World) -> None:
    set_limit(world, 4)
    case = apply(world.here.citizen)
    with acting(world.here.caseworker):
        told = services.postpone(case, expected_on=date(2025, 5, 1), reason="Vi mangler en lægeerklæring.")
        task = deadlines.time_limit(case)
    assert task is not None
    assert task.due_on == date(2025, 5, 1)
    deliver(told.letter)
    with acting(world.here.citizen):
        assert Postponement.objects.get(case=case).letter.title == "Din sag tager længere tid"


def test_the_day_list_is_ordered_by_what_is_due_first_with_the_reason(world: World) -> None:
    set_limit(world, 4)
    limited, followed, awaited = (apply(world.here.citizen) for _ in range(3))
    with acting(world.here.caseworker):
        services.plan_follow_up(followed, due_on=TODAY + timedelta(days=3), why="Ring til borgeren")
    heard(awaited, world, TODAY + timedelta(days=7))
    with acting(world.here.caseworker):
        rows = [row for row in queries.day_list() if row.pk in {limited.pk, followed.pk, awaited.pk}]
        assert [row.pk for row in rows] == [followed.pk, awaited.pk, limited.pk]
        reasons = [deadlines.reason_of(row) for row in rows]
        assert reasons == ["Opfølgning", "Svarfrist i partshøring", "Frist for afgørelse"]
        for row in rows:
            assert row.next_due == deadlines.tasks_of(row)[0].due_on, "the list and the case agree"


def test_a_follow_up_that_is_done_is_no_longer_due(world: World) -> None:
    case = apply(world.here.citizen)
    with acting(world.here.caseworker):
        follow_up = services.plan_follow_up(case, due_on=LATER, why="Hent lønsedler")
        services.finish_follow_up(follow_up, result="De er kommet.")
        assert deadlines.tasks_of(case) == []
        with pytest.raises(CaseworkError, match="allerede afsluttet"):
            services.finish_follow_up(FollowUp.objects.get(pk=follow_up.pk), result="Igen.")


# Complaint, RSL § 67


def test_the_deadline_of_complaint_runs_from_receipt_and_not_before(world: World) -> None:
    refused = submitted(world.here, "refused")
    letter = sign(refused, world.here.decider)
    with acting(world.here.caseworker):
        signed = queries.decisions().get(pk=refused.pk)
        assert deadlines.complaint_due(signed) is None
    with clock.at(DAY + timedelta(days=2)):
        deliver(letter)
    with acting(world.here.caseworker):
        due = deadlines.complaint_due(signed)
    assert due is not None
    # Received on Wednesday 12 March 2025: four weeks later is Wednesday 9 April.
    assert due.last_day == date(2025, 4, 9)


# Notes, hand-over, reopening


def test_a_note_is_the_municipalitys_own(world: World) -> None:
    case = apply(world.here.citizen)
    with acting(world.here.caseworker):
        services.write_note(case, text="Borgeren har ringet.")
        assert Note.objects.filter(case=case).count() == 1
    with acting(world.here.citizen):
        assert not Note.objects.filter(case=case).exists()


def test_a_case_is_handed_over_with_a_note(world: World) -> None:
    case = apply(world.here.citizen)
    with acting(world.here.caseworker):
        services.take(case)
        colleague = StaffMembership.objects.get(user_id=world.here.decider.user_id)
        services.hand_over(case, to=colleague, note="Mangler lønsedler.")
        assert Case.objects.get(pk=case.pk).caseworker_id == world.here.decider.user_id
        assert "Mangler lønsedler." in Note.objects.get(case=case).text


def test_a_reopened_case_keeps_its_decision_until_a_new_one_supersedes_it(world: World) -> None:
    first = submitted(world.here, "refused")
    sign(first, world.here.decider)
    with acting(world.here.caseworker):
        case = Case.objects.get(pk=first.case_id)
        services.reopen(case, reason="Ny oplysning.")
        with pytest.raises(CaseworkError, match="ikke afsluttet"):
            services.reopen(case, reason="Igen.")
    second = draft(case, world.here.caseworker, "refused")
    submit(second, world.here.caseworker)
    sign(second, world.here.decider)
    with acting(world.here.citizen):
        signed = list(queries.signed_decisions(case))
    assert [decision.pk for decision in signed] == [second.pk, first.pk]
    assert signed[0].supersedes_id == first.pk
