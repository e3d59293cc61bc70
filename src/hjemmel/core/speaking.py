"""Who speaks for whom, and who has custody of whom, as row security asks it: of the citizen who acts, today.

The same rules as filters of a query are ``Representation.objects.on(day).spoken_by(person)`` and
``Relation.objects.on(day).in_custody_of(person)``. An attendant (*bisidder*) stands beside the citizen and speaks for
nobody. Whoever has custody of a child speaks for themselves: they are a party of the child's case, beside the other
one who has custody and the child, and none of them sees what another has sent in.
"""

from hjemmel.core import tenancy


def speaks_for(person: str, *, scheme: str = "", matter: str = "") -> str:
    """The condition that the citizen who acts speaks for the person in a column, today.

    ``scheme`` and ``matter`` are the columns of a case's scheme and public id; without them any scope will do. A column
    is written with its table where the ties have one of the same name: ``person_id`` alone would be theirs.
    """
    _unmistakable(person)
    scope = f" AND r.scheme IN ('', {scheme}) AND coalesce(r.matter = {matter}, true)" if matter else ""
    return (
        f"({tenancy.ACTOR_KIND} = 'citizen' AND EXISTS (SELECT 1 FROM core_representation r "
        f"WHERE r.representative_id = {tenancy.ACTOR_PERSON} AND r.person_id = {person} AND r.kind <> 'attendant' "
        f"AND r.since <= {tenancy.TODAY} AND coalesce(r.until >= {tenancy.TODAY}, true){scope}))"
    )


def has_custody_of(child: str, *, municipality: str = "") -> str:
    """The condition that the citizen who acts has custody of the child in a column, today.

    ``municipality`` is the column of the one that has the case: it is its word that counts, since a tie that an earlier
    acting municipality recorded is ended by nobody. Without it, any municipality's will do.
    """
    _unmistakable(child)
    said_by = f" AND t.municipality_id = {municipality}" if municipality else ""
    return (
        f"({tenancy.ACTOR_KIND} = 'citizen' AND EXISTS (SELECT 1 FROM core_relation t "
        f"WHERE t.person_id = {tenancy.ACTOR_PERSON} AND t.relative_id = {child} AND t.kind = 'custody_holder' "
        f"AND coalesce(t.since <= {tenancy.TODAY}, true) AND t.until >= {tenancy.TODAY}{said_by}))"
    )


def is_of_own_party(party: str) -> str:
    """The condition that a row of a case is the acting citizen's own, by the column that says whose it is.

    To be asked beside whether the case is seen. What is the citizen's of the case is also of whoever speaks for them.
    """
    return f"({party} = {tenancy.ACTOR_PERSON} OR {speaks_for(party)})"


def _unmistakable(column: str) -> None:
    if column in ("id", "person_id", "municipality_id"):
        raise ValueError(f"Write {column} with its table: the ties have a column of that name.")
