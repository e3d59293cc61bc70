"""The course of an appeal: its states, and every move from one to another. This table is the only place.

The services move by it, the database refuses what is not in it (``sql_pairs``), and docs/appeals.md is drawn from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where an appeal stands."""

    RECEIVED = "received", _("Modtaget")
    REASSESSING = "reassessing", _("Genvurderes")
    CHECKING = "checking", _("Til juristens kontrol")
    REDECIDING = "redeciding", _("Ny afgørelse på vej")
    ASKING = "asking", _("Borgeren er spurgt om resten")
    TO_FORWARD = "to_forward", _("Skal sendes til Ankestyrelsen")
    FORWARDED = "forwarded", _("Hos Ankestyrelsen")
    TO_CARRY_OUT = "to_carry_out", _("Ændret, skal føres ud i livet")
    CARRIED_OUT = "carried_out", _("Ført ud i livet, skal kontrolleres")
    REMITTED = "remitted", _("Hjemvist, afgøres igen")
    CHANGED = "changed", _("Ændret af kommunen")
    WITHDRAWN = "withdrawn", _("Trukket tilbage")
    CLOSED = "closed", _("Afsluttet")


class Move(models.TextChoices):
    """What is done to an appeal. The label says it as something that has happened."""

    RECEIVE = "receive", _("Klagen er modtaget")
    BEGIN = "begin", _("Genvurderingen er begyndt")
    GIVE_BACK = "give_back", _("Genvurderingen er lagt tilbage")
    PROPOSE = "propose", _("Genvurderingen er sendt til juristens kontrol")
    SEND_BACK = "send_back", _("Juristen har sendt genvurderingen retur")
    CHANGE = "change", _("Kommunen vil ændre afgørelsen")
    UPHOLD = "uphold", _("Kommunen fastholder afgørelsen")
    DIRECT = "direct", _("Klagen sendes videre uden genvurdering")
    DECIDE_WHOLLY = "decide_wholly", _("Kommunen har ændret afgørelsen")
    DECIDE_PARTLY = "decide_partly", _("Kommunen har ændret en del af afgørelsen")
    KEEP_REST = "keep_rest", _("Resten af klagen fastholdes")
    DROP_REST = "drop_rest", _("Borgeren er tilfreds med den nye afgørelse")
    WITHDRAW = "withdraw", _("Klagen er trukket tilbage")
    FORWARD = "forward", _("Klagen er sendt til Ankestyrelsen")
    REMIT = "remit", _("Ankestyrelsen har hjemvist sagen")
    REVERSE = "reverse", _("Ankestyrelsen har ændret afgørelsen")
    LET_STAND = "let_stand", _("Ankestyrelsen har ikke ændret afgørelsen")
    CORRECT = "correct", _("Det registrerede udfald rettes")
    CARRY_OUT = "carry_out", _("Ankestyrelsens afgørelse er ført ud i livet")
    REDO = "redo", _("Kontrollen fandt en mangel")
    CHECK = "check", _("Kontrolleret: afgørelsen er ført ud i livet")
    DECIDE_AGAIN = "decide_again", _("Sagen er afgjort igen")


@dataclass(frozen=True, slots=True)
class Way:
    """From which states a move leads, and to which one."""

    sources: tuple[State, ...]
    target: State


_S = State
TABLE: Mapping[Move, Way] = {
    Move.RECEIVE: Way((), _S.RECEIVED),
    Move.BEGIN: Way((_S.RECEIVED,), _S.REASSESSING),
    Move.GIVE_BACK: Way((_S.REASSESSING,), _S.RECEIVED),
    Move.PROPOSE: Way((_S.REASSESSING,), _S.CHECKING),
    Move.SEND_BACK: Way((_S.CHECKING,), _S.REASSESSING),
    Move.CHANGE: Way((_S.REASSESSING, _S.CHECKING), _S.REDECIDING),
    Move.UPHOLD: Way((_S.REASSESSING, _S.CHECKING), _S.TO_FORWARD),
    Move.DIRECT: Way((_S.RECEIVED, _S.REASSESSING), _S.TO_FORWARD),
    Move.DECIDE_WHOLLY: Way((_S.REDECIDING,), _S.CHANGED),
    Move.DECIDE_PARTLY: Way((_S.REDECIDING,), _S.ASKING),
    Move.KEEP_REST: Way((_S.ASKING,), _S.TO_FORWARD),
    Move.DROP_REST: Way((_S.ASKING,), _S.CHANGED),
    Move.WITHDRAW: Way((_S.RECEIVED, _S.REASSESSING, _S.CHECKING, _S.TO_FORWARD), _S.WITHDRAWN),
    Move.FORWARD: Way((_S.TO_FORWARD,), _S.FORWARDED),
    Move.REMIT: Way((_S.FORWARDED,), _S.REMITTED),
    Move.REVERSE: Way((_S.FORWARDED,), _S.TO_CARRY_OUT),
    Move.LET_STAND: Way((_S.FORWARDED,), _S.CLOSED),
    Move.CORRECT: Way((_S.REMITTED, _S.TO_CARRY_OUT, _S.CARRIED_OUT, _S.CLOSED), _S.FORWARDED),
    Move.CARRY_OUT: Way((_S.TO_CARRY_OUT,), _S.CARRIED_OUT),
    Move.REDO: Way((_S.CARRIED_OUT,), _S.TO_CARRY_OUT),
    Move.CHECK: Way((_S.CARRIED_OUT,), _S.CLOSED),
    Move.DECIDE_AGAIN: Way((_S.REMITTED,), _S.CLOSED),
}

ENDED = (State.CHANGED, State.WITHDRAWN, State.CLOSED)
"""Nothing more is to happen."""

DECIDED = (State.TO_CARRY_OUT, State.CARRIED_OUT, State.REMITTED, State.CLOSED)
"""Ankestyrelsen has decided."""


def may(move: Move, state: str) -> bool:
    """Whether the table leads from the state by the move."""
    return state in TABLE[move].sources


def sql_pairs() -> str:
    """Every pair of states that some move leads between, as a list of SQL rows for the trigger that guards them."""
    pairs = sorted({(source.value, way.target.value) for way in TABLE.values() for source in way.sources})
    return ", ".join(f"('{source}', '{target}')" for source, target in pairs)


def drawing() -> str:
    """The table as a Mermaid state diagram."""
    lines = ["stateDiagram-v2", *(f"    {state.value}: {state.label}" for state in State)]
    for move, way in TABLE.items():
        lines += [f"    {source.value} --> {way.target.value}: {move.value}" for source in way.sources or ()]
    lines += ["    [*] --> received: receive", *(f"    {state.value} --> [*]" for state in ENDED)]
    return "\n".join(lines)
