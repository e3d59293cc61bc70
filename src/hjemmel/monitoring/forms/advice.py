"""The forms of the citizens' adviser's recommendations."""

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.monitoring.forms.fields import area_field, day_field, text_field
from hjemmel.monitoring.models import Recommendation
from hjemmel.monitoring.models.advice import AdviceState
from hjemmel.web.fields import WholeNumberField


class RecommendationForm(forms.ModelForm):  # type: ignore[type-arg]  a plain class at run time
    """A recommendation as it was received."""

    year = WholeNumberField(label=_("Beretningens år"), lowest=2000, highest=2100)
    area = area_field()
    received_on = day_field(_("Modtaget"), _("Skriv, hvornår den kom."))

    class Meta:
        model = Recommendation
        fields = ("year", "area", "recommended", "owner", "received_on")
        labels = {"recommended": _("Anbefaling"), "owner": _("Ansvarlig")}
        error_messages = {
            "recommended": {"required": _("Skriv, hvad borgerrådgiveren anbefaler.")},
            "owner": {"required": _("Skriv, hvem der skal svare.")},
        }
        widgets = {"recommended": forms.Textarea(attrs={"rows": 4})}


class AnswerForm(forms.Form):
    """The answer to a recommendation, and how far it has come."""

    state = forms.ChoiceField(
        label=_("Status"),
        choices=[choice for choice in AdviceState.choices if choice[0] != AdviceState.OPEN],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg status.")},
    )
    answer = text_field(_("Svar"), _("Skriv svaret."))
    answered_on = day_field(_("Dato"), _("Skriv datoen."))
