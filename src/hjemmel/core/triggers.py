"""Triggers in force: what they keep (signed decisions, history, the read audit) is kept from everybody.

Models declare their triggers (``hjemmel.core.history``). They are put in force from the models after each migration,
as the policies are, so that migrations hold tables and nothing else.
"""

import pgtrigger
from django.conf import settings
from django.db import connections

# pgtrigger lets any session switch triggers off by a setting. With this in place the serving role cannot.
_ONLY_OTHERS_IGNORE_TRIGGERS = """
CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean LANGUAGE sql STABLE
    AS $$ SELECT current_user <> {serving} AND
          trigger_name = ANY(coalesce(nullif(current_setting('pgtrigger.ignore', true), ''), '{{}}')::text[]) $$
"""

# Who did it stands in a table of pghistory's, which has no triggers of its own. A row is written anew within its
# transaction, when more becomes known about it; after that it is as closed as the events that name it.
_KEEP_CONTEXT = """
CREATE OR REPLACE FUNCTION hjemmel_keep_context() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.created_at = now() THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The rows of % are kept and cannot be changed or removed.', TG_TABLE_NAME;
END $$;
CREATE OR REPLACE TRIGGER hjemmel_keep_rows BEFORE UPDATE OR DELETE ON pghistory_context
    FOR EACH ROW EXECUTE FUNCTION hjemmel_keep_context();
CREATE OR REPLACE TRIGGER hjemmel_keep_table BEFORE TRUNCATE ON pghistory_context
    FOR EACH STATEMENT EXECUTE FUNCTION hjemmel_keep_context();
"""


def install(using: str, existing: set[str]) -> None:
    """Put every trigger in force whose table exists, and drop those no model declares. Runs as the owner role."""
    for model, trigger in pgtrigger.registered():
        if model._meta.db_table in existing:
            trigger.install(model, database=using)
    pgtrigger.prune(database=using)
    with connections[using].cursor() as cursor:
        if "pghistory_context" in existing:
            cursor.execute(_KEEP_CONTEXT)
        cursor.execute("SELECT quote_literal(%s)", [settings.HJEMMEL_SERVING_ROLE])
        # After the triggers: installing one writes the library's own version of this function.
        cursor.execute(_ONLY_OTHERS_IGNORE_TRIGGERS.format(serving=cursor.fetchone()[0]))
