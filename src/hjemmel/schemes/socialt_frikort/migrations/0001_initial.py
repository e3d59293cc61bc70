import uuid

import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casework", "0001_initial"),
        ("core", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Card",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("issued_on", models.DateField(verbose_name="udstedt")),
                ("controlled_on", models.DateField(null=True, verbose_name="senest kontrolleret i forsøget")),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frikort",
                        to="core.person",
                        verbose_name="borger",
                    ),
                ),
            ],
            options={
                "verbose_name": "frikort",
                "verbose_name_plural": "frikort",
            },
        ),
        migrations.CreateModel(
            name="Control",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("due_on", models.DateField(verbose_name="senest")),
                ("started_at", models.DateTimeField(verbose_name="begyndt")),
                ("starter", models.CharField(max_length=200, verbose_name="begyndt af")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kept", "Betingelserne er opfyldt"),
                            ("dispensed", "Dispensation fra indkomstbetingelsen"),
                            ("deactivated", "Frikortet er deaktiveret"),
                            ("handed_over", "Borgeren har fået en anden handlekommune"),
                        ],
                        max_length=20,
                        verbose_name="resultat",
                    ),
                ),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="controls", to="frikort.card"
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="frikort_control", to="casework.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "kontrol",
                "verbose_name_plural": "kontroller",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="ControlRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("due_by", models.DateField(verbose_name="med frist senest")),
                ("cards", models.PositiveIntegerField(null=True, verbose_name="frikort i alt")),
                ("starter", models.CharField(max_length=200, verbose_name="sat i gang af")),
                ("started_at", models.DateTimeField(verbose_name="sat i gang")),
                ("finished_at", models.DateTimeField(null=True, verbose_name="færdig")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "kontrolkørsel",
                "verbose_name_plural": "kontrolkørsler",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="ControlEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("due_on", models.DateField(verbose_name="senest")),
                ("started_at", models.DateTimeField(verbose_name="begyndt")),
                ("starter", models.CharField(max_length=200, verbose_name="begyndt af")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kept", "Betingelserne er opfyldt"),
                            ("dispensed", "Dispensation fra indkomstbetingelsen"),
                            ("deactivated", "Frikortet er deaktiveret"),
                            ("handed_over", "Borgeren har fået en anden handlekommune"),
                        ],
                        max_length=20,
                        verbose_name="resultat",
                    ),
                ),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
                (
                    "card",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="frikort.card",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.case",
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
                        to="frikort.control",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="frikort.controlrun",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="control",
            name="run",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="controls", to="frikort.controlrun"
            ),
        ),
        migrations.CreateModel(
            name="Employment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("employer_name", models.CharField(max_length=200, verbose_name="arbejdsgiver")),
                ("employer_cvr", models.CharField(max_length=8, verbose_name="CVR-nummer")),
                ("number", models.CharField(max_length=5, verbose_name="frikort-id")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=40, verbose_name="arbejdsgiverens egen betegnelse"),
                ),
                ("begins_on", models.DateField(verbose_name="første arbejdsdag")),
                ("ends_on", models.DateField(null=True, verbose_name="sidste arbejdsdag")),
                ("is_ordinary_and_unsubsidised", models.BooleanField(verbose_name="ordinært og uden tilskud")),
                (
                    "has_danish_cvr_or_is_public",
                    models.BooleanField(verbose_name="dansk CVR-nummer eller offentlig myndighed"),
                ),
                ("declarer", models.CharField(max_length=200, verbose_name="oplyst af")),
                ("declared_at", models.DateTimeField(verbose_name="oplyst")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="employments", to="frikort.card"
                    ),
                ),
                (
                    "declared_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "notice",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.document",
                        verbose_name="besked til borgeren",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frikort_employments",
                        to="core.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "ansættelse",
                "verbose_name_plural": "ansættelser",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="EmploymentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("employer_name", models.CharField(max_length=200, verbose_name="arbejdsgiver")),
                ("employer_cvr", models.CharField(max_length=8, verbose_name="CVR-nummer")),
                ("number", models.CharField(max_length=5, verbose_name="frikort-id")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=40, verbose_name="arbejdsgiverens egen betegnelse"),
                ),
                ("begins_on", models.DateField(verbose_name="første arbejdsdag")),
                ("ends_on", models.DateField(null=True, verbose_name="sidste arbejdsdag")),
                ("is_ordinary_and_unsubsidised", models.BooleanField(verbose_name="ordinært og uden tilskud")),
                (
                    "has_danish_cvr_or_is_public",
                    models.BooleanField(verbose_name="dansk CVR-nummer eller offentlig myndighed"),
                ),
                ("declarer", models.CharField(max_length=200, verbose_name="oplyst af")),
                ("declared_at", models.DateTimeField(verbose_name="oplyst")),
                (
                    "card",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="frikort.card",
                    ),
                ),
                (
                    "declared_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "notice",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.document",
                        verbose_name="besked til borgeren",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.organisation",
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
                        to="frikort.employment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FundingEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("year", models.PositiveSmallIntegerField(verbose_name="budgetår")),
                (
                    "purpose",
                    models.CharField(
                        choices=[("administration", "Administration"), ("outreach", "Opsøgende arbejde")],
                        max_length=20,
                        verbose_name="formål",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("granted", "Bevilget"), ("spent", "Brugt")], max_length=10, verbose_name="hvad"
                    ),
                ),
                ("amount_ore", models.BigIntegerField(verbose_name="beløb i øre")),
                ("text", models.CharField(max_length=200, verbose_name="tekst")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "reverses",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversed_by",
                        to="frikort.fundingentry",
                    ),
                ),
            ],
            options={
                "verbose_name": "beløb til ordningen",
                "verbose_name_plural": "beløb til ordningen",
                "ordering": ("-year", "-id"),
            },
        ),
        migrations.CreateModel(
            name="LedgerEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("year", models.PositiveSmallIntegerField(verbose_name="kalenderår")),
                ("sequence", models.PositiveIntegerField(verbose_name="nummer i året")),
                ("paid_on", models.DateField(verbose_name="udbetalt")),
                ("worked_until", models.DateField(verbose_name="sidste arbejdsdag i lønperioden")),
                ("wage_ore", models.BigIntegerField(verbose_name="løn i øre")),
                ("holiday_pay_ore", models.BigIntegerField(verbose_name="feriepenge i øre")),
                ("pension_ore", models.BigIntegerField(verbose_name="udbetalt pension i øre")),
                ("tax_free_ore", models.BigIntegerField(verbose_name="skattefri del i øre")),
                ("taxable_ore", models.BigIntegerField(verbose_name="skattepligtig del i øre")),
                ("tax_free_before_ore", models.BigIntegerField(verbose_name="skattefrit i året før posten i øre")),
                ("ceiling_ore", models.BigIntegerField(verbose_name="beløbsgrænse i øre")),
                ("ceiling_is_confirmed", models.BooleanField(verbose_name="beløbsgrænsen er offentliggjort")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="grund")),
                ("idempotency_key", models.CharField(max_length=100, null=True, verbose_name="nøgle")),
                ("registrant", models.CharField(max_length=200, verbose_name="registreret af")),
                ("registered_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="frikort.card"
                    ),
                ),
                (
                    "employment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="frikort.employment"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.organisation",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="casework.planrecord",
                        verbose_name="retsgrundlag",
                    ),
                ),
                (
                    "registered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="frikort.ledgerentry",
                    ),
                ),
                (
                    "reverses",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversed_by",
                        to="frikort.ledgerentry",
                    ),
                ),
            ],
            options={
                "verbose_name": "post",
                "verbose_name_plural": "poster",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="LookupAlert",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "locked",
                    models.CharField(
                        choices=[("user", "Bruger"), ("employer", "Virksomhed"), ("network", "Netværk")],
                        max_length=10,
                        verbose_name="spærret",
                    ),
                ),
                ("failures", models.PositiveIntegerField(verbose_name="fejlslagne opslag")),
                ("network", models.CharField(max_length=39, null=True, verbose_name="netværk")),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"
                    ),
                ),
            ],
            options={
                "verbose_name": "alarm om opslag",
                "verbose_name_plural": "alarmer om opslag",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="LookupAttempt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
                ("found", models.BooleanField(verbose_name="fundet")),
                ("network", models.CharField(max_length=39, null=True, verbose_name="netværk")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "opslag",
                "verbose_name_plural": "opslag",
            },
        ),
        migrations.CreateModel(
            name="OutreachConsent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "how",
                    models.CharField(
                        choices=[("page", "På siden"), ("spoken", "Mundtligt"), ("letter", "Skriftligt")],
                        max_length=10,
                        verbose_name="hvordan",
                    ),
                ),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("given_at", models.DateTimeField(verbose_name="givet")),
                ("withdrawn_at", models.DateTimeField(null=True, verbose_name="trukket tilbage")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outreach_consents", to="frikort.card"
                    ),
                ),
            ],
            options={
                "verbose_name": "samtykke til hjælp",
                "verbose_name_plural": "samtykker til hjælp",
            },
        ),
        migrations.CreateModel(
            name="OutreachTask",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "task",
                    models.CharField(
                        choices=[
                            ("find_job", "Hjælpe borgeren med at finde job"),
                            ("find_employers", "Opsøge og samarbejde med virksomheder"),
                            ("match", "Matche borger og virksomhed"),
                            ("employers_entry", "Være virksomhedens indgang"),
                            ("follow_up", "Følge op"),
                        ],
                        max_length=20,
                        verbose_name="opgave",
                    ),
                ),
                ("done_on", models.DateField(verbose_name="dato")),
                ("note", models.CharField(max_length=500, verbose_name="hvad der skete")),
                ("with_job_centre", models.BooleanField(default=False, verbose_name="sammen med jobcentret")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="outreach_tasks", to="frikort.card"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "opgave for borgeren",
                "verbose_name_plural": "opgaver for borgeren",
                "ordering": ("-done_on", "-id"),
            },
        ),
        migrations.CreateModel(
            name="CardChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("issued", "Udstedt"),
                            ("carried_over", "Videreført fra forsøget"),
                            ("carried_over_deactivated", "Videreført fra forsøget som deaktiveret"),
                            ("deactivated", "Deaktiveret"),
                            ("reactivated", "Genaktiveret"),
                        ],
                        max_length=30,
                        verbose_name="hvad",
                    ),
                ),
                ("effective_at", models.DateTimeField(verbose_name="virkning fra")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("reason", models.TextField(blank=True, verbose_name="grund")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="changes", to="frikort.card"
                    ),
                ),
                (
                    "decision",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frikort_change",
                        to="casework.decision",
                    ),
                ),
            ],
            options={
                "verbose_name": "ændring af frikort",
                "verbose_name_plural": "ændringer af frikort",
                "ordering": ("effective_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "deactivated"), _negated=True),
                            ("effective_at__gte", models.F("recorded_at")),
                            _connector="OR",
                        ),
                        name="frikort_never_backwards",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CardNumber",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=5, unique=True, verbose_name="frikort-id")),
                ("code_sealed", models.BinaryField()),
                ("given_at", models.DateTimeField(verbose_name="givet")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afløst")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="numbers", to="frikort.card"
                    ),
                ),
            ],
            options={
                "verbose_name": "frikort-id",
                "verbose_name_plural": "frikort-id'er",
                "ordering": ("-id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__regex", "^[0-9]{5}$")), name="frikort_five_digits"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("card",), name="frikort_one_number"
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="control",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("card",), name="frikort_one_open_control"
            ),
        ),
        migrations.AddConstraint(
            model_name="control",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at", None), ("result", "")),
                    models.Q(("ended_at__isnull", False), models.Q(("result", ""), _negated=True)),
                    _connector="OR",
                ),
                name="frikort_control_ends_with_result",
            ),
        ),
        migrations.AddConstraint(
            model_name="employment",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("begins_on")), _connector="OR"),
                name="frikort_employment_period",
            ),
        ),
        migrations.AddConstraint(
            model_name="employment",
            constraint=models.CheckConstraint(
                condition=models.Q(("has_danish_cvr_or_is_public", True), ("is_ordinary_and_unsubsidised", True)),
                name="frikort_work_is_covered",
            ),
        ),
        migrations.AddConstraint(
            model_name="employment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ends_on", None)),
                fields=("card", "organisation"),
                name="frikort_one_open_employment",
            ),
        ),
        migrations.AddConstraint(
            model_name="fundingentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("amount_ore__gt", 0), ("reverses", None)),
                    models.Q(("amount_ore__lt", 0), ("reverses__isnull", False)),
                    _connector="OR",
                ),
                name="frikort_funding_signs",
            ),
        ),
        migrations.AddIndex(
            model_name="ledgerentry",
            index=models.Index(fields=["employment", "-id"], name="frikort_entries_of"),
        ),
        migrations.AddIndex(
            model_name="ledgerentry",
            index=models.Index(fields=["organisation", "-id"], name="frikort_entries_by"),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.UniqueConstraint(fields=("card", "year", "sequence"), name="frikort_chain"),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.UniqueConstraint(fields=("organisation", "idempotency_key"), name="frikort_key_once"),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "tax_free_ore",
                        django.db.models.expressions.CombinedExpression(
                            django.db.models.expressions.CombinedExpression(
                                django.db.models.expressions.CombinedExpression(
                                    models.F("wage_ore"), "+", models.F("holiday_pay_ore")
                                ),
                                "+",
                                models.F("pension_ore"),
                            ),
                            "-",
                            models.F("taxable_ore"),
                        ),
                    )
                ),
                name="frikort_split_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tax_free_ore__lte", 0),
                    (
                        "tax_free_ore__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("ceiling_ore"), "-", models.F("tax_free_before_ore")
                        ),
                    ),
                    _connector="OR",
                ),
                name="frikort_within_ceiling",
            ),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tax_free_before_ore__gte", 0),
                    (
                        "tax_free_before_ore__gte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("tax_free_ore"), "*", models.Value(-1)
                        ),
                    ),
                ),
                name="frikort_total_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("holiday_pay_ore__gte", 0),
                        ("pension_ore__gte", 0),
                        ("reverses", None),
                        ("tax_free_ore__gte", 0),
                        ("taxable_ore__gte", 0),
                        ("wage_ore__gte", 0),
                    ),
                    models.Q(
                        ("holiday_pay_ore__lte", 0),
                        ("pension_ore__lte", 0),
                        ("reverses__isnull", False),
                        ("tax_free_ore__lte", 0),
                        ("taxable_ore__lte", 0),
                        ("wage_ore__lte", 0),
                    ),
                    _connector="OR",
                ),
                name="frikort_signs",
            ),
        ),
        migrations.AddIndex(
            model_name="lookupattempt",
            index=models.Index(fields=["organisation", "-at"], name="frikort_attempts"),
        ),
        migrations.AddIndex(
            model_name="lookupattempt",
            index=models.Index(fields=["network", "-at"], name="frikort_attempts_from"),
        ),
        migrations.AddConstraint(
            model_name="outreachconsent",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at", None)), fields=("card",), name="frikort_one_standing_consent"
            ),
        ),
    ]
