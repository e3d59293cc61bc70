"""What the municipality has chosen where the law as seen leaves it open: each with its mark, and from when it holds."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from hjemmel.core import access, clock, dated_settings
from hjemmel.core.access import requires
from hjemmel.core.actor import current_actor
from hjemmel.core.dated_settings import DatedSetting
from hjemmel.core.models import MunicipalSetting
from hjemmel.site.access import CHOOSE_SETTING, READ_SETTINGS
from hjemmel.web.fields import DateField, WholeNumberField
from hjemmel.web.parts import Crumb


class SettingForm(forms.Form):
    """A value of a setting, from when, and what it rests on."""

    since = DateField(label=gettext_lazy("Gælder fra"), error_messages={"required": gettext_lazy("Skriv en dato.")})
    ground = forms.CharField(
        label=gettext_lazy("Grundlag"),
        help_text=gettext_lazy("Hvem har besluttet det, og hvornår?"),
        max_length=300,
        error_messages={"required": gettext_lazy("Skriv, hvad valget bygger på.")},
    )
    field_order = ("value", "since", "ground")

    def __init__(self, setting: DatedSetting, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if setting.choices:
            self.fields["value"] = forms.ChoiceField(
                label=setting.label, help_text=setting.help, choices=setting.choices.items(), widget=forms.RadioSelect
            )
        else:
            self.fields["value"] = WholeNumberField(
                label=setting.label,
                help_text=setting.help,
                lowest=1,
                highest=setting.highest,
                suffix=setting.unit,
                required=not setting.none,
            )
        self.order_fields(self.field_order)

    def clean_since(self) -> Any:
        """What has been, stands."""
        day = self.cleaned_data["since"]
        if day < clock.today():
            raise forms.ValidationError(_("Datoen er passeret. Vælg i dag eller en senere dag."))
        return day

    def clean_value(self) -> str:
        """As text; no number is no value."""
        value = self.cleaned_data["value"]
        return "" if value is None else str(value)


@require_GET
@requires(READ_SETTINGS)
def settings(request: HttpRequest) -> HttpResponse:
    """Each setting with what holds today, what is to come, and how sure the rule behind it is."""
    rows = list(access.visible(READ_SETTINGS, MunicipalSetting.objects.all()))
    today = clock.today()
    shown = []
    for setting in dated_settings.all_settings():
        own = [row for row in rows if row.name == setting.name]
        now = dated_settings.value_on(setting, own, today)
        chosen = next((row for row in own if row.since <= today), None)
        coming = [(row.since, setting.say(row.value)) for row in reversed(own) if row.since > today]
        shown.append((setting, setting.say(now), chosen, coming))
    context = {"settings": shown, "may_choose": CHOOSE_SETTING.is_open_to(current_actor())}
    return render(request, "site/settings.html", context)


@require_http_methods(["GET", "POST"])
@requires(CHOOSE_SETTING)
def setting(request: HttpRequest, name: str) -> HttpResponse:
    """Choose a value of one setting from a day on."""
    found = dated_settings.setting_of(name)
    if found is None:
        raise Http404("No such setting.")
    value = dated_settings.value_of(found, current_actor().municipality_id)
    form = SettingForm(found, request.POST or None, initial={"value": value, "since": clock.today()})
    if form.is_valid():
        dated_settings.choose(found, **form.cleaned_data)
        messages.success(request, _("Valget er gemt."))
        return redirect("settings")
    title = _("Vælg indstilling")
    context = {
        "form": form,
        "title": title,
        "lead": f"{found.source} ({found.sure})",
        "submit": _("Gem"),
        "cancel": reverse("settings"),
        "crumbs": [Crumb(_("Indstillinger"), reverse("settings")), Crumb(title)],
    }
    return render(request, "casework/form.html", context, status=422 if form.is_bound else 200)
