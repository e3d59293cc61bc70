"""Pictures of pages for the documentation: ``docs/screenshots/NAME.png``."""

from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
WIDTHS = {"telephone": 360, "tablet": 768, "desk": 1440}


def screenshot(page: Page, name: str, width: int = WIDTHS["desk"], folder: Path = FOLDER) -> Path:
    """The whole page at a width in pixels, still, once its fonts are there."""
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.png"
    page.screenshot(path=path, full_page=True, animations="disabled")
    return path
