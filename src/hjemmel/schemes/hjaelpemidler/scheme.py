"""Aids as a scheme: what the citizen is asked, and what the letter says. Everything else is casework's."""

from hjemmel.casework.models import Decision
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.recomputation import recorded_outcome
from hjemmel.casework.schemes import DecisionLetter, Scheme, register
from hjemmel.core.letters import Provision

_CONDITIONS = Provision(
    "SEL § 112, stk. 1",
    "Kommunen yder støtte til et hjælpemiddel til den, der har varigt nedsat funktionsevne, når hjælpemidlet i "
    "væsentlig grad afhjælper de varige følger, i væsentlig grad letter dagligdagen hjemme eller er nødvendigt for at "
    "udøve et erhverv.",
    "https://www.retsinformation.dk/eli/lta/2005/573",
)
_ORDER = "https://www.retsinformation.dk/eli/lta/2017/1247"
_ACQUIRED = Provision(
    "BEK 1247/2017 § 2", "Der gives normalt ikke støtte til det, borgeren selv har anskaffet før bevillingen.", _ORDER
)
_WHICH = Provision(
    "BEK 1247/2017 § 3",
    "Støtten gælder det bedst egnede og billigste hjælpemiddel. Det kan lånes ud, udleveres eller betales; det udlånte "
    "leveres tilbage efter brug, når det ikke er båret på kroppen.",
    _ORDER,
)


def _compose(decision: Decision) -> DecisionLetter:
    outcome = recorded_outcome(decision)
    if decision.outcome == DecisionOutcome.GRANTED:
        back = ("Har vi lånt dig hjælpemidlet, skal du levere det tilbage, når du ikke længere har brug for det.",)
        return DecisionLetter(
            title="Du får et hjælpemiddel",
            conclusion="Du får støtte til det bedst egnede og billigste hjælpemiddel til dit behov.",
            next_steps=(
                "Vi kontakter dig om, hvordan du får hjælpemidlet. Du må gerne ønske en anden leverandør.",
                *(back if outcome["handed_back_after_use"] else ()),
                "Fortæl os, hvis dit behov ændrer sig.",
            ),
            provisions=(_CONDITIONS, _WHICH),
        )
    early = () if outcome["acquisition_condition_met"] else (_ACQUIRED,)
    return DecisionLetter(
        title="Du kan ikke få støtte til hjælpemidlet",
        conclusion="Vi giver afslag på din ansøgning om støtte til et hjælpemiddel.",
        next_steps=(
            "Er det et redskab til behandling, så tal med din læge eller dit hospital om det.",
            "Du kan søge igen, hvis din situation ændrer sig.",
        ),
        provisions=(_CONDITIONS, *early),
    )


register(
    Scheme(
        slug="hjaelpemidler",
        name="Hjælpemidler",
        name_en="Aids (hjælpemidler)",
        summary="Støtte til et hjælpemiddel, når din funktionsevne er varigt nedsat.",
        summary_en="Support for an aid when your function is reduced for good.",
        deciding="can_have_aid",
        shows=("handed_back_after_use",),
        compose=_compose,
        unit="Socialforvaltningen",
        citizen_facts=("aid_applied_for", "acquired_before_grant"),
        questions={
            "aid_applied_for": ("Hvilket hjælpemiddel søger du om?", "Which aid are you applying for?"),
            "acquired_before_grant": (
                "Har du allerede selv købt eller fået hjælpemidlet?",
                "Have you already bought or been given the aid?",
            ),
        },
    )
)
