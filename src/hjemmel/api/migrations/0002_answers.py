import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("api", "0001_tokens"),
        ("core", "0005_staff_roles"),
    ]

    operations = [
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
    ]
