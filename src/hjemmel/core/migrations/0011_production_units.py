import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0010_bars"),
    ]

    operations = [
        migrations.CreateModel(
            name="ProductionUnit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=10, verbose_name="P-nummer")),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="units", to="core.organisation"
                    ),
                ),
            ],
            options={
                "verbose_name": "produktionsenhed",
                "verbose_name_plural": "produktionsenheder",
                "ordering": ("name", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__regex", "^[0-9]{10}$")), name="core_ten_digits"
                    ),
                    models.UniqueConstraint(fields=("organisation", "number"), name="core_unit_once"),
                ],
            },
        ),
    ]
