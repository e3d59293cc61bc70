"""``hjemmel postgres``: start, stop and inspect the embedded server, and run psql or pg_dump on the database."""

import argparse
import sys

from hjemmel.embedded.errors import EmbeddedError
from hjemmel.embedded.roles import APP, OWNER
from hjemmel.embedded.server import EmbeddedPostgres, State
from hjemmel.embedded.tools import run_client
from hjemmel.embedded.urls import database_urls

_TOOLS = ("psql", "pg_dump", "pg_restore")
_ROLES = {"owner": OWNER, "app": APP}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the subcommands."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, summary in (("start", "start the server and leave it running"), ("status", "say how it stands")):
        commands.add_parser(name, help=summary)
    commands.choices["start"].add_argument("--port", type=int, default=0, help="port on 127.0.0.1; 0 is any free one")
    commands.add_parser("stop", help="stop the server, ending its connections")
    url = commands.add_parser("url", help="print the address of the database (with --tcp it holds the password)")
    url.add_argument("role", choices=_ROLES, nargs="?", default="app")
    url.add_argument("--tcp", action="store_true", help="by 127.0.0.1 and password, for programs that know no socket")
    for tool in _TOOLS:
        using = commands.add_parser(tool, help=f"run {tool} on the database as its owner")
        using.add_argument("arguments", nargs="*", help=f"what {tool} is given; put -- before its options")


def run(arguments: argparse.Namespace) -> int:
    """Do it. 0 is done or running, 1 is not running, 2 an error."""
    try:
        if arguments.action in _TOOLS:
            return _run_tool(arguments.action, arguments.arguments)
        return _control(arguments)
    except EmbeddedError as error:
        print(error, file=sys.stderr)
        return 2


def _control(arguments: argparse.Namespace) -> int:
    server = EmbeddedPostgres(port=getattr(arguments, "port", 0))
    match arguments.action:
        case "start":
            print("started" if server.start() else "was already running")
        case "stop":
            print("stopped" if server.stop() else "was not running")
            return 0
        case "url":
            print(server.url(role=_ROLES[arguments.role], tcp=arguments.tcp))
            return 0
    status = server.status()
    print(f"{status.state.value}: {status.folder}")
    if status.state is State.RUNNING:
        print(f"process {status.pid}, port {status.port} on 127.0.0.1")
    return 0 if status.state is State.RUNNING else 1


def _run_tool(tool: str, words: list[str]) -> int:
    urls = database_urls()
    return run_client(tool, urls.owner or urls.app, words).returncode
