import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("username", models.CharField(max_length=150, unique=True, verbose_name="brugernavn")),
                ("is_active", models.BooleanField(default=True, verbose_name="aktiv")),
            ],
            options={
                "verbose_name": "bruger",
                "verbose_name_plural": "brugere",
            },
        ),
        migrations.CreateModel(
            name="Municipality",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=4, unique=True, verbose_name="kode")),
                ("name", models.CharField(max_length=60, verbose_name="navn")),
                ("region", models.CharField(blank=True, max_length=40, verbose_name="region")),
                (
                    "address",
                    models.CharField(
                        blank=True, help_text="Linjer adskilt af semikolon", max_length=200, verbose_name="adresse"
                    ),
                ),
                ("telephone", models.CharField(blank=True, max_length=20, verbose_name="telefon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
            ],
            options={
                "verbose_name": "kommune",
                "verbose_name_plural": "kommuner",
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("cvr", models.CharField(max_length=8, unique=True, verbose_name="CVR-nummer")),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
            ],
            options={
                "verbose_name": "virksomhed",
                "verbose_name_plural": "virksomheder",
            },
        ),
        migrations.CreateModel(
            name="OrganisationMembership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="core.organisation"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisation_memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "virksomhedsbruger",
                "verbose_name_plural": "virksomhedsbrugere",
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                ("cpr_sealed", models.BinaryField()),
                ("cpr_index", models.BinaryField(max_length=32, unique=True)),
                (
                    "has_protected_address",
                    models.BooleanField(default=False, verbose_name="navne- og adressebeskyttelse"),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="core.municipality",
                        verbose_name="handlekommune",
                    ),
                ),
            ],
            options={
                "verbose_name": "borger",
                "verbose_name_plural": "borgere",
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("title", models.CharField(max_length=200, verbose_name="titel")),
                ("media_type", models.CharField(max_length=100, verbose_name="filtype")),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveIntegerField(verbose_name="størrelse i byte")),
                ("created_at", models.DateTimeField(verbose_name="oprettet")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="core.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "dokument",
                "verbose_name_plural": "dokumenter",
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("channel", models.CharField(max_length=40, verbose_name="kanal")),
                ("sent_at", models.DateTimeField(verbose_name="afsendt")),
                ("available_at", models.DateTimeField(null=True, verbose_name="tilgængelig for modtageren")),
                ("receipt", models.CharField(blank=True, max_length=200, verbose_name="kvittering")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deliveries", to="core.document"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deliveries", to="core.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "forsendelse",
                "verbose_name_plural": "forsendelser",
            },
        ),
        migrations.CreateModel(
            name="CitizenLogin",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citizen_login",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="logins", to="core.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "borgeradgang",
                "verbose_name_plural": "borgeradgange",
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                ("cpr_sealed", models.BinaryField()),
                ("cpr_index", models.BinaryField(max_length=32)),
                (
                    "has_protected_address",
                    models.BooleanField(default=False, verbose_name="navne- og adressebeskyttelse"),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.municipality",
                        verbose_name="handlekommune",
                    ),
                ),
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
                        to="core.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonRead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
                ("reader", models.CharField(max_length=200, verbose_name="læst af")),
                ("capacity", models.CharField(max_length=20, verbose_name="i egenskab af")),
                ("action", models.CharField(max_length=100, verbose_name="handling")),
                ("fields", models.CharField(max_length=400, verbose_name="oplysninger")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reads", to="core.person"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "læsning",
                "verbose_name_plural": "læsninger",
                "ordering": ("-at",),
            },
        ),
        migrations.CreateModel(
            name="StaffMembership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("caseworker", "Sagsbehandler"),
                            ("decider", "Beslutter"),
                            ("data_protection_officer", "Databeskyttelsesrådgiver"),
                        ],
                        max_length=40,
                        verbose_name="rolle",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                ("title", models.CharField(blank=True, max_length=100, verbose_name="titel")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="staff", to="core.municipality"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="staff_memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "medarbejder",
                "verbose_name_plural": "medarbejdere",
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "core_personevent" ("cpr_index", "cpr_sealed", "has_protected_address", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."cpr_index", NEW."cpr_sealed", NEW."has_protected_address", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id"); RETURN NULL;',
                    hash="01b5b9a6153b57f2ec79b91fb2be8817d17d757b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ad855",
                    table="core_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "core_personevent" ("cpr_index", "cpr_sealed", "has_protected_address", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."cpr_index", NEW."cpr_sealed", NEW."has_protected_address", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id"); RETURN NULL;',
                    hash="28f8a545496578dddd62b546804fab4646dec3e5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7a3f7",
                    table="core_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "core_personevent" ("cpr_index", "cpr_sealed", "has_protected_address", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (OLD."cpr_index", OLD."cpr_sealed", OLD."has_protected_address", OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id"); RETURN NULL;',
                    hash="7b72c464cf326ef5aa12b77c864a29c38d3e6f61",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_142ae",
                    table="core_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="20a0159de1d0b3f3650c823f795aa1fc3fb61e73",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_db95d",
                    table="core_document",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="64eefbdfba631d4bda60ea76943f7f4dfadf4b4e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_0ddaa",
                    table="core_document",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delivery",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."available_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="88698055f4108bdf73c8c1d3a9cac2aab4c224dc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_42bd0",
                    table="core_delivery",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delivery",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="b374fd76434f146cad43a3b91ce02da2fe6e7618",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_68209",
                    table="core_delivery",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="84de80b76ae9380c58a7030cb026706ae234d714",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3a6e3",
                    table="core_personevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="personread",
            index=models.Index(fields=["municipality", "-at"], name="core_read_municipality"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personread",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f9694b8b6bc7539d6fc45794362aa937bd9d3ec0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_daadd",
                    table="core_personread",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personread",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="b28c2d0801799f3eb075c4ae3f226111ed3804a5",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8df6e",
                    table="core_personread",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="staffmembership",
            constraint=models.UniqueConstraint(fields=("user", "municipality", "role"), name="core_staff_role_once"),
        ),
    ]
