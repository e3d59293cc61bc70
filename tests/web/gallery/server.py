"""The gallery as a server on localhost, for the browser."""

from collections.abc import Iterator
from contextlib import contextmanager

from browser.serving import on_localhost
from web.gallery.frame import gallery_site


@contextmanager
def serving() -> Iterator[str]:
    """Serve the gallery on a free port and give its address."""
    with gallery_site(), on_localhost() as address:
        yield address
