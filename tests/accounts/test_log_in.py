"""Log-in by password and code: what opens, what does not, and what is written down."""

from datetime import timedelta

import pytest
from django.test import Client

from accounts.people import PASSWORD, code, is_in, try_password, with_app, with_password
from hjemmel.accounts import second_factor
from hjemmel.accounts.lockout import GATE
from hjemmel.accounts.models import FailedLogIn, LogIn
from hjemmel.accounts.sessions import as_user
from hjemmel.core import clock
from hjemmel.core.actor import acting, system_actor
from hjemmel.core.models import User
from world import DAY, World

pytestmark = pytest.mark.django_db


def log_ins(user: User) -> list[LogIn]:
    with acting(as_user(user)):
        return list(LogIn.objects.filter(user=user).order_by("at", "pk"))


def failures() -> list[FailedLogIn]:
    with acting(GATE):
        return list(FailedLogIn.objects.order_by("pk"))


def test_password_and_code_open_the_day_list(world: World) -> None:
    user = with_app(world.here.caseworker)
    client = Client()
    answer = try_password(client, user.username)
    assert (answer.status_code, answer.url) == (302, "/log-ind/kode/")
    assert not is_in(client)
    answer = client.post("/log-ind/kode/", {"code": code(user)})
    assert (answer.status_code, answer.url) == (302, "/")
    assert client.get("/", follow=True).redirect_chain[-1][0] == "/dagens-liste/"
    assert [(row.method, row.ended_at) for row in log_ins(user)] == [("app", None)]


def test_a_password_alone_opens_only_the_page_where_a_second_factor_is_made(world: World) -> None:
    user = with_password(world.here.caseworker)
    client = Client()
    assert try_password(client, user.username).url == "/din-adgang/"
    assert client.get("/dagens-liste/").url == "/din-adgang/"
    assert "En adgangskode alene er ikke nok" in client.get("/din-adgang/").content.decode()
    client.get("/din-adgang/kodeapp/")
    answer = client.post("/din-adgang/kodeapp/", {"code": code(user)})
    assert "Dine nødkoder" in answer.content.decode()
    assert client.get("/dagens-liste/").status_code == 200
    assert [row.method for row in log_ins(user)] == ["app"]


@pytest.mark.parametrize("username", ["caseworker-0991", "nobody"])
def test_a_wrong_password_says_the_same_whether_the_name_exists(world: World, username: str) -> None:
    client = Client()
    answer = try_password(client, username, "forkert")
    assert answer.status_code == 422
    assert "passer ikke sammen" in answer.content.decode()
    assert f'value="{username}"' in answer.content.decode()
    assert "forkert" not in answer.content.decode()


def test_an_unknown_name_is_not_kept_anywhere(world: World) -> None:
    try_password(Client(), "610384-1000", "forkert")
    (row,) = failures()
    assert row.user is None
    kept = " ".join(str(bytes(value) if isinstance(value, memoryview) else value) for value in vars(row).values())
    assert "610384" not in kept


def test_a_code_is_used_once_and_an_older_one_never(world: World) -> None:
    user = with_app(world.here.caseworker)
    now = code(user)
    first, second = Client(), Client()
    for client in (first, second):
        try_password(client, user.username)
    assert first.post("/log-ind/kode/", {"code": now}).status_code == 302
    assert second.post("/log-ind/kode/", {"code": now}).status_code == 422
    earlier = code(user, clock.now() - timedelta(seconds=30))
    assert second.post("/log-ind/kode/", {"code": earlier}).status_code == 422
    assert [row.step for row in failures()] == ["code", "code"]


@pytest.mark.parametrize(("seconds", "opens"), [(-90, False), (-30, True), (0, True), (30, True), (90, False)])
def test_the_telephones_clock_may_be_half_a_minute_off(world: World, seconds: int, opens: bool) -> None:
    user = with_app(world.here.caseworker)
    client = Client()
    try_password(client, user.username)
    answer = client.post("/log-ind/kode/", {"code": code(user, clock.now() + timedelta(seconds=seconds))})
    assert answer.status_code == (302 if opens else 422)


@pytest.mark.parametrize("given", ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "0" * 40])
def test_what_is_no_code_is_refused(world: World, given: str) -> None:
    user = with_app(world.here.caseworker)
    client = Client()
    try_password(client, user.username)
    assert client.post("/log-ind/kode/", {"code": given}).status_code == 422


def test_a_recovery_code_opens_once(world: World) -> None:
    user = with_app(world.here.caseworker)
    with acting(as_user(user)):
        codes = second_factor.make_recovery_codes(user)
    assert len(set(codes)) == second_factor.RECOVERY_CODES
    for status in (302, 422):
        client = Client()
        try_password(client, user.username)
        assert client.post("/log-ind/kode/", {"code": codes[3].upper().replace("-", " ")}).status_code == status
    with acting(as_user(user)):
        assert second_factor.unused_recovery_codes(user) == second_factor.RECOVERY_CODES - 1
    assert [row.method for row in log_ins(user)] == ["recovery"]


def test_new_recovery_codes_replace_the_old(world: World) -> None:
    user = with_app(world.here.caseworker)
    with acting(as_user(user)):
        old, new = second_factor.make_recovery_codes(user), second_factor.make_recovery_codes(user)
        assert second_factor.use_code(user, old[0]) is None
        assert second_factor.use_code(user, new[0]) == LogIn.Method.RECOVERY


def test_the_second_step_does_not_wait_forever(world: World) -> None:
    user = with_app(world.here.caseworker)
    client = Client()
    try_password(client, user.username)
    with clock.at(DAY + timedelta(minutes=6)):
        assert client.post("/log-ind/kode/", {"code": code(user)}).url == "/log-ind/"
        assert not is_in(client)


def test_the_second_step_without_the_first_leads_back(world: World) -> None:
    assert Client().get("/log-ind/kode/").url == "/log-ind/"


def test_a_session_put_in_the_browser_before_log_in_is_worthless_after(world: World) -> None:
    user = with_app(world.here.caseworker)
    client = Client()
    client.session["planted"] = True
    try_password(client, user.username)
    planted = client.cookies["sessionid"].value
    client.post("/log-ind/kode/", {"code": code(user)})
    assert client.cookies["sessionid"].value != planted
    attacker = Client()
    attacker.cookies["sessionid"] = planted
    assert not is_in(attacker)
    assert "planted" not in client.session


def test_log_in_leads_back_to_where_one_came_from_and_to_no_other_site(world: World) -> None:
    user = with_app(world.here.caseworker)
    for wanted, got in (("/laesninger/", "/laesninger/"), ("https://example.org/", "/"), ("//example.org", "/")):
        client = Client()
        answer = client.post("/log-ind/", {"username": user.username, "password": PASSWORD, "next": wanted})
        with clock.at(clock.now() + timedelta(minutes=2)):
            pass
        with acting(as_user(user)):
            (recovery, *_) = second_factor.make_recovery_codes(user)
        answer = client.post("/log-ind/kode/", {"code": recovery})
        assert answer.url == got


def test_a_user_without_a_role_is_told_so_and_not_let_in(world: World) -> None:
    with acting(system_actor(world.here.municipality_id)):
        user = User.objects.create_user("uden-rolle", PASSWORD)
    client = Client()
    answer = try_password(client, user.username)
    assert answer.status_code == 403
    assert "Du har ikke en rolle endnu" in answer.content.decode()
    assert log_ins(user) == []


def test_a_user_who_is_closed_cannot_log_in_and_is_out_at_once(world: World) -> None:
    user = with_app(world.here.caseworker)
    client = Client()
    try_password(client, user.username)
    client.post("/log-ind/kode/", {"code": code(user)})
    user.is_active = False
    with acting(as_user(user)):
        user.save()
    assert not is_in(client)
    assert try_password(Client(), user.username).status_code == 422
