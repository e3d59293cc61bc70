import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0011_production_units"),
    ]

    operations = [
        BtreeGistExtension(),
        migrations.CreateModel(
            name="ActingMunicipality",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField(null=True, verbose_name="fra og med")),
                ("until", models.DateField(null=True, verbose_name="til")),
            ],
            options={
                "verbose_name": "handlekommune",
                "verbose_name_plural": "handlekommuner",
                "ordering": ("-id",),
            },
        ),
        migrations.AlterField(
            model_name="personread",
            name="municipality",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="acting_begins",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO core_actingmunicipality (person_id, municipality_id) VALUES (NEW.id, NEW.municipality_id);\nRETURN NULL;\n",
                    hash="3329c6cccaeb1cb6a62e6a37ae0b981dc3470389",
                    operation="INSERT",
                    pgid="pgtrigger_acting_begins_c230e",
                    table="core_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="acting_passes_on",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id"))',
                    func="\nUPDATE core_actingmunicipality SET until = (now() AT TIME ZONE 'Europe/Copenhagen')::date\n    WHERE person_id = NEW.id AND until IS NULL;\nINSERT INTO core_actingmunicipality (person_id, municipality_id, since)\n    VALUES (NEW.id, NEW.municipality_id, (now() AT TIME ZONE 'Europe/Copenhagen')::date);\nRETURN NULL;\n",
                    hash="26e055bc269d30aded752a67f0f6b788af5d6557",
                    operation="UPDATE",
                    pgid="pgtrigger_acting_passes_on_0a806",
                    table="core_person",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="actingmunicipality",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
            ),
        ),
        migrations.AddField(
            model_name="actingmunicipality",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="acting_municipalities", to="core.person"
            ),
        ),
        migrations.AddIndex(
            model_name="actingmunicipality",
            index=models.Index(
                condition=models.Q(("until__isnull", False)), fields=["municipality"], name="core_acted_before"
            ),
        ),
        migrations.AddConstraint(
            model_name="actingmunicipality",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("since", None), ("until", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="core_acting_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="actingmunicipality",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("person", "="),
                    (
                        models.Func(
                            "since",
                            "until",
                            models.Value("[)"),
                            function="daterange",
                            output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                        ),
                        "&&",
                    ),
                ],
                name="core_one_acts_at_a_time",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actingmunicipality",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."until" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ab8e3d6d514d8250624f1cf03bc72ca06f04c95e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_bf884",
                    table="core_actingmunicipality",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actingmunicipality",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="6af9078f7f1218fdd5a96f5cbdd45f21a5a2624d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_498da",
                    table="core_actingmunicipality",
                    when="BEFORE",
                ),
            ),
        ),
    ]
