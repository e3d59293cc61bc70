import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casework", "0009_journal"),
        ("core", "0007_journal"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AccessRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "Aktindsigt som part"),
                            ("public", "Aktindsigt for andre end parten"),
                            ("own_data", "Indsigt i egne oplysninger"),
                        ],
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("requester", models.CharField(max_length=200, verbose_name="anmodet af")),
                (
                    "channel",
                    models.CharField(
                        choices=[("page", "På siden"), ("letter", "Brev"), ("spoken", "Mundtligt")],
                        max_length=10,
                        verbose_name="modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
                ("due_on", models.DateField(verbose_name="svar senest")),
                ("wish", models.TextField(blank=True, verbose_name="anmodningen")),
                ("registrar", models.CharField(max_length=200, verbose_name="registreret af")),
                ("answerer", models.CharField(blank=True, max_length=200, verbose_name="besvaret af")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="besvaret")),
                (
                    "answer",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_request",
                        to="core.document",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_requests",
                        to="casework.case",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_requests",
                        to="core.person",
                        verbose_name="om",
                    ),
                ),
            ],
            options={
                "verbose_name": "anmodning om aktindsigt",
                "verbose_name_plural": "anmodninger om aktindsigt",
                "ordering": ("due_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="AccessNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("expected_on", models.DateField(verbose_name="forventet svar")),
                ("reason", models.TextField(verbose_name="grund")),
                ("teller", models.CharField(max_length=200, verbose_name="meddelt af")),
                ("told_at", models.DateTimeField(verbose_name="meddelt")),
                (
                    "letter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="access_notice", to="core.document"
                    ),
                ),
                (
                    "told_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notices", to="records.accessrequest"
                    ),
                ),
            ],
            options={
                "verbose_name": "meddelelse om senere svar",
                "verbose_name_plural": "meddelelser om senere svar",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="AccessRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "Aktindsigt som part"),
                            ("public", "Aktindsigt for andre end parten"),
                            ("own_data", "Indsigt i egne oplysninger"),
                        ],
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("requester", models.CharField(max_length=200, verbose_name="anmodet af")),
                (
                    "channel",
                    models.CharField(
                        choices=[("page", "På siden"), ("letter", "Brev"), ("spoken", "Mundtligt")],
                        max_length=10,
                        verbose_name="modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
                ("due_on", models.DateField(verbose_name="svar senest")),
                ("wish", models.TextField(blank=True, verbose_name="anmodningen")),
                ("registrar", models.CharField(max_length=200, verbose_name="registreret af")),
                ("answerer", models.CharField(blank=True, max_length=200, verbose_name="besvaret af")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="besvaret")),
                (
                    "answer",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.document",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.case",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.municipality",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.person",
                        verbose_name="om",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="records.accessrequest",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AccessRuling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("included", "Med"),
                            ("partly", "Med, men noget er udeladt"),
                            ("exempted", "Undtaget"),
                        ],
                        max_length=10,
                        verbose_name="afgørelse",
                    ),
                ),
                ("provision", models.CharField(blank=True, max_length=200, verbose_name="bestemmelse")),
                ("reason", models.TextField(blank=True, verbose_name="begrundelse")),
                ("cover", models.JSONField(default=dict, verbose_name="udeladt")),
                ("ruler", models.CharField(max_length=200, verbose_name="afgjort af")),
                ("ruled_at", models.DateTimeField(verbose_name="afgjort")),
                (
                    "entry",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="casework.journalentry",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rulings", to="records.accessrequest"
                    ),
                ),
                (
                    "ruled_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "afgørelse om et dokument",
                "verbose_name_plural": "afgørelser om dokumenter",
                "ordering": ("id",),
            },
        ),
        migrations.AddConstraint(
            model_name="accessrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("case", None), ("kind", "own_data")),
                    models.Q(models.Q(("kind", "own_data"), _negated=True), ("case__isnull", False)),
                    _connector="OR",
                ),
                name="records_request_about_case_or_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="accessrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_at", None),
                    models.Q(("answer__isnull", False), ("answered_by__isnull", False)),
                    _connector="OR",
                ),
                name="records_answered_is_whole",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."answered_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="82d162d9b21c29f9033692658c5370fe498f3969",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_416db",
                    table="records_accessrequest",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="8b10964df9875565856fc3f80f7d864f055279e0",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c625f",
                    table="records_accessrequest",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "records_accessrequestevent" ("answer_id", "answered_at", "answered_by_id", "answerer", "case_id", "channel", "due_on", "id", "kind", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "registrar", "requester", "wish") VALUES (NEW."answer_id", NEW."answered_at", NEW."answered_by_id", NEW."answerer", NEW."case_id", NEW."channel", NEW."due_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."received_on", NEW."registrar", NEW."requester", NEW."wish"); RETURN NULL;',
                    hash="eeb3eeb305ed4c29e155da27ca58cd1bb268e8da",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f52b7",
                    table="records_accessrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "records_accessrequestevent" ("answer_id", "answered_at", "answered_by_id", "answerer", "case_id", "channel", "due_on", "id", "kind", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "registrar", "requester", "wish") VALUES (NEW."answer_id", NEW."answered_at", NEW."answered_by_id", NEW."answerer", NEW."case_id", NEW."channel", NEW."due_on", NEW."id", NEW."kind", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."received_on", NEW."registrar", NEW."requester", NEW."wish"); RETURN NULL;',
                    hash="2596cc49990aafa2b12a84fa866da1512f8ac0e7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f6f18",
                    table="records_accessrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "records_accessrequestevent" ("answer_id", "answered_at", "answered_by_id", "answerer", "case_id", "channel", "due_on", "id", "kind", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "registrar", "requester", "wish") VALUES (OLD."answer_id", OLD."answered_at", OLD."answered_by_id", OLD."answerer", OLD."case_id", OLD."channel", OLD."due_on", OLD."id", OLD."kind", OLD."municipality_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."received_on", OLD."registrar", OLD."requester", OLD."wish"); RETURN NULL;',
                    hash="53d17612d5d83640eb841677936375d482745b5e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_11176",
                    table="records_accessrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessnotice",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6704065150643a80798c9996a52e41dd096f917d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_07ded",
                    table="records_accessnotice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessnotice",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="629ad8fe70742a649f8d957ba2026e09ef46a3d0",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_39d27",
                    table="records_accessnotice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessrequestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="b33fa30213ebbb3437b611f7386dff866d5043b2",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_980e6",
                    table="records_accessrequestevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessrequestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c48e7f858c50ff8c54c2fb38fc9620ac9939b254",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ea7c2",
                    table="records_accessrequestevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="accessruling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outcome", "included"),
                    models.Q(models.Q(("provision", ""), _negated=True), models.Q(("reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="records_exemption_has_its_ground",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessruling",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6b48c77d6d6143acb35798172443bc5f3d7810d1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_04215",
                    table="records_accessruling",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessruling",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="265e758ff1bed51c31005564ff07fa22b4fa1daf",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_334a1",
                    table="records_accessruling",
                    when="BEFORE",
                ),
            ),
        ),
    ]
