"""The three maps: published figures come out, parts sum, maps nest, filters commute."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import product

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appeals.danmarkskort.tables import counts, rows
from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.errors import DanmarkskortError
from hjemmel.appeals.danmarkskort.figures import (
    COUNTRY,
    Area,
    Band,
    Danmarkskort,
    Extent,
    band,
    danmarkskort,
    published_for_the_country,
)
from hjemmel.appeals.danmarkskort.maps import membership
from hjemmel.appeals.danmarkskort.table import Row
from hjemmel.law.provisions import Provision
from hjemmel.statutes.retssikkerhed.danmarkskort import Decided, Map
from hjemmel.statutes.retssikkerhed.danmarkskort import danmarkskort as by_the_law
from hjemmel.statutes.retssikkerhed.outcomes import Outcome, Tally

SOCIAL, CHILD, ADULT = Map
ALBERTSLUND, GLADSAXE, BALLERUP = (Area(Extent.MUNICIPALITY, code) for code in ("0165", "0159", "0151"))


class TestPublishedFigures:
    """From a table to the percentage that was printed. How the cases lie on provisions is made up to fit."""

    # What the ministry printed of the whole country, in tenths of a per cent: changed or annulled, remitted, upheld.
    @pytest.mark.parametrize(
        ("map", "year", "provision", "vector", "rate"),
        [
            (SOCIAL, 2021, "SEL § 83", (77, 241, 682), "31.8"),
            (SOCIAL, 2022, "SEL § 83", (90, 285, 625), "37.5"),
            (CHILD, 2020, "SEL §§ 42-43", (155, 365, 480), "52.0"),
            (CHILD, 2019, "SEL § 41", (156, 350, 494), "50.6"),
        ],
    )
    def test_the_country(self, map: Map, year: int, provision: str, vector: tuple[int, ...], rate: str) -> None:
        lines = [
            f"0101,{year},{provision},{o},{n}"
            for o, n in zip(("ændret", "hjemvist", "stadfæstet"), vector, strict=True)
        ]
        figure = danmarkskort(counts(*lines), year).figures[map, COUNTRY]
        published = published_for_the_country(map, year)
        assert published is not None
        assert (figure.n, figure.rate, published.value) == (1000, Decimal(rate), Decimal(rate))

    def test_albertslund_2024(self) -> None:
        """000 Albertslund, lines 128-153: 69 cases, 16 changed, 27 remitted; 17 of § 83, 11 of § 112, 6 of BL § 86."""
        cube = counts(
            "Albertslund,2024,SEL § 83,ændret,10", "Albertslund,2024,SEL § 83,hjemvist,7",
            "Albertslund,2024,SEL § 112,ændret,6", "Albertslund,2024,SEL § 112,hjemvist,5",
            "Albertslund,2024,BL § 86,hjemvist,6", "Albertslund,2024,BL §§ 87-88,hjemvist,4",
            "Albertslund,2024,SEL § 85,hjemvist,5", "Albertslund,2024,SEL § 85,stadfæstet,24",
            "Albertslund,2024,BL §§ 87-88,stadfæstet,2", "Albertslund,2024,SEL § 85,afvist,9",
        )  # fmt: skip
        figures = danmarkskort(cube, 2024).figures
        social, child, adult = (figures[map, ALBERTSLUND] for map in Map)
        assert (social.n, social.tally.changed, social.tally.remitted, social.tally.reversal_rate()) == (69, 16, 27, 62)
        assert (child.n, child.tally.upheld, child.tally.remitted, child.tally.reversal_rate()) == (12, 2, 10, 83)
        assert (adult.n, adult.rate, adult.band) == (0, None, None)

    def test_gladsaxe_2023_as_a_person_has_chosen_to_read_it(self) -> None:
        """002 Gladsaxe, lines 94-104: 47, 5 and 38 of 90; six of adult disability, all upheld."""
        cube = counts(
            "Gladsaxe,2023,SEL § 85,upheld,41", "Gladsaxe,2023,SEL § 96,upheld,6",
            "Gladsaxe,2023,SEL § 112,changed,5", "Gladsaxe,2023,SEL § 41,remitted,38",
        )  # fmt: skip
        figures = danmarkskort(cube, 2023).figures
        assert (figures[SOCIAL, GLADSAXE].n, figures[SOCIAL, GLADSAXE].tally.reversal_rate()) == (90, 48)
        assert (figures[ADULT, GLADSAXE].n, figures[ADULT, GLADSAXE].rate) == (6, Decimal("0.0"))

    def test_ballerup_2024_adult_disability(self) -> None:
        """003 Ballerup, line 422: one of three."""
        cube = counts("Ballerup,2024,SEL § 100,hjemvist,1", "Ballerup,2024,SEL § 97,stadfæstet,2")
        assert danmarkskort(cube, 2024).figures[ADULT, BALLERUP].tally.reversal_rate() == 33


class TestWhatBelongs:
    """On which map a case counts."""

    def test_frikort_complaints_are_on_no_map_and_are_told_apart(self) -> None:
        cube = counts("0165,2024,SFL § 2,hjemvist,7", "0165,2024,SEL § 83,hjemvist,1")
        assert danmarkskort(cube, 2024).figures[SOCIAL, ALBERTSLUND].n == 1
        assert cube.outside() == {"SFL § 2": 7}

    def test_old_provisions_on_children_are_a_question_after_barnets_lov(self) -> None:
        cube = counts("0165,2024,SEL § 41,hjemvist,3")
        (question,) = cube.questions()
        assert (question.line.map, question.provision, question.n) == (CHILD, "SEL § 41", 3)
        assert danmarkskort(cube, 2024).figures[CHILD, ALBERTSLUND].n == 0
        assert danmarkskort(cube, 2024, older_cases=True).figures[CHILD, ALBERTSLUND].n == 3
        assert cube.questions(older_cases=True) == ()

    def test_before_barnets_lov_they_are_no_question(self) -> None:
        cube = counts("0165,2023,SEL § 41,hjemvist,3")
        assert danmarkskort(cube, 2023).figures[CHILD, ALBERTSLUND].n == 3
        assert cube.questions() == ()

    def test_a_provision_that_only_a_doubtful_source_places_is_a_question(self) -> None:
        found = membership("BL § 84", 2024)
        assert found.maps == {SOCIAL}
        assert [line.map for line in found.open_questions] == [CHILD]

    def test_there_was_no_adult_map_of_2016(self) -> None:
        figures = danmarkskort(counts("0165,2016,SEL § 96,hjemvist,3"), 2016).figures
        assert {map for map, _ in figures} == {SOCIAL, CHILD}

    def test_a_municipality_without_a_line_is_not_told_of_which_is_not_0(self) -> None:
        kort = danmarkskort(counts("0165,2024,SEL § 83,hjemvist,0"), 2024)
        assert kort.figures[SOCIAL, ALBERTSLUND].n == 0
        assert (SOCIAL, BALLERUP) not in kort.figures

    def test_a_year_that_is_not_there_is_said(self) -> None:
        with pytest.raises(DanmarkskortError, match="no line for 2022; it has 2023, 2024"):
            danmarkskort(counts("0165,2024,SEL § 83,upheld,1", "0165,2023,SEL § 83,upheld,1"), 2022)


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of tallies, outcome by outcome."""
    tallies = list(tallies)
    return Tally(**{o.name.lower(): sum(tally.counts[o] for tally in tallies) for o in Outcome})


def all_of(kort: Danmarkskort, map: Map, extent: Extent) -> Iterable[Tally]:
    return [kort.figures[map, area].tally for area in kort.areas(extent)]


class TestProperties:
    """Of any table."""

    @given(rows(size=30))
    @settings(max_examples=60, deadline=None)
    def test_parts_sum(self, made: list[Row]) -> None:
        cube = Counts.of_rows(made)
        for year in cube.years:
            kort = danmarkskort(cube, year)
            for map in {map for map, _ in kort.figures}:
                country = kort.figures[map, COUNTRY].tally
                assert (
                    total(all_of(kort, map, Extent.MUNICIPALITY)) == country == total(all_of(kort, map, Extent.REGION))
                )
        every = total(tally for (map, *_), tally in cube.tallies("year").items() if map is SOCIAL)
        assert sum(every.counts.values()) + sum(cube.outside().values()) == sum(row.n for row in made)

    @given(rows(size=30), st.booleans())
    @settings(max_examples=60, deadline=None)
    def test_the_disability_maps_lie_within_the_social_map_and_apart_from_each_other(self, made, older_cases) -> None:
        cube = Counts.of_rows(made)
        tallies = cube.tallies("municipality", "year", older_cases=older_cases)
        for municipality, year, outcome in product({r.municipality for r in made}, cube.years, Outcome):
            social, child, adult = (tallies.get((map, municipality, year), Tally()).counts[outcome] for map in Map)
            assert child + adult <= social

    @given(rows(municipality=st.sampled_from(("0165", "0151", "0159")), size=30))
    @settings(max_examples=60, deadline=None)
    def test_filters_commute_with_each_other_and_with_the_sum(self, made: list[Row]) -> None:
        cube = Counts.of_rows(made)
        one = cube.where(year=2024).where(municipality="0165")
        other = cube.where(municipality="0165").where(year=2024)
        assert sorted(one.cube.rows()) == sorted(other.cube.rows())
        sums = {
            map: tally for (map, *rest), tally in cube.tallies("municipality", "year").items() if rest == ["0165", 2024]
        }
        assert {map: tally for (map,), tally in one.tallies().items()} == sums

    @given(rows(size=20), rows(size=20))
    @settings(max_examples=40, deadline=None)
    def test_adding_cubes_is_counting_all_at_once(self, first: list[Row], second: list[Row]) -> None:
        both = Counts.of_rows(first) + Counts.of_rows(second)
        assert sorted(both.cube.rows()) == sorted(Counts.of_rows(first + second).cube.rows())

    @given(rows(n=st.integers(0, 4), size=20))
    @settings(max_examples=40, deadline=None)
    def test_single_appeals_count_as_their_table_and_as_the_law_counts_one_by_one(self, made: list[Row]) -> None:
        appeals = [row for row in made for _ in range(row.n) if row.provision != "BL §§ 87-88"]
        lines = [(row.municipality, row.year, row.provision, row.outcome.name.lower()) for row in appeals]
        schema = {"municipality": pl.String, "year": pl.Int32, "provision": pl.String, "outcome": pl.String}
        cube = Counts.of_appeals(pl.DataFrame(lines, schema=schema, orient="row"))
        found = cube.tallies("year")
        cases = [Decided(Provision.read(row.provision), row.outcome, date(row.year, 6, 1)) for row in appeals]
        for year, map in product({row.year for row in made}, Map):
            assert found.get((map, year), Tally()) == by_the_law(cases, year)[map]

    def test_cubes_with_other_columns_are_not_added(self) -> None:
        frame = pl.DataFrame(
            {"municipality": ["0165"], "year": [2024], "provision": ["SEL § 83"], "outcome": ["upheld"], "quarter": [1]}
        )
        with pytest.raises(DanmarkskortError, match="cannot be added"):
            Counts.of_appeals(frame, "quarter") + Counts.of_appeals(frame)


class TestBand:
    """Wilson's score with 95 per cent."""

    @pytest.mark.parametrize(
        ("reversed_cases", "n", "low", "high"),
        # 0 of 10 and 15 of 148 as in Newcombe (1998), where they are 0 to 0,2775 and 0,0624 to 0,1605.
        [(0, 10, "0.0", "27.8"), (15, 148, "6.2", "16.1"), (6, 6, "60.9", "100.0"), (43, 69, "50.5", "72.9")],
    )
    def test_by_example(self, reversed_cases: int, n: int, low: str, high: str) -> None:
        assert band(reversed_cases, n) == Band(Decimal(low), Decimal(high))

    def test_there_is_none_without_cases(self) -> None:
        assert band(0, 0) is None

    @given(st.integers(1, 20_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
    @settings(max_examples=200, deadline=None)
    def test_it_holds_the_rate_and_mirrors(self, of: tuple[int, int]) -> None:
        found, mirrored = band(*of), band(of[1] - of[0], of[1])
        assert found is not None
        assert mirrored is not None
        assert found.low <= Decimal(100 * of[0]) / of[1] <= found.high
        assert (100 - found.high, 100 - found.low) == (mirrored.low, mirrored.high)
