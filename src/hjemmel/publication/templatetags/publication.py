"""Filters of the pages of figures: ``{% load publication %}``."""

from collections.abc import Sequence
from typing import TypeVar

from django import template
from django.utils.safestring import SafeString, mark_safe

from hjemmel.publication.figures import Missing, Value
from hjemmel.publication.sections import say
from hjemmel.web.formats import language

register = template.Library()
Item = TypeVar("Item")


@register.filter
def figure(value: str | Value) -> str:
    """A value as it is read: ``1.034``, ``43,8 %``, ``skjult``."""
    return say(value, language())


@register.filter
def is_hidden(value: str | Value) -> bool:
    """Whether there is a value that is not shown."""
    return value is Missing.HIDDEN


@register.filter
def drawn(svg: str) -> SafeString:
    """A picture made by `hjemmel.web.charts`, which writes every text as text."""
    return mark_safe(svg)  # noqa: S308


@register.filter
def at(items: Sequence[Item], place: int) -> Item:
    """The item at a place."""
    return items[place]
