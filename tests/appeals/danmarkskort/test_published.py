"""What three municipalities have published of their Danmarkskort, each with the document and the line."""

import os
import re
from decimal import Decimal
from pathlib import Path

import pytest

from hjemmel.appeals.danmarkskort.errors import DanmarkskortError
from hjemmel.appeals.danmarkskort.figures import Area, Extent, published_for_the_country
from hjemmel.appeals.danmarkskort.public import Measure
from hjemmel.appeals.danmarkskort.published import Disagreement, Published
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from hjemmel.statutes.retssikkerhed.outcomes import Outcome, Tally

ALBERTSLUND, BALLERUP, GLADSAXE = (Area(Extent.MUNICIPALITY, code) for code in ("0165", "0151", "0159"))
SOCIAL, CHILD, ADULT = Map

GLADSAXE_2023 = Published(
    GLADSAXE,
    SOCIAL,
    2023,
    "002 Gladsaxe, lines 94-96",
    {Measure.N: 90, Measure.UPHELD: 56, Measure.CHANGED: 5, Measure.REMITTED: 38},
    {Outcome.UPHELD: Decimal(52), Outcome.CHANGED: Decimal(6), Outcome.REMITTED: Decimal(42)},
    percent=Decimal(48),
    country=Decimal(39),
)


class TestAlbertslund:
    """000 Albertslund: the figures of 2024."""

    def test_the_social_area(self) -> None:
        counts = {Measure.N: 69, Measure.CHANGED: 16, Measure.REMITTED: 27}
        figure = Published(
            ALBERTSLUND,
            SOCIAL,
            2024,
            "000 Albertslund, lines 128-130",
            counts,
            percent=Decimal(62),
            country=Decimal(45),
        )
        assert (figure.reversed, figure.n, figure.rate, figure.disagreements) == (43, 69, 62, ())
        assert figure.tally is None, "the document does not say how many were upheld"
        assert figure.above_country == 17

    def test_the_year_before_is_a_percentage_without_cases(self) -> None:
        figure = Published(
            ALBERTSLUND, SOCIAL, 2023, "000 Albertslund, line 118", percent=Decimal(28), country=Decimal(39)
        )
        assert (figure.rate, figure.n, figure.above_country) == (28, None, -11)

    def test_the_country_as_the_document_rounds_it(self) -> None:
        rates = [published_for_the_country(SOCIAL, year) for year in (2023, 2024)]
        assert [round(rate.value) for rate in rates if rate] == [39, 45]

    def test_childrens_disability_has_a_percentage_that_the_document_does_not_print(self) -> None:
        counts = {Measure.N: 12, Measure.UPHELD: 2, Measure.CHANGED: 0, Measure.REMITTED: 10}
        figure = Published(ALBERTSLUND, CHILD, 2024, "000 Albertslund, lines 143-145", counts)
        assert (figure.rate, figure.tally) == (83, Tally(upheld=2, remitted=10))

    def test_no_cases_is_no_percentage_though_the_document_prints_0(self) -> None:
        figure = Published(ALBERTSLUND, ADULT, 2024, "000 Albertslund, line 153", {Measure.N: 0}, percent=Decimal(0))
        assert (figure.rate, figure.disagreements) == (None, (Disagreement.NO_CASES,))


class TestGladsaxe:
    """002 Gladsaxe: the figures of 2023. 56 + 5 + 38 are 99, not 90."""

    def test_it_is_kept_as_printed_and_flagged(self) -> None:
        assert GLADSAXE_2023.disagreements == (Disagreement.PARTS,)
        assert GLADSAXE_2023.counts[Measure.UPHELD] == 56
        assert GLADSAXE_2023.tally is None
        assert GLADSAXE_2023.rate == 48, "as printed"

    def test_47_upheld_is_proposed_since_it_fits_the_printed_52_per_cent(self) -> None:
        first, *others = GLADSAXE_2023.proposals
        assert (first.outcome, first.suggested, first.fits) == (Outcome.UPHELD, 47, True)
        assert not any(other.fits for other in others)

    def test_a_person_chooses_and_what_is_printed_stays(self) -> None:
        figure = GLADSAXE_2023.chosen(GLADSAXE_2023.proposals[0], "jurist", "47 af 90 er 52 procent")
        assert figure.tally == Tally(upheld=47, changed=5, remitted=38)
        assert (figure.rate, figure.disagreements, figure.proposals) == (48, (), ())
        assert (figure.counts, figure.above_country) == (GLADSAXE_2023.counts, 9)

    def test_nobody_chooses_without_a_reason_or_what_is_not_proposed(self) -> None:
        correction = GLADSAXE_2023.proposals[0]
        with pytest.raises(DanmarkskortError, match="the role and the reason"):
            GLADSAXE_2023.chosen(correction, "jurist", " ")
        with pytest.raises(DanmarkskortError, match="none of the proposals"):
            GLADSAXE_2023.chosen(correction, "jurist", "trykfejl").chosen(correction, "jurist", "igen")

    def test_adult_disability_has_six_cases_all_upheld(self) -> None:
        counts = {Measure.N: 6, Measure.UPHELD: 6, Measure.CHANGED: 0, Measure.REMITTED: 0}
        figure = Published(
            GLADSAXE, ADULT, 2023, "002 Gladsaxe, lines 102-104", counts, percent=Decimal(0), country=Decimal(37)
        )
        assert (figure.rate, figure.disagreements, figure.above_country) == (0, (), -37)
        country = published_for_the_country(ADULT, 2023)
        assert country is not None
        assert country.value == 37


class TestBallerup:
    """003 Ballerup: the figures of 2024."""

    def test_the_social_area_is_a_percentage_without_cases(self) -> None:
        figure = Published(
            BALLERUP, SOCIAL, 2024, "003 Ballerup, line 418", percent=Decimal(37), country=Decimal("44.9")
        )
        assert (figure.rate, figure.n, figure.tally, figure.above_country) == (37, None, None, Decimal("-7.9"))

    def test_adult_disability_has_three_cases_and_one_reversed(self) -> None:
        counts = {Measure.N: 3, Measure.REVERSED: 1}
        figure = Published(
            BALLERUP, ADULT, 2024, "003 Ballerup, line 422", counts, percent=Decimal(33), country=Decimal("40.4")
        )
        assert (figure.rate, figure.disagreements, figure.above_country) == (33, (), Decimal("-7.4"))

    def test_childrens_disability_is_known_only_by_its_distance_from_a_figure_that_is_not(self) -> None:
        figure = Published(BALLERUP, CHILD, 2024, "003 Ballerup, line 420", points_from_country=Decimal("-1.4"))
        assert (figure.rate, figure.country, figure.above_country) == (None, None, Decimal("-1.4"))
        assert published_for_the_country(CHILD, 2024) is None


def test_a_percentage_that_is_not_the_share_is_flagged() -> None:
    counts = {Measure.N: 90, Measure.REVERSED: 43}
    figure = Published(GLADSAXE, SOCIAL, 2023, "an example", counts, percent=Decimal(52))
    assert figure.disagreements == (Disagreement.PERCENT,)
    assert figure.rate == 52, "as printed, for nobody has said which of them is wrong"


@pytest.mark.skipif("HJEMMEL_SOURCES" not in os.environ, reason="HJEMMEL_SOURCES names no folder with the documents")
@pytest.mark.parametrize(
    ("document", "line", "numbers"),
    [
        ("000", 118, {"28", "62"}),
        ("000", 128, {"69", "16", "27", "62"}),
        ("000", 130, {"28", "39", "45"}),
        ("000", 143, {"12", "2", "10"}),
        ("000", 153, {"0"}),
        ("002", 94, {"90", "56", "52", "5"}),
        ("002", 95, {"6", "38", "42", "48"}),
        ("002", 96, {"39"}),
        ("002", 102, {"6"}),
        ("002", 104, {"37"}),
        ("003", 418, {"37", "44,9"}),
        ("003", 420, {"1,4"}),
        ("003", 422, {"3", "1", "33", "40,4"}),
    ],
)
def test_the_numbers_stand_where_they_are_said_to(document: str, line: int, numbers: set[str]) -> None:
    (path,) = Path(os.environ["HJEMMEL_SOURCES"]).glob(f"{document}_*.txt")
    text = path.read_text(encoding="utf-8").split("\n")[line - 1]
    assert numbers <= set(re.findall(r"\d+(?:,\d+)?", text))
