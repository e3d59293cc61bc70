"""The forms of hearing the parties: what they are told, what they answer, and when nobody waits any longer."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework.forms.fields import text_field
from hjemmel.casework.forms.uploads import UploadForm
from hjemmel.casework.models import HeardParty, Hearing
from hjemmel.casework.parties import Recipient
from hjemmel.core import clock
from hjemmel.web.fields import DateField


class HearingForm(forms.Form):
    """What the parties are told, and by when to answer. Several parties can each have a deadline of their own."""

    informed_of = text_field(
        _("Oplysninger, borgeren skal kende"), _("Skriv, hvilke oplysninger borgeren skal kende."), rows=12
    )
    answer_by = DateField(label=_("Svarfrist"), error_messages={"required": _("Skriv en svarfrist.")})

    def ask_for(self, parties: Sequence[Recipient]) -> None:
        """Ask for a deadline of each party, where there are several."""
        self.own = {f"answer_by_{one.person.pk}": one.person for one in parties} if len(parties) > 1 else {}
        for name, person in self.own.items():
            label = _("Svarfrist for %(name)s, hvis den er en anden") % {"name": person.name}
            self.fields[name] = DateField(label=label, required=False)

    def clean(self) -> dict[str, Any]:
        """The deadlines by person."""
        cleaned = super().clean() or self.cleaned_data
        typed = {person.pk: cleaned.pop(name, None) for name, person in self.own.items()}
        return cleaned | {"deadlines": {person: day for person, day in typed.items() if day is not None}}


class HearingAnswerForm(UploadForm):
    """The party's answer, and files that go along."""

    answer = text_field(_("Dit svar"), _("Skriv dit svar."), rows=6)

    field_order = ("answer", "files", "about")


class RegisteredAnswerForm(UploadForm):
    """An answer on paper or spoken: whose, when it came, what it says, and the letter itself."""

    party = forms.ModelChoiceField(
        HeardParty.objects.none(),
        label=_("Hvem har svaret?"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Vælg, hvem der har svaret.")},
    )
    received_on = DateField(label=_("Modtaget den"), error_messages={"required": _("Skriv, hvornår svaret kom.")})
    answer = text_field(_("Svaret"), _("Skriv, hvad der er svaret."), rows=6)

    field_order = ("party", "received_on", "answer", "files", "about")
    mark_optional = False

    def ask_about(self, hearing: Hearing) -> None:
        """Offer the parties of the hearing; today is proposed."""
        parties = self.fields["party"]
        assert isinstance(parties, forms.ModelChoiceField)  # noqa: S101  declared above
        parties.queryset = hearing.parties.select_related("person")
        self.initial.setdefault("received_on", clock.today())
        if parties.queryset.count() == 1:
            self.initial.setdefault("party", parties.queryset.get().pk)


class EndHearingForm(forms.Form):
    """Why nobody waits for answers any longer."""

    reason = text_field(_("Grund"), _("Skriv grunden."))
