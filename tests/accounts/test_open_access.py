"""The operator lets colleagues in by command."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from accounts.conftest import Running
from accounts.people import is_in, try_password
from accounts.test_outside import ask, say
from hjemmel.core.models import User
from world import STAFF_PROVIDER, World

pytestmark = pytest.mark.django_db

IDA = {"name": "Ida Prøve", "municipality": "0991", "role": "caseworker"}


def test_a_colleague_begins_with_a_password_and_makes_a_second_factor(world: World) -> None:
    told = StringIO()
    call_command("open_access", "ida", **IDA, stdout=told)
    client = Client()
    assert try_password(client, "ida", told.getvalue().split()[-1]).url == "/din-adgang/"
    assert client.get("/dagens-liste/").url == "/din-adgang/"


def test_a_colleague_who_logs_in_elsewhere_has_no_password(world: World, outside: Running) -> None:
    told = StringIO()
    call_command("open_access", "ida", **IDA, provider=STAFF_PROVIDER, subject="ida@example", stdout=told)
    assert told.getvalue() == ""
    assert not User.objects.get(username="ida").has_usable_password()
    client = Client()
    client.get(say(ask(client, STAFF_PROVIDER), "ida@example"))
    assert is_in(client)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"municipality": "0000"}, "no municipality 0000"),
        ({"subject": "x"}, "neither"),
    ],
)
def test_what_is_in_the_way_is_told(world: World, settings: Settings, change: dict[str, str], says: str) -> None:
    with pytest.raises(CommandError, match=says):
        call_command("open_access", "ida", **IDA | change)
    assert not User.objects.filter(username="ida").exists()


def test_a_name_that_is_taken_is_told(world: World) -> None:
    with pytest.raises(CommandError, match="taken"):
        call_command("open_access", "caseworker-0991", **IDA)
