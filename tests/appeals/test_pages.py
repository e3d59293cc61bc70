"""The pages of complaints as a person meets them: the way in from a decision, and the list of those about conduct."""

import io
from datetime import timedelta

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from appealing import complain
from hjemmel.appeals import services
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
