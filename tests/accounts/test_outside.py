"""Log-in elsewhere, against a provider that is certified and runs in a process of its own."""

import logging
import time
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
import requests
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.conftest import CPR_OF, Running
from accounts.people import is_in
from accounts.test_log_in import failures, log_ins
from hjemmel.accounts import oidc
from hjemmel.accounts.models import OutsideIdentity
from hjemmel.accounts.providers import Audience, Provider, read_providers
from hjemmel.core.actor import acting
from hjemmel.core.models import CitizenLogin, User
from world import CITIZEN_PROVIDER, STAFF_PROVIDER, World, log_in

pytestmark = pytest.mark.django_db


def ask(client: Client, slug: str, after: str = "/") -> str:
    """Follow the link on our page; the address it sends the browser to."""
    answer = client.get(f"/log-ind/tjeneste/{slug}/", {"next": after})
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def say(address: str, who: str, **more: str) -> str:
    """Be the browser at the provider, and say who one is; the address it sends the browser back to."""
    browser = requests.Session()
    form = browser.get(address)
    answer = browser.post(form.url, data={"who": who, **more}, allow_redirects=False)
    while not answer.headers["Location"].startswith("http://testserver/"):
        answer = browser.get(answer.headers["Location"], allow_redirects=False)
    return answer.headers["Location"]


def test_a_citizen_is_let_in_by_the_cpr_number(world: World, outside: Running) -> None:
    client = Client()
    answer = client.get(say(ask(client, CITIZEN_PROVIDER, "/mine-sager/"), "asta"))
    assert (answer.status_code, answer.url) == (302, "/mine-sager/")
    assert "Asta af Eksempelkommune" in client.get("/mine-sager/").content.decode()
    assert [row.method for row in log_ins(User.objects.get(pk=world.here.citizen.user_id))] == ["outside"]


def test_a_colleague_is_let_in_by_the_stable_subject(world: World, outside: Running) -> None:
    client = Client()
    answer = client.get(say(ask(client, STAFF_PROVIDER), "caseworker-0992"))
    assert answer.url == "/"
    assert client.get("/dagens-liste/").wsgi_request.actor.municipality_id == world.there.municipality_id


def test_what_is_asked_has_pkce_state_and_nonce_new_each_time(world: World, outside: Running) -> None:
    first, second = (parse_qs(urlsplit(ask(Client(), CITIZEN_PROVIDER)).query) for _ in range(2))
    assert first["response_type"] == ["code"]
    assert first["code_challenge_method"] == ["S256"]
    for name in ("state", "nonce", "code_challenge"):
        assert len(first[name][0]) >= 43
        assert first[name] != second[name]


@pytest.mark.parametrize("who", ["stranger", "nonsense"])
def test_an_unknown_citizen_gets_a_clear_page_and_no_account(
    world: World, outside: Running, caplog: pytest.LogCaptureFixture, who: str
) -> None:
    before = User.objects.count()
    client = Client()
    with caplog.at_level(logging.DEBUG):
        answer = client.get(say(ask(client, CITIZEN_PROVIDER), who))
    assert answer.status_code == 403
    assert "Vi kender dig ikke her" in answer.content.decode()
    assert User.objects.count() == before
    assert not is_in(client)
    assert [(row.step, row.user_id) for row in failures()] == [("outside", None)]
    assert CPR_OF[who] not in caplog.text
    assert CPR_OF[who] not in str(dict(client.session))


def test_the_cpr_number_is_nowhere_in_the_clear(
    world: World, outside: Running, caplog: pytest.LogCaptureFixture
) -> None:
    client = Client()
    with caplog.at_level(logging.DEBUG):
        client.get(say(ask(client, CITIZEN_PROVIDER), "asta"))
    assert is_in(client)
    assert CPR_OF["asta"] not in caplog.text
    assert CPR_OF["asta"] not in str(dict(client.session))
    with acting(world.here.citizen):
        (kept,) = OutsideIdentity.objects.all()
    assert CPR_OF["asta"].encode() not in bytes(kept.subject_index)


def test_a_citizen_is_let_in_through_the_page_and_only_once_made(world: World, outside: Running) -> None:
    there = outside.providers[0]
    desk, client = log_in(world.here.caseworker), Client()
    made = desk.post("/borgere/", {"register": "1", "cpr": CPR_OF["stranger"], "name": "Ny Borger"})["Location"]
    address = reverse("citizen_access", args=(made.split("/")[-2],))
    assert client.get(say(ask(client, CITIZEN_PROVIDER), "stranger")).status_code == 403, "nobody is let in unasked"
    assert there.label in desk.get(address).content.decode()
    assert log_in(world.there.caseworker).post(address, {"provider": there.slug}).status_code == 404
    for _ in range(2):  # asked again, nothing more is opened
        assert desk.post(address, {"provider": there.slug}).status_code == 302
    with acting(world.here.caseworker):
        login = CitizenLogin.objects.select_related("user").get(person__public_id=made.split("/")[-2])
    assert not login.user.has_usable_password()
    client = Client()
    assert client.get(say(ask(client, CITIZEN_PROVIDER), "stranger")).status_code == 302
    assert "Ny Borger" in client.get("/mine-sager/").content.decode()


def test_who_breaks_off_is_told_so(world: World, outside: Running) -> None:
    client = Client()
    answer = client.get(say(ask(client, CITIZEN_PROVIDER), "", cancel="1"))
    assert answer.status_code == 400
    assert "blev afbrudt" in answer.content.decode()


def test_a_provider_that_is_down_is_told_as_such(world: World, settings: Settings) -> None:
    down = Provider("nede", "Test-ID", Audience.STAFF, "http://localhost:1", "x", "y")
    settings.HJEMMEL_OIDC = (down,)
    answer = Client().get("/log-ind/tjeneste/nede/")
    assert answer.status_code == 400
    assert "svarer ikke lige nu" in answer.content.decode()
    assert "Prøv igen" in answer.content.decode()


def refused(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 400
    assert "passer ikke til det, vi spurgte om" in answer.content.decode()
    assert not is_in(client)


def test_an_answer_opens_once(world: World, outside: Running) -> None:
    client = Client()
    back = say(ask(client, CITIZEN_PROVIDER), "asta")
    assert client.get(back).status_code == 302
    client.post("/log-af/")
    refused(client, back)


def test_an_answer_to_somebody_elses_question_opens_nothing(world: World, outside: Running) -> None:
    mine, theirs = Client(), Client()
    ask(mine, CITIZEN_PROVIDER)
    refused(mine, say(ask(theirs, CITIZEN_PROVIDER), "asta"))


def test_an_answer_nobody_asked_for_opens_nothing(world: World, outside: Running) -> None:
    refused(Client(), say(ask(Client(), CITIZEN_PROVIDER), "asta"))


def test_an_answer_at_another_providers_address_opens_nothing(world: World, outside: Running) -> None:
    client = Client()
    refused(client, say(ask(client, CITIZEN_PROVIDER), "asta").replace(CITIZEN_PROVIDER, STAFF_PROVIDER))


def test_an_answer_that_names_another_issuer_opens_nothing(world: World, outside: Running) -> None:
    client = Client()
    back = say(ask(client, CITIZEN_PROVIDER), "asta")
    port = outside.issuer.rpartition(":")[2]
    refused(client, back.replace(port, "9"))


def test_a_lower_level_of_assurance_opens_nothing(world: World, outside: Running, settings: Settings) -> None:
    settings.HJEMMEL_OIDC = (replace(outside.providers[0], acr_values=("high",)),)
    client = Client()
    refused(client, say(ask(client, CITIZEN_PROVIDER), "asta"))


# What the provider sends is not believed because it came from there

STRANGERS_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _resigned(claims: dict[str, Any], header: dict[str, Any]) -> str:
    return jwt.encode(claims, STRANGERS_KEY, "RS256", headers={"kid": header["kid"]})


FORGERIES = {
    "another key": lambda claims, header, _: _resigned(claims, header),
    "no signature": lambda claims, header, _: jwt.encode(claims, None, "none"),
    "the client's secret as key": lambda claims, header, _: jwt.encode(claims, "s" * 32, "HS256", headers=header),
    "cut short": lambda claims, header, token: token[:-8],
    "nothing": lambda claims, header, _: "",
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_id_token_opens_nothing(
    world: World, outside: Running, monkeypatch: pytest.MonkeyPatch, forge: Any
) -> None:
    real = oidc._fetch

    def forging(method: str, address: str, **what: Any) -> dict[str, Any]:
        answer = real(method, address, **what)
        if method == "POST":
            token = answer["id_token"]
            claims = jwt.decode(token, options={"verify_signature": False})
            answer["id_token"] = forge(claims, {"kid": jwt.get_unverified_header(token)["kid"]}, token)
        return answer

    monkeypatch.setattr(oidc, "_fetch", forging)
    client = Client()
    refused(client, say(ask(client, CITIZEN_PROVIDER), "asta"))


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"nonce": "another"},
        {"aud": "another"},
        {"iss": "http://localhost:1"},
        pytest.param({"exp": int(time.time()) - 60}, id="expired"),
        {"azp": "another"},
        {"sub": "another"},  # then userinfo, which holds the CPR number, is about somebody else
        {"nonce": None},
        {"exp": None},
    ],
    ids=str,
)
def test_an_id_token_opens_only_when_it_says_what_was_asked(
    world: World, outside: Running, monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
) -> None:
    """Signed as it should be, by a key the provider publishes; only what it says differs. Unchanged it opens."""
    real = oidc._fetch
    ours = jwt.algorithms.RSAAlgorithm.to_jwk(STRANGERS_KEY.public_key(), as_dict=True) | {"kid": "k", "alg": "RS256"}

    def changing(method: str, address: str, **what: Any) -> dict[str, Any]:
        answer = real(method, address, **what)
        if address.endswith("/jwks"):
            return {"keys": [ours]}
        if method == "POST":
            claims = jwt.decode(answer["id_token"], options={"verify_signature": False}) | change
            present = {name: value for name, value in claims.items() if value is not None}
            answer["id_token"] = jwt.encode(present, STRANGERS_KEY, "RS256", headers={"kid": "k"})
        return answer

    monkeypatch.setattr(oidc, "_fetch", changing)
    client = Client()
    back = say(ask(client, CITIZEN_PROVIDER), "asta")
    if change:
        refused(client, back)
    else:
        assert client.get(back).status_code == 302


# Which providers are trusted


@pytest.mark.parametrize("issuer", ["http://log-ind.example", "ftp://x", "localhost:1", "http://localhost.example"])
def test_a_provider_in_the_clear_is_refused(issuer: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="not https"):
        Provider("x", "X", Audience.STAFF, issuer, "x", "y")


def test_citizens_are_not_known_by_a_number_of_the_providers_own() -> None:
    with pytest.raises(ImproperlyConfigured, match="subject_claim"):
        Provider("x", "X", Audience.CITIZEN, "https://x.example", "x", "y")


def test_the_file_of_providers(tmp_path: Any) -> None:
    file = tmp_path / "oidc.json"
    file.write_text(
        '[{"slug": "mitid", "label": "MitID", "audience": "citizen", "issuer": "https://broker.example",'
        ' "client_id": "x", "client_secret": "hemmelig", "subject_claim": "cpr", "scopes": ["openid", "ssn"]}]'
    )
    (found,) = read_providers(file)
    assert (found.audience, found.scopes) == (Audience.CITIZEN, ("openid", "ssn"))
    assert "hemmelig" not in repr(found)
    for damaged in ("", "{", '[{"slug": "x"}]', '[{"slug": "x", "hemmelig": 1}]', "[1]"):
        file.write_text(damaged)
        with pytest.raises(ImproperlyConfigured, match=r"oidc\.json cannot be read") as error:
            read_providers(file)
        assert "hemmelig" not in str(error.value)
