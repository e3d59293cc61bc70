"""What the list of changes is narrowed by; it stands in the address, so a person is found first and named by id."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from hjemmel.casework import queries as cases
from hjemmel.casework.forms.search import SearchForm
from hjemmel.casework.listing import number_of
from hjemmel.core import access
from hjemmel.core.models import Person, StaffMembership
from hjemmel.records import access as actions
from hjemmel.records.changes import Wanted, tables
from hjemmel.web.periods import PeriodForm


class FindForm(SearchForm):
    """Find a citizen by name or CPR number. ``cpr`` is set when a CPR number was written."""

    q = forms.CharField(
        label=_("CPR-nummer eller navn"),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search"}),
        error_messages={"required": _("Skriv et CPR-nummer eller et navn.")},
    )
    state = None  # type: ignore[assignment]


class ChangesForm(PeriodForm):
    """Narrow the list by case, table, who did it, and period."""

    sag = forms.CharField(label=_("Sagsnummer"), max_length=20, required=False)
    tabel = forms.ChoiceField(label=_("Hvad"), required=False)
    hvem = forms.ChoiceField(label=_("Hvem har gjort det"), required=False)
    field_order = ("sag", "tabel", "hvem", "fra", "til")
    mark_optional = False

    def __init__(self, municipality_id: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        staff = StaffMembership.objects.filter(municipality_id=municipality_id).order_by("name", "pk")
        self._users = {str(row.pk): row.user_id for row in staff}
        self._choose("tabel", tables())
        self._choose("hvem", {str(row.pk): f"{row.name}, {row.get_role_display()}" for row in staff})

    def _choose(self, name: str, choices: dict[str, str]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  declared above
        field.choices = [("", _("Alle")), *choices.items()]

    def clean_sag(self) -> Any:
        """The case with the number, among those the actor may see."""
        text = self.cleaned_data["sag"].strip()
        number = number_of(text)
        if not text:
            return None
        found = access.visible(actions.READ_CHANGES, cases.cases())
        case = found.filter(pk=number[1], received_on__year=number[0]).first() if number else None
        if case is None:
            raise forms.ValidationError(_("Der er ingen sag med det nummer."))
        return case

    def wanted(self, person: Person | None) -> Wanted:
        """What to show. Call after validation."""
        given = self.cleaned_data
        return Wanted(given["sag"], person, given["tabel"], self._users.get(given["hvem"]), given["fra"], given["til"])


def without(query: QueryDict, *names: str) -> str:
    """The address's own question without some of its parts."""
    left = query.copy()
    for name in names:
        left.pop(name, None)
    return left.urlencode()
