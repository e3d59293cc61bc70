import uuid

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Ruling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "number",
                    models.CharField(
                        max_length=12,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^(?:[A-ZÆØÅ]-)?\\d{1,3}-\\d{2}(?!\\d)$", "Skriv nummeret som 20-22."
                            )
                        ],
                        verbose_name="nummer",
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="dato")),
                ("subject", models.CharField(max_length=200, verbose_name="emne")),
                ("provisions", models.CharField(max_length=300, verbose_name="bestemmelser")),
                ("paraphrase", models.TextField(verbose_name="indhold med egne ord")),
                ("url", models.URLField(max_length=400, verbose_name="link")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="kilde til oplysningerne")),
                ("repealed_on", models.DateField(blank=True, null=True, verbose_name="ophævet fra")),
                ("repeal_reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "repealed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="repeals",
                        to="sources.ruling",
                        verbose_name="afløst af",
                    ),
                ),
            ],
            options={
                "verbose_name": "principmeddelelse",
                "verbose_name_plural": "principmeddelelser",
                "ordering": ("-issued_on", "number"),
            },
        ),
        migrations.CreateModel(
            name="RulingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "number",
                    models.CharField(
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^(?:[A-ZÆØÅ]-)?\\d{1,3}-\\d{2}(?!\\d)$", "Skriv nummeret som 20-22."
                            )
                        ],
                        verbose_name="nummer",
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="dato")),
                ("subject", models.CharField(max_length=200, verbose_name="emne")),
                ("provisions", models.CharField(max_length=300, verbose_name="bestemmelser")),
                ("paraphrase", models.TextField(verbose_name="indhold med egne ord")),
                ("url", models.URLField(max_length=400, verbose_name="link")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="kilde til oplysningerne")),
                ("repealed_on", models.DateField(blank=True, null=True, verbose_name="ophævet fra")),
                ("repeal_reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
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
                        to="sources.ruling",
                    ),
                ),
                (
                    "repealed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.ruling",
                        verbose_name="afløst af",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="ruling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("repealed_on", None),
                    ("issued_on", None),
                    ("repealed_on__gte", models.F("issued_on")),
                    _connector="OR",
                ),
                name="sources_repealed_after_issue",
            ),
        ),
        migrations.AddConstraint(
            model_name="ruling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("repealed_by", None), models.Q(("repealed_by", models.F("id")), _negated=True), _connector="OR"
                ),
                name="sources_not_repealed_by_itself",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruling",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="01d703b96cf76b0e58f787af74ec7daa17693f4b",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_0f890",
                    table="sources_ruling",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruling",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="8e6307f51decae4fb7dc00b964f6c692b3d38ec2",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_0cc4a",
                    table="sources_ruling",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "sources_rulingevent" ("id", "issued_on", "number", "paraphrase", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisions", "public_id", "recorded_at", "recorder", "repeal_reason", "repealed_by_id", "repealed_on", "source", "subject", "url") VALUES (NEW."id", NEW."issued_on", NEW."number", NEW."paraphrase", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provisions", NEW."public_id", NEW."recorded_at", NEW."recorder", NEW."repeal_reason", NEW."repealed_by_id", NEW."repealed_on", NEW."source", NEW."subject", NEW."url"); RETURN NULL;',
                    hash="73d4ced012b0fd6bffa44063d124ba6189f16457",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b2ab4",
                    table="sources_ruling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "sources_rulingevent" ("id", "issued_on", "number", "paraphrase", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisions", "public_id", "recorded_at", "recorder", "repeal_reason", "repealed_by_id", "repealed_on", "source", "subject", "url") VALUES (NEW."id", NEW."issued_on", NEW."number", NEW."paraphrase", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provisions", NEW."public_id", NEW."recorded_at", NEW."recorder", NEW."repeal_reason", NEW."repealed_by_id", NEW."repealed_on", NEW."source", NEW."subject", NEW."url"); RETURN NULL;',
                    hash="2f65fd42d1b5292c6f719b5c6db67d3d1dcb9d5f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_de27b",
                    table="sources_ruling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "sources_rulingevent" ("id", "issued_on", "number", "paraphrase", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisions", "public_id", "recorded_at", "recorder", "repeal_reason", "repealed_by_id", "repealed_on", "source", "subject", "url") VALUES (OLD."id", OLD."issued_on", OLD."number", OLD."paraphrase", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provisions", OLD."public_id", OLD."recorded_at", OLD."recorder", OLD."repeal_reason", OLD."repealed_by_id", OLD."repealed_on", OLD."source", OLD."subject", OLD."url"); RETURN NULL;',
                    hash="44d23b4325e95a2de125379677fe472c5006d48f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a4168",
                    table="sources_ruling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rulingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="6517227195e8883b6ebb4359af4f45860d520ab8",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_bd05e",
                    table="sources_rulingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rulingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="db9af61a81fa9933a9fb5a3a485d936190071d2b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ee7b8",
                    table="sources_rulingevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
