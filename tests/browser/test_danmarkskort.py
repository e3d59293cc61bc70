"""The analyst takes figures in, reads the map by keyboard, has a release approved, and drafts the political case."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from browser import demo as keys
from browser import keyboard
from browser.demo import running_demo
from browser.people import LogIn, first_screen, go, inspect, part, reload_until
from hjemmel.core.clock import COPENHAGEN

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def demo() -> Iterator[str]:
    """A demonstration of its own: no figures of others have been taken in."""
    with running_demo() as address:
        yield address


# What three municipalities have published (000:128-130, 002:102-104, 003:422), and nothing of the rest.
TABLE = """\
municipality,year,provision,outcome,n
Albertslund,2024,SEL § 83,ændret,16
Albertslund,2024,SEL § 83,hjemvist,27
Albertslund,2024,SEL § 83,stadfæstet,26
Gladsaxe,2023,SEL § 96,stadfæstet,6
Ballerup,2024,SEL § 100,hjemvist,1
Ballerup,2024,SEL § 100,stadfæstet,2
"""


def take_in(page: Page, demo: str, today: datetime) -> None:
    """Choose a file with an error, then the right one, look at it, and take it in."""
    page.goto(f"{demo}/danmarkskort/")
    inspect(page, "danmarkskort-egne")
    page.get_by_role("link", name="Hent tal ind").click()

    def read(table: str) -> None:
        file = {"name": "kort.csv", "mimeType": "text/csv", "buffer": table.encode()}
        page.get_by_label("Fil", exact=True).set_input_files(file)  # type: ignore[arg-type]
        page.get_by_label("Kilde").fill("Kommunernes dagsordener")
        page.get_by_label("Offentliggjort").fill(f"{today:%d-%m-%Y}")
        go(page.get_by_role("button", name="Læs filen"))

    read(TABLE.replace("Albertslund,2024", "Albertlsund,2024"))
    expect(page.get_by_role("alert").first).to_contain_text("Mente du Albertslund")
    inspect(page, "danmarkskort-fejl")
    read(TABLE)
    expect(page.get_by_role("heading", name="Sådan er filen læst")).to_be_visible()
    inspect(page, "danmarkskort-filen")
    page.get_by_role("button", name="Hent tallene ind").click()
    expect(page.get_by_role("status")).to_contain_text("Tallene er hentet ind")
    inspect(page, "danmarkskort-tabel")


def see_the_map(page: Page, demo: str) -> None:
    """Every tile is a stop of the keyboard, says its value and n, and can be chosen."""
    page.goto(f"{demo}/danmarkskort/?aar=2024&kort=social")
    tile = page.locator("a", has=page.locator('[data-code="0165"]'))
    tile.focus()
    expect(page.locator("#tile-said")).to_have_text("Albertslund: 62,3 % af 69 sager omgjort (spænd 50,5–72,9 %)")
    keys.follow(page, tile)
    expect(page.get_by_label("Sammenlign med")).to_have_value("0165")
    part(page.locator(".picture-map"), "danmarkskort")
    inspect(page, "danmarkskort-side")
    keyboard.walk(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV", exact=True).first.click()
    assert "62,3" in download.value.path().read_text(encoding="utf-8-sig")


def publish(analyst: Page, decider: Page, visitor: Page, demo: str, today: datetime) -> None:
    """A release is prepared by one, approved by another, and read by everybody."""
    analyst.goto(f"{demo}/offentliggoerelse/ny/danmarkskort/")
    since, until = datetime(today.year - 2, 1, 1), today - timedelta(days=1)  # noqa: DTZ001  dates only
    for name, day in (("since", since), ("until", until)):
        analyst.locator(f'[name="{name}"]').fill(f"{day:%d-%m-%Y}")
    analyst.get_by_role("button", name="Tæl, og vis udkastet").click()
    expect(analyst.get_by_role("heading", name="Tal, som andre har offentliggjort")).to_be_visible()
    decider.goto(analyst.url)
    go(decider.get_by_role("button", name="Godkend og offentliggør"))
    visitor.goto(f"{demo}/tal/danmarkskort/0999/")
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("Danmarkskort")
    expect(visitor.get_by_role("cell", name="Kommunernes dagsordener").first).to_be_visible()
    inspect(visitor, "danmarkskort-offentlig")


def treat(page: Page, demo: str, today: datetime) -> None:
    """From the draft that stood there to the answer that measures already begun are the plan, and to its files."""
    page.goto(f"{demo}/danmarkskort/sager/")
    drafted = page.get_by_text("Udkastet til sagen om kortene for 2024 er klar")
    reload_until(page, drafted.is_visible)  # a job drafts it when the maps are taken in
    inspect(page, "politiske-sager")
    go(page.get_by_role("link", name="Danmarkskortet 2024"))
    case = page.url
    go(page.get_by_role("link", name="Ret teksten"))
    page.get_by_label("Resumé").fill("Tre sager er afgjort; to står ved magt.")
    inspect(page, "politisk-sag-tekst")
    go(page.get_by_role("button", name="Gem"))
    expect(page.get_by_role("link", name="Udgave 2")).to_be_visible()
    go(page.get_by_role("link", name="Sagsgang", exact=True))
    go(page.get_by_role("link", name="Kommunalbestyrelsen", exact=True))
    page.get_by_label("Mødedato").fill(f"{today:%d-%m-%Y}")
    go(page.get_by_role("button", name="Gem"))
    inspect(page, "politisk-sag-sagsgang")
    page.goto(case)
    go(page.get_by_role("link", name="Send på sagsgang"))
    go(page.get_by_role("button", name="Send på sagsgang"))
    go(page.get_by_role("link", name="Registrér beslutningen"))
    page.get_by_label("De tiltag, der allerede er sat i gang").check()
    inspect(page, "politisk-sag-svar")
    go(page.get_by_role("button", name="Registrér beslutningen"))
    expect(page.get_by_role("status")).to_contain_text("Besluttet af kommunalbestyrelsen")
    go(page.get_by_role("link", name="Send referatet til Ankestyrelsen"))
    inspect(page, "politisk-sag-send-referat")
    go(page.get_by_role("button", name="Send referatet til Ankestyrelsen"))
    expect(page.get_by_role("status")).to_contain_text("Sendt til Ankestyrelsen")
    reload_until(page, page.get_by_text("Ankestyrelsen har det.").is_visible)  # a job hands it over
    first_screen(page, "politisk-sag")
    inspect(page, "politisk-sag-side")
    for form in ("PDF", "DOCX"):
        with page.expect_download() as download:
            page.get_by_role("link", name=f"Hent {form}").click()
        assert download.value.path().stat().st_size > 10_000
    keyboard.walk(page)


def test_from_published_figures_to_the_council(log_in: LogIn, demo: str, page: Page) -> None:
    today = datetime.now(COPENHAGEN)
    analyst = log_in("analytiker")
    take_in(analyst, demo, today)
    see_the_map(analyst, demo)
    publish(analyst, log_in("beslutter"), page, demo, today)
    treat(log_in("sekretaer"), demo, today)
