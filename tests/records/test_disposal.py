"""Disposal: nothing of the person is left, others are untouched, and nobody does it alone or too early."""

import os
import zipfile
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import DatabaseError, connection

from database import SUPERUSER, Database
from hjemmel import embedded
from hjemmel.casework import services as casework
from hjemmel.casework.models import Case
from hjemmel.core import clock, files
from hjemmel.core.actor import Actor, ActorKind, Role, acting, system_actor
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import CitizenLogin, Document, Person, User
from hjemmel.records import services
from hjemmel.records.jobs import dispose
from hjemmel.records.models import AccessKind, DisposalItem, DisposalRun, RetentionRule, Tombstone
from hjemmel.records.procedure import reached_models
from hjemmel.records.services import RecordsError
from world import DAY, OVER_LIMIT, SCHEME, World, apply, deliver, draft, file, investigate, log_in, sign, submit

LATER = datetime(2026, 6, 1, 9, tzinfo=UTC)
"""When the time of a case refused on the day of the world is up by a rule of twelve months."""


def rule(by: Actor, months: int = 12, fate: str = "delete") -> RetentionRule:
    with acting(by):
        return services.write_rule(
            scheme=SCHEME, outcome="refused", months=months, fate=fate, since=date(2020, 1, 1), ground="Kommunens plan."
        )


def zenia(world: World) -> Actor:
    """A citizen with a name that nobody else has, and no matter but the one below."""
    municipality_id = world.here.municipality_id
    with acting(system_actor(municipality_id)):
        person = Person(name="Zenia Unikdal", municipality_id=municipality_id)
        person.cpr = Cpr.parse("690384-1009")
        person.save()
        user = User.objects.create_user("zenia")
        CitizenLogin.objects.create(user=user, person=person)
    return Actor(
        ActorKind.CITIZEN, user_id=user.pk, person_id=person.pk, roles=frozenset({Role.CITIZEN}), name=person.name
    )


def refused(world: World, citizen: Actor) -> Case:
    """A case that has come all the way to a refusal, with a document sent in, a note, and an answer to a request."""
    here = world.here
    case = apply(citizen, OVER_LIMIT)
    investigate(case, here.caseworker)
    file(case, here.caseworker, f"Brev fra {citizen.name}")
    with acting(here.caseworker):
        casework.write_note(case, text=f"Talte med {citizen.name}.")
    decision = draft(case, here.caseworker, "refused")
    submit(decision, here.caseworker)
    deliver(sign(decision, here.decider))
    with acting(here.caseworker):
        about = {"kind": AccessKind.PARTY, "person": case.person, "case": case, "requester": case.person.name}
        request = services.receive(**about, channel="letter", received_on=DAY.date())
        services.include_rest(request)
        deliver(services.answer(request, guidance="x"))
    assert log_in(here.caseworker).get(f"/sager/{case.public_id}/").status_code == 200
    assert log_in(citizen).get("/mine-sager/").status_code == 200
    return case


def approved(world: World) -> DisposalRun:
    with clock.at(LATER):
        with acting(world.here.lawyer):
            run = DisposalRun.objects.filter(approved_at=None).first() or services.propose()
        with acting(world.here.decider):
            services.approve(run)
    return run


def carry_out(run: DisposalRun) -> dict[int, str]:
    """The worker does the job; returns the refusals by case."""
    with clock.at(LATER):
        dispose(run_id=run.pk, municipality_id=run.municipality_id)
        with acting(system_actor(run.municipality_id)):
            return dict(DisposalItem.objects.filter(run=run).values_list("case_id", "refusal"))


def texts(database: Database) -> dict[str, str]:
    """Every table as text."""
    with database.as_role(SUPERUSER) as everybody:
        named = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        return {
            table: "\n".join(row for (row,) in everybody.execute(f"SELECT t::text FROM {table} t"))
            for (table,) in everybody.execute(named).fetchall()
        }


def test_nothing_of_the_person_is_left_and_others_are_untouched(own_database: Database, world: World) -> None:
    here, citizen = world.here, zenia(world)
    with acting(system_actor(here.municipality_id)):
        others = set(Case.objects.values_list("pk", flat=True))
    case = refused(world, citizen)
    with acting(here.caseworker):
        digests = set(Document.objects.filter(person_id=citizen.person_id).values_list("sha256", flat=True))
    traces = [citizen.name, "zenia", str(case.public_id), str(case.person.public_id)]
    before = texts(own_database)
    assert all(any(trace in text for text in before.values()) for trace in traces)
    rule(here.lawyer)
    carry_out(approved(world))  # the list that the world has waiting
    run = approved(world)
    for digest in digests:
        os.utime(files.path_of(digest), (0, 0))
    refusals = carry_out(run)
    assert case.pk not in refusals, refusals
    for table, text in texts(own_database).items():
        assert not [trace for trace in traces if trace in text], table
    assert not any(files.path_of(digest).exists() for digest in digests)
    with acting(here.caseworker):
        stones = list(Tombstone.objects.filter(run=run))
        left = set(Case.objects.values_list("pk", flat=True))
    assert {(stone.outcome, len(stone.digest)) for stone in stones} == {("refused", 64)}
    assert len(others - left) == len(stones) - 1, "each other case that went has its own tombstone"


def test_a_case_waits_for_what_is_pending_and_who_is_left_keeps_the_rest(own_database: Database, world: World) -> None:
    here, citizen = world.here, zenia(world)
    goes, stays = refused(world, citizen), apply(citizen)
    rule(here.lawyer)
    with acting(here.caseworker):
        pending = services.receive(
            kind=AccessKind.PARTY, person=goes.person, case=goes, requester="A", channel="letter",
            received_on=DAY.date(),
        )  # fmt: skip
        appealed = Case.objects.get(public_id=here.cases["refused"].case)
    assert "appeals_appeal" in carry_out(approved(world))[appealed.pk]
    assert "records_accessrequest" in carry_out(approved(world))[goes.pk]
    with acting(here.caseworker):
        services.include_rest(pending)
        services.answer(pending, guidance="x")
    assert goes.pk not in carry_out(approved(world))
    with acting(here.caseworker):
        assert list(Case.objects.filter(person_id=citizen.person_id)) == [stays]
        assert Person.objects.get(pk=citizen.person_id).name == citizen.name
    assert log_in(citizen).get(f"/sager/{stays.public_id}/").status_code == 200


def test_a_package_is_left_for_the_archive(own_database: Database, world: World) -> None:
    case = refused(world, zenia(world))
    rule(world.here.lawyer, fate="archive")
    carry_out(approved(world))  # the list that the world has waiting
    assert case.pk not in carry_out(approved(world))
    with zipfile.ZipFile(Path(settings.HJEMMEL_ARCHIVE) / f"{case.public_id}.zip") as package:
        assert {"sag.json", "sagen.pdf", "originaler/001.pdf"} <= set(package.namelist())


def test_no_disposal_too_early_alone_or_without_a_list(own_database: Database, world: World) -> None:
    here = world.here
    with acting(here.lawyer):
        run = DisposalRun.objects.get(approved_at=None)
        with pytest.raises(RecordsError, match="venter"):
            services.propose()
        assert services.candidates() == []  # on the day of the decision itself
        with clock.at(LATER):
            assert services.candidates()
    early = rule(here.lawyer, months=60)
    with clock.at(LATER), acting(here.lawyer):
        assert services.candidates() == []  # the rule in force today counts
        with pytest.raises(RecordsError, match="En anden"):
            services.approve(run)
        case = run.items.get(case__public_id=here.cases["refused"].case).case
        open_case = Case.objects.filter(state="open").first()
    # Not by calling the procedure, with or without a list; not by claiming to be the system; not past the constraint.
    for actor in (here.lawyer, system_actor(here.municipality_id), system_actor(world.there.municipality_id)):
        for target in (case.pk, open_case.pk):
            with pytest.raises(DatabaseError, match="no approved list"), acting(actor), connection.cursor() as cursor:
                cursor.execute("SELECT hjemmel_dispose_case(%s, %s)", [run.pk, target])
    with pytest.raises(DatabaseError, match="two_hands"), acting(here.lawyer):
        DisposalRun.objects.filter(pk=run.pk).update(approved_by=here.lawyer.user_id, approved_at=clock.now())
    with acting(here.decider):
        DisposalRun.objects.filter(pk=run.pk).update(approved_by=here.decider.user_id, approved_at=clock.now())
        DisposalItem.objects.create(
            municipality_id=here.municipality_id, run=run, case=open_case, rule=early, due_on=DAY.date()
        )
    with (
        pytest.raises(DatabaseError, match="no approved list"),
        acting(system_actor(here.municipality_id)),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT hjemmel_dispose_case(%s, %s)", [run.pk, open_case.pk])
    with acting(here.caseworker):
        assert Case.objects.filter(pk__in=(case.pk, open_case.pk)).count() == 2


def test_the_serving_role_removes_nothing_by_itself(own_database: Database, world: World) -> None:
    with own_database.as_role(embedded.APP) as serving:
        serving.execute("SELECT set_config('hjemmel.disposing', 'on', false)")
        serving.execute("SELECT set_config('hjemmel.kind', 'system', false)")
        serving.execute("SELECT set_config('hjemmel.municipality_id', %s, false)", [str(world.here.municipality_id)])
        serving.execute(
            "SELECT set_config('pgtrigger.ignore', (SELECT array_agg(tgname)::text FROM pg_trigger), false)"
        )
        for table in ("casework_case", "core_document", "casework_decisionevent", "records_tombstone"):
            with suppress(psycopg.errors.RaiseException, psycopg.errors.InsufficientPrivilege):
                assert serving.execute(f"DELETE FROM {table}").rowcount == 0
        assert serving.execute("SELECT count(*) FROM casework_case").fetchone() != (0,)


def test_every_table_that_points_at_a_case_or_person_is_in_the_procedure() -> None:
    reached = {model._meta.db_table for model in reached_models()}
    assert {
        "casework_note",
        "casework_caseevent",
        "core_personread",
        "frikort_ledgerentry",
        "appeals_appeal",
    } <= reached
