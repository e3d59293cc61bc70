"""The forms of what is done along the way: notes, follow-ups, hand-over, a new date, taking a case up again."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework import queries
from hjemmel.casework.forms.fields import text_field
from hjemmel.core.models import StaffMembership
from hjemmel.web.fields import DateField


class NoteForm(forms.Form):
    """A note."""

    text = text_field(_("Notat"), _("Skriv notatet."), rows=6)


class FollowUpForm(forms.Form):
    """A day and why."""

    due_on = DateField(label=_("Senest"), error_messages={"required": _("Skriv en dato.")})
    why = forms.CharField(
        label=_("Hvad skal ske?"), max_length=300, error_messages={"required": _("Skriv, hvad der skal ske.")}
    )


class FinishForm(forms.Form):
    """What came of a follow-up."""

    result = text_field(_("Resultat"), _("Skriv, hvad der kom ud af det."))


class ReopenFollowUpForm(forms.Form):
    """Why a follow-up is open again."""

    reason = text_field(_("Grund"), _("Skriv, hvorfor opfølgningen ikke er udført alligevel."))


class PostponementForm(forms.Form):
    """The new date and why."""

    expected_on = DateField(label=_("Forventet afgørelse"), error_messages={"required": _("Skriv den nye dato.")})
    reason = text_field(_("Grund, som borgeren får at vide"), _("Skriv grunden."))


class ReopenForm(forms.Form):
    """Why a case is taken up again."""

    reason = text_field(_("Grund"), _("Skriv, hvorfor sagen genoptages."))


class ConcludeForm(forms.Form):
    """What was found, for the file."""

    note = text_field(_("Notat"), _("Skriv, hvad du har undersøgt."))


class ChangeForm(forms.Form):
    """What has changed, in the citizen's own words."""

    text = text_field(_("Hvad er ændret?"), _("Skriv, hvad der er ændret."), rows=6)


class HandleNoticeForm(forms.Form):
    """What came of what the citizen told."""

    handling = text_field(_("Hvad kom der ud af det?"), _("Skriv, hvad du har gjort."))


class HandOverForm(forms.Form):
    """To whom, and where the case stands."""

    to = forms.ModelChoiceField(
        StaffMembership.objects.none(),
        label=_("Kollega"),
        empty_label=_("Vælg kollega"),
        error_messages={"required": _("Vælg en kollega.")},
    )
    note = text_field(_("Hvor står sagen?"), _("Skriv, hvor sagen står."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101  declared above
        field.queryset = queries.caseworkers()
