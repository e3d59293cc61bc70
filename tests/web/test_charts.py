"""Charts: every value has a name, what is hidden is drawn as hidden, and the same definition is the same bytes."""

from dataclasses import replace
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.web.charts.chart import Chart, Series, draw, ticks
from hjemmel.web.charts.svg import NAMESPACE

CHART = Chart(
    name="uptake",
    title="Frikort <og> ibrugtagning",
    description="Søjler",
    categories=("2024", "2025"),
    series=(Series("Taget i brug", (1034, None)), Series("Ikke taget i brug", (0, 7))),
    hidden="skjult",
    say=str,
)


@pytest.mark.parametrize("in_time", [False, True])
def test_every_value_has_a_name_and_the_hidden_one_no_length(in_time: bool) -> None:
    svg = draw(replace(CHART, in_time=in_time))
    root = fromstring(svg)  # noqa: S314  made by this program
    bars = [part for part in root.iter(f"{{{NAMESPACE}}}g") if part.get("aria-label")]
    assert {bar.get("aria-label"): bar[1].get("fill", "").startswith("url") for bar in bars} == {
        "2024, Taget i brug: 1034": False,
        "2024, Ikke taget i brug: 0": False,
        "2025, Taget i brug: skjult": True,
        "2025, Ikke taget i brug: 7": False,
    }
    assert svg == draw(replace(CHART, in_time=in_time))
    assert root.findtext(f"{{{NAMESPACE}}}title") == CHART.title


def test_a_chart_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be told apart"):
        replace(CHART, series=CHART.series * 3)
    with pytest.raises(ValueError, match="a value for each category"):
        replace(CHART, categories=("2024",))


@given(st.integers(1, 10**9))
def test_an_axis_reaches_the_highest_value_in_a_few_round_steps(highest: int) -> None:
    axis = ticks(highest)
    assert axis[-1] >= highest
    assert 2 <= len(axis) <= 6
    assert axis[-2] < highest
