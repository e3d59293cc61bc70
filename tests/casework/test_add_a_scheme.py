"""The scheme of docs/add-a-scheme.md, as it stands there, works without a change anywhere else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import reverse

from hjemmel.casework import queries, schemes, services
from hjemmel.casework.models import Case
from hjemmel.casework.recomputation import recomputes
from hjemmel.core.actor import acting
from world import World, deliver, draft, log_in, sign, submit

pytestmark = pytest.mark.django_db

PAGE = Path(__file__).resolve().parents[2] / "docs" / "add-a-scheme.md"
SLUG = "proeveordning"


@pytest.fixture(autouse=True)
def registered() -> Iterator[None]:
    """The code of the page, run once."""
    (code,) = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    exec(compile(code, PAGE.name, "exec"), {"__name__": "scheme"})  # noqa: S102
    yield
    del schemes._schemes[SLUG]


def test_from_application_to_letter(world: World) -> None:
    browser = log_in(world.here.citizen)
    assert "Prøveordning" in browser.get(reverse("casework:my_cases")).content.decode()
    form = browser.get(reverse("casework:apply", args=(SLUG,))).content.decode()
    assert "Har du det seneste år været under en uddannelse" in form
    sent = browser.post(reverse("casework:apply", args=(SLUG,)), {"in_su_education_last_year": "no", "confirmed": "on"})
    with acting(world.here.caseworker):
        case = Case.objects.get(scheme=SLUG)
        assert services.read_law(case).is_complete
    assert sent["Location"] == reverse("casework:case", args=(case.public_id,))
    decision = draft(case, world.here.caseworker)
    submit(decision, world.here.caseworker)
    deliver(sign(decision, world.here.decider))
    with acting(world.here.citizen):
        signed = queries.signed_decisions(case).get()
        assert recomputes(signed)
    page = browser.get(reverse("casework:case", args=(case.public_id,))).content.decode()
    assert "Bevilling" in page
    assert reverse("casework:document", args=(signed.letter.public_id,)) in page


def test_the_same_scheme_cannot_be_there_twice() -> None:
    with pytest.raises(schemes.SchemeError, match="registered twice"):
        schemes.register(schemes.scheme_of(SLUG))
