"""A process that registers payments, one transaction each, until all are acknowledged. It may be killed anywhere.

``python paying.py ACTOR-JSON EMPLOYMENT NAME COUNT LARGEST JOURNAL SERVER``, in the environment of the program. A
payment that was cut off is sent again under its key. What has been acknowledged is written to the journal, durably, as
the customer of a server would remember it.
"""

import json
import os
import random
import sys
import time
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

DAY = date(2025, 3, 10)
_PATIENCE_IN_SECONDS = 120


def wage_of(key: str, largest: int) -> Decimal:
    """The wage that goes with a key: the same in every process and attempt. ``largest`` in øre."""
    return Decimal(random.Random(key).randint(1, largest)) / 100


def main(actor: str, employment: str, name: str, count: str, largest: str, journal: str, server: str) -> None:
    """Register the payments ``NAME-0`` to ``NAME-(COUNT - 1)``."""
    import django

    django.setup()
    from django.db import InterfaceError, OperationalError, connection

    from hjemmel.core import clock
    from hjemmel.core.actor import Actor, ActorKind, Role, acting
    from hjemmel.schemes.socialt_frikort.models import Employment
    from hjemmel.schemes.socialt_frikort.services import Order, register_pay
    from hjemmel.schemes.socialt_frikort.splitting import Payment
    from world import DAY as INSTANT

    employer = Actor(ActorKind.EMPLOYER, roles=frozenset({Role.EMPLOYER}), **json.loads(actor))
    known = Path(journal).read_text().split() if Path(journal).exists() else []
    done = {line.partition(":")[0] for line in known}
    with Path(journal).open("a") as acknowledged:
        for key in (f"{name}-{number}" for number in range(int(count))):
            if key in done:
                continue
            payment = Payment(DAY, DAY, wage_of(key, int(largest)), Decimal(0))
            deadline = time.monotonic() + _PATIENCE_IN_SECONDS
            while True:
                try:
                    with clock.at(INSTANT), acting(employer):
                        work = Employment.objects.get(pk=employment)
                        (entry,) = register_pay([Order(work, payment, key)])
                        tax_free = entry.tax_free_ore
                    break
                except (OperationalError, InterfaceError):
                    connection.close()
                    if server:
                        _find_again(Path(server))
                    if time.monotonic() > deadline:
                        raise
                    time.sleep(0.05)
            acknowledged.write(f"{key}:{tax_free}\n")
            acknowledged.flush()
            os.fsync(acknowledged.fileno())


def _find_again(server: Path) -> None:
    """Look at the database where its server is now; a killed one comes back at another address."""
    from django.db import connection

    from hjemmel.embedded import APP, EmbeddedPostgres, NotRunning
    from hjemmel.site.settings import database_settings

    with suppress(NotRunning):
        url = EmbeddedPostgres(server).url(str(connection.settings_dict["NAME"]), APP)
        connection.settings_dict.update(database_settings(url))


if __name__ == "__main__":
    main(*sys.argv[1:])
