"""Who speaks for whom, as row security asks it: the citizen who acts, for another, in a scope and on a day.

The same rule as a filter of a query is ``Representation.objects.on(day).spoken_by(person)``. An attendant (*bisidder*)
stands beside the citizen and speaks for nobody.
"""

from hjemmel.core import tenancy


def speaks_for(person: str, *, scheme: str = "", matter: str = "") -> str:
    """The condition that the citizen who acts speaks for the person in a column, today.

    ``scheme`` and ``matter`` are the columns of a case's scheme and public id; without them any scope will do.
    """
    scope = f" AND r.scheme IN ('', {scheme}) AND coalesce(r.matter = {matter}, true)" if matter else ""
    return (
        f"({tenancy.ACTOR_KIND} = 'citizen' AND EXISTS (SELECT 1 FROM core_representation r "
        f"WHERE r.representative_id = {tenancy.ACTOR_PERSON} AND r.person_id = {person} AND r.kind <> 'attendant' "
        f"AND r.since <= {tenancy.TODAY} AND coalesce(r.until >= {tenancy.TODAY}, true){scope}))"
    )
