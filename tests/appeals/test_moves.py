"""The table of moves is what the services do, what the database allows, and what the documentation draws."""

from pathlib import Path

import pytest
from django.db import ProgrammingError, transaction

from appealing import complain_as_other, walk, what_changes
from hjemmel.appeals.models import Appeal, AppealStep
from hjemmel.appeals.moves import TABLE, Move, State, drawing, may
from hjemmel.appeals.services import AppealError
from hjemmel.appeals.services.course import move
from hjemmel.casework import services as casework
from hjemmel.casework.models import Decision
from hjemmel.core.actor import acting
from world import World, sign, submitted

FROZEN = (State.CHANGED, State.WITHDRAWN)


def standing(world: World, state: State) -> Appeal:
    """An appeal in a state, in a case that is open again."""
    here = world.here
    refusal = submitted(here, "refused")
    sign(refusal, here.decider)
    with acting(here.caseworker):
        decision = Decision.objects.select_related("case__person").get(pk=refusal.pk)
        casework.reopen(decision.case, reason="Prøve")
    appeal = complain_as_other(decision, here.caseworker)
    with acting(here.lawyer):
        return walk(appeal, state, here.caseworker.user_id, here.lawyer.user_id)


@pytest.mark.django_db
@pytest.mark.parametrize("state", State)
def test_every_pair_of_state_and_move(world: World, state: State) -> None:
    here = world.here
    appeal = standing(world, state)
    assert appeal.state == state
    for step in Move:
        again = Appeal.objects.select_related("decision")
        with acting(here.lawyer), transaction.atomic():
            row = again.get(pk=appeal.pk)
            changes = what_changes(step, row.decision, here.caseworker.user_id, here.lawyer.user_id)
            if may(step, state):
                move(row, step, **changes)
                assert again.get(pk=appeal.pk).state == TABLE[step].target
                last = AppealStep.objects.filter(appeal=appeal).last()
                assert last is not None
                assert (last.move, last.doer) == (step, here.lawyer.name)
            else:
                with pytest.raises(AppealError):
                    move(row, step, **changes)
            transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize("state", State)
def test_the_database_refuses_what_the_table_lacks(world: World, state: State) -> None:
    appeal = standing(world, state)
    leads_to = {way.target for way in TABLE.values() if state in way.sources}
    with acting(world.here.lawyer):
        for target in set(State) - leads_to - {state}:
            with pytest.raises(ProgrammingError, match="does not move"), transaction.atomic():
                Appeal.objects.filter(pk=appeal.pk).update(state=target)


def test_every_state_is_reached_and_left() -> None:
    reached = {way.target for way in TABLE.values()}
    assert reached == set(State)
    ends = {state for state in State if not any(may(step, state) for step in Move)}
    assert ends == set(FROZEN), "a closed appeal can have its outcome corrected; nothing else ends for good"


def test_the_drawing_in_the_documentation_is_the_table() -> None:
    text = (Path(__file__).parents[2] / "docs" / "appeals.md").read_text(encoding="utf-8")
    assert f"```mermaid\n{drawing()}\n```" in text, "python -c 'from hjemmel.appeals.moves import drawing; …'"
