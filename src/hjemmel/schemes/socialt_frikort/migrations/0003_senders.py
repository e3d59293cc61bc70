import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0007_closing_without_a_decision"),
        ("frikort", "0002_control"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApplicationSender",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sender",
                    models.CharField(
                        choices=[
                            ("citizen", "Borgeren selv"),
                            ("employment", "Kommunens beskæftigelsesforvaltning"),
                            ("social", "Kommunens socialforvaltning"),
                            ("organisation", "Frivillig eller privat organisation"),
                            ("other", "Andre"),
                        ],
                        max_length=20,
                        verbose_name="afsender",
                    ),
                ),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="frikort_senders", to="casework.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "afsender af ansøgning",
                "verbose_name_plural": "afsendere af ansøgninger",
                "indexes": [models.Index(fields=["case", "-id"], name="frikort_sender_of")],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="applicationsender",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1fa68fe1c444c5be10d9b05a6b77a28f1052f59a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a4d97",
                    table="frikort_applicationsender",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="applicationsender",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="7e36395f3eeca322ffb58928b2c3a003791fe3f8",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_15215",
                    table="frikort_applicationsender",
                    when="BEFORE",
                ),
            ),
        ),
    ]
