import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0007_journal"),
        ("frikort", "0004_programs_register"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("amount_ore__gt", 0), ("reverses", None)),
                            models.Q(("amount_ore__lt", 0), ("reverses__isnull", False)),
                            _connector="OR",
                        ),
                        name="frikort_funding_signs",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingentry",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3cdbf273161014642aa79e2fa768d95148fb5d3e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_805eb",
                    table="frikort_fundingentry",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingentry",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="a90b2fd37aa05bed0ae95018a076dc4cd059e6e0",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_f1840",
                    table="frikort_fundingentry",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="outreachconsent",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at", None)), fields=("card",), name="frikort_one_standing_consent"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachconsent",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."withdrawn_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f7e178deaa4d0f2d59abc8705e280480defa9fe1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_30030",
                    table="frikort_outreachconsent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachconsent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="088ed829d7301eff5f9e531e5c04d090e3b0a17f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_63bd4",
                    table="frikort_outreachconsent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachtask",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8d208057da904f99944a3d639e81a50e22ebf038",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7a6a8",
                    table="frikort_outreachtask",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outreachtask",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="d3a6a4f454e6a386711a40b5269399d17f0ff210",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_07f58",
                    table="frikort_outreachtask",
                    when="BEFORE",
                ),
            ),
        ),
    ]
