import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0005_staff_roles"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("kind", models.SlugField(max_length=60, verbose_name="slags")),
                (
                    "recipient",
                    models.SlugField(blank=True, help_text="Tom: alle", max_length=60, verbose_name="modtager"),
                ),
                ("purpose", models.CharField(blank=True, max_length=300, verbose_name="formål")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                ("least", models.PositiveSmallIntegerField(verbose_name="mindste viste tal")),
                ("document", models.TextField(verbose_name="indhold")),
                ("inside", models.TextField(verbose_name="indhold uden skjulte tal")),
                ("told", models.TextField(verbose_name="grundlag")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Venter på godkendelse"),
                            ("approved", "Godkendt"),
                            ("rejected", "Afvist"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("preparer", models.CharField(max_length=200, verbose_name="forberedt af")),
                ("prepared_at", models.DateTimeField(verbose_name="forberedt")),
                ("decider", models.CharField(blank=True, max_length=200, verbose_name="afgjort af")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="afgjort")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="grund")),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "prepared_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "udkast til offentliggørelse",
                "verbose_name_plural": "udkast til offentliggørelse",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="DraftEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("kind", models.SlugField(db_index=False, max_length=60, verbose_name="slags")),
                (
                    "recipient",
                    models.SlugField(
                        blank=True, db_index=False, help_text="Tom: alle", max_length=60, verbose_name="modtager"
                    ),
                ),
                ("purpose", models.CharField(blank=True, max_length=300, verbose_name="formål")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                ("least", models.PositiveSmallIntegerField(verbose_name="mindste viste tal")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Venter på godkendelse"),
                            ("approved", "Godkendt"),
                            ("rejected", "Afvist"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("preparer", models.CharField(max_length=200, verbose_name="forberedt af")),
                ("prepared_at", models.DateTimeField(verbose_name="forberedt")),
                ("decider", models.CharField(blank=True, max_length=200, verbose_name="afgjort af")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="afgjort")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="grund")),
                (
                    "decided_by",
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
                        to="publication.draft",
                    ),
                ),
                (
                    "prepared_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Extract",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.SlugField(max_length=60, verbose_name="slags")),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("least", models.PositiveSmallIntegerField(verbose_name="mindste viste tal")),
                ("document", models.TextField(verbose_name="indhold")),
                ("sha256", models.CharField(max_length=64)),
                ("made_on", models.DateField(verbose_name="opgjort")),
                ("told_at", models.DateTimeField(verbose_name="fortalt")),
                ("recipient", models.SlugField(max_length=60, verbose_name="modtager")),
                (
                    "draft",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s", to="publication.draft"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "udtræk",
                "verbose_name_plural": "udtræk",
            },
        ),
        migrations.CreateModel(
            name="Fetch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="hentet af")),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
                ("form", models.CharField(max_length=10, verbose_name="form")),
                (
                    "extract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="fetches", to="publication.extract"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "hentning af udtræk",
                "verbose_name_plural": "hentninger af udtræk",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.SlugField(max_length=60, verbose_name="slags")),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("least", models.PositiveSmallIntegerField(verbose_name="mindste viste tal")),
                ("document", models.TextField(verbose_name="indhold")),
                ("sha256", models.CharField(max_length=64)),
                ("made_on", models.DateField(verbose_name="opgjort")),
                ("told_at", models.DateTimeField(verbose_name="fortalt")),
                (
                    "draft",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s", to="publication.draft"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "offentliggørelse",
                "verbose_name_plural": "offentliggørelser",
            },
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__gte", models.F("since"))), name="publication_period"
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(condition=models.Q(("least__gte", 2)), name="publication_least"),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by", None),
                    models.Q(("decided_by", models.F("prepared_by")), _negated=True),
                    ("state", "rejected"),
                    _connector="OR",
                ),
                name="publication_four_eyes",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at", None), ("decided_by", None), ("state", "waiting")),
                    models.Q(
                        ("decided_at__isnull", False),
                        ("decided_by__isnull", False),
                        models.Q(("state", "waiting"), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="publication_decided_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "approved")),
                fields=("municipality", "kind", "number"),
                name="publication_one_after_the_other",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draft",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NOT (OLD.\"state\" = 'waiting'))",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1fe68c7acbd3bceee63a70d0cff9193a7fc5a100",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_52b64",
                    table="publication_draft",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draft",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="350edc8ebc1a1eeabefd36ec56f2441d5955107d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_04eb4",
                    table="publication_draft",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draft",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "publication_draftevent" ("decided_at", "decided_by_id", "decider", "id", "kind", "least", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "preparer", "public_id", "purpose", "reason", "recipient", "sha256", "since", "state", "until") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."decider", NEW."id", NEW."kind", NEW."least", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."preparer", NEW."public_id", NEW."purpose", NEW."reason", NEW."recipient", NEW."sha256", NEW."since", NEW."state", NEW."until"); RETURN NULL;',
                    hash="8c549efab527e7c15bf1d44bb73dc5213464aa9f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_80dd3",
                    table="publication_draft",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draft",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."decided_at" IS DISTINCT FROM (NEW."decided_at") OR OLD."decided_by_id" IS DISTINCT FROM (NEW."decided_by_id") OR OLD."decider" IS DISTINCT FROM (NEW."decider") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."least" IS DISTINCT FROM (NEW."least") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."prepared_at" IS DISTINCT FROM (NEW."prepared_at") OR OLD."prepared_by_id" IS DISTINCT FROM (NEW."prepared_by_id") OR OLD."preparer" IS DISTINCT FROM (NEW."preparer") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."recipient" IS DISTINCT FROM (NEW."recipient") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."since" IS DISTINCT FROM (NEW."since") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                    func='INSERT INTO "publication_draftevent" ("decided_at", "decided_by_id", "decider", "id", "kind", "least", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "preparer", "public_id", "purpose", "reason", "recipient", "sha256", "since", "state", "until") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."decider", NEW."id", NEW."kind", NEW."least", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."preparer", NEW."public_id", NEW."purpose", NEW."reason", NEW."recipient", NEW."sha256", NEW."since", NEW."state", NEW."until"); RETURN NULL;',
                    hash="48b96394e4e477dd1c0390742bcbdd3e1f9d2da9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a0799",
                    table="publication_draft",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draft",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "publication_draftevent" ("decided_at", "decided_by_id", "decider", "id", "kind", "least", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "preparer", "public_id", "purpose", "reason", "recipient", "sha256", "since", "state", "until") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."decider", OLD."id", OLD."kind", OLD."least", OLD."municipality_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prepared_at", OLD."prepared_by_id", OLD."preparer", OLD."public_id", OLD."purpose", OLD."reason", OLD."recipient", OLD."sha256", OLD."since", OLD."state", OLD."until"); RETURN NULL;',
                    hash="0b09a5fe2d081b1a626eae0a8473a77c8e1ae77a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6b085",
                    table="publication_draft",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="0ef49ee9d2f37d4a364fd01b4d65fb5c51f9c563",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b6cf4",
                    table="publication_draftevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="draftevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b9582a9ba97a80b1f8ec22b9c594f208df7d55d4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ba4e4",
                    table="publication_draftevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="extract",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c0175c6c4a494954281ded5cbd84ca67fcc3bf54",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_54787",
                    table="publication_extract",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="extract",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="42c17cbd97a767fca3a9c70dcb865f1617491afa",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_57677",
                    table="publication_extract",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetch",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f33aaaed845d06304e732bb8765f67ca00e404b9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e35fe",
                    table="publication_fetch",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetch",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="c560adeb095f22d0f85968b3c259f00a391766cf",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_676c4",
                    table="publication_fetch",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="release",
            constraint=models.UniqueConstraint(
                fields=("kind", "municipality", "number"), name="publication_release_number"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ef38688d4b7829ea60bf557d1c78ad1211fa6d4c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3b40d",
                    table="publication_release",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="719bfe4dee423e08712e4ca4ab32fd187f06ac79",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_51a91",
                    table="publication_release",
                    when="BEFORE",
                ),
            ),
        ),
    ]
