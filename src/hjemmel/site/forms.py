"""The log-in form."""

from django import forms
from django.utils.translation import gettext_lazy as _


class LogInForm(forms.Form):
    """User name and password."""

    username = forms.CharField(
        label=_("Brugernavn"),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
        error_messages={"required": _("Skriv dit brugernavn.")},
    )
    password = forms.CharField(
        label=_("Adgangskode"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Skriv din adgangskode.")},
    )
