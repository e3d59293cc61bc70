import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=100, verbose_name="program")),
                ("start", models.CharField(max_length=12, verbose_name="begynder med")),
                ("digest", models.CharField(max_length=64, unique=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("caseworker", "Sagsbehandler"),
                            ("analyst", "Analysekonsulent"),
                            ("data_protection_officer", "Databeskyttelsesrådgiver"),
                            ("employer", "Arbejdsgiver"),
                        ],
                        max_length=40,
                        verbose_name="rolle",
                    ),
                ),
                ("actions", models.JSONField(verbose_name="handlinger")),
                ("calls_a_minute", models.PositiveIntegerField(verbose_name="kald pr. minut")),
                ("issued_at", models.DateTimeField(verbose_name="udstedt")),
                ("expires_at", models.DateTimeField(verbose_name="udløber")),
                ("revoked_at", models.DateTimeField(null=True, verbose_name="spærret")),
                (
                    "municipality",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="api_tokens",
                        to="core.municipality",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="api_tokens",
                        to="core.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "API-nøgle",
                "verbose_name_plural": "API-nøgler",
            },
        ),
        migrations.CreateModel(
            name="ApiPace",
            fields=[
                (
                    "token",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="api.apitoken",
                    ),
                ),
                ("paid_off_at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "kaldstakt",
                "verbose_name_plural": "kaldstakter",
            },
        ),
        migrations.CreateModel(
            name="ApiTokenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=100, verbose_name="program")),
                ("start", models.CharField(max_length=12, verbose_name="begynder med")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("caseworker", "Sagsbehandler"),
                            ("analyst", "Analysekonsulent"),
                            ("data_protection_officer", "Databeskyttelsesrådgiver"),
                            ("employer", "Arbejdsgiver"),
                        ],
                        max_length=40,
                        verbose_name="rolle",
                    ),
                ),
                ("actions", models.JSONField(verbose_name="handlinger")),
                ("calls_a_minute", models.PositiveIntegerField(verbose_name="kald pr. minut")),
                ("issued_at", models.DateTimeField(verbose_name="udstedt")),
                ("expires_at", models.DateTimeField(verbose_name="udløber")),
                ("revoked_at", models.DateTimeField(null=True, verbose_name="spærret")),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.municipality",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
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
                        to="api.apitoken",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ApiAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=100, verbose_name="nøgle")),
                ("request_sha256", models.CharField(max_length=64)),
                ("status", models.PositiveSmallIntegerField(verbose_name="status")),
                ("body", models.TextField(verbose_name="svar")),
                ("answered_at", models.DateTimeField(verbose_name="besvaret")),
                (
                    "municipality",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"
                    ),
                ),
            ],
            options={
                "verbose_name": "API-svar",
                "verbose_name_plural": "API-svar",
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "key"), name="api_answer_of_municipality"),
                    models.UniqueConstraint(fields=("organisation", "key"), name="api_answer_of_organisation"),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("municipality__isnull", False),
                        ("organisation__isnull", True),
                        models.Q(("role", "employer"), _negated=True),
                    ),
                    models.Q(("municipality__isnull", True), ("organisation__isnull", False), ("role", "employer")),
                    _connector="OR",
                ),
                name="api_token_has_one_owner",
            ),
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(("calls_a_minute__gte", 1)), name="api_token_may_call"
            ),
        ),
    ]
