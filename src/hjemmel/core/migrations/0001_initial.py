import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        BtreeGistExtension(),
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
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
                ("started_on", models.DateField(null=True, verbose_name="startet")),
                ("ceased_on", models.DateField(null=True, verbose_name="ophørt")),
            ],
            options={
                "verbose_name": "virksomhed",
                "verbose_name_plural": "virksomheder",
            },
        ),
        migrations.CreateModel(
            name="MunicipalSetting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.SlugField(max_length=60, verbose_name="indstilling")),
                ("value", models.CharField(blank=True, max_length=60, verbose_name="værdi")),
                ("since", models.DateField(verbose_name="gælder fra")),
                ("ground", models.CharField(max_length=300, verbose_name="grundlag")),
                ("setter", models.CharField(max_length=200, verbose_name="sat af")),
                ("set_at", models.DateTimeField(verbose_name="sat")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "indstilling",
                "verbose_name_plural": "indstillinger",
                "ordering": ("name", "-since", "-id"),
            },
        ),
        migrations.CreateModel(
            name="OrganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("cvr", models.CharField(max_length=8, verbose_name="CVR-nummer")),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                ("started_on", models.DateField(null=True, verbose_name="startet")),
                ("ceased_on", models.DateField(null=True, verbose_name="ophørt")),
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
                        to="core.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
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
                ("gets_paper_post", models.BooleanField(default=False, verbose_name="fritaget for Digital Post")),
                ("died_on", models.DateField(blank=True, null=True, verbose_name="død")),
                ("emigrated_on", models.DateField(blank=True, null=True, verbose_name="udrejst")),
                (
                    "joined_to",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joined",
                        to="core.person",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        null=True,
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
                ("matter", models.UUIDField(null=True, verbose_name="sag")),
                ("scheme", models.SlugField(blank=True, max_length=60, verbose_name="sagens ordning")),
                ("title", models.CharField(max_length=200, verbose_name="titel")),
                ("media_type", models.CharField(max_length=100, verbose_name="filtype")),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveIntegerField(verbose_name="størrelse i byte")),
                ("created_at", models.DateTimeField(verbose_name="oprettet")),
                (
                    "copy_of",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copies",
                        to="core.document",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.person",
                        verbose_name="part, der har sendt det ind",
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
                (
                    "capacity",
                    models.CharField(
                        choices=[
                            ("party", "Part"),
                            ("custody_holder", "Forældremyndighedsindehaver"),
                            ("guardian", "Værge"),
                            ("power_of_attorney", "Partsrepræsentant"),
                        ],
                        default="party",
                        max_length=20,
                        verbose_name="i egenskab af",
                    ),
                ),
                ("channel", models.CharField(max_length=40, verbose_name="kanal")),
                ("sent_at", models.DateTimeField(verbose_name="afsendt")),
                ("available_at", models.DateTimeField(null=True, verbose_name="tilgængelig for modtageren")),
                ("receipt", models.CharField(blank=True, max_length=200, verbose_name="kvittering")),
                (
                    "held_back",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("dead", "Modtageren er død"),
                            (
                                "no_address",
                                "Modtageren er fritaget for Digital Post og har ingen postadresse. Brevet sendes, når en er registreret.",
                            ),
                        ],
                        max_length=20,
                        verbose_name="ikke sendt",
                    ),
                ),
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
                ("gets_paper_post", models.BooleanField(default=False, verbose_name="fritaget for Digital Post")),
                ("died_on", models.DateField(blank=True, null=True, verbose_name="død")),
                ("emigrated_on", models.DateField(blank=True, null=True, verbose_name="udrejst")),
                (
                    "joined_to",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.person",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
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
            name="Relation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("spouse", "Ægtefælle"),
                            ("partner", "Samlever"),
                            ("parent", "Forælder"),
                            ("sibling", "Søskende"),
                            ("custody_holder", "Forældremyndighedsindehaver"),
                        ],
                        max_length=20,
                        verbose_name="art",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="fra")),
                ("until", models.DateField(blank=True, null=True, verbose_name="til og med")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="relations", to="core.person"
                    ),
                ),
                (
                    "relative",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="relations_from", to="core.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "relation",
                "verbose_name_plural": "relationer",
                "ordering": ("kind", "id"),
            },
        ),
        migrations.CreateModel(
            name="RelationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("spouse", "Ægtefælle"),
                            ("partner", "Samlever"),
                            ("parent", "Forælder"),
                            ("sibling", "Søskende"),
                            ("custody_holder", "Forældremyndighedsindehaver"),
                        ],
                        max_length=20,
                        verbose_name="art",
                    ),
                ),
                ("since", models.DateField(blank=True, null=True, verbose_name="fra")),
                ("until", models.DateField(blank=True, null=True, verbose_name="til og med")),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.municipality",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.person",
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
                        to="core.relation",
                    ),
                ),
                (
                    "relative",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Representation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("guardian", "Værge"),
                            ("power_of_attorney", "Partsrepræsentant med fuldmagt"),
                            ("attendant", "Bisidder"),
                        ],
                        max_length=20,
                        verbose_name="egenskab",
                    ),
                ),
                ("scheme", models.SlugField(blank=True, max_length=60, verbose_name="ordning")),
                ("matter", models.UUIDField(blank=True, null=True, verbose_name="sag")),
                ("since", models.DateField(verbose_name="fra")),
                ("until", models.DateField(blank=True, null=True, verbose_name="til og med")),
                ("gets_letters", models.BooleanField(default=True, verbose_name="får breve i kopi")),
                (
                    "basis",
                    models.CharField(
                        help_text="Fx fuldmagt af 1. marts 2025 eller beskikkelse",
                        max_length=300,
                        verbose_name="grundlag",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="representations", to="core.person"
                    ),
                ),
                (
                    "representative",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="represents", to="core.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "repræsentation",
                "verbose_name_plural": "repræsentationer",
                "ordering": ("kind", "id"),
            },
        ),
        migrations.CreateModel(
            name="RepresentationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("guardian", "Værge"),
                            ("power_of_attorney", "Partsrepræsentant med fuldmagt"),
                            ("attendant", "Bisidder"),
                        ],
                        max_length=20,
                        verbose_name="egenskab",
                    ),
                ),
                ("scheme", models.SlugField(blank=True, db_index=False, max_length=60, verbose_name="ordning")),
                ("matter", models.UUIDField(blank=True, null=True, verbose_name="sag")),
                ("since", models.DateField(verbose_name="fra")),
                ("until", models.DateField(blank=True, null=True, verbose_name="til og med")),
                ("gets_letters", models.BooleanField(default=True, verbose_name="får breve i kopi")),
                (
                    "basis",
                    models.CharField(
                        help_text="Fx fuldmagt af 1. marts 2025 eller beskikkelse",
                        max_length=300,
                        verbose_name="grundlag",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.municipality",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.person",
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
                        to="core.representation",
                    ),
                ),
                (
                    "representative",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SentForm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64)),
                ("page", models.CharField(max_length=64)),
                ("led_to", models.CharField(max_length=2000, verbose_name="førte til")),
                ("sent_at", models.DateTimeField(verbose_name="sendt")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "sendt formular",
                "verbose_name_plural": "sendte formularer",
            },
        ),
        migrations.CreateModel(
            name="Shield",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("matter", models.UUIDField(verbose_name="sag")),
                ("reason", models.TextField(verbose_name="grund")),
                ("shielder", models.CharField(max_length=200, verbose_name="afskærmet af")),
                ("shielded_at", models.DateTimeField(verbose_name="afskærmet")),
                ("lifted_at", models.DateTimeField(null=True, verbose_name="ophævet")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "shielded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "afskærmning",
                "verbose_name_plural": "afskærmninger",
            },
        ),
        migrations.CreateModel(
            name="Admission",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("staff_name", models.CharField(max_length=200, verbose_name="medarbejder")),
                ("admitted_by", models.CharField(max_length=200, verbose_name="adgang givet af")),
                ("admitted_at", models.DateTimeField(verbose_name="adgang fra")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="adgang til")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "shield",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="admissions", to="core.shield"
                    ),
                ),
            ],
            options={
                "verbose_name": "adgang til afskærmet sag",
                "verbose_name_plural": "adgange til afskærmede sager",
            },
        ),
        migrations.CreateModel(
            name="StaffMembership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("caseworker", "Sagsbehandler"),
                            ("decider", "Beslutter"),
                            ("lawyer", "Jurist"),
                            ("analyst", "Analysekonsulent"),
                            ("secretary", "Udvalgssekretær"),
                            ("data_protection_officer", "Databeskyttelsesrådgiver"),
                            ("registrar", "Registeradministrator"),
                        ],
                        max_length=40,
                        verbose_name="rolle",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                ("title", models.CharField(blank=True, max_length=100, verbose_name="titel")),
                ("unit", models.CharField(blank=True, max_length=100, verbose_name="enhed")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="staff", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        help_text="Medarbejderen ser ikke egne og familiens sager",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.person",
                        verbose_name="medarbejderen selv som borger",
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
        migrations.CreateModel(
            name="Transfer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("note", models.TextField(blank=True, verbose_name="hvad den nye kommune skal vide")),
                ("announcer", models.CharField(max_length=200, verbose_name="overdraget af")),
                ("announced_at", models.DateTimeField(verbose_name="overdraget")),
                ("receiver", models.CharField(blank=True, max_length=200, verbose_name="modtaget af")),
                ("received_at", models.DateTimeField(null=True, verbose_name="modtaget")),
                ("withdrawn_at", models.DateTimeField(null=True, verbose_name="trukket tilbage")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="transfers", to="core.person"
                    ),
                ),
                (
                    "to_municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.municipality",
                        verbose_name="ny handlekommune",
                    ),
                ),
            ],
            options={
                "verbose_name": "skift af handlekommune",
                "verbose_name_plural": "skift af handlekommune",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Withdrawal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("withdrawn_at", models.DateTimeField(verbose_name="taget ud")),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="withdrawal", to="core.document"
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
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.person"),
                ),
            ],
            options={
                "verbose_name": "udtaget dokument",
                "verbose_name_plural": "udtagne dokumenter",
            },
        ),
        migrations.CreateModel(
            name="Joining",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("reason", models.TextField(verbose_name="hvorfor det er den samme")),
                ("proposer", models.CharField(max_length=200, verbose_name="foreslået af")),
                ("proposed_at", models.DateTimeField(verbose_name="foreslået")),
                ("is_approved", models.BooleanField(null=True, verbose_name="godkendt")),
                ("decider", models.CharField(blank=True, max_length=200, verbose_name="afgjort af")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="afgjort")),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "joined",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.person"),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="joinings", to="core.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "samling af to registreringer",
                "verbose_name_plural": "samlinger af registreringer",
                "ordering": ("-id",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("decided_at", None)), fields=("joined",), name="core_one_open_joining"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kept", models.F("joined")), _negated=True), name="core_joining_of_two"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="core_joining_by_two_hands",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerCpr",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("cpr_sealed", models.BinaryField()),
                ("cpr_index", models.BinaryField(max_length=32)),
                ("replaced_on", models.DateField(verbose_name="afløst")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="former_numbers", to="core.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "tidligere CPR-nummer",
                "verbose_name_plural": "tidligere CPR-numre",
                "ordering": ("-id",),
                "indexes": [models.Index(fields=["cpr_index"], name="core_former_number")],
                "constraints": [
                    models.UniqueConstraint(fields=("person", "cpr_index"), name="core_former_number_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Disqualification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("staff_name", models.CharField(max_length=200, verbose_name="medarbejder")),
                ("matter", models.UUIDField(null=True, verbose_name="sag")),
                ("about", models.CharField(max_length=200, verbose_name="om")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            (
                                "interest",
                                "Egen interesse i udfaldet, eller repræsentant for en, der har (FVL § 3, stk. 1, nr. 1)",
                            ),
                            ("family", "Familie eller anden nærtstående (FVL § 3, stk. 1, nr. 2)"),
                            (
                                "management",
                                "Ledelse af eller nær tilknytning til en virksomhed (FVL § 3, stk. 1, nr. 3)",
                            ),
                            (
                                "earlier_decision",
                                "Har medvirket hos den myndighed, der klages over (FVL § 3, stk. 1, nr. 4)",
                            ),
                            ("other", "Andet, der kan vække tvivl om upartiskheden (FVL § 3, stk. 1, nr. 5)"),
                        ],
                        max_length=20,
                        verbose_name="grund efter loven",
                    ),
                ),
                ("reason", models.TextField(verbose_name="begrundelse")),
                ("declarer", models.CharField(max_length=200, verbose_name="erklæret af")),
                ("declared_at", models.DateTimeField(verbose_name="erklæret")),
                ("ended_by", models.CharField(blank=True, max_length=200, verbose_name="ophævet af")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="ophævet")),
                ("end_reason", models.TextField(blank=True, verbose_name="grund til ophævelse")),
                (
                    "declared_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disqualifications",
                        to=settings.AUTH_USER_MODEL,
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
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.person"),
                ),
            ],
            options={
                "verbose_name": "inhabilitet",
                "verbose_name_plural": "inhabilitet",
                "ordering": ("-declared_at",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)),
                        fields=("user", "person", "matter"),
                        name="core_disqualified_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Address",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lines_sealed", models.BinaryField()),
                ("since", models.DateField(verbose_name="fra")),
                ("until", models.DateField(null=True, verbose_name="til")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="addresses", to="core.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "adresse",
                "verbose_name_plural": "adresser",
                "ordering": ("-id",),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until", None)), fields=("person",), name="core_one_address"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="core_address_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActingMunicipality",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField(null=True, verbose_name="fra og med")),
                ("until", models.DateField(null=True, verbose_name="til")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acting_municipalities",
                        to="core.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "handlekommune",
                "verbose_name_plural": "handlekommuner",
                "ordering": ("-id",),
                "indexes": [
                    models.Index(
                        condition=models.Q(("until__isnull", False)), fields=["municipality"], name="core_acted_before"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since", None), ("until", None), ("until__gte", models.F("since")), _connector="OR"
                        ),
                        name="core_acting_in_order",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("person", "="),
                            (
                                models.Func(
                                    "since",
                                    "until",
                                    models.Value("[)"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="core_one_acts_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonRead",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
                ("reader", models.CharField(max_length=200, verbose_name="læst af")),
                ("unit", models.CharField(blank=True, max_length=100, verbose_name="enhed")),
                ("capacity", models.CharField(max_length=20, verbose_name="i egenskab af")),
                ("network", models.GenericIPAddressField(null=True, verbose_name="netværk")),
                ("action", models.CharField(max_length=100, verbose_name="handling")),
                ("fields", models.CharField(max_length=400, verbose_name="oplysninger")),
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
                "indexes": [
                    models.Index(fields=["municipality", "-at"], name="core_read_municipality"),
                    models.Index(
                        condition=models.Q(("fields__endswith", "eksport")),
                        fields=["municipality", "-at"],
                        name="core_read_exported",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProductionUnit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=10, verbose_name="P-nummer")),
                ("name", models.CharField(max_length=200, verbose_name="navn")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="units", to="core.organisation"
                    ),
                ),
            ],
            options={
                "verbose_name": "produktionsenhed",
                "verbose_name_plural": "produktionsenheder",
                "ordering": ("name", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__regex", "^[0-9]{10}$")), name="core_ten_digits"
                    ),
                    models.UniqueConstraint(fields=("organisation", "number"), name="core_unit_once"),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.CheckConstraint(
                condition=models.Q(("person", models.F("relative")), _negated=True), name="core_relation_to_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("since", None), ("until", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="core_relation_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)),
                fields=("municipality", "person", "relative", "kind"),
                name="core_relation_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "custody_holder"), _negated=True), ("until__isnull", False), _connector="OR"
                ),
                name="core_custody_has_an_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "custody_holder")),
                fields=("municipality", "person", "relative", "until"),
                name="core_custody_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(("person", models.F("representative")), _negated=True),
                name="core_representation_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                name="core_representation_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "attendant"), _negated=True), ("gets_letters", False), _connector="OR"
                ),
                name="core_attendant_gets_no_letters",
            ),
        ),
        migrations.AddConstraint(
            model_name="sentform",
            constraint=models.UniqueConstraint(fields=("user", "digest"), name="core_form_sent_once"),
        ),
        migrations.AddConstraint(
            model_name="shield",
            constraint=models.UniqueConstraint(
                condition=models.Q(("lifted_at", None)), fields=("matter",), name="core_shielded_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="admission",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("shield", "user"), name="core_admitted_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="staffmembership",
            constraint=models.UniqueConstraint(fields=("user", "municipality", "role"), name="core_staff_role_once"),
        ),
        migrations.AddIndex(
            model_name="transfer",
            index=models.Index(fields=["to_municipality", "received_at"], name="core_transfers_to_receive"),
        ),
        migrations.AddConstraint(
            model_name="transfer",
            constraint=models.UniqueConstraint(
                condition=models.Q(("received_at", None), ("withdrawn_at", None)),
                fields=("person",),
                name="core_one_transfer_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="transfer",
            constraint=models.CheckConstraint(
                condition=models.Q(("municipality", models.F("to_municipality")), _negated=True),
                name="core_transfer_to_another",
            ),
        ),
    ]
