"""The forms of monitoring."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.core import clock
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.models import ActionPlan, Cause, Measure, Recommendation
from hjemmel.monitoring.models.advice import AdviceState
from hjemmel.monitoring.models.measures import PlanCause
from hjemmel.monitoring.services import Meeting
from hjemmel.sources.fields import CitationsField
from hjemmel.web.fields import DateField, WholeNumberField


def _line(label: Any, missing: Any, **kwargs: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=200, error_messages={"required": missing}, **kwargs)


def _text(label: Any, missing: Any, rows: int = 4, **kwargs: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=widget, error_messages={"required": missing}, **kwargs)


def _day(label: Any, missing: Any, **kwargs: Any) -> DateField:
    return DateField(label=label, error_messages={"required": missing}, **kwargs)


def _area() -> forms.ChoiceField:
    choices = [("", _("Vælg område")), *Area.choices]
    return forms.ChoiceField(label=_("Område"), choices=choices, error_messages={"required": _("Vælg et område.")})


# Standards


class StandardForm(forms.Form):
    """A new standard; its text is written as a draft."""

    title = _line(_("Titel"), _("Skriv titlen."), help_text=_("Fx Hjælpemidler"))
    area = _area()
    provisions = CitationsField(error_messages={"required": _("Skriv den bestemmelse, hjælpen gives efter.")})
    review_months = WholeNumberField(
        label=_("Godkendes igen efter så mange måneder"), lowest=1, highest=48, initial=12, suffix=_("måneder")
    )


class DraftForm(forms.Form):
    """The next version of a standard, and why it is changed."""

    text = _text(_("Tekst"), _("Skriv teksten."), rows=20, help_text=_("En tom linje skiller afsnit."))
    causes = forms.MultipleChoiceField(
        label=_("Årsag til ændringen"),
        choices=Cause.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Den første udgave behøver ingen."),
    )
    cause_note = _text(_("Forklaring"), "", rows=3, required=False)


class MeetingForm(forms.Form):
    """The meeting at which something was approved."""

    body = _line(_("Godkendt af"), _("Skriv, hvem der har godkendt."), help_text=_("Fx Socialudvalget"))
    met_on = _day(_("Møde"), _("Skriv mødets dato."))
    point = forms.CharField(label=_("Punkt"), max_length=20, required=False)

    @property
    def meeting(self) -> Meeting:
        """The meeting. Call after validation."""
        return Meeting(self.cleaned_data["body"], self.cleaned_data["met_on"], self.cleaned_data["point"])


class AdoptForm(MeetingForm):
    """From when the draft is in force; and, where a sentence refuses everybody, why that is right."""

    since = _day(_("Gælder fra"), _("Skriv den første dag, den gælder."))
    refusals_assessed = _text(
        _("Hvorfor er det rigtigt at afslå uden en individuel vurdering?"),
        "",
        rows=3,
        required=False,
        help_text=_("Fx at loven selv udelukker hjælpen. Ellers skal teksten skrives om."),
    )

    def __init__(self, *args: Any, refuses: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not refuses:
            del self.fields["refusals_assessed"]


class SuspendForm(MeetingForm):
    """A period in which a standard is set aside in a pilot."""

    first = _day(_("Første dag uden standarden"), _("Skriv den første dag."))
    last = _day(_("Sidste dag uden standarden"), _("Skriv den sidste dag."))
    pilot = _line(_("Forsøg"), _("Skriv, hvilket forsøg det er en del af."), help_text=_("Fx Regelforenkling"))
    legal_basis = forms.CharField(
        label=_("Hjemmel"), max_length=300, required=False, help_text=_("Kræves, når standarden er lovpligtig.")
    )
    replacement_due = DateField(label=_("Nyt koncept ventes"), required=False)
    field_order = ("pilot", "first", "last", "body", "met_on", "point", "legal_basis", "replacement_due")


class EndSuspensionForm(forms.Form):
    """From when a suspended standard applies again."""

    since = _day(_("Gælder igen fra"), _("Skriv den dag, den gælder igen fra."))


class RepealForm(forms.Form):
    """From when a standard ends, and why."""

    since = _day(_("Gælder ikke fra"), _("Skriv den første dag, den ikke gælder."))
    because = _line(_("Hvorfor"), _("Skriv, hvorfor den ophæves."))


# Measures and plans


class PlanForm(forms.ModelForm):  # type: ignore[type-arg]  a plain class at run time
    """An action plan."""

    area = _area()
    provisions = CitationsField(required=False)
    approved_on = _day(_("Godkendt"), _("Skriv, hvornår planen blev godkendt."))
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

    closed_on = _day(_("Afsluttet"), _("Skriv datoen."))
    evaluation = _text(_("Evaluering"), _("Skriv, hvad der kom ud af planen."))


class MeasureForm(forms.ModelForm):  # type: ignore[type-arg]  a plain class at run time
    """A measure: what, where, by whom, and what is expected of it."""

    area = _area()
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

    began_on = _day(_("Begyndt"), _("Skriv datoen."))
    said_by = forms.CharField(
        label=_("Kilde"),
        max_length=300,
        help_text=_("Fx referatet af et møde. Siger en anden kilde en anden dato, så registrér begge."),
        error_messages={"required": _("Skriv, hvor datoen kommer fra.")},
    )


class ObservationForm(forms.Form):
    """What was counted in a period."""

    first = _day(_("Fra"), _("Skriv periodens første dag."))
    last = _day(_("Til og med"), _("Skriv periodens sidste dag."))
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

    ended_on = _day(_("Afsluttet"), _("Skriv datoen."))
    result = _text(_("Hvad kom der ud af det?"), _("Skriv, hvad der kom ud af tiltaget."))


# The citizens' adviser


class RecommendationForm(forms.ModelForm):  # type: ignore[type-arg]  a plain class at run time
    """A recommendation as it was received."""

    year = WholeNumberField(label=_("Beretningens år"), lowest=2000, highest=2100)
    area = _area()
    received_on = _day(_("Modtaget"), _("Skriv, hvornår den kom."))

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
    answer = _text(_("Svar"), _("Skriv svaret."))
    answered_on = _day(_("Dato"), _("Skriv datoen."))
