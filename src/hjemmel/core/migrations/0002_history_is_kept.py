import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

# Who did it stands in a table of pghistory's, which has no triggers of its own. A row is written anew within its
# transaction, when more becomes known about it; after that it is as closed as the events that name it.
KEEP_CONTEXT = """
CREATE FUNCTION hjemmel_keep_context() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.created_at = now() THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The rows of % are kept and cannot be changed or removed.', TG_TABLE_NAME;
END $$;
CREATE TRIGGER hjemmel_keep_rows BEFORE UPDATE OR DELETE ON pghistory_context
    FOR EACH ROW EXECUTE FUNCTION hjemmel_keep_context();
CREATE TRIGGER hjemmel_keep_table BEFORE TRUNCATE ON pghistory_context
    FOR EACH STATEMENT EXECUTE FUNCTION hjemmel_keep_context();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(KEEP_CONTEXT, "DROP FUNCTION hjemmel_keep_context CASCADE"),
        pgtrigger.migrations.AddTrigger(
            model_name="personevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="8eb5490af125b8db366d26694d6940a338f7705f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d436f",
                    table="core_personevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
