import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0004_course_of_a_case"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="FormDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=120, verbose_name="formular")),
                ("fields", models.JSONField(verbose_name="felter")),
                ("saved_at", models.DateTimeField(verbose_name="gemt")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "formularkladde",
                "verbose_name_plural": "formularkladder",
                "constraints": [models.UniqueConstraint(fields=("user", "key"), name="casework_one_draft_a_form")],
            },
        ),
    ]
