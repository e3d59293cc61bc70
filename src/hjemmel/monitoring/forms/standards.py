"""The forms of quality standards: begun, drafted, adopted, set aside, ended."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.monitoring.forms.fields import area_field, day_field, line_field, text_field
from hjemmel.monitoring.models import Cause
from hjemmel.monitoring.services import Meeting
from hjemmel.sources.fields import CitationsField
from hjemmel.web.fields import DateField, WholeNumberField


class StandardForm(forms.Form):
    """A new standard; its text is written as a draft."""

    title = line_field(_("Titel"), _("Skriv titlen."), help_text=_("Fx Hjælpemidler"))
    area = area_field()
    provisions = CitationsField(error_messages={"required": _("Skriv den bestemmelse, hjælpen gives efter.")})
    review_months = WholeNumberField(
        label=_("Godkendes igen efter så mange måneder"), lowest=1, highest=48, initial=12, suffix=_("måneder")
    )


class DraftForm(forms.Form):
    """The next version of a standard, and why it is changed."""

    text = text_field(_("Tekst"), _("Skriv teksten."), rows=20, help_text=_("En tom linje skiller afsnit."))
    causes = forms.MultipleChoiceField(
        label=_("Årsag til ændringen"),
        choices=Cause.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Den første udgave behøver ingen."),
    )
    cause_note = text_field(_("Forklaring"), "", rows=3, required=False)


class MeetingForm(forms.Form):
    """The meeting at which something was approved."""

    body = line_field(_("Godkendt af"), _("Skriv, hvem der har godkendt."), help_text=_("Fx Socialudvalget"))
    met_on = day_field(_("Møde"), _("Skriv mødets dato."))
    point = forms.CharField(label=_("Punkt"), max_length=20, required=False)

    @property
    def meeting(self) -> Meeting:
        """The meeting. Call after validation."""
        return Meeting(self.cleaned_data["body"], self.cleaned_data["met_on"], self.cleaned_data["point"])


class AdoptForm(MeetingForm):
    """From when the draft is in force; and, where a sentence refuses everybody, why that is right."""

    since = day_field(_("Gælder fra"), _("Skriv den første dag, den gælder."))
    refusals_assessed = text_field(
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

    first = day_field(_("Første dag uden standarden"), _("Skriv den første dag."))
    last = day_field(_("Sidste dag uden standarden"), _("Skriv den sidste dag."))
    pilot = line_field(_("Forsøg"), _("Skriv, hvilket forsøg det er en del af."), help_text=_("Fx Regelforenkling"))
    legal_basis = forms.CharField(
        label=_("Hjemmel"), max_length=300, required=False, help_text=_("Kræves, når standarden er lovpligtig.")
    )
    replacement_due = DateField(label=_("Nyt koncept ventes"), required=False)
    field_order = ("pilot", "first", "last", "body", "met_on", "point", "legal_basis", "replacement_due")


class EndSuspensionForm(forms.Form):
    """From when a suspended standard applies again."""

    since = day_field(_("Gælder igen fra"), _("Skriv den dag, den gælder igen fra."))


class RepealForm(forms.Form):
    """From when a standard ends, and why."""

    since = day_field(_("Gælder ikke fra"), _("Skriv den første dag, den ikke gælder."))
    because = line_field(_("Hvorfor"), _("Skriv, hvorfor den ophæves."))
