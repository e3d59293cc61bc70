import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RouteStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("committee", "Fagudvalg"),
                            ("users", "Råd for brugere, til orientering"),
                            ("economy", "Økonomiudvalg"),
                            ("council", "Kommunalbestyrelse"),
                        ],
                        max_length=10,
                        verbose_name="Slags",
                    ),
                ),
                ("body", models.CharField(max_length=120, verbose_name="Navn")),
                ("meets_on", models.DateField(null=True, verbose_name="Mødedato")),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="Hvad blev der sagt")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "skridt på sagsgangen",
                "verbose_name_plural": "skridt på sagsgangen",
                "ordering": ("meets_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="Treatment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("year", models.PositiveSmallIntegerField(verbose_name="Tal for")),
                ("published_on", models.DateField(verbose_name="Kortene er offentliggjort")),
                ("treat_by", models.DateField(verbose_name="Behandles senest")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("drafted", "Udkast"),
                            ("on_route", "På vej gennem udvalgene"),
                            ("decided", "Besluttet af kommunalbestyrelsen"),
                            ("sent", "Sendt til Ankestyrelsen"),
                            ("plan_ordered", "Ankestyrelsen har pålagt en handlingsplan"),
                            ("plan_sent", "Den pålagte handlingsplan er sendt"),
                            ("closed", "Afsluttet"),
                        ],
                        default="drafted",
                        max_length=20,
                        verbose_name="Status",
                    ),
                ),
                ("decided_on", models.DateField(null=True, verbose_name="Besluttet")),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("plan", "Der laves en handlingsplan"),
                            ("begun", "De tiltag, der allerede er sat i gang, er handlingsplanen"),
                            ("none", "Der laves ikke en handlingsplan"),
                        ],
                        max_length=10,
                        verbose_name="Svar om handlingsplan",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="Begrundelse")),
                ("sent_on", models.DateField(null=True, verbose_name="Referat sendt")),
                ("reply_on", models.DateField(null=True, verbose_name="Ankestyrelsens svar")),
                ("reply", models.TextField(blank=True, verbose_name="Det svarede Ankestyrelsen, kort")),
                ("plan_due_on", models.DateField(null=True, verbose_name="Frist for den pålagte plan")),
                ("plan_sent_on", models.DateField(null=True, verbose_name="Pålagt plan sendt")),
                ("evaluation", models.TextField(blank=True, verbose_name="Evaluering")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "politisk sag om Danmarkskortet",
                "verbose_name_plural": "politiske sager om Danmarkskortet",
                "ordering": ("-year", "-id"),
            },
        ),
        migrations.CreateModel(
            name="RouteStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("committee", "Fagudvalg"),
                            ("users", "Råd for brugere, til orientering"),
                            ("economy", "Økonomiudvalg"),
                            ("council", "Kommunalbestyrelse"),
                        ],
                        max_length=10,
                        verbose_name="Slags",
                    ),
                ),
                ("body", models.CharField(max_length=120, verbose_name="Navn")),
                ("meets_on", models.DateField(null=True, verbose_name="Mødedato")),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="Hvad blev der sagt")),
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
                        to="treatment.routestep",
                    ),
                ),
                (
                    "treatment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="treatment.treatment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="routestep",
            name="treatment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="route", to="treatment.treatment"
            ),
        ),
        migrations.CreateModel(
            name="Minutes",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64)),
                ("sender", models.CharField(max_length=200, verbose_name="Sendt af")),
                ("sent_at", models.DateTimeField(verbose_name="Sendt")),
                ("available_at", models.DateTimeField(null=True, verbose_name="Modtaget af Ankestyrelsen")),
                ("receipt", models.CharField(blank=True, max_length=200, verbose_name="Kvittering")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "treatment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="minutes", to="treatment.treatment"
                    ),
                ),
            ],
            options={
                "verbose_name": "udskrift til Ankestyrelsen",
                "verbose_name_plural": "udskrifter til Ankestyrelsen",
            },
        ),
        migrations.CreateModel(
            name="TreatmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("year", models.PositiveSmallIntegerField(verbose_name="Tal for")),
                ("published_on", models.DateField(verbose_name="Kortene er offentliggjort")),
                ("treat_by", models.DateField(verbose_name="Behandles senest")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("drafted", "Udkast"),
                            ("on_route", "På vej gennem udvalgene"),
                            ("decided", "Besluttet af kommunalbestyrelsen"),
                            ("sent", "Sendt til Ankestyrelsen"),
                            ("plan_ordered", "Ankestyrelsen har pålagt en handlingsplan"),
                            ("plan_sent", "Den pålagte handlingsplan er sendt"),
                            ("closed", "Afsluttet"),
                        ],
                        default="drafted",
                        max_length=20,
                        verbose_name="Status",
                    ),
                ),
                ("decided_on", models.DateField(null=True, verbose_name="Besluttet")),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("plan", "Der laves en handlingsplan"),
                            ("begun", "De tiltag, der allerede er sat i gang, er handlingsplanen"),
                            ("none", "Der laves ikke en handlingsplan"),
                        ],
                        max_length=10,
                        verbose_name="Svar om handlingsplan",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="Begrundelse")),
                ("sent_on", models.DateField(null=True, verbose_name="Referat sendt")),
                ("reply_on", models.DateField(null=True, verbose_name="Ankestyrelsens svar")),
                ("reply", models.TextField(blank=True, verbose_name="Det svarede Ankestyrelsen, kort")),
                ("plan_due_on", models.DateField(null=True, verbose_name="Frist for den pålagte plan")),
                ("plan_sent_on", models.DateField(null=True, verbose_name="Pålagt plan sendt")),
                ("evaluation", models.TextField(blank=True, verbose_name="Evaluering")),
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
                        to="treatment.treatment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(verbose_name="Udgave")),
                ("sections", models.JSONField(verbose_name="Afsnit")),
                ("figures", models.JSONField(verbose_name="Tal")),
                ("what", models.CharField(max_length=200, verbose_name="Hvad er ændret")),
                ("writer", models.CharField(max_length=200, verbose_name="Skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="Skrevet")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "treatment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="treatment.treatment"
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "udgave af politisk sag",
                "verbose_name_plural": "udgaver af politiske sager",
                "ordering": ("-number",),
            },
        ),
        migrations.CreateModel(
            name="Picture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("section", models.CharField(max_length=20, verbose_name="Afsnit")),
                ("title", models.CharField(max_length=200, verbose_name="Titel")),
                ("description", models.TextField(verbose_name="Beskrivelse")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pictures", to="treatment.version"
                    ),
                ),
            ],
            options={
                "verbose_name": "billede i politisk sag",
                "verbose_name_plural": "billeder i politiske sager",
                "ordering": ("id",),
            },
        ),
        migrations.AddConstraint(
            model_name="treatment",
            constraint=models.UniqueConstraint(fields=("municipality", "year"), name="treatment_one_a_year"),
        ),
        migrations.AddConstraint(
            model_name="treatment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_on__isnull", False),
                        ("state__in", ["decided", "sent", "plan_ordered", "plan_sent", "closed"]),
                    ),
                    models.Q(("answer", ""), ("decided_on", None), ("state__in", ("drafted", "on_route"))),
                    _connector="OR",
                ),
                name="treatment_decided_is_dated",
            ),
        ),
        migrations.AddConstraint(
            model_name="treatment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", "none"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="treatment_no_plan_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="treatment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["plan_ordered", "plan_sent"]), _negated=True),
                    ("plan_due_on__isnull", False),
                    _connector="OR",
                ),
                name="treatment_ordered_plan_has_a_deadline",
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(fields=("treatment", "number"), name="treatment_version_once"),
        ),
    ]
