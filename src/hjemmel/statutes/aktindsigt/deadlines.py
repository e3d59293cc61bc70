"""By when a request for access to documents is answered, or the asker told when it will be.

What a day off does needs no rule here: working days end on a working day.
"""

from hjemmel.law.deadlines import Deadline, OnDayOff, working_days
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Sureness

PARTY_ACCESS = Deadline(
    "party_access",
    Provision.read("FVL § 16, stk. 2"),
    working_days(7),
    OnDayOff.STAYS,
    da="Aktindsigt for en part: svar senest",
    en="Party's access to documents: answer no later than",
    sureness=Sureness.V2,
    source="sonderborgkommune.dk",
)
"""Seven working days from receipt, unless it cannot be done; then the asker is told why and when."""

PUBLIC_ACCESS = Deadline(
    "public_access",
    Provision.read("OFL § 36, stk. 2"),
    working_days(7),
    OnDayOff.STAYS,
    da="Aktindsigt for offentligheden: svar senest",
    en="Public access to documents: answer no later than",
    sureness=Sureness.U,
    source="the seven days: sonderborgkommune.dk; the provision was not seen",
)
"""The same number of days for those who are not a party."""
