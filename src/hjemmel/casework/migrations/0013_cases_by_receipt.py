from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0012_cover"),
        ("core", "0011_production_units"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                fields=["municipality", "-received_on", "-id"],
                include=("person", "public_id"),
                name="casework_by_receipt",
            ),
        ),
    ]
