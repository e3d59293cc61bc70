import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0011_counted_anew"),
        ("core", "0010_bars"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Cover",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("absent_name", models.CharField(max_length=200, verbose_name="fraværende")),
                ("colleague_name", models.CharField(max_length=200, verbose_name="kollega")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("planned_at", models.DateTimeField(verbose_name="aftalt")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet før tid")),
                (
                    "absent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "colleague",
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
                "verbose_name": "dækning ved fravær",
                "verbose_name_plural": "dækninger ved fravær",
                "ordering": ("-since", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until__gte", models.F("since"))), name="casework_cover_in_order"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("absent", models.F("colleague")), _negated=True),
                        name="casework_cover_by_another",
                    ),
                ],
            },
        ),
    ]
