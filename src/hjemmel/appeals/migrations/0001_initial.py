import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casework", "0001_initial"),
        ("core", "0001_initial"),
        ("core", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
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
                        verbose_name="Hvem klager",
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
                    "counted_with",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="appeals.appeal",
                        verbose_name="Tæller med i klage",
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
                    "party",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.person",
                        verbose_name="Den, klagen er for",
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
                        verbose_name="Hvem klager",
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
                    "counted_with",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="appeals.appeal",
                        verbose_name="Tæller med i klage",
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
                    "party",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.person",
                        verbose_name="Den, klagen er for",
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
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.person",
                        verbose_name="Den, klagen er fra",
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
                    "party",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.person",
                        verbose_name="Den, klagen er fra",
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
                condition=models.Q(("state__in", ("changed", "withdrawn", "closed")), _negated=True),
                fields=("decision", "party"),
                name="appeals_one_open_of_party",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("complainant", "other"), ("party", None)),
                    models.Q(models.Q(("complainant", "other"), _negated=True), ("party__isnull", False)),
                    _connector="OR",
                ),
                name="appeals_of_a_party_or_somebody_else",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("counted_with", None), ("outcome__in", ("upheld", "changed", "annulled", "remitted"))
                ),
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
    ]
