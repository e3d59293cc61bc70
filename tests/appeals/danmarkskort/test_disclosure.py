"""No small number of the three maps can be computed from them, nor from several releases."""

from hypothesis import given, settings
from hypothesis import strategies as st

from appeals.danmarkskort.tables import counts, rows
from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.figures import COUNTRY, Area, Extent, danmarkskort
from hjemmel.appeals.danmarkskort.public import Measure, Showing, public
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from publication.equations import Equation, can_be_computed

SOCIAL, CHILD, ADULT = Map
LEAST = 5
FEW = st.sampled_from(("0773", "0810", "0825", "0840"))  # of Region Nordjylland, with Læsø
SMALL = st.sampled_from((0, 1, 2, 4, 5, 9, 20))


def the_maps(showing: Showing, cube: Counts) -> tuple[list[Equation], list[Equation]]:
    """What the public maps of 2024 tell, and the small numbers of municipalities that they must not tell.

    The unknowns are the lines of the table themselves, so nothing is shared with the code under test.
    """
    kort = danmarkskort(cube, 2024)
    lines = cube.where(year=2024).cube.rows()
    known, small = [], []
    for (map, area), figure in kort.figures.items():
        inside = kort.municipalities_in(area)
        for measure in Measure:
            words = {outcome.name.lower() for outcome in measure.outcomes}
            on_map = {
                line: 1 for line in lines if line[0] in inside and line[3] in words and line[4] and line[2] in ON[map]
            }
            if showing.has(figure, measure):
                known.append(on_map)
            if area.extent is Extent.MUNICIPALITY and 0 < sum(line[4] for line in on_map) < LEAST:
                small.append(on_map)
    return known, small


ON = {
    SOCIAL: {"SEL § 83", "SEL § 112", "SEL § 96", "SEL § 100", "SEL § 41", "BL § 86", "BL §§ 87-88"},
    CHILD: {"BL § 86", "BL §§ 87-88"},
    ADULT: {"SEL § 96", "SEL § 100"},
}


class TestTheMaps:
    """The three maps of one year, with regions and the country."""

    @given(rows(FEW, st.just(2024), SMALL, size=25))
    @settings(max_examples=60, deadline=None)
    def test_no_cell_can_be_singled_out_by_differencing_the_tables(self, made) -> None:
        cube = Counts.of_rows(made)
        known, small = the_maps(public([cube], 2024, least=LEAST), cube)
        assert not any(can_be_computed(target, known) for target in small)

    @given(rows(FEW, st.just(2024), SMALL, size=25))
    @settings(max_examples=30, deadline=None)
    def test_a_number_that_is_shown_is_0_or_not_small(self, made) -> None:
        cube = Counts.of_rows(made)
        showing = public([cube], 2024, least=LEAST)
        for figure in danmarkskort(cube, 2024).figures.values():
            for measure in Measure:
                assert not (showing.has(figure, measure) and 0 < measure.of(figure) < LEAST)


def municipality(code: str) -> Area:
    return Area(Extent.MUNICIPALITY, code)


class TestByExample:
    """The cases a statistician would try first."""

    def test_two_upheld_of_twelve_hide_the_percentage_but_not_the_number_of_cases(self) -> None:
        cube = counts("Albertslund,2024,BL § 86,upheld,2", "Albertslund,2024,BL § 86,remitted,10")
        showing, figure = public([cube], 2024), danmarkskort(cube, 2024).figures[CHILD, municipality("0165")]
        assert showing.has(figure, Measure.N)
        assert not showing.has_rate(figure)

    def test_one_hidden_municipality_of_a_region_takes_the_smallest_other_with_it(self) -> None:
        cube = counts("Læsø,2024,SEL § 83,upheld,3", "Morsø,2024,SEL § 83,upheld,20", "Rebild,2024,SEL § 83,upheld,60")
        showing, kort = public([cube], 2024), danmarkskort(cube, 2024)
        seen = {
            area.name: showing.has(kort.figures[SOCIAL, area], Measure.N)
            for area in (COUNTRY, Area(Extent.REGION, "Nordjylland"), *map(municipality, ("0825", "0773", "0840")))
        }
        assert seen == {
            "Hele landet": True, "Region Nordjylland": True, "Læsø": False, "Morsø": False, "Rebild": True
        }  # fmt: skip

    def test_small_numbers_whose_sum_tells_each_are_not_left_alone_with_it(self) -> None:
        cube = counts("Læsø,2024,SEL § 83,upheld,1", "Morsø,2024,SEL § 83,upheld,1", "Rebild,2024,SEL § 83,upheld,60")
        showing, kort = public([cube], 2024), danmarkskort(cube, 2024)
        assert not showing.has(kort.figures[SOCIAL, municipality("0840")], Measure.N), "62 less 60 is 1 and 1"

    def test_nor_are_outcomes_that_are_as_large_as_a_hidden_number_can_be(self) -> None:
        for upheld, is_shown in ((4, False), (3, True)):
            lines = (f"Albertslund,2024,SEL § 83,upheld,{upheld}", "Albertslund,2024,SEL § 83,remitted,4")
            cube = counts(*lines, "Odense,2024,SEL § 83,upheld,80", "Brøndby,2024,SEL § 83,upheld,70")
            figure = danmarkskort(cube, 2024).figures[SOCIAL, municipality("0165")]
            assert public([cube], 2024).has(figure, Measure.N) is is_shown

    def test_what_is_left_of_the_social_map_when_the_others_are_taken_away_is_guarded_too(self) -> None:
        cube = counts("Albertslund,2024,BL § 86,upheld,20", "Albertslund,2024,SEL § 83,upheld,2")
        showing, kort = public([cube], 2024), danmarkskort(cube, 2024)
        figures = [kort.figures[map, municipality("0165")] for map in (SOCIAL, CHILD)]
        assert [showing.has(figure, Measure.N) for figure in figures] == [True, False]

    def test_one_case_registered_late_is_not_told_by_the_next_release(self) -> None:
        first = counts("Albertslund,2024,SEL § 83,upheld,40", "Albertslund,2024,SEL § 83,remitted,30")
        second = counts("Albertslund,2024,SEL § 83,upheld,41", "Albertslund,2024,SEL § 83,remitted,30")
        figure = danmarkskort(second, 2024).figures[SOCIAL, municipality("0165")]
        alone, after = public([second], 2024), public([first, second], 2024)
        assert alone.has_rate(figure)
        assert [after.has(figure, one) for one in (Measure.N, Measure.UPHELD)] == [False, False]
        assert after.has(figure, Measure.REMITTED), "it is as it was"
