"""What people and programs do, over and over: one scenario at a time, named by the environment.

SCENARIO is a key of ``SCENARIOS``; KNOWN is a JSON file with the addresses and ids to use. Run by ``benchmarks.load``.
"""

import json
import os
import random
import re
import uuid
from pathlib import Path

from locust import FastHttpUser, constant, task

KNOWN = json.loads(Path(os.environ["KNOWN"]).read_text(encoding="utf-8"))
_TODAY = "-".join(reversed(KNOWN["today"].split("-")))
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_SHOWN = re.compile(r'name="shown" value="([^"]+)"')


class Everybody(FastHttpUser):
    """One after the other without a pause; whoever has a ``username`` logs in with a click first."""

    wait_time = constant(0)

    def on_start(self) -> None:
        """Log in, where the scenario has somebody to log in as."""
        self.step, username = SCENARIOS[os.environ["SCENARIO"]]
        if username:
            token = _TOKEN.search(self.client.get("/", name="log in").text)[1]
            self.client.post(f"/demo/log-ind/{username}/", {"csrfmiddlewaretoken": token}, name="log in")

    @task
    def work(self) -> None:
        """The scenario."""
        self.step(self.client)


def day_list(client) -> None:
    client.get("/dagens-liste/", name="call")


def search(client) -> None:
    client.get(f"/sager/?q=Pr%C3%B8ve{random.randint(1, 999)}", name="call")


def case_page(client) -> None:
    client.get(f"/sager/{random.choice(KNOWN['cases'])}/", name="call")


def balance(client) -> None:
    client.get(f"/arbejdsgiver/frikort/ansaettelser/{random.choice(KNOWN['employments'])}/", name="call")


def registration(client) -> None:
    """As an employer does it: see the form, see the split, register it as it was shown."""
    employment = random.choice(KNOWN["employments"])
    address = f"/arbejdsgiver/frikort/loen/?ansaettelse={employment}"
    form = {
        "csrfmiddlewaretoken": _TOKEN.search(client.get(address, name="form").text)[1],
        "employment": employment,
        "paid_on": KNOWN["today"],
        "worked_until": KNOWN["today"],
        "wage": "1,00",
        "holiday_pay": "0,12",
        "pension": "0",
        "key": str(uuid.uuid4()),
    }
    shown = _SHOWN.search(client.post(address, form, name="split").text)[1]
    client.post(address, form | {"shown": shown}, name="call")


def api_list(client) -> None:
    client.get("/api/v1/cases", headers={"Authorization": f"Bearer {KNOWN['token']}"}, name="call")


def api_create(client) -> None:
    """A program of the employer's registers pay."""
    row = {
        "employment": random.choice(KNOWN["employments"]),
        "paid_on": _TODAY,
        "worked_until": _TODAY,
        "wage": "1.00",
        "holiday_pay": "0.12",
        "pension": "0",
    }
    headers = {"Authorization": f"Bearer {KNOWN['employers_token']}", "Idempotency-Key": str(uuid.uuid4())}
    client.post("/api/v1/payments", json=row, headers=headers, name="call")


def peer_list(client) -> None:
    client.get(f"/cases/?municipality={KNOWN['municipality']}", name="call")


def peer_create(client) -> None:
    row = {"municipality_id": KNOWN["elsewhere"], "person": KNOWN["person"], "scheme": "socialt-frikort"}
    client.post("/cases/?municipality=0", json=row, name="call")


SCENARIOS = {
    "day list": (day_list, "sagsbehandler"),
    "day list, open": (day_list, "kollega"),
    "search": (search, "sagsbehandler"),
    "search, open": (search, "kollega"),
    "case page": (case_page, "sagsbehandler"),
    "case page, open": (case_page, "kollega"),
    "balance": (balance, "arbejdsgiver"),
    "registration": (registration, "arbejdsgiver"),
    "API: list": (api_list, ""),
    "API: create": (api_create, ""),
    "peer: list": (peer_list, ""),
    "peer: create": (peer_create, ""),
}
