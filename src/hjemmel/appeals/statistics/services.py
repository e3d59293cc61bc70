"""What can be done with figures: taken in, withdrawn, held to be misprinted, and commented on."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.appeals.danmarkskort.errors import DanmarkskortError
from hjemmel.appeals.danmarkskort.printed import PrintedLine
from hjemmel.appeals.statistics import extensions, imports, queries
from hjemmel.appeals.statistics.models import Comment, FigureTable, MisprintChoice, TableKind
from hjemmel.core import clock, files
from hjemmel.core.actor import current_actor
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Correction


class StatisticsError(Exception):
    """Something cannot be done with figures. The message is for the person at the screen."""


@transaction.atomic
def take_in(content: bytes, *, source: str, published_on: date, older_cases: bool = False) -> FigureTable:
    """Keep a file as it was published, with its source and date. What published maps set going begins.

    Raises:
        StatisticsError: the file has errors, says it was published later than today, or has been taken in already.
    """
    read = imports.read(content)
    if read.kind is None:
        raise StatisticsError(" ".join(read.faults))
    if published_on > clock.today():
        raise StatisticsError(_("Datoen ligger efter i dag. Skriv den dag, tallene blev offentliggjort."))
    digest = files.keep(content)
    if queries.tables().filter(sha256=digest, withdrawn_at=None).exists():
        raise StatisticsError(_("Filen er allerede hentet ind."))
    actor = current_actor()
    table = FigureTable.objects.create(
        municipality_id=actor.municipality_id,
        kind=read.kind,
        source=source,
        published_on=published_on,
        first_year=read.years[0],
        last_year=read.years[-1],
        lines=read.lines,
        older_cases=older_cases,
        sha256=digest,
        imported_by_id=actor.user_id,
        importer=actor.name,
        imported_at=clock.now(),
    )
    if table.kind == TableKind.OUTCOMES:
        extensions.published(table.last_year, published_on)
    return table


def withdraw(table: FigureTable, *, why: str) -> None:
    """Take a table out of use, with a reason; it stays to be seen."""
    table.withdrawn_at = clock.now()
    table.withdrawer = current_actor().name
    table.withdrawn_why = why
    table.save(update_fields=("withdrawn_at", "withdrawer", "withdrawn_why"))


def choose_misprint(table: FigureTable, line: PrintedLine, correction: Correction, *, reason: str) -> MisprintChoice:
    """Hold one count of a printed figure to be a misprint. What is printed stays.

    Raises:
        StatisticsError: the correction is none of those proposed, or no reason is given.
    """
    actor = current_actor()
    role = sorted(actor.roles)[0].value
    try:
        line.figure.chosen(correction, role, reason)
    except DanmarkskortError as error:
        raise StatisticsError(_("Vælg et af forslagene, og skriv hvorfor.")) from error
    return MisprintChoice.objects.create(
        municipality_id=actor.municipality_id,
        table=table,
        line=line.number,
        outcome=correction.outcome.name.lower(),
        stated=correction.stated,
        suggested=correction.suggested,
        role=role,
        reason=reason,
        chosen_by_id=actor.user_id,
        chooser=actor.name,
        chosen_at=clock.now(),
    )


def comment(map: Map, year: int, *, text: str) -> Comment:
    """Write the municipality's comment to a map, or take it back with an empty one."""
    actor = current_actor()
    return Comment.objects.create(
        municipality_id=actor.municipality_id,
        year=year,
        map=map.name.lower(),
        text=text.strip(),
        written_by_id=actor.user_id,
        writer=actor.name,
        written_at=clock.now(),
    )
