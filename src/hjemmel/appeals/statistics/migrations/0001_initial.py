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
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="år")),
                (
                    "map",
                    models.CharField(
                        choices=[
                            ("social", "socialområdet"),
                            ("child_disability", "børnehandicapområdet"),
                            ("adult_disability", "voksenhandicapområdet"),
                        ],
                        max_length=20,
                        verbose_name="kort",
                    ),
                ),
                ("text", models.TextField(blank=True, verbose_name="bemærkning")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "bemærkning til kortet",
                "verbose_name_plural": "bemærkninger til kortet",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="FigureTable",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("outcomes", "Udfald for alle kommuner"), ("printed", "Tal, som andre har trykt dem")],
                        max_length=10,
                        verbose_name="slags",
                    ),
                ),
                ("source", models.CharField(max_length=300, verbose_name="kilde")),
                ("published_on", models.DateField(verbose_name="offentliggjort")),
                ("first_year", models.PositiveSmallIntegerField(verbose_name="første år")),
                ("last_year", models.PositiveSmallIntegerField(verbose_name="sidste år")),
                ("lines", models.PositiveIntegerField(verbose_name="linjer")),
                ("sha256", models.CharField(max_length=64)),
                ("importer", models.CharField(max_length=200, verbose_name="hentet ind af")),
                ("imported_at", models.DateTimeField(verbose_name="hentet ind")),
                ("withdrawn_at", models.DateTimeField(null=True, verbose_name="trukket tilbage")),
                ("withdrawer", models.CharField(blank=True, max_length=200, verbose_name="trukket tilbage af")),
                ("withdrawn_why", models.CharField(blank=True, max_length=300, verbose_name="hvorfor trukket tilbage")),
                (
                    "imported_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                "verbose_name": "tabel med offentliggjorte tal",
                "verbose_name_plural": "tabeller med offentliggjorte tal",
                "ordering": ("-published_on", "-id"),
            },
        ),
        migrations.CreateModel(
            name="MisprintChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("line", models.PositiveIntegerField(verbose_name="linje")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("upheld", "stadfæstet"),
                            ("changed", "ændret"),
                            ("annulled", "ophævet"),
                            ("remitted", "hjemvist"),
                            ("dismissed", "afvist"),
                        ],
                        max_length=10,
                        verbose_name="udfald",
                    ),
                ),
                ("stated", models.PositiveIntegerField(verbose_name="trykt")),
                ("suggested", models.PositiveIntegerField(verbose_name="valgt")),
                ("role", models.CharField(max_length=40, verbose_name="rolle")),
                ("reason", models.CharField(max_length=300, verbose_name="begrundelse")),
                ("chooser", models.CharField(max_length=200, verbose_name="valgt af")),
                ("chosen_at", models.DateTimeField(verbose_name="valgt")),
                (
                    "chosen_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="choices", to="statistics.figuretable"
                    ),
                ),
            ],
            options={
                "verbose_name": "valg af trykfejl",
                "verbose_name_plural": "valg af trykfejl",
                "ordering": ("id",),
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4b3c3ace54af56158dcdcfa5d2217e74ac708da6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_abaf6",
                    table="statistics_comment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="ca8b0e070644f6f3afef524ebb68a955f319b854",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d03f6",
                    table="statistics_comment",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="figuretable",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at", None)),
                fields=("municipality", "sha256"),
                name="statistics_table_once",
                violation_error_message="Filen er allerede hentet ind.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figuretable",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."withdrawn_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8b2c389ae3ec8330e577c16b9c32351747e3e99c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_64c7a",
                    table="statistics_figuretable",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figuretable",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="77da615906dab48becb8d1d0476cb0558831bc26",
                    operation="DELETE",
                    pgid="pgtrigger_kept_372ae",
                    table="statistics_figuretable",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figuretable",
            trigger=pgtrigger.compiler.Trigger(
                name="as_taken_in",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."published_on" IS DISTINCT FROM (NEW."published_on") OR OLD."first_year" IS DISTINCT FROM (NEW."first_year") OR OLD."last_year" IS DISTINCT FROM (NEW."last_year") OR OLD."lines" IS DISTINCT FROM (NEW."lines") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."imported_by_id" IS DISTINCT FROM (NEW."imported_by_id") OR OLD."importer" IS DISTINCT FROM (NEW."importer") OR OLD."imported_at" IS DISTINCT FROM (NEW."imported_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="270ccb25507d4f30bbc2fa82a160f596644c88c0",
                    operation="UPDATE",
                    pgid="pgtrigger_as_taken_in_ad937",
                    table="statistics_figuretable",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figuretable",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="7cf3a2fad2e5cf82ceb3889a610cc43aedf24e43",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5b2d7",
                    table="statistics_figuretable",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="misprintchoice",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="266cab1ac287f3d4d19781bdcce32f59306fae70",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cc490",
                    table="statistics_misprintchoice",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="misprintchoice",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="5e843a0eb0564a67c018137029a44cbdcbb18b23",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4411d",
                    table="statistics_misprintchoice",
                    when="BEFORE",
                ),
            ),
        ),
    ]
