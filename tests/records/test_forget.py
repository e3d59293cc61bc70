"""What follows no case is removed by age: by the municipality's own choice, of its own people, and counted."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from hjemmel.accounts.models import FailedLogIn, LogIn
from hjemmel.casework.models import FormDraft
from hjemmel.core import clock, dated_settings
from hjemmel.core.actor import Actor, ActorKind, acting, system_actor
from hjemmel.core.models import PersonRead
from hjemmel.records import services
from hjemmel.records.ages import KEPT
from hjemmel.records.jobs import forget_here
from hjemmel.records.models import Removal
from world import DAY, Town, World, log_in

pytestmark = pytest.mark.django_db


def choose(town: Town, what: Removal.What, months: str) -> None:
    with acting(town.decider), clock.at(DAY):
        dated_settings.choose(KEPT[what], months, since=DAY.date(), ground="Kommunens plan.")


def forget(town: Town) -> dict[str, int]:
    with acting(system_actor(town.municipality_id)):
        return services.forget()


def reads(actor: Actor) -> int:
    with acting(actor):
        return PersonRead.objects.filter(municipality=actor.municipality_id).count()


def test_nothing_goes_until_somebody_has_chosen_and_then_only_ones_own(world: World) -> None:
    here, there = world.here, world.there
    before, theirs = reads(here.officer), reads(there.officer)
    assert before
    choose(here, Removal.What.READS, "")
    assert forget(here)["reads"] == 0
    assert reads(here.officer) == before
    # Everything in the world was read in March 2025, by a clock that the database does not follow.
    choose(here, Removal.What.READS, "12")
    assert forget(here)["reads"] == before
    assert (reads(here.officer), reads(there.officer)) == (0, theirs)
    with acting(here.officer):
        removal = Removal.objects.filter(what="reads").first()
        assert removal is not None
        assert removal.rows == before


def test_log_ins_and_drafts_go_by_their_own_periods(world: World) -> None:
    here, there = world.here, world.there
    log_in(here.caseworker), log_in(there.caseworker)
    long_ago = clock.now() - timedelta(days=400)
    for town in (here, there):
        with acting(town.caseworker):
            LogIn.objects.create(user_id=town.caseworker.user_id, at=long_ago, seen_at=long_ago, method="app")
    choose(here, Removal.What.LOG_INS, "12")
    choose(here, Removal.What.DRAFTS, "1")
    removed = forget(here)
    assert removed["log_ins"] == 2, "the old one, and that of the day of the world"
    assert removed["drafts"] == 1, "what the caseworker had half typed"
    for town, left in ((here, 0), (there, 1)):
        with acting(town.caseworker):
            assert LogIn.objects.filter(at=long_ago).count() == left
            assert FormDraft.objects.count() == left


def test_log_ins_of_no_municipality_are_kept_as_long_as_by_the_one_that_keeps_longest(world: World) -> None:
    here, there = world.here, world.there
    long_ago = clock.now() - timedelta(days=400)
    with acting(here.employer):
        LogIn.objects.create(user_id=here.employer.user_id, at=long_ago, seen_at=long_ago, method="app")
    with acting(Actor(ActorKind.LOG_IN)):
        FailedLogIn.objects.create(at=long_ago, step="password")
    choose(here, Removal.What.LOG_INS, "12")
    choose(there, Removal.What.LOG_INS, "36")

    def left() -> tuple[int, int]:
        with acting(here.employer):
            log_ins = LogIn.objects.filter(at=long_ago).count()
        with acting(here.officer):
            return log_ins, FailedLogIn.objects.filter(at=long_ago).count()

    forget(here), forget(there)
    assert left() == (1, 1), "the other municipality keeps its own longer"
    choose(there, Removal.What.LOG_INS, "6")
    forget(there)
    assert left() == (1, 1)
    forget(here)
    assert left() == (0, 0)


@pytest.mark.parametrize("kind", ["staff", "citizen"])
def test_nobody_but_a_job_removes_and_a_job_only_what_is_too_old(world: World, kind: str) -> None:
    actor = world.here.lawyer if kind == "staff" else world.here.citizen
    with acting(actor), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT hjemmel_forget('reads')")
    with acting(system_actor(world.here.municipality_id)), connection.cursor() as cursor:
        for table in ("core_personread", "records_removal"):
            with pytest.raises(DatabaseError), transaction.atomic():
                cursor.execute(f"DELETE FROM {table}")


def test_the_page_says_what_is_kept_and_what_was_removed(world: World) -> None:
    here = world.here
    choose(here, Removal.What.READS, "12")
    lawyer = log_in(here.lawyer)
    assert lawyer.post("/kassation/fjern-gammelt/").status_code == 302
    forget_here(municipality_id=here.municipality_id)
    page = lawyer.get("/kassation/").content.decode()
    assert "12 måneder" in page
    assert "gemmes, til kommunen vælger en frist" in page
    assert "Læsninger af borgeres oplysninger" in page
