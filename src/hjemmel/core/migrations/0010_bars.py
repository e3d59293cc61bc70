import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0009_transfers"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="matter",
            field=models.UUIDField(null=True, verbose_name="sag"),
        ),
        migrations.AddField(
            model_name="staffmembership",
            name="person",
            field=models.ForeignKey(
                help_text="Medarbejderen ser ikke egne og familiens sager",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="core.person",
                verbose_name="medarbejderen selv som borger",
            ),
        ),
        migrations.CreateModel(
            name="Shield",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("matter", models.UUIDField(verbose_name="sag")),
                ("reason", models.TextField(verbose_name="grund")),
                ("shielder", models.CharField(max_length=200, verbose_name="afskærmet af")),
                ("shielded_at", models.DateTimeField(verbose_name="afskærmet")),
                ("lifted_at", models.DateTimeField(null=True, verbose_name="ophævet")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "shielded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "afskærmning",
                "verbose_name_plural": "afskærmninger",
            },
        ),
        migrations.CreateModel(
            name="Admission",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("staff_name", models.CharField(max_length=200, verbose_name="medarbejder")),
                ("admitted_by", models.CharField(max_length=200, verbose_name="adgang givet af")),
                ("admitted_at", models.DateTimeField(verbose_name="adgang fra")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="adgang til")),
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
                (
                    "shield",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="admissions", to="core.shield"
                    ),
                ),
            ],
            options={
                "verbose_name": "adgang til afskærmet sag",
                "verbose_name_plural": "adgange til afskærmede sager",
            },
        ),
        migrations.CreateModel(
            name="Disqualification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("staff_name", models.CharField(max_length=200, verbose_name="medarbejder")),
                ("matter", models.UUIDField(null=True, verbose_name="sag")),
                ("about", models.CharField(max_length=200, verbose_name="om")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            (
                                "interest",
                                "Egen interesse i udfaldet, eller repræsentant for en, der har (FVL § 3, stk. 1, nr. 1)",
                            ),
                            ("family", "Familie eller anden nærtstående (FVL § 3, stk. 1, nr. 2)"),
                            (
                                "management",
                                "Ledelse af eller nær tilknytning til en virksomhed (FVL § 3, stk. 1, nr. 3)",
                            ),
                            (
                                "earlier_decision",
                                "Har medvirket hos den myndighed, der klages over (FVL § 3, stk. 1, nr. 4)",
                            ),
                            ("other", "Andet, der kan vække tvivl om upartiskheden (FVL § 3, stk. 1, nr. 5)"),
                        ],
                        max_length=20,
                        verbose_name="grund efter loven",
                    ),
                ),
                ("reason", models.TextField(verbose_name="begrundelse")),
                ("declarer", models.CharField(max_length=200, verbose_name="erklæret af")),
                ("declared_at", models.DateTimeField(verbose_name="erklæret")),
                ("ended_by", models.CharField(blank=True, max_length=200, verbose_name="ophævet af")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="ophævet")),
                ("end_reason", models.TextField(blank=True, verbose_name="grund til ophævelse")),
                (
                    "declared_by",
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
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.person"),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disqualifications",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "inhabilitet",
                "verbose_name_plural": "inhabilitet",
                "ordering": ("-declared_at",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("user", "person", "matter"),
                        name="core_disqualified_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disqualification",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."ended_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="89ab25b2ea137301d0c9c43669ad7282fa4e370b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_7c6a1",
                    table="core_disqualification",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disqualification",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="93b565779ec759f49ca798ee2e9919d415ec1f54",
                    operation="DELETE",
                    pgid="pgtrigger_kept_d032f",
                    table="core_disqualification",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disqualification",
            trigger=pgtrigger.compiler.Trigger(
                name="as_declared",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."user_id" IS DISTINCT FROM (NEW."user_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."matter" IS DISTINCT FROM (NEW."matter") OR OLD."ground" IS DISTINCT FROM (NEW."ground") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."declared_by_id" IS DISTINCT FROM (NEW."declared_by_id") OR OLD."declarer" IS DISTINCT FROM (NEW."declarer") OR OLD."declared_at" IS DISTINCT FROM (NEW."declared_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="64e53098c59c5996cf84889e7a7d53f84878fa0d",
                    operation="UPDATE",
                    pgid="pgtrigger_as_declared_e14d2",
                    table="core_disqualification",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="disqualification",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="03f28ac9ce890d856b5bb6b38f3bfc27d6c0e513",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_663aa",
                    table="core_disqualification",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="shield",
            constraint=models.UniqueConstraint(
                condition=models.Q(("lifted_at", None)), fields=("matter",), name="core_shielded_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shield",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."lifted_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="980a9928463bc3b24d9c1d700dc4bc7162a30815",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_4cd8e",
                    table="core_shield",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shield",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="3598cd4c74dac61fdd4af31fd59a05c9450d6061",
                    operation="DELETE",
                    pgid="pgtrigger_kept_fd199",
                    table="core_shield",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shield",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="9fa9f994612a8ca8ea3c870a50636d2db4fde0d2",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_15ae5",
                    table="core_shield",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="admission",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("shield", "user"), name="core_admitted_once"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="admission",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."ended_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8ad0300ef24b404104b27683750b841d0236734d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_d9214",
                    table="core_admission",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="admission",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="91286a92a2c30fcc1a568830a61b8272dd4e5d96",
                    operation="DELETE",
                    pgid="pgtrigger_kept_1764d",
                    table="core_admission",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="admission",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="6862cc3f9e35af6f4da1b38736e740c120916302",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_6301b",
                    table="core_admission",
                    when="BEFORE",
                ),
            ),
        ),
    ]
