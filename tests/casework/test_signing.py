"""A signature, its letter and the job that sends it stand or fall together; and nothing is sent twice."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, connections
from procrastinate.contrib.django import app

from database import Database
from hjemmel.casework import queries, services
from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.models import Decision
from hjemmel.casework.services import CaseworkError
from hjemmel.core import clock, files, post
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import Delivery, Document
from world import DAY, Town, World, apply, investigate, log_in, sign, submitted


def jobs() -> list[dict[str, object]]:
    """The arguments of every job there is, oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT args::text FROM procrastinate_jobs WHERE task_name = 'casework.deliver_letter' ORDER BY id"
        )
        return [json.loads(arguments) for (arguments,) in cursor.fetchall()]


def delivery_of(letter: Document, town: Town) -> Delivery:
    """The letter's only delivery."""
    with acting(town.caseworker):
        return Delivery.objects.select_related("document", "person").get(document=letter)


def waiting(town: Town) -> Decision:
    """The decision of the world that waits for a signature."""
    with acting(town.decider):
        return queries.decisions().get(public_id=town.cases["submitted"].decision)


def test_a_signature_that_is_rolled_back_leaves_nothing(own_database: Database, world: World) -> None:
    before = jobs()
    with acting(world.here.decider):
        sent = Delivery.objects.count()
    decision = waiting(world.here)

    def sign_and_fail() -> None:
        with acting(world.here.decider):
            services.sign(decision)
            assert len(jobs()) == len(before) + 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        sign_and_fail()
    decision = waiting(world.here)
    assert (decision.state, decision.letter, jobs()) == ("submitted", None, before)
    with acting(world.here.decider):
        assert Delivery.objects.count() == sent


def test_a_signature_leaves_one_job_that_knows_ids_only(own_database: Database, world: World) -> None:
    before = jobs()
    letter = sign(waiting(world.here), world.here.decider)
    delivery = delivery_of(letter, world.here)
    assert jobs() == [*before, {"delivery_id": delivery.pk, "municipality_id": world.here.municipality_id}]


def test_the_worker_sends_what_waits_and_nothing_twice(
    own_database: Database, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[int] = []
    send = post.FolderChannel.send
    monkeypatch.setattr(
        post.FolderChannel,
        "send",
        lambda channel, delivery: sent.append(delivery.pk) or send(channel, delivery),
    )
    letter = sign(waiting(world.here), world.here.decider)
    delivery = delivery_of(letter, world.here)
    worker = app.with_connector(app.connector.get_worker_connector())
    worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    assert delivery.pk in sent
    assert len(sent) == len(set(sent))
    before = list(sent)
    deliver_letter(delivery_id=delivery.pk, municipality_id=world.here.municipality_id)
    assert sent == before
    arrived = delivery_of(letter, world.here)
    assert arrived.available_at is not None
    outbox = Path(settings.HJEMMEL_OUTBOX)
    assert (outbox / f"{arrived.receipt}.pdf").read_bytes() == files.read(letter.sha256)
    envelope = (outbox / f"{arrived.receipt}.json").read_text()
    assert world.here.citizen.name not in envelope


def test_a_job_of_one_municipality_does_not_send_anothers_letter(own_database: Database, world: World) -> None:
    delivery = delivery_of(sign(waiting(world.here), world.here.decider), world.here)
    with pytest.raises(Delivery.DoesNotExist):
        deliver_letter(delivery_id=delivery.pk, municipality_id=world.there.municipality_id)


def test_two_who_sign_at_once_make_one_letter(own_database: Database, world: World) -> None:
    decision = waiting(world.here)
    second = replace(world.here.decider, user_id=world.here.officer.user_id, name="En anden beslutter")
    together = threading.Barrier(2, timeout=30)

    def try_to_sign(decider: Actor) -> str:
        try:
            with clock.at(DAY), acting(decider):
                together.wait()
                services.sign(decision)
                return "signed"
        except CaseworkError as error:
            return str(error)
        finally:
            connections.close_all()

    before = jobs()
    with acting(world.here.decider):
        documents = Document.objects.count()
    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(try_to_sign, (world.here.decider, second)))
    assert answers == ["Afgørelsen venter ikke på underskrift.", "signed"]
    assert len(jobs()) == len(before) + 1
    with acting(world.here.decider):
        assert Document.objects.count() == documents + 1


def test_two_who_draft_at_once_write_one_draft(own_database: Database, world: World) -> None:
    case = apply(world.here.citizen)
    investigate(case, world.here.caseworker)
    together = threading.Barrier(2, timeout=30)

    def try_to_draft(caseworker: Actor) -> int:
        try:
            with clock.at(DAY), acting(caseworker):
                together.wait()
                return services.draft_decision(case, outcome="granted", reasons="Jf. samtalen.").pk
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(try_to_draft, (world.here.caseworker, world.here.caseworker))
    assert first == second


@pytest.mark.django_db
def test_who_signs_too_late_is_told_so(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page has been asked for the decision just before somebody else signed it."""
    decision = submitted(world.here)
    get = services.sign

    def just_too_late(found: Decision) -> Document:
        get(found)
        return get(found)

    monkeypatch.setattr(services, "sign", just_too_late)
    answer = log_in(world.here.decider).post(f"/afgoerelser/{decision.public_id}/underskriv/", follow=True)
    assert answer.status_code == 200
    assert "Afgørelsen venter ikke på underskrift." in answer.content.decode()
