"""The demonstration as a person starts it: the command itself, with a data folder of its own."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Locator, Page

from environment import SHARED
from hjemmel.embedded.process import only_one

_INHERITED = ("PATH", "HOME", "LANG", "HJEMMEL_NODE_MODULES", "PYTHONPATH")
_FIRST_START_SECONDS = 600


@contextmanager
def running_demo() -> Iterator[str]:
    """An untouched demonstration of one's own: its address while it runs."""
    with tempfile.TemporaryDirectory(prefix="hjemmel-demo-") as folder:
        Path(folder).chmod(0o755)
        data = Path(folder) / "data"
        subprocess.run(["cp", "-a", _first_started(), data], check=True)
        with _started(data) as address:
            yield address


def _first_started() -> Path:
    """The data folder of a demonstration that was started on an empty one, and stopped; made once for all."""
    made = SHARED / "demo"
    with only_one(SHARED / "demo.lock", time.monotonic() + _FIRST_START_SECONDS):
        if not made.exists():
            with _started(SHARED / "demo.new"):
                pass
            (SHARED / "demo.new").rename(made)
    return made


@contextmanager
def _started(data: Path) -> Iterator[str]:
    """Start ``hjemmel site demo``, give its address when it says it is ready, and stop it as Ctrl-C would."""
    environment = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    environment |= {"HJEMMEL_DATA": str(data), "HJEMMEL_STATIC": str(data / "static")}
    command = [sys.executable, "-m", "hjemmel.cli", "site", "demo", "--port", str(_free_port())]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            yield _address(process)
            process.terminate()
            process.communicate(timeout=120)  # a busy machine stops slowly
        finally:
            # What is left when it did not stop as it should would hold its output open, and the test with it.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    for line in process.stdout:
        for word in line.split():
            if word.startswith("http://localhost:"):
                return word
    raise AssertionError(f"The demonstration ended with code {process.wait()} before it was ready.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def tab_to(page: Page, target: Locator, most: int = 80) -> None:
    """Press Tab until the target has focus, as somebody without a mouse does.

    Of a group of radio buttons Tab reaches one; the arrow keys reach the others.
    """
    target.wait_for(state="attached")
    for _ in range(most):
        if target.evaluate("element => element === document.activeElement"):
            return
        if target.evaluate(
            "element => element.type === 'radio' && document.activeElement.name === element.name"
            " && document.activeElement.form === element.form"
        ):
            page.keyboard.press("ArrowDown")
        else:
            page.keyboard.press("Tab")
    raise AssertionError(f"{target} is not reached with {most} presses of Tab.")


def follow(page: Page, target: Locator) -> None:
    """Tab to a link or button, press Enter, and wait for the page it leads to."""
    tab_to(page, target)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def tick(page: Page, target: Locator) -> None:
    """Tab to a box and tick it."""
    tab_to(page, target)
    page.keyboard.press("Space")


def choose(page: Page, name: str, value: str) -> None:
    """Choose a radio button or tick a box by keyboard."""
    target = page.locator(f'input[name="{name}"][value="{value}"]')
    tab_to(page, target)
    if not target.is_checked():
        page.keyboard.press("Space")


def write(page: Page, target: Locator, text: str) -> None:
    """Tab to a field and type."""
    tab_to(page, target)
    page.keyboard.type(text)
