"""Sessions: their limits, ending them from elsewhere, and what is written down about them."""

from datetime import timedelta

import pytest
from django.conf import settings as configured
from django.contrib.auth import SESSION_KEY
from django.db import DatabaseError, connection
from django.test import Client
from pytest_django import Settings

from accounts.people import PASSWORD, code, is_in, try_password, with_app, with_password
from accounts.test_log_in import log_ins
from hjemmel.accounts.models import LogIn
from hjemmel.accounts.sessions import as_user
from hjemmel.core import clock
from hjemmel.core.actor import Role, acting, system_actor
from hjemmel.core.models import CitizenLogin, StaffMembership, User
from world import DAY, World, log_in

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IDLE, LENGTH = configured.HJEMMEL_SESSION_IDLE, configured.HJEMMEL_SESSION_LENGTH
SECOND = timedelta(seconds=1)


def user_of(world: World) -> User:
    return User.objects.get(pk=world.here.caseworker.user_id)


def test_a_session_that_is_not_used_ends_and_says_why(world: World) -> None:
    client = log_in(world.here.caseworker)
    with clock.at(DAY + IDLE - SECOND):
        assert is_in(client)
    with clock.at(DAY + IDLE - SECOND + IDLE):
        answer = client.get("/dagens-liste/", follow=True)
    assert "Du er logget af, fordi der ikke skete noget i 30 minutter." in answer.content.decode()
    assert [row.ending for row in log_ins(user_of(world))] == ["idle"]


def test_a_session_in_use_ends_when_it_is_too_old(world: World) -> None:
    client, when = log_in(world.here.caseworker), DAY
    while when + IDLE / 2 < DAY + LENGTH:
        when += IDLE / 2
        with clock.at(when):
            assert is_in(client)
    with clock.at(DAY + LENGTH):
        answer = client.get("/dagens-liste/", follow=True)
    assert "havde været logget ind i 8 timer" in answer.content.decode()
    assert [row.ending for row in log_ins(user_of(world))] == ["too_old"]


def test_a_session_is_ended_from_another(world: World) -> None:
    here, there = log_in(world.here.caseworker), log_in(world.here.caseworker)
    there_row = log_ins(user_of(world))[1]
    assert "Afslut det fra" in here.get("/din-adgang/").content.decode()
    here.post(f"/din-adgang/log-ind/{there_row.public_id}/afslut/")
    assert "afsluttet et andet sted" in there.get("/dagens-liste/", follow=True).content.decode()
    assert is_in(here)
    assert [row.ending for row in log_ins(user_of(world))] == ["", "ended_elsewhere"]


def test_all_others_are_ended_at_once(world: World) -> None:
    here, *others = (log_in(world.here.caseworker) for _ in range(3))
    here.post("/din-adgang/log-ind/afslut-andre/")
    assert [is_in(client) for client in (here, *others)] == [True, False, False]


def test_nobody_ends_anothers_session(world: World) -> None:
    theirs, mine = log_in(world.here.decider), log_in(world.here.caseworker)
    row = log_ins(User.objects.get(pk=world.here.decider.user_id))[0]
    assert mine.post(f"/din-adgang/log-ind/{row.public_id}/afslut/").status_code == 404
    assert is_in(theirs)


def test_log_out_clears_the_session_and_the_browser(world: World) -> None:
    client = log_in(world.here.caseworker)
    key = client.cookies["sessionid"].value
    answer = client.post("/log-af/")
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert SESSION_KEY not in client.session
    client.cookies["sessionid"] = key
    assert not is_in(client)
    assert [row.ending for row in log_ins(user_of(world))] == ["logged_out"]


def test_a_session_without_a_log_in_is_nobodys(world: World) -> None:
    client = log_in(world.here.caseworker)
    session = client.session
    del session["hjemmel_log_in"]
    session.save()
    assert not is_in(client)


def test_a_demonstrations_session_is_nobodys_elsewhere(world: World, settings: Settings) -> None:
    client = log_in(world.here.caseworker)
    with acting(as_user(user_of(world))):
        LogIn.objects.update(method=LogIn.Method.DEMO)
    settings.DEMO = True
    assert is_in(client)
    settings.DEMO = False
    assert not is_in(client)


def test_a_log_in_says_when_how_from_where_and_with_what(world: World) -> None:
    user = with_app(world.here.caseworker)
    client = Client(REMOTE_ADDR="203.0.113.9", headers={"User-Agent": FIREFOX})
    try_password(client, user.username)
    client.post("/log-ind/kode/", {"code": code(user)})
    (row,) = log_ins(user)
    assert (row.at, row.method, row.network, row.browser) == (DAY, "app", "203.0.113.9", "Firefox, Windows")


@pytest.mark.parametrize("statement", ["DELETE FROM accounts_login", "UPDATE accounts_login SET at = now()"])
def test_a_log_in_cannot_be_made_not_to_have_been(world: World, statement: str) -> None:
    log_in(world.here.caseworker)
    with (
        pytest.raises(DatabaseError, match=r"Cannot|only"),
        acting(as_user(user_of(world))),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_the_officer_sees_who_logged_in_in_the_own_municipality_only(world: World) -> None:
    for town in (world.here, world.there):
        log_in(town.caseworker)
        try_password(Client(), f"decider-{'0991' if town is world.here else '0992'}", "forkert")
    try_password(Client(), "findes-ikke", "forkert")
    page = log_in(world.here.officer).get("/log-ind-i-kommunen/").content.decode()
    assert "caseworker-0991" in page
    assert "decider-0991" in page
    assert "0992" not in page
    assert "findes-ikke" not in page
    assert "Ukendt" in page


# What one logs in with


def test_a_new_password_ends_the_other_sessions(world: World) -> None:
    user = with_password(world.here.caseworker)
    mine, other = log_in(world.here.caseworker), log_in(world.here.caseworker)
    form = {"old": PASSWORD, "new": "en-helt-anden-hest"}
    assert mine.post("/din-adgang/adgangskode/", form).url == "/din-adgang/"
    assert (is_in(mine), is_in(other)) == (True, False)
    assert try_password(Client(), user.username).status_code == 422
    assert try_password(Client(), user.username, form["new"]).status_code == 302


@pytest.mark.parametrize("new", ["kort", "123456789012345", "caseworker-0991", "password1234"])
def test_a_weak_password_is_refused(world: World, new: str) -> None:
    user = with_password(world.here.caseworker)
    answer = log_in(world.here.caseworker).post("/din-adgang/adgangskode/", {"old": PASSWORD, "new": new})
    assert answer.status_code == 422
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_the_old_password_is_asked_for_and_its_guesses_are_counted(world: World) -> None:
    with_password(world.here.caseworker)
    client = log_in(world.here.caseworker)
    form = {"old": "forkert", "new": "en-helt-anden-hest"}
    found = [client.post("/din-adgang/adgangskode/", form).status_code for _ in range(6)]
    assert found == [422] * 5 + [429]


def test_the_first_second_factor_ends_what_a_password_alone_had_begun(world: World) -> None:
    user = with_password(world.here.caseworker)
    mine, theirs = Client(), Client()
    for client in (mine, theirs):
        try_password(client, user.username)
        assert client.get("/din-adgang/kodeapp/").status_code == 200
    assert mine.post("/din-adgang/kodeapp/", {"code": code(user)}).status_code == 200
    assert (is_in(mine), is_in(theirs)) == (True, False)


def test_what_one_logs_in_with_is_changed_soon_after_log_in_only(world: World) -> None:
    with_password(world.here.caseworker)
    client = log_in(world.here.caseworker)
    assert client.get("/din-adgang/kodeapp/").status_code == 200
    with clock.at(DAY + configured.HJEMMEL_SESSION_FRESH):
        assert client.get("/din-adgang/kodeapp/").url == "/log-ind/?next=/din-adgang/"


def test_the_last_second_factor_stays(world: World) -> None:
    with_app(world.here.caseworker)
    client = log_in(world.here.caseworker)
    answer = client.post("/din-adgang/kodeapp/fjern/", follow=True)
    assert "Tilføj en anden" in answer.content.decode()
    assert "I brug siden 10-03-2025" in answer.content.decode()


def test_the_secret_of_an_app_in_use_is_not_shown_again(world: World) -> None:
    with_app(world.here.caseworker)
    client = log_in(world.here.caseworker)
    for address in ("/din-adgang/kodeapp/", "/din-adgang/kodeapp/qr.svg"):
        assert client.get(address).url == "/din-adgang/"


def test_what_is_secret_is_not_kept_by_the_browser(world: World) -> None:
    with_password(world.here.caseworker)
    client = log_in(world.here.caseworker)
    for address in ("/din-adgang/", "/din-adgang/kodeapp/", "/din-adgang/kodeapp/qr.svg"):
        assert "no-store" in client.get(address)["Cache-Control"]


# Several capacities


def test_who_can_act_in_several_capacities_chooses(world: World) -> None:
    user = with_app(world.here.caseworker)
    with acting(system_actor(world.there.municipality_id)):
        StaffMembership.objects.create(
            user=user, municipality_id=world.there.municipality_id, role=Role.DECIDER, name="Ida"
        )
        CitizenLogin.objects.create(user=user, person_id=world.there.neighbour.person_id)
    client = Client()
    try_password(client, user.username)
    assert client.post("/log-ind/kode/", {"code": code(user)}).url == "/din-adgang/rolle/"
    page = client.get("/din-adgang/rolle/").content.decode()
    for place in ("Eksempelkommune", "Prøvekommune", "Bjørk af Prøvekommune", "Sagsbehandler", "Beslutningstager"):
        assert place in page
    places = {
        f"staff:{world.here.municipality_id}": ("staff", {Role.CASEWORKER}),
        f"staff:{world.there.municipality_id}": ("staff", {Role.DECIDER}),
        f"citizen:{world.there.neighbour.person_id}": ("citizen", {Role.CITIZEN}),
    }
    for key, (kind, roles) in places.items():
        client.post("/din-adgang/rolle/", {"capacity": key})
        actor = client.get("/din-adgang/").wsgi_request.actor
        assert (actor.kind, set(actor.roles)) == (kind, roles)


def test_nobody_chooses_a_capacity_that_is_not_theirs(world: World) -> None:
    client = log_in(world.here.caseworker)
    client.post("/din-adgang/rolle/", {"capacity": f"staff:{world.there.municipality_id}"})
    assert client.get("/din-adgang/").wsgi_request.actor.municipality_id == world.here.municipality_id
    session = client.session
    session["hjemmel_capacity"] = f"staff:{world.there.municipality_id}"
    session.save()
    assert client.get("/din-adgang/").wsgi_request.actor.municipality_id == world.here.municipality_id
