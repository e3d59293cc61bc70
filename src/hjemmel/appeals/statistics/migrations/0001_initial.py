import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
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
                ("older_cases", models.BooleanField(default=False, verbose_name="klager fra før barnets lov")),
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
        migrations.AddConstraint(
            model_name="figuretable",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at", None)),
                fields=("municipality", "sha256"),
                name="statistics_table_once",
                violation_error_message="Filen er allerede hentet ind.",
            ),
        ),
    ]
