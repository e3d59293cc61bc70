"""Pictures of pages for the documentation: ``docs/screenshots/NAME.png``."""

import os
from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
DOCUMENTED = frozenset(path.stem for path in FOLDER.glob("*.png"))
"""The pictures that the documentation holds; a new one begins as an empty file of its name."""

WIDTHS = {"telephone": 360, "tablet": 768, "desk": 1440}


def wanted(name: str) -> Path | None:
    """Where ``HJEMMEL_SCREENSHOTS`` wants this picture; into the documentation go only those it holds."""
    folder = Path(os.environ["HJEMMEL_SCREENSHOTS"]) if "HJEMMEL_SCREENSHOTS" in os.environ else None
    is_left_out = folder is not None and folder.resolve() == FOLDER and name not in DOCUMENTED
    return None if is_left_out else folder


def screenshot(page: Page, name: str, width: int = WIDTHS["desk"], folder: Path = FOLDER) -> Path:
    """The whole page at a width in pixels, still, once its fonts are there."""
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.png"
    page.screenshot(path=path, full_page=True, animations="disabled")
    return path
