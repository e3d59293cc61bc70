"""Filters of the pages with figures: ``{% load statistics %}``. The words are those of pictures and papers."""

from decimal import Decimal

from django import template
from django.utils.translation import gettext as _

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.figures import Figure, published_for_the_country
from hjemmel.appeals.danmarkskort.public import EVERYTHING, Measure
from hjemmel.appeals.danmarkskort.published import Choice, Disagreement, Published
from hjemmel.appeals.statistics.breakdown import By, Part
from hjemmel.appeals.statistics.forms import MAP_WORDS
from hjemmel.core.actor import Role
from hjemmel.core.municipalities import municipalities
from hjemmel.law.rates import DatedValue
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome
from hjemmel.web.frame import ROLE_LABELS

register = template.Library()


@register.filter
def said(figure: Figure) -> str:
    """A figure in a sentence."""
    return words.sentence(figure)


@register.filter
def rate(figure: Figure) -> str:
    """The percentage, or why there is none."""
    return words.rate(figure, EVERYTHING)


@register.filter
def chance(figure: Figure) -> str:
    """The band."""
    return words.chance(figure, EVERYTHING)


@register.filter
def changed(figure: Figure) -> int:
    """Changed and annulled cases, which are one."""
    return Measure.CHANGED.of(figure)


@register.filter
def percent(value: Decimal | float | None) -> str:
    """A percentage as precise as it is given; none is a dash."""
    return "–" if value is None else words.percent(Decimal(str(value)))


@register.filter
def points(value: Decimal | None) -> str:
    """A distance in percentage points with its sign; none is a dash."""
    if value is None:
        return "–"
    return _("%(points)s procentpoint") % {"points": words.signed(value)}


@register.filter
def as_printed(figure: Published) -> str:
    """What the source prints, and nothing more."""
    counts = [f"{words.measure_name(one)} {words.number(n)}" for one, n in figure.counts.items()]
    shares = [f"{words.outcome_name(outcome)} {words.percent(share)}" for outcome, share in figure.percents.items()]
    rates = [_("omgjort %(rate)s") % {"rate": percent(figure.percent)}] if figure.percent is not None else []
    country = [_("landet %(rate)s") % {"rate": percent(figure.country)}] if figure.country is not None else []
    points_away = points(figure.points_from_country)
    distance = [_("%(points)s fra landet") % {"points": points_away}] if figure.points_from_country is not None else []
    return "; ".join([*counts, *shares, *rates, *country, *distance])


@register.filter
def printed_said(figure: Published) -> str:
    """A printed figure in a few words: its percentage and cases where they are told."""
    return words.printed(figure) or as_printed(figure)


@register.filter
def choice_said(choice: Choice) -> str:
    """Who has held what to be a misprint, and why."""
    one = choice.correction
    return _("%(role)s har valgt %(suggested)s i stedet for %(stated)s %(outcome)s: %(reason)s") % {
        "role": ROLE_LABELS[Role(choice.role)],
        "suggested": one.suggested,
        "stated": one.stated,
        "outcome": words.outcome_name(one.outcome),
        "reason": choice.reason,
    }


@register.filter
def disagreement_said(one: Disagreement) -> str:
    """What does not agree in a published figure."""
    return words.disagreement(one)


@register.filter
def outcome_name(one: Outcome) -> str:
    """The name of an outcome."""
    return words.outcome_name(one)


@register.filter
def of_country(map: Map, year: int) -> DatedValue | None:
    """The country's published percentage."""
    return published_for_the_country(map, year)


@register.filter
def part_name(part: Part, by: By) -> str:
    """The name of a part of a breakdown."""
    return by.name_of(part.value)


@register.filter
def municipality(code: str) -> str:
    """The name of a municipality by its code."""
    return municipalities()[code].name


@register.filter
def map_name(map: Map | str) -> str:
    """The name of a map, which may be given by the name of its member."""
    return words.map_name(Map[map] if isinstance(map, str) else map)


@register.filter
def map_word(name: str) -> str:
    """The word of a map in addresses."""
    return next(word for word, map in MAP_WORDS.items() if map.name == name)
