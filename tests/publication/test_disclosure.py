"""No small number can be computed from tables of any shape, nor from those of several releases."""

from collections.abc import Iterable

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hjemmel.publication.disclosure import Atom, Cell, Tables, Told, shown
from publication.equations import Equation, can_be_computed, equation

LEAST = 5
SMALL = st.sampled_from((0, 1, 2, 4, 5, 9, 20))

ATOMS = [Atom(municipality, kind) for municipality in "AB" for kind in "xyz"]
some_values = st.fixed_dictionaries(dict.fromkeys(ATOMS, SMALL))
some_cells = st.lists(st.frozensets(st.sampled_from(ATOMS), min_size=1), min_size=1, max_size=8, unique=True)


def tables(values: dict[Atom, int], groups: list[frozenset[Atom]]) -> Tables:
    """Any tables over the atoms: a cell for each group."""
    return Tables(values, tuple(Cell(number, atoms) for number, atoms in enumerate(groups)))


def released(several: list[dict[Atom, int]], groups: list[frozenset[Atom]]) -> list[Told]:
    """Releases of the same cells, one after the other."""
    told: list[Told] = []
    for values in several:
        made = tables(values, groups)
        told.append(Told(made, shown(made, told, LEAST).keys))
    return told


class TestAnyTables:
    """Cells of any shape, over two municipalities."""

    @given(some_values, some_cells)
    @settings(max_examples=150, deadline=None)
    def test_no_small_number_follows_and_nothing_is_hidden_in_vain(self, values, groups) -> None:
        keys = shown(tables(values, groups), (), LEAST).keys
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
        keys = tuple(told.keys for told in released([before, after], groups))

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

    @given(some_values, some_values, some_cells, st.integers(0, 60))
    @settings(max_examples=100, deadline=None)
    def test_cut_short_it_hides_more_and_says_so(self, before, after, groups, most_work) -> None:
        told = released([before], groups)
        whole = shown(tables(after, groups), told, LEAST)
        cut = shown(tables(after, groups), told, LEAST, most_work)
        assert cut == whole or (cut.cut_short and cut.keys <= whole.keys)
        if before == after and not whole.cut_short:
            assert cut.keys == whole.keys, "what readers have already is no secret"

    @given(some_values, some_cells)
    @settings(max_examples=50, deadline=None)
    def test_the_same_tables_again_show_the_same(self, values, groups) -> None:
        first, second = released([values, values], groups)
        assert first.keys == second.keys

    @given(st.lists(some_values, min_size=3, max_size=3), some_cells)
    @settings(max_examples=60, deadline=None)
    def test_nor_does_a_small_change_over_several_releases(self, values, groups) -> None:
        told = released(values, groups)
        known = [equation(groups[key], values[n], n) for n in range(3) for key in told[n].keys]
        # What stays as it was is the same unknown in both; so readers know it, and so is the check told.
        known += [
            {(atom, n): 1, (atom, n + 1): -1}
            for atom in ATOMS
            for n in (0, 1)
            if values[n][atom] and values[n][atom] == values[n + 1][atom]
        ]
        before = [one for one in known if all(n < 2 for _, n in one)]
        for one in [frozenset({atom}) for atom in ATOMS] + groups:
            change = sum(values[2][atom] - values[0][atom] for atom in one)
            if 0 < abs(change) < LEAST and len({atom.municipality for atom in one}) == 1:
                target = equation(one, values[2], 2) | {name: -n for name, n in equation(one, values[0], 0).items()}
                assert can_be_computed(target, before) or not can_be_computed(target, known)
