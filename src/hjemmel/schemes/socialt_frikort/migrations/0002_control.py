import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0007_closing_without_a_decision"),
        ("core", "0002_history_is_kept"),
        ("frikort", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="card",
            name="controlled_on",
            field=models.DateField(null=True, verbose_name="senest kontrolleret i forsøget"),
        ),
        migrations.CreateModel(
            name="Control",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("due_on", models.DateField(verbose_name="senest")),
                ("started_at", models.DateTimeField(verbose_name="begyndt")),
                ("starter", models.CharField(max_length=200, verbose_name="begyndt af")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kept", "Betingelserne er opfyldt"),
                            ("dispensed", "Dispensation fra indkomstbetingelsen"),
                            ("deactivated", "Frikortet er deaktiveret"),
                            ("handed_over", "Borgeren har fået en anden handlekommune"),
                        ],
                        max_length=20,
                        verbose_name="resultat",
                    ),
                ),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="controls", to="frikort.card"
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="frikort_control", to="casework.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "kontrol",
                "verbose_name_plural": "kontroller",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="ControlRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("due_by", models.DateField(verbose_name="med frist senest")),
                ("cards", models.PositiveIntegerField(null=True, verbose_name="frikort i alt")),
                ("starter", models.CharField(max_length=200, verbose_name="sat i gang af")),
                ("started_at", models.DateTimeField(verbose_name="sat i gang")),
                ("finished_at", models.DateTimeField(null=True, verbose_name="færdig")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "kontrolkørsel",
                "verbose_name_plural": "kontrolkørsler",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="ControlEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("due_on", models.DateField(verbose_name="senest")),
                ("started_at", models.DateTimeField(verbose_name="begyndt")),
                ("starter", models.CharField(max_length=200, verbose_name="begyndt af")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kept", "Betingelserne er opfyldt"),
                            ("dispensed", "Dispensation fra indkomstbetingelsen"),
                            ("deactivated", "Frikortet er deaktiveret"),
                            ("handed_over", "Borgeren har fået en anden handlekommune"),
                        ],
                        max_length=20,
                        verbose_name="resultat",
                    ),
                ),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
                (
                    "card",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="frikort.card",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.case",
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
                        to="frikort.control",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="frikort.controlrun",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="control",
            name="run",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="controls", to="frikort.controlrun"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="controlrun",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="78fdb1455ab5e0c0bede1e82ffba4eb2ee079ee1",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5b58a",
                    table="frikort_controlrun",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="controlevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="374456893a5b31d1e0d690e59201d8acc3eaf06f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_2835e",
                    table="frikort_controlevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="controlevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ca763a42a24de0a271f1240c6f37d455fec0a152",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a9865",
                    table="frikort_controlevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="control",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("card",), name="frikort_one_open_control"
            ),
        ),
        migrations.AddConstraint(
            model_name="control",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at", None), ("result", "")),
                    models.Q(("ended_at__isnull", False), models.Q(("result", ""), _negated=True)),
                    _connector="OR",
                ),
                name="frikort_control_ends_with_result",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="control",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="5b5895306dac68dd06949d4953eac1a90d34be8f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9df42",
                    table="frikort_control",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="control",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "frikort_controlevent" ("card_id", "case_id", "due_on", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "run_id", "started_at", "starter") VALUES (NEW."card_id", NEW."case_id", NEW."due_on", NEW."ended_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result", NEW."run_id", NEW."started_at", NEW."starter"); RETURN NULL;',
                    hash="81630ab2482559154a55d0c58b9e38410073e929",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bae9d",
                    table="frikort_control",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="control",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "frikort_controlevent" ("card_id", "case_id", "due_on", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "run_id", "started_at", "starter") VALUES (NEW."card_id", NEW."case_id", NEW."due_on", NEW."ended_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result", NEW."run_id", NEW."started_at", NEW."starter"); RETURN NULL;',
                    hash="0244a736a6681adef3b78924bca5ac1b199254bd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ec74c",
                    table="frikort_control",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="control",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "frikort_controlevent" ("card_id", "case_id", "due_on", "ended_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "run_id", "started_at", "starter") VALUES (OLD."card_id", OLD."case_id", OLD."due_on", OLD."ended_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result", OLD."run_id", OLD."started_at", OLD."starter"); RETURN NULL;',
                    hash="3e3383cb73071e89d195715edb2de69ce7c44ce8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_68010",
                    table="frikort_control",
                    when="AFTER",
                ),
            ),
        ),
    ]
