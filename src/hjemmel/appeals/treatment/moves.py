"""The states of a political case about the Danmarkskort, and the moves between them, in one table.

Sources: the course in 002 Gladsaxe, lines 48-57 and 145-172; 003 Ballerup, lines 370-376.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a political case stands."""

    DRAFTED = "drafted", _("Udkast")
    ON_ROUTE = "on_route", _("På vej gennem udvalgene")
    DECIDED = "decided", _("Besluttet af kommunalbestyrelsen")
    SENT = "sent", _("Sendt til Ankestyrelsen")
    PLAN_ORDERED = "plan_ordered", _("Ankestyrelsen har pålagt en handlingsplan")
    PLAN_SENT = "plan_sent", _("Den pålagte handlingsplan er sendt")
    CLOSED = "closed", _("Afsluttet")


@dataclass(frozen=True, slots=True)
class Move:
    """What leads from ``source`` to ``target``: the word in addresses, and what the button says."""

    word: str
    source: State
    target: State
    label: str | Promise


MOVES = (
    Move("sagsgang", State.DRAFTED, State.ON_ROUTE, _("Send på sagsgang")),
    Move("udkast", State.ON_ROUTE, State.DRAFTED, _("Tag tilbage til udkast")),
    Move("beslutning", State.ON_ROUTE, State.DECIDED, _("Registrér beslutningen")),
    Move("send", State.DECIDED, State.SENT, _("Send referatet til Ankestyrelsen")),
    Move("afsendt", State.DECIDED, State.SENT, _("Registrér, at referatet er sendt på anden måde")),
    Move("afslut", State.DECIDED, State.CLOSED, _("Afslut")),
    Move("svar", State.SENT, State.CLOSED, _("Ankestyrelsen gør ikke mere")),
    Move("paalaeg", State.SENT, State.PLAN_ORDERED, _("Ankestyrelsen pålægger en handlingsplan")),
    Move("plan", State.PLAN_ORDERED, State.PLAN_SENT, _("Registrér, at planen er sendt")),
    Move("evaluering", State.PLAN_SENT, State.CLOSED, _("Afslut med evaluering")),
)
EDITABLE = (State.DRAFTED, State.ON_ROUTE)
"""While it stands so, the text and the route may be changed."""


def moves_from(state: str) -> tuple[Move, ...]:
    """The moves that are open in a state."""
    return tuple(move for move in MOVES if move.source == state)


def move(word: str, state: str) -> Move | None:
    """The move by its word, where it is open in the state."""
    return next((one for one in moves_from(state) if one.word == word), None)
