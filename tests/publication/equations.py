"""What follows from numbers that readers have: by elimination in fractions, slow and plain."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from hjemmel.publication.disclosure import Atom

Equation = dict[object, int]


def can_be_computed(target: Equation, known: Iterable[Equation]) -> bool:
    """Is the target a combination of what is known?"""
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


def equation(atoms: Iterable[Atom], values: Mapping[Atom, int], release: int = 0) -> Equation:
    """A sum of atoms; 0 is known to everybody."""
    return {(atom, release): 1 for atom in atoms if values.get(atom)}
