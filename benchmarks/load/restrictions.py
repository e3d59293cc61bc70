"""What keeps one caseworker from some of the cases, so that it can be measured what that costs beside a colleague."""

from typing import LiteralString

from psycopg import Connection, sql

RESTRICTED, UNRESTRICTED = "sagsbehandler", "kollega"
"""User names of the demonstration: both caseworkers of the municipality that is called."""
PEOPLE, MATTERS = 200, 200
"""So many citizens the one is disqualified from, and so many shielded cases the other alone is named for."""

_USER: LiteralString = "(SELECT id FROM core_user WHERE username = {})"


def restrict(connection: Connection, municipality: int) -> None:
    """Put the restrictions up, once. ``connection`` is a superuser's, who passes by the row security."""
    if connection.execute("SELECT 1 FROM core_shield WHERE reason = 'Måling' LIMIT 1").fetchone():
        return
    names = {"restricted": RESTRICTED, "unrestricted": UNRESTRICTED}
    users = {role: sql.SQL(_USER).format(sql.Literal(name)) for role, name in names.items()}
    many = {"municipality": sql.Literal(municipality), "people": sql.Literal(PEOPLE), "matters": sql.Literal(MATTERS)}
    for statement in _STATEMENTS:
        connection.execute(sql.SQL(statement).format(**users, **many))


_STATEMENTS: tuple[LiteralString, ...] = (
    """
    INSERT INTO core_disqualification (public_id, municipality_id, user_id, staff_name, person_id, about, ground,
        reason, declared_by_id, declarer, declared_at, ended_by, end_reason)
    SELECT gen_random_uuid(), {municipality}, {restricted}, 'Måling', p.id, 'Alt om borgeren', 'other', 'Måling',
        {restricted}, 'Måling', now(), '', ''
    FROM core_person p WHERE p.municipality_id = {municipality} ORDER BY p.id DESC LIMIT {people}
    """,
    """
    INSERT INTO core_shield (municipality_id, matter, reason, shielded_by_id, shielder, shielded_at)
    SELECT {municipality}, c.public_id, 'Måling', {unrestricted}, 'Måling', now()
    FROM casework_case c WHERE c.municipality_id = {municipality} ORDER BY c.id DESC LIMIT {matters}
    """,
    """
    INSERT INTO core_admission (municipality_id, shield_id, user_id, staff_name, admitted_by, admitted_at)
    SELECT {municipality}, s.id, {unrestricted}, 'Måling', 'Måling', now()
    FROM core_shield s WHERE s.reason = 'Måling'
    """,
)
