"""Where Chromium is and how it is started: quietly, without updates, and without any host but our own."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

LOCAL_HOSTS = {"localhost", "127.0.0.1"}

QUIET_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Names other than localhost are not even looked up.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
    # Text is drawn alike on every machine.
    "--font-render-hinting=none",
)


# Where scripts/install puts one on a machine that has none.
INSTALLED = Path(__file__).parents[2] / "build/chromium/run"


class ChromiumMissing(Exception):
    """No Chromium on this machine."""


def chromium_path(environment: Mapping[str, str] = os.environ) -> Path:
    """The browser to test with: ``HJEMMEL_CHROMIUM``, else the one on the path, else the one installed here."""
    found = (
        environment.get("HJEMMEL_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or INSTALLED
    )
    if not Path(found).is_file():
        raise ChromiumMissing("Chromium is missing. Run scripts/install browser, or set HJEMMEL_CHROMIUM.")
    return Path(found)


def launch_arguments() -> dict[str, Any]:
    """Arguments for Playwright's ``launch``. Chromium refuses its sandbox as root, so only there it is left out."""
    return {
        "executable_path": str(chromium_path()),
        "args": [*QUIET_FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])],
    }


def is_local(url: str) -> bool:
    """Whether a request stays on this machine. Data and blob URLs never leave it."""
    parts = urlsplit(url)
    return parts.hostname in LOCAL_HOSTS or parts.scheme in {"data", "blob", "about"}
