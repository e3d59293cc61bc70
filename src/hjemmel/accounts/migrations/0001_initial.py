import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
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
        pgtrigger.migrations.AddTrigger(
            model_name="failedlogin",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="61a9a101fcd7a6fb4e80b6713e7ea45761f6f7a7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_09c10",
                    table="accounts_failedlogin",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="failedlogin",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="3adca524a4c297182bece9159dd5f3e3189dcdfb",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_28e22",
                    table="accounts_failedlogin",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="login",
            index=models.Index(fields=["user", "-at"], name="accounts_login_user"),
        ),
        migrations.AddConstraint(
            model_name="login",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at", None), ("ending", "")),
                    models.Q(("ended_at__isnull", False), ("ending__gt", "")),
                    _connector="OR",
                ),
                name="accounts_login_end_has_reason",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="login",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="80875b22e393cff3ebb76bc3994f7fac8b6a5c36",
                    operation="DELETE",
                    pgid="pgtrigger_kept_282ef",
                    table="accounts_login",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="login",
            trigger=pgtrigger.compiler.Trigger(
                name="as_it_was",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."user_id" IS DISTINCT FROM (NEW."user_id") OR OLD."at" IS DISTINCT FROM (NEW."at") OR OLD."network" IS DISTINCT FROM (NEW."network") OR OLD."browser" IS DISTINCT FROM (NEW."browser"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="a647ab1d6d697e42cf415ad0127bc652b24c06f0",
                    operation="UPDATE",
                    pgid="pgtrigger_as_it_was_a094e",
                    table="accounts_login",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="login",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="fb74a97e989da7e39275724d33081197ff5cbd5b",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_10fe9",
                    table="accounts_login",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="outsideidentity",
            constraint=models.UniqueConstraint(fields=("provider", "subject_index"), name="accounts_identity_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsideidentity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_outsideidentityevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "subject_index", "user_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provider", NEW."subject_index", NEW."user_id"); RETURN NULL;',
                    hash="1e0571d99e283d63a3c4f2eb228dcf25023196e2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fdae6",
                    table="accounts_outsideidentity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsideidentity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "accounts_outsideidentityevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "subject_index", "user_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provider", NEW."subject_index", NEW."user_id"); RETURN NULL;',
                    hash="fca1abda094305c8c7741beb45c0e405dd3ad3cb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e6618",
                    table="accounts_outsideidentity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsideidentity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_outsideidentityevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "subject_index", "user_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provider", OLD."subject_index", OLD."user_id"); RETURN NULL;',
                    hash="6f0c20c9c1da65cb11090c37d9aef83d7e268584",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_216cb",
                    table="accounts_outsideidentity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsideidentityevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="78d0201ac6bedb9f2c75b655b57488e6bc63e708",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_af775",
                    table="accounts_outsideidentityevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outsideidentityevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e06da59a288a53ff1591e141d04a6dcd7a947472",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1e927",
                    table="accounts_outsideidentityevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="recoverycode",
            constraint=models.UniqueConstraint(fields=("user", "code_index"), name="accounts_recovery_code_once"),
        ),
    ]
