"""The frame: who is logged in, what they may go to, the language, and the parts of the page."""

import pytest
from django.test import Client, RequestFactory
from selectolax.lexbor import LexborHTMLParser

from hjemmel.core.access import ALL_ROWS, Action
from hjemmel.core.actor import ANONYMOUS, Actor, ActorKind, Role
from hjemmel.web import navigation
from hjemmel.web.frame import ROLE_LABELS
from web.gallery.frame import CASEWORKER

DECIDE = Action("test.decide", "Afgør", {Role.DECIDER: lambda actor: ALL_ROWS})


def page(client: Client, path: str = "/parts") -> LexborHTMLParser:
    return LexborHTMLParser(client.get(path).content.decode())


def test_the_header_says_who_acts_in_which_role_for_whom(gallery: Client) -> None:
    header = page(gallery).css_first("header").text()
    assert "Amir Prøve-Mønstergaard" in header
    assert "Sagsbehandler" in header
    assert "Eksempelkommune" in header


def test_somebody_unknown_can_read_but_has_nothing_to_log_off_from(gallery: Client) -> None:
    header = page(gallery, "/form").css_first("header").text()
    assert "Log af" not in header
    assert "English" in header


def test_the_menu_marks_where_one_is(gallery: Client) -> None:
    current = page(gallery).css('.navigation-menu [aria-current="page"]')
    assert [link.text() for link in current] == ["Dagens liste"]


def test_the_menu_holds_only_what_the_role_may_open(gallery: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_entries", {})
    navigation.register("parts", "Underskrifter", DECIDE)
    request = RequestFactory().get("/parts")
    decider = Actor(ActorKind.STAFF, user_id=2, municipality_id=1, roles=frozenset({Role.DECIDER}))
    assert [link.label for link in navigation.links(request, decider)] == ["Underskrifter"]
    assert navigation.links(request, CASEWORKER) == []
    assert navigation.links(request, ANONYMOUS) == []


def test_a_long_menu_is_folded_by_group_and_a_group_of_one_is_a_link(
    gallery: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(navigation, "_entries", {})
    monkeypatch.setattr(navigation, "LONGEST_ROW", 4)
    rules, words = navigation.Group(15, "Regler"), navigation.Group(5, "Ord")
    for order, (name, group) in enumerate({"law": rules, "parts": None, "form": rules, "live": words}.items()):
        navigation.register(name, name, DECIDE, order * 10, group)
    decider = Actor(ActorKind.STAFF, user_id=2, municipality_id=1, roles=frozenset({Role.DECIDER}))
    request = RequestFactory().get("/form")
    assert [item.label for item in navigation.menu(request, decider)] == ["law", "parts", "form", "live"]
    monkeypatch.setattr(navigation, "LONGEST_ROW", 3)
    single, flat, folded = navigation.menu(request, decider)
    assert [single.label, flat.label, folded.label] == ["live", "parts", "Regler"]
    assert isinstance(folded, navigation.Submenu)
    assert folded.is_within
    assert [link.label for link in folded.links] == ["law", "form"]


def test_a_page_is_in_the_menu_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_entries", {})
    navigation.register("parts", "Underskrifter", DECIDE)
    with pytest.raises(navigation.NavigationError, match="parts"):
        navigation.register("parts", "Igen", DECIDE)


def test_every_role_has_a_name() -> None:
    assert set(ROLE_LABELS) == set(Role)


def test_a_missing_amount_or_date_is_a_dash_and_an_instant_its_danish_day(gallery: Client) -> None:
    html = page(gallery)
    assert html.css("#cases tbody tr")[1].css("td")[1].text() == "–"
    assert html.css("#cases tbody tr")[1].css_first("td.number").text() == "–"
    # 9 March 2025, 23:30 in UTC, is the next day in Denmark.
    assert html.css(".timeline time")[2].text() == "10. marts 2025"


def test_a_missing_fact_is_shown_as_missing(gallery: Client) -> None:
    facts = page(gallery).css(".facts > div")
    assert facts[3].css_first("dd").text() == "Mangler"


def test_each_line_of_an_explanation_opens_to_provision_rate_and_version_without_script(gallery: Client) -> None:
    line = page(gallery).css_first(".explanation > li > details")
    body = line.css_first(".line-body").text(separator=" ")
    assert line.css_first("summary .line-value").text().strip() == "Ja"
    assert "§\N{NO-BREAK SPACE}2, stk.\N{NO-BREAK SPACE}2, nr.\N{NO-BREAK SPACE}2" in body
    assert "1. januar 2025" in body
    assert "10.000 kr." in body
    assert "9.500 kr." in body
