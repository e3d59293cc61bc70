"""The forms of log-in and of one's own access."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.utils.translation import gettext_lazy as _

from hjemmel.core.models import User


class LogInForm(forms.Form):
    """User name and password."""

    username = forms.CharField(
        label=_("Brugernavn"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
        error_messages={"required": _("Skriv dit brugernavn.")},
    )
    password = forms.CharField(
        label=_("Adgangskode"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Skriv din adgangskode.")},
    )


class CodeForm(forms.Form):
    """A code from the app, or a recovery code."""

    code = forms.CharField(
        label=_("Kode"),
        max_length=40,
        help_text=_("Seks cifre fra din kodeapp. Har du ikke din telefon, så skriv en af dine nødkoder."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "none"}),
        error_messages={"required": _("Skriv koden.")},
    )


class AppCodeForm(CodeForm):
    """The first code of a new app."""

    code = forms.CharField(
        label=_("Kode fra appen"),
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": _("Skriv de seks cifre, som appen viser.")},
    )


class PasskeyForm(forms.Form):
    """The browser's answer, filled in by script."""

    credential = forms.CharField(widget=forms.HiddenInput, max_length=20_000)


class NewPasskeyForm(PasskeyForm):
    """The browser's answer with a new passkey, and what the user calls it."""

    name = forms.CharField(label=_("Navn"), max_length=60, required=False, help_text=_("For eksempel: Min telefon"))


class PasswordForm(forms.Form):
    """A new password, with the one that it replaces."""

    old = forms.CharField(
        label=_("Nuværende adgangskode"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Skriv din nuværende adgangskode.")},
    )
    new = forms.CharField(
        label=_("Ny adgangskode"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Skriv en ny adgangskode.")},
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._user = user
        self.fields["new"].help_text = " ".join(password_validators_help_texts())

    def clean_new(self) -> str:
        """The rules are those of ``AUTH_PASSWORD_VALIDATORS``."""
        new: str = self.cleaned_data["new"]
        validate_password(new, self._user)
        return new


class UnitForm(forms.Form):
    """A place of an organisation, by its P number."""

    number = forms.RegexField(
        label=_("P-nummer"),
        help_text=_("Ti cifre, som de står i CVR-registret"),
        regex=r"^[0-9]{10}$",
        error_messages={"required": _("Skriv P-nummeret."), "invalid": _("Et P-nummer er ti cifre.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    place = forms.CharField(
        label=_("Stedets navn"), max_length=200, error_messages={"required": _("Skriv stedets navn.")}
    )


class ColleagueForm(forms.Form):
    """Somebody who is to act for an organisation."""

    colleague = forms.CharField(
        label=_("Kollegans navn"), max_length=200, error_messages={"required": _("Skriv kollegans navn.")}
    )
    username = forms.CharField(
        label=_("Brugernavn, kollegaen skal logge ind med"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
        error_messages={"required": _("Skriv et brugernavn.")},
    )
