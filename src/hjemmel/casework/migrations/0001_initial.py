import uuid

import django_fsm
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("scheme", models.SlugField(max_length=60, verbose_name="ordning")),
                (
                    "state",
                    django_fsm.FSMField(
                        choices=[("open", "Under behandling"), ("decided", "Afgjort")],
                        default="open",
                        max_length=50,
                        protected=True,
                        verbose_name="status",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("self_service", "Egen ansøgning på siden"),
                            ("letter", "Brev"),
                            ("spoken", "Mundtligt"),
                        ],
                        max_length=20,
                        verbose_name="modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
            ],
            options={
                "verbose_name": "sag",
                "verbose_name_plural": "sager",
                "ordering": ("received_on", "id"),
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name="CaseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("scheme", models.SlugField(db_index=False, max_length=60, verbose_name="ordning")),
                (
                    "state",
                    django_fsm.FSMField(
                        choices=[("open", "Under behandling"), ("decided", "Afgjort")],
                        default="open",
                        max_length=50,
                        protected=True,
                        verbose_name="status",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("self_service", "Egen ansøgning på siden"),
                            ("letter", "Brev"),
                            ("spoken", "Mundtligt"),
                        ],
                        max_length=20,
                        verbose_name="modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseFact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100, verbose_name="faktum")),
                ("value", models.TextField(help_text="Kanonisk tekst, for eksempel 9500.00", verbose_name="værdi")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("citizen", "Borgerens oplysning"),
                            ("document", "Dokumentation i sagen"),
                            ("register", "Opslag i register"),
                            ("assessment", "Sagsbehandlerens vurdering"),
                            ("case", "Fremgår af sagen"),
                        ],
                        max_length=20,
                        verbose_name="kilde",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
            ],
            options={
                "verbose_name": "oplysning",
                "verbose_name_plural": "oplysninger",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "state",
                    django_fsm.FSMField(
                        choices=[("draft", "Kladde"), ("submitted", "Til godkendelse"), ("signed", "Underskrevet")],
                        default="draft",
                        max_length=50,
                        protected=True,
                        verbose_name="status",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("granted", "Bevilling"), ("refused", "Afslag")], max_length=20, verbose_name="udfald"
                    ),
                ),
                (
                    "law_date",
                    models.DateField(help_text="Den dato, hvis lov afgørelsen følger", verbose_name="lovens dato"),
                ),
                ("reasons", models.TextField(verbose_name="begrundelse")),
                ("remark", models.TextField(blank=True, verbose_name="bemærkning fra beslutter")),
                (
                    "facts",
                    models.JSONField(help_text="navn → værdi, kilde, note, registreret", verbose_name="oplysninger"),
                ),
                ("result", models.BinaryField()),
                ("result_sha256", models.CharField(max_length=64)),
                ("preparer", models.CharField(max_length=200, verbose_name="forberedt af")),
                ("prepared_at", models.DateTimeField(verbose_name="forberedt")),
                ("signer", models.CharField(blank=True, max_length=200, verbose_name="underskrevet af")),
                ("signed_at", models.DateTimeField(null=True, verbose_name="underskrevet")),
            ],
            options={
                "verbose_name": "afgørelse",
                "verbose_name_plural": "afgørelser",
                "ordering": ("-id",),
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name="DecisionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "state",
                    django_fsm.FSMField(
                        choices=[("draft", "Kladde"), ("submitted", "Til godkendelse"), ("signed", "Underskrevet")],
                        default="draft",
                        max_length=50,
                        protected=True,
                        verbose_name="status",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("granted", "Bevilling"), ("refused", "Afslag")], max_length=20, verbose_name="udfald"
                    ),
                ),
                (
                    "law_date",
                    models.DateField(help_text="Den dato, hvis lov afgørelsen følger", verbose_name="lovens dato"),
                ),
                ("reasons", models.TextField(verbose_name="begrundelse")),
                ("remark", models.TextField(blank=True, verbose_name="bemærkning fra beslutter")),
                (
                    "facts",
                    models.JSONField(help_text="navn → værdi, kilde, note, registreret", verbose_name="oplysninger"),
                ),
                ("result", models.BinaryField()),
                ("result_sha256", models.CharField(max_length=64)),
                ("preparer", models.CharField(max_length=200, verbose_name="forberedt af")),
                ("prepared_at", models.DateTimeField(verbose_name="forberedt")),
                ("signer", models.CharField(blank=True, max_length=200, verbose_name="underskrevet af")),
                ("signed_at", models.DateTimeField(null=True, verbose_name="underskrevet")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlanRecord",
            fields=[
                ("digest", models.CharField(max_length=80, primary_key=True, serialize=False)),
                ("content", models.BinaryField()),
            ],
            options={
                "verbose_name": "retsgrundlag",
                "verbose_name_plural": "retsgrundlag",
            },
        ),
    ]
