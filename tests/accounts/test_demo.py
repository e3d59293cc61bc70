"""Log-in without proof exists in the demonstration and nowhere else."""

import importlib
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import NoReverseMatch, reverse

from accounts.people import try_password
from hjemmel.core.actor import acting, system_actor
from hjemmel.core.models import User
from hjemmel.site.demo_people import DEMO_USERS, DemoUser
from world import World


def test_the_address_does_not_exist() -> None:
    with pytest.raises(NoReverseMatch):
        reverse("demo_log_in", args=["borger"])
    with pytest.raises(ImproperlyConfigured, match="demo mode only"):
        importlib.import_module("hjemmel.site.demo_pages")
    assert "hjemmel.site.demo_pages" not in sys.modules


@pytest.mark.django_db
@pytest.mark.parametrize("user", DEMO_USERS, ids=lambda user: user.username)
def test_its_people_open_nothing_in_another_mode(world: World, user: DemoUser) -> None:
    with acting(system_actor(world.here.municipality_id)):
        User.objects.create_user(user.username)
    for password in ("", user.username, "demo", "!"):
        assert try_password(Client(), user.username, password).status_code == 422
    assert Client().post(f"/demo/log-ind/{user.username}/").status_code == 404
