import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0005_staff_roles"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RouteStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("committee", "Fagudvalg"),
                            ("users", "Råd for brugere, til orientering"),
                            ("economy", "Økonomiudvalg"),
                            ("council", "Kommunalbestyrelse"),
                        ],
                        max_length=10,
                        verbose_name="Slags",
                    ),
                ),
                ("body", models.CharField(max_length=120, verbose_name="Navn")),
                ("meets_on", models.DateField(null=True, verbose_name="Mødedato")),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="Hvad blev der sagt")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "skridt på sagsgangen",
                "verbose_name_plural": "skridt på sagsgangen",
                "ordering": ("meets_on", "id"),
            },
        ),
        migrations.CreateModel(
            name="Treatment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("year", models.PositiveSmallIntegerField(verbose_name="Tal for")),
                ("published_on", models.DateField(verbose_name="Kortene er offentliggjort")),
                ("treat_by", models.DateField(verbose_name="Behandles senest")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("drafted", "Udkast"),
                            ("on_route", "På vej gennem udvalgene"),
                            ("decided", "Besluttet af kommunalbestyrelsen"),
                            ("sent", "Sendt til Ankestyrelsen"),
                            ("plan_ordered", "Ankestyrelsen har pålagt en handlingsplan"),
                            ("plan_sent", "Den pålagte handlingsplan er sendt"),
                            ("closed", "Afsluttet"),
                        ],
                        default="drafted",
                        max_length=20,
                        verbose_name="Status",
                    ),
                ),
                ("decided_on", models.DateField(null=True, verbose_name="Besluttet")),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("plan", "Der laves en handlingsplan"),
                            ("begun", "De tiltag, der allerede er sat i gang, er handlingsplanen"),
                            ("none", "Der laves ikke en handlingsplan"),
                        ],
                        max_length=10,
                        verbose_name="Svar om handlingsplan",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="Begrundelse")),
                ("sent_on", models.DateField(null=True, verbose_name="Referat sendt")),
                ("reply_on", models.DateField(null=True, verbose_name="Ankestyrelsens svar")),
                ("reply", models.TextField(blank=True, verbose_name="Det svarede Ankestyrelsen, kort")),
                ("plan_due_on", models.DateField(null=True, verbose_name="Frist for den pålagte plan")),
                ("plan_sent_on", models.DateField(null=True, verbose_name="Pålagt plan sendt")),
                ("evaluation", models.TextField(blank=True, verbose_name="Evaluering")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "politisk sag om Danmarkskortet",
                "verbose_name_plural": "politiske sager om Danmarkskortet",
                "ordering": ("-year", "-id"),
            },
        ),
        migrations.CreateModel(
            name="RouteStepEvent",
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
                            ("committee", "Fagudvalg"),
                            ("users", "Råd for brugere, til orientering"),
                            ("economy", "Økonomiudvalg"),
                            ("council", "Kommunalbestyrelse"),
                        ],
                        max_length=10,
                        verbose_name="Slags",
                    ),
                ),
                ("body", models.CharField(max_length=120, verbose_name="Navn")),
                ("meets_on", models.DateField(null=True, verbose_name="Mødedato")),
                ("result", models.CharField(blank=True, max_length=500, verbose_name="Hvad blev der sagt")),
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
                        to="treatment.routestep",
                    ),
                ),
                (
                    "treatment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="treatment.treatment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="routestep",
            name="treatment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="route", to="treatment.treatment"
            ),
        ),
        migrations.CreateModel(
            name="TreatmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("year", models.PositiveSmallIntegerField(verbose_name="Tal for")),
                ("published_on", models.DateField(verbose_name="Kortene er offentliggjort")),
                ("treat_by", models.DateField(verbose_name="Behandles senest")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("drafted", "Udkast"),
                            ("on_route", "På vej gennem udvalgene"),
                            ("decided", "Besluttet af kommunalbestyrelsen"),
                            ("sent", "Sendt til Ankestyrelsen"),
                            ("plan_ordered", "Ankestyrelsen har pålagt en handlingsplan"),
                            ("plan_sent", "Den pålagte handlingsplan er sendt"),
                            ("closed", "Afsluttet"),
                        ],
                        default="drafted",
                        max_length=20,
                        verbose_name="Status",
                    ),
                ),
                ("decided_on", models.DateField(null=True, verbose_name="Besluttet")),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("plan", "Der laves en handlingsplan"),
                            ("begun", "De tiltag, der allerede er sat i gang, er handlingsplanen"),
                            ("none", "Der laves ikke en handlingsplan"),
                        ],
                        max_length=10,
                        verbose_name="Svar om handlingsplan",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="Begrundelse")),
                ("sent_on", models.DateField(null=True, verbose_name="Referat sendt")),
                ("reply_on", models.DateField(null=True, verbose_name="Ankestyrelsens svar")),
                ("reply", models.TextField(blank=True, verbose_name="Det svarede Ankestyrelsen, kort")),
                ("plan_due_on", models.DateField(null=True, verbose_name="Frist for den pålagte plan")),
                ("plan_sent_on", models.DateField(null=True, verbose_name="Pålagt plan sendt")),
                ("evaluation", models.TextField(blank=True, verbose_name="Evaluering")),
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
                        to="treatment.treatment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(verbose_name="Udgave")),
                ("sections", models.JSONField(verbose_name="Afsnit")),
                ("figures", models.JSONField(verbose_name="Tal")),
                ("what", models.CharField(max_length=200, verbose_name="Hvad er ændret")),
                ("writer", models.CharField(max_length=200, verbose_name="Skrevet af")),
                ("written_at", models.DateTimeField(verbose_name="Skrevet")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "treatment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="treatment.treatment"
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
                "verbose_name": "udgave af politisk sag",
                "verbose_name_plural": "udgaver af politiske sager",
                "ordering": ("-number",),
            },
        ),
        migrations.CreateModel(
            name="Picture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("section", models.CharField(max_length=20, verbose_name="Afsnit")),
                ("title", models.CharField(max_length=200, verbose_name="Titel")),
                ("description", models.TextField(verbose_name="Beskrivelse")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pictures", to="treatment.version"
                    ),
                ),
            ],
            options={
                "verbose_name": "billede i politisk sag",
                "verbose_name_plural": "billeder i politiske sager",
                "ordering": ("id",),
            },
        ),
        migrations.AddConstraint(
            model_name="treatment",
            constraint=models.UniqueConstraint(fields=("municipality", "year"), name="treatment_one_a_year"),
        ),
        migrations.AddConstraint(
            model_name="treatment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_on__isnull", False),
                        ("state__in", ["decided", "sent", "plan_ordered", "plan_sent", "closed"]),
                    ),
                    models.Q(("answer", ""), ("decided_on", None), ("state__in", ("drafted", "on_route"))),
                    _connector="OR",
                ),
                name="treatment_decided_is_dated",
            ),
        ),
        migrations.AddConstraint(
            model_name="treatment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", "none"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="treatment_no_plan_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="treatment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ["plan_ordered", "plan_sent"]), _negated=True),
                    ("plan_due_on__isnull", False),
                    _connector="OR",
                ),
                name="treatment_ordered_plan_has_a_deadline",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="treatment",
            trigger=pgtrigger.compiler.Trigger(
                name="follows_the_table",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE _is_valid_transition BOOLEAN;",
                    func='SELECT CONCAT(OLD."state", \':\', NEW."state") = ANY(\'{drafted:on_route,on_route:drafted,on_route:decided,decided:sent,decided:closed,sent:closed,sent:plan_ordered,plan_ordered:plan_sent,plan_sent:closed}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %\', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                    hash="caebf31a4a1e2f8b4e635158f81435bc9c1171b1",
                    operation="UPDATE",
                    pgid="pgtrigger_follows_the_table_4394d",
                    table="treatment_treatment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="treatment",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"state\" = 'closed')",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="13969935b0217a7b62bd2f86795b892b48518e95",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_8ddcc",
                    table="treatment_treatment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="treatment",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="4e4c4bd0c5fe80c89ffb8ba77affdf72753debd9",
                    operation="DELETE",
                    pgid="pgtrigger_kept_038f6",
                    table="treatment_treatment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="treatment",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="ce6e8abd2ad96843d3b95913b66f61a97486a186",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_b5a7a",
                    table="treatment_treatment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="treatment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treatment_treatmentevent" ("answer", "decided_on", "evaluation", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_due_on", "plan_sent_on", "public_id", "published_on", "reason", "reply", "reply_on", "sent_on", "state", "treat_by", "year") VALUES (NEW."answer", NEW."decided_on", NEW."evaluation", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_due_on", NEW."plan_sent_on", NEW."public_id", NEW."published_on", NEW."reason", NEW."reply", NEW."reply_on", NEW."sent_on", NEW."state", NEW."treat_by", NEW."year"); RETURN NULL;',
                    hash="13e5c98b12759a96512b6021f2c5fb4419e7eff7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_97e80",
                    table="treatment_treatment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="treatment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "treatment_treatmentevent" ("answer", "decided_on", "evaluation", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_due_on", "plan_sent_on", "public_id", "published_on", "reason", "reply", "reply_on", "sent_on", "state", "treat_by", "year") VALUES (NEW."answer", NEW."decided_on", NEW."evaluation", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_due_on", NEW."plan_sent_on", NEW."public_id", NEW."published_on", NEW."reason", NEW."reply", NEW."reply_on", NEW."sent_on", NEW."state", NEW."treat_by", NEW."year"); RETURN NULL;',
                    hash="ff3d47089adb92d9ecba379a1b189fcf0bb9f2d3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a5fd7",
                    table="treatment_treatment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="treatment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treatment_treatmentevent" ("answer", "decided_on", "evaluation", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_due_on", "plan_sent_on", "public_id", "published_on", "reason", "reply", "reply_on", "sent_on", "state", "treat_by", "year") VALUES (OLD."answer", OLD."decided_on", OLD."evaluation", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_due_on", OLD."plan_sent_on", OLD."public_id", OLD."published_on", OLD."reason", OLD."reply", OLD."reply_on", OLD."sent_on", OLD."state", OLD."treat_by", OLD."year"); RETURN NULL;',
                    hash="8d34cafc8084276c5d75c51cf4660fbba1c1bf69",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_43c98",
                    table="treatment_treatment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routestepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="0a36ad8741491790c524410c4e35dc637e361e95",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_33837",
                    table="treatment_routestepevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routestepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="72a488112aa99a5c9a488962cb66c27714b5e3d0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d36c7",
                    table="treatment_routestepevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routestep",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="c13d35cd3b5a6b0c617f5db536ce6b8569d304be",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8f99a",
                    table="treatment_routestep",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routestep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treatment_routestepevent" ("body", "id", "kind", "meets_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "result", "treatment_id") VALUES (NEW."body", NEW."id", NEW."kind", NEW."meets_on", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."result", NEW."treatment_id"); RETURN NULL;',
                    hash="79c9c2e69db302011930cbc49b6dd75190f10445",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_25d16",
                    table="treatment_routestep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routestep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "treatment_routestepevent" ("body", "id", "kind", "meets_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "result", "treatment_id") VALUES (NEW."body", NEW."id", NEW."kind", NEW."meets_on", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."result", NEW."treatment_id"); RETURN NULL;',
                    hash="22f3b8399b539ec21c1fdc141ec31bf359b928c6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a6785",
                    table="treatment_routestep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="routestep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treatment_routestepevent" ("body", "id", "kind", "meets_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "result", "treatment_id") VALUES (OLD."body", OLD."id", OLD."kind", OLD."meets_on", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."result", OLD."treatment_id"); RETURN NULL;',
                    hash="80b70dd65c94d1c1bdaf20ed17c9bae74fbbd26a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fe572",
                    table="treatment_routestep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="treatmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="f19fd5e00e6ecf7ea62aa016ed9f13e60527ae71",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_05803",
                    table="treatment_treatmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="treatmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="477d4c0468d802650bacd5d9a6707675bdf9114b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c2ff9",
                    table="treatment_treatmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(fields=("treatment", "number"), name="treatment_version_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="version",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6f2c5a6a624f0fef30060e1267caa68cf446b272",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_eeaf9",
                    table="treatment_version",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="version",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="b381e5730077cba6ab8b59b6620a8e5e51d5144d",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_02728",
                    table="treatment_version",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="picture",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f039427a5eebbff153a3191895651643f90ba1f5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ba8f3",
                    table="treatment_picture",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="picture",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="9ce09925da249d4476217428fccc2568723aa829",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_12cda",
                    table="treatment_picture",
                    when="BEFORE",
                ),
            ),
        ),
    ]
