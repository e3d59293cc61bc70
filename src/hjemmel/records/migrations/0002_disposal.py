import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0011_counted_anew"),
        ("core", "0008_organisations_in_time"),
        ("records", "0001_requests"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DisposalRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("proposer", models.CharField(max_length=200, verbose_name="foreslået af")),
                ("proposed_at", models.DateTimeField(verbose_name="foreslået")),
                ("approver", models.CharField(blank=True, max_length=200, verbose_name="godkendt af")),
                ("approved_at", models.DateTimeField(null=True, verbose_name="godkendt")),
                ("done_at", models.DateTimeField(null=True, verbose_name="udført")),
                (
                    "approved_by",
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
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "kassation",
                "verbose_name_plural": "kassationer",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="RetentionRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scheme", models.SlugField(max_length=60, verbose_name="ordning")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("granted", "Bevilling"), ("refused", "Afslag")], max_length=20, verbose_name="udfald"
                    ),
                ),
                ("months", models.PositiveSmallIntegerField(verbose_name="måneder efter den sidste afgørelse")),
                (
                    "fate",
                    models.CharField(
                        choices=[("delete", "Slettes"), ("archive", "Afleveres til arkiv og slettes")],
                        max_length=10,
                        verbose_name="derefter",
                    ),
                ),
                ("since", models.DateField(verbose_name="gælder fra")),
                ("ground", models.CharField(max_length=300, verbose_name="grundlag")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "bevaringsregel",
                "verbose_name_plural": "bevaringsregler",
                "ordering": ("scheme", "outcome", "-since", "-id"),
            },
        ),
        migrations.CreateModel(
            name="DisposalItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("due_on", models.DateField(verbose_name="tid ude")),
                ("refusal", models.CharField(blank=True, max_length=300, verbose_name="ikke kasseret")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.case"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="items", to="records.disposalrun"
                    ),
                ),
                (
                    "rule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.retentionrule"
                    ),
                ),
            ],
            options={
                "verbose_name": "sag til kassation",
                "verbose_name_plural": "sager til kassation",
                "ordering": ("due_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="Tombstone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("granted", "Bevilling"), ("refused", "Afslag")], max_length=20, verbose_name="udfald"
                    ),
                ),
                ("disposed_on", models.DateField(verbose_name="kasseret")),
                ("rows", models.PositiveIntegerField(verbose_name="rækker fjernet")),
                ("digest", models.CharField(max_length=64, verbose_name="kontrolsum")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "rule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.retentionrule"
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tombstones", to="records.disposalrun"
                    ),
                ),
            ],
            options={
                "verbose_name": "kasseret sag",
                "verbose_name_plural": "kasserede sager",
                "ordering": ("-id",),
            },
        ),
        migrations.AddConstraint(
            model_name="disposalrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("approved_by", None),
                    models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="records_disposal_by_two_hands",
            ),
        ),
        migrations.AddConstraint(
            model_name="disposalrun",
            constraint=models.CheckConstraint(
                condition=models.Q(("done_at", None), ("approved_at__isnull", False), _connector="OR"),
                name="records_disposal_done_when_approved",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disposalrun",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."done_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1821da2100cce75324eb9727fef4430c3d70c853",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_47778",
                    table="records_disposalrun",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disposalrun",
            trigger=pgtrigger.compiler.Trigger(
                name="as_proposed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."proposed_at" IS DISTINCT FROM (NEW."proposed_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="95fccc24836f64d30f22936c56d185c528e49e0f",
                    operation="UPDATE",
                    pgid="pgtrigger_as_proposed_d138e",
                    table="records_disposalrun",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disposalrun",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="e7497ac83ac4dc4eed499cd403a8ffc4b89d871b",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9ed89",
                    table="records_disposalrun",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="retentionrule",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1d32da5eec9fa7e49854e9a035d10996a7a833d5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7742d",
                    table="records_retentionrule",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="retentionrule",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="70b3d144bdd6db01efb7403c53ba7604d5340662",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5ecd4",
                    table="records_retentionrule",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="disposalitem",
            constraint=models.UniqueConstraint(fields=("run", "case"), name="records_case_once_a_run"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disposalitem",
            trigger=pgtrigger.compiler.Trigger(
                name="as_proposed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."run_id" IS DISTINCT FROM (NEW."run_id") OR OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."rule_id" IS DISTINCT FROM (NEW."rule_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="13f10157de753a6401de52e157041e372b794beb",
                    operation="UPDATE",
                    pgid="pgtrigger_as_proposed_6f1ae",
                    table="records_disposalitem",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disposalitem",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="59db557b2ba7e5797fe8e93ab073567898149119",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9b921",
                    table="records_disposalitem",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tombstone",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7b3ec2bfca708a3aa7b61097c3f05740abe78547",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_81335",
                    table="records_tombstone",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tombstone",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="78d028b5669e578886364aba393b59493e78e04f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_643f2",
                    table="records_tombstone",
                    when="BEFORE",
                ),
            ),
        ),
    ]
