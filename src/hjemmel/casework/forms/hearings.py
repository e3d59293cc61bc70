"""The forms of hearing a party."""

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.forms.fields import text_field
from hjemmel.casework.forms.uploads import UploadForm
from hjemmel.web.fields import DateField


class HearingForm(forms.Form):
    """What the party is told, and by when to answer."""

    informed_of = text_field(
        _("Oplysninger, borgeren skal kende"), _("Skriv, hvilke oplysninger borgeren skal kende."), rows=6
    )
    answer_by = DateField(label=_("Svarfrist"), error_messages={"required": _("Skriv en svarfrist.")})


class HearingAnswerForm(UploadForm):
    """The party's answer, and files that go along."""

    answer = text_field(_("Dit svar"), _("Skriv dit svar."), rows=6)

    field_order = ("answer", "files", "about")


class EndHearingForm(forms.Form):
    """Why a hearing ends without an answer."""

    reason = text_field(_("Grund"), _("Skriv grunden."))
