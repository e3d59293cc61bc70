"""Invented minutes: sound ones raise nothing, and each fault put into them is found where it is."""

import pytest

from council.reading.checks.faults import SOUND, Fault, faults, sound, with_fault
from hjemmel.council.reading.checks import check


@pytest.mark.parametrize("name", SOUND)
def test_sound_minutes_raise_nothing(name: str) -> None:
    assert check([sound(name)]) == []


def test_sound_minutes_agree_with_each_other() -> None:
    assert check([sound(name) for name in SOUND]) == []


@pytest.mark.parametrize("fault", faults(), ids=str)
def test_a_fault_is_found_where_it_is(fault: Fault) -> None:
    findings, lines = with_fault(fault)
    assert (fault.check, fault.severity) in {(finding.check, finding.severity) for finding in findings}
    if fault.repair is not None:
        assert fault.repair in {finding.repair.proposed for finding in findings if finding.repair}
    for finding in findings:
        places = [finding.place, *(source.place for source in finding.sources)]
        assert any(
            place.file == fault.file and place.first <= lines[-1] and lines[0] <= place.last for place in places
        ), f"{finding.da} has nothing to do with the change"


def test_a_finding_says_what_was_stated_and_what_it_was_computed_from() -> None:
    findings, _ = with_fault(faults()[0])
    found = next(finding for finding in findings if finding.repair)
    assert (found.stated, found.recomputed) == ("80", "53 + 12 + 18 = 83")
    assert {source.text for source in found.sources} == {"80", "53", "12", "18"}
    assert found.repair is not None
    assert (found.repair.stated, found.repair.proposed) == ("53", "50")
    assert "83" in found.da
    assert "83" in found.en
