"""The keeper sees every row and writes sealed values only; nobody is taken for it, and triggers bind who serves."""

import psycopg
import pytest

from hjemmel import embedded
from hjemmel.core import keeper
from hjemmel.core.keeper import KeeperError
from operation.installation import Installation
from world import World


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE core_person SET name = 'X'",
        "DELETE FROM core_person",
        "UPDATE core_personevent SET name = 'X'",
        "INSERT INTO core_user (username) VALUES ('X')",
        "UPDATE casework_decision SET reasons = 'X'",
    ],
)
def test_the_keeper_writes_nothing_but_sealed_values(installation: Installation, statement: str) -> None:
    refused = pytest.raises(psycopg.errors.InsufficientPrivilege)
    with installation.database.as_role(embedded.KEEPER) as connection, refused:
        connection.execute(statement)


@pytest.mark.parametrize("role", [embedded.APP, embedded.OWNER])
def test_a_role_that_would_miss_rows_is_refused(installation: Installation, role: str) -> None:
    with pytest.raises(KeeperError, match="would miss rows"):
        keeper.connect(installation.database.url(role))


def test_the_serving_role_cannot_switch_triggers_off(installation: Installation, world: World) -> None:
    statements = {
        "UPDATE core_document SET title = 'X'": "permission denied",
        "UPDATE casework_decision SET reasons = 'X' WHERE state = 'signed'": "Cannot update or delete",
    }
    with installation.database.as_role(embedded.APP) as connection, connection.transaction(force_rollback=True):
        connection.execute(
            "SELECT set_config('hjemmel.kind', 'staff', true), set_config('hjemmel.municipality_id', %s, true), "
            "set_config('hjemmel.user_id', %s, true)",
            [str(world.here.municipality_id), str(world.here.caseworker.user_id)],
        )
        connection.execute("SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, true) FROM pg_trigger")
        for statement, refusal in statements.items():
            refused = (psycopg.errors.RaiseException, psycopg.errors.InsufficientPrivilege)
            with pytest.raises(refused, match=refusal), connection.transaction():
                connection.execute(statement)
