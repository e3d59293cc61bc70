"""Quality in the demonstration: standards with their faults, measures with their counts, and the citizens' adviser."""

from dataclasses import dataclass
from datetime import date, timedelta

from hjemmel.core import clock
from hjemmel.core.actor import Actor, acting
from hjemmel.law.deadlines import months
from hjemmel.monitoring import services
from hjemmel.monitoring.areas import Area
from hjemmel.monitoring.models import ActionPlan, Cause, CountedBy, Measure, Recommendation
from hjemmel.monitoring.models.advice import AdviceState
from hjemmel.monitoring.models.measures import PlanCause
from hjemmel.monitoring.services import Meeting

_COMMITTEE = "Socialudvalget"


@dataclass(frozen=True, slots=True)
class _Text:
    """A version as its town wrote it, with why it was changed."""

    text: str
    causes: tuple[Cause, ...] = ()
    note: str = ""
    assessed: str = ""


_AIDS_FIRST = _Text(
    """Du kan få støtte til et hjælpemiddel, når din funktionsevne er varigt nedsat, og hjælpemidlet i væsentlig grad \
afhjælper følgerne, letter din dagligdag eller er nødvendigt for dit arbejde.

Vi svarer inden fire uger. Du får det bedst egnede og billigste hjælpemiddel som udlån.

Kompressionsstrømper bevilges, når du har gener som nævnt i vejledningen."""
)
_AIDS_NOW = _Text(
    """Du kan få støtte til et hjælpemiddel, når din funktionsevne er varigt nedsat, og hjælpemidlet i væsentlig grad \
afhjælper følgerne, letter din dagligdag eller er nødvendigt for dit arbejde.

Vi svarer inden tre uger. Du får det bedst egnede og billigste hjælpemiddel som udlån, eller du får udgiften betalt.

Kompressionsstrømper kan være et hjælpemiddel eller et behandlingsredskab. Vi ser på formålet for dig og vurderer \
konkret, jf. principmeddelelse 20-22.""",
    (Cause.RULING, Cause.BUDGET),
    "Kompressionsstrømper vurderes nu konkret, og svartiden er sat ned med budgettet.",
)
_TREATMENT = _Text(
    """Kommunen tilbyder ikke behandling efter servicelovens § 102, jf. principafgørelse 4-23.

Har du brug for behandling, kan din læge henvise dig.""",
    assessed="Vedtaget, mens principafgørelse 4-23 gjaldt.",
)
_TREATMENT_DRAFT = """Du kan få tilbud om behandling, når det ikke kan opnås efter anden lovgivning. Vi vurderer \
konkret og individuelt, hvad du har brug for.

Har du brug for behandling efter anden lovgivning, kan din læge henvise dig."""
_SUPPORT = _Text("Du kan få støtte til at klare dagen og til at bruge dine egne kræfter. Vi aftaler mål med dig.")
_HELP = _Text(
    """Du kan få hjælp til det, du ikke selv kan: pleje, rengøring og mad. Vi ser først, om træning kan gøre, \
at du klarer det selv.

Rengøring gives som udgangspunkt hver anden uge, og oftere efter en konkret vurdering."""
)


def keep_quality(lawyer: Actor) -> None:
    """Four standards, three measures with a plan, three recommendations; their faults are there to be seen."""
    with acting(lawyer):
        _standards(clock.today())
        _measures(clock.today())
        _advice(clock.today())


def _standards(today: date) -> None:
    last_year, new_year = date(today.year - 1, 1, 1), date(today.year, 1, 1)
    _standard("Hjælpemidler", "SEL § 112", 12, (_AIDS_FIRST, last_year), (_AIDS_NOW, new_year))
    treatment = _standard("Behandling efter § 102", "SEL § 102", 12, (_TREATMENT, last_year))
    services.save_draft(
        treatment,
        text=_TREATMENT_DRAFT,
        causes=[Cause.RULING],
        cause_note="Principafgørelsen er ophævet, og loven kræver en konkret vurdering.",
    )
    support = _standard("Socialpædagogisk støtte", "SEL § 85", 12, (_SUPPORT, last_year))
    services.suspend(
        support,
        first=new_year,
        last=months(12).after(today),
        pilot="Regelforenkling",
        meeting=Meeting("Byrådet", new_year - timedelta(days=40), "14"),
        replacement_due=months(6).after(today),
    )
    _standard("Personlig og praktisk hjælp", "SEL § 83; SEL § 83 a; SEL § 86", 12, (_HELP, new_year))


def _standard(title: str, provisions: str, every: int, *versions: tuple[_Text, date]) -> object:
    made = services.make_standard(title=title, area=Area.SOCIAL, provisions=provisions, review_months=every)
    for version, since in versions:
        services.save_draft(made, text=version.text, causes=version.causes, cause_note=version.note)
        meeting = Meeting(_COMMITTEE, since - timedelta(days=27), "5")
        services.adopt(made, meeting=meeting, since=since, refusals_assessed=version.assessed)
    return made


def _measures(today: date) -> None:
    year = today.year - 1
    plan = services.make_plan(
        ActionPlan(
            title="Bedre afgørelser om hjælpemidler",
            area=Area.SOCIAL,
            provisions="SEL § 112",
            cause=PlanCause.DANMARKSKORT,
            aim="Færre sager sendt tilbage, fordi der mangler oplysninger.",
            approved_by="Kommunalbestyrelsen",
            approved_on=date(year - 1, 12, 10),
            reports_to="Socialudvalget, hvert kvartal",
            due_on=months(4).after(today),
        )
    )
    sparring = _measure(
        "Faglig sparring hver uge",
        "To sagsbehandlere gennemgår udkast til afslag med en jurist, før de sendes.",
        "Færre afslag, der mangler oplysninger.",
        plan,
    )
    services.begin_measure(sparring, began_on=date(year, 1, 1), said_by="Referat af Socialudvalgets møde i januar")
    halves = (
        (date(year - 1, 1, 1), date(year - 1, 6, 30), 9, 18),
        (date(year - 1, 7, 1), date(year - 1, 12, 31), 8, 17),
        (date(year, 1, 1), date(year, 6, 30), 6, 16),
        (date(year, 7, 1), date(year, 12, 31), 5, 19),
    )
    for first, last, part, whole in halves:
        services.record_observation(sparring, first=first, last=last, part=part, whole=whole, source="Egne klagesager")
    course = _measure(
        "Kursus i sagsoplysning",
        "Et forløb på tre dage med en jurist.",
        "Sagerne er oplyst, før de afgøres.",
        None,
        CountedBy.OUTCOMES,
    )
    services.begin_measure(course, began_on=date(year - 1, 4, 1), said_by="Sagsfremstillingen, afsnittet om uddannelse")
    services.begin_measure(course, began_on=date(year, 4, 1), said_by="Sagsfremstillingen, listen over tiltag")
    _measure("Nye breve om afslag", "Brevene skrives om i et klart sprog.", "Færre klager over uklare afslag.", plan)


def _measure(
    title: str, what: str, expected: str, plan: ActionPlan | None, counted_by: CountedBy = CountedBy.TYPED
) -> Measure:
    return services.make_measure(
        Measure(
            title=title,
            what=what,
            area=Area.SOCIAL,
            provisions="SEL § 112",
            owner="Myndighedsafdelingen",
            expected_effect=expected,
            indicator="Omgørelsesprocent for SEL § 112",
            plan=plan,
            counted_by=counted_by,
        )
    )


def _advice(today: date) -> None:
    year = today.year - 2
    received = date(year + 1, 4, 1)
    recommended = (
        ("Skriv i alle afslag, hvilke oplysninger der er lagt vægt på.", AdviceState.IMPLEMENTED),
        ("Fortæl borgeren, hvornår svaret kommer, når fristen ikke kan holdes.", AdviceState.ANSWERED),
        ("Følg op på klager over sagsbehandlingstid hvert kvartal.", AdviceState.OPEN),
    )
    for text, state in recommended:
        made = services.record_recommendation(
            Recommendation(year=year, area=Area.SOCIAL, recommended=text, owner="Socialchefen", received_on=received)
        )
        if state != AdviceState.OPEN:
            answered = months(2).after(received)
            services.answer_recommendation(made, state=state, answer="Vi er enige.", answered_on=answered)
