"""Files as a party sends them in: several at once, each told from its content, with a word on what they are."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from hjemmel.core.uploads import LARGEST, UploadError, media_type_of
from hjemmel.web.formats import text_with
from hjemmel.web.typed_numbers import no_cpr_number

MOST_FILES = 10


class _ChooseFiles(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: "MultiValueDict[str, UploadedFile]", name: str) -> Any:
        return files.getlist(name)


class FilesField(forms.FileField):
    """Up to ten files of the kinds that may come in; cleaned to the bytes of each, and none to nothing."""

    widget = _ChooseFiles

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Filer"))
        kwargs.setdefault(
            "help_text",
            text_with(_("PDF, JPEG eller PNG, højst %(most)s MB hver. Du kan vælge flere."), most=LARGEST // 1024**2),
        )
        kwargs.setdefault("error_messages", {"required": _("Vælg mindst én fil.")})
        super().__init__(**kwargs)
        self.widget.attrs |= {"accept": ".pdf,.jpg,.jpeg,.png", "multiple": True}

    def clean(self, value: "list[UploadedFile] | None", initial: Any = None) -> tuple[bytes, ...]:
        """The bytes of each file; one that may not come in is named, with what to do."""
        chosen = value or []
        if self.required and not chosen:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        if len(chosen) > MOST_FILES:
            raise forms.ValidationError(_("Vælg højst %(n)s filer ad gangen.") % {"n": MOST_FILES})
        return tuple(_content(file) for file in chosen)


def _content(file: UploadedFile) -> bytes:
    try:
        # The size first: what is too large is not read.
        if file.size is not None and file.size > LARGEST:
            raise UploadError(_("Filen fylder mere end %(n)s MB. Del den.") % {"n": LARGEST // 1024**2})
        content = file.read()
        media_type_of(content)
    except UploadError as error:
        raise forms.ValidationError(f"{file.name}: {error}") from error
    return content


class UploadForm(forms.Form):
    """A form with which files may come along. A browser forgets them when a page is shown again, so it says so."""

    files = FilesField(label=_("Vedhæft filer"), required=False)
    about = forms.CharField(
        label=_("Hvad er det?"),
        help_text=_("Kort, fx Lønsedler for januar til marts. Skriv det, hvis du vedhæfter filer."),
        max_length=150,
        validators=[no_cpr_number],
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """What is sent has a description; where something else is wrong, the files are to be chosen again."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("files") and not cleaned.get("about"):
            self.add_error("about", _("Skriv kort, hvad filerne er."))
        if self.errors and cleaned.get("files"):
            self.add_error("files", _("Vælg filerne igen: de kunne ikke blive stående, mens du retter resten."))
        return cleaned


class SendInForm(UploadForm):
    """Documents for a case."""

    files = FilesField()
    about = forms.CharField(
        label=_("Hvad er det?"),
        help_text=_("Kort, fx Lønsedler for januar til marts"),
        max_length=150,
        validators=[no_cpr_number],
        error_messages={"required": _("Skriv kort, hvad filerne er.")},
    )
