"""Who belongs to a citizen: relations and representatives, and when each ended."""

from dataclasses import replace

from django.utils.translation import gettext_lazy

from hjemmel.casework import access as actions
from hjemmel.casework import people as seen
from hjemmel.casework import queries
from hjemmel.casework.forms import people as forms
from hjemmel.casework.pages.person import place_of
from hjemmel.casework.pages.steps import Step, page
from hjemmel.core import people
from hjemmel.core.models import Relation, Representation

relate = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        forms.RelationForm,
        seen.relate,
        gettext_lazy("Tilføj relation"),
        gettext_lazy(
            "De, der har forældremyndigheden, får barnets breve hver for sig og følger barnets sager på siden."
        ),
        gettext_lazy("Tilføj"),
        gettext_lazy("Relationen er tilføjet."),
        place=place_of,
    )
)
represent = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        forms.ScopedRepresentationForm,
        seen.represent,
        gettext_lazy("Tilføj repræsentant"),
        gettext_lazy(
            "En værge og en partsrepræsentant får borgerens breve i kopi med egen klagefrist. En bisidder får ingen."
        ),
        gettext_lazy("Tilføj"),
        gettext_lazy("Repræsentanten er tilføjet."),
        place=place_of,
    )
)
represent_in_case = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        forms.RepresentationForm,
        lambda case, **details: seen.represent(case.person, matter=case.public_id, **details),
        gettext_lazy("Tilføj repræsentant i sagen"),
        gettext_lazy(
            "En værge og en partsrepræsentant får sagens breve i kopi med egen klagefrist. En bisidder får ingen."
        ),
        gettext_lazy("Tilføj"),
        gettext_lazy("Repræsentanten er tilføjet."),
    )
)
end_relation = page(
    Step(
        actions.END_RELATION,
        lambda: Relation.objects.select_related("person", "relative"),
        forms.LastDayForm,
        people.end_relation,
        gettext_lazy("Afslut relation"),
        lambda row: f"{row.person.name} – {row.relative.name}",
        gettext_lazy("Afslut"),
        gettext_lazy("Relationen er afsluttet."),
        place=lambda row: replace(place_of(row.relative), other=row.person),
    )
)
end_representation = page(
    Step(
        actions.END_REPRESENTATION,
        lambda: Representation.objects.select_related("person", "representative"),
        forms.LastDayForm,
        people.end_representation,
        gettext_lazy("Afslut repræsentation"),
        lambda row: row.representative.name,
        gettext_lazy("Afslut"),
        gettext_lazy("Repræsentationen er afsluttet."),
        place=lambda row: place_of(row.person),
    )
)
