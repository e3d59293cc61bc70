"""Two records of one person: joined when one has proposed it and another agrees."""

from django.utils.translation import gettext_lazy

from hjemmel.casework import access as actions
from hjemmel.casework import queries
from hjemmel.casework.forms import joining as forms
from hjemmel.casework.pages.person import place_of
from hjemmel.casework.pages.steps import Step, page
from hjemmel.core import joining

propose = page(
    Step(
        actions.EDIT_PERSON,
        queries.people,
        forms.JoinForm,
        joining.propose,
        gettext_lazy("Saml med en anden registrering"),
        gettext_lazy(
            "Når den samme borger er registreret to gange, fx først med et erstatningsnummer. Denne side og dens "
            "CPR-nummer bliver stående; sager, breve og frikort fra den anden følger med hertil. En kollega godkender."
        ),
        gettext_lazy("Foreslå samling"),
        gettext_lazy("Samlingen er foreslået og venter på en kollega."),
        place=place_of,
    )
)
decide = page(
    Step(
        actions.DECIDE_JOINING,
        queries.joinings,
        forms.DecideJoiningForm,
        joining.decide,
        gettext_lazy("Tag stilling til samling"),
        lambda row: f"{row.kept.name} ({row.kept.cpr}) – {row.joined.name} ({row.joined.cpr}). {row.reason}",
        gettext_lazy("Gem"),
        gettext_lazy("Der er taget stilling til samlingen."),
        place=lambda row: place_of(row.kept),
    )
)
