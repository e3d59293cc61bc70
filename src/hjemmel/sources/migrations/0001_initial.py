import uuid

import django.core.validators
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
            name="Ruling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "number",
                    models.CharField(
                        max_length=12,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^(?:[A-ZÆØÅ]-)?\\d{1,3}-\\d{2}(?!\\d)$", "Skriv nummeret som 20-22."
                            )
                        ],
                        verbose_name="nummer",
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="dato")),
                ("subject", models.CharField(max_length=200, verbose_name="emne")),
                ("provisions", models.CharField(max_length=300, verbose_name="bestemmelser")),
                ("paraphrase", models.TextField(verbose_name="indhold med egne ord")),
                ("url", models.URLField(max_length=400, verbose_name="link")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="kilde til oplysningerne")),
                ("repealed_on", models.DateField(blank=True, null=True, verbose_name="ophævet fra")),
                ("repeal_reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "repealed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="repeals",
                        to="sources.ruling",
                        verbose_name="afløst af",
                    ),
                ),
            ],
            options={
                "verbose_name": "principmeddelelse",
                "verbose_name_plural": "principmeddelelser",
                "ordering": ("-issued_on", "number"),
            },
        ),
        migrations.CreateModel(
            name="RulingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "number",
                    models.CharField(
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^(?:[A-ZÆØÅ]-)?\\d{1,3}-\\d{2}(?!\\d)$", "Skriv nummeret som 20-22."
                            )
                        ],
                        verbose_name="nummer",
                    ),
                ),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="dato")),
                ("subject", models.CharField(max_length=200, verbose_name="emne")),
                ("provisions", models.CharField(max_length=300, verbose_name="bestemmelser")),
                ("paraphrase", models.TextField(verbose_name="indhold med egne ord")),
                ("url", models.URLField(max_length=400, verbose_name="link")),
                ("source", models.CharField(blank=True, max_length=300, verbose_name="kilde til oplysningerne")),
                ("repealed_on", models.DateField(blank=True, null=True, verbose_name="ophævet fra")),
                ("repeal_reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
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
                        to="sources.ruling",
                    ),
                ),
                (
                    "repealed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.ruling",
                        verbose_name="afløst af",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RateConfirmation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("rate", models.CharField(max_length=80, verbose_name="sats")),
                ("since", models.DateField(verbose_name="gælder fra")),
                (
                    "value",
                    models.JSONField(
                        help_text="Et tal, en skalas trin eller en tabels tal, som i stated.py", verbose_name="værdi"
                    ),
                ),
                ("source", models.CharField(max_length=300, verbose_name="kilde")),
                ("role", models.CharField(max_length=60, verbose_name="i egenskab af")),
                ("confirmer", models.CharField(max_length=200, verbose_name="bekræftet af")),
                ("confirmed_at", models.DateTimeField(verbose_name="bekræftet")),
                ("needs_approval", models.BooleanField(verbose_name="skal godkendes af en anden")),
                ("approver", models.CharField(blank=True, max_length=200, verbose_name="godkendt af")),
                ("approved_at", models.DateTimeField(null=True, verbose_name="godkendt")),
                ("withdrawer", models.CharField(blank=True, max_length=200, verbose_name="trukket tilbage af")),
                ("withdrawn_at", models.DateTimeField(null=True, verbose_name="trukket tilbage")),
                ("withdrawal_reason", models.CharField(blank=True, max_length=300, verbose_name="hvorfor")),
                (
                    "approved_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "confirmed_by",
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
                "verbose_name": "bekræftelse af sats",
                "verbose_name_plural": "bekræftelser af satser",
                "ordering": ("rate", "-since", "-id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)),
                        fields=("municipality", "rate", "since"),
                        name="sources_rate_confirmed_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by", None),
                            models.Q(("approved_by", models.F("confirmed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="sources_rate_by_two_hands",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="ruling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("repealed_on", None),
                    ("issued_on", None),
                    ("repealed_on__gte", models.F("issued_on")),
                    _connector="OR",
                ),
                name="sources_repealed_after_issue",
            ),
        ),
        migrations.AddConstraint(
            model_name="ruling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("repealed_by", None), models.Q(("repealed_by", models.F("id")), _negated=True), _connector="OR"
                ),
                name="sources_not_repealed_by_itself",
            ),
        ),
    ]
