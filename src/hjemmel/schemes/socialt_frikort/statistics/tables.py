"""The tables of the frikort's figures, over counts of the finest kinds there are.

The kinds are words: ``("application", month, sender, outcome, band of days)``, ``("card", month of issue, active or
deactivated, use)`` and ``("employer", month)``; a month is ``2025-03``.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.dates import MONTHS_3
from django.utils.translation import override

from hjemmel.casework.models import Sender
from hjemmel.publication.figures import Figures, Kind, Part, Share, Table, Words
from hjemmel.publication.kinds import Period
from hjemmel.schemes.socialt_frikort.statistics import cubes

APPLICATION, CARD, EMPLOYER = "application", "card", "employer"

BANDS = (("0", 14, Words("0–14 dage", "0–14 days")), ("15", 28, Words("15–28 dage", "15–28 days")),
         ("29", 56, Words("29–56 dage", "29–56 days")))  # fmt: skip
LONGER = ("57", Words("57 dage eller mere", "57 days or more"))
UNDECIDED = "undecided"

MOST_MONTHS = 36
"""A longer period is shown by year only."""

SENDERS = {
    Sender.CITIZEN: Words("Borgeren selv", "The citizen"),
    Sender.REPRESENTATIVE: Words("Værge eller partsrepræsentant", "Guardian or representative"),
    Sender.RELATIVE: Words("Pårørende", "Relative"),
    Sender.EMPLOYMENT: Words("Kommunens beskæftigelsesforvaltning", "The municipality's employment administration"),
    Sender.SOCIAL: Words("Kommunens socialforvaltning", "The municipality's social administration"),
    Sender.ORGANISATION: Words("Frivillig eller privat organisation", "Voluntary or private organisation"),
    Sender.OTHER: Words("Andre", "Others"),
    cubes.UNKNOWN: Words("Ikke oplyst", "Not stated"),
}
OUTCOMES = {
    cubes.GRANTED: Words("Bevilget", "Granted"),
    cubes.REFUSED: Words("Afslag", "Refused"),
    cubes.PENDING: Words("Under behandling", "Pending"),
    cubes.OTHER: Words("Andet", "Other"),
}
_ALL = Words("I alt", "In all")


def band(days: int | None) -> str:
    """The band that a number of days to a decision falls in."""
    if days is None:
        return UNDECIDED
    return next((name for name, last, _ in BANDS if days <= last), LONGER[0])


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted in the database, before it is arranged."""

    applications: tuple[cubes.ApplicationLine, ...]
    cards: tuple[cubes.CardLine, ...]
    employers: tuple[cubes.EmployerLine, ...]

    def only(self, *, sender: str = "", outcome: str = "") -> "Counted":
        """The applications by one sender and with one outcome, where they are named; cards and employers stay."""
        found = (line for line in self.applications if sender in ("", line.sender) and outcome in ("", line.outcome))
        return replace(self, applications=tuple(found))

    @property
    def kinds(self) -> dict[Kind, int]:
        """The counts by their kind."""
        found: Counter[Kind] = Counter()
        for line in self.applications:
            found[APPLICATION, _month(line.month), line.sender, line.outcome, band(line.days)] += line.n
        for card in self.cards:
            state = "active" if card.is_active else "deactivated"
            found[CARD, _month(card.month), state, card.use] += card.n
        for employer in self.employers:
            found[EMPLOYER, _month(employer.month)] += employer.n
        return dict(found)

    @property
    def waiting(self) -> tuple[int, ...]:
        """The days from receipt to the first decision of each application that has one, rising."""
        return tuple(sorted(line.days for line in self.applications if line.days is not None for _ in range(line.n)))


def counted(period: Period) -> Counted:
    """What the actor may see, counted: applications of the period, and cards and employers until it ends."""
    return Counted(
        tuple(cubes.applications(period)), tuple(cubes.cards(period.until)), tuple(cubes.employers(period.until))
    )


def figures(municipality: str, counts: Mapping[Kind, int], period: Period) -> Figures:
    """The figures of a municipality (by code) in a period, over counts by kind."""
    years = tuple(str(year) for year in range(period.since.year, period.until.year + 1))
    months = _months(period)
    tables = [_cards(), _applications("applications", _years(years), in_time=False)]
    by_month = 1 < len(months) <= MOST_MONTHS
    if by_month:
        tables.insert(1, _cards_by_month(months))
        tables.append(_applications("applications-by-month", _month_rows(APPLICATION, months), in_time=True))
    tables += [_senders(), _waiting(), _employers(counts)]
    if by_month:
        tables.append(_employers_by_month(months))
    return Figures(municipality, counts, tuple(tables))


def _cards() -> Table:
    return Table(
        "cards",
        Words("Frikort og ibrugtagning", "Cards and their use"),
        (
            Part("all", _ALL, _of(CARD)),
            Part("active", Words("Aktive", "Active"), _of(CARD, {2: {"active"}})),
            Part("deactivated", Words("Deaktiverede", "Deactivated"), _of(CARD, {2: {"deactivated"}})),
        ),
        _USE,
        add_up=("used", "unused"),
        rows_add_up=("active", "deactivated"),
        shares=(_UPTAKE,),
        note=Words(
            "Alle frikort, der er udstedt, før perioden slutter, til borgere, som kommunen er handlekommune for. Et "
            "frikort er taget i brug, når en arbejdsgiver har registreret en ansættelse.",
            "Every card issued before the period ends to citizens for whom the municipality acts. A card is used when "
            "an employer has registered an employment.",
        ),
        drawn=("used", "unused"),
    )


def _cards_by_month(months: list[date]) -> Table:
    rows = _month_rows(CARD, months)
    return Table(
        "cards-by-month",
        Words("Frikort efter den måned, de er udstedt", "Cards by the month they were issued"),
        rows,
        _USE,
        add_up=("used", "unused"),
        rows_add_up=tuple(row.name for row in rows),
        shares=(_UPTAKE,),
        drawn=("cards", "used"),
        in_time=True,
    )


def _applications(name: str, rows: tuple[Part, ...], *, in_time: bool) -> Table:
    parts = tuple(Part(one, words, _of(APPLICATION, {3: {one}})) for one, words in OUTCOMES.items())
    decided = Part("decided", Words("Afgjort", "Decided"), _of(APPLICATION, {3: {cubes.GRANTED, cubes.REFUSED}}))
    by_month = Words("Ansøgninger efter måned", "Applications by month")
    return Table(
        name,
        by_month if in_time else Words("Ansøgninger", "Applications"),
        rows,
        (Part("applications", Words("Ansøgninger", "Applications"), _of(APPLICATION)), *parts, decided),
        add_up=tuple(OUTCOMES),
        rows_add_up=tuple(row.name for row in rows if row.name != "all"),
        shares=(Share(Words("Bevilget af afgjorte", "Granted of decided"), cubes.GRANTED, "decided"),),
        note=None
        if in_time
        else Words(
            "Ansøgninger, der er modtaget i perioden, og hvordan det er gået dem, den dag tallene er talt.",
            "Applications received in the period, and how they stand on the day of counting.",
        ),
        drawn=("applications", cubes.GRANTED) if in_time else ("applications", cubes.GRANTED, cubes.REFUSED),
        in_time=in_time,
    )


def _senders() -> Table:
    rows = tuple(Part(str(sender), words, _of(APPLICATION, {2: {str(sender)}})) for sender, words in SENDERS.items())
    return Table(
        "senders",
        Words("Hvem der sender ansøgningerne", "Who sends the applications"),
        rows,
        (Part("applications", Words("Ansøgninger", "Applications"), _of(APPLICATION)),),
        rows_add_up=tuple(row.name for row in rows),
        drawn=("applications",),
    )


def _waiting() -> Table:
    bands = [*((name, words) for name, _, words in BANDS), LONGER]
    rows = tuple(Part(f"days-{name}", words, _of(APPLICATION, {4: {name}})) for name, words in bands)
    return Table(
        "days",
        Words("Fra ansøgning til første afgørelse", "From application to first decision"),
        rows,
        (Part("decisions", Words("Ansøgninger", "Applications"), _of(APPLICATION)),),
        rows_add_up=tuple(row.name for row in rows),
        drawn=("decisions",),
    )


def _employers(counts: Mapping[Kind, int]) -> Table:
    years = sorted({kind[1][:4] for kind in counts if kind[0] == EMPLOYER})
    own = tuple(Part(year, Words(year, year), _of(EMPLOYER, in_year=year)) for year in years)
    return Table(
        "employers",
        Words("Arbejdsgivere", "Employers"),
        (Part("all", _ALL, _of(EMPLOYER)), *own),
        (_EMPLOYERS,),
        rows_add_up=tuple(years),
        note=Words(
            "Hver arbejdsgiver er talt én gang, i det år, hvor dens første ansættelse med frikort begyndte.",
            "Each employer is counted once, in the year in which its first employment with a card began.",
        ),
    )


def _employers_by_month(months: list[date]) -> Table:
    rows = _month_rows(EMPLOYER, months)
    return Table(
        "employers-by-month",
        Words("Nye arbejdsgivere efter måned", "New employers by month"),
        rows,
        (_EMPLOYERS,),
        rows_add_up=tuple(row.name for row in rows),
        drawn=("employers",),
        in_time=True,
    )


def _years(years: tuple[str, ...]) -> tuple[Part, ...]:
    own = tuple(Part(year, Words(year, year), _of(APPLICATION, in_year=year)) for year in years)
    return own if len(own) == 1 else (Part("all", _ALL, _of(APPLICATION)), *own)


def _month_rows(family: str, months: list[date]) -> tuple[Part, ...]:
    several = months[0].year != months[-1].year
    return tuple(
        Part(_month(month), Words(*(_named(month, lang, several) for lang in ("da", "en"))),
             _of(family, {1: {_month(month)}}))
        for month in months
    )  # fmt: skip


def _named(month: date, language: str, with_year: bool) -> str:
    with override(language):
        name = str(MONTHS_3[month.month])
    name = name.capitalize() if language == "en" else name
    return f"{name}\N{NO-BREAK SPACE}{month.year}" if with_year else name


def _months(period: Period) -> list[date]:
    first, last = (day.year * 12 + day.month - 1 for day in (period.since, period.until))
    return [date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1)]


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _of(family: str, places: Mapping[int, set[str]] | None = None, in_year: str = "") -> Callable[[Kind], bool]:
    """Which kinds: of a family, with one of the words at each of the places, in a year."""

    def holds(kind: Kind) -> bool:
        return (
            kind[0] == family
            and kind[1].startswith(in_year)
            and all(kind[place] in words for place, words in (places or {}).items())
        )

    return holds


_USE = (
    Part("cards", Words("Frikort", "Cards"), _of(CARD)),
    Part("used", Words("Taget i brug", "Used"), _of(CARD, {3: {cubes.EMPLOYED, cubes.PAID}})),
    Part("unused", Words("Ikke taget i brug", "Not used"), _of(CARD, {3: {cubes.UNUSED}})),
)
_UPTAKE = Share(Words("Ibrugtagning", "Uptake"), "used", "cards")
_EMPLOYERS = Part("employers", Words("Arbejdsgivere", "Employers"), _of(EMPLOYER))
