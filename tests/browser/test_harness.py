"""The harness itself: each of its checks fails on a page that deserves it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser import axe, keyboard
from browser.chromium import ChromiumMissing, chromium_path, is_local
from browser.screenshots import DOCUMENTED
from browser.watch import Watch

GOOD = """<!doctype html><html lang="da"><title>God side</title>
<style>:focus-visible {outline: 3px solid} main * {margin: 1em}</style>
<main><h1>Overskrift</h1><a href="#a">Første</a> <button>To</button>
<fieldset><legend>Valg</legend><label><input type="radio" name="v">Ja</label>
<label><input type="radio" name="v">Nej</label></fieldset></main>"""


def show(page: Page, html: str) -> Page:
    page.set_content(html)
    return page


def test_a_good_page_passes(page: Page) -> None:
    assert len(keyboard.walk(show(page, GOOD))) == 3
    axe.assert_accessible(page)


@pytest.mark.parametrize(
    ("page_part", "complaint"),
    [
        ('<button style="outline: none">Usynlig</button>', "cannot be seen"),
        ('<button tabindex="5">Først</button>', "reach"),
        (
            "<button onkeydown=\"event.key === 'Tab' && event.preventDefault()\">Fælde</button><a href='#b'>Nå</a>",
            "reach",
        ),
        ('<a href="#c">Dækket</a><div style="position: fixed; inset: 0">Låg</div>', "hidden behind"),
    ],
)
def test_the_walk_complains(page: Page, page_part: str, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        keyboard.walk(show(page, GOOD + page_part))


def test_axe_names_the_rule_and_the_place(page: Page) -> None:
    with pytest.raises(AssertionError, match=r"image-alt \(critical\)(.|\n)*<img src"):
        axe.assert_accessible(show(page, GOOD.replace("</main>", '<img src="data:,"></main>')))


def test_axe_names_too_weak_a_colour(page: Page) -> None:
    with pytest.raises(AssertionError, match="color-contrast"):
        axe.assert_accessible(show(page, GOOD.replace("</main>", '<p style="color: #aaa">Svag</p></main>')))


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("fetch('http://example.org/').catch(() => 0)", "request to another host: http://example.org/"),
        ("console.error('i stykker')", "i stykker"),
        ("setTimeout(() => { throw new Error('kastet') })", "kastet"),
    ],
)
def test_the_watch_sees(page: Page, watch: Watch, script: str, problem: str) -> None:
    show(page, GOOD)
    page.evaluate(f"() => {{ {script} }}")
    page.wait_for_timeout(50)
    with pytest.raises(AssertionError, match=problem):
        watch.verify()
    watch.problems.clear()


def test_only_this_machine_is_local() -> None:
    assert is_local("http://localhost:8000/x")
    assert is_local("data:text/plain,x")
    assert not is_local("http://localhost.example.org/")
    assert not is_local("https://127.0.0.1.example.org/")


def test_a_machine_without_chromium_is_told_what_to_do() -> None:
    with pytest.raises(ChromiumMissing, match="scripts/install browser"):
        chromium_path({"HJEMMEL_CHROMIUM": "/nowhere/chromium"})


def test_every_picture_of_the_documentation_is_made_by_a_walk() -> None:
    walks = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*.py"))
    assert {name for name in DOCUMENTED if f'"{name.removesuffix("-telefon")}"' not in walks} == set()
