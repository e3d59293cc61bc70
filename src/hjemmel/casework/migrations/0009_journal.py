import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0008_hearing_as_asked"),
        ("core", "0007_journal"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="JournalEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                (
                    "direction",
                    models.CharField(
                        choices=[("incoming", "Modtaget"), ("outgoing", "Sendt"), ("internal", "Internt")],
                        max_length=10,
                        verbose_name="retning",
                    ),
                ),
                ("dated_on", models.DateField(verbose_name="modtaget eller sendt")),
                ("description", models.CharField(max_length=200, verbose_name="kort beskrivelse")),
                ("correspondent", models.CharField(max_length=200, verbose_name="fra eller til")),
                ("registrar", models.CharField(max_length=200, verbose_name="journaliseret af")),
                ("registered_at", models.DateTimeField(verbose_name="journaliseret")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="journal", to="casework.case"
                    ),
                ),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entry", to="core.document"
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
            ],
            options={
                "verbose_name": "journaliseret dokument",
                "verbose_name_plural": "journaliserede dokumenter",
                "ordering": ("case", "number"),
            },
        ),
        migrations.CreateModel(
            name="DocumentMove",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("reason", models.TextField(verbose_name="grund")),
                ("requester", models.CharField(max_length=200, verbose_name="foreslået af")),
                ("requested_at", models.DateTimeField(verbose_name="foreslået")),
                ("is_approved", models.BooleanField(null=True, verbose_name="godkendt")),
                ("decider", models.CharField(blank=True, max_length=200, verbose_name="afgjort af")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="afgjort")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="moves_out", to="casework.case"
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "to_case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves_in",
                        to="casework.case",
                        verbose_name="til sag",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="moves", to="casework.journalentry"
                    ),
                ),
            ],
            options={
                "verbose_name": "flytning af dokument",
                "verbose_name_plural": "flytninger af dokumenter",
                "ordering": ("-id",),
            },
        ),
        migrations.AddConstraint(
            model_name="journalentry",
            constraint=models.UniqueConstraint(fields=("case", "number"), name="casework_journal_number_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="journalentry",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1e33f27837e01ac53963e60d5a6ef64a16a02441",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4a9dc",
                    table="casework_journalentry",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="journalentry",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="99d0936f5371e778fbd6b43091d3b52c99b67ae5",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_4d545",
                    table="casework_journalentry",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="documentmove",
            constraint=models.UniqueConstraint(
                condition=models.Q(("decided_at", None)), fields=("entry",), name="casework_one_open_move_a_document"
            ),
        ),
        migrations.AddConstraint(
            model_name="documentmove",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by", None),
                    models.Q(("decided_by", models.F("requested_by")), _negated=True),
                    _connector="OR",
                ),
                name="casework_move_by_two_hands",
            ),
        ),
        migrations.AddConstraint(
            model_name="documentmove",
            constraint=models.CheckConstraint(
                condition=models.Q(("case", models.F("to_case")), _negated=True), name="casework_move_to_another_case"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentmove",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."decided_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="be66d04a14003c65575feb54b04b5225b6e0c6e3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_5eee6",
                    table="casework_documentmove",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentmove",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="1ec2b56daf52bec6b43065c37618ab553b95bf4d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8ea19",
                    table="casework_documentmove",
                    when="BEFORE",
                ),
            ),
        ),
    ]
