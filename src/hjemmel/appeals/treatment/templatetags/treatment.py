"""Filters of the pages of political cases: ``{% load treatment %}``."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from hjemmel.appeals.treatment.paper import Drawing

register = template.Library()


@register.filter
def drawn(picture: Drawing) -> SafeString:
    """The picture itself: SVG made by this program, every text in it escaped."""
    return mark_safe(picture.svg)  # noqa: S308
