from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0005_staff_roles"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="user",
            name="last_login",
        ),
    ]
