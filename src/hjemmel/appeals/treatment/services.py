"""What can be done with a political case: drafted, written on, routed, decided, followed to Ankestyrelsen's answer."""

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
from hjemmel.appeals.treatment.minutes import minutes
from hjemmel.appeals.treatment.models import Body, Minutes, Picture, RouteStep, Treatment, Version
from hjemmel.appeals.treatment.moves import EDITABLE, Move, State
from hjemmel.appeals.treatment.snapshot import Snapshot
from hjemmel.core import clock, files
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Municipality
from hjemmel.monitoring.under_way import measures_under_way
from hjemmel.statutes.retssikkerhed.action_plan import Answer, position_required, sending_required
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.web.charts.svg import spoken
from hjemmel.web.formats import write_date

USUAL_ROUTE = (
    (Body.COMMITTEE, "Socialudvalget"),
    (Body.COMMITTEE, "Børneudvalget"),
    (Body.USERS, "Handicaprådet"),
    (Body.USERS, "Seniorrådet"),
    (Body.ECONOMY, "Økonomiudvalget"),
    (Body.COUNCIL, "Kommunalbestyrelsen"),
)
"""What a route begins as; each municipality names its bodies itself (002:63-67, 003:372)."""


class TreatmentError(Exception):
    """Something that the state of the case or the law does not allow. The message is Danish and says what to do.

    ``field`` is what it is about in the form, where it is one of its fields.
    """

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


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
    _must_be_editable(treatment)
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
    _must_be_editable(treatment)
    found = live(treatment.municipality)
    last, taken = queries.latest(treatment), _take(found, treatment.municipality, treatment.year)
    before, after = drafting.of_figures(Snapshot.read(last.figures)), drafting.of_figures(taken)
    sections = {name: after[name] if text == before.get(name) else text for name, text in last.sections.items()}
    stay = [str(drafting.SECTIONS[name]) for name in after if last.sections[name] != before[name]]
    what = _("Tallene er taget igen; skrevet om af jer og ikke ændret: %(sections)s") % {"sections": ", ".join(stay)}
    version = _add(treatment, sections, taken.as_json(), what if stay else _("Tallene er taget igen"))
    _draw(version, found, treatment.year)
    return version


def plan_step(treatment: Treatment, *, kind: str, body: str, meets_on: date | None) -> RouteStep:
    """Put a body on the route.

    Raises:
        TreatmentError: the day does not fit the course or the deadline.
    """
    step = RouteStep(municipality_id=treatment.municipality_id, treatment=treatment, kind=kind, body=body)
    return change_step(step, meets_on=meets_on, result="")


def change_step(step: RouteStep, *, meets_on: date | None, result: str) -> RouteStep:
    """Set the day of a body, and what was said there.

    Raises:
        TreatmentError: the day lies before the maps were published, after the deadline, or out of order.
    """
    treatment = step.treatment
    _must_be_editable(treatment)
    if meets_on is not None:
        _must_fit(treatment, step, meets_on)
    step.meets_on, step.result = meets_on, result
    step.save()
    return step


def remove_step(step: RouteStep) -> None:
    """Take a body off the route. Its history stays."""
    _must_be_editable(step.treatment)
    step.delete()


def _must_fit(treatment: Treatment, step: RouteStep, day: date) -> None:
    if day < treatment.published_on:
        published = write_date(treatment.published_on)
        raise TreatmentError(_("Kortene er først offentliggjort %(day)s. Vælg en senere dag.") % {"day": published})
    if step.kind == Body.COUNCIL and day > treatment.treat_by:
        raise TreatmentError(
            _("Kommunalbestyrelsen skal behandle kortene senest %(day)s (RSL § 79 b, stk. 1). Vælg en tidligere dag.")
            % {"day": write_date(treatment.treat_by)}
        )
    order = [Body.COMMITTEE, Body.ECONOMY, Body.COUNCIL]
    if step.kind not in order:
        return
    place = order.index(Body(step.kind))
    for other in treatment.route.exclude(pk=step.pk).exclude(kind=Body.USERS).filter(meets_on__isnull=False):
        there = order.index(Body(other.kind))
        if other.meets_on and ((there < place and other.meets_on > day) or (there > place and other.meets_on < day)):
            raise TreatmentError(
                _("%(body)s behandler sagen %(day)s. Først fagudvalg, så økonomiudvalg, så kommunalbestyrelse.")
                % {"body": other.body, "day": write_date(other.meets_on)}
            )


def _must_be_editable(treatment: Treatment) -> None:
    if treatment.state not in EDITABLE:
        raise TreatmentError(_("Sagen er besluttet, så teksten og sagsgangen står fast."))


@transaction.atomic
def go(treatment: Treatment, move: Move, values: Mapping[str, Any]) -> None:
    """Move the case, with what is recorded on the way, and send what the move sends.

    Raises:
        TreatmentError: the move is not open, or something it asks for is missing.
    """
    if treatment.state != move.source:
        raise TreatmentError(_("Det kan ikke gøres, som sagen står nu."))
    if move.target is State.ON_ROUTE and queries.council_day(treatment) is None:
        raise TreatmentError(_("Sæt først dagen for kommunalbestyrelsens møde på sagsgangen."))
    if move.target is State.DECIDED:
        _must_stand(values["decided_on"], values["answer"], values["reason"])
    if move.source is State.DECIDED and move.target is State.CLOSED and must_be_sent(treatment):
        raise TreatmentError(_("Referatet skal sendes til Ankestyrelsen. Registrér, hvornår det er sendt."))
    for name, value in values.items():
        setattr(treatment, name, value)
    if move.word == "send":
        _send_minutes(treatment)
    treatment.state = move.target
    treatment.save()


def _send_minutes(treatment: Treatment) -> None:
    """Keep the minutes, and let a job of the same transaction send them."""
    from hjemmel.appeals.treatment.jobs import hand_over_minutes  # the job that drafts needs this module

    actor, now = current_actor(), clock.now()
    kept = Minutes.objects.create(
        municipality_id=treatment.municipality_id,
        treatment=treatment,
        sha256=files.keep(minutes(treatment, now)),
        sent_by_id=actor.user_id,
        sender=actor.name,
        sent_at=now,
    )
    treatment.sent_on = clock.today()
    hand_over_minutes.defer(minutes_id=kept.pk, municipality_id=treatment.municipality_id)


def _must_stand(decided_on: date, answer: str, reason: str) -> None:
    if not answer and position_required(decided_on).required:
        message = _("Vælg et af de tre svar. Kommunalbestyrelsen skulle tage stilling den dag.")
        raise TreatmentError(message, "answer")
    if answer == Answer.NONE.name.lower() and not reason.strip():
        message = _("Skriv, hvorfor der ikke laves en handlingsplan. Ankestyrelsen skal have grunden.")
        raise TreatmentError(message, "reason")


def must_be_sent(treatment: Treatment) -> bool:
    """Must Ankestyrelsen be told of the answer, by the careful reading of the sources?"""
    if not treatment.answer or treatment.decided_on is None:
        return False
    return sending_required(Answer[treatment.answer.upper()], treatment.decided_on).required
