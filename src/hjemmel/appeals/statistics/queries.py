"""What the figures ask of the database."""

from django.db.models import QuerySet

from hjemmel.appeals.danmarkskort.printed import PrintedLine
from hjemmel.appeals.statistics import imports
from hjemmel.appeals.statistics.access import READ_MAPS, READ_TABLE
from hjemmel.appeals.statistics.models import Comment, FigureTable, MisprintChoice, TableKind
from hjemmel.core import access
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome


def own_municipality() -> Municipality:
    """The municipality the actor works for."""
    return Municipality.objects.get(pk=current_actor().municipality_id)


def tables() -> QuerySet[FigureTable]:
    """The tables the actor may see, the one published last first."""
    return access.visible(READ_TABLE, FigureTable.objects.all())


def outcome_tables() -> list[FigureTable]:
    """The tables of outcomes that stand, the one published last first."""
    return list(tables().filter(kind=TableKind.OUTCOMES, withdrawn_at=None))


def printed_figures(table: FigureTable) -> list[PrintedLine]:
    """The figures of a table of printed ones, with the choices that people have made."""
    chosen = {choice.line: choice for choice in MisprintChoice.objects.filter(table=table)}
    return [_with_choice(line, chosen.get(line.number)) for line in imports.figures(table.sha256)]


def _with_choice(line: PrintedLine, choice: MisprintChoice | None) -> PrintedLine:
    if choice is None:
        return line
    wanted = (Outcome[choice.outcome.upper()], choice.suggested)
    proposal = next(one for one in line.figure.proposals if (one.outcome, one.suggested) == wanted)
    return PrintedLine(line.number, line.figure.chosen(proposal, choice.role, choice.reason))


def all_printed(map: Map, year: int) -> list[tuple[FigureTable, PrintedLine]]:
    """The printed figures of a map and year, from the tables that stand."""
    found = tables().filter(kind=TableKind.PRINTED, withdrawn_at=None, first_year__lte=year, last_year__gte=year)
    every = ((table, line) for table in found for line in printed_figures(table))
    return [(table, line) for table, line in every if (line.figure.map, line.figure.year) == (map, year)]


def comment(map: Map, year: int) -> Comment | None:
    """The municipality's comment to a map, unless the last one took it back."""
    if not READ_MAPS.is_open_to(current_actor()):
        return None
    last = Comment.objects.filter(map=map.name.lower(), year=year).last()
    return last if last is not None and last.text else None
