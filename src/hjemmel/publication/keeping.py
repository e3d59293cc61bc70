"""What readers have been told, as canonical JSON: kept beside each release, and never shown to anybody outside.

The atoms' kinds and the keys of cells are tuples of words; `Kind` of `figures` is such a one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from hjemmel.law.canonical import canonical
from hjemmel.publication.disclosure import Atom, Cell, Tables, Told


def write(told: Told) -> str:
    """What was told as text."""
    atoms = sorted(told.tables.counts, key=lambda atom: (atom.municipality, atom.kind))
    number = {atom: place for place, atom in enumerate(atoms)}

    def sums(several: Iterable[frozenset[Atom]]) -> list[list[int]]:
        # A sum may name an atom that nobody counted: it is 0, and everybody knows it.
        return [sorted(number[atom] for atom in one if atom in number) for one in several]

    tables = told.tables
    document = {
        "atoms": [[atom.municipality, _words(atom.kind), tables.counts[atom]] for atom in atoms],
        "cells": [[_words(cell.key), *sums([cell.atoms])] for cell in tables.cells],
        "guarded": sorted(sums(tables.guarded)),
        "groups": [sums(group) for group in tables.groups],
        "shown": sorted(_words(key) for key in told.keys),
    }
    return canonical(document).decode()


def read(text: str) -> Told:
    """What was told, again."""
    document = json.loads(text)
    atoms = [Atom(municipality, tuple(kind)) for municipality, kind, _ in document["atoms"]]

    def sum_of(numbers: list[int]) -> frozenset[Atom]:
        return frozenset(atoms[number] for number in numbers)

    return Told(
        Tables(
            {atom: row[2] for atom, row in zip(atoms, document["atoms"], strict=True)},
            tuple(Cell(tuple(key), sum_of(numbers)) for key, numbers in document["cells"]),
            tuple(map(sum_of, document["guarded"])),
            tuple(tuple(map(sum_of, group)) for group in document["groups"]),
        ),
        frozenset(tuple(key) for key in document["shown"]),
    )


def _words(name: Any) -> list[str]:
    if not (isinstance(name, tuple) and all(isinstance(word, str) for word in name)):
        raise TypeError(f"{name!r} is not a tuple of words, so it cannot be kept; name atoms and cells by words")
    return list(name)
