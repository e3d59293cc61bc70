"""The forms about who is kept from a case."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hjemmel.casework import queries
from hjemmel.core.actor import Actor
from hjemmel.core.models import Ground, Shield, StaffMembership


def _reason(label: Any, missing: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": 3}), error_messages={"required": missing})


class DisqualifiedForm(forms.Form):
    """A declaration of one's own: how far it reaches, on what ground, and why."""

    reach = forms.ChoiceField(
        label=_("Hvad gælder inhabiliteten?"),
        choices=[("case", _("Denne sag")), ("person", _("Alt om borgeren"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, hvad inhabiliteten gælder.")},
    )
    ground = forms.ChoiceField(
        label=_("Grund efter loven"),
        choices=Ground.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg en grund.")},
    )
    reason = _reason(_("Begrundelse"), _("Skriv, hvad inhabiliteten bygger på."))

    def declared(self, actor: Actor) -> dict[str, Any]:
        """What ``services.disqualify`` is told. Call after validation."""
        given = self.cleaned_data
        return {
            "user_id": actor.user_id,
            "name": actor.name,
            "whole_person": given["reach"] == "person",
            "ground": given["ground"],
            "reason": given["reason"],
        }


class ColleagueDisqualifiedForm(DisqualifiedForm):
    """A decider's decision about any colleague, or a declaration of the decider's own."""

    colleague = forms.ModelChoiceField(
        StaffMembership.objects.none(),
        label=_("Medarbejder"),
        empty_label=_("Vælg medarbejder"),
        error_messages={"required": _("Vælg en medarbejder.")},
    )
    field_order = ("colleague", "reach", "ground", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["colleague"].queryset = queries.colleagues()  # type: ignore[attr-defined]

    def declared(self, actor: Actor) -> dict[str, Any]:
        """The same of the chosen colleague."""
        colleague = self.cleaned_data["colleague"]
        return super().declared(actor) | {"user_id": colleague.user_id, "name": colleague.name}


class ShieldForm(forms.Form):
    """To whom a case is shielded, and why; ``left`` is what was typed before."""

    to = forms.ModelMultipleChoiceField(
        StaffMembership.objects.none(),
        label=_("Kolleger, der også skal se sagen"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reason = _reason(_("Grund"), _("Skriv, hvorfor sagen skal afskærmes."))

    def __init__(self, *args: Any, standing: Shield | None, left: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleagues = queries.colleagues()
        self.fields["to"].queryset = colleagues  # type: ignore[attr-defined]
        if standing is not None:
            admitted = standing.admissions.filter(ended_at=None).values("user")
            self.initial = {"to": colleagues.filter(user__in=admitted), "reason": standing.reason}
        self.initial |= left


class LiftForm(forms.Form):
    """Why a case is opened again."""

    reason = _reason(_("Grund"), _("Skriv, hvorfor afskærmningen ophæves."))


class EndForm(forms.Form):
    """Why a colleague may take part again."""

    reason = _reason(_("Grund"), _("Skriv, hvorfor inhabiliteten ikke længere er der."))
