"""Where the tiles of the map lie."""

from collections.abc import Iterator

import pytest

from hjemmel.appeals.danmarkskort.layout import Tile, around, arranged, land, tiles
from hjemmel.core.municipalities import municipalities


def pairs() -> Iterator[tuple[str, str]]:
    """Every two municipalities whose tiles touch."""
    at = {tile: code for code, tile in tiles().items()}
    return ((code, at[beside]) for code, tile in tiles().items() for beside in around(tile) if beside in at)


def test_each_municipality_has_a_tile_of_its_own() -> None:
    assert tiles().keys() == municipalities().keys()
    assert len(set(tiles().values())) == 98


def test_no_two_lands_touch() -> None:
    assert all(land(one) == land(other) for one, other in pairs())


@pytest.mark.parametrize(("name", "count"), [("Jylland", 40), ("Fyn", 10), ("Sjælland", 45)])
def test_a_land_is_one_piece(name: str, count: int) -> None:
    codes = {code for code in tiles() if land(code) == name}
    reached = {min(codes)}
    while more := {other for one, other in pairs() if one in reached} - reached:
        reached |= more
    assert (reached, len(reached)) == (codes, count)


@pytest.mark.parametrize(
    ("one", "other"),
    [("0165", "0161"), ("0151", "0163"), ("0101", "0147"), ("0851", "0840"), ("0461", "0450"), ("0540", "0580")],
)
def test_well_known_neighbours_touch(one: str, other: str) -> None:
    assert (one, other) in set(pairs())


def test_north_is_up_and_west_is_left() -> None:
    hjoerring, soenderborg, esbjerg, copenhagen = (tiles()[code] for code in ("0860", "0540", "0561", "0101"))
    assert hjoerring[1] < soenderborg[1]
    assert esbjerg[0] < copenhagen[0]


def test_a_tile_touches_those_that_touch_it() -> None:
    middle: Tile = (4, 3)
    assert len(set(around(middle))) == 6
    assert all(middle in around(beside) for beside in around(middle))


@pytest.mark.slow
def test_the_same_points_give_the_same_map_again() -> None:
    assert arranged() == dict(tiles())
