"""The forms of action plans."""

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.monitoring.forms.fields import area_field, day_field, text_field
from hjemmel.monitoring.models import ActionPlan
from hjemmel.monitoring.models.measures import PlanCause
from hjemmel.sources.fields import CitationsField
from hjemmel.web.fields import DateField


class PlanForm(forms.ModelForm):  # type: ignore[type-arg]  a plain class at run time
    """An action plan."""

    area = area_field()
    provisions = CitationsField(required=False)
    approved_on = day_field(_("Godkendt"), _("Skriv, hvornår planen blev godkendt."))
    cause = forms.ChoiceField(
        label=_("Baggrund"),
        choices=[("", _("Vælg baggrund")), *PlanCause.choices],
        error_messages={"required": _("Vælg, hvad planen svarer på.")},
    )
    due_on = DateField(label=_("Frist"), required=False)

    class Meta:
        model = ActionPlan
        fields = (
            "title",
            "area",
            "provisions",
            "cause",
            "aim",
            "approved_by",
            "approved_on",
            "reports_to",
            "due_on",
        )
        labels = {
            "title": _("Titel"),
            "aim": _("Formål"),
            "approved_by": _("Godkendt af"),
            "reports_to": _("Afrapporteres til"),
        }
        error_messages = {
            "title": {"required": _("Skriv titlen.")},
            "aim": {"required": _("Skriv, hvad planen skal opnå.")},
            "approved_by": {"required": _("Skriv, hvem der har godkendt planen.")},
            "reports_to": {"required": _("Skriv, hvem der får at vide, hvordan det går.")},
        }
        widgets = {"aim": forms.Textarea(attrs={"rows": 4})}


class ClosePlanForm(forms.Form):
    """The end of a plan."""

    closed_on = day_field(_("Afsluttet"), _("Skriv datoen."))
    evaluation = text_field(_("Evaluering"), _("Skriv, hvad der kom ud af planen."))
