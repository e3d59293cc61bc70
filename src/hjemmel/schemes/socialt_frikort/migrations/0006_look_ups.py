import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_organisations_in_time"),
        ("frikort", "0005_outreach_and_funding"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LookupAlert",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "locked",
                    models.CharField(
                        choices=[("user", "Bruger"), ("employer", "Virksomhed"), ("network", "Netværk")],
                        max_length=10,
                        verbose_name="spærret",
                    ),
                ),
                ("failures", models.PositiveIntegerField(verbose_name="fejlslagne opslag")),
                ("network", models.CharField(max_length=39, null=True, verbose_name="netværk")),
                ("at", models.DateTimeField(verbose_name="tidspunkt")),
            ],
            options={
                "verbose_name": "alarm om opslag",
                "verbose_name_plural": "alarmer om opslag",
                "ordering": ("-id",),
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="employment",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="employment",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="employment",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="employment",
            name="notice",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="core.document",
                verbose_name="besked til borgeren",
            ),
        ),
        migrations.AddField(
            model_name="employmentevent",
            name="notice",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="core.document",
                verbose_name="besked til borgeren",
            ),
        ),
        migrations.AddField(
            model_name="lookupattempt",
            name="network",
            field=models.CharField(max_length=39, null=True, verbose_name="netværk"),
        ),
        migrations.AddIndex(
            model_name="lookupattempt",
            index=models.Index(fields=["network", "-at"], name="frikort_attempts_from"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "frikort_employmentevent" ("begins_on", "card_id", "declared_at", "declared_by_id", "declarer", "employer_cvr", "employer_name", "ends_on", "has_danish_cvr_or_is_public", "id", "is_ordinary_and_unsubsidised", "notice_id", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reference") VALUES (NEW."begins_on", NEW."card_id", NEW."declared_at", NEW."declared_by_id", NEW."declarer", NEW."employer_cvr", NEW."employer_name", NEW."ends_on", NEW."has_danish_cvr_or_is_public", NEW."id", NEW."is_ordinary_and_unsubsidised", NEW."notice_id", NEW."number", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."reference"); RETURN NULL;',
                    hash="4eae5e68b7b79d47f06ef809492136313881a7ba",
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
                    func='INSERT INTO "frikort_employmentevent" ("begins_on", "card_id", "declared_at", "declared_by_id", "declarer", "employer_cvr", "employer_name", "ends_on", "has_danish_cvr_or_is_public", "id", "is_ordinary_and_unsubsidised", "notice_id", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reference") VALUES (NEW."begins_on", NEW."card_id", NEW."declared_at", NEW."declared_by_id", NEW."declarer", NEW."employer_cvr", NEW."employer_name", NEW."ends_on", NEW."has_danish_cvr_or_is_public", NEW."id", NEW."is_ordinary_and_unsubsidised", NEW."notice_id", NEW."number", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."reference"); RETURN NULL;',
                    hash="6f50c324f9370232f68f05ec648b59727fdca34f",
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
                    func='INSERT INTO "frikort_employmentevent" ("begins_on", "card_id", "declared_at", "declared_by_id", "declarer", "employer_cvr", "employer_name", "ends_on", "has_danish_cvr_or_is_public", "id", "is_ordinary_and_unsubsidised", "notice_id", "number", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "reference") VALUES (OLD."begins_on", OLD."card_id", OLD."declared_at", OLD."declared_by_id", OLD."declarer", OLD."employer_cvr", OLD."employer_name", OLD."ends_on", OLD."has_danish_cvr_or_is_public", OLD."id", OLD."is_ordinary_and_unsubsidised", OLD."notice_id", OLD."number", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."reference"); RETURN NULL;',
                    hash="b3c7ccbfcb5bfa8ffbc42597d5e075f89063b370",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c5be6",
                    table="frikort_employment",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="lookupalert",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.organisation"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lookupalert",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="63f726a2b002418d98bb94fad44bc5d169a14904",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_01ee5",
                    table="frikort_lookupalert",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lookupalert",
            trigger=pgtrigger.compiler.Trigger(
                name="no_truncate",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'The rows of % are kept and cannot be removed as a whole.', TG_TABLE_NAME;",
                    hash="2b40328bf280177752ea10ef40a41ba8ccd99b15",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_no_truncate_e9b8a",
                    table="frikort_lookupalert",
                    when="BEFORE",
                ),
            ),
        ),
    ]
