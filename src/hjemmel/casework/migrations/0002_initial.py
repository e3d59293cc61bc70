import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casework", "0001_initial"),
        ("core", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="case",
            name="caseworker",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="sagsbehandler",
            ),
        ),
        migrations.AddField(
            model_name="case",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="core.municipality"
            ),
        ),
        migrations.AddField(
            model_name="case",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="cases",
                to="core.person",
                verbose_name="borger",
            ),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="caseworker",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="sagsbehandler",
            ),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="municipality",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="core.municipality",
            ),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="core.person",
                verbose_name="borger",
            ),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="casework.case",
            ),
        ),
        migrations.AddField(
            model_name="casefact",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="recorded_facts", to="casework.case"
            ),
        ),
        migrations.AddField(
            model_name="casefact",
            name="recorded_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="casework.case"
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="letter",
            field=models.OneToOneField(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="decision", to="core.document"
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="prepared_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="signed_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="case",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="casework.case",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="letter",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="core.document",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="casework.decision",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="prepared_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="signed_by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="plan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="casework.planrecord",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.planrecord"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planrecord",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5fa64e95a9fb3273b04dc063895b9e67544cbd57",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a9efe",
                    table="casework_planrecord",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planrecord",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="18912e6325d771a69d23db43d352bc5df593f30c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_15e3a",
                    table="casework_planrecord",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["municipality", "state", "received_on"], name="casework_day_list"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="case",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_caseevent" ("caseworker_id", "channel", "id", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "scheme", "state") VALUES (NEW."caseworker_id", NEW."channel", NEW."id", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."received_on", NEW."scheme", NEW."state"); RETURN NULL;',
                    hash="72bd3753a71dd93e29f27fb180af5029b351db7d",
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
                    func='INSERT INTO "casework_caseevent" ("caseworker_id", "channel", "id", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "scheme", "state") VALUES (NEW."caseworker_id", NEW."channel", NEW."id", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."received_on", NEW."scheme", NEW."state"); RETURN NULL;',
                    hash="edf5d809aa1b37cbabb6158f3a28df56f2375847",
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
                    func='INSERT INTO "casework_caseevent" ("caseworker_id", "channel", "id", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "scheme", "state") VALUES (OLD."caseworker_id", OLD."channel", OLD."id", OLD."municipality_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."received_on", OLD."scheme", OLD."state"); RETURN NULL;',
                    hash="2af1ad599e7fbf3c29d535eed11f2114b8bd897c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9d0e0",
                    table="casework_case",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e62aeed980899ece2f7957affeda17bcdbd5a468",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0416e",
                    table="casework_caseevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="casefact",
            index=models.Index(fields=["case", "name", "-id"], name="casework_fact_latest"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="casefact",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="099d584c18660d48bfc8fe6dd85a64f9bf265085",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ca2f3",
                    table="casework_casefact",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="casefact",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="9644d0a386696d920a2936bbd20e314828c5bb14",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_39b5a",
                    table="casework_casefact",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decisionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b104640278e12b96229c73ce4aaacac94c79b31c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b1a0f",
                    table="casework_decisionevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "signed"), _negated=True),
                fields=("case",),
                name="casework_one_open_decision",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "signed"), _negated=True),
                    models.Q(("letter__isnull", False), ("signed_at__isnull", False), ("signed_by__isnull", False)),
                    _connector="OR",
                ),
                name="casework_signed_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("signed_by__isnull", True),
                    models.Q(("signed_by", models.F("prepared_by")), _negated=True),
                    _connector="OR",
                ),
                name="casework_four_eyes",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"state\" = 'signed')",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0e3e5b66fa947311e458c7cd3e03909fb7ab23de",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_eab75",
                    table="casework_decision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="42a47ced9448809393576141d305f6173ab64b73",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4d5f3",
                    table="casework_decision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_decisionevent" ("case_id", "facts", "id", "law_date", "letter_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "prepared_at", "prepared_by_id", "preparer", "public_id", "reasons", "remark", "result", "result_sha256", "signed_at", "signed_by_id", "signer", "state") VALUES (NEW."case_id", NEW."facts", NEW."id", NEW."law_date", NEW."letter_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."prepared_at", NEW."prepared_by_id", NEW."preparer", NEW."public_id", NEW."reasons", NEW."remark", NEW."result", NEW."result_sha256", NEW."signed_at", NEW."signed_by_id", NEW."signer", NEW."state"); RETURN NULL;',
                    hash="04f1781dac5f4bc43d5beef899a9d619f9a9449d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a3337",
                    table="casework_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "casework_decisionevent" ("case_id", "facts", "id", "law_date", "letter_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "prepared_at", "prepared_by_id", "preparer", "public_id", "reasons", "remark", "result", "result_sha256", "signed_at", "signed_by_id", "signer", "state") VALUES (NEW."case_id", NEW."facts", NEW."id", NEW."law_date", NEW."letter_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."prepared_at", NEW."prepared_by_id", NEW."preparer", NEW."public_id", NEW."reasons", NEW."remark", NEW."result", NEW."result_sha256", NEW."signed_at", NEW."signed_by_id", NEW."signer", NEW."state"); RETURN NULL;',
                    hash="aa9e56dfaaf075e7447af264d16f874660b1642c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a9978",
                    table="casework_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_decisionevent" ("case_id", "facts", "id", "law_date", "letter_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "prepared_at", "prepared_by_id", "preparer", "public_id", "reasons", "remark", "result", "result_sha256", "signed_at", "signed_by_id", "signer", "state") VALUES (OLD."case_id", OLD."facts", OLD."id", OLD."law_date", OLD."letter_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."prepared_at", OLD."prepared_by_id", OLD."preparer", OLD."public_id", OLD."reasons", OLD."remark", OLD."result", OLD."result_sha256", OLD."signed_at", OLD."signed_by_id", OLD."signer", OLD."state"); RETURN NULL;',
                    hash="f2815cca33c8573eed6e05776f5bacdceddb1a8a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2073a",
                    table="casework_decision",
                    when="AFTER",
                ),
            ),
        ),
    ]
