"""The forms of measures: what is done, when it began, what was counted, how it ended."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.core import clock
from hjemmel.monitoring.forms.fields import area_field, day_field, text_field
from hjemmel.monitoring.models import ActionPlan, Measure
from hjemmel.sources.fields import CitationsField
from hjemmel.web.fields import WholeNumberField


class MeasureForm(forms.ModelForm):  # type: ignore[type-arg]  a plain class at run time
    """A measure: what, where, by whom, and what is expected of it."""

    area = area_field()
    provisions = CitationsField(required=False)

    class Meta:
        model = Measure
        fields = (
            "title",
            "what",
            "area",
            "provisions",
            "owner",
            "plan",
            "expected_effect",
            "indicator",
            "counted_by",
            "part_name",
            "whole_name",
        )
        labels = {
            "title": _("Tiltag"),
            "what": _("Hvad gøres der?"),
            "owner": _("Ansvarlig"),
            "plan": _("Handlingsplan"),
            "expected_effect": _("Forventet virkning"),
            "indicator": _("Indikator"),
            "counted_by": _("Hvor kommer tallene fra?"),
            "part_name": _("Det, der tælles"),
            "whole_name": _("Ud af"),
        }
        help_texts = {
            "indicator": _("Fx Omgørelsesprocent for SEL § 112"),
            "counted_by": _(
                "Egne udfald tælles for tiltagets område og bestemmelser, når afgørelserne er registreret."
            ),
            "part_name": _("Fx ændret eller hjemvist"),
            "whole_name": _("Fx afgjorte klager"),
        }
        error_messages = {
            "title": {"required": _("Skriv, hvad tiltaget hedder.")},
            "what": {"required": _("Skriv, hvad der gøres.")},
            "owner": {"required": _("Skriv, hvem der er ansvarlig.")},
            "expected_effect": {"required": _("Skriv, hvad tiltaget ventes at føre til.")},
            "indicator": {"required": _("Skriv, hvad der skal måles.")},
            "part_name": {"required": _("Skriv, hvad der tælles.")},
            "whole_name": {"required": _("Skriv, hvad der tælles ud af.")},
        }
        widgets = {
            "counted_by": forms.RadioSelect,
            "what": forms.Textarea(attrs={"rows": 4}),
            "expected_effect": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["plan"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101  it is a foreign key
        field.queryset = ActionPlan.objects.filter(closed_on=None)
        field.empty_label = str(_("Ingen plan"))


class BeginForm(forms.Form):
    """A day on which a measure is said to have begun, and by what."""

    began_on = day_field(_("Begyndt"), _("Skriv datoen."))
    said_by = forms.CharField(
        label=_("Kilde"),
        max_length=300,
        help_text=_("Fx referatet af et møde. Siger en anden kilde en anden dato, så registrér begge."),
        error_messages={"required": _("Skriv, hvor datoen kommer fra.")},
    )


class ObservationForm(forms.Form):
    """What was counted in a period."""

    first = day_field(_("Fra"), _("Skriv periodens første dag."))
    last = day_field(_("Til og med"), _("Skriv periodens sidste dag."))
    part = WholeNumberField(lowest=0)
    whole = WholeNumberField(lowest=0)
    source = forms.CharField(
        label=_("Kilde"), max_length=300, error_messages={"required": _("Skriv, hvor tallene kommer fra.")}
    )

    def __init__(self, measure: Measure, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["part"].label = _("Antal %(name)s") % {"name": measure.part_name}
        self.fields["whole"].label = _("Ud af %(name)s") % {"name": measure.whole_name}

    def clean_last(self) -> Any:
        """Nothing can have been counted in a period that has not ended."""
        last = self.cleaned_data["last"]
        if last >= clock.today():
            raise forms.ValidationError(_("Perioden er ikke slut endnu. Tæl, når den er det."))
        return last


class EndForm(forms.Form):
    """The end of a measure."""

    ended_on = day_field(_("Afsluttet"), _("Skriv datoen."))
    result = text_field(_("Hvad kom der ud af det?"), _("Skriv, hvad der kom ud af tiltaget."))
