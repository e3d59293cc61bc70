-- Removes a case whole, history included, and leaves a tombstone; returns the files that no row names any more.
-- The constants are written by procedure.py from the models; queries take the ids of one table ($1) and, for an edge,
-- those already found of the other ($2), as JSON arrays of text.
CREATE OR REPLACE FUNCTION hjemmel_dispose_case(the_run bigint, the_case bigint) RETURNS text[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $procedure$
DECLARE
    edges constant jsonb := __EDGES__;            -- [{from, to, query}]
    tables constant jsonb := __TABLES__;          -- {table: {rows, removal, files, ids, contexts, hindrance}}
    matters constant jsonb := __MATTERS__;        -- {table: query of another matter of the person}
    naming_files constant jsonb := __FILES__;     -- [query of a file that some row still names]
    of_user constant jsonb := __OF_USER__;        -- [removal of what belongs to a user]
    histories constant text := __HISTORIES__;     -- condition that no history names a context
    doomed jsonb := jsonb_build_object('casework_case', jsonb_build_array(the_case::text));
    item record; edge jsonb; matter record; part record; more jsonb; values_of text[]; content text; one text;
    the_person bigint; users bigint[]; grew boolean; is_met boolean; counted integer;
    digest text := ''; total integer := 0; files text[] := '{}'; orphaned text[] := '{}'; ids text[] := '{}'; contexts text[] := '{}';
BEGIN
    -- What makes it lawful: an approved list by two hands, the rule that fits the case, and its date.
    SELECT i.rule_id, i.municipality_id, d.outcome, u.months, d.signed_at INTO item
    FROM records_disposalitem i
    JOIN records_disposalrun r ON r.id = i.run_id AND r.municipality_id = i.municipality_id
    JOIN casework_case c ON c.id = i.case_id AND c.municipality_id = i.municipality_id
    JOIN records_retentionrule u ON u.id = i.rule_id AND u.municipality_id = i.municipality_id AND u.scheme = c.scheme
    JOIN LATERAL (SELECT outcome, signed_at FROM casework_decision WHERE case_id = c.id AND state = 'signed'
                  ORDER BY signed_at DESC LIMIT 1) d ON d.outcome = u.outcome
    WHERE i.run_id = the_run AND i.case_id = the_case AND r.done_at IS NULL
      AND r.approved_at IS NOT NULL AND r.approved_by_id <> r.proposed_by_id
      AND hjemmel_actor_kind() = 'system' AND i.municipality_id = hjemmel_actor_id('municipality_id');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Case % is on no approved list of this municipality by a rule that fits it.', the_case;
    END IF;
    IF (item.signed_at AT TIME ZONE 'Europe/Copenhagen')::date + make_interval(months => item.months) > current_date THEN
        RAISE EXCEPTION 'The time of case % is not up.', the_case;
    END IF;
    PERFORM set_config('hjemmel.disposing', 'on', true);

    -- What belongs to the case; and to the person, when the person has no other matter.
    SELECT person_id INTO the_person FROM casework_case WHERE id = the_case;
    FOR round IN 1..2 LOOP
        LOOP
            grew := false;
            FOR edge IN SELECT * FROM jsonb_array_elements(edges) LOOP
                CONTINUE WHEN NOT doomed ? (edge->>'from');
                EXECUTE edge->>'query' INTO more
                    USING doomed->(edge->>'from'), coalesce(doomed->(edge->>'to'), '[]'::jsonb);
                CONTINUE WHEN more = '[]'::jsonb;
                doomed := doomed || jsonb_build_object(edge->>'to', coalesce(doomed->(edge->>'to'), '[]'::jsonb) || more);
                grew := true;
            END LOOP;
            EXIT WHEN NOT grew;
        END LOOP;
        EXIT WHEN round = 2;
        FOR matter IN SELECT key AS name, value #>> '{}' AS query FROM jsonb_each(matters) LOOP
            EXECUTE matter.query INTO is_met USING coalesce(doomed->matter.name, '[]'::jsonb), the_person;
            EXIT WHEN is_met;
        END LOOP;
        EXIT WHEN is_met;
        doomed := doomed || jsonb_build_object('core_person', jsonb_build_array(the_person::text));
    END LOOP;

    -- Nothing pending; then the rows are read once more, for the tombstone, and removed.
    users := ARRAY(SELECT l.user_id FROM core_citizenlogin l
        WHERE doomed->'core_citizenlogin' ? l.id::text
          AND NOT EXISTS (SELECT 1 FROM core_staffmembership s WHERE s.user_id = l.user_id)
          AND NOT EXISTS (SELECT 1 FROM core_organisationmembership o WHERE o.user_id = l.user_id));
    FOR part IN SELECT key AS name, value AS these FROM jsonb_each(doomed) ORDER BY key LOOP
        IF tables->part.name ? 'hindrance' THEN
            EXECUTE tables->part.name->>'hindrance' INTO is_met USING part.these;
            IF is_met THEN
                RAISE EXCEPTION 'Case % waits for something in %.', the_case, part.name USING ERRCODE = 'object_in_use';
            END IF;
        END IF;
        EXECUTE tables->part.name->>'rows' INTO content, counted USING part.these;
        digest := encode(sha256(convert_to(digest || coalesce(content, ''), 'UTF8')), 'hex');
        total := total + counted;
        FOREACH one IN ARRAY ARRAY['files', 'ids', 'contexts'] LOOP
            CONTINUE WHEN NOT tables->part.name ? one;
            EXECUTE tables->part.name->>one INTO values_of USING part.these;
            CASE one WHEN 'files' THEN files := files || values_of; WHEN 'ids' THEN ids := ids || values_of;
                     ELSE contexts := contexts || values_of; END CASE;
        END LOOP;
    END LOOP;
    PERFORM set_config('pgtrigger.ignore', (SELECT array_agg(tgname)::text FROM pg_trigger WHERE NOT tgisinternal), true);
    SET CONSTRAINTS ALL DEFERRED;
    FOR part IN SELECT key AS name, value AS these FROM jsonb_each(doomed) LOOP
        EXECUTE tables->part.name->>'removal' USING part.these;
    END LOOP;
    DELETE FROM casework_formdraft WHERE EXISTS (SELECT 1 FROM unnest(ids) gone WHERE strpos(key, gone) > 0);
    DELETE FROM core_sentform WHERE EXISTS (SELECT 1 FROM unnest(ids) gone WHERE strpos(led_to, gone) > 0);
    FOR one IN SELECT jsonb_array_elements_text(of_user) LOOP
        EXECUTE one USING users;
    END LOOP;
    UPDATE core_user SET username = 'slettet-' || id, password = '!', is_active = false WHERE id = ANY (users);
    EXECUTE 'DELETE FROM pghistory_context x WHERE x.id = ANY ($1::uuid[]) AND ' || histories USING contexts;
    FOREACH one IN ARRAY files LOOP
        is_met := false;
        FOR edge IN SELECT * FROM jsonb_array_elements(naming_files) LOOP
            EXECUTE edge #>> '{}' INTO is_met USING one;
            EXIT WHEN is_met;
        END LOOP;
        IF NOT is_met AND NOT one = ANY (orphaned) THEN orphaned := orphaned || one; END IF;
    END LOOP;
    INSERT INTO records_tombstone (municipality_id, run_id, rule_id, outcome, disposed_on, rows, digest)
    VALUES (item.municipality_id, the_run, item.rule_id, item.outcome, current_date, total, digest);
    SET CONSTRAINTS ALL IMMEDIATE;  -- a row elsewhere that still points at one of these undoes all of it
    PERFORM set_config('pgtrigger.ignore', '', true), set_config('hjemmel.disposing', '', true);
    RETURN orphaned;
END $procedure$;
