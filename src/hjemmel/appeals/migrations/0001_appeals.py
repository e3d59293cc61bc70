import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casework", "0011_counted_anew"),
        ("core", "0007_journal"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Appeal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Modtaget"),
                            ("reassessing", "Genvurderes"),
                            ("checking", "Til juristens kontrol"),
                            ("redeciding", "Ny afgørelse på vej"),
                            ("asking", "Borgeren er spurgt om resten"),
                            ("to_forward", "Skal sendes til Ankestyrelsen"),
                            ("forwarded", "Hos Ankestyrelsen"),
                            ("to_carry_out", "Ændret, skal føres ud i livet"),
                            ("carried_out", "Ført ud i livet, skal kontrolleres"),
                            ("remitted", "Hjemvist, afgøres igen"),
                            ("changed", "Ændret af kommunen"),
                            ("withdrawn", "Trukket tilbage"),
                            ("closed", "Afsluttet"),
                        ],
                        default="received",
                        max_length=20,
                        verbose_name="Status",
                    ),
                ),
                ("due_on", models.DateField(null=True, verbose_name="Næste frist")),
                ("text", models.TextField(verbose_name="Klagen")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("own_page", "Egen side"),
                            ("letter", "Brev"),
                            ("telephone", "Telefon"),
                            ("spoken", "Mundtligt ved fremmøde"),
                        ],
                        max_length=20,
                        verbose_name="Modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="Modtaget")),
                (
                    "complainant",
                    models.CharField(
                        choices=[
                            ("party", "Den, afgørelsen vedrører"),
                            ("representative", "En repræsentant for den, afgørelsen vedrører"),
                            ("other", "En anden"),
                        ],
                        max_length=20,
                        verbose_name="Klager",
                    ),
                ),
                ("complainant_name", models.CharField(blank=True, max_length=200, verbose_name="Klagers navn")),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("decision", "En konkret afgørelse"),
                            ("service_level", "Kommunens generelle serviceniveau"),
                            ("offers", "Hvilke tilbud og pladser der findes"),
                            ("prices", "Priser"),
                        ],
                        max_length=20,
                        verbose_name="Klagen angår",
                    ),
                ),
                ("by_committee", models.BooleanField(default=False, verbose_name="Truffet af børne- og ungeudvalget")),
                ("complaint_deadline", models.DateField(null=True, verbose_name="Klagefrist")),
                ("provision", models.CharField(max_length=100, verbose_name="Bestemmelse")),
                ("unit", models.CharField(max_length=200, verbose_name="Enhed")),
                (
                    "suspension",
                    models.CharField(
                        choices=[
                            ("not_considered", "Ikke vurderet"),
                            ("suspended", "Ja, afgørelsen virker ikke endnu"),
                            ("not_suspended", "Nej, afgørelsen virker"),
                        ],
                        default="not_considered",
                        max_length=20,
                        verbose_name="Opsættende virkning",
                    ),
                ),
                (
                    "suspension_ground",
                    models.CharField(blank=True, max_length=500, verbose_name="Grund til opsættende virkning"),
                ),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[("changed", "Ændres helt"), ("partly", "Ændres delvist"), ("upheld", "Fastholdes")],
                        max_length=20,
                        verbose_name="Genvurderingens resultat",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("late", "Klagen er kommet efter klagefristen"),
                            ("not_party", "Klageren er måske ikke klageberettiget"),
                            ("not_decision", "Klagen angår serviceniveau, tilbud eller priser"),
                            ("committee", "Børne- og ungeudvalget har truffet afgørelsen"),
                        ],
                        max_length=20,
                        verbose_name="Sendt videre, fordi",
                    ),
                ),
                ("forwarded_on", models.DateField(null=True, verbose_name="Sendt til Ankestyrelsen")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "Stadfæstet"),
                            ("changed", "Ændret"),
                            ("annulled", "Ophævet"),
                            ("remitted", "Hjemvist"),
                            ("dismissed", "Afvist"),
                            ("referred", "Henvist"),
                            ("withdrawn", "Tilbagekaldt"),
                        ],
                        max_length=20,
                        verbose_name="Udfald",
                    ),
                ),
                (
                    "outcome_parts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("upheld", "Stadfæstet"),
                                ("changed", "Ændret"),
                                ("annulled", "Ophævet"),
                                ("remitted", "Hjemvist"),
                                ("dismissed", "Afvist"),
                                ("referred", "Henvist"),
                                ("withdrawn", "Tilbagekaldt"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="Udfald i alt",
                    ),
                ),
                ("outcome_on", models.DateField(null=True, verbose_name="Ankestyrelsens afgørelse")),
                ("outcome_received_on", models.DateField(null=True, verbose_name="Ankestyrelsens afgørelse modtaget")),
                (
                    "authority_number",
                    models.CharField(blank=True, max_length=60, verbose_name="Ankestyrelsens sagsnummer"),
                ),
                (
                    "carried_out_by",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="appeals", to="casework.case"
                    ),
                ),
                (
                    "checked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="appeals", to="casework.decision"
                    ),
                ),
                (
                    "new_decision",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decided_after_appeals",
                        to="casework.decision",
                        verbose_name="Ny afgørelse",
                    ),
                ),
                (
                    "reassessor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "receipt",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.document",
                        verbose_name="Kvittering",
                    ),
                ),
            ],
            options={
                "verbose_name": "klage",
                "verbose_name_plural": "klager",
                "ordering": ("-received_on", "-id"),
            },
        ),
        migrations.CreateModel(
            name="AppealEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Modtaget"),
                            ("reassessing", "Genvurderes"),
                            ("checking", "Til juristens kontrol"),
                            ("redeciding", "Ny afgørelse på vej"),
                            ("asking", "Borgeren er spurgt om resten"),
                            ("to_forward", "Skal sendes til Ankestyrelsen"),
                            ("forwarded", "Hos Ankestyrelsen"),
                            ("to_carry_out", "Ændret, skal føres ud i livet"),
                            ("carried_out", "Ført ud i livet, skal kontrolleres"),
                            ("remitted", "Hjemvist, afgøres igen"),
                            ("changed", "Ændret af kommunen"),
                            ("withdrawn", "Trukket tilbage"),
                            ("closed", "Afsluttet"),
                        ],
                        default="received",
                        max_length=20,
                        verbose_name="Status",
                    ),
                ),
                ("due_on", models.DateField(null=True, verbose_name="Næste frist")),
                ("text", models.TextField(verbose_name="Klagen")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("own_page", "Egen side"),
                            ("letter", "Brev"),
                            ("telephone", "Telefon"),
                            ("spoken", "Mundtligt ved fremmøde"),
                        ],
                        max_length=20,
                        verbose_name="Modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="Modtaget")),
                (
                    "complainant",
                    models.CharField(
                        choices=[
                            ("party", "Den, afgørelsen vedrører"),
                            ("representative", "En repræsentant for den, afgørelsen vedrører"),
                            ("other", "En anden"),
                        ],
                        max_length=20,
                        verbose_name="Klager",
                    ),
                ),
                ("complainant_name", models.CharField(blank=True, max_length=200, verbose_name="Klagers navn")),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("decision", "En konkret afgørelse"),
                            ("service_level", "Kommunens generelle serviceniveau"),
                            ("offers", "Hvilke tilbud og pladser der findes"),
                            ("prices", "Priser"),
                        ],
                        max_length=20,
                        verbose_name="Klagen angår",
                    ),
                ),
                ("by_committee", models.BooleanField(default=False, verbose_name="Truffet af børne- og ungeudvalget")),
                ("complaint_deadline", models.DateField(null=True, verbose_name="Klagefrist")),
                ("provision", models.CharField(max_length=100, verbose_name="Bestemmelse")),
                ("unit", models.CharField(max_length=200, verbose_name="Enhed")),
                (
                    "suspension",
                    models.CharField(
                        choices=[
                            ("not_considered", "Ikke vurderet"),
                            ("suspended", "Ja, afgørelsen virker ikke endnu"),
                            ("not_suspended", "Nej, afgørelsen virker"),
                        ],
                        default="not_considered",
                        max_length=20,
                        verbose_name="Opsættende virkning",
                    ),
                ),
                (
                    "suspension_ground",
                    models.CharField(blank=True, max_length=500, verbose_name="Grund til opsættende virkning"),
                ),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[("changed", "Ændres helt"), ("partly", "Ændres delvist"), ("upheld", "Fastholdes")],
                        max_length=20,
                        verbose_name="Genvurderingens resultat",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("late", "Klagen er kommet efter klagefristen"),
                            ("not_party", "Klageren er måske ikke klageberettiget"),
                            ("not_decision", "Klagen angår serviceniveau, tilbud eller priser"),
                            ("committee", "Børne- og ungeudvalget har truffet afgørelsen"),
                        ],
                        max_length=20,
                        verbose_name="Sendt videre, fordi",
                    ),
                ),
                ("forwarded_on", models.DateField(null=True, verbose_name="Sendt til Ankestyrelsen")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "Stadfæstet"),
                            ("changed", "Ændret"),
                            ("annulled", "Ophævet"),
                            ("remitted", "Hjemvist"),
                            ("dismissed", "Afvist"),
                            ("referred", "Henvist"),
                            ("withdrawn", "Tilbagekaldt"),
                        ],
                        max_length=20,
                        verbose_name="Udfald",
                    ),
                ),
                (
                    "outcome_parts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("upheld", "Stadfæstet"),
                                ("changed", "Ændret"),
                                ("annulled", "Ophævet"),
                                ("remitted", "Hjemvist"),
                                ("dismissed", "Afvist"),
                                ("referred", "Henvist"),
                                ("withdrawn", "Tilbagekaldt"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="Udfald i alt",
                    ),
                ),
                ("outcome_on", models.DateField(null=True, verbose_name="Ankestyrelsens afgørelse")),
                ("outcome_received_on", models.DateField(null=True, verbose_name="Ankestyrelsens afgørelse modtaget")),
                (
                    "authority_number",
                    models.CharField(blank=True, max_length=60, verbose_name="Ankestyrelsens sagsnummer"),
                ),
                (
                    "carried_out_by",
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
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.case",
                    ),
                ),
                (
                    "checked_by",
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
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.decision",
                    ),
                ),
                (
                    "new_decision",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="casework.decision",
                        verbose_name="Ny afgørelse",
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
                        to="appeals.appeal",
                    ),
                ),
                (
                    "reassessor",
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
                    "receipt",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.document",
                        verbose_name="Kvittering",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AppealStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "move",
                    models.CharField(
                        choices=[
                            ("receive", "Klagen er modtaget"),
                            ("begin", "Genvurderingen er begyndt"),
                            ("give_back", "Genvurderingen er lagt tilbage"),
                            ("propose", "Genvurderingen er sendt til juristens kontrol"),
                            ("send_back", "Juristen har sendt genvurderingen retur"),
                            ("change", "Kommunen vil ændre afgørelsen"),
                            ("uphold", "Kommunen fastholder afgørelsen"),
                            ("direct", "Klagen sendes videre uden genvurdering"),
                            ("decide_wholly", "Kommunen har ændret afgørelsen"),
                            ("decide_partly", "Kommunen har ændret en del af afgørelsen"),
                            ("keep_rest", "Resten af klagen fastholdes"),
                            ("drop_rest", "Borgeren er tilfreds med den nye afgørelse"),
                            ("withdraw", "Klagen er trukket tilbage"),
                            ("forward", "Klagen er sendt til Ankestyrelsen"),
                            ("remit", "Ankestyrelsen har hjemvist sagen"),
                            ("reverse", "Ankestyrelsen har ændret afgørelsen"),
                            ("let_stand", "Ankestyrelsen har ikke ændret afgørelsen"),
                            ("correct", "Det registrerede udfald rettes"),
                            ("carry_out", "Ankestyrelsens afgørelse er ført ud i livet"),
                            ("redo", "Kontrollen fandt en mangel"),
                            ("check", "Kontrolleret: afgørelsen er ført ud i livet"),
                            ("decide_again", "Sagen er afgjort igen"),
                        ],
                        max_length=20,
                        verbose_name="skridt",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
                ("doer", models.CharField(max_length=200, verbose_name="udført af")),
                (
                    "appeal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="appeals.appeal"
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "skridt i klage",
                "verbose_name_plural": "skridt i klage",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="ClarifyingTalk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("held_on", models.DateField(verbose_name="dato")),
                ("text", models.TextField(verbose_name="det blev sagt")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
                (
                    "appeal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="talks", to="appeals.appeal"
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
                "verbose_name": "afklarende samtale",
                "verbose_name_plural": "afklarende samtaler",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="ConductComplaint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("time", "Sagsbehandlingstiden"),
                            ("conduct", "Sagsbehandlingen eller personalets opførsel"),
                            ("other", "Andet end en afgørelse"),
                        ],
                        max_length=20,
                        verbose_name="Klagen angår",
                    ),
                ),
                ("text", models.TextField(verbose_name="Klagen")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("own_page", "Egen side"),
                            ("letter", "Brev"),
                            ("telephone", "Telefon"),
                            ("spoken", "Mundtligt ved fremmøde"),
                        ],
                        max_length=20,
                        verbose_name="Modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="Modtaget")),
                ("receiver", models.CharField(max_length=200, verbose_name="Modtaget af")),
                ("answer", models.TextField(blank=True, verbose_name="Svar")),
                ("answerer", models.CharField(blank=True, max_length=200, verbose_name="Besvaret af")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="Besvaret")),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conduct_complaints",
                        to="casework.case",
                    ),
                ),
                (
                    "letter",
                    models.OneToOneField(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.document"
                    ),
                ),
            ],
            options={
                "verbose_name": "klage over sagsbehandling",
                "verbose_name_plural": "klager over sagsbehandling",
                "ordering": ("-received_on", "-id"),
            },
        ),
        migrations.CreateModel(
            name="ConductComplaintEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("time", "Sagsbehandlingstiden"),
                            ("conduct", "Sagsbehandlingen eller personalets opførsel"),
                            ("other", "Andet end en afgørelse"),
                        ],
                        max_length=20,
                        verbose_name="Klagen angår",
                    ),
                ),
                ("text", models.TextField(verbose_name="Klagen")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("own_page", "Egen side"),
                            ("letter", "Brev"),
                            ("telephone", "Telefon"),
                            ("spoken", "Mundtligt ved fremmøde"),
                        ],
                        max_length=20,
                        verbose_name="Modtaget ved",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="Modtaget")),
                ("receiver", models.CharField(max_length=200, verbose_name="Modtaget af")),
                ("answer", models.TextField(blank=True, verbose_name="Svar")),
                ("answerer", models.CharField(blank=True, max_length=200, verbose_name="Besvaret af")),
                ("answered_at", models.DateTimeField(null=True, verbose_name="Besvaret")),
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
                        to="appeals.conductcomplaint",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Forwarding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("contents", models.JSONField(verbose_name="indhold")),
                ("sender", models.CharField(max_length=200, verbose_name="sendt af")),
                ("sent_at", models.DateTimeField(verbose_name="sendt")),
                ("available_at", models.DateTimeField(null=True, verbose_name="modtaget af Ankestyrelsen")),
                ("receipt", models.CharField(blank=True, max_length=200, verbose_name="kvittering")),
                (
                    "appeal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="forwarding", to="appeals.appeal"
                    ),
                ),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.document"
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "statement",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.document"
                    ),
                ),
            ],
            options={
                "verbose_name": "fremsendelse",
                "verbose_name_plural": "fremsendelser",
            },
        ),
        migrations.CreateModel(
            name="LawyerCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField(verbose_name="gælder fra")),
                ("is_required", models.BooleanField(verbose_name="en jurist kontrollerer hver genvurdering")),
                ("setter", models.CharField(max_length=200, verbose_name="sat af")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "set_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "juristens kontrol",
                "verbose_name_plural": "juristens kontrol",
                "ordering": ("-since", "-id"),
            },
        ),
        migrations.CreateModel(
            name="Reassessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[("changed", "Ændres helt"), ("partly", "Ændres delvist"), ("upheld", "Fastholdes")],
                        max_length=20,
                        verbose_name="resultat",
                    ),
                ),
                ("statement", models.TextField(verbose_name="udtalelse")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
                ("remark", models.TextField(blank=True, verbose_name="bemærkning fra juristen")),
                ("checker", models.CharField(blank=True, max_length=200, verbose_name="kontrolleret af")),
                ("concluded_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
                (
                    "appeal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reassessment", to="appeals.appeal"
                    ),
                ),
                (
                    "checked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                "verbose_name": "genvurdering",
                "verbose_name_plural": "genvurderinger",
            },
        ),
        migrations.CreateModel(
            name="ReassessmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[("changed", "Ændres helt"), ("partly", "Ændres delvist"), ("upheld", "Fastholdes")],
                        max_length=20,
                        verbose_name="resultat",
                    ),
                ),
                ("statement", models.TextField(verbose_name="udtalelse")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
                ("remark", models.TextField(blank=True, verbose_name="bemærkning fra juristen")),
                ("checker", models.CharField(blank=True, max_length=200, verbose_name="kontrolleret af")),
                ("concluded_at", models.DateTimeField(null=True, verbose_name="afsluttet")),
                (
                    "appeal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="appeals.appeal",
                    ),
                ),
                (
                    "checked_by",
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
                        to="appeals.reassessment",
                    ),
                ),
                (
                    "written_by",
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
            name="Reversal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("facts", "Oplysninger manglede"),
                                ("reasoning", "Begrundelsen var mangelfuld"),
                                ("law", "Loven var anvendt forkert"),
                                ("judgement", "Skønnet var forkert eller ikke individuelt"),
                                ("form", "Formregler var ikke fulgt"),
                                ("new_facts", "Der kom nye oplysninger"),
                                ("other", "Andet"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="Årsager",
                    ),
                ),
                (
                    "lacking_facts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100), size=None, verbose_name="Oplysninger, der manglede"
                    ),
                ),
                ("explanation", models.TextField(blank=True, verbose_name="Det skrev Ankestyrelsen, kort")),
                ("learned", models.TextField(blank=True, verbose_name="Det lærte vi")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
                (
                    "appeal",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reversal", to="appeals.appeal"
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
                "verbose_name": "omgørelse",
                "verbose_name_plural": "omgørelser",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="ReversalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "reasons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("facts", "Oplysninger manglede"),
                                ("reasoning", "Begrundelsen var mangelfuld"),
                                ("law", "Loven var anvendt forkert"),
                                ("judgement", "Skønnet var forkert eller ikke individuelt"),
                                ("form", "Formregler var ikke fulgt"),
                                ("new_facts", "Der kom nye oplysninger"),
                                ("other", "Andet"),
                            ],
                            max_length=20,
                        ),
                        size=None,
                        verbose_name="Årsager",
                    ),
                ),
                (
                    "lacking_facts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100), size=None, verbose_name="Oplysninger, der manglede"
                    ),
                ),
                ("explanation", models.TextField(blank=True, verbose_name="Det skrev Ankestyrelsen, kort")),
                ("learned", models.TextField(blank=True, verbose_name="Det lærte vi")),
                ("writer", models.CharField(max_length=200, verbose_name="skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="skrevet")),
                (
                    "appeal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="appeals.appeal",
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
                        to="appeals.reversal",
                    ),
                ),
                (
                    "written_by",
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
        migrations.AddIndex(
            model_name="appeal",
            index=models.Index(fields=["state", "due_on"], name="appeals_day_list"),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    models.Q(("state__in", ("changed", "withdrawn", "closed")), _negated=True),
                    models.Q(("complainant", "other"), _negated=True),
                ),
                fields=("decision",),
                name="appeals_one_open_of_decision",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("outcome__in", ("upheld", "changed", "annulled", "remitted"))),
                fields=("decision",),
                name="appeals_decision_counted_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("outcome_on__isnull", False),
                        ("outcome_received_on__isnull", False),
                        ("state__in", ("to_carry_out", "carried_out", "remitted", "closed")),
                        models.Q(("outcome", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("state__in", ("to_carry_out", "carried_out", "remitted", "closed")), _negated=True),
                        ("outcome", ""),
                        ("outcome_on", None),
                        ("outcome_received_on", None),
                    ),
                    _connector="OR",
                ),
                name="appeals_decided_with_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outcome_on", None),
                    models.Q(
                        ("outcome_on__gte", models.F("received_on")),
                        ("outcome_received_on__gte", models.F("outcome_on")),
                    ),
                    _connector="OR",
                ),
                name="appeals_outcome_after_complaint",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "remitted"), _negated=True), ("outcome", "remitted"), _connector="OR"
                ),
                name="appeals_remitted_by_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ("to_carry_out", "carried_out")), _negated=True),
                    ("outcome__in", ("changed", "annulled")),
                    _connector="OR",
                ),
                name="appeals_carried_out_by_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "remitted"), ("state", "closed"), _negated=True),
                    ("new_decision__isnull", False),
                    _connector="OR",
                ),
                name="appeals_remitted_is_decided_again",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome__in", ("changed", "annulled")), ("state", "closed"), _negated=True),
                    ("checked_by__isnull", False),
                    _connector="OR",
                ),
                name="appeals_changed_is_carried_out",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("checked_by", None),
                    models.Q(
                        ("carried_out_by__isnull", False),
                        models.Q(("checked_by", models.F("carried_out_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="appeals_checked_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "changed"), _negated=True), ("new_decision__isnull", False), _connector="OR"
                ),
                name="appeals_changed_by_new_decision",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state__in", ("forwarded", "to_carry_out", "carried_out", "remitted", "closed")), _negated=True
                    ),
                    ("forwarded_on__isnull", False),
                    _connector="OR",
                ),
                name="appeals_forwarded_on_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state__in", ("to_forward", "forwarded", "to_carry_out", "carried_out", "remitted", "closed")),
                        _negated=True,
                    ),
                    models.Q(("ground", ""), ("result", ""), _negated=True),
                    _connector="OR",
                ),
                name="appeals_forwarded_with_ground",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("suspension", "not_considered"),
                    models.Q(("suspension_ground", ""), _negated=True),
                    _connector="OR",
                ),
                name="appeals_suspension_has_ground",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="begins_received",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NOT (NEW.\"state\" = 'received'))",
                    func="RAISE EXCEPTION 'An appeal begins by being received.';",
                    hash="c72b326a461e3590c9333d9b610e40d4e60bf93f",
                    operation="INSERT",
                    pgid="pgtrigger_begins_received_04520",
                    table="appeals_appeal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="follows_the_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('asking', 'changed'), ('asking', 'to_forward'), ('carried_out', 'closed'), ('carried_out', 'forwarded'), ('carried_out', 'to_carry_out'), ('checking', 'reassessing'), ('checking', 'redeciding'), ('checking', 'to_forward'), ('checking', 'withdrawn'), ('closed', 'forwarded'), ('forwarded', 'closed'), ('forwarded', 'remitted'), ('forwarded', 'to_carry_out'), ('reassessing', 'checking'), ('reassessing', 'received'), ('reassessing', 'redeciding'), ('reassessing', 'to_forward'), ('reassessing', 'withdrawn'), ('received', 'reassessing'), ('received', 'to_forward'), ('received', 'withdrawn'), ('redeciding', 'asking'), ('redeciding', 'changed'), ('remitted', 'closed'), ('remitted', 'forwarded'), ('to_carry_out', 'carried_out'), ('to_carry_out', 'forwarded'), ('to_forward', 'forwarded'), ('to_forward', 'withdrawn')) THEN\n    RAISE EXCEPTION 'An appeal does not move from % to %.', OLD.state, NEW.state;\nEND IF;\nIF NEW.state <> OLD.state AND NEW.state IN ('remitted', 'redeciding')\n        AND NOT EXISTS (SELECT 1 FROM casework_case WHERE id = NEW.case_id AND state = 'open') THEN\n    RAISE EXCEPTION 'The case of appeal % is not open, so it is not decided again.', NEW.id;\nEND IF;\nIF NEW.reassessor_id IS NOT NULL AND EXISTS (SELECT 1 FROM casework_decision\n        WHERE id = NEW.decision_id AND NEW.reassessor_id IN (prepared_by_id, signed_by_id)) THEN\n    RAISE EXCEPTION 'Appeal % is reassessed by somebody else than those who decided.', NEW.id;\nEND IF;\nRETURN NEW;\n",
                    hash="98bf270c04db48b677ab4204576a4a8785e6543a",
                    operation="UPDATE",
                    pgid="pgtrigger_follows_the_table_9bf50",
                    table="appeals_appeal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="as_received",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."case_id" IS DISTINCT FROM (NEW."case_id") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."channel" IS DISTINCT FROM (NEW."channel") OR OLD."received_on" IS DISTINCT FROM (NEW."received_on") OR OLD."complainant" IS DISTINCT FROM (NEW."complainant") OR OLD."complainant_name" IS DISTINCT FROM (NEW."complainant_name") OR OLD."subject" IS DISTINCT FROM (NEW."subject") OR OLD."by_committee" IS DISTINCT FROM (NEW."by_committee") OR OLD."complaint_deadline" IS DISTINCT FROM (NEW."complaint_deadline") OR OLD."unit" IS DISTINCT FROM (NEW."unit"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="c878eda10b0ad117413b11fdc1d925473bf9269c",
                    operation="UPDATE",
                    pgid="pgtrigger_as_received_9b8d2",
                    table="appeals_appeal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"state\" IN ('changed', 'withdrawn'))",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="252f6f1e30515376e8652e7adb7f7721b498db67",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_8f747",
                    table="appeals_appeal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="ea9f2dfed4f233e4c3c228a4585fb76aa58d06f6",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_277fc",
                    table="appeals_appeal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "appeals_appealevent" ("authority_number", "by_committee", "carried_out_by_id", "case_id", "channel", "checked_by_id", "complainant", "complainant_name", "complaint_deadline", "decision_id", "due_on", "forwarded_on", "ground", "id", "new_decision_id", "outcome", "outcome_on", "outcome_parts", "outcome_received_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provision", "public_id", "reassessor_id", "receipt_id", "received_on", "result", "state", "subject", "suspension", "suspension_ground", "text", "unit") VALUES (NEW."authority_number", NEW."by_committee", NEW."carried_out_by_id", NEW."case_id", NEW."channel", NEW."checked_by_id", NEW."complainant", NEW."complainant_name", NEW."complaint_deadline", NEW."decision_id", NEW."due_on", NEW."forwarded_on", NEW."ground", NEW."id", NEW."new_decision_id", NEW."outcome", NEW."outcome_on", NEW."outcome_parts", NEW."outcome_received_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provision", NEW."public_id", NEW."reassessor_id", NEW."receipt_id", NEW."received_on", NEW."result", NEW."state", NEW."subject", NEW."suspension", NEW."suspension_ground", NEW."text", NEW."unit"); RETURN NULL;',
                    hash="339edc1d3d0d5998801b5ac9fb50fd7c1e27d3a8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c93ea",
                    table="appeals_appeal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "appeals_appealevent" ("authority_number", "by_committee", "carried_out_by_id", "case_id", "channel", "checked_by_id", "complainant", "complainant_name", "complaint_deadline", "decision_id", "due_on", "forwarded_on", "ground", "id", "new_decision_id", "outcome", "outcome_on", "outcome_parts", "outcome_received_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provision", "public_id", "reassessor_id", "receipt_id", "received_on", "result", "state", "subject", "suspension", "suspension_ground", "text", "unit") VALUES (NEW."authority_number", NEW."by_committee", NEW."carried_out_by_id", NEW."case_id", NEW."channel", NEW."checked_by_id", NEW."complainant", NEW."complainant_name", NEW."complaint_deadline", NEW."decision_id", NEW."due_on", NEW."forwarded_on", NEW."ground", NEW."id", NEW."new_decision_id", NEW."outcome", NEW."outcome_on", NEW."outcome_parts", NEW."outcome_received_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provision", NEW."public_id", NEW."reassessor_id", NEW."receipt_id", NEW."received_on", NEW."result", NEW."state", NEW."subject", NEW."suspension", NEW."suspension_ground", NEW."text", NEW."unit"); RETURN NULL;',
                    hash="b8a52dc56d12f92b8813ab810658309cf308435c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bd9e6",
                    table="appeals_appeal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "appeals_appealevent" ("authority_number", "by_committee", "carried_out_by_id", "case_id", "channel", "checked_by_id", "complainant", "complainant_name", "complaint_deadline", "decision_id", "due_on", "forwarded_on", "ground", "id", "new_decision_id", "outcome", "outcome_on", "outcome_parts", "outcome_received_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provision", "public_id", "reassessor_id", "receipt_id", "received_on", "result", "state", "subject", "suspension", "suspension_ground", "text", "unit") VALUES (OLD."authority_number", OLD."by_committee", OLD."carried_out_by_id", OLD."case_id", OLD."channel", OLD."checked_by_id", OLD."complainant", OLD."complainant_name", OLD."complaint_deadline", OLD."decision_id", OLD."due_on", OLD."forwarded_on", OLD."ground", OLD."id", OLD."new_decision_id", OLD."outcome", OLD."outcome_on", OLD."outcome_parts", OLD."outcome_received_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provision", OLD."public_id", OLD."reassessor_id", OLD."receipt_id", OLD."received_on", OLD."result", OLD."state", OLD."subject", OLD."suspension", OLD."suspension_ground", OLD."text", OLD."unit"); RETURN NULL;',
                    hash="f47a75567558d1743e28e4eeb560ed88692878bb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_95ad7",
                    table="appeals_appeal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appealevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="f0dc036662a2acbbd88b3f9cd8659bfa94a9a90f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e9157",
                    table="appeals_appealevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appealevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9ae1ac38a5c98dd95dfc16013e3b5e0872b3706c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a8ccf",
                    table="appeals_appealevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appealstep",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="32a7ce1dc286f50802cb7886eb212927fd07f0c0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e2a4c",
                    table="appeals_appealstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appealstep",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="557bd599e705637e59f491aeaa54f71f60a9b974",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_704b6",
                    table="appeals_appealstep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clarifyingtalk",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c726f2d3b8bca3262f8ceb5013a63bde78e45624",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_90164",
                    table="appeals_clarifyingtalk",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="clarifyingtalk",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="b0cc0b7843ddd2ba66f12eb3e233b27841d6d5e3",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_fc00d",
                    table="appeals_clarifyingtalk",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="conductcomplaint",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_at", None),
                    models.Q(("answered_by__isnull", False), ("letter__isnull", False)),
                    _connector="OR",
                ),
                name="appeals_answered_by_letter",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conductcomplaint",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."answered_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f5e9bc860cef6909593b1127be6e18e6eb842ef8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_57e4a",
                    table="appeals_conductcomplaint",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conductcomplaint",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="288881a19aa80ee1a9127c662231caa65a091b0c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8c284",
                    table="appeals_conductcomplaint",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conductcomplaint",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "appeals_conductcomplaintevent" ("about", "answer", "answered_at", "answered_by_id", "answerer", "case_id", "channel", "id", "letter_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "receiver", "text") VALUES (NEW."about", NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."answerer", NEW."case_id", NEW."channel", NEW."id", NEW."letter_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."received_on", NEW."receiver", NEW."text"); RETURN NULL;',
                    hash="5949f96cd47cb4a0e0f3c8c8179b2e9e9bdd711a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ca56e",
                    table="appeals_conductcomplaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conductcomplaint",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "appeals_conductcomplaintevent" ("about", "answer", "answered_at", "answered_by_id", "answerer", "case_id", "channel", "id", "letter_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "receiver", "text") VALUES (NEW."about", NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."answerer", NEW."case_id", NEW."channel", NEW."id", NEW."letter_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."received_on", NEW."receiver", NEW."text"); RETURN NULL;',
                    hash="d699d442ccd61b84dc8797b5d36f5bcc08d562d6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_710aa",
                    table="appeals_conductcomplaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conductcomplaint",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "appeals_conductcomplaintevent" ("about", "answer", "answered_at", "answered_by_id", "answerer", "case_id", "channel", "id", "letter_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "received_on", "receiver", "text") VALUES (OLD."about", OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."answerer", OLD."case_id", OLD."channel", OLD."id", OLD."letter_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."received_on", OLD."receiver", OLD."text"); RETURN NULL;',
                    hash="c5451591875570d38ee5f34bd498e310849f0bd8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bf055",
                    table="appeals_conductcomplaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conductcomplaintevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="2b19d958840abd2d0a564c5514a6de6103d0b4c8",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c1ac9",
                    table="appeals_conductcomplaintevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conductcomplaintevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8d9d3d5c24aaa3d580324d538638597ef4f31a17",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a5f5c",
                    table="appeals_conductcomplaintevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="forwarding",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."available_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="30fab867a8e2afb9aeb090fc89d8a5c173f89a58",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_e4453",
                    table="appeals_forwarding",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="forwarding",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="40ea1c571bc849d0e9191b8290385be464d0569f",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_04fa8",
                    table="appeals_forwarding",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lawyercheck",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1f7a09d03d350adfcc792ba63406cc0762bf7127",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fad82",
                    table="appeals_lawyercheck",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lawyercheck",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="48800d7d5014886d687af800714626c6ec6563d7",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e310c",
                    table="appeals_lawyercheck",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="reassessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("checked_by", None),
                    models.Q(("checked_by", models.F("written_by")), _negated=True),
                    _connector="OR",
                ),
                name="appeals_checked_by_other_eyes",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reassessment",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."concluded_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="259b3adb15b9ce8ef37c79072406464bc507916b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_a3996",
                    table="appeals_reassessment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reassessment",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="8ee8bd0e1e03448d66a600abcbf60227e47c9709",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_53a85",
                    table="appeals_reassessment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reassessment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "appeals_reassessmentevent" ("appeal_id", "checked_by_id", "checker", "concluded_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remark", "result", "statement", "writer", "written_at", "written_by_id") VALUES (NEW."appeal_id", NEW."checked_by_id", NEW."checker", NEW."concluded_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."remark", NEW."result", NEW."statement", NEW."writer", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="7d5bfcd28d30fb61bb4884b9c383508d6b957ee4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4388b",
                    table="appeals_reassessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reassessment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "appeals_reassessmentevent" ("appeal_id", "checked_by_id", "checker", "concluded_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remark", "result", "statement", "writer", "written_at", "written_by_id") VALUES (NEW."appeal_id", NEW."checked_by_id", NEW."checker", NEW."concluded_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."remark", NEW."result", NEW."statement", NEW."writer", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="6a18d97e93798b184c8e76ccc33c738bd4a4efee",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_56beb",
                    table="appeals_reassessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reassessment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "appeals_reassessmentevent" ("appeal_id", "checked_by_id", "checker", "concluded_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remark", "result", "statement", "writer", "written_at", "written_by_id") VALUES (OLD."appeal_id", OLD."checked_by_id", OLD."checker", OLD."concluded_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."remark", OLD."result", OLD."statement", OLD."writer", OLD."written_at", OLD."written_by_id"); RETURN NULL;',
                    hash="3496c3cf0db4cdaa6d4a721b0b968276067eb18e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e1e96",
                    table="appeals_reassessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reassessmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="293ed77797213d127330422bec35b9c2a82a8e8e",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_605a6",
                    table="appeals_reassessmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reassessmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="208ba89967ff03385cca6e30c6f106148ffb0601",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_30ebf",
                    table="appeals_reassessmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reversal",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="5a5fa0c36c76ccd8c9182ca7291548e9a811afc1",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_5851b",
                    table="appeals_reversal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reversal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "appeals_reversalevent" ("appeal_id", "explanation", "id", "lacking_facts", "learned", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reasons", "writer", "written_at", "written_by_id") VALUES (NEW."appeal_id", NEW."explanation", NEW."id", NEW."lacking_facts", NEW."learned", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."reasons", NEW."writer", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="c9278e2b6708d38cda3381067ecae11f8a68b478",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ca3f4",
                    table="appeals_reversal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reversal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "appeals_reversalevent" ("appeal_id", "explanation", "id", "lacking_facts", "learned", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reasons", "writer", "written_at", "written_by_id") VALUES (NEW."appeal_id", NEW."explanation", NEW."id", NEW."lacking_facts", NEW."learned", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."reasons", NEW."writer", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                    hash="976937b868bab60b14dbca8ab20c5438527a8189",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2a1ba",
                    table="appeals_reversal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reversal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "appeals_reversalevent" ("appeal_id", "explanation", "id", "lacking_facts", "learned", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reasons", "writer", "written_at", "written_by_id") VALUES (OLD."appeal_id", OLD."explanation", OLD."id", OLD."lacking_facts", OLD."learned", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."reasons", OLD."writer", OLD."written_at", OLD."written_by_id"); RETURN NULL;',
                    hash="f403e1ef3f9ac3cab58178a4551e74cb3a4f5a6e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6594e",
                    table="appeals_reversal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reversalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="18c25463a7408eeda5cd5aa2c2d03ef43d0ff66a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_ccbce",
                    table="appeals_reversalevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reversalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0d24568d8f373eb965f4ebc1dbaf3df10a645106",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_faaf8",
                    table="appeals_reversalevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
