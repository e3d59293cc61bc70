"""No small number can be computed from public tables, nor from the tables of several releases."""

from collections.abc import Iterable
from fractions import Fraction

from hypothesis import example, given, settings
from hypothesis import strategies as st

from appeals.danmarkskort.tables import counts, rows
from hjemmel.appeals.danmarkskort.counts import Counts
from hjemmel.appeals.danmarkskort.disclosure import Atom, Cell, Tables, shown
from hjemmel.appeals.danmarkskort.figures import COUNTRY, Area, Extent, danmarkskort
from hjemmel.appeals.danmarkskort.public import Measure, Showing, public
from hjemmel.statutes.retssikkerhed.danmarkskort import Map

SOCIAL, CHILD, ADULT = Map
LEAST = 5
FEW = st.sampled_from(("0773", "0810", "0825", "0840"))  # of Region Nordjylland, with Læsø
SMALL = st.sampled_from((0, 1, 2, 4, 5, 9, 20))

Equation = dict[object, int]


def can_be_computed(target: Equation, known: Iterable[Equation]) -> bool:
    """Is the target a combination of what is known? By elimination in fractions, slow and plain."""
    basis: list[tuple[object, dict[object, Fraction]]] = []

    def reduced(equation: Equation) -> dict[object, Fraction]:
        rest = {name: Fraction(value) for name, value in equation.items() if value}
        for pivot, row in basis:
            if factor := rest.get(pivot):
                rest = {name: rest.get(name, 0) - factor * row.get(name, 0) for name in rest.keys() | row.keys()}
                rest = {name: value for name, value in rest.items() if value}
        return rest

    for equation in known:
        if rest := reduced(equation):
            pivot, value = next(iter(rest.items()))
            basis.append((pivot, {name: other / value for name, other in rest.items()}))
    return not reduced(target)


def equation(atoms: Iterable[Atom], values: dict[Atom, int], release: int = 0) -> Equation:
    """A sum of atoms; 0 is known to everybody."""
    return {(atom, release): 1 for atom in atoms if values.get(atom)}


ATOMS = [Atom(municipality, kind) for municipality in "AB" for kind in "xyz"]
some_values = st.fixed_dictionaries(dict.fromkeys(ATOMS, SMALL))
some_cells = st.lists(st.frozensets(st.sampled_from(ATOMS), min_size=1), min_size=1, max_size=8, unique=True)


def tables(values: dict[Atom, int], groups: list[frozenset[Atom]]) -> Tables:
    """Any tables over the atoms: a cell for each group."""
    return Tables(values, tuple(Cell(number, atoms) for number, atoms in enumerate(groups)))


class TestAnyTables:
    """Cells of any shape, over two municipalities."""

    @given(some_values, some_cells)
    @settings(max_examples=150, deadline=None)
    def test_no_small_number_follows_and_nothing_is_hidden_in_vain(self, values, groups) -> None:
        (keys,) = shown([tables(values, groups)], LEAST)
        known = [equation(atoms, values) for key, atoms in enumerate(groups) if key in keys]
        sums = [frozenset({atom}) for atom in ATOMS] + groups
        small = [equation(one, values) for one in sums if 0 < sum(values[atom] for atom in one) < LEAST]
        assert not any(can_be_computed(target, known) for target in small)
        for key, atoms in enumerate(groups):
            if key not in keys:
                with_it = [*known, equation(atoms, values)]
                assert any(can_be_computed(target, with_it) for target in small)

    @given(some_values, some_values, some_cells)
    @example(
        dict.fromkeys(ATOMS, 0) | {ATOMS[0]: 1, ATOMS[1]: 5, ATOMS[5]: 2},
        dict.fromkeys(ATOMS, 0) | {ATOMS[0]: 1, ATOMS[5]: 2},
        [frozenset({ATOMS[0], ATOMS[1], ATOMS[5]}), frozenset({ATOMS[1]})],
    )
    @settings(max_examples=150, deadline=None)
    def test_nor_does_a_small_change_follow_from_two_releases(self, before, after, groups) -> None:
        names = [{atom: (atom, 0) for atom in ATOMS}, {a: (a, int(before[a] != after[a])) for a in ATOMS}]
        keys = shown([tables(before, groups), tables(after, groups)], LEAST)

        def sum_of(atoms: Iterable[Atom], release: int) -> Equation:
            """A sum of atoms as they were in a release; 0 is known to everybody."""
            return {names[release][atom]: 1 for atom in atoms if (before, after)[release][atom]}

        told = [[sum_of(groups[key], release) for key in keys[release]] for release in (0, 1)]
        known = told[0] + told[1]
        for one in [frozenset({atom}) for atom in ATOMS] + groups:
            old, new = (sum(values[atom] for atom in one) for values in (before, after))
            if 0 < old < LEAST:
                assert not can_be_computed(sum_of(one, 0), known)
            if 0 < new < LEAST:
                found_before = can_be_computed(sum_of(one, 1), told[0])
                assert found_before or not can_be_computed(sum_of(one, 1), known)
                assert one not in [groups[key] for key in keys[1]]
            if 0 < abs(new - old) < LEAST and len({atom.municipality for atom in one}) == 1:
                change = sum_of(one, 1)
                for name in sum_of(one, 0):
                    change[name] = change.get(name, 0) - 1
                assert can_be_computed(change, told[0]) or not can_be_computed(change, known)

    @given(some_values, some_cells)
    @settings(max_examples=50, deadline=None)
    def test_the_same_tables_again_show_the_same(self, values, groups) -> None:
        first, second = shown([tables(values, groups)] * 2, LEAST)
        assert first == second


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
