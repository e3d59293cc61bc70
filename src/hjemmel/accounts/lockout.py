"""Brute force: so many failures for an account or from a network, and a pause that ends by itself.

Both are counted from the failures that are kept as a record (``FailedLogIn``), so there is no state to reset and
nothing to unlock. An attempt during a pause is not tried and not counted, so the pause cannot be prolonged. What
cannot be guessed, a passkey or log-in elsewhere, still opens during a pause: whoever blocks an account by guessing
does not keep its owner out.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.http import HttpRequest

from hjemmel.accounts.models import FailedLogIn
from hjemmel.core import clock
from hjemmel.core.actor import Actor, ActorKind, acting
from hjemmel.core.keys import keyring
from hjemmel.core.models import User
from hjemmel.core.networks import network_of
from hjemmel.core.turns import take_turn

GATE = Actor(ActorKind.LOG_IN)
"""Acts before anybody is known: sees failures and outside identities, and nothing else."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many failures within a window pause further attempts until fewer are left in it."""

    failures: int
    window: timedelta

    def ends(self, failures: "QuerySet[FailedLogIn]") -> datetime | None:
        """When the pause ends that these failures give; ``None`` without one."""
        times = failures.filter(at__gt=clock.now() - self.window).order_by("-at").values_list("at", flat=True)
        oldest = next(iter(times[self.failures - 1 : self.failures]), None)
        return oldest + self.window if oldest else None


# A day's limit too: a six-digit code must not be found by somebody who has the password and patience.
ACCOUNT_LIMITS = (Limit(5, timedelta(minutes=15)), Limit(20, timedelta(hours=24)))
# A whole town hall may share one address.
NETWORK_LIMITS = (Limit(100, timedelta(minutes=15)),)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to log in: at which account (a keyed hash of the name typed, real or not), and from where."""

    account_index: bytes | None
    network: str | None
    user: User | None = None

    @classmethod
    def at(cls, request: HttpRequest, username: str | None, user: User | None = None) -> "Attempt":
        """The attempt that this request makes. ``username`` is as typed; ``None`` where none is asked for."""
        index = None
        if username is not None:
            index = keyring().find(User.normalize_username(username).casefold(), about="accounts_failedlogin.account")
        return cls(index, network_of(request), user)

    def paused_until(self) -> datetime | None:
        """When the next attempt may be made, if not now.

        Attempts at one account wait for each other until their transactions end, so guesses sent side by side count.
        """
        with acting(GATE):
            if self.account_index is not None:
                take_turn("log-in", self.account_index.hex())
            failures = FailedLogIn.objects.all()
            ends = [limit.ends(failures.filter(network=self.network)) for limit in NETWORK_LIMITS if self.network]
            if self.account_index is not None:
                mine = failures.filter(account_index=self.account_index)
                ends += [limit.ends(mine) for limit in ACCOUNT_LIMITS]
        return max((end for end in ends if end), default=None)

    def failed(self, step: FailedLogIn.Step) -> None:
        """Record that it failed."""
        with acting(GATE):
            FailedLogIn.objects.create(
                at=clock.now(), step=step, account_index=self.account_index, user=self.user, network=self.network
            )
