"""The 98 municipalities and how people write them."""

from collections import Counter
from datetime import date

import pytest

from hjemmel.core.municipalities import UnknownMunicipalityError, find, municipalities

ALL = municipalities().values()


def test_there_are_98_in_five_regions() -> None:
    regions = Counter(one.region(date(2025, 1, 1)) for one in ALL)
    assert regions == {"Hovedstaden": 29, "Sjælland": 17, "Syddanmark": 22, "Midtjylland": 19, "Nordjylland": 11}


def test_a_region_belongs_to_a_date_and_a_plan_is_not_yet_so() -> None:
    copenhagen = find("København")
    assert copenhagen.region(date(2027, 1, 1)) == "Hovedstaden"
    assert copenhagen.region(date(2027, 1, 1), planned=True) == "Østdanmark"
    assert copenhagen.region(date(2026, 12, 31), planned=True) == "Hovedstaden"
    with pytest.raises(ValueError, match="2007-01-01"):
        copenhagen.region(date(2006, 12, 31))


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.code)
def test_each_is_found_by_what_it_is_called(one) -> None:
    ways = (
        one.code,
        one.code.lstrip("0"),
        one.name,
        one.name.upper(),
        f"{one.name} Kommune",
        f" {one.name.removesuffix('s')}s kommune ",
    )
    assert {find(way) for way in ways} == {one}


@pytest.mark.parametrize(("written", "name"), [("Århus", "Aarhus"), ("Høje Taastrup", "Høje-Taastrup")])
def test_old_spellings_are_found(written: str, name: str) -> None:
    assert find(written).name == name


@pytest.mark.parametrize("written", ["", "0411", "Christiansø", "10165", "Eksempelkommune"])
def test_what_is_no_municipality_is_refused(written: str) -> None:
    with pytest.raises(UnknownMunicipalityError, match="is no municipality"):
        find(written)


def test_a_slip_of_the_pen_gets_a_suggestion() -> None:
    with pytest.raises(UnknownMunicipalityError, match="did you mean Albertslund"):
        find("Albertlsund")
