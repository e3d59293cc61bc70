"""``hjemmel site token``: issue, list and revoke the tokens of programs."""

import argparse
import sys
from collections.abc import Callable
from typing import Any


def add_arguments(commands: Any) -> None:
    """Declare the command among those of ``hjemmel site``."""
    token = commands.add_parser("token", help="issue, list or revoke the tokens of programs that call the API")
    steps = token.add_subparsers(dest="step", required=True, metavar="STEP")
    issue, show, revoke = (steps.add_parser(name) for name in ("issue", "list", "revoke"))
    for step in (issue, show, revoke):
        owner = step.add_mutually_exclusive_group(required=True)
        owner.add_argument("--municipality", metavar="CODE", help="four digits")
        owner.add_argument("--organisation", metavar="CVR", help="eight digits")
    issue.add_argument("name", help="which program it is for")
    issue.add_argument("--role", default=None, help="caseworker (default), analyst, data_protection_officer, employer")
    issue.add_argument(
        "--action", action="append", required=True, help="what it may do, such as casework.read_decision"
    )
    issue.add_argument("--days", type=int, default=365)
    issue.add_argument("--calls-a-minute", type=int, default=600)
    revoke.add_argument("start", help="its first letters, as the list shows them")


def run(arguments: argparse.Namespace) -> int:
    """Do it: 0 done, 1 refused, with the reason on standard error."""
    import django

    django.setup()
    from hjemmel.api.tokens import TokenError
    from hjemmel.core.actor import Actor, ActorKind, acting, system_actor
    from hjemmel.core.models import Municipality, Organisation

    steps: dict[str, Callable[[argparse.Namespace, Any], None]] = {"issue": _issue, "list": _list, "revoke": _revoke}
    try:
        if arguments.municipality:
            owner = Municipality.objects.get(code=arguments.municipality)
            actor = system_actor(owner.pk)
        else:
            owner = _organisation(arguments.organisation)
            actor = Actor(ActorKind.EMPLOYER, organisation_id=owner.pk, name="Hjemmel")
        with acting(actor):
            steps[arguments.step](arguments, owner)
    except (TokenError, Municipality.DoesNotExist, Organisation.DoesNotExist) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _organisation(cvr: str) -> Any:
    from hjemmel.core.actor import acting, system_actor
    from hjemmel.core.models import Municipality, Organisation

    # Organisations are seen by every municipality, so any will do to look one up.
    with acting(system_actor(Municipality.objects.order_by("pk").values_list("pk", flat=True)[0])):
        return Organisation.objects.get(cvr=cvr)


def _issue(arguments: argparse.Namespace, owner: Any) -> None:
    from hjemmel.api import tokens
    from hjemmel.core.actor import Role

    role = Role(arguments.role or ("caseworker" if arguments.municipality else "employer"))
    token, text = tokens.issue(
        arguments.name,
        owner,
        role=role,
        actions=arguments.action,
        days=arguments.days,
        calls_a_minute=arguments.calls_a_minute,
    )
    print(f"{text}\nIt is shown this once. It ends on {token.expires_at:%Y-%m-%d}.")


def _list(arguments: argparse.Namespace, owner: Any) -> None:
    from hjemmel.core import clock

    for token in owner.api_tokens.order_by("issued_at"):
        ended = token.revoked_at or (token.expires_at if token.expires_at <= clock.now() else None)
        state = f"ended {ended:%Y-%m-%d}" if ended else f"until {token.expires_at:%Y-%m-%d}"
        print(f"{token.start}…  {state}  {token.name}: {token.role}, {', '.join(token.actions)}")


def _revoke(arguments: argparse.Namespace, owner: Any) -> None:
    from hjemmel.api import tokens
    from hjemmel.api.tokens import TokenError

    found = list(owner.api_tokens.filter(start=arguments.start.rstrip("…"), revoked_at=None))
    if len(found) != 1:
        raise TokenError(f"{len(found)} tokens in force begin with {arguments.start}. The list shows what there is.")
    tokens.revoke(found[0])
    print(f"{found[0]} is revoked.")
