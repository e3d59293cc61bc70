"""Cards of the trial from a file (SFL § 9, stk. 2; law-facts: cards of 2019-2024 go on by themselves)."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.schemes.socialt_frikort.carrying_over import COLUMNS
from hjemmel.schemes.socialt_frikort.models import Card
from hjemmel.schemes.socialt_frikort.queries import is_active_at
from world import World, log_in

pytestmark = pytest.mark.django_db
HEADING = ";".join(COLUMNS)
GOOD = "620391-1001;Bjørk;02-05-2023;03-06-2024;nej", "690590-1009;Ny Borger;01-03-2021;;ja"


def test_everything_or_nothing_and_shown_first(world: World) -> None:
    desk, page = log_in(world.here.caseworker), reverse("frikort:carry_over")

    def send(*lines: str) -> str:
        file = SimpleUploadedFile("kort.csv", "\n".join((HEADING, *lines)).encode())
        return desk.post(page, {"file": file}).content.decode()

    def cards() -> int:
        with acting(world.here.caseworker):
            return Card.objects.count()

    faulty = send(
        GOOD[0],
        "x;Navn;02-05-2023;;nej",
        "650585-1004;Navn;02-05-2025;;nej",
        "660585-1005;Navn;02-05-2023;01-01-2022;nej",
        "670585-1006;Navn;02-05-2023;;måske",
        "610384-1000;Asta;02-05-2023;;nej",
        "630384-1002;I en anden kommune;02-05-2023;;nej",
        "kort linje",
    )
    assert [f"Linje {line}:" in faulty for line in range(2, 10)] == [False, *[True] * 7]
    for said in ("efter forsøget", "før udstedelsen", "ja eller nej", "allerede et frikort", "En anden kommune"):
        assert said in faulty
    assert "Disse frikort bliver videreført" in send(*GOOD)
    assert cards() == 1
    text = "\n".join((HEADING, *GOOD))
    assert desk.post(page, {"text": text}).status_code == 302
    assert desk.post(page, {"text": text}).status_code == 422  # carried over already
    with acting(world.here.caseworker):
        by_name = {card.person.name: card for card in Card.objects.select_related("person")}
        assert {name: is_active_at(card, clock.now()) for name, card in by_name.items()} == {
            "Asta af Eksempelkommune": True, "Bjørk af Eksempelkommune": True, "Ny Borger": False,
        }  # fmt: skip
