import uuid

import django.db.models.deletion
import django_fsm
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("core", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="PlanRecord",
            fields=[
                ("digest", models.CharField(max_length=80, primary_key=True, serialize=False)),
                ("content", models.BinaryField()),
            ],
            options={
                "verbose_name": "retsgrundlag",
                "verbose_name_plural": "retsgrundlag",
            },
        ),
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("scheme", models.SlugField(max_length=60, verbose_name="ordning")),
                (
                    "state",
                    django_fsm.FSMField(
                        choices=[
                            ("open", "Under behandling"),
                            ("decided", "Afgjort"),
                            ("concluded", "Afsluttet uden ændring"),
                        ],
                        default="open",
                        max_length=50,
                        protected=True,
                        verbose_name="status",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("self_service", "Egen ansøgning på siden"),
                            ("letter", "Brev"),
                            ("spoken", "Mundtligt"),
                            ("own_initiative", "Kommunens eget initiativ"),
                        ],
                        max_length=20,
                        verbose_name="modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
                (
                    "counted_from",
                    models.DateField(
                        help_text="Når sagen er sendt tilbage (RSL § 3 a); ellers fra modtagelsen",
                        null=True,
                        verbose_name="fristen regnes fra",
                    ),
                ),
                (
                    "caseworker",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="sagsbehandler",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="core.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="core.person",
                        verbose_name="borger",
                    ),
                ),
            ],
            options={
                "verbose_name": "sag",
                "verbose_name_plural": "sager",
                "ordering": ("received_on", "id"),
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("has_mitid", models.BooleanField(null=True, verbose_name="har MitID")),
                (
                    "will",
                    models.CharField(
                        choices=[
                            ("own", "Borgeren har selv søgt eller skrevet under"),
                            ("told", "Borgeren har selv sagt det til kommunen"),
                            ("represented", "En værge eller partsrepræsentant har søgt inden for sit hverv"),
                            ("unclear", "Det er ikke afklaret endnu"),
                        ],
                        default="own",
                        max_length=20,
                        verbose_name="borgerens vilje",
                    ),
                ),
                ("will_note", models.TextField(blank=True, verbose_name="borgerens egne ord")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="application", to="casework.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "ansøgning",
                "verbose_name_plural": "ansøgninger",
            },
        ),
        migrations.CreateModel(
            name="ChangeNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("text", models.TextField(verbose_name="hvad er ændret")),
                ("teller", models.CharField(max_length=200, verbose_name="fortalt af")),
                ("told_at", models.DateTimeField(verbose_name="fortalt")),
                ("handling", models.TextField(blank=True, verbose_name="hvad kom der ud af det")),
                ("handler", models.CharField(blank=True, max_length=200, verbose_name="behandlet af")),
                ("handled_at", models.DateTimeField(null=True, verbose_name="behandlet")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="change_notices", to="casework.case"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.person",
                        verbose_name="part",
                    ),
                ),
            ],
            options={
                "verbose_name": "besked om ændring",
                "verbose_name_plural": "beskeder om ændring",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="ChangeNoticeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("text", models.TextField(verbose_name="hvad er ændret")),
                ("teller", models.CharField(max_length=200, verbose_name="fortalt af")),
                ("told_at", models.DateTimeField(verbose_name="fortalt")),
                ("handling", models.TextField(blank=True, verbose_name="hvad kom der ud af det")),
                ("handler", models.CharField(blank=True, max_length=200, verbose_name="behandlet af")),
                ("handled_at", models.DateTimeField(null=True, verbose_name="behandlet")),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.case",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.person",
                        verbose_name="part",
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
                        to="casework.changenotice",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "law_date",
                    models.DateField(help_text="Den dato, hvis lov afgørelsen følger", verbose_name="lovens dato"),
                ),
                (
                    "facts",
                    models.JSONField(help_text="navn → værdi, kilde, note, registreret", verbose_name="oplysninger"),
                ),
                ("result", models.BinaryField()),
                ("result_sha256", models.CharField(max_length=64)),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "state",
                    django_fsm.FSMField(
                        choices=[("draft", "Kladde"), ("submitted", "Til godkendelse"), ("signed", "Underskrevet")],
                        default="draft",
                        max_length=50,
                        protected=True,
                        verbose_name="status",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("granted", "Bevilling"), ("refused", "Afslag")], max_length=20, verbose_name="udfald"
                    ),
                ),
                ("reasons", models.TextField(verbose_name="begrundelse")),
                ("remark", models.TextField(blank=True, verbose_name="bemærkning fra beslutter")),
                ("preparer", models.CharField(max_length=200, verbose_name="forberedt af")),
                ("prepared_at", models.DateTimeField(verbose_name="forberedt")),
                ("moved_at", models.DateTimeField(null=True, verbose_name="sendt videre")),
                ("mover", models.CharField(blank=True, max_length=200, verbose_name="sendt videre af")),
                ("signer", models.CharField(blank=True, max_length=200, verbose_name="underskrevet af")),
                ("signed_at", models.DateTimeField(null=True, verbose_name="underskrevet")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="casework.case"
                    ),
                ),
                (
                    "letter",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision",
                        to="core.document",
                    ),
                ),
                (
                    "prepared_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "signed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="casework.decision",
                        verbose_name="afløser",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.planrecord"
                    ),
                ),
            ],
            options={
                "verbose_name": "afgørelse",
                "verbose_name_plural": "afgørelser",
                "ordering": ("-id",),
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("due_on", models.DateField(verbose_name="senest")),
                ("why", models.CharField(max_length=300, verbose_name="hvorfor")),
                ("planner", models.CharField(max_length=200, verbose_name="planlagt af")),
                ("planned_at", models.DateTimeField(verbose_name="planlagt")),
                ("result", models.TextField(blank=True, verbose_name="resultat")),
                ("done_by", models.CharField(blank=True, max_length=200, verbose_name="udført af")),
                ("done_at", models.DateTimeField(null=True, verbose_name="udført")),
                (
                    "again_of",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="again",
                        to="casework.followup",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="follow_ups", to="casework.case"
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "opfølgning",
                "verbose_name_plural": "opfølgninger",
                "ordering": ("due_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="HandedOverCase",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("number", models.CharField(max_length=20, verbose_name="sagsnummer")),
                ("scheme", models.SlugField(max_length=60, verbose_name="ordning")),
                ("summary", models.TextField(verbose_name="hvor sagen står")),
                (
                    "transfer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="core.transfer"
                    ),
                ),
            ],
            options={
                "verbose_name": "overdraget sag",
                "verbose_name_plural": "overdragede sager",
                "ordering": ("transfer", "id"),
            },
        ),
        migrations.CreateModel(
            name="CaseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("scheme", models.SlugField(db_index=False, max_length=60, verbose_name="ordning")),
                (
                    "state",
                    django_fsm.FSMField(
                        choices=[
                            ("open", "Under behandling"),
                            ("decided", "Afgjort"),
                            ("concluded", "Afsluttet uden ændring"),
                        ],
                        default="open",
                        max_length=50,
                        protected=True,
                        verbose_name="status",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("self_service", "Egen ansøgning på siden"),
                            ("letter", "Brev"),
                            ("spoken", "Mundtligt"),
                            ("own_initiative", "Kommunens eget initiativ"),
                        ],
                        max_length=20,
                        verbose_name="modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="modtaget")),
                (
                    "counted_from",
                    models.DateField(
                        help_text="Når sagen er sendt tilbage (RSL § 3 a); ellers fra modtagelsen",
                        null=True,
                        verbose_name="fristen regnes fra",
                    ),
                ),
                (
                    "caseworker",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="sagsbehandler",
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
                        verbose_name="borger",
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
                        to="casework.case",
                    ),
                ),
                (
                    "continues",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.handedovercase",
                        verbose_name="fortsætter",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="case",
            name="continues",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="continued_by",
                to="casework.handedovercase",
                verbose_name="fortsætter",
            ),
        ),
        migrations.CreateModel(
            name="Hearing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("informed_of", models.TextField(verbose_name="oplysninger, borgeren er gjort bekendt med")),
                ("sender", models.CharField(max_length=200, verbose_name="sendt af")),
                ("sent_at", models.DateTimeField(verbose_name="sendt")),
                ("ended_reason", models.TextField(blank=True, verbose_name="grund til ikke at vente på svar")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="hearings", to="casework.case"
                    ),
                ),
                (
                    "letter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="hearing", to="core.document"
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "partshøring",
                "verbose_name_plural": "partshøringer",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="HeardParty",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "capacity",
                    models.CharField(
                        choices=[
                            ("party", "Part"),
                            ("custody_holder", "Forældremyndighedsindehaver"),
                            ("guardian", "Værge"),
                            ("power_of_attorney", "Partsrepræsentant"),
                        ],
                        max_length=20,
                        verbose_name="i egenskab af",
                    ),
                ),
                ("answer_by", models.DateField(verbose_name="svarfrist")),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.person"),
                ),
                (
                    "hearing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parties", to="casework.hearing"
                    ),
                ),
            ],
            options={
                "verbose_name": "hørt part",
                "verbose_name_plural": "hørte parter",
                "ordering": ("hearing", "id"),
            },
        ),
        migrations.CreateModel(
            name="HearingAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(verbose_name="svar")),
                ("answerer", models.CharField(max_length=200, verbose_name="svaret af")),
                ("received_on", models.DateField(verbose_name="modtaget")),
                ("registrar", models.CharField(blank=True, max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "hearing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="answers", to="casework.hearing"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="casework.heardparty",
                        verbose_name="part",
                    ),
                ),
            ],
            options={
                "verbose_name": "svar på partshøring",
                "verbose_name_plural": "svar på partshøring",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="HearingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("informed_of", models.TextField(verbose_name="oplysninger, borgeren er gjort bekendt med")),
                ("sender", models.CharField(max_length=200, verbose_name="sendt af")),
                ("sent_at", models.DateTimeField(verbose_name="sendt")),
                ("ended_reason", models.TextField(blank=True, verbose_name="grund til ikke at vente på svar")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.case",
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.document",
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
                        to="casework.hearing",
                    ),
                ),
                (
                    "sent_by",
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
            name="JournalEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("number", models.PositiveIntegerField(verbose_name="nummer")),
                (
                    "direction",
                    models.CharField(
                        choices=[("incoming", "Modtaget"), ("outgoing", "Sendt"), ("internal", "Internt")],
                        max_length=10,
                        verbose_name="retning",
                    ),
                ),
                ("dated_on", models.DateField(verbose_name="modtaget eller sendt")),
                ("description", models.CharField(max_length=200, verbose_name="kort beskrivelse")),
                ("correspondent", models.CharField(max_length=200, verbose_name="fra eller til")),
                ("registrar", models.CharField(max_length=200, verbose_name="journaliseret af")),
                ("registered_at", models.DateTimeField(verbose_name="journaliseret")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="journal", to="casework.case"
                    ),
                ),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entry", to="core.document"
                    ),
                ),
                (
                    "registered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "journaliseret dokument",
                "verbose_name_plural": "journaliserede dokumenter",
                "ordering": ("case", "number"),
            },
        ),
        migrations.CreateModel(
            name="DocumentMove",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("reason", models.TextField(verbose_name="grund")),
                ("requester", models.CharField(max_length=200, verbose_name="foreslået af")),
                ("requested_at", models.DateTimeField(verbose_name="foreslået")),
                ("is_approved", models.BooleanField(null=True, verbose_name="godkendt")),
                ("decider", models.CharField(blank=True, max_length=200, verbose_name="afgjort af")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="afgjort")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="moves_out", to="casework.case"
                    ),
                ),
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
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "to_case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves_in",
                        to="casework.case",
                        verbose_name="til sag",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="moves", to="casework.journalentry"
                    ),
                ),
            ],
            options={
                "verbose_name": "flytning af dokument",
                "verbose_name_plural": "flytninger af dokumenter",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(verbose_name="notat")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="casework.case"
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "notat",
                "verbose_name_plural": "notater",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="DecisionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "law_date",
                    models.DateField(help_text="Den dato, hvis lov afgørelsen følger", verbose_name="lovens dato"),
                ),
                (
                    "facts",
                    models.JSONField(help_text="navn → værdi, kilde, note, registreret", verbose_name="oplysninger"),
                ),
                ("result", models.BinaryField()),
                ("result_sha256", models.CharField(max_length=64)),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "state",
                    django_fsm.FSMField(
                        choices=[("draft", "Kladde"), ("submitted", "Til godkendelse"), ("signed", "Underskrevet")],
                        default="draft",
                        max_length=50,
                        protected=True,
                        verbose_name="status",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("granted", "Bevilling"), ("refused", "Afslag")], max_length=20, verbose_name="udfald"
                    ),
                ),
                ("reasons", models.TextField(verbose_name="begrundelse")),
                ("remark", models.TextField(blank=True, verbose_name="bemærkning fra beslutter")),
                ("preparer", models.CharField(max_length=200, verbose_name="forberedt af")),
                ("prepared_at", models.DateTimeField(verbose_name="forberedt")),
                ("moved_at", models.DateTimeField(null=True, verbose_name="sendt videre")),
                ("mover", models.CharField(blank=True, max_length=200, verbose_name="sendt videre af")),
                ("signer", models.CharField(blank=True, max_length=200, verbose_name="underskrevet af")),
                ("signed_at", models.DateTimeField(null=True, verbose_name="underskrevet")),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.case",
                    ),
                ),
                (
                    "letter",
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
                        to="casework.decision",
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
                (
                    "signed_by",
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
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.decision",
                        verbose_name="afløser",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.planrecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Conclusion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "law_date",
                    models.DateField(help_text="Den dato, hvis lov afgørelsen følger", verbose_name="lovens dato"),
                ),
                (
                    "facts",
                    models.JSONField(help_text="navn → værdi, kilde, note, registreret", verbose_name="oplysninger"),
                ),
                ("result", models.BinaryField()),
                ("result_sha256", models.CharField(max_length=64)),
                ("note", models.TextField(verbose_name="notat")),
                ("concluder", models.CharField(max_length=200, verbose_name="afsluttet af")),
                ("concluded_at", models.DateTimeField(verbose_name="afsluttet")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="conclusions", to="casework.case"
                    ),
                ),
                (
                    "concluded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casework.planrecord"
                    ),
                ),
            ],
            options={
                "verbose_name": "afslutning uden afgørelse",
                "verbose_name_plural": "afslutninger uden afgørelse",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Postponement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("expected_on", models.DateField(verbose_name="forventet afgørelse")),
                ("reason", models.TextField(verbose_name="grund")),
                ("teller", models.CharField(max_length=200, verbose_name="meddelt af")),
                ("told_at", models.DateTimeField(verbose_name="meddelt")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="postponements", to="casework.case"
                    ),
                ),
                (
                    "letter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="postponement", to="core.document"
                    ),
                ),
                (
                    "told_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "meddelelse om ny dato",
                "verbose_name_plural": "meddelelser om ny dato",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="ApplicationSender",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "sender",
                    models.CharField(
                        choices=[
                            ("citizen", "Borgeren selv"),
                            ("representative", "Værge eller partsrepræsentant"),
                            ("relative", "Pårørende"),
                            ("employment", "Kommunens beskæftigelsesforvaltning"),
                            ("social", "Kommunens socialforvaltning"),
                            ("organisation", "Frivillig eller privat organisation, fx et værested"),
                            ("other", "Andre"),
                        ],
                        max_length=20,
                        verbose_name="afsender",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="afsenderens navn")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="senders", to="casework.case"
                    ),
                ),
            ],
            options={
                "verbose_name": "afsender af ansøgning",
                "verbose_name_plural": "afsendere af ansøgninger",
                "indexes": [models.Index(fields=["case", "-id"], name="casework_sender_of")],
            },
        ),
        migrations.CreateModel(
            name="CaseFact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100, verbose_name="faktum")),
                ("value", models.TextField(help_text="Kanonisk tekst, for eksempel 9500.00", verbose_name="værdi")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("citizen", "Borgerens oplysning"),
                            ("document", "Dokumentation i sagen"),
                            ("register", "Opslag i register"),
                            ("assessment", "Sagsbehandlerens vurdering"),
                            ("case", "Fremgår af sagen"),
                        ],
                        max_length=20,
                        verbose_name="kilde",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="recorded_facts", to="casework.case"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "oplysning",
                "verbose_name_plural": "oplysninger",
                "ordering": ("id",),
                "indexes": [models.Index(fields=["case", "name", "-id"], name="casework_fact_latest")],
            },
        ),
        migrations.CreateModel(
            name="CaseTimeLimit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scheme", models.SlugField(max_length=60, verbose_name="ordning")),
                ("weeks", models.PositiveSmallIntegerField(verbose_name="uger")),
                ("since", models.DateField(verbose_name="gælder fra")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="case_time_limits",
                        to="core.municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "sagsbehandlingsfrist",
                "verbose_name_plural": "sagsbehandlingsfrister",
                "ordering": ("-since",),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "scheme", "since"), name="casework_time_limit_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosingDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("day", models.DateField(verbose_name="dag")),
                ("why", models.CharField(max_length=100, verbose_name="hvorfor")),
                ("set_by", models.CharField(max_length=200, verbose_name="registreret af")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="closing_days", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "lukkedag",
                "verbose_name_plural": "lukkedage",
                "ordering": ("day",),
                "constraints": [models.UniqueConstraint(fields=("municipality", "day"), name="casework_closed_once")],
            },
        ),
        migrations.CreateModel(
            name="Cover",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("absent_name", models.CharField(max_length=200, verbose_name="fraværende")),
                ("colleague_name", models.CharField(max_length=200, verbose_name="kollega")),
                ("since", models.DateField(verbose_name="fra og med")),
                ("until", models.DateField(verbose_name="til og med")),
                ("planned_at", models.DateTimeField(verbose_name="aftalt")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afsluttet før tid")),
                (
                    "absent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "colleague",
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
            ],
            options={
                "verbose_name": "dækning ved fravær",
                "verbose_name_plural": "dækninger ved fravær",
                "ordering": ("-since", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until__gte", models.F("since"))), name="casework_cover_in_order"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("absent", models.F("colleague")), _negated=True),
                        name="casework_cover_by_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=120, verbose_name="formular")),
                ("fields", models.JSONField(verbose_name="felter")),
                ("saved_at", models.DateTimeField(verbose_name="gemt")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "formularkladde",
                "verbose_name_plural": "formularkladder",
                "constraints": [models.UniqueConstraint(fields=("user", "key"), name="casework_one_draft_a_form")],
            },
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["municipality", "state", "received_on"], name="casework_day_list"),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                fields=["municipality", "-received_on", "-id"],
                include=("person", "public_id"),
                name="casework_by_receipt",
            ),
        ),
        migrations.AddConstraint(
            model_name="heardparty",
            constraint=models.UniqueConstraint(fields=("hearing", "person"), name="casework_party_heard_once"),
        ),
        migrations.AddConstraint(
            model_name="journalentry",
            constraint=models.UniqueConstraint(fields=("case", "number"), name="casework_journal_number_once"),
        ),
        migrations.AddConstraint(
            model_name="documentmove",
            constraint=models.UniqueConstraint(
                condition=models.Q(("decided_at", None)), fields=("entry",), name="casework_one_open_move_a_document"
            ),
        ),
        migrations.AddConstraint(
            model_name="documentmove",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by", None),
                    models.Q(("decided_by", models.F("requested_by")), _negated=True),
                    _connector="OR",
                ),
                name="casework_move_by_two_hands",
            ),
        ),
        migrations.AddConstraint(
            model_name="documentmove",
            constraint=models.CheckConstraint(
                condition=models.Q(("case", models.F("to_case")), _negated=True), name="casework_move_to_another_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "signed"), _negated=True),
                fields=("case",),
                name="casework_one_open_decision",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "signed"), _negated=True),
                    models.Q(("letter__isnull", False), ("signed_at__isnull", False), ("signed_by__isnull", False)),
                    _connector="OR",
                ),
                name="casework_signed_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("signed_by__isnull", True),
                    models.Q(("signed_by", models.F("prepared_by")), _negated=True),
                    _connector="OR",
                ),
                name="casework_four_eyes",
            ),
        ),
    ]
