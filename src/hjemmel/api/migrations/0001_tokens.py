import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0002_history_is_kept"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=100, verbose_name="program")),
                ("start", models.CharField(max_length=12, verbose_name="begynder med")),
                ("digest", models.CharField(max_length=64, unique=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("caseworker", "Sagsbehandler"),
                            ("data_protection_officer", "Databeskyttelsesrådgiver"),
                            ("employer", "Arbejdsgiver"),
                        ],
                        max_length=40,
                        verbose_name="rolle",
                    ),
                ),
                ("actions", models.JSONField(verbose_name="handlinger")),
                ("calls_a_minute", models.PositiveIntegerField(verbose_name="kald pr. minut")),
                ("issued_at", models.DateTimeField(verbose_name="udstedt")),
                ("expires_at", models.DateTimeField(verbose_name="udløber")),
                ("revoked_at", models.DateTimeField(null=True, verbose_name="spærret")),
                (
                    "municipality",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="api_tokens",
                        to="core.municipality",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="api_tokens",
                        to="core.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "API-nøgle",
                "verbose_name_plural": "API-nøgler",
            },
        ),
        migrations.CreateModel(
            name="ApiPace",
            fields=[
                (
                    "token",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="api.apitoken",
                    ),
                ),
                ("paid_off_at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "kaldstakt",
                "verbose_name_plural": "kaldstakter",
            },
        ),
        migrations.CreateModel(
            name="ApiTokenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=100, verbose_name="program")),
                ("start", models.CharField(max_length=12, verbose_name="begynder med")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("caseworker", "Sagsbehandler"),
                            ("data_protection_officer", "Databeskyttelsesrådgiver"),
                            ("employer", "Arbejdsgiver"),
                        ],
                        max_length=40,
                        verbose_name="rolle",
                    ),
                ),
                ("actions", models.JSONField(verbose_name="handlinger")),
                ("calls_a_minute", models.PositiveIntegerField(verbose_name="kald pr. minut")),
                ("issued_at", models.DateTimeField(verbose_name="udstedt")),
                ("expires_at", models.DateTimeField(verbose_name="udløber")),
                ("revoked_at", models.DateTimeField(null=True, verbose_name="spærret")),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.municipality",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.organisation",
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
                        to="api.apitoken",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("municipality__isnull", False),
                        ("organisation__isnull", True),
                        models.Q(("role", "employer"), _negated=True),
                    ),
                    models.Q(("municipality__isnull", True), ("organisation__isnull", False), ("role", "employer")),
                    _connector="OR",
                ),
                name="api_token_has_one_owner",
            ),
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(("calls_a_minute__gte", 1)), name="api_token_may_call"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitoken",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="48de2066303112a6bffba0d5444a9627af333b63",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_fd279",
                    table="api_apitoken",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitoken",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "api_apitokenevent" ("actions", "calls_a_minute", "expires_at", "id", "issued_at", "municipality_id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revoked_at", "role", "start") VALUES (NEW."actions", NEW."calls_a_minute", NEW."expires_at", NEW."id", NEW."issued_at", NEW."municipality_id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."revoked_at", NEW."role", NEW."start"); RETURN NULL;',
                    hash="72428934f3d2e9bf14fe50ac6d15a9436dba7610",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d7986",
                    table="api_apitoken",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitoken",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."actions" IS DISTINCT FROM (NEW."actions") OR OLD."calls_a_minute" IS DISTINCT FROM (NEW."calls_a_minute") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."issued_at" IS DISTINCT FROM (NEW."issued_at") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organisation_id" IS DISTINCT FROM (NEW."organisation_id") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."revoked_at" IS DISTINCT FROM (NEW."revoked_at") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."start" IS DISTINCT FROM (NEW."start"))',
                    func='INSERT INTO "api_apitokenevent" ("actions", "calls_a_minute", "expires_at", "id", "issued_at", "municipality_id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revoked_at", "role", "start") VALUES (NEW."actions", NEW."calls_a_minute", NEW."expires_at", NEW."id", NEW."issued_at", NEW."municipality_id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."revoked_at", NEW."role", NEW."start"); RETURN NULL;',
                    hash="ae9f49fe1452730ab80716f03ebc0d5c5197377c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_55b1f",
                    table="api_apitoken",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitoken",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "api_apitokenevent" ("actions", "calls_a_minute", "expires_at", "id", "issued_at", "municipality_id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "revoked_at", "role", "start") VALUES (OLD."actions", OLD."calls_a_minute", OLD."expires_at", OLD."id", OLD."issued_at", OLD."municipality_id", OLD."name", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."revoked_at", OLD."role", OLD."start"); RETURN NULL;',
                    hash="a5b98ea7685ffdb5bc0ddc4c8f72bc65adb71402",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c6793",
                    table="api_apitoken",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitokenevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="25749f3287c76ba007d03579b25b6493a59db970",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_08576",
                    table="api_apitokenevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="apitokenevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1df8a2cc41dd5a6607c1efbe89ab9e567748ccac",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b8b46",
                    table="api_apitokenevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
