import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_relations"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Address",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lines_sealed", models.BinaryField()),
                ("since", models.DateField(verbose_name="fra")),
                ("until", models.DateField(null=True, verbose_name="til")),
                ("recorder", models.CharField(max_length=200, verbose_name="registreret af")),
                ("recorded_at", models.DateTimeField(verbose_name="registreret")),
            ],
            options={
                "verbose_name": "adresse",
                "verbose_name_plural": "adresser",
                "ordering": ("-id",),
            },
        ),
        migrations.CreateModel(
            name="FormerCpr",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("cpr_sealed", models.BinaryField()),
                ("cpr_index", models.BinaryField(max_length=32)),
                ("replaced_on", models.DateField(verbose_name="afløst")),
            ],
            options={
                "verbose_name": "tidligere CPR-nummer",
                "verbose_name_plural": "tidligere CPR-numre",
                "ordering": ("-id",),
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
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="delivery",
            name="capacity",
            field=models.CharField(
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
        migrations.AddField(
            model_name="delivery",
            name="held_back",
            field=models.CharField(
                blank=True,
                choices=[
                    ("dead", "Modtageren er død"),
                    ("no_address", "Modtageren er fritaget for Digital Post og har ingen postadresse"),
                ],
                max_length=20,
                verbose_name="ikke sendt",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="copy_of",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="copies", to="core.document"
            ),
        ),
        migrations.AddField(
            model_name="person",
            name="died_on",
            field=models.DateField(blank=True, null=True, verbose_name="død"),
        ),
        migrations.AddField(
            model_name="person",
            name="emigrated_on",
            field=models.DateField(blank=True, null=True, verbose_name="udrejst"),
        ),
        migrations.AddField(
            model_name="person",
            name="gets_paper_post",
            field=models.BooleanField(default=False, verbose_name="fritaget for Digital Post"),
        ),
        migrations.AddField(
            model_name="personevent",
            name="died_on",
            field=models.DateField(blank=True, null=True, verbose_name="død"),
        ),
        migrations.AddField(
            model_name="personevent",
            name="emigrated_on",
            field=models.DateField(blank=True, null=True, verbose_name="udrejst"),
        ),
        migrations.AddField(
            model_name="personevent",
            name="gets_paper_post",
            field=models.BooleanField(default=False, verbose_name="fritaget for Digital Post"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "core_personevent" ("cpr_index", "cpr_sealed", "died_on", "emigrated_on", "gets_paper_post", "has_protected_address", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."cpr_index", NEW."cpr_sealed", NEW."died_on", NEW."emigrated_on", NEW."gets_paper_post", NEW."has_protected_address", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id"); RETURN NULL;',
                    hash="d83e5c33efb851866da591fbbe7042db3321b108",
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
                    func='INSERT INTO "core_personevent" ("cpr_index", "cpr_sealed", "died_on", "emigrated_on", "gets_paper_post", "has_protected_address", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (NEW."cpr_index", NEW."cpr_sealed", NEW."died_on", NEW."emigrated_on", NEW."gets_paper_post", NEW."has_protected_address", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id"); RETURN NULL;',
                    hash="537952a6ee82366a4629bf4bed75c256d55ee1ab",
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
                    func='INSERT INTO "core_personevent" ("cpr_index", "cpr_sealed", "died_on", "emigrated_on", "gets_paper_post", "has_protected_address", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id") VALUES (OLD."cpr_index", OLD."cpr_sealed", OLD."died_on", OLD."emigrated_on", OLD."gets_paper_post", OLD."has_protected_address", OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id"); RETURN NULL;',
                    hash="7bd2f01d3a1d3c792e2f5a6e3218f1402719c629",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_142ae",
                    table="core_person",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="address",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="addresses", to="core.person"
            ),
        ),
        migrations.AddField(
            model_name="formercpr",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="former_numbers", to="core.person"
            ),
        ),
        migrations.AddField(
            model_name="representation",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.municipality"
            ),
        ),
        migrations.AddField(
            model_name="representation",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="representations", to="core.person"
            ),
        ),
        migrations.AddField(
            model_name="representation",
            name="representative",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="represents", to="core.person"
            ),
        ),
        migrations.AddField(
            model_name="representationevent",
            name="municipality",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="core.municipality",
            ),
        ),
        migrations.AddField(
            model_name="representationevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="core.person",
            ),
        ),
        migrations.AddField(
            model_name="representationevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="representationevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="core.representation",
            ),
        ),
        migrations.AddField(
            model_name="representationevent",
            name="representative",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="core.person",
            ),
        ),
        migrations.AddConstraint(
            model_name="address",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)), fields=("person",), name="core_one_address"
            ),
        ),
        migrations.AddConstraint(
            model_name="address",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                name="core_address_in_order",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="address",
            trigger=pgtrigger.compiler.Trigger(
                name="frozen",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."until" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="20ee0a8c106cc2e032643a699baac848679aec10",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_frozen_fda75",
                    table="core_address",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="address",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="80ce0b034d04b724b07fc586c4a072713555ff36",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_3b823",
                    table="core_address",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="formercpr",
            index=models.Index(fields=["cpr_index"], name="core_former_number"),
        ),
        migrations.AddConstraint(
            model_name="formercpr",
            constraint=models.UniqueConstraint(fields=("person", "cpr_index"), name="core_former_number_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="formercpr",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="795f215454dbc81d37d846bf3aaef0b1c5da73ed",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7a5d7",
                    table="core_formercpr",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="formercpr",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="b6a0f8c0970721e780846d79583c29e913daed75",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_8d056",
                    table="core_formercpr",
                    when="BEFORE",
                ),
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
        pgtrigger.migrations.AddTrigger(
            model_name="representation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "core_representationevent" ("basis", "gets_letters", "id", "kind", "matter", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "representative_id", "scheme", "since", "until") VALUES (NEW."basis", NEW."gets_letters", NEW."id", NEW."kind", NEW."matter", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."representative_id", NEW."scheme", NEW."since", NEW."until"); RETURN NULL;',
                    hash="a86984c6fc6ab97faf5afdc10373bc869f598a7a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_526b3",
                    table="core_representation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="representation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "core_representationevent" ("basis", "gets_letters", "id", "kind", "matter", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "representative_id", "scheme", "since", "until") VALUES (NEW."basis", NEW."gets_letters", NEW."id", NEW."kind", NEW."matter", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."representative_id", NEW."scheme", NEW."since", NEW."until"); RETURN NULL;',
                    hash="525e626ffe5d9a613e79ef127d35096f4bfc1443",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b705a",
                    table="core_representation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="representation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "core_representationevent" ("basis", "gets_letters", "id", "kind", "matter", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "representative_id", "scheme", "since", "until") VALUES (OLD."basis", OLD."gets_letters", OLD."id", OLD."kind", OLD."matter", OLD."municipality_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."representative_id", OLD."scheme", OLD."since", OLD."until"); RETURN NULL;',
                    hash="2063369614d8b781c435bfb7448f2edd14d969d5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4949a",
                    table="core_representation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="representationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="52a3c4b4c53a0773523140df933e550acc2f509a",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_07715",
                    table="core_representationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="representationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="eeba2ed11a31dd14a2e7228fb23dd729ac77801e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ef57e",
                    table="core_representationevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
