import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_organisations_in_time"),
    ]

    operations = [
        migrations.CreateModel(
            name="Transfer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("note", models.TextField(blank=True, verbose_name="hvad den nye kommune skal vide")),
                ("announcer", models.CharField(max_length=200, verbose_name="overdraget af")),
                ("announced_at", models.DateTimeField(verbose_name="overdraget")),
                ("receiver", models.CharField(blank=True, max_length=200, verbose_name="modtaget af")),
                ("received_at", models.DateTimeField(null=True, verbose_name="modtaget")),
                ("withdrawn_at", models.DateTimeField(null=True, verbose_name="trukket tilbage")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="transfers", to="core.person"
                    ),
                ),
                (
                    "to_municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.municipality",
                        verbose_name="ny handlekommune",
                    ),
                ),
            ],
            options={
                "verbose_name": "skift af handlekommune",
                "verbose_name_plural": "skift af handlekommune",
                "ordering": ("-id",),
                "indexes": [models.Index(fields=["to_municipality", "received_at"], name="core_transfers_to_receive")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("received_at", None), ("withdrawn_at", None)),
                        fields=("person",),
                        name="core_one_transfer_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("municipality", models.F("to_municipality")), _negated=True),
                        name="core_transfer_to_another",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transfer",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."received_at" IS NOT NULL OR OLD."withdrawn_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b32befa6f097a09d454e725c629018d179d00617",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_bab9a",
                    table="core_transfer",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="transfer",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="fe130769d37ca040d4daa745ea6e7c1dc1e0898d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_58172",
                    table="core_transfer",
                    when="BEFORE",
                ),
            ),
        ),
    ]
