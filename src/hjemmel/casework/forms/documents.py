"""The forms of the journal: a document registered, and a misfiled one moved."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from hjemmel.casework import access as actions
from hjemmel.casework import listing, queries
from hjemmel.casework.models import Case, JournalEntry
from hjemmel.casework.parties import Recipient
from hjemmel.core import access, clock
from hjemmel.core.models import Person
from hjemmel.core.uploads import LARGEST, UploadError, media_type_of
from hjemmel.web.fields import DateField
from hjemmel.web.formats import text_with
from hjemmel.web.typed_numbers import no_cpr_number


class DocumentForm(forms.Form):
    """A file and what the journal says of it. ``cleaned_data["content"]`` holds its bytes."""

    file = forms.FileField(
        label=_("Fil"),
        help_text=text_with(_("PDF, JPEG eller PNG, højst %(most)s MB"), most=LARGEST // 1024**2),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        error_messages={"required": _("Vælg en fil."), "empty": _("Filen er tom. Vælg en anden.")},
    )
    direction = forms.ChoiceField(
        label=_("Retning"), choices=JournalEntry.Direction.choices, widget=forms.RadioSelect, initial="incoming"
    )
    dated_on = DateField(label=_("Modtaget eller sendt"), error_messages={"required": _("Skriv en dato.")})
    correspondent = forms.CharField(
        label=_("Fra eller til"),
        help_text=_("Hvem dokumentet kommer fra eller er sendt til"),
        max_length=200,
        error_messages={"required": _("Skriv, hvem dokumentet er fra eller til.")},
    )
    party = forms.ChoiceField(
        label=_("Har en part selv sendt dokumentet ind?"),
        help_text=_("Den part kan så se det i sagen. Andre parter kan ikke."),
        widget=forms.RadioSelect,
        required=False,
    )
    description = forms.CharField(
        label=_("Kort beskrivelse"),
        help_text=_("Hvad dokumentet handler om, for eksempel Lægeerklæring om arbejdsevne"),
        max_length=200,
        validators=[no_cpr_number],
        error_messages={"required": _("Skriv kort, hvad dokumentet handler om.")},
    )
    mark_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dated_on"].initial = clock.today()

    def offer(self, parties: Sequence[Recipient]) -> None:
        """Offer the parties of the case as those who may have sent the document in."""
        self._parties = {str(one.person.public_id): one.person for one in parties}
        party = self.fields["party"]
        assert isinstance(party, forms.ChoiceField)  # noqa: S101  declared above
        party.choices = [("", _("Nej")), *((key, person.name) for key, person in self._parties.items())]

    def clean_party(self) -> Person | None:
        """The party who sent it in, if one did."""
        return self._parties.get(self.cleaned_data["party"])

    def clean_file(self) -> UploadedFile:
        """Read the file whole, and refuse what may not come in beside the field where it was chosen."""
        file: UploadedFile = self.cleaned_data["file"]
        if file.size is not None and file.size > LARGEST:
            raise forms.ValidationError(_("Filen fylder mere end %s MB. Del den.") % (LARGEST // 1024**2))
        content = file.read()
        try:
            media_type_of(content)
        except UploadError as error:
            raise forms.ValidationError(str(error)) from error
        self.cleaned_data["content"] = content
        return file

    @property
    def registration(self) -> dict[str, Any]:
        """What to register. Call after validation."""
        return {name: value for name, value in self.cleaned_data.items() if name != "file"}


class MoveForm(forms.Form):
    """Where a misfiled document belongs, and why it came to the wrong place."""

    to_case = forms.CharField(
        label=_("Sagen, dokumentet hører til"),
        help_text=_("Sagens nummer, for eksempel 2025-000012"),
        max_length=20,
        error_messages={"required": _("Skriv nummeret på den sag, dokumentet hører til.")},
    )
    reason = forms.CharField(
        label=_("Grund"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Skriv, hvordan dokumentet kom i den forkerte sag.")},
    )

    def clean_to_case(self) -> Case:
        """The case with this number, among those the actor may see."""
        wanted = listing.number_of(self.cleaned_data["to_case"])
        visible = access.visible(actions.SEARCH_CASES, queries.cases())
        found = visible.filter(pk=wanted[1], received_on__year=wanted[0]).first() if wanted else None
        if found is None:
            raise forms.ValidationError(_("Der er ingen sag med det nummer. Find den under Sager, og skriv nummeret."))
        return found


class MoveDecisionForm(forms.Form):
    """Whether a document is moved."""

    approve = forms.TypedChoiceField(
        label=_("Flyt dokumentet?"),
        choices=[("yes", _("Ja, flyt det")), ("no", _("Nej, lad det blive"))],
        coerce=lambda answer: answer == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg ja eller nej.")},
    )
