"""Who speaks for whom, and who has custody of whom, as row security asks it: of the citizen who acts, today.

The same rules as filters of a query are ``Representation.objects.on(day).spoken_by(person)`` and
``Relation.objects.on(day).in_custody_of(person)``. An attendant (*bisidder*) stands beside the citizen and speaks for
nobody. Whoever has custody of a child speaks for themselves: they are a party of the child's case, beside the other
one who has custody and the child, and none of them sees what another has sent in.

A policy asks two functions of the database, each once a query, and only for rows that are not the actor's otherwise:
asked as tables, the ties and their own policies would be made ready in every query of everybody.
"""

# In plpgsql, so that their plans are kept from one query to the next. They run with the rights of whoever asks.
FUNCTIONS = """
CREATE OR REPLACE FUNCTION hjemmel_spoken_for(OUT spoken_for bigint, OUT in_scheme text, OUT in_matter uuid)
    RETURNS SETOF record LANGUAGE plpgsql STABLE ROWS 5 AS $$
BEGIN
    IF hjemmel_citizen() IS NULL THEN RETURN; END IF;
    RETURN QUERY SELECT r.person_id, r.scheme::text, r.matter FROM core_representation r
        WHERE r.representative_id = hjemmel_citizen() AND r.kind <> 'attendant'
        AND r.since <= hjemmel_today() AND (r.until IS NULL OR r.until >= hjemmel_today());
END $$;
CREATE OR REPLACE FUNCTION hjemmel_in_custody(OUT in_custody bigint, OUT said_by bigint)
    RETURNS SETOF record LANGUAGE plpgsql STABLE ROWS 5 AS $$
BEGIN
    IF hjemmel_citizen() IS NULL THEN RETURN; END IF;
    RETURN QUERY SELECT t.relative_id, t.municipality_id FROM core_relation t
        WHERE t.person_id = hjemmel_citizen() AND t.kind = 'custody_holder'
        AND (t.since IS NULL OR t.since <= hjemmel_today()) AND t.until >= hjemmel_today();
END $$;
"""


def speaks_for(person: str, *, scheme: str = "", matter: str = "") -> str:
    """The condition that the citizen who acts speaks for the person in a column, today.

    ``scheme`` and ``matter`` are the columns of a case's scheme and public id; without them any scope will do.
    """
    if not matter:
        return f"{person} IN (SELECT spoken_for FROM hjemmel_spoken_for())"
    return (
        f"EXISTS (SELECT 1 FROM hjemmel_spoken_for() WHERE spoken_for = {person} "
        f"AND in_scheme IN ('', {scheme}) AND coalesce(in_matter = {matter}, true))"
    )


def has_custody_of(child: str, *, municipality: str = "") -> str:
    """The condition that the citizen who acts has custody of the child in a column, today.

    ``municipality`` is the column of the one that has the case: it is its word that counts, since a tie that an earlier
    acting municipality recorded is ended by nobody. Without it, any municipality's will do.
    """
    if not municipality:
        return f"{child} IN (SELECT in_custody FROM hjemmel_in_custody())"
    return f"({child}, {municipality}) IN (SELECT in_custody, said_by FROM hjemmel_in_custody())"


def is_of_own_party(party: str) -> str:
    """The condition that a row of a case is the acting citizen's own, by the column that says whose it is.

    To be asked beside whether the case is seen. What is the citizen's of the case is also of whoever speaks for them.
    """
    return f"({party} = (SELECT hjemmel_citizen()) OR {speaks_for(party)})"
