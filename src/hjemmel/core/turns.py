"""What is done by one at a time: whoever comes second waits until the transaction of the first has ended."""

import hashlib

from django.db import connection


def take_turn(*name: object) -> None:
    """Wait until nobody else is at what goes by this name, such as ``"log-in", account``.

    Names are told apart by a hash of 64 bits: two that met would wait for each other, and nothing worse. Who takes
    several turns takes them in one order, or two could wait for each other without end.
    """
    digest = hashlib.sha256(" ".join(map(str, name)).encode()).digest()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(digest[:8], signed=True)])
