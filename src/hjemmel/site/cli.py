"""``hjemmel site``: migrate, serve, work, the demonstration, and the commands of operation."""

import argparse
import os
import secrets
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from hjemmel import embedded
from hjemmel.api import cli as api
from hjemmel.site import demo_version
from hjemmel.site.operation import cli as operation

DEFAULT_PORT = 8000
WEB_WORKERS = 2
START_SECONDS = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the subcommands."""
    commands = parser.add_subparsers(dest="site_command", required=True, metavar="ACTION")
    demo = commands.add_parser("demo", help="run the demonstration: database, web server and worker, until Ctrl-C")
    demo.add_argument("--port", type=int, default=int(os.environ.get("PORT") or DEFAULT_PORT))
    commands.add_parser("migrate", help="bring the database to the present version, as the owner role")
    serve = commands.add_parser("serve", help="run the web server")
    serve.add_argument("--port", type=int, default=int(os.environ.get("PORT") or DEFAULT_PORT))
    commands.add_parser("work", help="run the worker that does background jobs")
    operation.add_arguments(commands)
    api.add_arguments(commands)
    manage = commands.add_parser("manage", help="run one of Django's own commands")
    manage.add_argument("words", nargs=argparse.REMAINDER)


def run(arguments: argparse.Namespace) -> int:
    """Run the chosen subcommand and return its exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hjemmel.site.settings")
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "demo": _demo,
        "migrate": _migrate,
        "serve": _serve,
        "work": _work,
        "manage": _manage,
        "token": api.run,
        **dict.fromkeys(operation.COMMANDS, operation.run),
    }
    return commands[arguments.site_command](arguments)


def _demo(arguments: argparse.Namespace) -> int:
    folder = embedded.data_folder() / "demo"
    if demo_version.is_outdated(folder):
        if "DATABASE_URL" in os.environ:
            print(
                "Demonstrationens data er fra en anden version af Hjemmel. "
                f"Tøm databasen i DATABASE_URL, slet {folder}, og start igen."
            )
            return 1
        print("Demonstrationens data er fra en anden version af Hjemmel. De laves forfra.", flush=True)
        demo_version.remove(folder)
    urls = embedded.database_urls()
    prepare(folder, urls)
    _migrate(arguments)
    from hjemmel.site.demo import seed

    seed()
    demo_version.note(folder)
    _close_connections()
    return _until_stopped(arguments.port)


def prepare(folder: Path, urls: embedded.Urls) -> None:
    """Set the environment of a demonstration: keys and files of its own, kept from one start to the next."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    secret = folder / "secret"
    if not secret.exists():
        secret.touch(mode=0o600)
        secret.write_text(secrets.token_urlsafe(48), encoding="ascii")
    os.environ |= {
        "HJEMMEL_MODE": "demo",
        "HJEMMEL_SECRET_KEY": secret.read_text(encoding="ascii"),
        "HJEMMEL_KEYRING": str(folder / "keyring.json"),
        "HJEMMEL_FILES": str(folder / "files"),
        "HJEMMEL_OUTBOX": str(folder / "outbox"),
        "HJEMMEL_REGISTER": "Frikortregistret; 00 00 00 00; frikort@register.example; Hverdage kl. 9-15",
        "HJEMMEL_DATABASE_URL": urls.app,
        "HJEMMEL_DATABASE_OWNER_URL": urls.owner or urls.app,
        "HJEMMEL_DATABASE_KEEPER_URL": urls.keeper or "",
    }
    from hjemmel.core.keys import Keyring

    if not (folder / "keyring.json").exists():
        Keyring.create(folder / "keyring.json")


def _migrate(_: argparse.Namespace) -> int:
    _django("migrate", "--database", "owner", "--verbosity", "0")
    from hjemmel.core.models.municipalities import load_published
    from hjemmel.sources.published import load_rulings

    load_published()
    load_rulings()
    _django("collectstatic", "--noinput", "--verbosity", "0")
    return 0


def _serve(arguments: argparse.Namespace) -> int:
    from gunicorn.app.wsgiapp import run as gunicorn

    sys.argv = [
        "gunicorn",
        "hjemmel.site.wsgi:application",
        f"--bind=127.0.0.1:{arguments.port}",
        f"--workers={WEB_WORKERS}",
        "--threads=4",
        # A connection that is kept stays with its process: two callers would wait for one while the other is idle.
        "--keep-alive=0",
        "--preload",
        "--log-level=warning",
        "--logger-class=hjemmel.site.serving.Logger",
        "--no-control-socket",
    ]
    gunicorn()
    return 0


def _work(_: argparse.Namespace) -> int:
    _django("procrastinate", "worker", "--concurrency", "2")
    return 0


def _manage(arguments: argparse.Namespace) -> int:
    _django(*arguments.words)
    return 0


def _django(*words: str) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command(*words)


def _close_connections() -> None:
    from django.db import connections

    connections.close_all()


def _child(*words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "hjemmel.cli", "site", *words])


def _is_ready(port: int, children: list[subprocess.Popen[bytes]]) -> bool:
    """Wait until the web server answers; False when it, or the worker, has ended instead."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and all(child.poll() is None for child in children):
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/sundhed/", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            time.sleep(0.2)
    return False


def _until_stopped(port: int) -> int:
    """Run web server and worker until Ctrl-C, SIGTERM, or the end of one; then stop them, and the database."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    # Also SIGINT: a shell that starts a program in the background leaves it ignored.
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, stop)
    children: list[subprocess.Popen[bytes]] = []
    try:
        children += [_child("serve", "--port", str(port)), _child("work")]
        if _is_ready(port, children):
            print(f"\n  Hjemmel kører på  http://localhost:{port}   (stop med Ctrl-C)\n", flush=True)
        while all(child.poll() is None for child in children):
            try:
                children[0].wait(timeout=1)
            except subprocess.TimeoutExpired:
                continue
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        for child in children:
            child.terminate()
        try:
            for child in children:
                child.wait(timeout=20)
        except subprocess.TimeoutExpired:
            # A job that takes long, on a busy machine: its transaction is undone, and the database still stops.
            for child in children:
                child.kill()
        finally:
            embedded.EmbeddedPostgres().stop()
