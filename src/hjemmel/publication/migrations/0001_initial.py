import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("kind", models.SlugField(max_length=60, verbose_name="slags")),
                (
                    "recipient",
                    models.SlugField(blank=True, help_text="Tom: alle", max_length=60, verbose_name="modtager"),
                ),
                ("purpose", models.CharField(blank=True, max_length=300, verbose_name="formål")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                ("least", models.PositiveSmallIntegerField(verbose_name="mindste viste tal")),
                ("document", models.TextField(verbose_name="indhold")),
                ("inside", models.TextField(verbose_name="indhold uden skjulte tal")),
                ("told", models.TextField(verbose_name="grundlag")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Venter på godkendelse"),
                            ("approved", "Godkendt"),
                            ("rejected", "Afvist"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("preparer", models.CharField(max_length=200, verbose_name="forberedt af")),
                ("prepared_at", models.DateTimeField(verbose_name="forberedt")),
                ("decider", models.CharField(blank=True, max_length=200, verbose_name="afgjort af")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="afgjort")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="grund")),
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
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "prepared_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "udkast til offentliggørelse",
                "verbose_name_plural": "udkast til offentliggørelse",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="DraftEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("kind", models.SlugField(db_index=False, max_length=60, verbose_name="slags")),
                (
                    "recipient",
                    models.SlugField(
                        blank=True, db_index=False, help_text="Tom: alle", max_length=60, verbose_name="modtager"
                    ),
                ),
                ("purpose", models.CharField(blank=True, max_length=300, verbose_name="formål")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                ("least", models.PositiveSmallIntegerField(verbose_name="mindste viste tal")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Venter på godkendelse"),
                            ("approved", "Godkendt"),
                            ("rejected", "Afvist"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("preparer", models.CharField(max_length=200, verbose_name="forberedt af")),
                ("prepared_at", models.DateTimeField(verbose_name="forberedt")),
                ("decider", models.CharField(blank=True, max_length=200, verbose_name="afgjort af")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="afgjort")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="grund")),
                (
                    "decided_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        to="publication.draft",
                    ),
                ),
                (
                    "prepared_by",
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
            name="Extract",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.SlugField(max_length=60, verbose_name="slags")),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("least", models.PositiveSmallIntegerField(verbose_name="mindste viste tal")),
                ("document", models.TextField(verbose_name="indhold")),
                ("sha256", models.CharField(max_length=64)),
                ("made_on", models.DateField(verbose_name="opgjort")),
                ("told_at", models.DateTimeField(verbose_name="fortalt")),
                ("recipient", models.SlugField(max_length=60, verbose_name="modtager")),
                (
                    "draft",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s", to="publication.draft"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "udtræk",
                "verbose_name_plural": "udtræk",
            },
        ),
        migrations.CreateModel(
            name="Fetch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="hentet af")),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
                ("form", models.CharField(max_length=10, verbose_name="form")),
                (
                    "extract",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="fetches", to="publication.extract"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "hentning af udtræk",
                "verbose_name_plural": "hentninger af udtræk",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Release",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.SlugField(max_length=60, verbose_name="slags")),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("least", models.PositiveSmallIntegerField(verbose_name="mindste viste tal")),
                ("document", models.TextField(verbose_name="indhold")),
                ("sha256", models.CharField(max_length=64)),
                ("made_on", models.DateField(verbose_name="opgjort")),
                ("told_at", models.DateTimeField(verbose_name="fortalt")),
                (
                    "draft",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)s", to="publication.draft"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "offentliggørelse",
                "verbose_name_plural": "offentliggørelser",
            },
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__gte", models.F("since"))), name="publication_period"
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(condition=models.Q(("least__gte", 2)), name="publication_least"),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by", None),
                    models.Q(("decided_by", models.F("prepared_by")), _negated=True),
                    ("state", "rejected"),
                    _connector="OR",
                ),
                name="publication_four_eyes",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at", None), ("decided_by", None), ("state", "waiting")),
                    models.Q(
                        ("decided_at__isnull", False),
                        ("decided_by__isnull", False),
                        models.Q(("state", "waiting"), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="publication_decided_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "approved")),
                fields=("municipality", "kind", "number"),
                name="publication_one_after_the_other",
            ),
        ),
        migrations.AddConstraint(
            model_name="release",
            constraint=models.UniqueConstraint(
                fields=("kind", "municipality", "number"), name="publication_release_number"
            ),
        ),
    ]
