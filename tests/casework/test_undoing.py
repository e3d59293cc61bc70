"""What was done by mistake is undone with a trace: a follow-up ended, a case given to the wrong colleague."""

import pytest
from django.urls import reverse

from hjemmel.casework import queries, services
from hjemmel.casework.models import Case, FollowUp, Note
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import StaffMembership
from world import LATER, Town, World, log_in

pytestmark = pytest.mark.django_db


def case_of(town: Town) -> Case:
    return Case.objects.get(public_id=town.cases["open"].case)


def colleague_of(town: Town) -> StaffMembership:
    return queries.caseworkers().exclude(user=town.caseworker.user_id).get()


def newest_note(caseworker: Actor, case: Case) -> str:
    with acting(caseworker):
        return Note.objects.filter(case=case).latest("pk").text


def test_a_follow_up_ended_by_mistake_is_open_again_once_and_what_was_written_stays(world: World) -> None:
    here = world.here
    desk, done = log_in(here.caseworker), here.cases["open"].finished
    address = reverse("casework:reopen_follow_up", args=(done,))
    case = reverse("casework:case", args=(here.cases["open"].case,))
    assert address in desk.get(case).content.decode()
    assert desk.post(address, {"reason": ""}).status_code == 422
    assert desk.post(address, {"reason": "Lønsedlerne var et andet års."}).status_code == 302
    assert desk.get(address).status_code == 404, "once"
    page = desk.get(case).content.decode()
    assert "Åbnet igen" in page
    assert address not in page
    with acting(here.caseworker):
        ended = FollowUp.objects.select_related("case").get(public_id=done)
        again = FollowUp.objects.get(again_of=ended)
        assert ended.result == "Ja."
        assert (again.due_on, again.why, again.done_at) == (LATER, ended.why, None)
        services.finish_follow_up(again, result="Nu er de kommet.")
        services.reopen_follow_up(again, reason="Igen.")
    assert "Igen." in newest_note(here.caseworker, ended.case)


def test_an_assignment_is_undone_back_to_who_had_the_case_and_back_to_nobody(world: World) -> None:
    here = world.here
    desk, address = log_in(here.caseworker), reverse("casework:case", args=(here.cases["open"].case,))
    undo = reverse("casework:undo_assignment", args=(here.cases["open"].case,))
    with acting(here.caseworker):
        case, colleague = case_of(here), colleague_of(here)
        services.take(case)
        services.hand_over(case, to=colleague, note="Tag den.")
    assert f"giv sagen tilbage til {here.caseworker.name}" in desk.get(address).content.decode()
    assert desk.post(undo).status_code == 302
    with acting(here.caseworker):
        assert case_of(here).caseworker_id == here.caseworker.user_id
    assert f"igen hos {here.caseworker.name}" in newest_note(here.caseworker, case)


def test_a_case_taken_by_mistake_is_nobodys_again(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        case = case_of(here)
        with pytest.raises(services.CaseworkError, match="ikke haft"):
            services.undo_assignment(case)
        services.take(case)
        services.undo_assignment(case)
        assert case_of(here).caseworker_id is None
    assert "ingen sagsbehandler" in newest_note(here.caseworker, case)


def test_nobody_gets_a_case_back_that_they_are_kept_from(world: World) -> None:
    here = world.here
    with acting(here.caseworker):
        case, colleague = case_of(here), colleague_of(here)
        services.hand_over(case, to=colleague, note="Tag den.")
        services.take(case)
        why = {"whole_person": False, "ground": "other", "reason": "Hans nabo."}
        services.disqualify(case, user_id=colleague.user_id, name=colleague.name, **why)
    with acting(here.caseworker), pytest.raises(services.CaseworkError, match="ikke adgang"):
        services.undo_assignment(case_of(here))
