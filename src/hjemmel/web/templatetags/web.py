"""Tags and filters of the pages: ``{% load web %}``."""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.template.defaultfilters import stringfilter
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from hjemmel.web import formats

register = template.Library()

_NUMBER = re.compile(r"[A-Z]{0,2}[0-9]+(?:-[0-9]+)+[.,]?")


@register.simple_tag
def icon(name: str, label: str = "", css: str = "") -> SafeString:
    """An icon of the design system. Decoration unless it has a ``label`` of its own."""
    hidden = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html(
        '<svg class="icon-svg{}{}" focusable="false" {}><use href="{}#{}"></use></svg>',
        " " if css else "",
        css,
        hidden,
        static("dkfds/img/all-svg-icons.svg"),
        name,
    )


@register.filter
def amount(value: Decimal | int | None) -> str:
    """``42.766 kr.``; a missing amount is a dash, never 0."""
    return "–" if value is None or value == "" else formats.write_amount(value)


@register.filter
def exact_amount(value: Decimal | int | None) -> str:
    """``42.766,00 kr.``, for columns of amounts; a missing amount is a dash, never 0."""
    return "–" if value is None or value == "" else formats.write_exact_amount(value)


@register.filter
def number(value: Decimal | int | None) -> str:
    """A number with the separators of the language; a missing one is a dash."""
    return "–" if value is None or value == "" else formats.write_number(value)


@register.filter
@stringfilter
def whole(value: str) -> SafeString:
    """A text in which numbers and dates such as ``K2026-000011`` and ``01-01-2025`` do not break at their hyphens."""
    words = (
        format_html('<span class="whole">{}</span>' if _NUMBER.fullmatch(word) else "{}", word)
        for word in value.split(" ")
    )
    return format_html_join(" ", "{}", ((word,) for word in words))


@register.filter
def day(value: date | datetime | None) -> str:
    """``1. januar 2025``; an instant is shown as the Danish date it falls on; a missing date is a dash."""
    return formats.write_date(_danish_date(value)) if value else "–"


@register.filter
def short_day(value: date | datetime | None) -> str:
    """``01-01-2025`` as a ``time`` element, for tables."""
    if not value:
        return "–"
    shown = _danish_date(value)
    return format_html('<time datetime="{}">{}</time>', shown.isoformat(), formats.write_short_date(shown))


@register.filter(is_safe=True)
@stringfilter
def provision(text: str) -> str:
    """A citation that breaks over two lines only where it may: ``lov om socialt frikort § 2, stk. 2``."""
    return formats.keep_provision_together(text)


@register.filter
def iso(value: date | datetime) -> str:
    """The value of a ``time`` element's ``datetime``."""
    return value.isoformat()


@register.filter
def in_sentence(name: str) -> str:
    """A name that begins a heading as it is written within a sentence: ``socialt frikort``; ``SU`` stays."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


@register.filter
def label(value: Any) -> str:
    """The Danish or English label of a fact, rate or rule: ``value.label(language)``."""
    return str(value.label("en" if (get_language() or "da").startswith("en") else "da"))


def _danish_date(value: date | datetime) -> date:
    if isinstance(value, datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value
