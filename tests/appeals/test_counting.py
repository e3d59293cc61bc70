"""Outcomes as figures: what is counted and by whom, imported from a file, learned from, and how long it took."""

import io
from datetime import date

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from appealing import complain_as_other, walk
from hjemmel.appeals import cohorts, importing, learning, services
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import State
from hjemmel.appeals.outcomes import counted_outcomes
from hjemmel.casework.models import Decision
from hjemmel.core.actor import acting
from hjemmel.statutes.retssikkerhed.danmarkskort import danmarkskort
from world import DAY, World, log_in, sign, submitted

pytestmark = pytest.mark.django_db

TODAY = DAY.date()
HEADING = ";".join(importing.COLUMNS)


def standing(world: World, name: str) -> Appeal:
    """One of the complaints that stand in town."""
    with acting(world.here.lawyer):
        return Appeal.objects.select_related("case", "decision").get(public_id=world.here.cases[name].complaint)


def test_counted_outcomes_are_those_of_ones_own_municipality_and_hold_nobody(world: World) -> None:
    for actor, n in (
        (world.here.analyst, 2),
        (world.here.lawyer, 2),
        (world.here.citizen, 0),
        (world.here.employer, 0),
    ):
        with acting(actor):
            assert len(list(counted_outcomes())) == n
    with acting(world.here.analyst):
        found = list(counted_outcomes(TODAY.year))
        assert {(one.municipality, str(one.provision), one.outcome, one.year) for one in found} == {
            ("0991", "SFL § 2, stk. 1", "changed", TODAY.year)
        }
        assert [one.reasons for one in found] == [("facts",), ()]
        assert list(counted_outcomes(TODAY.year - 1)) == []
        # The maps hold SEL and BL only: frikort complaints are counted apart.
        assert {tally.on_merits for tally in danmarkskort((one.as_decided for one in found), TODAY.year).values()} == {
            0
        }


def test_a_file_is_tried_line_by_line_and_nothing_of_it_is_kept_while_a_line_is_wrong(world: World) -> None:
    here = world.here
    made = submitted(here, "refused")
    sign(made, here.decider)
    with acting(here.lawyer):
        decision = Decision.objects.select_related("case__person").get(pk=made.pk)
        appeal = walk(complain_as_other(decision, here.lawyer), State.FORWARDED, None, here.lawyer.user_id)
    good = f"{appeal.number};10-03-2025;10-03-2025;stadfæstet + hjemvist;24-1;SEL § 112;01-05-2025"
    wrong = (
        "K2025-999999;10-03-2025;10-03-2025;stadfæstet;;;",
        f"{appeal.number};10-03-2025;10-03-2025;godkendt;;;",
        f"{appeal.number};31-02-2025;10-03-2025;stadfæstet;;;",
        f"{appeal.number};10-03-2025",
    )
    with acting(world.here.lawyer):
        found = importing.read("\n".join((HEADING, good, *wrong)))
        assert [fault.line for fault in found.faults] == [3, 4, 5, 6]
        assert Appeal.objects.get(pk=appeal.pk).state == "forwarded"
        assert importing.read("klage;udfald\n").faults[0].line is None
        (line,) = importing.read(f"{HEADING}\n{good}\n").lines
        assert (line.appeal.outcome, line.appeal.due_on) == ("remitted", date(2025, 5, 1))
        assert Appeal.objects.get(pk=appeal.pk).state == "forwarded", "seen, not kept"
        assert importing.register_all(f"{HEADING}\n{good}\n") == 1
        kept = Appeal.objects.get(pk=appeal.pk)
        assert (kept.state, kept.outcome, kept.outcome_parts, kept.provision) == (
            "remitted",
            "remitted",
            ["upheld", "remitted"],
            "SEL § 112",
        )
    with acting(world.here.caseworker):
        assert importing.read(f"{HEADING}\n{good}\n").faults, "the action is the lawyer's"


def test_a_workbook_of_what_waits_is_filled_in_and_read(world: World) -> None:
    appeal, out = standing(world, "forwarded"), io.BytesIO()
    blank = log_in(world.here.lawyer).get(reverse("appeals:blank_outcomes", args=("xlsx",)))
    book = load_workbook(io.BytesIO(blank.content))
    assert book.active is not None
    (line,) = book.active.iter_rows(min_row=2)
    assert line[0].value == appeal.number
    for cell, value in zip(line[1:4], (TODAY, TODAY, "Stadfæstet"), strict=True):
        cell.value = value
    book.save(out)
    with acting(world.here.lawyer):
        (line,) = importing.read(importing.as_text(out.getvalue())).lines
    assert (line.answer.decided_on, line.answer.received_on, line.answer.outcome) == (TODAY, TODAY, "upheld")


def test_reversals_are_counted_by_reason_provision_and_unit(world: World) -> None:
    with acting(world.here.lawyer):
        counts = learning.count(learning.reversed_appeals())
    assert (counts.total, counts.unexplained) == (2, 1)
    assert [(one.label, one.n) for one in counts.by_reason] == [("Oplysninger manglede", 1)]
    assert [(one.label, one.n) for one in counts.by_provision] == [("SFL § 2, stk. 1", 2)]


def test_an_open_complaint_resembles_a_reversed_one_by_provision_and_a_weak_fact(world: World) -> None:
    with acting(world.here.lawyer):
        reversed_one = standing(world, "carried_out")
        services.explain_reversal(reversed_one, services.Reasons(["facts"], ["special_social_problems"]))
        found = {one.appeal.number: one.shared for one in learning.similar()}
        (shared,) = found[standing(world, "complained").number]
        assert shared.known_by == "alene sagsbehandlerens vurdering"
        assert [row.pk for row in shared.reversed] == [reversed_one.pk]
        services.explain_reversal(reversed_one, services.Reasons(["law"]))
        assert learning.similar() == [], "a provision alone is no resemblance"


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2025, 1, 31), date(2025, 2, 28), 0),
        (date(2025, 1, 31), date(2025, 3, 1), 1),
        (date(2024, 11, 15), date(2025, 11, 14), 11),
        (date(2024, 11, 15), date(2025, 11, 15), 12),
    ],
)
def test_months_are_whole(start: date, end: date, months: int) -> None:
    assert cohorts.months_between(start, end) == months


def test_a_cohort_shows_what_is_not_decided_apart(world: World) -> None:
    with acting(world.here.analyst):
        (cohort,) = cohorts.cohorts()
    assert (cohort.year, cohort.quarter, cohort.forwarded, cohort.decided, cohort.waiting) == (2025, 1, 3, 2, 1)
    assert (list(cohort.within), cohort.median) == ([2, 0, 0, 0, 0], 0)
