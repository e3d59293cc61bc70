"""Citizens whom a municipality sees without acting for them, as row security asks it (see ``models.people``).

Two functions of the database, each asked once a query, and only for rows that the municipality does not act for: asked
as tables, the ties and hand-overs and their own policies would be made ready whenever a citizen's name is read.
"""

# In plpgsql, so that their plans are kept from one query to the next. They run with the rights of whoever asks.
FUNCTIONS = """
CREATE OR REPLACE FUNCTION hjemmel_people_to_receive() RETURNS SETOF bigint LANGUAGE plpgsql STABLE ROWS 10 AS $$
BEGIN
    IF hjemmel_office() IS NULL THEN RETURN; END IF;
    RETURN QUERY SELECT person_id FROM core_transfer
        WHERE to_municipality_id = hjemmel_office() AND received_at IS NULL AND withdrawn_at IS NULL;
END $$;
-- Those whom it has acted for, since the cases it keeps name their citizen, and those whom its records name as a
-- representative or a relative.
CREATE OR REPLACE FUNCTION hjemmel_people_known() RETURNS SETOF bigint LANGUAGE plpgsql STABLE ROWS 100 AS $$
BEGIN
    IF hjemmel_office() IS NULL THEN RETURN; END IF;
    RETURN QUERY
        SELECT person_id FROM core_actingmunicipality WHERE municipality_id = hjemmel_office() AND until IS NOT NULL
        UNION SELECT representative_id FROM core_representation WHERE municipality_id = hjemmel_office()
        UNION SELECT person_id FROM core_relation WHERE municipality_id = hjemmel_office()
        UNION SELECT relative_id FROM core_relation WHERE municipality_id = hjemmel_office();
END $$;
"""
