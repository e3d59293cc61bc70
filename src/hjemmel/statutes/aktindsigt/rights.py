"""By which right somebody asks for access: provision, deadline, what may be exempted, and where to complain.

The provisions of exemption and of complaint were not seen in the acts (U), so none of them decides anything: they are
proposals that a person chooses from and can write over. Texts are Danish, as letters are.
"""

from __future__ import annotations

from dataclasses import dataclass

from hjemmel.law.deadlines import Deadline
from hjemmel.statutes.aktindsigt.deadlines import PARTY_ACCESS, PUBLIC_ACCESS


@dataclass(frozen=True, slots=True)
class Right:
    """A right of access. ``exemptions`` are provisions with what each is for; ``complaint`` has a place for a name."""

    provision: str
    deadline: Deadline
    why: str
    exemptions: tuple[tuple[str, str], ...]
    complaint: str


_TO_ANKESTYRELSEN = (
    "Du kan klage over det, vi har undtaget. Klagen sendes til {municipality}, som sender den videre til "
    "Ankestyrelsen, hvis vi holder fast i svaret."
)

PARTY = Right(
    "FVL § 9",
    PARTY_ACCESS,
    "Syv arbejdsdage fra modtagelsen, FVL § 16, stk. 2",
    (
        ("FVL § 12", "interne dokumenter"),
        ("FVL § 14", "andre undtagne dokumenter"),
        ("FVL § 15 b", "hensyn til andres private forhold"),
    ),
    _TO_ANKESTYRELSEN,
)
PUBLIC = Right(
    "OFL § 7",
    PUBLIC_ACCESS,
    "Syv arbejdsdage fra modtagelsen, OFL § 36, stk. 2",
    (
        ("OFL § 23", "interne dokumenter"),
        ("OFL § 30, nr. 1", "oplysninger om enkeltpersoners private forhold"),
        ("OFL § 33", "andre hensyn"),
    ),
    _TO_ANKESTYRELSEN,
)
OWN_DATA = Right(
    "databeskyttelsesforordningen art. 15",
    PARTY_ACCESS,
    "Syv arbejdsdage som ved aktindsigt; forordningens art. 12 giver en måned",
    (("databeskyttelsesforordningen art. 15, stk. 4", "andres rettigheder"), ("databeskyttelsesloven § 22", "")),
    "Du kan klage til Datatilsynet.",
)
