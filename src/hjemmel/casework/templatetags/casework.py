"""Filters of the pages of casework: ``{% load casework %}``."""

from datetime import date
from typing import Protocol

from django import template
from django.http import QueryDict

from hjemmel.casework.models import Decision
from hjemmel.casework.schemes import Scheme, scheme_of
from hjemmel.core.letters import Block, Letter
from hjemmel.core.letters.words import WORDS, Words
from hjemmel.web.formats import language

register = template.Library()


class HasScheme(Protocol):
    """A case, or a row about the cases of a scheme."""

    scheme: str


@register.filter
def scheme_name(row: HasScheme) -> str:
    """The name of its scheme."""
    return scheme_of(row.scheme).label(language())


@register.filter
def description(scheme: Scheme) -> str:
    """What the scheme is, in a sentence."""
    return scheme.description(language())


@register.filter
def outcome_name(decision: Decision) -> str:
    """What the decision's scheme calls its outcome: ``Bevilling``, ``Afslag``, or words of its own."""
    return scheme_of(decision.case.scheme).outcome(decision.outcome, language())


@register.simple_tag
def order(query: str, column: str) -> str:
    """The query that orders the list by a column; chosen again, the other way round."""
    wanted = QueryDict(query, mutable=True)
    wanted["orden"] = f"-{column}" if wanted.get("orden") == column else column
    return wanted.urlencode()


@register.filter
def kind(block: Block) -> str:
    """Which kind of block of a letter this is, by the name of its class."""
    return type(block).__name__


@register.filter
def words(letter: Letter) -> Words:
    """The fixed words of a letter, in its language."""
    return WORDS[letter.language]


@register.filter
def days_until(start: date, end: date) -> int:
    """Days from one date to another."""
    return (end - start).days
