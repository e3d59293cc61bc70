import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models

import hjemmel.monitoring.models.periods


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="ActionPlan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("title", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("social", "Socialområdet"),
                            ("child_disability", "Børnehandicapområdet"),
                            ("adult_disability", "Voksenhandicapområdet"),
                            ("other", "Andet område"),
                        ],
                        max_length=20,
                        verbose_name="område",
                    ),
                ),
                ("provisions", models.CharField(blank=True, max_length=300, verbose_name="bestemmelser")),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("danmarkskort", "Danmarkskortet"),
                            ("order", "Pålæg fra Ankestyrelsen"),
                            ("own", "Kommunens egen beslutning"),
                        ],
                        max_length=20,
                        verbose_name="baggrund",
                    ),
                ),
                ("aim", models.TextField(verbose_name="formål")),
                ("approved_by", models.CharField(max_length=200, verbose_name="godkendt af")),
                ("approved_on", models.DateField(verbose_name="godkendt")),
                ("reports_to", models.CharField(max_length=200, verbose_name="afrapporteres til")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="frist")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="afsluttet")),
                ("evaluation", models.TextField(blank=True, verbose_name="evaluering")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "handlingsplan",
                "verbose_name_plural": "handlingsplaner",
                "ordering": ("-approved_on", "title"),
            },
        ),
        migrations.CreateModel(
            name="ActionPlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("title", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("social", "Socialområdet"),
                            ("child_disability", "Børnehandicapområdet"),
                            ("adult_disability", "Voksenhandicapområdet"),
                            ("other", "Andet område"),
                        ],
                        max_length=20,
                        verbose_name="område",
                    ),
                ),
                ("provisions", models.CharField(blank=True, max_length=300, verbose_name="bestemmelser")),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("danmarkskort", "Danmarkskortet"),
                            ("order", "Pålæg fra Ankestyrelsen"),
                            ("own", "Kommunens egen beslutning"),
                        ],
                        max_length=20,
                        verbose_name="baggrund",
                    ),
                ),
                ("aim", models.TextField(verbose_name="formål")),
                ("approved_by", models.CharField(max_length=200, verbose_name="godkendt af")),
                ("approved_on", models.DateField(verbose_name="godkendt")),
                ("reports_to", models.CharField(max_length=200, verbose_name="afrapporteres til")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="frist")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="afsluttet")),
                ("evaluation", models.TextField(blank=True, verbose_name="evaluering")),
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
                        to="monitoring.actionplan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Measure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("title", models.CharField(max_length=200, verbose_name="tiltag")),
                ("what", models.TextField(verbose_name="hvad der gøres")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("social", "Socialområdet"),
                            ("child_disability", "Børnehandicapområdet"),
                            ("adult_disability", "Voksenhandicapområdet"),
                            ("other", "Andet område"),
                        ],
                        max_length=20,
                        verbose_name="område",
                    ),
                ),
                ("provisions", models.CharField(blank=True, max_length=300, verbose_name="bestemmelser")),
                ("owner", models.CharField(max_length=200, verbose_name="ansvarlig")),
                ("expected_effect", models.TextField(verbose_name="forventet virkning")),
                ("indicator", models.CharField(max_length=200, verbose_name="det, der tælles")),
                (
                    "counted_by",
                    models.CharField(
                        choices=[
                            ("outcomes", "Kommunens egne udfald fra Ankestyrelsen, talt af Hjemmel hvert kvartal"),
                            ("typed", "Målinger, der skrives ind med kilde"),
                        ],
                        default="typed",
                        max_length=20,
                        verbose_name="tallene kommer fra",
                    ),
                ),
                ("part_name", models.CharField(default="ændret eller hjemvist", max_length=100, verbose_name="antal")),
                ("whole_name", models.CharField(default="afgjorte klager", max_length=100, verbose_name="ud af")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="afsluttet")),
                ("result", models.TextField(blank=True, verbose_name="hvad der kom ud af det")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measures",
                        to="monitoring.actionplan",
                        verbose_name="handlingsplan",
                    ),
                ),
            ],
            options={
                "verbose_name": "tiltag",
                "verbose_name_plural": "tiltag",
                "ordering": ("title",),
            },
        ),
        migrations.CreateModel(
            name="MeasureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("title", models.CharField(max_length=200, verbose_name="tiltag")),
                ("what", models.TextField(verbose_name="hvad der gøres")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("social", "Socialområdet"),
                            ("child_disability", "Børnehandicapområdet"),
                            ("adult_disability", "Voksenhandicapområdet"),
                            ("other", "Andet område"),
                        ],
                        max_length=20,
                        verbose_name="område",
                    ),
                ),
                ("provisions", models.CharField(blank=True, max_length=300, verbose_name="bestemmelser")),
                ("owner", models.CharField(max_length=200, verbose_name="ansvarlig")),
                ("expected_effect", models.TextField(verbose_name="forventet virkning")),
                ("indicator", models.CharField(max_length=200, verbose_name="det, der tælles")),
                (
                    "counted_by",
                    models.CharField(
                        choices=[
                            ("outcomes", "Kommunens egne udfald fra Ankestyrelsen, talt af Hjemmel hvert kvartal"),
                            ("typed", "Målinger, der skrives ind med kilde"),
                        ],
                        default="typed",
                        max_length=20,
                        verbose_name="tallene kommer fra",
                    ),
                ),
                ("part_name", models.CharField(default="ændret eller hjemvist", max_length=100, verbose_name="antal")),
                ("whole_name", models.CharField(default="afgjorte klager", max_length=100, verbose_name="ud af")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="afsluttet")),
                ("result", models.TextField(blank=True, verbose_name="hvad der kom ud af det")),
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
                        to="monitoring.measure",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="monitoring.actionplan",
                        verbose_name="handlingsplan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeasureStart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("began_on", models.DateField(verbose_name="begyndt")),
                ("said_by", models.CharField(max_length=300, verbose_name="kilde")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="starts", to="monitoring.measure"
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
                "verbose_name": "start på tiltag",
                "verbose_name_plural": "starter på tiltag",
                "ordering": ("began_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("period", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("part", models.PositiveIntegerField(verbose_name="antal")),
                ("whole", models.PositiveIntegerField(verbose_name="ud af")),
                ("source", models.CharField(max_length=300, verbose_name="kilde")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="observations",
                        to="monitoring.measure",
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
                "verbose_name": "måling",
                "verbose_name_plural": "målinger",
                "ordering": ("period",),
            },
            bases=(hjemmel.monitoring.models.periods.WithPeriod, models.Model),
        ),
        migrations.CreateModel(
            name="ObservationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("period", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("part", models.PositiveIntegerField(verbose_name="antal")),
                ("whole", models.PositiveIntegerField(verbose_name="ud af")),
                ("source", models.CharField(max_length=300, verbose_name="kilde")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "measure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="monitoring.measure",
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
                        to="monitoring.observation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Recommendation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("year", models.PositiveSmallIntegerField(verbose_name="beretningens år")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("social", "Socialområdet"),
                            ("child_disability", "Børnehandicapområdet"),
                            ("adult_disability", "Voksenhandicapområdet"),
                            ("other", "Andet område"),
                        ],
                        max_length=20,
                        verbose_name="område",
                    ),
                ),
                ("recommended", models.TextField(verbose_name="anbefaling")),
                ("owner", models.CharField(max_length=200, verbose_name="ansvarlig")),
                ("received_on", models.DateField(verbose_name="modtaget")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Ikke besvaret"),
                            ("answered", "Besvaret"),
                            ("implemented", "Gennemført"),
                            ("declined", "Følges ikke"),
                        ],
                        default="open",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="svar")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="besvaret")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "anbefaling fra borgerrådgiveren",
                "verbose_name_plural": "anbefalinger fra borgerrådgiveren",
                "ordering": ("-year", "received_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="RecommendationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("year", models.PositiveSmallIntegerField(verbose_name="beretningens år")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("social", "Socialområdet"),
                            ("child_disability", "Børnehandicapområdet"),
                            ("adult_disability", "Voksenhandicapområdet"),
                            ("other", "Andet område"),
                        ],
                        max_length=20,
                        verbose_name="område",
                    ),
                ),
                ("recommended", models.TextField(verbose_name="anbefaling")),
                ("owner", models.CharField(max_length=200, verbose_name="ansvarlig")),
                ("received_on", models.DateField(verbose_name="modtaget")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Ikke besvaret"),
                            ("answered", "Besvaret"),
                            ("implemented", "Gennemført"),
                            ("declined", "Følges ikke"),
                        ],
                        default="open",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("answer", models.TextField(blank=True, verbose_name="svar")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="besvaret")),
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
                        to="monitoring.recommendation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Standard",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("title", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("social", "Socialområdet"),
                            ("child_disability", "Børnehandicapområdet"),
                            ("adult_disability", "Voksenhandicapområdet"),
                            ("other", "Andet område"),
                        ],
                        max_length=20,
                        verbose_name="område",
                    ),
                ),
                ("provisions", models.CharField(max_length=300, verbose_name="bestemmelser")),
                (
                    "review_months",
                    models.PositiveSmallIntegerField(default=12, verbose_name="godkendes igen efter (måneder)"),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "kvalitetsstandard",
                "verbose_name_plural": "kvalitetsstandarder",
                "ordering": ("title",),
            },
        ),
        migrations.CreateModel(
            name="InForce",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("period", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="gælder")),
                ("ended_because", models.CharField(blank=True, max_length=300, verbose_name="hvorfor den ophører")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "standard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="periods", to="monitoring.standard"
                    ),
                ),
            ],
            options={
                "verbose_name": "gyldighed",
                "verbose_name_plural": "gyldigheder",
                "ordering": ("-period",),
            },
            bases=(hjemmel.monitoring.models.periods.WithPeriod, models.Model),
        ),
        migrations.CreateModel(
            name="StandardDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(verbose_name="tekst")),
                ("causes", models.JSONField(default=list, verbose_name="årsager til ændringen")),
                ("cause_note", models.TextField(blank=True, verbose_name="forklaring")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "standard",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="draft", to="monitoring.standard"
                    ),
                ),
            ],
            options={
                "verbose_name": "udkast til kvalitetsstandard",
                "verbose_name_plural": "udkast til kvalitetsstandarder",
            },
        ),
        migrations.CreateModel(
            name="StandardDraftEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("text", models.TextField(verbose_name="tekst")),
                ("causes", models.JSONField(default=list, verbose_name="årsager til ændringen")),
                ("cause_note", models.TextField(blank=True, verbose_name="forklaring")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
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
                        to="monitoring.standarddraft",
                    ),
                ),
                (
                    "standard",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="monitoring.standard",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StandardEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("title", models.CharField(max_length=200, verbose_name="titel")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("social", "Socialområdet"),
                            ("child_disability", "Børnehandicapområdet"),
                            ("adult_disability", "Voksenhandicapområdet"),
                            ("other", "Andet område"),
                        ],
                        max_length=20,
                        verbose_name="område",
                    ),
                ),
                ("provisions", models.CharField(max_length=300, verbose_name="bestemmelser")),
                (
                    "review_months",
                    models.PositiveSmallIntegerField(default=12, verbose_name="godkendes igen efter (måneder)"),
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
                        to="monitoring.standard",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StandardVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("number", models.PositiveSmallIntegerField(verbose_name="udgave")),
                ("text", models.TextField(verbose_name="tekst")),
                ("causes", models.JSONField(default=list, verbose_name="årsager til ændringen")),
                ("cause_note", models.TextField(blank=True, verbose_name="forklaring")),
                ("refusals_assessed", models.TextField(blank=True, verbose_name="vurdering af generelle afslag")),
                ("adopter", models.CharField(max_length=200, verbose_name="registreret af")),
                ("adopted_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "standard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="monitoring.standard"
                    ),
                ),
            ],
            options={
                "verbose_name": "udgave af kvalitetsstandard",
                "verbose_name_plural": "udgaver af kvalitetsstandarder",
                "ordering": ("-number",),
            },
        ),
        migrations.CreateModel(
            name="InForceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("period", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="gælder")),
                ("ended_because", models.CharField(blank=True, max_length=300, verbose_name="hvorfor den ophører")),
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
                        to="monitoring.inforce",
                    ),
                ),
                (
                    "standard",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="monitoring.standard",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="monitoring.standardversion",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="inforce",
            name="version",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="in_force", to="monitoring.standardversion"
            ),
        ),
        migrations.CreateModel(
            name="Approval",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("body", models.CharField(max_length=200, verbose_name="godkendt af")),
                ("met_on", models.DateField(verbose_name="møde")),
                ("point", models.CharField(blank=True, max_length=20, verbose_name="punkt")),
                ("next_review_on", models.DateField(verbose_name="godkendes igen senest")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approvals",
                        to="monitoring.standardversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "godkendelse",
                "verbose_name_plural": "godkendelser",
                "ordering": ("-met_on", "-id"),
            },
        ),
        migrations.CreateModel(
            name="Suspension",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("period", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="sat ud af kraft")),
                ("pilot", models.CharField(max_length=200, verbose_name="forsøg")),
                ("body", models.CharField(max_length=200, verbose_name="besluttet af")),
                ("met_on", models.DateField(verbose_name="møde")),
                ("legal_basis", models.CharField(blank=True, max_length=300, verbose_name="hjemmel")),
                ("replacement_due", models.DateField(blank=True, null=True, verbose_name="nyt koncept ventes")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "standard",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="suspensions",
                        to="monitoring.standard",
                    ),
                ),
            ],
            options={
                "verbose_name": "suspension",
                "verbose_name_plural": "suspensioner",
                "ordering": ("-period",),
            },
            bases=(hjemmel.monitoring.models.periods.WithPeriod, models.Model),
        ),
        migrations.CreateModel(
            name="SuspensionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("period", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="sat ud af kraft")),
                ("pilot", models.CharField(max_length=200, verbose_name="forsøg")),
                ("body", models.CharField(max_length=200, verbose_name="besluttet af")),
                ("met_on", models.DateField(verbose_name="møde")),
                ("legal_basis", models.CharField(blank=True, max_length=300, verbose_name="hjemmel")),
                ("replacement_due", models.DateField(blank=True, null=True, verbose_name="nyt koncept ventes")),
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
                        to="monitoring.suspension",
                    ),
                ),
                (
                    "standard",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="monitoring.standard",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="actionplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("closed_on", None), models.Q(("evaluation", ""), _negated=True), _connector="OR"),
                name="monitoring_plan_evaluated",
            ),
        ),
        migrations.AddConstraint(
            model_name="measurestart",
            constraint=models.UniqueConstraint(fields=("measure", "began_on"), name="monitoring_start_once"),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(("part__lte", models.F("whole"))), name="monitoring_part_within_whole"
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("measure", "="), ("period", "&&")], name="monitoring_periods_apart"
            ),
        ),
        migrations.AddConstraint(
            model_name="recommendation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "open"),
                    models.Q(models.Q(("answer", ""), _negated=True), ("answered_on__isnull", False)),
                    _connector="OR",
                ),
                name="monitoring_answered_has_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="standard",
            constraint=models.UniqueConstraint(fields=("municipality", "title"), name="monitoring_standard_title"),
        ),
        migrations.AddConstraint(
            model_name="standardversion",
            constraint=models.UniqueConstraint(fields=("standard", "number"), name="monitoring_version_number"),
        ),
        migrations.AddConstraint(
            model_name="inforce",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("standard", "="), ("period", "&&")], name="monitoring_one_version_in_force"
            ),
        ),
        migrations.AddConstraint(
            model_name="suspension",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("standard", "="), ("period", "&&")], name="monitoring_one_suspension"
            ),
        ),
    ]
