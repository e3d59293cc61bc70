"""Local users of the two towns for the tests of log-in, and what they hold."""

import base64
from datetime import datetime

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.hotp import HOTP
from django.test import Client

from hjemmel.accounts import second_factor
from hjemmel.accounts.models import AuthenticatorApp
from hjemmel.accounts.sessions import as_user
from hjemmel.core import clock
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import User

PASSWORD = "hest-batteri-klammer"


def with_password(actor: Actor) -> User:
    """The actor's user, with a password to log in by."""
    user = User.objects.get(pk=actor.user_id)
    user.set_password(PASSWORD)
    with acting(as_user(user)):
        user.save()
    return user


def with_app(actor: Actor) -> User:
    """The actor's user with a password and a code app, whose first code lies an hour back."""
    user = with_password(actor)
    with acting(as_user(user)):
        app = second_factor.begin_app(user)
        app.confirmed_at = clock.now()
        app.save()
    return user


def code(user: User, at: datetime | None = None) -> str:
    """What the user's app shows, by default now: RFC 6238 written out anew."""
    with acting(as_user(user)):
        secret = AuthenticatorApp.objects.get(user=user).secret
    step = int((at or clock.now()).timestamp()) // 30
    return HOTP(base64.b32decode(secret), 6, SHA1()).generate(step).decode()  # noqa: S303


def try_password(client: Client, username: str, password: str = PASSWORD, **more: str):
    """Post the form of log-in."""
    return client.post("/log-ind/", {"username": username, "password": password}, **more)


def is_in(client: Client) -> bool:
    """Whether the client's session is somebody's."""
    return client.get("/din-adgang/").status_code == 200
