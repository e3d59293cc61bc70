"""Sources that no longer hold, found in running text."""

from datetime import date, timedelta

import pytest
from django.db import ProgrammingError, transaction

from hjemmel.core.actor import acting
from hjemmel.law.provisions import Provision
from hjemmel.sources import services, uses
from hjemmel.sources.citing import rulings_in
from hjemmel.sources.models import Ruling
from hjemmel.sources.queries import rulings, search
from hjemmel.sources.services import SourceError
from hjemmel.sources.standing import flags
from hjemmel.statutes.repeals import gone
from quality import RULING
from world import DAY, World, apply, investigate

TODAY = DAY.date()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ankestyrelsens principafgørelse nr. 4-23 af 22.03.2023", ["4-23"]),
        ("jf. principmeddelelse 20-22", ["20-22"]),
        ("principafgørelserne 4-23, C-58-06 og 151-11", ["4-23", "C-58-06", "151-11"]),
        ("afsnit 4-23 og sag 20-22", []),
        ("principmeddelelse 20-2022", []),
    ],
)
def test_rulings_are_read_as_people_write_them(text: str, numbers: list[str]) -> None:
    assert [found.number for found in rulings_in(text)] == numbers


@pytest.mark.parametrize(
    ("provision", "last_day", "instead"),
    [
        ("SEL § 41, stk. 1", date(2023, 12, 31), "BL § 86, stk. 1"),
        ("SEL § 32 a", date(2023, 12, 31), "BL § 82"),
        ("FSFL § 5", date(2024, 12, 31), "SFL"),
        ("RSL § 79 b, stk. 2", date(2025, 12, 31), ""),
    ],
)
def test_a_provision_holds_until_its_last_day(provision: str, last_day: date, instead: str) -> None:
    cited = Provision.read(provision)
    assert gone(cited, last_day) is None
    found = gone(cited, last_day + timedelta(days=1))
    assert found is not None
    assert (found.since, found.instead) == (last_day + timedelta(days=1), instead)


def test_what_stands_is_not_gone() -> None:
    for provision in ("SEL § 102", "SEL § 112, stk. 1", "BL § 86", "SFL § 2, stk. 2", "RSL § 79 b, stk. 1"):
        assert gone(Provision.read(provision), date(2026, 11, 1)) is None


@pytest.mark.django_db
def test_one_repeal_flags_every_text_at_once(world: World) -> None:
    here = world.here
    case = apply(here.neighbour)
    investigate(case, here.caseworker)
    with acting(here.caseworker):
        case.notes.create(
            text=f"Se principmeddelelse {RULING}.",
            written_by_id=here.caseworker.user_id,
            writer=here.caseworker.name,
            written_at=DAY,
        )
    text = f"Vi følger principafgørelse {RULING} og servicelovens § 41."
    assert [flag.cited for flag in flags(text, TODAY)] == ["SEL § 41"]
    with acting(here.lawyer):
        ruling = Ruling.objects.get(number=RULING)
        (used,) = uses.uses_of(ruling)
        assert used.title == case.number
        assert uses.flagged() == []
        services.repeal(ruling, on=TODAY, by=None, reason="Ombudsmanden")
        assert [str(flag.cited) for flag in flags(text, TODAY)] == [f"Principmeddelelse {RULING}", "SEL § 41"]
        assert flags(text, TODAY - timedelta(days=1))[0].cited == "SEL § 41"
        ((flagged, why),) = uses.flagged()
        assert (flagged.title, why[0].why) == (case.number, "Ombudsmanden")
    with acting(world.there.lawyer):
        assert uses.flagged() == [], "another town's cases are its own"
        services.reinstate(Ruling.objects.get(number=RULING))
    with acting(here.lawyer):
        assert uses.flagged() == []
        states = Ruling.pgh_event_model.objects.filter(number=RULING).order_by("pgh_id")
        assert [one.repealed_on for one in states] == [None, TODAY, None]


@pytest.mark.django_db
def test_a_ruling_is_found_by_provision_number_or_word_and_never_deleted(world: World) -> None:
    with acting(world.here.lawyer):
        for text in (RULING, "servicelovens § 112", "opdigtet", "SEL § 112"):
            assert search(rulings(), text).get().number == RULING
        for text in ("SEL § 11", "SEL § 1120", "12-34"):
            assert not search(rulings(), text)
        assert not search(rulings(), "", holding=False)
        ruling = rulings().get()
        with pytest.raises(SourceError, match="før sin egen dato"):
            services.repeal(ruling, on=date(2024, 1, 1), by=None, reason="Fejl")
        with pytest.raises(SourceError, match="afløse sig selv"):
            services.repeal(ruling, on=TODAY, by=ruling, reason="Fejl")
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            ruling.delete()
    invented = {"subject": "x", "provisions": "x", "paraphrase": "x", "url": "x", "recorded_at": DAY}
    with acting(world.here.citizen), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Ruling.objects.create(number="1-25", **invented)
