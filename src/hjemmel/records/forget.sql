-- Removes what is older than the municipality has chosen to keep it, of one kind, and writes down how much.
-- How old is read here, from the setting in force, so whoever may call this can remove nothing that is not too old.
CREATE OR REPLACE FUNCTION hjemmel_forget(the_kind text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $procedure$
DECLARE
    here constant bigint := hjemmel_actor_id('municipality_id');
    chosen text; longest integer; oldest timestamptz; users bigint[]; counted integer; failed integer := 0; unknown integer := 0;
BEGIN
    IF hjemmel_actor_kind() <> 'system' OR here IS NULL THEN
        RAISE EXCEPTION 'Only a job of a municipality removes by age.';
    END IF;
    SELECT value INTO chosen FROM core_municipalsetting
        WHERE municipality_id = here AND name = 'gem-' || replace(the_kind, '_', '-') AND since <= current_date
        ORDER BY since DESC, id DESC LIMIT 1;
    IF chosen IS NULL OR chosen !~ '^[1-9][0-9]{0,3}$' THEN RETURN 0; END IF;  -- kept until somebody chooses
    oldest := (current_date - make_interval(months => chosen::integer))::timestamp AT TIME ZONE 'Europe/Copenhagen';
    PERFORM set_config('hjemmel.disposing', 'on', true);
    PERFORM set_config('pgtrigger.ignore', (SELECT array_agg(tgname)::text FROM pg_trigger WHERE NOT tgisinternal), true);
    -- Users of the municipality alone: its staff, and the citizens it acts for.
    users := ARRAY(
        SELECT user_id FROM core_staffmembership WHERE municipality_id = here
        UNION SELECT l.user_id FROM core_citizenlogin l JOIN core_person p ON p.id = l.person_id
            WHERE p.municipality_id = here);
    -- Log-ins of employers, and of nobody known, belong to no municipality: they are kept as long as the one keeps its
    -- own that keeps them longest, and go with those.
    IF the_kind = 'log_ins' THEN
        SELECT max(newest.value::integer) INTO longest FROM (
            SELECT DISTINCT ON (municipality_id) value FROM core_municipalsetting
            WHERE name = 'gem-log-ins' AND since <= current_date ORDER BY municipality_id, since DESC, id DESC) newest
            WHERE newest.value ~ '^[1-9][0-9]{0,3}$';
        IF chosen::integer = longest THEN
            users := users || ARRAY(SELECT id FROM core_user u
                WHERE NOT EXISTS (SELECT 1 FROM core_staffmembership m WHERE m.user_id = u.id)
                  AND NOT EXISTS (SELECT 1 FROM core_citizenlogin l WHERE l.user_id = u.id));
            DELETE FROM accounts_failedlogin WHERE at < oldest AND user_id IS NULL;
            GET DIAGNOSTICS unknown = ROW_COUNT;
        END IF;
    END IF;
    CASE the_kind
        WHEN 'reads' THEN
            DELETE FROM core_personread WHERE municipality_id = here AND at < oldest;
        WHEN 'log_ins' THEN
            DELETE FROM accounts_failedlogin WHERE at < oldest AND user_id = ANY (users);
            GET DIAGNOSTICS failed = ROW_COUNT;
            DELETE FROM accounts_login WHERE seen_at < oldest AND user_id = ANY (users);
        WHEN 'drafts' THEN
            DELETE FROM casework_formdraft WHERE saved_at < oldest AND user_id = ANY (users);
    END CASE;
    GET DIAGNOSTICS counted = ROW_COUNT;
    INSERT INTO records_removal (municipality_id, what, before, rows, removed_at)
        VALUES (here, the_kind, (oldest AT TIME ZONE 'Europe/Copenhagen')::date, counted + failed + unknown, now());
    PERFORM set_config('pgtrigger.ignore', '', true), set_config('hjemmel.disposing', '', true);
    RETURN counted + failed + unknown;
END $procedure$;
