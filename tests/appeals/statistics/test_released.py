"""What is told outside of the own count: no small number follows from the tables, nor from two releases."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hjemmel.appeals.danmarkskort.public import Measure
from hjemmel.appeals.statistics.own import Sum
from hjemmel.appeals.statistics.released import KIND, REST, counted, figures
from hjemmel.core.actor import acting
from hjemmel.publication import services as publication
from hjemmel.publication.disclosure import Told
from hjemmel.publication.figures import Shown, public
from hjemmel.publication.kinds import Period
from hjemmel.statutes.retssikkerhed.outcomes import Outcome
from publication.equations import can_be_computed, equation
from world import World

LEAST = 5
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
SUMS = st.lists(
    st.builds(
        Sum,
        st.just(2024),
        st.sampled_from(("2024K1", "2024K3")),
        st.sampled_from(("SEL § 112", "SEL § 100", "BL § 86", "SEL § 41", "SFL § 2")),
        st.sampled_from([outcome.name.lower() for outcome in Outcome]),
        st.just(""),
        st.just(""),
        st.booleans(),
        st.sampled_from((1, 2, 4, 5, 9, 20)),
    ),
    max_size=12,
)


def released(sums: list[Sum], earlier: tuple[Told, ...] = ()) -> tuple[Shown, Told]:
    return public(figures("0999", counted(sums), YEAR), earlier, LEAST)


@given(SUMS)
@settings(max_examples=25, deadline=None)
def test_no_small_number_can_be_computed_from_a_release(sums: list[Sum]) -> None:
    _shown, told = released(sums)
    counts, cells = told.tables.counts, told.tables.cells
    known = [equation(cell.atoms, counts) for cell in cells if cell.key in told.keys]
    small = [cell for cell in cells if 0 < told.tables.value(cell.atoms) < LEAST]
    assert not any(can_be_computed(equation(cell.atoms, counts), known) for cell in small)


@given(SUMS, SUMS)
@settings(max_examples=15, deadline=None)
def test_nor_by_holding_a_release_against_the_one_before(first: list[Sum], more: list[Sum]) -> None:
    _, before = released(first)
    _, after = released(first + more, (before,))
    for told in (before, after):
        shown = [told.tables.value(cell.atoms) for cell in told.tables.cells if cell.key in told.keys]
        assert not any(0 < value < LEAST for value in shown)
    gone = {cell.key: before.tables.value(cell.atoms) for cell in before.tables.cells if cell.key in before.keys}
    both = [(gone[c.key], after.tables.value(c.atoms)) for c in after.tables.cells if c.key in after.keys & gone.keys()]
    assert not any(0 < abs(now - then) < LEAST for then, now in both), "a case registered late is not told"


def test_the_percentage_has_its_cases_and_its_band_beside_it() -> None:
    """000 Albertslund, line 128; the band as in `hjemmel.publication.chance`."""
    counts = (("upheld", 26), ("changed", 16), ("remitted", 27))
    shown, _told = released([Sum(2024, "2024K1", "SEL § 112", what, "", "", False, n) for what, n in counts])
    maps = shown.document()[0]
    columns = [column["name"] for column in maps["columns"]]
    social = dict(zip(columns, maps["rows"][0]["values"], strict=True))
    assert [social[name] for name in ("N", "REVERSED-of-N")] == [69, "62.3"]
    assert [social[f"REVERSED-of-N-{end}"] for end in ("low", "high")] == ["50.5", "72.9"]


@pytest.mark.django_db
def test_the_comment_and_what_others_print_go_out_as_they_are(world: World) -> None:
    """002 Gladsaxe, lines 94-96, where a person has chosen what is misprinted."""
    with acting(world.here.analyst):
        draft = publication.prepare(KIND, Period(date(2023, 1, 1), date(2023, 12, 31)))
    told = json.loads(draft.document)
    assert told["comments"] == [["SOCIAL", "2023", "Få sager."]]
    assert [
        "Gladsaxe",
        "socialområdet",
        "2023",
        "48 % af 90 sager",
        "Gladsaxe 2024; Gladsaxe Kommune, 10-03-2025",
    ] in told["published_by_others"]["rows"]
    danish, english = (KIND.sections(told, language) for language in ("da", "en"))
    assert "Kommunens bemærkninger" in [section.title for section in danish]
    assert ("Social area", "2023", "Få sager.") in [row for section in english for row in section.rows]


@given(SUMS)
@settings(max_examples=25, deadline=None)
def test_the_maps_nest_and_the_parts_sum(sums: list[Sum]) -> None:
    made = figures("0999", counted(sums), YEAR)
    maps = made.tables[0]
    rows = {row.name: {column.name: made.value(row, column) for column in maps.columns} for row in maps.rows}
    for column in maps.columns:
        inside = sum(rows[name][column.name] for name in ("CHILD_DISABILITY", "ADULT_DISABILITY", REST))
        assert rows["SOCIAL"][column.name] == inside
    for row in rows.values():
        assert row[Measure.N.name] == row[Measure.REVERSED.name] + row[Measure.UPHELD.name]
        assert row[Measure.REVERSED.name] == row[Measure.REMITTED.name] + row[Measure.CHANGED.name]
    assert not any("SFL" in atom[1] for atom in made.counts), "frikort complaints are on no map"
