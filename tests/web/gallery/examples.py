"""Invented cases, long enough to strain the layout."""

from datetime import UTC, date, datetime

from hjemmel.web.parts import Crumb, Event, Fact, Line, RateUsed, Step, StepState

CRUMBS = [Crumb("Forside", "/"), Crumb("Sager", "/parts"), Crumb("Socialt frikort 2025-000123")]

FACTS = [
    Fact("Skattepligtig arbejdsindkomst det seneste år", "9.500 kr.", "Oplyst af borgeren", date(2025, 2, 14)),
    Fact("Opholdskommune", "Eksempelkommune", "Folkeregistret", date(2025, 2, 1)),
    Fact(
        "Har levet i hjemløshed", "Ja", "Udtalelse fra Bo- og støttestedet ved Den Gamle Havneplads", date(2025, 1, 9)
    ),
    Fact("Deltager i uddannelse", ""),
]

RATE = RateUsed("Loft over indkomst til socialt frikort", "42.766 kr.", "lov om socialt frikort § 1", date(2025, 1, 1))

LINES = [
    Line(
        "Betingelsen om indkomst er opfyldt",
        "Ja",
        provision="lov om socialt frikort § 2, stk. 2, nr. 2",
        url="/parts",
        since=date(2025, 1, 1),
        rates=(RateUsed("Grænse for arbejdsindkomst", "10.000 kr.", "§ 2, stk. 2, nr. 2", date(2025, 1, 1)),),
        facts=(FACTS[0],),
    ),
    Line(
        "Særlige sociale problemer",
        "Ja",
        provision="lov om socialt frikort § 2, stk. 1",
        mark="Kræver skøn",
        facts=(FACTS[2], FACTS[3]),
    ),
    Line(
        "Frikortets loft for hele kalenderåret, når der ses bort fra det, som er brugt hos andre arbejdsgivere",
        "42.766 kr.",
        provision="lov om socialt frikort § 1",
        since=date(2025, 1, 1),
        rates=(RATE,),
        children=(
            Line("Brugt hos andre", "0 kr.", provision="lov om socialt frikort § 5"),
            Line("Loft efter lovens § 1", "42.766 kr.", provision="lov om socialt frikort § 1", rates=(RATE,)),
        ),
    ),
]

STEPS = [
    Step("Ansøgning", StepState.DONE, "/parts"),
    Step("Oplysninger", StepState.WRONG, "/parts", "Én oplysning mangler"),
    Step("Afgørelse", StepState.CURRENT, "/parts"),
    Step("Brev", StepState.WAITING),
]

EVENTS = [
    Event("Ansøgning modtaget", date(2025, 2, 14), "Birgitte Eksempel"),
    Event("Partshøring sendt", date(2025, 2, 20), "Sagsbehandler Amir Prøve", "Svar senest 6. marts 2025.", "/parts"),
    Event("Afgørelse underskrevet", datetime(2025, 3, 9, 23, 30, tzinfo=UTC), "Beslutningstager Kirsten Mønster"),
]
