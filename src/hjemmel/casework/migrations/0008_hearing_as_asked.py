import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0007_closing_without_a_decision"),
    ]

    operations = [
        pgtrigger.migrations.AddTrigger(
            model_name="hearing",
            trigger=pgtrigger.compiler.Trigger(
                name="as_asked",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."informed_of" IS DISTINCT FROM (NEW."informed_of") OR OLD."answer_by" IS DISTINCT FROM (NEW."answer_by") OR OLD."letter_id" IS DISTINCT FROM (NEW."letter_id") OR OLD."sent_by_id" IS DISTINCT FROM (NEW."sent_by_id") OR OLD."sender" IS DISTINCT FROM (NEW."sender") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="01f4339148e90fdf8bac385ea93a2cd6dfa9fb52",
                    operation="UPDATE",
                    pgid="pgtrigger_as_asked_6b792",
                    table="casework_hearing",
                    when="BEFORE",
                ),
            ),
        ),
    ]
