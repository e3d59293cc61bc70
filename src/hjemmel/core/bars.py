"""What keeps a staff member from a person or a matter, though the municipality has it: the one rule of both walls.

Staff are kept from themselves and their family, from whoever and whatever they are disqualified for (*inhabilitet*,
FVL § 3), and from a shielded matter unless they are named. A *matter* is a case of any domain, by its public id.

The rule is two functions of the database. The policies of ``tenancy`` ask them, and so does ``open_to``, with which an
``access.py`` narrows what it gives staff. Each is asked once a query, however many rows there are.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.db.models.expressions import RawSQL

from hjemmel.core.actor import Actor

# In plpgsql, so that their plans are kept from one query to the next. They run with the rights of whoever asks.
# The first sets ``hjemmel.asking`` while it runs: it asks ties, and their policy is the one that asks it back.
FUNCTIONS = """
CREATE OR REPLACE FUNCTION hjemmel_kept_people(of_user bigint) RETURNS SETOF bigint
    LANGUAGE plpgsql STABLE ROWS 10 AS $$
BEGIN
    IF of_user IS NULL THEN RETURN; END IF;
    PERFORM set_config('hjemmel.asking', 'on', true);
    RETURN QUERY
        SELECT m.person_id FROM core_staffmembership m WHERE m.user_id = of_user AND m.person_id IS NOT NULL
        UNION SELECT r.relative_id FROM core_staffmembership m JOIN core_relation r USING (person_id)
            WHERE m.user_id = of_user
        UNION SELECT r.person_id FROM core_staffmembership m JOIN core_relation r ON r.relative_id = m.person_id
            WHERE m.user_id = of_user
        UNION SELECT d.person_id FROM core_disqualification d
            WHERE d.user_id = of_user AND d.matter IS NULL AND d.ended_at IS NULL;
    PERFORM set_config('hjemmel.asking', '', true);
END $$;
CREATE OR REPLACE FUNCTION hjemmel_kept_matters(of_user bigint, of_municipality bigint) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE ROWS 10 AS $$
BEGIN
    RETURN QUERY
        SELECT d.matter FROM core_disqualification d
            WHERE d.user_id = of_user AND d.matter IS NOT NULL AND d.ended_at IS NULL
        UNION ALL SELECT s.matter FROM core_shield s
            WHERE s.municipality_id = of_municipality AND s.lifted_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM core_admission a
                WHERE a.shield_id = s.id AND a.user_id = of_user AND a.ended_at IS NULL);
END $$;
"""


def open_to(actor: Actor, *, person: str = "", matter: str = "") -> Q:
    """The rows whose person and matter this member of staff is not kept from.

    ``person`` and ``matter`` are the paths from the row to the person's key and to the public id of the matter; an
    empty one is not asked about, and a row without a matter is open.
    """
    rows = Q()
    if person:
        rows &= ~Q(**{f"{person}__in": _asked("SELECT hjemmel_kept_people(%s)", actor.user_id)})
    if matter:
        kept = _asked("SELECT hjemmel_kept_matters(%s, %s)", actor.user_id, actor.municipality_id)
        rows &= Q(**{f"{matter}__isnull": True}) | ~Q(**{f"{matter}__in": kept})
    return rows


def staff_kept_from(person_id: int, matters: Sequence[UUID], municipality_id: int) -> RawSQL:
    """The keys of the memberships whose user is kept from the person, or from any of the matters."""
    kept = (
        "SELECT m.id FROM core_staffmembership m WHERE m.municipality_id = %s "
        "AND (%s IN (SELECT hjemmel_kept_people(m.user_id)) OR EXISTS (SELECT 1 FROM unnest(%s::uuid[]) matter "
        "WHERE matter IN (SELECT hjemmel_kept_matters(m.user_id, m.municipality_id))))"
    )
    return _asked(kept, municipality_id, person_id, list(matters))


def _asked(function: str, *arguments: Any) -> RawSQL:
    return RawSQL(function, arguments)  # noqa: S611  a constant of this file
