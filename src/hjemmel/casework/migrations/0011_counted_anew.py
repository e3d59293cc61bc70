import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0010_applications"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="case",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="case",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="case",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="case",
            name="counted_from",
            field=models.DateField(
                help_text="Når sagen er sendt tilbage (RSL § 3 a); ellers fra modtagelsen",
                null=True,
                verbose_name="fristen regnes fra",
            ),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="counted_from",
            field=models.DateField(
                help_text="Når sagen er sendt tilbage (RSL § 3 a); ellers fra modtagelsen",
                null=True,
                verbose_name="fristen regnes fra",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="case",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_caseevent" ("caseworker_id", "channel", "counted_from", "id", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "scheme", "state") VALUES (NEW."caseworker_id", NEW."channel", NEW."counted_from", NEW."id", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."received_on", NEW."scheme", NEW."state"); RETURN NULL;',
                    hash="2288bb97225a6b8cf66b50fc6be45ff9bf6d35ad",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_825cb",
                    table="casework_case",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="case",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "casework_caseevent" ("caseworker_id", "channel", "counted_from", "id", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "scheme", "state") VALUES (NEW."caseworker_id", NEW."channel", NEW."counted_from", NEW."id", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."received_on", NEW."scheme", NEW."state"); RETURN NULL;',
                    hash="a024c331aa86d6e0952795c92f3a44104d6dd19f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6bba9",
                    table="casework_case",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="case",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_caseevent" ("caseworker_id", "channel", "counted_from", "id", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "scheme", "state") VALUES (OLD."caseworker_id", OLD."channel", OLD."counted_from", OLD."id", OLD."municipality_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."received_on", OLD."scheme", OLD."state"); RETURN NULL;',
                    hash="23ac958fedf1efe9436ad0aab819de12d5a19186",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9d0e0",
                    table="casework_case",
                    when="AFTER",
                ),
            ),
        ),
    ]
