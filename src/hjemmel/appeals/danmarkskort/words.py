"""How figures are said: the same words in the table, the picture and the document. Danish is the key."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from hjemmel.appeals.danmarkskort.counts import Question
from hjemmel.appeals.danmarkskort.figures import BREAK, Area, Danmarkskort, Extent, Figure
from hjemmel.appeals.danmarkskort.language import DANISH, language_code
from hjemmel.appeals.danmarkskort.language import gettext as _
from hjemmel.appeals.danmarkskort.public import EVERYTHING, Measure, Showing
from hjemmel.appeals.danmarkskort.published import Disagreement, Published
from hjemmel.law.rates import DatedValue
from hjemmel.publication.chance import Band
from hjemmel.statutes.retssikkerhed.danmarkskort import BARNETS_LOV_BEGINS, Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome


def hidden() -> str:
    """Stands where a number is not told."""
    return _("skjult")


def no_cases() -> str:
    """Stands where there is no percentage, for want of cases."""
    return _("ingen sager")


def not_told() -> str:
    """Said of a municipality that the table does not hold."""
    return _("ikke i tabellen")


def none_told() -> str:
    """Said of a year that no table tells of."""
    return _("Der er ikke hentet en tabel ind med landets kommuner for det år.")


def counted_here() -> str:
    """Said of a figure that is the municipality's own count."""
    return _("egen optælling")


def own_count() -> str:
    """Whose count it is, and whose it is not."""
    return _("Egen optælling. Det er ikke ministeriets Danmarkskort.")


def full_count() -> str:
    """What the band is, since every case is counted."""
    return _(
        "Sagerne er alle talt med. Spændet (95 pct.) viser, hvor langt fra tallet tilfældighed alene kan flytte en "
        "procent."
    )


def only_appealed() -> str:
    """What a map tells of."""
    return _("Kortet siger kun noget om de afgørelser, der er klaget over.")


def dismissed_apart() -> str:
    """What is in no percentage."""
    return _("Afviste, henviste og tilbagekaldte sager indgår ikke i procenten.")


def fell_apart() -> str:
    """The unexplained fall of the two disability maps."""
    return _(
        "De to handicapkort faldt omkring 13 point fra %(before)s til %(after)s, uden at det er forklaret "
        "(embedsvaerket.dk). Socialområdet rummer dem. Sammenlign med varsomhed hen over det skift."
    ) % {"before": BREAK - 1, "after": BREAK}


def internal() -> str:
    """Said where small numbers are shown."""
    return _("Kun til brug i myndigheden: små tal er ikke skjult.")


def map_name(map: Map) -> str:
    """The name of a map."""
    return {
        Map.SOCIAL: _("socialområdet"),
        Map.CHILD_DISABILITY: _("børnehandicapområdet"),
        Map.ADULT_DISABILITY: _("voksenhandicapområdet"),
    }[map]


def measure_name(one: Measure) -> str:
    """The name of a number."""
    return {
        Measure.N: _("afgjorte sager"),
        Measure.REVERSED: _("omgjort"),
        Measure.UPHELD: _("stadfæstet"),
        Measure.REMITTED: _("hjemvist"),
        Measure.CHANGED: _("ændret eller ophævet"),
        Measure.DISMISSED: _("afvist"),
    }[one]


def outcome_name(one: Outcome) -> str:
    """The name of an outcome."""
    return {
        Outcome.UPHELD: _("stadfæstet"),
        Outcome.CHANGED: _("ændret"),
        Outcome.ANNULLED: _("ophævet"),
        Outcome.REMITTED: _("hjemvist"),
        Outcome.DISMISSED: _("afvist"),
    }[one]


def disagreement(one: Disagreement) -> str:
    """What does not agree in a published figure."""
    return {
        Disagreement.PARTS: _("udfaldene giver ikke tilsammen det oplyste antal sager"),
        Disagreement.PERCENT: _("procenten er ikke omgjorte sager af afgjorte sager"),
        Disagreement.NO_CASES: _("der er oplyst en procent, men der var ingen sager"),
    }[one]


def number(value: int) -> str:
    """A whole number with Danish dots, 8.631; English 8,631."""
    return _separated(f"{value:,}", ",", ".")


def percent(value: Decimal) -> str:
    """A percentage as precise as it is given: 62,3 %."""
    return _separated(f"{value} %", ".", ",")


def signed(points: Decimal | int) -> str:
    """A distance in points with its sign: +17, −7,9."""
    return _separated(f"{points:+}", ".", ",").replace("-", "\N{MINUS SIGN}")


def span(band: Band) -> str:
    """A band: 50,5–72,9 %."""
    return _separated(f"{band.low}–{band.high} %", ".", ",")


def _separated(text: str, english: str, danish: str) -> str:
    return text.replace(english, danish) if language_code() == DANISH else text


def cases(n: int) -> str:
    """1 sag, 69 sager."""
    return (_("%(n)s sag") if n == 1 else _("%(n)s sager")) % {"n": number(n)}


def as_published(source: str) -> str:
    """Whose figures they are, where they stand as others published them."""
    return _("Som offentliggjort: %(source)s.") % {"source": source}


def hidden_note(least: int) -> str:
    """Why a cell is hidden."""
    return _(
        "Tal fra 1 til %(most)s er skjult, og med dem de tal, de ellers kunne regnes ud fra. "
        "Hvor der ingen sager er, er der ingen procent."
    ) % {"most": least - 1}


def headline(map: Map, year: int) -> str:
    """The name of a map: Omgørelsesprocent på socialområdet 2024."""
    return _("Omgørelsesprocent på %(map)s %(year)s") % {"map": map_name(map), "year": year}


def area_name(kort: Danmarkskort, area: Area) -> str:
    """The name of an area; of a sum, how many of its municipalities are told of where some are missing."""
    if area.extent is Extent.MUNICIPALITY:
        return area.name
    name = area.name
    inside = kort.municipalities_in(area)
    told = len(inside & kort.told)
    if told == len(inside):
        return name
    if area.extent is Extent.COUNTRY:
        return _("%(told)s af landets %(all)s kommuner") % {"told": told, "all": len(inside)}
    return _("%(area)s, %(told)s af %(all)s kommuner") % {"area": name, "told": told, "all": len(inside)}


def rate(figure: Figure, showing: Showing) -> str:
    """The percentage with one decimal, or why there is none."""
    if showing.has(figure, Measure.N) and figure.rate is None:
        return no_cases()
    if figure.rate is None or not showing.has_rate(figure):
        return hidden()
    return percent(figure.rate)


def measure(figure: Figure, one: Measure, showing: Showing) -> str:
    """A number of a figure, or that it is hidden."""
    return number(one.of(figure)) if showing.has(figure, one) else hidden()


def chance(figure: Figure, showing: Showing) -> str:
    """The band, or nothing where the percentage is not shown."""
    return span(figure.band) if figure.band and showing.has_rate(figure) else ""


def sentence(figure: Figure, showing: Showing = EVERYTHING) -> str:
    """A figure in one sentence, for a title that is read aloud: 62,3 % af 69 sager omgjort (spænd 50,5–72,9 %)."""
    if not showing.has(figure, Measure.N):
        return _("tallet er skjult")
    if figure.band is None:
        return _("ingen sager, og derfor ingen procent")
    if not showing.has_rate(figure):
        return _("%(cases)s, procenten er skjult") % {"cases": cases(figure.n)}
    said = {"rate": rate(figure, showing), "cases": cases(figure.n), "span": span(figure.band)}
    return _("%(rate)s af %(cases)s omgjort (spænd %(span)s)") % said


def printed(figure: Published) -> str:
    """A figure as others print it, in a few words: 62 % af 69 sager; empty where they print no percentage."""
    if figure.n == 0:
        return no_cases()
    if figure.rate is None:
        return ""
    if figure.n is None:
        return _("%(rate)s, antallet af sager er ikke oplyst") % {"rate": percent(figure.rate)}
    return _("%(rate)s af %(cases)s") % {"rate": percent(figure.rate), "cases": cases(figure.n)}


def printed_in_full(figure: Published) -> str:
    """The same with a distance that is printed instead, and with what does not agree in the figure."""
    said = printed(figure)
    if not said and figure.points_from_country is not None:
        said = _("%(points)s procentpoint fra landet") % {"points": signed(figure.points_from_country)}
    return "; ".join([said or "–", *map(disagreement, figure.disagreements)])


def printed_beside() -> str:
    """Said where some tiles show what others have printed."""
    return _("Med stiplet kant: som andre har trykt det.")


def published(value: DatedValue | None) -> str:
    """The country's published percentage with its source."""
    if value is None:
        return _("Landstallet er ikke fundet offentliggjort.")
    said = {"percent": percent(Decimal(str(value.value))), "source": value.source}
    return _("Hele landet, som offentliggjort: %(percent)s (%(source)s).") % said


def question(one: Question, *, with_n: bool) -> str:
    """Cases that a person must place; how many is said inside the authority only, since it may be few."""
    who = cases(one.n) if with_n else _("Sager")
    when = _("de hører til dér, hvis klagen er modtaget før %(year)s") % {"year": BARNETS_LOV_BEGINS.year}
    why = when if one.line.older_cases else _("om de hører til dér, er ikke sikkert")
    said = {"who": who, "provision": one.provision, "map": map_name(one.line.map), "why": why}
    return _("%(who)s efter %(provision)s er ikke talt med på %(map)s: %(why)s.") % said


def outside(provisions: Mapping[str, int]) -> str:
    """The provisions that are on no map; how many cases they had is not said, since it may be few."""
    return _("Uden for kortene er sager efter %(provisions)s.") % {"provisions": ", ".join(provisions)}
