"""The quarterly report of the municipality's own complaints: by area and provision, as a paper."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.figures import Figure
from hjemmel.appeals.danmarkskort.maps import maps_of_year
from hjemmel.appeals.danmarkskort.quarters import Line, Span, change, lines
from hjemmel.appeals.danmarkskort.report import Own
from hjemmel.appeals.papers import Paper, Section, Table
from hjemmel.core import clock
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.web.formats import write_date


def spans(own: Own) -> tuple[Span, ...]:
    """The spans there can be a report of, from the beginning of each year, the newest first."""
    if not own.counts.years:
        return ()
    named = own.counts.cube["quarter"].cast(str).unique().to_list() if "quarter" in own.counts.cube.columns else []
    last = {}
    for name in sorted(named):
        year, _letter, number = name.partition("K")
        last[int(year)] = int(number)
    return tuple(Span(year, 1, number) for year in sorted(last, reverse=True) for number in range(last[year], 0, -1))


def paper(own: Own, span: Span) -> Paper:
    """The report of a span: a section for each map, and what must be said of the figures."""
    sections = [_section(own, map, span) for map in maps_of_year(span.year)]
    notes = (words.own_count(), words.only_appealed(), words.dismissed_apart(), words.full_count())
    about = _("%(span)s sammenlignes kun med %(before)s: de samme kvartaler året før.") % {
        "span": span,
        "before": span.year_before,
    }
    sections.append(Section("notes", _("Om tallene"), (about, *notes, words.internal())))
    head = ((_("Periode"), str(span)), (_("Opgjort"), write_date(clock.today())))
    return Paper(_("Klagesager i %(span)s") % {"span": span}, own.area.name, head, tuple(sections))


def _section(own: Own, map: Map, span: Span) -> Section:
    found = lines(own.counts, own.area, map, span)
    title = words.map_name(map).capitalize()
    if not found[0].whole.n and not found[0].before.n:
        return Section(map.name, title, (_("Ingen sager i perioden og ingen i de samme kvartaler året før."),))
    columns = [_("Bestemmelse"), *(str(one) for one in span.quarters)] if len(span.quarters) > 1 else [_("Bestemmelse")]
    columns += [str(span), str(span.year_before), _("Ændring")]
    rows = tuple(tuple(_cells(line, span)) for line in found)
    caption = _("%(map)s, %(span)s: omgjorte af afgjorte sager, procent og (spænd)") % {"map": title, "span": span}
    return Section(map.name, title, (), (), Table(caption, tuple(columns), rows))


def _cells(line: Line, span: Span) -> Iterable[str]:
    yield line.provision or _("I alt")
    if len(line.quarters) > 1:
        yield from map(_cell, line.quarters)
    yield _cell(line.whole)
    yield _cell(line.before)
    points = change(line.before, span.year_before, line.whole, span)
    yield "–" if points is None else _("%(points)s point") % {"points": words.signed(points)}


def _cell(figure: Figure) -> str:
    """Reversed of decided, the percentage, and how far chance reaches: 3 af 10, 30 % (10,7–60,4 %)."""
    whole, band = figure.tally.reversal_rate(), figure.band
    if whole is None or band is None:
        return words.no_cases()
    return _("%(reversed)s af %(n)s, %(percent)s (%(span)s)") % {
        "reversed": figure.tally.reversed,
        "n": figure.n,
        "percent": words.percent(whole),
        "span": words.span(band),
    }
