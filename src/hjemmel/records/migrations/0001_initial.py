import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casework", "0001_initial"),
        ("core", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AccessRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "Aktindsigt som part"),
                            ("public", "Aktindsigt for andre end parten"),
                            ("own_data", "Indsigt i egne oplysninger"),
                        ],
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("requester", models.CharField(max_length=200, verbose_name="anmodet af")),
                (
                    "channel",
                    models.CharField(
                        choices=[("page", "På siden"), ("letter", "Brev"), ("spoken", "Mundtligt")],
                        max_length=10,
                        verbose_name="modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
                ("due_on", models.DateField(verbose_name="svar senest")),
                ("wish", models.TextField(blank=True, verbose_name="anmodningen")),
                ("registrar", models.CharField(max_length=200, verbose_name="registreret af")),
                ("answerer", models.CharField(blank=True, max_length=200, verbose_name="besvaret af")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="besvaret")),
                (
                    "answer",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_request",
                        to="core.document",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_requests",
                        to="casework.case",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="access_requests",
                        to="core.person",
                        verbose_name="om",
                    ),
                ),
            ],
            options={
                "verbose_name": "anmodning om aktindsigt",
                "verbose_name_plural": "anmodninger om aktindsigt",
                "ordering": ("due_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="AccessNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("expected_on", models.DateField(verbose_name="forventet svar")),
                ("reason", models.TextField(verbose_name="grund")),
                ("teller", models.CharField(max_length=200, verbose_name="meddelt af")),
                ("told_at", models.DateTimeField(verbose_name="meddelt")),
                (
                    "letter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="access_notice", to="core.document"
                    ),
                ),
                (
                    "told_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notices", to="records.accessrequest"
                    ),
                ),
            ],
            options={
                "verbose_name": "meddelelse om senere svar",
                "verbose_name_plural": "meddelelser om senere svar",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="AccessRequestEvent",
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
                            ("party", "Aktindsigt som part"),
                            ("public", "Aktindsigt for andre end parten"),
                            ("own_data", "Indsigt i egne oplysninger"),
                        ],
                        max_length=20,
                        verbose_name="slags",
                    ),
                ),
                ("requester", models.CharField(max_length=200, verbose_name="anmodet af")),
                (
                    "channel",
                    models.CharField(
                        choices=[("page", "På siden"), ("letter", "Brev"), ("spoken", "Mundtligt")],
                        max_length=10,
                        verbose_name="modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
                ("due_on", models.DateField(verbose_name="svar senest")),
                ("wish", models.TextField(blank=True, verbose_name="anmodningen")),
                ("registrar", models.CharField(max_length=200, verbose_name="registreret af")),
                ("answerer", models.CharField(blank=True, max_length=200, verbose_name="besvaret af")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="besvaret")),
                (
                    "answer",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.document",
                    ),
                ),
                (
                    "answered_by",
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
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.case",
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
                        verbose_name="om",
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
                        to="records.accessrequest",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AccessRuling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("included", "Med"),
                            ("partly", "Med, men noget er udeladt"),
                            ("exempted", "Undtaget"),
                        ],
                        max_length=10,
                        verbose_name="afgørelse",
                    ),
                ),
                ("provision", models.CharField(blank=True, max_length=200, verbose_name="bestemmelse")),
                ("reason", models.TextField(blank=True, verbose_name="begrundelse")),
                ("cover", models.JSONField(default=dict, verbose_name="udeladt")),
                ("ruler", models.CharField(max_length=200, verbose_name="afgjort af")),
                ("ruled_at", models.DateTimeField(verbose_name="afgjort")),
                (
                    "entry",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="casework.journalentry",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rulings", to="records.accessrequest"
                    ),
                ),
                (
                    "ruled_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "afgørelse om et dokument",
                "verbose_name_plural": "afgørelser om dokumenter",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="DisposalRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("proposer", models.CharField(max_length=200, verbose_name="foreslået af")),
                ("proposed_at", models.DateTimeField(verbose_name="foreslået")),
                ("approver", models.CharField(blank=True, max_length=200, verbose_name="godkendt af")),
                ("approved_at", models.DateTimeField(null=True, verbose_name="godkendt")),
                ("done_at", models.DateTimeField(null=True, verbose_name="udført")),
                (
                    "approved_by",
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
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "kassation",
                "verbose_name_plural": "kassationer",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Removal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("reads", "Læsninger af borgeres oplysninger"),
                            ("log_ins", "Log-ind og mislykkede log-ind"),
                            ("drafts", "Kladder til formularer"),
                        ],
                        max_length=10,
                        verbose_name="hvad",
                    ),
                ),
                ("before", models.DateField(verbose_name="ældre end")),
                ("rows", models.PositiveIntegerField(verbose_name="rækker fjernet")),
                ("removed_at", models.DateTimeField(verbose_name="fjernet")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "fjernelse efter alder",
                "verbose_name_plural": "fjernelser efter alder",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="RetentionRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scheme", models.SlugField(max_length=60, verbose_name="ordning")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("granted", "Bevilling"), ("refused", "Afslag")], max_length=20, verbose_name="udfald"
                    ),
                ),
                ("months", models.PositiveSmallIntegerField(verbose_name="måneder efter den sidste afgørelse")),
                (
                    "fate",
                    models.CharField(
                        choices=[("delete", "Slettes"), ("archive", "Afleveres til arkiv og slettes")],
                        max_length=10,
                        verbose_name="derefter",
                    ),
                ),
                ("since", models.DateField(verbose_name="gælder fra")),
                ("ground", models.CharField(max_length=300, verbose_name="grundlag")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "bevaringsregel",
                "verbose_name_plural": "bevaringsregler",
                "ordering": ("scheme", "outcome", "-since", "-id"),
            },
        ),
        migrations.CreateModel(
            name="DisposalItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("due_on", models.DateField(verbose_name="tid ude")),
                ("refusal", models.CharField(blank=True, max_length=300, verbose_name="ikke kasseret")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.case"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="items", to="records.disposalrun"
                    ),
                ),
                (
                    "rule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.retentionrule"
                    ),
                ),
            ],
            options={
                "verbose_name": "sag til kassation",
                "verbose_name_plural": "sager til kassation",
                "ordering": ("due_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="Tombstone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("granted", "Bevilling"), ("refused", "Afslag")], max_length=20, verbose_name="udfald"
                    ),
                ),
                ("disposed_on", models.DateField(verbose_name="kasseret")),
                ("rows", models.PositiveIntegerField(verbose_name="rækker fjernet")),
                ("digest", models.CharField(max_length=64, verbose_name="kontrolsum")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "rule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="records.retentionrule"
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tombstones", to="records.disposalrun"
                    ),
                ),
            ],
            options={
                "verbose_name": "kasseret sag",
                "verbose_name_plural": "kasserede sager",
                "ordering": ("-id",),
            },
        ),
        migrations.AddConstraint(
            model_name="accessrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("case", None), ("kind", "own_data")),
                    models.Q(models.Q(("kind", "own_data"), _negated=True), ("case__isnull", False)),
                    _connector="OR",
                ),
                name="records_request_about_case_or_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="accessrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_at", None),
                    models.Q(("answer__isnull", False), ("answered_by__isnull", False)),
                    _connector="OR",
                ),
                name="records_answered_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="accessruling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outcome", "included"),
                    models.Q(models.Q(("provision", ""), _negated=True), models.Q(("reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="records_exemption_has_its_ground",
            ),
        ),
        migrations.AddConstraint(
            model_name="disposalrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("approved_by", None),
                    models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                    _connector="OR",
                ),
                name="records_disposal_by_two_hands",
            ),
        ),
        migrations.AddConstraint(
            model_name="disposalrun",
            constraint=models.CheckConstraint(
                condition=models.Q(("done_at", None), ("approved_at__isnull", False), _connector="OR"),
                name="records_disposal_done_when_approved",
            ),
        ),
        migrations.AddConstraint(
            model_name="disposalitem",
            constraint=models.UniqueConstraint(fields=("run", "case"), name="records_case_once_a_run"),
        ),
    ]
