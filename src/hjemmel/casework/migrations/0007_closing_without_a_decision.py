import uuid

import django.db.models.deletion
import django_fsm
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0006_closing_days"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="case",
            name="channel",
            field=models.CharField(
                choices=[
                    ("self_service", "Egen ansøgning på siden"),
                    ("letter", "Brev"),
                    ("spoken", "Mundtligt"),
                    ("own_initiative", "Kommunens eget initiativ"),
                ],
                max_length=20,
                verbose_name="modtaget ved",
            ),
        ),
        migrations.AlterField(
            model_name="case",
            name="state",
            field=django_fsm.FSMField(
                choices=[("open", "Under behandling"), ("decided", "Afgjort"), ("concluded", "Afsluttet uden ændring")],
                default="open",
                max_length=50,
                protected=True,
                verbose_name="status",
            ),
        ),
        migrations.AlterField(
            model_name="caseevent",
            name="channel",
            field=models.CharField(
                choices=[
                    ("self_service", "Egen ansøgning på siden"),
                    ("letter", "Brev"),
                    ("spoken", "Mundtligt"),
                    ("own_initiative", "Kommunens eget initiativ"),
                ],
                max_length=20,
                verbose_name="modtaget ved",
            ),
        ),
        migrations.AlterField(
            model_name="caseevent",
            name="state",
            field=django_fsm.FSMField(
                choices=[("open", "Under behandling"), ("decided", "Afgjort"), ("concluded", "Afsluttet uden ændring")],
                default="open",
                max_length=50,
                protected=True,
                verbose_name="status",
            ),
        ),
        migrations.CreateModel(
            name="ChangeNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("text", models.TextField(verbose_name="hvad er ændret")),
                ("teller", models.CharField(max_length=200, verbose_name="fortalt af")),
                ("told_at", models.DateTimeField(verbose_name="fortalt")),
                ("handling", models.TextField(blank=True, verbose_name="hvad kom der ud af det")),
                ("handler", models.CharField(blank=True, max_length=200, verbose_name="behandlet af")),
                ("handled_at", models.DateTimeField(null=True, verbose_name="behandlet")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="change_notices", to="casework.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "besked om ændring",
                "verbose_name_plural": "beskeder om ændring",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="ChangeNoticeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("text", models.TextField(verbose_name="hvad er ændret")),
                ("teller", models.CharField(max_length=200, verbose_name="fortalt af")),
                ("told_at", models.DateTimeField(verbose_name="fortalt")),
                ("handling", models.TextField(blank=True, verbose_name="hvad kom der ud af det")),
                ("handler", models.CharField(blank=True, max_length=200, verbose_name="behandlet af")),
                ("handled_at", models.DateTimeField(null=True, verbose_name="behandlet")),
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
                        to="casework.changenotice",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Conclusion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "law_date",
                    models.DateField(help_text="Den dato, hvis lov afgørelsen følger", verbose_name="lovens dato"),
                ),
                (
                    "facts",
                    models.JSONField(help_text="navn → værdi, kilde, note, registreret", verbose_name="oplysninger"),
                ),
                ("result", models.BinaryField()),
                ("result_sha256", models.CharField(max_length=64)),
                ("note", models.TextField(verbose_name="notat")),
                ("concluder", models.CharField(max_length=200, verbose_name="afsluttet af")),
                ("concluded_at", models.DateTimeField(verbose_name="afsluttet")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="conclusions", to="casework.case"
                    ),
                ),
                (
                    "concluded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.planrecord"
                    ),
                ),
            ],
            options={
                "verbose_name": "afslutning uden afgørelse",
                "verbose_name_plural": "afslutninger uden afgørelse",
                "ordering": ("-id",),
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenotice",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."handled_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6ed6b7003f445875fcc2f9389d2f93064d8c6e29",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_c68bf",
                    table="casework_changenotice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenotice",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="dc4cea0eeee9fe916e52232a21057a19f445507b",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_94fa6",
                    table="casework_changenotice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenotice",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_changenoticeevent" ("case_id", "handled_at", "handler", "handling", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "teller", "text", "told_at") VALUES (NEW."case_id", NEW."handled_at", NEW."handler", NEW."handling", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."teller", NEW."text", NEW."told_at"); RETURN NULL;',
                    hash="42e9cb6b5072253dda85b0592bad96ad8802e75b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f6a15",
                    table="casework_changenotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenotice",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "casework_changenoticeevent" ("case_id", "handled_at", "handler", "handling", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "teller", "text", "told_at") VALUES (NEW."case_id", NEW."handled_at", NEW."handler", NEW."handling", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."teller", NEW."text", NEW."told_at"); RETURN NULL;',
                    hash="3b4d3e93b0ed50d1b7a8d629a40bedfe4e65fb1e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9c157",
                    table="casework_changenotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenotice",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "casework_changenoticeevent" ("case_id", "handled_at", "handler", "handling", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "teller", "text", "told_at") VALUES (OLD."case_id", OLD."handled_at", OLD."handler", OLD."handling", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."teller", OLD."text", OLD."told_at"); RETURN NULL;',
                    hash="e2a0a4a39851267a8d3085cef0d6777926c94559",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_970a0",
                    table="casework_changenotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenoticeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="96e885d18f622a014d6bfa1a21e394f4aa8d3c4a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_46ea3",
                    table="casework_changenoticeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenoticeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="77944410d30ca38192af701db0c320742c20350f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8b2ab",
                    table="casework_changenoticeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conclusion",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cea21aba7c53301f66b31292cd40efe09fff0de1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8617b",
                    table="casework_conclusion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conclusion",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="d9a890ed63a39f496129127c8bce33f3dde64c70",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8c988",
                    table="casework_conclusion",
                    when="BEFORE",
                ),
            ),
        ),
    ]
