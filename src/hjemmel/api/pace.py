"""How fast a token may call: a minute's calls at once, and then at an even pace (the generic cell rate algorithm).

One row a token in PostgreSQL, so every process and machine counts together, and nothing needs to be tidied up.
"""

from datetime import datetime, timedelta

from django.db import connection, transaction

from hjemmel.api.models import ApiToken
from hjemmel.core import clock

_PERIOD = timedelta(minutes=1)

_TAKE = """
INSERT INTO api_apipace AS pace (token_id, paid_off_at) VALUES (%(token)s, %(now)s::timestamptz + %(step)s)
ON CONFLICT (token_id) DO UPDATE SET paid_off_at = greatest(pace.paid_off_at, %(now)s) + %(step)s
    WHERE greatest(pace.paid_off_at, %(now)s) + %(step)s <= %(now)s::timestamptz + %(period)s
RETURNING paid_off_at
"""


def wait(token: ApiToken) -> timedelta:
    """Count one call, and return how long the program must wait to be let in: nothing, for a call within the limit.

    A call that is not let in is not counted. It commits by itself, so a call that fails later has been counted.
    """
    now, step = clock.now(), _PERIOD / token.calls_a_minute
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TAKE, {"token": token.pk, "now": now, "step": step, "period": _PERIOD})
        if cursor.fetchone() is not None:
            return timedelta(0)
        cursor.execute("SELECT paid_off_at FROM api_apipace WHERE token_id = %s", [token.pk])
        paid_off_at: datetime = cursor.fetchone()[0]
    return max(paid_off_at + step - _PERIOD - now, timedelta(microseconds=1))
