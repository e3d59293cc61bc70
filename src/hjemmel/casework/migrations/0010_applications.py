import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0009_journal"),
    ]

    operations = [
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sender",
                    models.CharField(
                        choices=[
                            ("citizen", "Borgeren selv"),
                            ("staff", "En medarbejder i kommunen"),
                            ("helper", "En hjælper uden for kommunen, fx et værested"),
                            ("relative", "En pårørende"),
                            ("representative", "En værge eller partsrepræsentant"),
                        ],
                        default="citizen",
                        max_length=20,
                        verbose_name="afsender",
                    ),
                ),
                ("sender_name", models.CharField(blank=True, max_length=200, verbose_name="afsenderens navn")),
                ("has_mitid", models.BooleanField(null=True, verbose_name="har MitID")),
                (
                    "will",
                    models.CharField(
                        choices=[
                            ("own", "Borgeren har selv søgt eller skrevet under"),
                            ("told", "Borgeren har selv sagt det til kommunen"),
                            ("represented", "En værge eller partsrepræsentant har søgt inden for sit hverv"),
                            ("unclear", "Det er ikke afklaret endnu"),
                        ],
                        default="own",
                        max_length=20,
                        verbose_name="borgerens vilje",
                    ),
                ),
                ("will_note", models.TextField(blank=True, verbose_name="borgerens egne ord")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="application", to="casework.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "ansøgning",
                "verbose_name_plural": "ansøgninger",
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="application",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7de1b5604437c97f3b1ab3e3c67ef2d428270ad4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_41b68",
                    table="casework_application",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="application",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="091451bf1e73f490850d96a3b2fe6d72db483912",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_d1f0c",
                    table="casework_application",
                    when="BEFORE",
                ),
            ),
        ),
    ]
