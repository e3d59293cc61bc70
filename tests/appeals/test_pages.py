"""The pages of complaints as a person meets them: the way in from a decision, and the list of those about conduct."""

import io
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from selectolax.lexbor import LexborHTMLParser

from appealing import STATEMENT, WORDS, complain
from hjemmel.appeals import services
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.words import next_of
from hjemmel.casework.models import Decision
from hjemmel.core import clock
from hjemmel.core.actor import acting
from world import DAY, World, deliver, log_in, sign, submitted

pytestmark = pytest.mark.django_db


def test_the_page_of_a_decision_leads_to_complaining_and_then_to_the_complaint(world: World) -> None:
    made = submitted(world.here, "refused")
    page = reverse("casework:decision", args=(made.public_id,))
    citizen, caseworker = log_in(world.here.citizen), log_in(world.here.caseworker)
    assert "Registrér klage" not in caseworker.get(page).content.decode(), "it is not signed"
    deliver(sign(made, world.here.decider))
    way = reverse("appeals:complain", args=(made.public_id,))
    assert way in citizen.get(page).content.decode()
    assert reverse("appeals:receive", args=(made.public_id,)) in caseworker.get(page).content.decode()
    with acting(world.here.caseworker):
        decision = Decision.objects.select_related("case__person").get(pk=made.pk)
    appeal = complain(decision, world.here.citizen)
    after = citizen.get(page).content.decode()
    assert way not in after, "a party has one complaint open about a decision"
    assert appeal.get_absolute_url() in after


def test_complaints_about_conduct_are_listed_found_and_exported_apart(world: World) -> None:
    made = submitted(world.here, "refused")
    deliver(sign(made, world.here.decider))
    with acting(world.here.caseworker):
        decision = Decision.objects.select_related("case__person").get(pk=made.pk)
    appeal = complain(decision, world.here.citizen)
    with clock.at(DAY + timedelta(days=1)), acting(world.here.decider):
        conduct = services.receive_conduct(decision.case, about="conduct", text="Ingen ringede tilbage.")
        services.answer_conduct(conduct, answer="Det beklager vi.")
    lawyer = log_in(world.here.lawyer)
    page, files = reverse("appeals:conduct_complaints"), reverse("appeals:export_conduct", args=("csv",))

    def links(query: str) -> list[bool]:
        """Whether the answered one about conduct, the waiting one about time, and the appeal are on the page."""
        content = lawyer.get(page + query).content.decode()
        waiting = reverse("appeals:conduct", args=(world.here.cases["conduct"].complaint,))
        return [url in content for url in (conduct.get_absolute_url(), waiting, appeal.get_absolute_url())]

    assert links("") == [True, True, False]
    assert links("?status=answered") == links("?angaar=conduct") == [True, False, False]
    assert links("?status=open") == links("?angaar=time") == [False, True, False]
    assert links("?q=ingen+hedder+det") == [False, False, False]
    lines = lawyer.get(files + "?status=answered").content.decode("utf-8-sig").splitlines()
    assert [line.split(";")[3:] for line in lines[1:]] == [
        ["Sagsbehandlingen eller personalets opførsel", "2025-03-11", "Egen side", "2025-03-11"]
    ]
    book = load_workbook(io.BytesIO(lawyer.get(reverse("appeals:export_conduct", args=("xlsx",))).content))
    assert book.active is not None
    assert book.active.max_row == 3


@pytest.mark.parametrize(
    ("what", "to_citizen", "to_staff"),
    [
        ({}, "vurderer den igen", "skal genvurderes"),
        ({"by_committee": True}, "direkte til Ankestyrelsen", "genvurderes ikke"),
        ({"subject": "prices"}, "ikke en konkret afgørelse", "Afvis den ikke"),
        ({"complaint_deadline": DAY.date() - timedelta(days=1)}, "efter klagefristen", "Afvis den ikke"),
    ],
)
def test_what_happens_next_promises_no_reassessment_where_there_may_be_none(
    what: dict[str, Any], to_citizen: str, to_staff: str
) -> None:
    received = Appeal(state="received", received_on=DAY.date(), complainant="party", **{"subject": "decision"} | what)
    assert to_citizen in next_of(received, is_staff=False)
    assert to_staff in next_of(received, is_staff=True)


def test_the_next_step_of_a_complaint_is_the_button_that_stands_out(world: World) -> None:
    made = submitted(world.here, "refused")
    deliver(sign(made, world.here.decider))
    with acting(world.here.caseworker):
        decision = Decision.objects.select_related("case__person").get(pk=made.pk)
        told = services.Complaint(WORDS, channel="letter", complainant="other", name="Nabo Naboesen", by_committee=True)
        appeal = services.receive(decision, told)
    lawyer, caseworker = log_in(world.here.lawyer), log_in(world.here.caseworker)

    def stands_out(browser: Client) -> list[str]:
        page = LexborHTMLParser(browser.get(appeal.get_absolute_url()).content.decode())
        return [button.text() for button in page.css("main .button-primary")]

    assert stands_out(lawyer) == ["Send videre uden genvurdering"]
    assert "den, der klager, er ikke part" in lawyer.get(appeal.get_absolute_url()).content.decode()
    with acting(world.here.lawyer):
        services.direct(appeal, ground="committee", note="Udvalget har truffet afgørelsen.")
        services.forward(appeal, statement=STATEMENT)
        parts, day = ["upheld", "remitted"], DAY.date()
        services.register(appeal, services.Answer(parts, day, day, act_by=day, reasons=services.Reasons(["facts"])))
    assert stands_out(caseworker) == ["Åbn sagen, og afgør den"]
    content = lawyer.get(appeal.get_absolute_url()).content.decode()
    assert "Stadfæstet, Hjemvist" in content
    assert "Tæller som hjemvist" in content
    lessons = lawyer.get(reverse("appeals:export_lessons", args=("csv",))).content.decode("utf-8-sig")
    assert f"{appeal.number};Hjemvist;2025-03-10" in lessons
