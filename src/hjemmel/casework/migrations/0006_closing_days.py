import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0005_form_drafts"),
        ("core", "0005_staff_roles"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClosingDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("day", models.DateField(verbose_name="dag")),
                ("why", models.CharField(max_length=100, verbose_name="hvorfor")),
                ("set_by", models.CharField(max_length=200, verbose_name="registreret af")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="closing_days", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "lukkedag",
                "verbose_name_plural": "lukkedage",
                "ordering": ("day",),
                "constraints": [models.UniqueConstraint(fields=("municipality", "day"), name="casework_closed_once")],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="closingday",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="1f43007ab7090277819c993ddab9f8e5d2a7dcf4",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e1acc",
                    table="casework_closingday",
                    when="BEFORE",
                ),
            ),
        ),
    ]
