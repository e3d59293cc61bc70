"""A provision as the law here knows it: rules, rates, deadlines and experiments, through all the acts it stood in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from hjemmel.law import Law
from hjemmel.law.citations import Place
from hjemmel.law.deadlines import Deadline, OnDayOff
from hjemmel.law.facts import Labels
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import Brackets, ByGroup, DatedValue, Number, Rate, Value
from hjemmel.law.statute import Version
from hjemmel.law.wording import say, say_date, say_length
from hjemmel.statutes.moves import LINEAGE

_HEAD = {
    "history": Labels("Bestemmelsens vej gennem lovene", "The provision through the acts"),
    "rules": Labels("Regler", "Rules"),
    "rates": Labels("Satser", "Rates"),
    "deadlines": Labels("Frister", "Deadlines"),
    "experiments": Labels("Forsøg", "Experiments"),
    "untranslated": Labels("Kan ikke beregnes", "Not computed"),
}
_DAY_OFF = {
    OnDayOff.STAYS: Labels("", ""),
    OnDayOff.MOVES_ON: Labels(", ellers næste arbejdsdag", ", or the next working day"),
    OnDayOff.MOVES_BACK: Labels(", ellers arbejdsdagen før", ", or the working day before"),
}
_FROM, _TO, _ONWARDS = Labels("fra", "from"), Labels("til", "to"), Labels("og frem", "onwards")
_KNOWN = Labels("kendt fra", "known from")
_OR = Labels("eller", "or")
_UNSETTLED = Labels("ikke bekræftet", "not confirmed")


def show(law: Law, deadlines: Iterable[Deadline], place: Place, lang: str = "da") -> str:
    """Everything about a provision and what stands below it, as text; empty where nothing here cites it.

    A rule or rate is shown with all its versions, also those that stand in another act.
    """
    sections = {
        "history": list(_history(place, lang)),
        "rules": list(_rules(law, place, lang)),
        "rates": list(_rates(law, place, lang)),
        "deadlines": [_deadline(deadline, lang) for deadline in deadlines if deadline.provision in place],
        "experiments": list(_experiments(law, place, lang)),
        "untranslated": [
            f"  {note.provision}: {note.labels(lang)}" for note in law.untranslated if note.provision in place
        ],
    }
    parts = [f"{_HEAD[name](lang)}\n" + "\n".join(lines) for name, lines in sections.items() if lines]
    if not parts:
        return ""
    return "\n\n".join([_title(law, place), *parts])


def _title(law: Law, place: Place) -> str:
    first = place if isinstance(place, Provision) else place.first
    statute = law.statutes.get(first.statute)
    if statute is None:
        return str(place)
    eli = f" ({first.eli(statute.eli)})" if statute.eli else ""
    return f"{place}, {statute.title}{eli}"


def _history(place: Place, lang: str) -> Iterator[str]:
    if isinstance(place, Provision):
        for norm in LINEAGE.moved_norms(place):
            for standing in norm:
                since = f" {_FROM(lang)} {say_date(standing.since, lang)}" if standing.since else ""
                until = f" {_TO(lang)} {say_date(standing.until, lang)}" if standing.until else ""
                yield f"  {standing.provision}{since}{until}"
        for move in LINEAGE.moves:
            if place in (move.old, move.new):
                yield f"      {move.source}"


def _rules(law: Law, place: Place, lang: str) -> Iterator[str]:
    for name, declared in law.rules.items():
        versions = sorted((v for v in declared if not v.experiment), key=lambda version: version.since)
        if any(version.provision in place for version in versions):
            yield f"  {name}: {versions[-1].labels(lang)}"
            for version in versions:
                yield f"    {version.provision}, {_period(version, lang)}{_guarded(version, lang)}"


def _rates(law: Law, place: Place, lang: str) -> Iterator[str]:
    for rate in law.rates.values():
        if any(value.citation in place for value in rate.values):
            yield f"  {rate.name}: {rate.da if lang == 'da' else rate.en}"
            for value in rate.values:
                yield f"    {say_amounts(rate, value, lang)}, {_period(value, lang)} [{value.citation}]"
                yield f"      {_evidence(value, lang)}"


def _deadline(deadline: Deadline, lang: str) -> str:
    label, length = deadline.da if lang == "da" else deadline.en, deadline.length
    counted = say_length(length, lang)
    mark = deadline.sureness.name if deadline.sureness.is_settled else f"{deadline.sureness.name}, {_UNSETTLED(lang)}"
    rule = f"{label}: {counted}{_DAY_OFF[deadline.on_day_off](lang)} [{deadline.provision}]"
    return f"  {rule}\n      {deadline.source} ({mark})"


def _experiments(law: Law, place: Place, lang: str) -> Iterator[str]:
    names = {name for name, versions in law.rules.items() if any(v.provision in place for v in versions)}
    names |= {rate.name for rate in law.rates.values() if any(v.citation in place for v in rate.values)}
    for name in sorted(names):
        for version in law.rules.get(name, ()):
            if version.experiment:
                yield f"  {version.experiment}: {name}, {version.provision}, {_period(version, lang)}"
        for guarded in law.guarded_rates:
            if guarded.name == name:
                amount = say_value(guarded.value.value, law.rates[name].unit.value, lang)
                where = f"{guarded.value.citation}, {_period(guarded.value, lang)}"
                yield f"  {guarded.experiment}: {name} {amount}, {where}"


def _period(version: Version | DatedValue, lang: str) -> str:
    until = f"{_TO(lang)} {say_date(version.until, lang)}" if version.until else _ONWARDS(lang)
    return f"{_FROM(lang)} {say_date(version.since, lang)} {until}"


def _guarded(version: Version, lang: str) -> str:
    known = version.known_from if version.known_from and version.known_from > version.since else None
    known_text = f", {_KNOWN(lang)} {say_date(known, lang)}" if known else ""
    return known_text + (f" ({' + '.join(version.guards)})" if version.guards else "")


def say_amounts(rate: Rate, value: DatedValue, lang: str) -> str:
    """What a rate is in a period, in words; every amount that a calculation allows."""
    options = value.candidates or (value.value,)
    return f" {_OR(lang)} ".join(say_value(option, rate.unit.value, lang) for option in options)


def say_value(value: Value, unit: str, lang: str) -> str:
    """A number, the steps of a scale or the numbers of a table, in words."""
    match value:
        case Brackets(steps):
            return "; ".join(f"{say(step.floor, lang)}+: {_number(step.value, unit, lang)}" for step in steps)
        case ByGroup(values):
            return "; ".join(f"{group}: {_number(number, unit, lang)}" for group, number in values.items())
        case _:
            return _number(value, unit, lang)


def _number(value: Number, unit: str, lang: str) -> str:
    return say(value, lang, unit) if isinstance(value, Decimal) else f"{value} {unit}"


def _evidence(value: DatedValue, lang: str) -> str:
    known = f"; {_KNOWN(lang)} {say_date(value.known_from, lang)}" if value.known_from != value.since else ""
    mark = value.sureness.name if value.is_settled else f"{value.sureness.name}, {_UNSETTLED(lang)}"
    return f"{value.source} ({mark}){known}"
