"""The steps of an appeal, so that a test can go as far as it needs, and the appeals that stand in each town."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from hjemmel.appeals import services
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import TABLE, Move, State
from hjemmel.appeals.services.course import move
from hjemmel.casework import services as casework
from hjemmel.casework.models import Case, Decision
from hjemmel.core import clock
from hjemmel.core.actor import Actor, acting

WORDS = "Jeg er ikke enig. I har ikke talt med mig om, hvordan jeg bor."
STANDING = (
    State.REASSESSING,
    State.CHECKING,
    State.ASKING,
    State.TO_FORWARD,
    State.FORWARDED,
    State.TO_CARRY_OUT,
)
STATEMENT = "Vi har set på sagen igen. Oplysningerne i klagen ændrer ikke vurderingen."


def complain(decision: Decision, citizen: Actor) -> Appeal:
    """The citizen complains on the page."""
    with acting(citizen):
        return services.receive(decision, services.Complaint(WORDS))


def complain_as_other(decision: Decision, staff: Actor) -> Appeal:
    """Somebody else than the party complains, by letter: there can be many such about one decision."""
    complaint = services.Complaint(
        WORDS, channel=Appeal.Channel.LETTER, complainant=Appeal.Complainant.OTHER, name="Nabo Naboesen"
    )
    with acting(staff):
        return services.receive(decision, complaint)


def what_changes(step: Move, decision: Decision, user_id: int | None, other_id: int | None) -> dict[str, Any]:
    """What a move must bring with it to be whole, besides the state."""
    today = clock.today()
    decided = {"outcome_parts": ["upheld"], "outcome_on": today, "outcome_received_on": today}
    changes: dict[Move, dict[str, Any]] = {
        Move.BEGIN: {"reassessor_id": other_id},
        Move.UPHOLD: {"result": "upheld"},
        Move.CHANGE: {"result": "changed"},
        Move.DIRECT: {"ground": "not_party"},
        Move.DECIDE_WHOLLY: {"new_decision": decision},
        Move.DECIDE_PARTLY: {"new_decision": decision},
        Move.KEEP_REST: {"result": "partly"},
        Move.FORWARD: {"forwarded_on": today},
        Move.REMIT: decided | {"outcome": "remitted"},
        Move.REVERSE: decided | {"outcome": "changed"},
        Move.LET_STAND: decided | {"outcome": "upheld"},
        Move.CORRECT: {"outcome": "", "outcome_on": None, "outcome_received_on": None},
        Move.CARRY_OUT: {"carried_out_by_id": user_id},
        Move.REDO: {"carried_out_by_id": None},
        Move.CHECK: {"checked_by_id": other_id},
        Move.DECIDE_AGAIN: {"new_decision": decision},
    }
    return changes.get(step, {})


def path_to(state: State) -> list[Move]:
    """The shortest way to a state by the table."""
    ways: dict[State, list[Move]] = {State.RECEIVED: []}
    waiting = [State.RECEIVED]
    while state not in ways:
        here = waiting.pop(0)
        for step, way in TABLE.items():
            if here in way.sources and way.target not in ways:
                ways[way.target] = [*ways[here], step]
                waiting.append(way.target)
    return ways[state]


def walk(appeal: Appeal, state: State, user_id: int | None, other_id: int | None) -> Appeal:
    """Move an appeal to a state by the table alone, without the letters and files of the services."""
    for step in path_to(state):
        move(appeal, step, **what_changes(step, appeal.decision, user_id, other_id))
    return appeal


def complaints(
    decision: Decision,
    granted: Decision,
    opened: Case,
    citizen: Actor,
    caseworker: Actor,
    lawyer: Actor,
    colleague: Actor,
) -> Mapping[str, tuple[UUID, UUID]]:
    """The appeals about a town's refusal, by name, each with the id of its case; and one complaint about conduct.

    ``complained`` is the citizen's own, just received; the others are a neighbour's, each in the state it is named for.
    """
    with acting(caseworker):
        decision = Decision.objects.select_related("case__person").get(pk=decision.pk)
        own = services.receive(decision, services.Complaint(WORDS, channel=Appeal.Channel.TELEPHONE))
        services.add_talk(own, held_on=clock.today(), text="Hun mener opgørelsen af indkomsten.")
    made = {"complained": own}
    made |= {state.value: complain_as_other(decision, caseworker) for state in STANDING}
    with acting(caseworker):  # no decision is counted twice, so this is about another one
        made["carried_out"] = complain_as_other(Decision.objects.get(pk=granted.pk), caseworker)
    with acting(colleague):
        services.begin(made["checking"])
        services.write(made["checking"], result=Appeal.Result.UPHELD, statement=STATEMENT)
        move(made["checking"], Move.PROPOSE)
    with acting(lawyer):
        services.set_lawyer_check(since=clock.today(), is_required=False)
        services.begin(made["reassessing"])
        for name in ("to_forward", "forwarded"):
            services.direct(made[name], ground=Appeal.Ground.NOT_PARTY, note="Klageren er nabo til borgeren.")
        services.forward(made["forwarded"], statement=STATEMENT)
        for state in (State.TO_CARRY_OUT, State.CARRIED_OUT):
            walk(made[state.value], state, caseworker.user_id, lawyer.user_id)
        services.explain_reversal(made["to_carry_out"], services.Reasons(["facts"], ["in_su_education_last_year"]))
        _ask(made["asking"], lawyer)
    with acting(citizen):
        conduct = services.receive_conduct(opened, about="time", text="Det tager for lang tid.")
    found = {name: (appeal.case.public_id, appeal.public_id) for name, appeal in made.items()}
    return found | {"conduct": (opened.public_id, conduct.public_id)}


def _ask(appeal: Appeal, lawyer: Actor) -> None:
    casework.reopen(appeal.case, reason="Kommunen ændrer afgørelsen.")
    walk(appeal, State.ASKING, lawyer.user_id, lawyer.user_id)
    appeal.case.close_by_decision()
    appeal.case.save()
