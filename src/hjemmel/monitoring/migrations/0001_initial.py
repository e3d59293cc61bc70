import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0007_journal"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        BtreeGistExtension(),
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
        pgtrigger.migrations.AddTrigger(
            model_name="actionplan",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="b1dc8feb76bee323770e96b7a924c3302046f75a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_db61b",
                    table="monitoring_actionplan",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actionplan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_actionplanevent" ("aim", "approved_by", "approved_on", "area", "cause", "closed_on", "due_on", "evaluation", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisions", "public_id", "reports_to", "title") VALUES (NEW."aim", NEW."approved_by", NEW."approved_on", NEW."area", NEW."cause", NEW."closed_on", NEW."due_on", NEW."evaluation", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provisions", NEW."public_id", NEW."reports_to", NEW."title"); RETURN NULL;',
                    hash="ee950b0a7ab635f8ac382ba5bee9226afc8eed79",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e20db",
                    table="monitoring_actionplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actionplan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "monitoring_actionplanevent" ("aim", "approved_by", "approved_on", "area", "cause", "closed_on", "due_on", "evaluation", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisions", "public_id", "reports_to", "title") VALUES (NEW."aim", NEW."approved_by", NEW."approved_on", NEW."area", NEW."cause", NEW."closed_on", NEW."due_on", NEW."evaluation", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provisions", NEW."public_id", NEW."reports_to", NEW."title"); RETURN NULL;',
                    hash="46d27e5c469a91c24f8990a217a05a40cfc7e53d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5e276",
                    table="monitoring_actionplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actionplan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_actionplanevent" ("aim", "approved_by", "approved_on", "area", "cause", "closed_on", "due_on", "evaluation", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisions", "public_id", "reports_to", "title") VALUES (OLD."aim", OLD."approved_by", OLD."approved_on", OLD."area", OLD."cause", OLD."closed_on", OLD."due_on", OLD."evaluation", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provisions", OLD."public_id", OLD."reports_to", OLD."title"); RETURN NULL;',
                    hash="55e72e8ea6f1aa0ac1837eada275955dffa3b9ac",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5e848",
                    table="monitoring_actionplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actionplanevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="ae7c46ededb4105b540d2b233fb6afabda8000ae",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_7e3b9",
                    table="monitoring_actionplanevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actionplanevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d980fb7c201e982b0b42b63fab7eb1d6768f0aed",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_45cc1",
                    table="monitoring_actionplanevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="aa6c239e4461f8904ca95ffea6a290d58971ae2e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_eca04",
                    table="monitoring_measure",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_measureevent" ("area", "ended_on", "expected_effect", "id", "indicator", "municipality_id", "owner", "part_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "provisions", "public_id", "result", "title", "what", "whole_name") VALUES (NEW."area", NEW."ended_on", NEW."expected_effect", NEW."id", NEW."indicator", NEW."municipality_id", NEW."owner", NEW."part_name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."provisions", NEW."public_id", NEW."result", NEW."title", NEW."what", NEW."whole_name"); RETURN NULL;',
                    hash="2b566cd8530519c324a975665d7db536e5b83de6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ce0a7",
                    table="monitoring_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "monitoring_measureevent" ("area", "ended_on", "expected_effect", "id", "indicator", "municipality_id", "owner", "part_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "provisions", "public_id", "result", "title", "what", "whole_name") VALUES (NEW."area", NEW."ended_on", NEW."expected_effect", NEW."id", NEW."indicator", NEW."municipality_id", NEW."owner", NEW."part_name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."provisions", NEW."public_id", NEW."result", NEW."title", NEW."what", NEW."whole_name"); RETURN NULL;',
                    hash="31f9e6e19e857ce6836b576014171f608d30e6c2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a470b",
                    table="monitoring_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_measureevent" ("area", "ended_on", "expected_effect", "id", "indicator", "municipality_id", "owner", "part_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "provisions", "public_id", "result", "title", "what", "whole_name") VALUES (OLD."area", OLD."ended_on", OLD."expected_effect", OLD."id", OLD."indicator", OLD."municipality_id", OLD."owner", OLD."part_name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."provisions", OLD."public_id", OLD."result", OLD."title", OLD."what", OLD."whole_name"); RETURN NULL;',
                    hash="e1faac85bc3ebeb049d7dabc3e2e359db2df0348",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a2130",
                    table="monitoring_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measureevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="4f73223d3f0a22f902ba8dd2ed86f856af2c3d1e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e82c6",
                    table="monitoring_measureevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measureevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="059145c530584b15668994304871ec7fc684de24",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d383e",
                    table="monitoring_measureevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="measurestart",
            constraint=models.UniqueConstraint(fields=("measure", "began_on"), name="monitoring_start_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measurestart",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5a719f8118699ebe23bf2db587590fa3cf8cae64",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c165f",
                    table="monitoring_measurestart",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measurestart",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="3393c69f27066ab126578e3ec630338a5d43554d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_64e2a",
                    table="monitoring_measurestart",
                    when="BEFORE",
                ),
            ),
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
        pgtrigger.migrations.AddTrigger(
            model_name="observation",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="f6e52f4012452b7d17e67982fe88bba7a095d166",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_07aaa",
                    table="monitoring_observation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_observationevent" ("id", "measure_id", "municipality_id", "part", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorder", "source", "whole") VALUES (NEW."id", NEW."measure_id", NEW."municipality_id", NEW."part", NEW."period", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorder", NEW."source", NEW."whole"); RETURN NULL;',
                    hash="dd3ceec16101e8387b878eee7340f012aceb21bc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ad260",
                    table="monitoring_observation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "monitoring_observationevent" ("id", "measure_id", "municipality_id", "part", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorder", "source", "whole") VALUES (NEW."id", NEW."measure_id", NEW."municipality_id", NEW."part", NEW."period", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."recorded_at", NEW."recorder", NEW."source", NEW."whole"); RETURN NULL;',
                    hash="f9c122082cad82a57f3d9c34ffb780b998d32220",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75a01",
                    table="monitoring_observation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_observationevent" ("id", "measure_id", "municipality_id", "part", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "recorded_at", "recorder", "source", "whole") VALUES (OLD."id", OLD."measure_id", OLD."municipality_id", OLD."part", OLD."period", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."recorded_at", OLD."recorder", OLD."source", OLD."whole"); RETURN NULL;',
                    hash="c97c2142f586cc7f183b57ca9c524499789603eb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6d3cb",
                    table="monitoring_observation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="01634c170b22be68b0668153b37f2112a0c35f99",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e369a",
                    table="monitoring_observationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="71d78177163d93336d3c033a06918dd2a39a8c55",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f2fc5",
                    table="monitoring_observationevent",
                    when="BEFORE",
                ),
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
        pgtrigger.migrations.AddTrigger(
            model_name="recommendation",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="75c82f96e2d390858beafe2ba2309f9a810da0f4",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_08d3a",
                    table="monitoring_recommendation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_recommendationevent" ("answer", "answered_on", "area", "id", "municipality_id", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "recommended", "state", "year") VALUES (NEW."answer", NEW."answered_on", NEW."area", NEW."id", NEW."municipality_id", NEW."owner", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."received_on", NEW."recommended", NEW."state", NEW."year"); RETURN NULL;',
                    hash="8c24dc0c94f44c3a1d6c79d331b33e1a55f70d50",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bd2da",
                    table="monitoring_recommendation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "monitoring_recommendationevent" ("answer", "answered_on", "area", "id", "municipality_id", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "recommended", "state", "year") VALUES (NEW."answer", NEW."answered_on", NEW."area", NEW."id", NEW."municipality_id", NEW."owner", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."received_on", NEW."recommended", NEW."state", NEW."year"); RETURN NULL;',
                    hash="de881a670f050725a0dec1def7fdd07c9a8f5ebc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_446f7",
                    table="monitoring_recommendation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_recommendationevent" ("answer", "answered_on", "area", "id", "municipality_id", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "recommended", "state", "year") VALUES (OLD."answer", OLD."answered_on", OLD."area", OLD."id", OLD."municipality_id", OLD."owner", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."received_on", OLD."recommended", OLD."state", OLD."year"); RETURN NULL;',
                    hash="894b953803a304488071e40ec345c047390acb38",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0aace",
                    table="monitoring_recommendation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="581e3cdef6be1734161bd5c7a9b421a05dd5d032",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_f28ae",
                    table="monitoring_recommendationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="recommendationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9ced106f1180c3740dd3444f10a0cab1e2567a29",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f303c",
                    table="monitoring_recommendationevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="standard",
            constraint=models.UniqueConstraint(fields=("municipality", "title"), name="monitoring_standard_title"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standard",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="7392c17fab16fa6ec6d3ea2a860e62775cee63d0",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_ae01b",
                    table="monitoring_standard",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standard",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_standardevent" ("area", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisions", "public_id", "review_months", "title") VALUES (NEW."area", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provisions", NEW."public_id", NEW."review_months", NEW."title"); RETURN NULL;',
                    hash="79b702dfa51b865a8610595cc887d52e5e2ca72e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cd233",
                    table="monitoring_standard",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standard",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "monitoring_standardevent" ("area", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisions", "public_id", "review_months", "title") VALUES (NEW."area", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provisions", NEW."public_id", NEW."review_months", NEW."title"); RETURN NULL;',
                    hash="58f94bf0a06269ed6847e3d3b2d5e7107f76babe",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c944b",
                    table="monitoring_standard",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standard",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_standardevent" ("area", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisions", "public_id", "review_months", "title") VALUES (OLD."area", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provisions", OLD."public_id", OLD."review_months", OLD."title"); RETURN NULL;',
                    hash="16876fc2a956d0ef39007e5de1db44488f3f0b36",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f71cd",
                    table="monitoring_standard",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarddraft",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="7e752355baf61e7b6f9e117a491f9fc4b867b594",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4ba20",
                    table="monitoring_standarddraft",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarddraft",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_standarddraftevent" ("cause_note", "causes", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standard_id", "text", "writer", "written_at") VALUES (NEW."cause_note", NEW."causes", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."standard_id", NEW."text", NEW."writer", NEW."written_at"); RETURN NULL;',
                    hash="eea1d27c6e9f26d8b7cf2d592871e1a824a90de0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d253f",
                    table="monitoring_standarddraft",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarddraft",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "monitoring_standarddraftevent" ("cause_note", "causes", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standard_id", "text", "writer", "written_at") VALUES (NEW."cause_note", NEW."causes", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."standard_id", NEW."text", NEW."writer", NEW."written_at"); RETURN NULL;',
                    hash="14ec4b51733671a296cff5c8e531ce426dee6f1f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a41fe",
                    table="monitoring_standarddraft",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarddraft",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_standarddraftevent" ("cause_note", "causes", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standard_id", "text", "writer", "written_at") VALUES (OLD."cause_note", OLD."causes", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."standard_id", OLD."text", OLD."writer", OLD."written_at"); RETURN NULL;',
                    hash="8e8c5c81673cd9e5e2f5f34ad82c95a84d3fed40",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b2233",
                    table="monitoring_standarddraft",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarddraftevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="bb1117db373cfa966657bc9af48e8f404b5c33c5",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d9ca4",
                    table="monitoring_standarddraftevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standarddraftevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="70609108eb995fbd27aa830ddcb90ecaa72bd158",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_64822",
                    table="monitoring_standarddraftevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standardevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="c29c2296ff105ee50d05c0b686002b3c859f9239",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8dd60",
                    table="monitoring_standardevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standardevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ba505c7c8865004f22aa3a33a867085bbfb01256",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b6b36",
                    table="monitoring_standardevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="standardversion",
            constraint=models.UniqueConstraint(fields=("standard", "number"), name="monitoring_version_number"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standardversion",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bd43d46b41b22c833f873244ff6f5aa033dbd3c0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0250a",
                    table="monitoring_standardversion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="standardversion",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="a9c94cfaa8ab3b6bb6106836bec8aabace886de9",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9fad9",
                    table="monitoring_standardversion",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inforceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="52873dd162f36877354bfc00d1f42d3b1f04e7c4",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d6444",
                    table="monitoring_inforceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inforceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ecdf8dcb9db982cf34fd264601ba80baf0d8cca5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_36e7d",
                    table="monitoring_inforceevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="inforce",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("standard", "="), ("period", "&&")], name="monitoring_one_version_in_force"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inforce",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="9d703a5cac6c04a4ff18fbd70248b29671945559",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e0d70",
                    table="monitoring_inforce",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inforce",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_inforceevent" ("ended_because", "id", "municipality_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standard_id", "version_id") VALUES (NEW."ended_because", NEW."id", NEW."municipality_id", NEW."period", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."standard_id", NEW."version_id"); RETURN NULL;',
                    hash="85f8709d43aa8fa61321ee41f90e7729b224ab60",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fc72d",
                    table="monitoring_inforce",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inforce",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "monitoring_inforceevent" ("ended_because", "id", "municipality_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standard_id", "version_id") VALUES (NEW."ended_because", NEW."id", NEW."municipality_id", NEW."period", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."standard_id", NEW."version_id"); RETURN NULL;',
                    hash="74aa66f87cd9977f3f7f2ccdc5c1ae4899f47aad",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e8cbb",
                    table="monitoring_inforce",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inforce",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_inforceevent" ("ended_because", "id", "municipality_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standard_id", "version_id") VALUES (OLD."ended_because", OLD."id", OLD."municipality_id", OLD."period", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."standard_id", OLD."version_id"); RETURN NULL;',
                    hash="779c1cce1f7941848c6d8eefd2781df35f398bce",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e86ff",
                    table="monitoring_inforce",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="approval",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fea8fbdf8153d1e8aebc3d91817135c78462a4a8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_81d62",
                    table="monitoring_approval",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="approval",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="c3af340a5282ffbdc3c1da3599ca5387dcf49cd3",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_9e4f4",
                    table="monitoring_approval",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="suspension",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("standard", "="), ("period", "&&")], name="monitoring_one_suspension"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="suspension",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="6d8d9b32633fb97d4fc7d12f95a3ca769b41d79f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4b69c",
                    table="monitoring_suspension",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="suspension",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_suspensionevent" ("body", "id", "legal_basis", "met_on", "municipality_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot", "public_id", "replacement_due", "standard_id") VALUES (NEW."body", NEW."id", NEW."legal_basis", NEW."met_on", NEW."municipality_id", NEW."period", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pilot", NEW."public_id", NEW."replacement_due", NEW."standard_id"); RETURN NULL;',
                    hash="62ef3c658da959ec220ce719caafef0f70515b42",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_082f4",
                    table="monitoring_suspension",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="suspension",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "monitoring_suspensionevent" ("body", "id", "legal_basis", "met_on", "municipality_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot", "public_id", "replacement_due", "standard_id") VALUES (NEW."body", NEW."id", NEW."legal_basis", NEW."met_on", NEW."municipality_id", NEW."period", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pilot", NEW."public_id", NEW."replacement_due", NEW."standard_id"); RETURN NULL;',
                    hash="2e31dc7bac12dc7376a951eb226156296876061d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f490b",
                    table="monitoring_suspension",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="suspension",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "monitoring_suspensionevent" ("body", "id", "legal_basis", "met_on", "municipality_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot", "public_id", "replacement_due", "standard_id") VALUES (OLD."body", OLD."id", OLD."legal_basis", OLD."met_on", OLD."municipality_id", OLD."period", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pilot", OLD."public_id", OLD."replacement_due", OLD."standard_id"); RETURN NULL;',
                    hash="fea90f21675b874b54da9959761bbf97c2e530d6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cc1b3",
                    table="monitoring_suspension",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="suspensionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="ea7a9ee2e5ffd2f2ddcea74249333a89d6da8405",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_fb55c",
                    table="monitoring_suspensionevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="suspensionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2a084a105b7f82789c7c40ccd54eb444950024de",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_44b3b",
                    table="monitoring_suspensionevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
