from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0007_journal"),
    ]

    operations = [
        migrations.AddField(
            model_name="organisation",
            name="ceased_on",
            field=models.DateField(null=True, verbose_name="ophørt"),
        ),
        migrations.AddField(
            model_name="organisation",
            name="started_on",
            field=models.DateField(null=True, verbose_name="startet"),
        ),
    ]
