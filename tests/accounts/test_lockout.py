"""Brute force: how many guesses there are, that the pause ends by itself, and whom it does not hit."""

from datetime import datetime, timedelta

import pytest
from django.test import Client, RequestFactory
from pytest_django import Settings

from accounts.people import PASSWORD, code, is_in, try_password, with_app
from hjemmel.accounts.lockout import ACCOUNT_LIMITS, NETWORK_LIMITS, Attempt
from hjemmel.accounts.models import FailedLogIn
from hjemmel.core import clock
from hjemmel.core.networks import network_of
from world import DAY, World

pytestmark = pytest.mark.django_db

SHORT, LONG = ACCOUNT_LIMITS


def guess(username: str, times: int, address: str = "198.51.100.7") -> list[int]:
    """The statuses of so many wrong passwords."""
    return [try_password(Client(), username, "forkert", REMOTE_ADDR=address).status_code for _ in range(times)]


@pytest.mark.parametrize("username", ["caseworker-0991", "findes-ikke"])
def test_an_account_is_paused_whether_it_exists_or_not(world: World, username: str) -> None:
    assert guess(username, SHORT.failures + 1) == [422] * SHORT.failures + [429]


def test_the_right_password_does_not_open_during_a_pause_and_opens_when_it_has_ended(world: World) -> None:
    user = with_app(world.here.caseworker)
    guess(user.username, SHORT.failures)
    answer = try_password(Client(), user.username)
    assert answer.status_code == 429
    assert "Du kan prøve igen 10. marts 2025 kl. 10.46." in answer.content.decode()
    with clock.at(DAY + SHORT.window):
        assert try_password(Client(), user.username).status_code == 302


def test_attempts_during_a_pause_do_not_prolong_it(world: World) -> None:
    guess("caseworker-0991", SHORT.failures)
    with clock.at(DAY + SHORT.window - timedelta(minutes=1)):
        assert guess("caseworker-0991", 10) == [429] * 10
    with clock.at(DAY + SHORT.window):
        assert guess("caseworker-0991", 1) == [422]


def test_the_way_a_name_is_written_gives_no_further_guesses(world: World) -> None:
    names = ["caseworker-0991", "CASEWORKER-0991", "Caseworker-0991", " caseworker-0991", "caseworker-0991 "]
    for name in names:
        guess(name, 1)
    assert guess("caseworker-0991", 1) == [429]


def test_codes_and_passwords_are_counted_together(world: World) -> None:
    user = with_app(world.here.caseworker)
    guess(user.username, SHORT.failures - 1)
    client = Client()
    try_password(client, user.username)
    assert client.post("/log-ind/kode/", {"code": "000000"}).status_code == 422
    answer = client.post("/log-ind/kode/", {"code": code(user)})
    assert answer.status_code == 429
    assert not is_in(client)


def test_patience_does_not_help(world: World) -> None:
    when, tried = DAY, 0
    while when < DAY + timedelta(hours=23):
        with clock.at(when):
            tried += guess("caseworker-0991", SHORT.failures).count(422)
        when += SHORT.window
    assert tried == LONG.failures
    with clock.at(DAY + LONG.window + SHORT.window):
        assert guess("caseworker-0991", 1) == [422]


def test_one_accounts_pause_is_not_anothers(world: World) -> None:
    user = with_app(world.there.caseworker)
    guess("caseworker-0991", SHORT.failures + 1)
    assert try_password(Client(), user.username, PASSWORD, REMOTE_ADDR="198.51.100.7").status_code == 302


def test_a_network_that_tries_many_names_is_paused_and_others_are_not(world: World) -> None:
    (limit,) = NETWORK_LIMITS
    request = RequestFactory().get("/", REMOTE_ADDR="198.51.100.7")
    for number in range(limit.failures):
        Attempt.at(request, f"navn-{number}").failed(FailedLogIn.Step.PASSWORD)
    assert guess("caseworker-0991", 1) == [429]
    assert guess("caseworker-0991", 1, "198.51.100.8") == [422]
    with clock.at(DAY + limit.window):
        assert guess("caseworker-0991", 1) == [422]


@pytest.mark.parametrize(
    ("remote", "forwarded", "proxies", "network"),
    [
        ("192.0.2.1", "", 0, "192.0.2.1"),
        ("192.0.2.1", "203.0.113.9", 0, "192.0.2.1"),  # nobody in front: the header is the client's own claim
        ("127.0.0.1", "203.0.113.9", 1, "203.0.113.9"),
        ("127.0.0.1", "10.0.0.1, 203.0.113.9", 1, "203.0.113.9"),  # the first part is made up
        ("127.0.0.1", "203.0.113.9, 192.0.2.5", 2, "203.0.113.9"),
        ("127.0.0.1", "", 1, "127.0.0.1"),
        ("2001:db8:1:2:3:4:5:6", "", 0, "2001:db8:1:2::"),
        ("::ffff:192.0.2.1", "", 0, "192.0.2.1"),
        ("", "", 0, None),
        ("127.0.0.1", "vrøvl", 1, None),
    ],
)
def test_the_network_of_a_client(
    settings: Settings, remote: str, forwarded: str, proxies: int, network: str | None
) -> None:
    settings.HJEMMEL_PROXIES = proxies
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    assert network_of(RequestFactory().get("/", REMOTE_ADDR=remote, **headers)) == network


def test_a_pause_ends_when_the_failure_that_made_it_is_old(world: World) -> None:
    request = RequestFactory().get("/")
    until: list[datetime | None] = []
    for minute in range(SHORT.failures):
        with clock.at(DAY + timedelta(minutes=minute)):
            Attempt.at(request, "navn").failed(FailedLogIn.Step.PASSWORD)
            until.append(Attempt.at(request, "navn").paused_until())
    assert until == [None] * (SHORT.failures - 1) + [DAY + SHORT.window]
