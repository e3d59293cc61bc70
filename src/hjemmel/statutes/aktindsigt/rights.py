"""By which right somebody asks for access: provision, deadline, what may be exempted, and where to complain.

The provisions of exemption and of complaint were not seen in the acts (U), so none of them decides anything: they are
proposals that a person chooses from and can write over. What goes into letters is Danish.
"""

from __future__ import annotations

from dataclasses import dataclass

from hjemmel.law.deadlines import Deadline
from hjemmel.law.facts import Labels
from hjemmel.statutes.aktindsigt.deadlines import PARTY_ACCESS, PUBLIC_ACCESS


@dataclass(frozen=True, slots=True)
class Right:
    """A right of access. ``exemptions`` are provisions with what each is for; ``complaint`` says whom a
    complaint goes to, and has a place for a name."""

    provision: str
    deadline: Deadline
    why: Labels
    exemptions: tuple[tuple[str, Labels], ...]
    complaint: str


_TO_ANKESTYRELSEN = (
    "{municipality}, som sender den videre til Ankestyrelsen, hvis vi holder fast i svaret. Du kan klage over det, "
    "vi har undtaget."
)

PARTY = Right(
    "FVL § 9",
    PARTY_ACCESS,
    Labels("Syv arbejdsdage fra modtagelsen, FVL § 16, stk. 2", "Seven working days from receipt, FVL § 16, stk. 2"),
    (
        ("FVL § 12", Labels("interne dokumenter", "internal documents")),
        ("FVL § 14", Labels("andre undtagne dokumenter", "other exempt documents")),
        ("FVL § 15 b", Labels("hensyn til andres private forhold", "regard for the private affairs of others")),
    ),
    _TO_ANKESTYRELSEN,
)
PUBLIC = Right(
    "OFL § 7",
    PUBLIC_ACCESS,
    Labels("Syv arbejdsdage fra modtagelsen, OFL § 36, stk. 2", "Seven working days from receipt, OFL § 36, stk. 2"),
    (
        ("OFL § 23", Labels("interne dokumenter", "internal documents")),
        (
            "OFL § 30, nr. 1",
            Labels("oplysninger om enkeltpersoners private forhold", "the private affairs of individuals"),
        ),
        ("OFL § 33", Labels("andre hensyn", "other considerations")),
    ),
    _TO_ANKESTYRELSEN,
)
OWN_DATA = Right(
    "databeskyttelsesforordningen art. 15",
    PARTY_ACCESS,
    Labels(
        "Syv arbejdsdage som ved aktindsigt; forordningens art. 12 giver en måned",
        "Seven working days as for access to documents; article 12 of the regulation allows a month",
    ),
    (
        ("databeskyttelsesforordningen art. 15, stk. 4", Labels("andres rettigheder", "the rights of others")),
        ("databeskyttelsesloven § 22", Labels("", "")),
    ),
    "Datatilsynet.",
)
