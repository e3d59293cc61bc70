"""The API: errors as problems, pages that lose and repeat nothing, and a description that says what is there."""

import json
import re
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.core.signing import dumps
from django.http import HttpResponse
from django.test import Client

from hjemmel.api.problems import MEDIA_TYPE
from hjemmel.casework import queries
from world import World, apply, draft, investigate, log_in

pytestmark = pytest.mark.django_db

CASES, DECISIONS = "/api/v1/cases", "/api/v1/decisions"


# Errors


def assert_problem(response: HttpResponse, status: int) -> dict[str, Any]:
    """The response is a problem (RFC 9457) of this status that says what to do; gives its members."""
    assert (response.status_code, response["Content-Type"]) == (status, MEDIA_TYPE)
    members: dict[str, Any] = json.loads(response.content)
    assert members.keys() == {"type", "title", "status", "detail", "errors"}
    assert members["status"] == status
    assert members["title"]
    assert members["detail"].endswith(".")
    return members


def test_who_has_not_logged_in_is_told_to(world: World) -> None:
    for path in (DECISIONS, f"{DECISIONS}/{world.here.cases['granted'].decision}"):
        assert_problem(Client().get(path), 401)


def test_a_role_that_may_not_is_told_so(world: World) -> None:
    for actor in (world.here.officer, world.here.employer):
        assert_problem(log_in(actor).get(DECISIONS), 403)


def test_what_is_not_there_and_what_is_foreign_are_the_same_problem(world: World) -> None:
    client = log_in(world.there.caseworker)
    foreign = client.get(f"{DECISIONS}/{world.here.cases['granted'].decision}")
    assert assert_problem(foreign, 404) == assert_problem(client.get(f"{DECISIONS}/{uuid4()}"), 404)


@pytest.mark.parametrize(
    ("path", "at"),
    [
        (f"{DECISIONS}/not-an-id", "public_id"),
        (f"{DECISIONS}?size=0", "size"),
        (f"{DECISIONS}?size=101", "size"),
        (f"{DECISIONS}?size=many", "size"),
        (f"{DECISIONS}?cursor=made-up", "cursor"),
        pytest.param(f"{DECISIONS}?cursor={dumps(1, salt='of something else')}", "cursor", id="signed elsewhere"),
    ],
)
def test_invalid_input_names_the_field(world: World, path: str, at: str) -> None:
    members = assert_problem(log_in(world.here.caseworker).get(path), 422)
    assert [error["at"][-1] for error in members["errors"]] == [at]
    assert all(error["message"] for error in members["errors"])


def test_our_own_fault_is_a_problem_too_and_tells_nothing_of_itself(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise RuntimeError("a secret of the house")

    client = log_in(world.here.caseworker)
    monkeypatch.setattr(queries, "decisions", fail)
    response = client.get(DECISIONS)
    assert_problem(response, 500)
    assert b"secret" not in response.content
    assert "a secret of the house" in caplog.text


def test_nothing_is_changed_by_the_api(world: World) -> None:
    client = log_in(world.here.caseworker)
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(f"{DECISIONS}/{world.here.cases['granted'].decision}").status_code == 405


# Pages of a list


def walk(client: Client, size: int) -> Iterator[list[str]]:
    """The ids of each page, following the cursors."""
    cursor: str | None = ""
    while cursor is not None:
        page = client.get(DECISIONS, {"size": size} | ({"cursor": cursor} if cursor else {})).json()
        yield [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_a_walk_meets_every_row_once_while_new_ones_come(world: World, size: int) -> None:
    here = world.here
    client = log_in(here.caseworker)
    there_before = {str(standing.decision) for standing in here.cases.values() if standing.decision}
    met: list[str] = []
    for page in walk(client, size):
        assert 0 < len(page) <= size
        met += page
        case = apply(here.citizen)
        investigate(case, here.caseworker)
        draft(case, here.caseworker)
    assert sorted(met) == sorted(there_before)
    assert next(walk(client, 100))[-len(met) :] == met, "newest first, and a walk that starts later meets the new ones"


def test_an_empty_list_is_one_empty_page(world: World) -> None:
    assert list(walk(log_in(world.here.neighbour), 25)) == [[]]


def test_a_cursor_tells_nothing(world: World) -> None:
    cursor = log_in(world.here.caseworker).get(DECISIONS, {"size": 1}).json()["next_cursor"]
    assert not re.search(r"\d{10}", cursor)
    assert world.here.citizen.name not in cursor


# The description


@pytest.fixture
def description() -> dict[str, Any]:
    """The OpenAPI description, as anybody gets it."""
    response = Client().get("/api/v1/openapi.json")
    assert response["Content-Type"] == "application/json"
    described: dict[str, Any] = response.json()
    return described


def test_the_description_is_whole(world: World, description: dict[str, Any]) -> None:
    assert description["openapi"].startswith("3.1.")
    assert description["info"].keys() >= {"title", "version", "description"}
    schemas = description["components"]["schemas"]
    references = re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(description))
    assert set(references) <= schemas.keys()
    operations = [operation for path in description["paths"].values() for operation in path.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations) == 22
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            assert operation["summary"]
            assert operation["description"]
            own = {"get": {"200", "304"}, "post": {"201", "409"}}[method]
            refused = {"401", "404", "422", "429"} | ({"403"} if operation.get("security") != [] else set())
            assert operation["responses"].keys() == own | refused
            in_path = {given["name"] for given in operation["parameters"] if given["in"] == "path"}
            assert in_path == set(re.findall(r"{(\w+)}", path))
            for status, response in operation["responses"].items():
                media = {"200": ["application/json"], "201": ["application/json"], "304": []}.get(status, [MEDIA_TYPE])
                assert list(response.get("content", ())) == media


def test_what_is_answered_is_what_is_described(world: World, description: dict[str, Any]) -> None:
    schemas = description["components"]["schemas"]
    client = log_in(world.here.caseworker)
    page = client.get(DECISIONS).json()
    whole = client.get(f"{DECISIONS}/{world.here.cases['granted'].decision}").json()
    problem = Client().get(DECISIONS).json()
    cases = client.get(CASES).json()
    case = client.get(f"{CASES}/{world.here.cases['granted'].case}").json()
    answered = {"DecisionPage": page, "DecisionSummary": page["items"][0], "DecisionWhole": whole, "Problem": problem}
    answered |= {"CasePage": cases, "CaseSummary": cases["items"][0], "CaseWhole": case}
    answered["StoredFact"] = next(iter(whole["facts"].values()))
    cards = client.get("/api/v1/cards").json()
    card = client.get(f"/api/v1/cards/{cards['items'][0]['id']}").json()
    answered |= {"CardPage": cards, "CardSummary": cards["items"][0], "CardWhole": card, "Work": card["employments"][0]}
    employer = log_in(world.here.employer)
    pages = {"EmploymentPage": "employments", "PaymentPage": "payments"}
    answered |= {name: employer.get(f"/api/v1/{path}").json() for name, path in pages.items()}
    answered |= {"EmploymentSummary": answered["EmploymentPage"]["items"][0]}
    answered |= {"Registered": answered["PaymentPage"]["items"][0], "BalanceOfYear": card["balance"]}
    work = employer.get(f"/api/v1/employments/{answered['EmploymentSummary']['id']}")
    answered["EmploymentWhole"] = work.json()
    analyst = log_in(world.here.analyst)
    answered |= {"FrikortFigures": analyst.get("/api/v1/frikort/statistics").json()}
    complaints = client.get("/api/v1/complaints").json()
    complaint = client.get(f"/api/v1/complaints/{complaints['items'][0]['id']}").json()
    answered |= {"ComplaintPage": complaints, "ComplaintSummary": complaints["items"][0], "ComplaintWhole": complaint}
    answered |= {"Step": complaint["steps"][0]}
    years = analyst.get("/api/v1/danmarkskort").json()
    maps = analyst.get(f"/api/v1/danmarkskort/{years['years'][0]}").json()
    answered |= {"Years": years, "Maps": maps, "OwnFigure": maps["own"][0]}
    releases = Client().get("/api/v1/releases").json()
    released = releases["items"][0]
    release = (
        Client().get(f"/api/v1/releases/{released['kind']}/{released['municipality']}/{released['number']}").json()
    )
    answered |= {"ReleasePage": releases, "ReleaseSummary": released, "ReleaseWhole": release}
    asked = {"NewEmployment", "LastDay", "PaymentOn", "Correction", "Reversal"}
    assert answered.keys() == schemas.keys() - asked
    for name, content in answered.items():
        assert content.keys() == schemas[name]["properties"].keys(), name


def test_a_decision_carries_its_legal_basis(world: World) -> None:
    whole = log_in(world.here.citizen).get(f"{DECISIONS}/{world.here.cases['granted'].decision}").json()
    assert whole["recomputes"] is True
    assert whole["plan"].startswith("sha256:")
    assert whole["facts"]["taxable_work_income_last_year"]["value"] == "4250.00", "money is text, never a float"
    assert not any(isinstance(number, float) for number in _numbers(whole))
    assert world.here.citizen.name not in json.dumps(whole, ensure_ascii=False)


def test_a_case_carries_its_facts_and_the_way_to_its_decisions(world: World) -> None:
    granted = world.here.cases["granted"]
    case = log_in(world.here.citizen).get(f"{CASES}/{granted.case}").json()
    assert case["facts"]["taxable_work_income_last_year"]["value"] == "4250.00"
    assert case["facts"]["taxable_work_income_last_year"]["source"] == "citizen"
    assert case["decisions"] == [str(granted.decision)]
    draft = log_in(world.here.citizen).get(f"{CASES}/{world.here.cases['draft'].case}").json()
    assert draft["decisions"] == [], "a draft is the municipality's own working paper"
    assert world.here.citizen.name not in json.dumps(case, ensure_ascii=False)


def _numbers(value: object) -> Iterator[int | float]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _numbers(part)
    elif isinstance(value, int | float):
        yield value
