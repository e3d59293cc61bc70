"""The versions of a case: drafted from the figures, written on, and with the figures taken again."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from hjemmel.appeals.danmarkskort.figures import Area, Extent
from hjemmel.appeals.danmarkskort.report import Report
from hjemmel.appeals.danmarkskort.series import series
from hjemmel.appeals.danmarkskort.tile_map import tile_map
from hjemmel.appeals.statistics.live import Live, live
from hjemmel.appeals.statistics.queries import all_printed
from hjemmel.appeals.treatment import drafting, queries, snapshot
from hjemmel.appeals.treatment.drafting import Material
from hjemmel.appeals.treatment.models import Body, Picture, RouteStep, Treatment, Version
from hjemmel.appeals.treatment.services.editing import must_be_editable
from hjemmel.appeals.treatment.services.errors import TreatmentError
from hjemmel.appeals.treatment.snapshot import Snapshot
from hjemmel.core import clock, files
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality
from hjemmel.monitoring.under_way import measures_under_way
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.web.charts.svg import spoken

USUAL_ROUTE = (
    (Body.COMMITTEE, "Socialudvalget"),
    (Body.COMMITTEE, "Børneudvalget"),
    (Body.USERS, "Handicaprådet"),
    (Body.USERS, "Seniorrådet"),
    (Body.ECONOMY, "Økonomiudvalget"),
    (Body.COUNCIL, "Kommunalbestyrelsen"),
)
"""What a route begins as; each municipality names its bodies itself (002:63-67, 003:372)."""


@transaction.atomic
def draft(*, year: int, published_on: date) -> Treatment:
    """Draft the case about the maps of a year, with its first version and the usual route.

    Raises:
        TreatmentError: there is a case for the year already, or there are no figures of it.
    """
    actor = current_actor()
    municipality = Municipality.objects.get(pk=actor.municipality_id)
    if queries.treatments().filter(year=year).exists():
        raise TreatmentError(_("Der er allerede en sag om kortene for %(year)s.") % {"year": year})
    found = live(municipality)
    if year not in found.years:
        raise TreatmentError(_("Der er ingen tal for %(year)s. Hent dem ind først.") % {"year": year})
    treatment = Treatment.objects.create(
        municipality=municipality, year=year, published_on=published_on, treat_by=drafting.treat_by(published_on)
    )
    for kind, body in USUAL_ROUTE:
        RouteStep.objects.create(municipality=municipality, treatment=treatment, kind=kind, body=body)
    taken = _take(found, municipality, year)
    text = drafting.draft(_material(treatment, taken))
    version = _add(treatment, text, taken.as_json(), _("Udkast dannet af tallene"))
    _draw(version, found, year)
    return treatment


def _take(found: Live, municipality: Municipality, year: int) -> Snapshot:
    with override("da"):  # what is kept of a Danish paper, whatever the language of the screen
        return snapshot.take(found, municipality, year)


def _material(treatment: Treatment, taken: Snapshot) -> Material:
    council_on = queries.council_day(treatment) or max(clock.today(), treatment.published_on)
    return Material(taken, treatment.published_on, treatment.treat_by, council_on, measures_under_way())


def _add(treatment: Treatment, sections: Mapping[str, str], figures: Mapping[str, Any], what: str) -> Version:
    actor = current_actor()
    last = treatment.versions.first()
    return Version.objects.create(
        municipality_id=treatment.municipality_id,
        treatment=treatment,
        number=last.number + 1 if last else 1,
        sections=dict(sections),
        figures=dict(figures),
        what=what,
        written_by_id=actor.user_id,
        writer=actor.name,
        written_at=clock.now(),
    )


def _draw(version: Version, found: Live, year: int) -> None:
    """Keep the pictures of the figures: the map of the social area, and the years of each map."""
    report = found.report
    code = version.treatment.municipality.code
    with override("da"):  # as the text is, whatever the language of the screen
        printed = [line.figure for _table, line in all_printed(Map.SOCIAL, year)]
        made = [("figures", tile_map(report, year, Map.SOCIAL, marked=(code,), printed=printed))]
        for map in Map:
            areas = [area for area in (Area(Extent.MUNICIPALITY, code),) if report.series(map, area)]
            if len(report.years) > 1 and _has_a_rate(report, map, areas):
                made.append(("comparison", series(report, map, areas)))
    for section, svg in made:
        title, description = spoken(svg)
        Picture.objects.create(
            municipality_id=version.municipality_id,
            version=version,
            section=section,
            title=title,
            description=description,
            sha256=files.keep(svg),
        )


def _has_a_rate(report: Report, map: Map, areas: Iterable[Area]) -> bool:
    """Is there anything to draw? Without a case there is no percentage, and a picture would be empty."""
    own = [report.own.figure(map, year) for year in report.years] if report.own else []
    published = [figure for area in areas for figure in report.series(map, area)]
    return any(figure.rate is not None for figure in (*own, *published) if figure)


def write(treatment: Treatment, sections: Mapping[str, str]) -> Version:
    """Keep the text as a new version; what is not changed makes none.

    Raises:
        TreatmentError: the case is decided, so its text stands.
    """
    must_be_editable(treatment)
    last = queries.latest(treatment)
    if dict(sections) == last.sections:
        return last
    changed = [str(drafting.SECTIONS[name]) for name, text in sections.items() if text != last.sections.get(name)]
    return _add(treatment, sections, last.figures, _("Rettet: %(sections)s") % {"sections": ", ".join(changed)})


@transaction.atomic
def take_figures_again(treatment: Treatment) -> Version:
    """Take the figures as they are now, with new pictures.

    A section that reads as the old figures gave it is written anew. One that somebody has worked on stays, and the
    version says which.

    Raises:
        TreatmentError: the case is decided, so its figures stand.
    """
    must_be_editable(treatment)
    found = live(treatment.municipality)
    last, taken = queries.latest(treatment), _take(found, treatment.municipality, treatment.year)
    before, after = drafting.of_figures(Snapshot.read(last.figures)), drafting.of_figures(taken)
    sections = {name: after[name] if text == before.get(name) else text for name, text in last.sections.items()}
    stay = [str(drafting.SECTIONS[name]) for name in after if last.sections[name] != before[name]]
    what = _("Tallene er taget igen; skrevet om af jer og ikke ændret: %(sections)s") % {"sections": ", ".join(stay)}
    version = _add(treatment, sections, taken.as_json(), what if stay else _("Tallene er taget igen"))
    _draw(version, found, treatment.year)
    return version
