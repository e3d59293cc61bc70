"""How figures are said in Danish: the same words in the table, the picture and the document."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from hjemmel.appeals.danmarkskort.counts import Question
from hjemmel.appeals.danmarkskort.figures import BREAK, Area, Danmarkskort, Extent, Figure
from hjemmel.appeals.danmarkskort.public import EVERYTHING, Measure, Showing
from hjemmel.law.rates import DatedValue
from hjemmel.publication.chance import Band
from hjemmel.statutes.retssikkerhed.danmarkskort import BARNETS_LOV_BEGINS, Map

HIDDEN = "skjult"
NO_CASES = "ingen sager"
NOT_TOLD = "ikke i tabellen"

COUNTED_HERE = "egen optælling"
OWN_COUNT = "Egen optælling. Det er ikke ministeriets Danmarkskort."
FULL_COUNT = (
    "Sagerne er alle talt med. Spændet (95 pct.) viser, hvor langt fra tallet tilfældighed alene kan flytte en procent."
)
ONLY_APPEALED = "Kortet siger kun noget om de afgørelser, der er klaget over."
DISMISSED_APART = "Afviste, henviste og tilbagekaldte sager indgår ikke i procenten."
FELL_APART = (
    f"De to handicapkort faldt omkring 13 point fra {BREAK - 1} til {BREAK}, uden at det er forklaret "
    "(embedsvaerket.dk). Socialområdet rummer dem. Sammenlign med varsomhed hen over det skift."
)
INTERNAL = "Kun til brug i myndigheden: små tal er ikke skjult."


def number(value: int) -> str:
    """A whole number with Danish dots: 8.631."""
    return f"{value:,}".replace(",", ".")


def percent(value: Decimal) -> str:
    """A percentage as precise as it is given: 62,3 %."""
    return f"{value} %".replace(".", ",")


def span(band: Band) -> str:
    """A band: 50,5–72,9 %."""
    return f"{band.low}–{band.high} %".replace(".", ",")


def cases(n: int) -> str:
    """1 sag, 69 sager."""
    return f"{number(n)} {'sag' if n == 1 else 'sager'}"


def as_published(source: str) -> str:
    """Whose figures they are, where they stand as others published them."""
    return f"Som offentliggjort: {source}."


def hidden_note(least: int) -> str:
    """Why a cell is hidden."""
    return (
        f"Tal fra 1 til {least - 1} er skjult, og med dem de tal, de ellers kunne regnes ud fra. "
        "Hvor der ingen sager er, er der ingen procent."
    )


def headline(map: Map, year: int) -> str:
    """The name of a map: Omgørelsesprocent på socialområdet 2024."""
    return f"Omgørelsesprocent på {map.value} {year}"


def area_name(kort: Danmarkskort, area: Area) -> str:
    """The name of an area; of a sum, how many of its municipalities are told of where some are missing."""
    if area.extent is Extent.MUNICIPALITY:
        return area.name
    inside = kort.municipalities_in(area)
    told = len(inside & kort.told)
    if told == len(inside):
        return area.name
    if area.extent is Extent.COUNTRY:
        return f"{told} af landets {len(inside)} kommuner"
    return f"{area.name}, {told} af {len(inside)} kommuner"


def rate(figure: Figure, showing: Showing) -> str:
    """The percentage with one decimal, or why there is none."""
    if showing.has(figure, Measure.N) and figure.rate is None:
        return NO_CASES
    if figure.rate is None or not showing.has_rate(figure):
        return HIDDEN
    return percent(figure.rate)


def measure(figure: Figure, one: Measure, showing: Showing) -> str:
    """A number of a figure, or that it is hidden."""
    return number(one.of(figure)) if showing.has(figure, one) else HIDDEN


def chance(figure: Figure, showing: Showing) -> str:
    """The band, or nothing where the percentage is not shown."""
    return span(figure.band) if figure.band and showing.has_rate(figure) else ""


def sentence(figure: Figure, showing: Showing = EVERYTHING) -> str:
    """A figure in one sentence, for a title that is read aloud: 62,3 % af 69 sager omgjort (spænd 50,5–72,9 %)."""
    if not showing.has(figure, Measure.N):
        return "tallet er skjult"
    if figure.band is None:
        return "ingen sager, og derfor ingen procent"
    if not showing.has_rate(figure):
        return f"{cases(figure.n)}, procenten er skjult"
    return f"{rate(figure, showing)} af {cases(figure.n)} omgjort (spænd {span(figure.band)})"


def published(value: DatedValue | None) -> str:
    """The country's published percentage with its source."""
    if value is None:
        return "Landstallet er ikke fundet offentliggjort."
    return f"Hele landet, som offentliggjort: {percent(Decimal(str(value.value)))} ({value.source})."


def question(one: Question, *, with_n: bool) -> str:
    """Cases that a person must place; how many is said inside the authority only, since it may be few."""
    who = cases(one.n) if with_n else "Sager"
    when = f"de hører til dér, hvis klagen er modtaget før {BARNETS_LOV_BEGINS.year}"
    why = when if one.line.older_cases else "om de hører til dér, er ikke sikkert"
    return f"{who} efter {one.provision} er ikke talt med på {one.line.map.value}: {why}."


def outside(provisions: Mapping[str, int]) -> str:
    """The provisions that are on no map; how many cases they had is not said, since it may be few."""
    return f"Uden for kortene er sager efter {', '.join(provisions)}."
