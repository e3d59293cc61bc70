"""A version of a political case as a paper, for the page and the files."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from hjemmel.appeals.danmarkskort import words
from hjemmel.appeals.danmarkskort.public import EVERYTHING, Measure
from hjemmel.appeals.papers import Drawing, Paper, Section, Table
from hjemmel.appeals.treatment import queries
from hjemmel.appeals.treatment.drafting import SECTIONS, figure_of
from hjemmel.appeals.treatment.models import Body, RouteStep, Treatment, Version
from hjemmel.appeals.treatment.snapshot import Snapshot
from hjemmel.core import files
from hjemmel.statutes.retssikkerhed.action_plan import Answer
from hjemmel.statutes.retssikkerhed.outcomes import Tally
from hjemmel.web.formats import write_date


def paper(treatment: Treatment, version: Version) -> Paper:
    """A version as a paper, with the route as it is now."""
    snapshot = Snapshot.read(version.figures)
    drawn: dict[str, list[Drawing]] = {}
    for picture in queries.pictures(version):
        drawing = Drawing(picture.title, picture.description, files.read(picture.sha256).decode())
        drawn.setdefault(picture.section, []).append(drawing)
    tables = {"figures": _figures(snapshot)}
    sections = [
        _section(name, str(title), version.sections.get(name, ""), tables.get(name), drawn.get(name, ()))
        for name, title in SECTIONS.items()
    ]
    steps = queries.route(treatment)
    if steps:
        sections.append(Section("route", _("Sagsgang"), table=_route(steps)))
    if treatment.decided_on:
        sections.append(Section("decision", _("Beslutning"), tuple(_decision(treatment))))
    head = (
        (_("Kortene er offentliggjort"), write_date(treatment.published_on)),
        (_("Behandles senest"), write_date(treatment.treat_by)),
        (_("Udgave"), f"{version.number}, {write_date(version.written_at.date())}"),
    )
    title = _("Danmarkskort over omgørelsesprocenter %(year)s") % {"year": treatment.year}
    return Paper(title, treatment.municipality.name, head, tuple(sections))


def _section(name: str, title: str, text: str, table: Table | None, pictures: Iterable[Drawing]) -> Section:
    if name == "recommendation":
        points = tuple(line.strip() for line in text.splitlines() if line.strip())
        return Section(name, title, (_("Forvaltningen indstiller,"),), points, table, tuple(pictures))
    paragraphs = tuple(part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip())
    return Section(name, title, paragraphs, (), table, tuple(pictures))


def _figures(snapshot: Snapshot) -> Table:
    columns = (_("Kort"), _("Omgjort"), _("Sager"), _("Spænd"), *(one.value.capitalize() for one in list(Measure)[2:]))
    rows = []
    for one in snapshot.maps:
        if one.tally is None:
            rows.append((one.of.value, *[_("ingen tal")] * (len(columns) - 1)))
            continue
        figure = figure_of(snapshot, Tally(**one.tally), one)
        counts = (words.measure(figure, measure, EVERYTHING) for measure in list(Measure)[2:])
        shown = (words.rate(figure, EVERYTHING), words.number(figure.n), words.chance(figure, EVERYTHING))
        rows.append((one.of.value, *shown, *counts))
    caption = f"{snapshot.municipality} {snapshot.year}"
    return Table(caption, columns, tuple(rows))


def _route(steps: Iterable[RouteStep]) -> Table:
    rows = tuple(
        (step.body, str(Body(step.kind).label), write_date(step.meets_on) if step.meets_on else "–", step.result or "–")
        for step in steps
    )
    return Table(_("Hvem behandler sagen hvornår"), (_("Hvem"), _("Slags"), _("Møde"), _("Hvad blev der sagt")), rows)


def _decision(treatment: Treatment) -> Iterable[str]:
    if treatment.decided_on:
        answer = Answer[treatment.answer.upper()].value if treatment.answer else _("Taget til efterretning")
        yield _("%(day)s: %(answer)s.") % {"day": write_date(treatment.decided_on), "answer": answer}
    if treatment.reason:
        yield treatment.reason
