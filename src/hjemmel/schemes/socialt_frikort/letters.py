"""What the letters of the frikort say; casework adds reasons, facts, explanation and complaint guidance."""

from hjemmel.casework.models import Decision
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.recomputation import recorded_outcome
from hjemmel.casework.schemes import DecisionLetter
from hjemmel.core.letters import Provision
from hjemmel.law.wording import say

_ELI = "https://www.retsinformation.dk/eli/lta/2024/616"

_CEILING = Provision(
    "SFL § 1",
    "Frikortet giver mulighed for skattefri indtægt op til et beløb pr. kalenderår ved ordinært arbejde.",
    _ELI,
)
_CONDITIONS = Provision(
    "SFL § 2, stk. 1-2",
    "Kommunen udsteder efter ansøgning frikort til borgere med særlige sociale problemer, som kan få støtte efter "
    "serviceloven, som inden for det seneste år hverken har været under uddannelse med ret til SU eller har haft "
    "skattepligtig arbejdsindkomst over en grænse, og som opfylder opholdskravet.",
    _ELI,
)
_CONTROL = Provision(
    "SFL § 3, stk. 1-2",
    "Kommunen skal mindst hvert andet kalenderår kontrollere, om betingelserne stadig er opfyldt. Er de ikke det, skal "
    "kommunen deaktivere frikortet. Afgørelsen har virkning fra det tidspunkt, den er truffet.",
    _ELI,
)
_DISPENSATION = Provision(
    "SFL § 3, stk. 3",
    "Kommunen kan ved kontrollen i særlige tilfælde se bort fra indkomstbetingelsen, når borgeren dokumenterer en "
    "aftale med arbejdsgiveren om at bruge frikortet, og arbejdsgiveren bagefter har indberettet lønnen til eIndkomst.",
    _ELI,
)
_REACTIVATION = Provision("SFL § 6, stk. 2, nr. 1", "Kommunen kan oprette, deaktivere og genaktivere frikort.", _ELI)

_TELL_US = "Fortæl os, hvis din indtægt eller din situation ændrer sig."
_APPLY_AGAIN = "Du kan søge igen, hvis din situation ændrer sig."


def of_application(decision: Decision) -> DecisionLetter:
    """A card is issued or refused."""
    if decision.outcome == DecisionOutcome.GRANTED:
        ceiling = say(recorded_outcome(decision)["frikort_ceiling"], "da", "kr")
        return DecisionLetter(
            title="Du får et socialt frikort",
            conclusion=f"Du kan tjene op til {ceiling} skattefrit i {decision.law_date.year} ved ordinært arbejde. "
            "Indtægten bliver ikke trukket fra i din forsørgelse.",
            next_steps=(
                "Du kan bruge frikortet fra den dag, afgørelsen er truffet.",
                "Du finder dit frikort-id og din kode under Mit frikort på siden. Vi kan også sige dem til dig.",
                "Giv dem til din arbejdsgiver, før du begynder at arbejde.",
                "Arbejdsgiveren skal registrere din ansættelse og din løn. Ellers er lønnen ikke skattefri.",
                _TELL_US,
                "Vi ser mindst hvert andet kalenderår på, om du stadig opfylder betingelserne (SFL § 3, stk. 1).",
            ),
            provisions=(_CONDITIONS, _CEILING),
        )
    if decision.supersedes is not None and decision.supersedes.outcome == DecisionOutcome.GRANTED:
        return _deactivated((_CONDITIONS, _CONTROL))
    return DecisionLetter(
        title="Du kan ikke få et socialt frikort",
        conclusion="Vi giver afslag på din ansøgning om et socialt frikort.",
        next_steps=(_APPLY_AGAIN,),
        provisions=(_CONDITIONS,),
    )


def of_control(decision: Decision) -> DecisionLetter:
    """A control ends by dispensation, or by deactivation from the time of the decision."""
    if decision.outcome == DecisionOutcome.REFUSED:
        return _deactivated((_CONDITIONS, _CONTROL, _DISPENSATION))
    dispensed = recorded_outcome(decision)["income_condition_met"] is not True
    return DecisionLetter(
        title="Du beholder dit sociale frikort",
        conclusion="Vi ser bort fra, at din indkomst har været over grænsen, så du kan bruge dit frikort som før."
        if dispensed
        else "Du opfylder betingelserne, så du kan bruge dit frikort.",
        next_steps=(_TELL_US, "Vi kontrollerer frikortet igen senest ved udgangen af det andet kalenderår herefter."),
        provisions=(_CONDITIONS, _CONTROL, _DISPENSATION) if dispensed else (_CONDITIONS, _CONTROL),
    )


def of_reactivation(decision: Decision) -> DecisionLetter:
    """A deactivated card can be used again, or not."""
    granted = decision.outcome == DecisionOutcome.GRANTED
    return DecisionLetter(
        title="Du kan bruge dit sociale frikort igen" if granted else "Dit sociale frikort forbliver deaktiveret",
        conclusion="Dit frikort er aktivt igen fra den dag, afgørelsen er truffet."
        if granted
        else "Du opfylder ikke betingelserne for at bruge frikortet igen.",
        next_steps=("Du har samme frikort-id og kode som før.", _TELL_US) if granted else (_APPLY_AGAIN,),
        provisions=(_CONDITIONS, _REACTIVATION),
    )


def _deactivated(provisions: tuple[Provision, ...]) -> DecisionLetter:
    return DecisionLetter(
        title="Dit sociale frikort bliver deaktiveret",
        conclusion="Du kan ikke bruge dit frikort fra det tidspunkt, afgørelsen er truffet. Det gælder ikke tilbage i "
        "tid: løn, der er registreret på frikortet indtil da, er stadig skattefri.",
        next_steps=(
            "Løn, du får udbetalt herefter, er almindelig løn: den er skattepligtig og trækkes fra i dine ydelser.",
            _APPLY_AGAIN,
        ),
        provisions=provisions,
    )
