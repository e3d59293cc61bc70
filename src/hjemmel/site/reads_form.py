"""What the log of reads is narrowed by: for the officer who looked at whom, for citizens whether it was they."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from hjemmel.core import clock
from hjemmel.core.actor import Actor, ActorKind
from hjemmel.core.audit import EXPORTED
from hjemmel.core.models import Person, PersonRead, StaffMembership
from hjemmel.web.periods import PeriodForm

_OTHERS = "andre"
_DAY = timedelta(days=1)

# Written out, as the index of exports has it: what comes as a parameter leads to no index of some rows.
_IS_EXPORTED = RawSQL(f"core_personread.fields::text LIKE '%%{EXPORTED}'", (), output_field=BooleanField())  # noqa: S611


class ReadsForm(PeriodForm):
    """Narrow the log by period, by who looked, and to what was exported.

    ``borger`` names the citizen looked at by public id.
    """

    hvem = forms.ChoiceField(label=_("Hvem har læst"), required=False)
    hentet = forms.BooleanField(label=_("Kun det, der er hentet som fil"), required=False)
    borger = forms.UUIDField(required=False, widget=forms.HiddenInput)
    mark_optional = False

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._actor, self._users = actor, {}
        if actor.kind is ActorKind.STAFF:
            staff = StaffMembership.objects.filter(municipality=actor.municipality_id).order_by("name", "pk")
            self._users = {str(row.public_id): row.user_id for row in staff}
            choices = [(str(row.public_id), f"{row.name}, {row.get_role_display()}") for row in staff]
        else:
            choices = [(_OTHERS, _("Kun andre end mig"))]
        field = self.fields["hvem"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  declared above
        field.choices = [("", _("Alle")), *choices]

    @property
    def person(self) -> UUID | None:
        """The citizen that the officer has chosen.

        Raises:
            Http404: what stands in the address is no id.
        """
        if not self.is_bound or self._actor.kind is not ActorKind.STAFF:
            return None
        self.full_clean()
        if "borger" in self.errors:
            raise Http404("No such citizen.")
        chosen: UUID | None = self.cleaned_data["borger"]
        return chosen

    def narrowed(self, rows: QuerySet[PersonRead], person: Person | None) -> QuerySet[PersonRead]:
        """The rows asked for; all of them where nothing is asked, none where it is asked wrongly."""
        if person is not None:
            rows = rows.filter(person=person)
        if not self.is_bound:
            return rows
        if not self.is_valid():
            return rows.none()
        given = self.cleaned_data
        if given["fra"]:
            rows = rows.filter(at__gte=clock.start_of(given["fra"]))
        if given["til"]:
            rows = rows.filter(at__lt=clock.start_of(given["til"] + _DAY))
        if given["hentet"]:
            rows = rows.filter(_IS_EXPORTED)
        if given["hvem"] == _OTHERS:
            rows = rows.exclude(user=self._actor.user_id)
        elif given["hvem"]:
            rows = rows.filter(user=self._users[given["hvem"]])
        return rows
