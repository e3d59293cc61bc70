"""Whatever Django is set up to serve, on localhost, for the browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.contrib.staticfiles.views import serve
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.http import FileResponse, HttpRequest, HttpResponse


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        """Nobody reads the log of a test."""


class _WithStaticFiles(StaticFilesHandler):
    def serve(self, request: HttpRequest) -> HttpResponse | FileResponse:
        """The file as the finders find it, though DEBUG is off."""
        return serve(request, self.file_path(request.path), insecure=True)


@contextmanager
def on_localhost() -> Iterator[str]:
    """Serve on a free port and give the address."""
    server = ThreadedWSGIServer(("localhost", 0), _Quiet)
    server.set_app(_WithStaticFiles(WSGIHandler()))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
