from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_people"),
    ]

    operations = [
        migrations.AlterField(
            model_name="staffmembership",
            name="role",
            field=models.CharField(
                choices=[
                    ("caseworker", "Sagsbehandler"),
                    ("decider", "Beslutter"),
                    ("lawyer", "Jurist"),
                    ("analyst", "Analysekonsulent"),
                    ("data_protection_officer", "Databeskyttelsesrådgiver"),
                ],
                max_length=40,
                verbose_name="rolle",
            ),
        ),
    ]
