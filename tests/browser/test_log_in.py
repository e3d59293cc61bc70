"""Log-in in a real browser: passkeys by Chromium's virtual authenticator, code app, log-in elsewhere, lock-out."""

import re
from collections.abc import Iterator

import pytest
from django.test import override_settings
from playwright.sync_api import Page, expect

from accounts.conftest import Running, running_provider
from accounts.people import PASSWORD, code, with_password
from browser import axe, keyboard
from browser.people import go
from browser.screenshots import WIDTHS
from browser.serving import on_localhost
from browser.watch import Watch
from database import Database
from hjemmel.core.actor import Role, acting, system_actor
from hjemmel.core.models import StaffMembership, User
from world import World

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session", autouse=True)
def _beside_the_browser() -> Iterator[None]:
    """Playwright keeps an event loop in this thread, so Django takes it for asynchronous; it is not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield


@pytest.fixture
def world(inhabited: tuple[Database, World]) -> World:
    """The two towns, at the present time: browser, telephone and program share one clock."""
    return inhabited[1]


@pytest.fixture
def address(own_database: Database) -> Iterator[str]:
    """Hjemmel on localhost, on a database of the test's own."""
    with on_localhost() as found:
        yield found


@pytest.fixture
def provider(address: str) -> Iterator[Running]:
    """A provider of log-in that Hjemmel trusts."""
    with running_provider(address) as running, override_settings(HJEMMEL_OIDC=running.providers):
        yield running


class Telephone:
    """A telephone that holds passkeys, and recognises its owner or does not."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        made = self._session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        self._id = made["authenticatorId"]

    def recognises(self, owner: bool) -> None:
        """Whether it is its owner who holds it from now on."""
        self._session.send("WebAuthn.setUserVerified", {"authenticatorId": self._id, "isUserVerified": owner})


@pytest.fixture
def telephone(page: Page) -> Telephone:
    """The owner's telephone."""
    return Telephone(page)


def look(page: Page, heading: str) -> None:
    """The page that is meant, accessible on desk and telephone, by keyboard, and no wider than the screen."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    for width in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": 900})
        axe.assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    keyboard.walk(page)


def type_password(page: Page, address: str, user: User) -> None:
    page.goto(f"{address}/log-ind/")
    page.get_by_label("Brugernavn").fill(user.username)
    page.get_by_label("Adgangskode", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Log ind", exact=True).click()


def log_off(page: Page) -> None:
    page.get_by_role("button", name="Log af", exact=True).first.click()
    page.wait_for_url(re.compile("/$"))


def make_passkey(page: Page, name: str) -> None:
    page.get_by_label("Navn").fill(name)
    page.get_by_role("button", name="Tilføj adgangsnøgle").click()


def test_a_passkey_is_made_and_opens_without_name_or_password(
    page: Page, address: str, world: World, telephone: Telephone
) -> None:
    type_password(page, address, with_password(world.here.caseworker))
    look(page, "Din adgang")
    expect(page.get_by_text("En adgangskode alene er ikke nok")).to_be_visible()
    make_passkey(page, "Min telefon")
    look(page, "Dine nødkoder")
    assert page.locator(".recovery-codes li").count() == 10
    page.get_by_role("link", name="Jeg har gemt dem").click()
    expect(page.get_by_role("rowheader", name="Min telefon")).to_be_visible()
    log_off(page)
    page.goto(f"{address}/log-ind/?next=/dagens-liste/")
    look(page, "Log ind")
    page.get_by_role("button", name="Log ind med adgangsnøgle").click()
    page.wait_for_url(f"{address}/dagens-liste/")
    page.goto(f"{address}/din-adgang/")
    expect(page.get_by_role("row", name=re.compile("Adgangsnøgle.*Her"))).to_be_visible()
    look(page, "Din adgang")


def test_a_passkey_of_somebody_the_telephone_does_not_recognise_opens_nothing(
    page: Page, address: str, world: World, telephone: Telephone
) -> None:
    type_password(page, address, with_password(world.here.caseworker))
    make_passkey(page, "Min telefon")
    go(page.get_by_role("link", name="Jeg har gemt dem"))
    log_off(page)
    telephone.recognises(owner=False)
    page.goto(f"{address}/log-ind/")
    page.get_by_role("button", name="Log ind med adgangsnøgle").click()
    expect(page.get_by_role("alert").first).to_contain_text("Browseren gav ingen adgangsnøgle")
    expect(page.get_by_role("button", name="Log ind med adgangsnøgle")).to_be_enabled()
    axe.assert_accessible(page)


def test_a_passkey_that_is_removed_no_longer_opens(
    page: Page, address: str, world: World, watch: Watch, telephone: Telephone
) -> None:
    user = with_password(world.here.caseworker)
    type_password(page, address, user)
    make_passkey(page, "Min telefon")
    page.get_by_role("link", name="Jeg har gemt dem").click()
    page.get_by_role("link", name="Tag en kodeapp i brug").click()
    take_app_into_use(page, user)
    page.get_by_role("button", name="Fjern Min telefon").click()
    expect(page.get_by_role("status")).to_contain_text("er fjernet")
    log_off(page)
    watch.expected.add(422)
    page.goto(f"{address}/log-ind/")
    page.get_by_role("button", name="Log ind med adgangsnøgle").click()
    expect(page.get_by_role("alert").first).to_contain_text("Adgangsnøglen kunne ikke bruges her")
    look(page, "Log ind")


def take_app_into_use(page: Page, user: User) -> None:
    page.wait_for_load_state("load")
    picture = page.get_by_role("img", name="QR-kode")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
    page.get_by_label("Kode fra appen").fill(code(user))
    page.get_by_role("button", name="Tag i brug").click()


def test_a_code_app_is_taken_into_use_and_a_recovery_code_opens(page: Page, address: str, world: World) -> None:
    user = with_password(world.here.caseworker)
    type_password(page, address, user)
    page.get_by_role("link", name="Tag en kodeapp i brug").click()
    look(page, "Tag en kodeapp i brug")
    take_app_into_use(page, user)
    recovery = page.locator(".recovery-codes li").first.inner_text()
    go(page.get_by_role("link", name="Jeg har gemt dem"))
    log_off(page)
    type_password(page, address, user)
    look(page, "Skriv koden")
    page.get_by_label("Kode").fill(recovery)
    page.get_by_role("button", name="Log ind", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dagens liste")
    page.goto(f"{address}/din-adgang/")
    expect(page.get_by_text("Du har 9 ubrugte nødkoder")).to_be_visible()
    page.get_by_role("link", name="Skift adgangskode").click()
    look(page, "Skift adgangskode")


def test_too_many_guesses_are_told_with_when_to_try_again(page: Page, address: str, world: World, watch: Watch) -> None:
    watch.expected |= {422, 429}
    page.goto(f"{address}/log-ind/")
    page.get_by_label("Brugernavn").fill("findes-ikke")
    for _ in range(6):
        page.get_by_label("Adgangskode", exact=True).fill("forkert")
        page.get_by_role("button", name="Log ind", exact=True).click()
    expect(page.get_by_role("alert").first).to_contain_text(re.compile(r"Du kan prøve igen .* kl\. \d\d\.\d\d"))
    expect(page.get_by_label("Brugernavn")).to_have_value("findes-ikke")
    look(page, "Log ind")


def elsewhere(page: Page, address: str, provider: Running, who: str) -> None:
    page.goto(f"{address}/log-ind/")
    page.get_by_role("link", name=f"Log ind med {provider.providers[0].label}").click()
    page.get_by_label("Hvem er du?").fill(who)
    page.get_by_role("button", name="Fortsæt").click()


def test_a_citizen_logs_in_elsewhere(page: Page, address: str, world: World, watch: Watch, provider: Running) -> None:
    watch.expected |= {403, 404}  # the stranger; the provider has no icon
    elsewhere(page, address, provider, "asta")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mine sager")
    page.goto(f"{address}/din-adgang/")
    look(page, "Din adgang")
    expect(page.get_by_role("heading", name="Adgangsnøgler")).not_to_be_attached()
    log_off(page)
    page.context.clear_cookies()
    elsewhere(page, address, provider, "stranger")
    look(page, "Vi kender dig ikke her")


def test_a_provider_that_is_down_is_told(page: Page, address: str, world: World, watch: Watch) -> None:
    with running_provider(address) as running:
        pass
    watch.expected |= {400}
    with override_settings(HJEMMEL_OIDC=running.providers):
        page.goto(f"{address}/log-ind/")
        page.get_by_role("link", name="Log ind med Test-ID").click()
        expect(page.get_by_text("svarer ikke lige nu")).to_be_visible()
        look(page, "Log-ind lykkedes ikke")


def test_a_role_is_chosen_and_the_officer_sees_the_log_in(page: Page, address: str, world: World) -> None:
    user = with_password(world.here.officer)
    _also_decider(world.there.municipality_id, user)
    type_password(page, address, user)
    page.get_by_role("link", name="Tag en kodeapp i brug").click()
    take_app_into_use(page, user)
    page.get_by_role("link", name="Jeg har gemt dem").click()
    page.get_by_role("link", name="Skift rolle").click()
    look(page, "Vælg rolle")
    page.get_by_role("button", name="Fortsæt i Prøvekommune").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Det venter")
    page.goto(f"{address}/din-adgang/rolle/")
    go(page.get_by_role("button", name="Fortsæt i Eksempelkommune"))
    page.goto(f"{address}/log-ind-i-kommunen/")
    look(page, "Log-ind i kommunen")
    expect(page.get_by_role("cell", name=user.username).first).to_be_visible()


def _also_decider(municipality_id: int, user: User) -> None:
    with acting(system_actor(municipality_id)):
        StaffMembership.objects.create(user=user, municipality_id=municipality_id, role=Role.DECIDER, name="Ida Prøve")
