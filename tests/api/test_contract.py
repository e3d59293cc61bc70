"""Whatever is sent, the API answers as its description says, and never by failing (schemathesis)."""

import itertools
import math
from uuid import UUID

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import Case
from schemathesis.checks import load_all_checks
from schemathesis.specs.openapi.checks import positive_data_acceptance

from api.conftest import Service
from database import Database
from world import Standing, World

load_all_checks()


def _ids(case: Standing) -> tuple[UUID | None, ...]:
    return case.case, case.decision, case.employment, case.entry, case.card, case.complaint


@pytest.mark.parametrize("calls", [100, pytest.param(100_000, marks=pytest.mark.long)])
def test_the_contract_holds(service: Service, inhabited: tuple[Database, World], calls: int) -> None:
    description = schemathesis.openapi.from_url(f"{service.address}/api/v1/openapi.json")
    operations = [found.ok() for found in description.get_all_operations()]
    cases = inhabited[1].here.cases.values()
    ids = [id for case in cases for id in _ids(case) if id]
    work = str(inhabited[1].here.cases["granted"].employment)
    # Every second call asks for something that is there.
    there = itertools.chain.from_iterable(zip(itertools.cycle(ids), itertools.repeat(None)))
    made = 0

    def call(case: Case) -> None:
        nonlocal made
        made += 1
        if (known := next(there)) and "public_id" in case.path_parameters:
            case.path_parameters["public_id"] = str(known)
        if known and isinstance(case.body, dict) and "employment" in case.body:
            case.body["employment"] = work
        # A cursor that nobody gave out is refused, which no schema of a text can say.
        shown = service.shown(case.operation.tags or [])
        case.call_and_validate(headers=shown, excluded_checks=[positive_data_acceptance])

    for operation in operations:
        few = settings(
            max_examples=math.ceil(calls / len(operations)), deadline=None, suppress_health_check=list(HealthCheck)
        )
        few(given(case=operation.as_strategy())(call))()
    assert made >= calls
