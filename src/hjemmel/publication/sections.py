"""Tables of figures as a page and a paper show them: read from a document, with their pictures."""

from collections.abc import Mapping, Sequence
from typing import Any

from hjemmel.publication.figures import Missing, Value, read_value
from hjemmel.publication.kinds import Section
from hjemmel.web.charts.chart import Chart, Series, draw
from hjemmel.web.formats import write_number

_WORDS = {
    Missing.HIDDEN: {"da": "skjult", "en": "hidden"},
    Missing.NOTHING_TO_SHARE: {"da": "ingen", "en": "none"},
}


def say(value: str | Value, language: str) -> str:
    """A value as it is read: 1.034, 43,8 %, skjult."""
    if isinstance(value, Missing):
        return _WORDS[value][language]
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return write_number(value)
    return f"{write_number(value)} %"


def of_tables(tables: list[dict[str, Any]], language: str) -> tuple[Section, ...]:
    """The sections of `figures.Shown.document`, each with its chart where the table has one."""
    return tuple(_section(table, language) for table in tables)


def _section(table: Mapping[str, Any], language: str) -> Section:
    """A table and its picture; where every bar would be hidden or nothing, the table says it better alone."""
    rows = [(row["title"][language], [read_value(value) for value in row["values"]]) for row in table["rows"]]
    columns = [column[language] for column in table["columns"]]
    has_bars = any(_count(values[place]) for place in table["drawn"] for _, values in rows)
    return Section(
        table["name"],
        table["title"][language],
        ("", *columns),
        tuple((title, *values) for title, values in rows),
        (_picture(table, columns, rows, language),) if has_bars else (),
        table["note"][language] if table["note"] else "",
        table["in_time"],
    )


def _picture(table: Mapping[str, Any], columns: list[str], rows: list[tuple[str, list[Value]]], language: str) -> str:
    counted = {columns[place]: [_count(values[place]) for _, values in rows] for place in table["drawn"]}
    names = [title for title, _ in rows]
    return picture_of(table["name"], table["title"][language], names, counted, table["in_time"], language)


def picture_of(
    name: str,
    title: str,
    categories: Sequence[str],
    counted: Mapping[str, Sequence[int | None]],
    in_time: bool,
    language: str,
) -> str:
    """Bars of counts by the name of each series, as SVG; None is a hidden count."""
    about = {"da": "Søjler med tallene i tabellen nedenfor", "en": "Bars of the numbers in the table below"}[language]
    chart = Chart(
        name=f"chart-{name}",
        title=title,
        description=f"{about}: {', '.join(counted)}.",
        categories=tuple(categories),
        series=tuple(Series(one, tuple(values)) for one, values in counted.items()),
        hidden=_WORDS[Missing.HIDDEN][language],
        say=write_number,
        in_time=in_time,
        language=language,
    )
    return draw(chart).decode()


def _count(value: Value) -> int | None:
    return value if isinstance(value, int) else None
