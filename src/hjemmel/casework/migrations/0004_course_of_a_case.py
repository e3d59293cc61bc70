import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0003_history_is_kept"),
        ("core", "0002_history_is_kept"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CaseTimeLimit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scheme", models.SlugField(max_length=60, verbose_name="ordning")),
                ("weeks", models.PositiveSmallIntegerField(verbose_name="uger")),
                ("since", models.DateField(verbose_name="gælder fra")),
            ],
            options={
                "verbose_name": "sagsbehandlingsfrist",
                "verbose_name_plural": "sagsbehandlingsfrister",
                "ordering": ("-since",),
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("due_on", models.DateField(verbose_name="senest")),
                ("why", models.CharField(max_length=300, verbose_name="hvorfor")),
                ("planner", models.CharField(max_length=200, verbose_name="planlagt af")),
                ("planned_at", models.DateTimeField(verbose_name="planlagt")),
                ("result", models.TextField(blank=True, verbose_name="resultat")),
                ("done_by", models.CharField(blank=True, max_length=200, verbose_name="udført af")),
                ("done_at", models.DateTimeField(null=True, verbose_name="udført")),
            ],
            options={
                "verbose_name": "opfølgning",
                "verbose_name_plural": "opfølgninger",
                "ordering": ("due_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="Hearing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("informed_of", models.TextField(verbose_name="oplysninger, borgeren er gjort bekendt med")),
                ("answer_by", models.DateField(verbose_name="svarfrist")),
                ("sender", models.CharField(max_length=200, verbose_name="sendt af")),
                ("sent_at", models.DateTimeField(verbose_name="sendt")),
                ("answer", models.TextField(blank=True, verbose_name="svar")),
                ("answerer", models.CharField(blank=True, max_length=200, verbose_name="svaret af")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="svaret")),
                ("ended_reason", models.TextField(blank=True, verbose_name="grund til at afslutte uden svar")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
            ],
            options={
                "verbose_name": "partshøring",
                "verbose_name_plural": "partshøringer",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="HearingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("informed_of", models.TextField(verbose_name="oplysninger, borgeren er gjort bekendt med")),
                ("answer_by", models.DateField(verbose_name="svarfrist")),
                ("sender", models.CharField(max_length=200, verbose_name="sendt af")),
                ("sent_at", models.DateTimeField(verbose_name="sendt")),
                ("answer", models.TextField(blank=True, verbose_name="svar")),
                ("answerer", models.CharField(blank=True, max_length=200, verbose_name="svaret af")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="svaret")),
                ("ended_reason", models.TextField(blank=True, verbose_name="grund til at afslutte uden svar")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(verbose_name="notat")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
            ],
            options={
                "verbose_name": "notat",
                "verbose_name_plural": "notater",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Postponement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("expected_on", models.DateField(verbose_name="forventet afgørelse")),
                ("reason", models.TextField(verbose_name="grund")),
                ("teller", models.CharField(max_length=200, verbose_name="meddelt af")),
                ("told_at", models.DateTimeField(verbose_name="meddelt")),
            ],
            options={
                "verbose_name": "meddelelse om ny dato",
                "verbose_name_plural": "meddelelser om ny dato",
                "ordering": ("-id",),
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="decision",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="decision",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="decision",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="decision",
            name="supersedes",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="superseded_by",
                to="casework.decision",
                verbose_name="afløser",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="supersedes",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="casework.decision",
                verbose_name="afløser",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_decisionevent" ("case_id", "facts", "id", "law_date", "letter_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "prepared_at", "prepared_by_id", "preparer", "public_id", "reasons", "remark", "result", "result_sha256", "signed_at", "signed_by_id", "signer", "state", "supersedes_id") VALUES (NEW."case_id", NEW."facts", NEW."id", NEW."law_date", NEW."letter_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."prepared_at", NEW."prepared_by_id", NEW."preparer", NEW."public_id", NEW."reasons", NEW."remark", NEW."result", NEW."result_sha256", NEW."signed_at", NEW."signed_by_id", NEW."signer", NEW."state", NEW."supersedes_id"); RETURN NULL;',
                    hash="56743ecaa7f4b234b6a9dd8b0adcfd2ddde0cc2f",
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
                    func='INSERT INTO "casework_decisionevent" ("case_id", "facts", "id", "law_date", "letter_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "prepared_at", "prepared_by_id", "preparer", "public_id", "reasons", "remark", "result", "result_sha256", "signed_at", "signed_by_id", "signer", "state", "supersedes_id") VALUES (NEW."case_id", NEW."facts", NEW."id", NEW."law_date", NEW."letter_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."prepared_at", NEW."prepared_by_id", NEW."preparer", NEW."public_id", NEW."reasons", NEW."remark", NEW."result", NEW."result_sha256", NEW."signed_at", NEW."signed_by_id", NEW."signer", NEW."state", NEW."supersedes_id"); RETURN NULL;',
                    hash="07c27c07658075ab6dfa288efdc2328664e2522e",
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
                    func='INSERT INTO "casework_decisionevent" ("case_id", "facts", "id", "law_date", "letter_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "prepared_at", "prepared_by_id", "preparer", "public_id", "reasons", "remark", "result", "result_sha256", "signed_at", "signed_by_id", "signer", "state", "supersedes_id") VALUES (OLD."case_id", OLD."facts", OLD."id", OLD."law_date", OLD."letter_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."prepared_at", OLD."prepared_by_id", OLD."preparer", OLD."public_id", OLD."reasons", OLD."remark", OLD."result", OLD."result_sha256", OLD."signed_at", OLD."signed_by_id", OLD."signer", OLD."state", OLD."supersedes_id"); RETURN NULL;',
                    hash="00204f3338e695c01567327b04c6f9f92b46853d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2073a",
                    table="casework_decision",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="casetimelimit",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="case_time_limits", to="core.municipality"
            ),
        ),
        migrations.AddField(
            model_name="followup",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="follow_ups", to="casework.case"
            ),
        ),
        migrations.AddField(
            model_name="followup",
            name="planned_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="hearing",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="hearings", to="casework.case"
            ),
        ),
        migrations.AddField(
            model_name="hearing",
            name="letter",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="hearing", to="core.document"
            ),
        ),
        migrations.AddField(
            model_name="hearing",
            name="sent_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="hearingevent",
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
            model_name="hearingevent",
            name="letter",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="core.document",
            ),
        ),
        migrations.AddField(
            model_name="hearingevent",
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
            model_name="hearingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="casework.hearing",
            ),
        ),
        migrations.AddField(
            model_name="hearingevent",
            name="sent_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="note",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="casework.case"
            ),
        ),
        migrations.AddField(
            model_name="note",
            name="written_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="postponement",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="postponements", to="casework.case"
            ),
        ),
        migrations.AddField(
            model_name="postponement",
            name="letter",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="postponement", to="core.document"
            ),
        ),
        migrations.AddField(
            model_name="postponement",
            name="told_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="casetimelimit",
            constraint=models.UniqueConstraint(
                fields=("municipality", "scheme", "since"), name="casework_time_limit_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="followup",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."done_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e8e10a224d0c8de0b48c4c006c70462ea3199f27",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_e3d40",
                    table="casework_followup",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="followup",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="bbf936ca07a42d95b7229409bc8f4fd159cc823c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_3fcfe",
                    table="casework_followup",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hearing",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."answered_at" IS NOT NULL OR OLD."ended_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a30f3d51ded5cc9614bdd736edec56e7f2e2f135",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_e0c59",
                    table="casework_hearing",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hearing",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="91b94c33038040739b7613fbdc1964a17f014feb",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4241d",
                    table="casework_hearing",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hearing",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_hearingevent" ("answer", "answer_by", "answered_at", "answerer", "case_id", "ended_at", "ended_reason", "id", "informed_of", "letter_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "sender", "sent_at", "sent_by_id") VALUES (NEW."answer", NEW."answer_by", NEW."answered_at", NEW."answerer", NEW."case_id", NEW."ended_at", NEW."ended_reason", NEW."id", NEW."informed_of", NEW."letter_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."sender", NEW."sent_at", NEW."sent_by_id"); RETURN NULL;',
                    hash="80bffa9154607c32b7c3d33f248434e333785559",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8c450",
                    table="casework_hearing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hearing",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "casework_hearingevent" ("answer", "answer_by", "answered_at", "answerer", "case_id", "ended_at", "ended_reason", "id", "informed_of", "letter_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "sender", "sent_at", "sent_by_id") VALUES (NEW."answer", NEW."answer_by", NEW."answered_at", NEW."answerer", NEW."case_id", NEW."ended_at", NEW."ended_reason", NEW."id", NEW."informed_of", NEW."letter_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."sender", NEW."sent_at", NEW."sent_by_id"); RETURN NULL;',
                    hash="0f756eef19d49e91da79e6ba1f8d0ebd5448ddf6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ded6e",
                    table="casework_hearing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hearing",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_hearingevent" ("answer", "answer_by", "answered_at", "answerer", "case_id", "ended_at", "ended_reason", "id", "informed_of", "letter_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "sender", "sent_at", "sent_by_id") VALUES (OLD."answer", OLD."answer_by", OLD."answered_at", OLD."answerer", OLD."case_id", OLD."ended_at", OLD."ended_reason", OLD."id", OLD."informed_of", OLD."letter_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."sender", OLD."sent_at", OLD."sent_by_id"); RETURN NULL;',
                    hash="7ae2ca9494792e9afa15f32623255b5cadd4b56e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cf5ba",
                    table="casework_hearing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hearingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="cd8b18d76375e894a234f9eb0a4057d2aadf0c20",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_6c0e0",
                    table="casework_hearingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hearingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7a8cc5b0ed854d052f7fdb1f2ea7fbd970b4c0db",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_30239",
                    table="casework_hearingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="note",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c52684d40a50029631377d442fa8ca7d78561af9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5af0e",
                    table="casework_note",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="note",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="65ea4bf57ba51e232653685bca19860a86844c4c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9e627",
                    table="casework_note",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="postponement",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dd7e305e0fa617814e18aafdb54b23830c823652",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ce7a5",
                    table="casework_postponement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="postponement",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="e8da0c950cf830cd0adda713925315e00f3a7ac7",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c131e",
                    table="casework_postponement",
                    when="BEFORE",
                ),
            ),
        ),
    ]
