import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import hjemmel.core.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AuthenticatorApp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("secret_sealed", models.BinaryField()),
                ("confirmed_at", models.DateTimeField(null=True, verbose_name="tilføjet")),
                ("last_step", models.BigIntegerField(default=0)),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="authenticator_app",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kodeapp",
                "verbose_name_plural": "kodeapps",
            },
        ),
        migrations.CreateModel(
            name="OutsideIdentity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("provider", models.SlugField(max_length=40, verbose_name="log-ind-tjeneste")),
                ("subject_index", models.BinaryField(max_length=32)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outside_identities",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "identitet udefra",
                "verbose_name_plural": "identiteter udefra",
            },
        ),
        migrations.CreateModel(
            name="OutsideIdentityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("provider", models.SlugField(db_index=False, max_length=40, verbose_name="log-ind-tjeneste")),
                ("subject_index", models.BinaryField(max_length=32)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="accounts.outsideidentity",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Passkey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=60, verbose_name="navn")),
                ("credential_id", models.BinaryField(max_length=1023, unique=True)),
                ("credential", models.BinaryField()),
                ("sign_count", models.BigIntegerField(default=0)),
                ("added_at", models.DateTimeField(default=hjemmel.core.clock.now, verbose_name="tilføjet")),
                ("used_at", models.DateTimeField(null=True, verbose_name="sidst brugt")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passkeys",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "adgangsnøgle",
                "verbose_name_plural": "adgangsnøgler",
                "ordering": ("added_at",),
            },
        ),
        migrations.CreateModel(
            name="RecoveryCode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code_index", models.BinaryField(max_length=32)),
                ("used_at", models.DateTimeField(null=True, verbose_name="brugt")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recovery_codes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "nødkode",
                "verbose_name_plural": "nødkoder",
            },
        ),
        migrations.CreateModel(
            name="FailedLogIn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("password", "Brugernavn eller adgangskode"),
                            ("code", "Kode"),
                            ("passkey", "Adgangsnøgle"),
                            ("outside", "Log-ind-tjeneste"),
                        ],
                        max_length=20,
                        verbose_name="trin",
                    ),
                ),
                ("account_index", models.BinaryField(max_length=32, null=True)),
                ("network", models.GenericIPAddressField(null=True, verbose_name="netværk")),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="failed_log_ins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "mislykket log-ind",
                "verbose_name_plural": "mislykkede log-ind",
                "ordering": ("-at",),
                "indexes": [
                    models.Index(fields=["account_index", "-at"], name="accounts_failed_account"),
                    models.Index(fields=["network", "-at"], name="accounts_failed_network"),
                ],
            },
        ),
        migrations.CreateModel(
            name="LogIn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("at", models.DateTimeField(verbose_name="logget ind")),
                ("seen_at", models.DateTimeField(verbose_name="sidst brugt")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
                (
                    "ending",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("logged_out", "Logget af"),
                            ("idle", "Ikke brugt i en periode"),
                            ("too_old", "Længste varighed nået"),
                            ("ended_elsewhere", "Afsluttet fra et andet sted"),
                        ],
                        max_length=20,
                        verbose_name="afslutning",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("password", "Adgangskode alene"),
                            ("app", "Adgangskode og kodeapp"),
                            ("recovery", "Adgangskode og nødkode"),
                            ("passkey", "Adgangsnøgle"),
                            ("outside", "Log-ind-tjeneste"),
                            ("demo", "Demonstration"),
                            ("program", "Programmet selv"),
                        ],
                        max_length=20,
                        verbose_name="måde",
                    ),
                ),
                ("network", models.GenericIPAddressField(null=True, verbose_name="netværk")),
                ("browser", models.CharField(blank=True, max_length=60, verbose_name="browser")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="log_ins", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "log-ind",
                "verbose_name_plural": "log-ind",
                "ordering": ("-at",),
                "indexes": [models.Index(fields=["user", "-at"], name="accounts_login_user")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("ending", "")),
                            models.Q(("ended_at__isnull", False), ("ending__gt", "")),
                            _connector="OR",
                        ),
                        name="accounts_login_end_has_reason",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="outsideidentity",
            constraint=models.UniqueConstraint(fields=("provider", "subject_index"), name="accounts_identity_once"),
        ),
        migrations.AddConstraint(
            model_name="recoverycode",
            constraint=models.UniqueConstraint(fields=("user", "code_index"), name="accounts_recovery_code_once"),
        ),
    ]
