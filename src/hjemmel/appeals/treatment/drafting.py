"""What a draft says: Danish text for each section, from the snapshot of the figures and the law in force.

The text is a beginning that a person works on. Nothing in it judges: where the sources contradict each other both are
told, and why cases were reversed is told only as it was recorded.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.figures import BREAK, Area, Extent, Figure
from hjemmel.appeals.treatment.snapshot import Country, MapFigures, Snapshot, reversed_most
from hjemmel.monitoring.under_way import MeasureUnderWay
from hjemmel.statutes import load
from hjemmel.statutes.retssikkerhed.action_plan import (
    ORDER,
    PROVISION,
    TREATMENT,
    Answer,
    Duty,
    Reading,
    position_required,
)
from hjemmel.statutes.retssikkerhed.outcomes import Tally
from hjemmel.web.formats import write_date

SECTIONS = {
    "summary": _("Resumé"),
    "background": _("Baggrund"),
    "figures": _("Omgørelsesprocenterne"),
    "comparison": _("Sammenligning"),
    "reasons": _("Årsager, fordelt på områder"),
    "measures": _("Tiltag, der er sat i gang"),
    "plan": _("Spørgsmålet om en handlingsplan"),
    "law": _("Lovgrundlag"),
    "recommendation": _("Indstilling"),
}
"""The sections of a case by name, in their order. A point of the recommendation is a line of its own."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a draft is made of. ``council_on`` is the day the council is to treat it; the law of that day applies."""

    snapshot: Snapshot
    published_on: date
    treat_by: date
    council_on: date
    measures: Sequence[MeasureUnderWay]


def treat_by(published_on: date) -> date:
    """The last day the council may treat maps published on a day: the rule of RSL § 79 b, stk. 1, then in force."""
    rule = "danmarkskort_treated_by"
    outcome = load().at(published_on).plan(rule).run({"danmarkskort_published_on": published_on})
    day = outcome[rule]
    assert isinstance(day, date)  # noqa: S101  the rule is a date
    return day


def draft(material: Material) -> dict[str, str]:
    """The text of every section, in Danish whatever the language of the screen: it is a paper for a Danish council."""
    with override("da"):
        return _drafted(material)


def of_figures(snapshot: Snapshot) -> dict[str, str]:
    """The sections that follow from the figures alone, in Danish: the same figures give the same text."""
    with override("da"):
        return {
            "summary": _summary(snapshot),
            "figures": "\n\n".join(_figures(snapshot, one) for one in snapshot.maps),
            "comparison": _comparison(snapshot),
            "reasons": _reasons(snapshot),
        }


def _drafted(material: Material) -> dict[str, str]:
    return {
        **of_figures(material.snapshot),
        "background": _background(material),
        "measures": _measures(material.measures),
        "plan": plan_question(position_required(material.council_on), material.council_on),
        "law": _law(position_required(material.council_on)),
        "recommendation": _recommendation(material),
    }


def figure_of(snapshot: Snapshot, tally: Tally, one: MapFigures) -> Figure:
    """The figure of a map, for its percentage and band."""
    return Figure(Area(Extent.MUNICIPALITY, "", snapshot.municipality), one.of, snapshot.year, tally)


def _said(snapshot: Snapshot, one: MapFigures, tally: Mapping[str, int] | None) -> str:
    """The cases of the year or of the year before, with n and band beside the percentage."""
    return "der er ingen tal" if tally is None else words.sentence(figure_of(snapshot, Tally(**tally), one))


def _summary(snapshot: Snapshot) -> str:
    maps = "; ".join(f"på {one.of.value} {_said(snapshot, one, one.tally)}" for one in snapshot.maps)
    count = f"{words.own_count()} " if snapshot.is_own else ""
    return f"Danmarkskortene for {snapshot.year} viser for {snapshot.municipality}: {maps}. {count}".strip()


def _background(material: Material) -> str:
    return (
        f"Danmarkskortene med tal for {material.snapshot.year} er offentliggjort {write_date(material.published_on)}. "
        f"Kommunalbestyrelsen skal behandle dem på et møde senest {write_date(material.treat_by)} ({TREATMENT}).\n\n"
        f"{words.only_appealed()} {words.dismissed_apart()} En hjemvist sag skal behandles igen, og resultatet kan "
        "blive det samme."
    )


def _figures(snapshot: Snapshot, one: MapFigures) -> str:
    lines = [f"{one.of.value.capitalize()}: {_said(snapshot, one, one.tally)}."]
    if one.tally is not None:
        tally = Tally(**one.tally)
        if tally.on_merits:
            changed = tally.changed + tally.annulled
            lines.append(
                f"{words.number(tally.upheld)} er stadfæstet, {words.number(tally.remitted)} hjemvist og "
                f"{words.number(changed)} ændret eller ophævet."
            )
        if tally.dismissed:
            lines.append(f"Dertil {words.cases(tally.dismissed)} afvist, henvist eller tilbagekaldt, som ikke indgår.")
    lines.append(f"Kilde: {one.source}." if one.source else words.own_count())
    lines += [f"Som trykt andetsteds: {printed}." for printed in one.printed]
    comment = f"\n\nKommunens bemærkning til kortet: {one.comment}" if one.comment else ""
    return " ".join(lines) + comment


def _comparison(snapshot: Snapshot) -> str:
    told = [_beside(snapshot, one) for one in snapshot.maps]
    if snapshot.year >= BREAK > snapshot.year - 1:
        told.append(words.fell_apart())
    return "\n\n".join([*told, words.full_count()])


def _beside(snapshot: Snapshot, one: MapFigures) -> str:
    told = [
        f"{year}: {_said(snapshot, one, tally)}. {_of_country(country)}"
        for year, tally, country in (
            (snapshot.year, one.tally, one.country),
            (snapshot.year - 1, one.before, one.country_before),
        )
    ]
    if one.since is not None:
        told.insert(0, f"{snapshot.year + 1} indtil nu: {_said(snapshot, one, one.since)}. {words.own_count()}")
    return "\n".join([f"{one.of.value.capitalize()}:", *told])


def _of_country(country: Country | None) -> str:
    if country is None:
        return "Landstallet er ikke fundet offentliggjort."
    return f"Hele landet: {words.percent(Decimal(country.percent))} ({country.source})."


def _reasons(snapshot: Snapshot) -> str:
    told = []
    for one in snapshot.maps:
        provisions = reversed_most(one.provisions)
        if not provisions:
            continue
        most = ", ".join(f"{part.name} ({part.counts.reversed} af {part.counts.on_merits})" for part in provisions)
        line = f"{one.of.value.capitalize()}: omgjorte sager efter {most}."
        if reasons := reversed_most(one.reasons):
            line += " Årsager, som de er registreret: "
            line += ", ".join(f"{part.name.lower()} ({part.counts.reversed})" for part in reasons) + "."
        told.append(line)
    return "\n\n".join(told) or "Der er ingen omgjorte sager at forklare."


def _measures(measures: Iterable[MeasureUnderWay]) -> str:
    told = [_measure(one) for one in measures]
    return "\n\n".join(told) or "Der er ikke registreret tiltag, der er i gang."


def _measure(one: MeasureUnderWay) -> str:
    began = " eller ".join(write_date(day) for day in one.began_on)
    about = f" ({one.provisions})" if one.provisions else ""
    said = f"{one.title}{about}: {one.what} Ansvarlig: {one.owner}. Begyndt {began}."
    return f"{said} Forventet virkning: {one.expected_effect}" if one.expected_effect else said


def plan_question(duty: Duty, on: date) -> str:
    """The question of an action plan with the rule in force that day, every source, and the three answers."""
    said = [_duty(duty, on)]
    if duty.says_no:
        said.append("Kilder, der siger nej: " + "; ".join(map(_source, duty.says_no)) + ".")
    if duty.says_yes:
        said.append("Kilder, der siger ja: " + "; ".join(map(_source, duty.says_yes)) + ".")
        said.append("Kommunalbestyrelsen kan svare:\n" + "\n".join(f"– {_answer(one)}" for one in Answer))
        said.append(f"Ankestyrelsen kan pålægge en handlingsplan med en frist ({ORDER}).")
    return "\n\n".join(said)


def _law(duty: Duty) -> str:
    """What the case rests on; a rule that no source says is in force is not relied on."""
    treatment = f"{TREATMENT}: behandling af Danmarkskortet"
    return f"{treatment}\n{PROVISION}: stilling til en handlingsplan" if duty.required else treatment


def _duty(duty: Duty, on: date) -> str:
    if not duty.required:
        return (
            f"Ved en behandling {write_date(on)} er der efter kilderne ingen pligt til at tage stilling til en "
            "handlingsplan: den regel er ophævet. Kommunalbestyrelsen kan gøre det alligevel."
        )
    dispute = " Kilderne er uenige; her følges den forsigtige læsning." if duty.is_disputed else ""
    return (
        f"Ved en behandling {write_date(on)} skal kommunalbestyrelsen tage stilling til, om der skal laves en "
        f"handlingsplan ({PROVISION}).{dispute}"
    )


def _source(reading: Reading) -> str:
    return f"{reading.source}, pligt fra {write_date(reading.since)} til {write_date(reading.until)}"


def _answer(answer: Answer) -> str:
    return f"{answer.value}, med begrundelse, som Ankestyrelsen får." if answer is Answer.NONE else f"{answer.value}."


def _recommendation(material: Material) -> str:
    points = [f"at Danmarkskortene for {material.snapshot.year} drøftes"]
    if position_required(material.council_on).required:
        points.append(
            "at de tiltag, der er sat i gang, udgør handlingsplanen"
            if material.measures
            else "at der tages stilling til, om der skal laves en handlingsplan"
        )
    return "\n".join(points)
