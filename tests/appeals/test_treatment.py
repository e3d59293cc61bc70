"""The political case: drafted from figures, routed in time, decided with one of three answers, and followed."""

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction
from docx import Document
from pypdfium2 import PdfDocument

from hjemmel.appeals.papers.files import as_docx, as_pdf
from hjemmel.appeals.statistics import services as statistics
from hjemmel.appeals.treatment import citing, queries, services
from hjemmel.appeals.treatment.jobs import hand_over_minutes
from hjemmel.appeals.treatment.models import Body, Minutes, Treatment
from hjemmel.appeals.treatment.moves import MOVES, State, move, moves_from
from hjemmel.appeals.treatment.paper import paper
from hjemmel.appeals.treatment.services import TreatmentError
from hjemmel.core import clock, files
from hjemmel.core.actor import acting
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from world import World

pytestmark = pytest.mark.django_db

MEETING = date(2024, 12, 18)
"""The council of 002 Gladsaxe treated the maps of 2023, published on 6 June 2024 (lines 48-53)."""


def case_of(world: World) -> Treatment:
    return Treatment.objects.get(public_id=world.here.cases["granted"].treatment)


def council(case: Treatment, day: date) -> None:
    step = case.route.get(kind=Body.COUNCIL)
    services.change_step(step, meets_on=day, result="")


def go(case: Treatment, word: str, **values: object) -> None:
    wanted = move(word, case.state)
    assert wanted is not None
    services.go(case, wanted, values)


def test_the_council_meets_before_the_end_of_the_year_and_after_the_committees(world: World) -> None:
    with acting(world.here.analyst):
        case = case_of(world)
        assert case.treat_by == date(2024, 12, 31)
        with pytest.raises(TreatmentError, match=r"senest 31\. december 2024"):
            council(case, date(2025, 1, 8))
        with pytest.raises(TreatmentError, match="først offentliggjort"):
            council(case, date(2024, 6, 1))
        with pytest.raises(TreatmentError, match="Sæt først dagen"):
            go(case, "sagsgang")
        council(case, MEETING)
        committee = case.route.filter(kind=Body.COMMITTEE).first()
        with pytest.raises(TreatmentError, match="Kommunalbestyrelsen behandler sagen"):
            services.change_step(committee, meets_on=date(2024, 12, 20), result="")
        services.change_step(committee, meets_on=date(2024, 12, 4), result="Anbefales")
        assert [step.kind for step in queries.route(case)][-1] == Body.COUNCIL


def test_measures_already_begun_are_the_plan(world: World) -> None:
    """002 Gladsaxe, lines 162-166; Ankestyrelsen found nothing more to do, lines 55-57."""
    with acting(world.here.lawyer):
        case = case_of(world)
        council(case, MEETING)
        go(case, "sagsgang")
        with pytest.raises(TreatmentError, match="Vælg et af de tre svar"):
            go(case, "beslutning", decided_on=MEETING, answer="", reason="")
        with pytest.raises(TreatmentError, match="Ankestyrelsen skal have grunden"):
            go(case, "beslutning", decided_on=MEETING, answer="none", reason=" ")
        go(case, "beslutning", decided_on=MEETING, answer="begun", reason="")
        with pytest.raises(TreatmentError, match="Referatet skal sendes"):
            go(case, "afslut")
        with pytest.raises(TreatmentError, match="står fast"):
            services.write(case, {"summary": "En anden tekst"})
        go(case, "send")
        assert case.sent_on == clock.today()
        sent = Minutes.objects.get(treatment=case)
        hand_over_minutes(minutes_id=sent.pk, municipality_id=case.municipality_id)
        hand_over_minutes(minutes_id=sent.pk, municipality_id=case.municipality_id)
        folder = Path(settings.HJEMMEL_OUTBOX) / f"danmarkskort-{case.pk}"
        assert (folder / "referat.pdf").read_bytes() == files.read(sent.sha256)
        text = "".join(page.get_textpage().get_text_range() for page in PdfDocument(files.read(sent.sha256)))
        assert text.index("De tiltag, der allerede er sat i gang, er handlingsplanen") < text.index("Resumé")
        sent.refresh_from_db()
        assert sent.available_at is not None
        go(case, "svar", reply_on=date(2025, 2, 3), reply="Foretager sig ikke yderligere.")
        assert case.state == State.CLOSED
        with pytest.raises(DatabaseError), transaction.atomic():
            Treatment.objects.filter(pk=case.pk).update(reply="Noget andet")


def test_an_ordered_plan_has_a_deadline_and_is_evaluated(world: World) -> None:
    with acting(world.here.lawyer):
        case = case_of(world)
        council(case, MEETING)
        go(case, "sagsgang")
        go(case, "beslutning", decided_on=MEETING, answer="none", reason="Tiltagene virker.")
        go(case, "afsendt", sent_on=MEETING)
        go(case, "paalaeg", reply_on=MEETING, reply="Lav en plan.", plan_due_on=date(2025, 4, 1))
        go(case, "plan", plan_sent_on=date(2025, 3, 1))
        go(case, "evaluering", evaluation="Færre hjemvisninger.")


def test_after_the_act_the_council_may_only_note_it(world: World) -> None:
    """Every source says no from 2026; the maps of 2024 are treated in 2025, when they disagree (000:155-157)."""
    six = b"municipality,year,provision,outcome,n\n0159,2025,SEL \xc2\xa7 96,upheld,6\n"
    with clock.at(datetime(2026, 9, 1, tzinfo=UTC)), acting(world.here.analyst):
        statistics.take_in(six, source="Opdigtet", published_on=date(2026, 6, 10))
        case = services.draft(year=2025, published_on=date(2026, 6, 10))
        assert "ingen pligt" in queries.latest(case).sections["plan"]
        assert citing.flags_of(case) == (), "a draft does not rest on the rule that has ended"
        council(case, date(2026, 9, 1))
        go(case, "sagsgang")
        go(case, "beslutning", decided_on=date(2026, 9, 1), answer="", reason="")
        go(case, "afslut")


def test_each_change_is_a_version_and_the_figures_stay_as_they_were(world: World) -> None:
    with acting(world.here.analyst):
        case = case_of(world)
        first = queries.latest(case)
        assert services.write(case, first.sections) == first, "what is not changed makes no version"
        second = services.write(case, first.sections | {"summary": "Kort sagt."})
        assert (second.number, second.what) == (2, "Rettet: Resumé")
        third = services.take_figures_again(case)
        assert third.sections == second.sections, "the figures are what they were"
        assert third.what == "Tallene er taget igen; skrevet om af jer og ikke ændret: Resumé"
        statistics.comment(Map.SOCIAL, 2023, text="Vi har fået flere sager.")
        fourth = services.take_figures_again(case)
        assert fourth.sections["summary"] == "Kort sagt."
        assert "Kommunens bemærkning til kortet: Vi har fået flere sager." in fourth.sections["figures"]
        assert list(queries.pictures(second)) == list(queries.pictures(first)) != list(queries.pictures(third))


def test_the_paper_says_the_same_in_pdf_and_docx(world: World) -> None:
    made = datetime(2025, 3, 10, tzinfo=UTC)
    with acting(world.here.analyst):
        case = case_of(world)
        said = paper(case, queries.latest(case))
    pdf = PdfDocument(as_pdf(said, made))
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    word = Document(io.BytesIO(as_docx(said, made)))
    paragraphs = [paragraph.text for paragraph in word.paragraphs]
    for section in said.sections:
        assert section.title in paragraphs
        assert section.title in text
    for source in ("L 151", "Gladsaxe (002:145-147)", "Ballerup (003:376)", "Albertslund (000:155-157)"):
        assert any(source in paragraph for paragraph in paragraphs), "the contradicting sources are told"
    assert len(word.inline_shapes) == sum(len(section.pictures) for section in said.sections) > 0


BROUGHT = {State.DECIDED: {"decided_on": MEETING}, State.PLAN_ORDERED: {"plan_due_on": MEETING}}
"""What a state cannot be without."""


def test_the_database_refuses_every_move_that_is_not_in_the_table(world: World) -> None:
    with acting(world.here.lawyer):
        rows = Treatment.objects.filter(pk=case_of(world).pk)
        for here in (State.DRAFTED, State.ON_ROUTE, State.DECIDED, State.SENT, State.PLAN_ORDERED, State.PLAN_SENT):
            if here is not State.DRAFTED:
                rows.update(state=here, **BROUGHT.get(here, {}))
            for target in set(State) - {here, *(one.target for one in moves_from(here))}:
                with pytest.raises(DatabaseError), transaction.atomic():
                    rows.update(state=target)
    assert {one.source for one in MOVES} == set(State) - {State.CLOSED}
