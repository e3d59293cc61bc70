import uuid

import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casework", "0004_course_of_a_case"),
        ("core", "0002_history_is_kept"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Card",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("issued_on", models.DateField(verbose_name="udstedt")),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frikort",
                        to="core.person",
                        verbose_name="borger",
                    ),
                ),
            ],
            options={
                "verbose_name": "frikort",
                "verbose_name_plural": "frikort",
            },
        ),
        migrations.CreateModel(
            name="CardChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("issued", "Udstedt"),
                            ("carried_over", "Videreført fra forsøget"),
                            ("carried_over_deactivated", "Videreført fra forsøget som deaktiveret"),
                            ("deactivated", "Deaktiveret"),
                            ("reactivated", "Genaktiveret"),
                        ],
                        max_length=30,
                        verbose_name="hvad",
                    ),
                ),
                ("effective_at", models.DateTimeField(verbose_name="virkning fra")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("reason", models.TextField(blank=True, verbose_name="grund")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="changes", to="frikort.card"
                    ),
                ),
                (
                    "decision",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frikort_change",
                        to="casework.decision",
                    ),
                ),
            ],
            options={
                "verbose_name": "ændring af frikort",
                "verbose_name_plural": "ændringer af frikort",
                "ordering": ("effective_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="CardNumber",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=5, unique=True, verbose_name="frikort-id")),
                ("code_sealed", models.BinaryField()),
                ("given_at", models.DateTimeField(verbose_name="givet")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="afløst")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="numbers", to="frikort.card"
                    ),
                ),
            ],
            options={
                "verbose_name": "frikort-id",
                "verbose_name_plural": "frikort-id'er",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="Employment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("employer_name", models.CharField(max_length=200, verbose_name="arbejdsgiver")),
                ("employer_cvr", models.CharField(max_length=8, verbose_name="CVR-nummer")),
                ("number", models.CharField(max_length=5, verbose_name="frikort-id")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=40, verbose_name="arbejdsgiverens egen betegnelse"),
                ),
                ("begins_on", models.DateField(verbose_name="første arbejdsdag")),
                ("ends_on", models.DateField(null=True, verbose_name="sidste arbejdsdag")),
                ("is_ordinary_and_unsubsidised", models.BooleanField(verbose_name="ordinært og uden tilskud")),
                (
                    "has_danish_cvr_or_is_public",
                    models.BooleanField(verbose_name="dansk CVR-nummer eller offentlig myndighed"),
                ),
                ("declarer", models.CharField(max_length=200, verbose_name="oplyst af")),
                ("declared_at", models.DateTimeField(verbose_name="oplyst")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="employments", to="frikort.card"
                    ),
                ),
                (
                    "declared_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frikort_employments",
                        to="core.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "ansættelse",
                "verbose_name_plural": "ansættelser",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="EmploymentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("employer_name", models.CharField(max_length=200, verbose_name="arbejdsgiver")),
                ("employer_cvr", models.CharField(max_length=8, verbose_name="CVR-nummer")),
                ("number", models.CharField(max_length=5, verbose_name="frikort-id")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=40, verbose_name="arbejdsgiverens egen betegnelse"),
                ),
                ("begins_on", models.DateField(verbose_name="første arbejdsdag")),
                ("ends_on", models.DateField(null=True, verbose_name="sidste arbejdsdag")),
                ("is_ordinary_and_unsubsidised", models.BooleanField(verbose_name="ordinært og uden tilskud")),
                (
                    "has_danish_cvr_or_is_public",
                    models.BooleanField(verbose_name="dansk CVR-nummer eller offentlig myndighed"),
                ),
                ("declarer", models.CharField(max_length=200, verbose_name="oplyst af")),
                ("declared_at", models.DateTimeField(verbose_name="oplyst")),
                (
                    "card",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="frikort.card",
                    ),
                ),
                (
                    "declared_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.organisation",
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
                        to="frikort.employment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LedgerEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("year", models.PositiveSmallIntegerField(verbose_name="kalenderår")),
                ("sequence", models.PositiveIntegerField(verbose_name="nummer i året")),
                ("paid_on", models.DateField(verbose_name="udbetalt")),
                ("worked_until", models.DateField(verbose_name="sidste arbejdsdag i lønperioden")),
                ("wage_ore", models.BigIntegerField(verbose_name="løn i øre")),
                ("holiday_pay_ore", models.BigIntegerField(verbose_name="feriepenge i øre")),
                ("pension_ore", models.BigIntegerField(verbose_name="udbetalt pension i øre")),
                ("tax_free_ore", models.BigIntegerField(verbose_name="skattefri del i øre")),
                ("taxable_ore", models.BigIntegerField(verbose_name="skattepligtig del i øre")),
                ("tax_free_before_ore", models.BigIntegerField(verbose_name="skattefrit i året før posten i øre")),
                ("ceiling_ore", models.BigIntegerField(verbose_name="beløbsgrænse i øre")),
                ("ceiling_is_confirmed", models.BooleanField(verbose_name="beløbsgrænsen er offentliggjort")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="grund")),
                ("idempotency_key", models.CharField(max_length=100, null=True, verbose_name="nøgle")),
                ("registrant", models.CharField(max_length=200, verbose_name="registreret af")),
                ("registered_at", models.DateTimeField(verbose_name="registreret")),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="frikort.card"
                    ),
                ),
                (
                    "employment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="frikort.employment"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="casework.planrecord",
                        verbose_name="retsgrundlag",
                    ),
                ),
                (
                    "registered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="frikort.ledgerentry",
                    ),
                ),
                (
                    "reverses",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversed_by",
                        to="frikort.ledgerentry",
                    ),
                ),
            ],
            options={
                "verbose_name": "post",
                "verbose_name_plural": "poster",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="LookupAttempt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
                ("found", models.BooleanField(verbose_name="fundet")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"
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
                "verbose_name": "opslag",
                "verbose_name_plural": "opslag",
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="card",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bb1f55e329a5226ad819a802103433b9cfef0ec8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_35ab7",
                    table="frikort_card",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="card",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="7dc5510c8957387f0165d649236bb67f2386e806",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_13755",
                    table="frikort_card",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="cardchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "deactivated"), _negated=True),
                    ("effective_at__gte", models.F("recorded_at")),
                    _connector="OR",
                ),
                name="frikort_never_backwards",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cardchange",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="468b5a45d3302393106d2fc7f232af060e261a81",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_84dbb",
                    table="frikort_cardchange",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cardchange",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="c0c6a28a4e252835f5a435f32c575af076003ed3",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_afb1a",
                    table="frikort_cardchange",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="cardnumber",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__regex", "^[0-9]{5}$")), name="frikort_five_digits"
            ),
        ),
        migrations.AddConstraint(
            model_name="cardnumber",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("card",), name="frikort_one_number"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cardnumber",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."ended_at" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="33912ba87a090d20501918f4898b4366c0f3b069",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_07745",
                    table="frikort_cardnumber",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cardnumber",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="f10518ad285e044fc951f8be6372ff45011e42a0",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_c65fc",
                    table="frikort_cardnumber",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="employment",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("begins_on")), _connector="OR"),
                name="frikort_employment_period",
            ),
        ),
        migrations.AddConstraint(
            model_name="employment",
            constraint=models.CheckConstraint(
                condition=models.Q(("has_danish_cvr_or_is_public", True), ("is_ordinary_and_unsubsidised", True)),
                name="frikort_work_is_covered",
            ),
        ),
        migrations.AddConstraint(
            model_name="employment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ends_on", None)),
                fields=("card", "organisation"),
                name="frikort_one_open_employment",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employment",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="17867410fa71c866203cc9e6914469c589053c42",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_a24c1",
                    table="frikort_employment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "frikort_employmentevent" ("begins_on", "card_id", "declared_at", "declared_by_id", "declarer", "employer_cvr", "employer_name", "ends_on", "has_danish_cvr_or_is_public", "id", "is_ordinary_and_unsubsidised", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reference") VALUES (NEW."begins_on", NEW."card_id", NEW."declared_at", NEW."declared_by_id", NEW."declarer", NEW."employer_cvr", NEW."employer_name", NEW."ends_on", NEW."has_danish_cvr_or_is_public", NEW."id", NEW."is_ordinary_and_unsubsidised", NEW."number", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."reference"); RETURN NULL;',
                    hash="8a5217ce066b9c825e8e5de1df3223c8b224692f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_91f2c",
                    table="frikort_employment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "frikort_employmentevent" ("begins_on", "card_id", "declared_at", "declared_by_id", "declarer", "employer_cvr", "employer_name", "ends_on", "has_danish_cvr_or_is_public", "id", "is_ordinary_and_unsubsidised", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reference") VALUES (NEW."begins_on", NEW."card_id", NEW."declared_at", NEW."declared_by_id", NEW."declarer", NEW."employer_cvr", NEW."employer_name", NEW."ends_on", NEW."has_danish_cvr_or_is_public", NEW."id", NEW."is_ordinary_and_unsubsidised", NEW."number", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."reference"); RETURN NULL;',
                    hash="2670c274b59936701c474f48d8282442ef3cd2e9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fa9f2",
                    table="frikort_employment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "frikort_employmentevent" ("begins_on", "card_id", "declared_at", "declared_by_id", "declarer", "employer_cvr", "employer_name", "ends_on", "has_danish_cvr_or_is_public", "id", "is_ordinary_and_unsubsidised", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reference") VALUES (OLD."begins_on", OLD."card_id", OLD."declared_at", OLD."declared_by_id", OLD."declarer", OLD."employer_cvr", OLD."employer_name", OLD."ends_on", OLD."has_danish_cvr_or_is_public", OLD."id", OLD."is_ordinary_and_unsubsidised", OLD."number", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."reference"); RETURN NULL;',
                    hash="afa2efb4a8f8e3e0879e0285bfe7b7884ccb4c4d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c5be6",
                    table="frikort_employment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="1bd22717376a975538faf26b86695e2f08e1af7c",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_de112",
                    table="frikort_employmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7ff612a7753cafa8aaf3a9c9018975bbcaed259f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cfd25",
                    table="frikort_employmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="ledgerentry",
            index=models.Index(fields=["employment", "-id"], name="frikort_entries_of"),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.UniqueConstraint(fields=("card", "year", "sequence"), name="frikort_chain"),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.UniqueConstraint(fields=("organisation", "idempotency_key"), name="frikort_key_once"),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "tax_free_ore",
                        django.db.models.expressions.CombinedExpression(
                            django.db.models.expressions.CombinedExpression(
                                django.db.models.expressions.CombinedExpression(
                                    models.F("wage_ore"), "+", models.F("holiday_pay_ore")
                                ),
                                "+",
                                models.F("pension_ore"),
                            ),
                            "-",
                            models.F("taxable_ore"),
                        ),
                    )
                ),
                name="frikort_split_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tax_free_ore__lte", 0),
                    (
                        "tax_free_ore__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("ceiling_ore"), "-", models.F("tax_free_before_ore")
                        ),
                    ),
                    _connector="OR",
                ),
                name="frikort_within_ceiling",
            ),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tax_free_before_ore__gte", 0),
                    (
                        "tax_free_before_ore__gte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("tax_free_ore"), "*", models.Value(-1)
                        ),
                    ),
                ),
                name="frikort_total_not_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("holiday_pay_ore__gte", 0),
                        ("pension_ore__gte", 0),
                        ("reverses", None),
                        ("tax_free_ore__gte", 0),
                        ("taxable_ore__gte", 0),
                        ("wage_ore__gte", 0),
                    ),
                    models.Q(
                        ("holiday_pay_ore__lte", 0),
                        ("pension_ore__lte", 0),
                        ("reverses__isnull", False),
                        ("tax_free_ore__lte", 0),
                        ("taxable_ore__lte", 0),
                        ("wage_ore__lte", 0),
                    ),
                    _connector="OR",
                ),
                name="frikort_signs",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgerentry",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e3f4cba8dab9c50e09b0d3f086ae77e3ef1a08bb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_05f41",
                    table="frikort_ledgerentry",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgerentry",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="0c71ffef631733a251f53d169887a868c97626c6",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8e950",
                    table="frikort_ledgerentry",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgerentry",
            trigger=pgtrigger.compiler.Trigger(
                name="follows_the_last",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE previous record;",
                    func="\nSELECT sequence, tax_free_before_ore + tax_free_ore AS tax_free_ore INTO previous FROM frikort_ledgerentry\n    WHERE card_id = NEW.card_id AND year = NEW.year ORDER BY sequence DESC LIMIT 1;\nIF NEW.sequence <> coalesce(previous.sequence, 0) + 1\n        OR NEW.tax_free_before_ore <> coalesce(previous.tax_free_ore, 0) THEN\n    RAISE EXCEPTION 'Entry % of card % in % does not follow the last one.', NEW.sequence, NEW.card_id, NEW.year\n        USING ERRCODE = 'serialization_failure';\nEND IF;\nRETURN NEW;\n",
                    hash="4cc73aa266f6c3a4dcb73f8946ba6b807dfc7798",
                    operation="INSERT",
                    pgid="pgtrigger_follows_the_last_782db",
                    table="frikort_ledgerentry",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="lookupattempt",
            index=models.Index(fields=["organisation", "-at"], name="frikort_attempts"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lookupattempt",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="948f750c4deca9ea915be255ea7c029eb762830d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c66e8",
                    table="frikort_lookupattempt",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lookupattempt",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="78020c747b6fdeb27ae2e98cfddada5af5194ddd",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_7299d",
                    table="frikort_lookupattempt",
                    when="BEFORE",
                ),
            ),
        ),
    ]
