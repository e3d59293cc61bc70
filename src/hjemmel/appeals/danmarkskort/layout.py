"""Where each municipality lies on the tile map: 98 hexagons of one size, arranged as the country is.

Two municipalities with nothing between them want to lie side by side, in the direction they lie in on a map; across
water they want a tile between them. Moves from a fixed seed bring them nearer to that, at first also through worse
arrangements, and at last the lands are drawn apart. All is counted in whole numbers, so that the same points give the
same map on every machine::

    python -m hjemmel.appeals.danmarkskort.layout

writes ``tiles.csv``. That takes some seconds, so the result is kept as data, and a test makes it again.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, count
from math import isqrt
from pathlib import Path
from random import Random
from types import MappingProxyType

from hjemmel.core.municipalities import Municipality, municipalities

Tile = tuple[int, int]
"""Column and row of a hexagon with a point upwards; every second row is moved half a tile to the right."""

TILE, ROW = 1000, 866
"""The distance between neighbouring tiles, and between rows (TILE · √3 / 2), in the units used here."""

FILE = Path(__file__).with_name("tiles.csv")
SEED, MOVES = 9, 800_000
HEAT = 2_000_000
"""How much worse a move may make it at the beginning; less and less until nothing at the end."""
TOUCHES_OTHER_LAND, OPEN_SIDE, NEIGHBOUR_APART = 5_000_000, 300_000, 1_000_000
"""What it costs besides squared distances: compact lands, and neighbours that touch."""


@cache
def tiles() -> Mapping[str, Tile]:
    """The tile of each municipality, by code."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return MappingProxyType({row["code"]: (int(row["column"]), int(row["row"])) for row in csv.DictReader(file)})


def land(code: str) -> str:
    """The land a municipality lies on; an island with a bridge belongs to the land the bridge leads to."""
    alone = {"0400": "Bornholm", "0741": "Samsø", "0825": "Læsø"}
    return alone.get(code) or ("Sjælland" if code < "0400" else "Fyn" if code < "0500" else "Jylland")


@cache
def centre(tile: Tile) -> tuple[int, int]:
    """The middle of a tile, to the right and down."""
    column, row = tile
    return column * TILE + row % 2 * TILE // 2, row * ROW


@cache
def around(tile: Tile) -> tuple[Tile, ...]:
    """The six tiles that touch a tile."""
    column, row = tile
    left = column - 1 + row % 2
    beside = tuple((x, y) for y in (row - 1, row + 1) for x in (left, left + 1))
    return ((column - 1, row), (column + 1, row), *beside)


@dataclass(frozen=True, slots=True)
class Wish:
    """The municipality ``other`` should lie ``right`` and ``down`` from here."""

    other: int
    right: int
    down: int
    same_land: bool


def neighbours(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs of points with no third in the circle between them (the Gabriel graph)."""

    def square(a: int, b: int) -> int:
        return (points[a][0] - points[b][0]) ** 2 + (points[a][1] - points[b][1]) ** 2

    every = range(len(points))
    return [
        (a, b)
        for a, b in combinations(every, 2)
        if all(square(a, c) + square(b, c) > square(a, b) for c in every if c not in (a, b))
    ]


def arranged(seed: int = SEED, moves: int = MOVES) -> dict[str, Tile]:
    """The tile of each municipality, by code, with no column or row below 0."""
    places = list(municipalities().values())
    arrangement = _Arrangement(places)
    random = Random(seed)  # noqa: S311  not for secrets
    for move in range(moves):
        arrangement.try_one(random, HEAT * (moves - move) ** 2 // moves**2)
    found = _drawn_apart({one.code: tile for one, tile in zip(places, arrangement.tiles, strict=True)})
    left, top = (min(tile[axis] for tile in found.values()) for axis in (0, 1))
    top -= top % 2  # rows keep whether they are moved half a tile
    return {code: (column - left, row - top) for code, (column, row) in found.items()}


class _Arrangement:
    """Municipalities on tiles, by their number, and how far each is from what it wishes."""

    def __init__(self, places: list[Municipality]) -> None:
        # A degree of longitude is here 0,56 of a degree of latitude.
        points = [(one.longitude * 56, -one.latitude * 100) for one in places]
        self.lands = [land(one.code) for one in places]
        self.wishes = self._wishes(points)
        self.tiles: list[Tile] = [(0, 0)] * len(points)
        self.at: dict[Tile, int] = {}
        for number in sorted(range(len(points)), key=points.__getitem__):
            self._begin(number, points)

    def _wishes(self, points: list[tuple[int, int]]) -> list[list[Wish]]:
        wishes: list[list[Wish]] = [[] for _ in points]
        for a, b in neighbours(points):
            right, down = points[b][0] - points[a][0], points[b][1] - points[a][1]
            same_land = self.lands[a] == self.lands[b]
            distance, length = TILE if same_land else 2 * TILE, max(isqrt(right**2 + down**2), 1)
            right, down = right * distance // length, down * distance // length
            wishes[a].append(Wish(b, right, down, same_land))
            wishes[b].append(Wish(a, -right, -down, same_land))
        return wishes

    def _begin(self, number: int, points: list[tuple[int, int]]) -> None:
        """Put a municipality on the free tile nearest to its point, on a map of 0,24 degrees to a tile."""
        west, north = (min(point[axis] for point in points) for axis in (0, 1))
        x, y = (points[number][0] - west) * TILE // 2400, (points[number][1] - north) * TILE // 2400
        near = ((x // TILE + i, y // ROW + j) for i in range(-8, 9) for j in range(-8, 9))
        free = (tile for tile in near if tile not in self.at)
        tile = min(free, key=lambda tile: (centre(tile)[0] - x) ** 2 + (centre(tile)[1] - y) ** 2)
        self.tiles[number] = tile
        self.at[tile] = number

    def _cost(self, number: int) -> int:
        """How far a municipality is from its wishes."""
        tile = self.tiles[number]
        x, y = centre(tile)
        cost = 0
        for wish in self.wishes[number]:
            there = centre(self.tiles[wish.other])
            right, down = there[0] - x, there[1] - y
            strain = (right - wish.right) ** 2 + (down - wish.down) ** 2
            if not wish.same_land:
                cost += strain // 3
            elif right**2 + down**2 > TILE * TILE * 11 // 10:
                cost += strain + NEIGHBOUR_APART
            else:
                cost += strain
        for beside in around(tile):
            other = self.at.get(beside)
            if other is None:
                cost += OPEN_SIDE
            elif self.lands[other] != self.lands[number]:
                cost += TOUCHES_OTHER_LAND
        return cost

    def try_one(self, random: Random, heat: int) -> None:
        """Move one municipality a tile, or beside one it wishes to be near, and take it back if it is much worse."""
        number = int(random.random() * len(self.tiles))
        old = self.tiles[number]
        from_tile = old
        if random.random() < 0.25:
            wishes = self.wishes[number]
            from_tile = self.tiles[wishes[int(random.random() * len(wishes))].other]
        new = around(from_tile)[int(random.random() * 6)]
        if new == old:
            return
        other = self.at.get(new)
        moved = (number,) if other is None else (number, other)
        before = sum(map(self._cost, moved))
        self._exchange(number, old, other, new)
        if sum(map(self._cost, moved)) - before > int(heat * random.random()):
            self._exchange(number, new, other, old)

    def _exchange(self, number: int, old: Tile, other: int | None, new: Tile) -> None:
        self.tiles[number] = new
        del self.at[old]
        if other is not None:
            self.tiles[other] = old
            self.at[old] = other
        self.at[new] = number


def _drawn_apart(tiles: Mapping[str, Tile]) -> dict[str, Tile]:
    """The same lands, each moved to the right until it touches none of those west of it."""
    lands: dict[str, list[str]] = {}
    for code in tiles:
        lands.setdefault(land(code), []).append(code)
    placed: dict[Tile, str] = {}
    for codes in sorted(lands.values(), key=lambda codes: min(tiles[code] for code in codes)):
        for right in count():
            moved = {(tiles[code][0] + right, tiles[code][1]): code for code in codes}
            if not any(tile in placed or any(side in placed for side in around(tile)) for tile in moved):
                placed |= moved
                break
    return {code: tile for tile, code in placed.items()}


def write() -> None:
    """Arrange the municipalities anew and keep the result."""
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "column", "row"))
        writer.writerows((code, *tile) for code, tile in sorted(arranged().items()))


if __name__ == "__main__":
    write()
