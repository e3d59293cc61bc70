"""How statements reach PostgreSQL: with their values beside them, and prepared when they come again.

Row security makes statements that look dear and are not: compiling one takes ten times as long as running it, since the
policies of every table it touches are compiled with it. A statement that comes again on a connection is therefore
prepared, and its plan kept for whoever acts: policies read who that is when the statement runs.
"""

from typing import Any

from psycopg.types.numeric import Int8Dumper

OPTIONS = {"server_side_binding": True, "prepare_threshold": 1}
"""Of a database in Django's settings: a statement is prepared when it comes the second time."""

KEPT = 250
"""So many plans a connection keeps, the latest used: each is some hundred kilobytes of its server process."""


def keep_plans(connection: Any, **_: Any) -> None:
    """For each new connection of Django's.

    Numbers go as one type whatever their size, or each size would have a plan of its own.
    """
    connection.connection.prepared_max = KEPT
    connection.connection.adapters.register_dumper(int, Int8Dumper)
