"""The day list is cut into pages by the database: each line on one page, and a page that is not there is the last."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hjemmel.casework.day_list import Lines
from hjemmel.core.actor import acting
from world import World

pytestmark = pytest.mark.django_db


def test_every_line_is_on_one_page_in_the_order_of_the_whole(world: World) -> None:
    with acting(world.here.caseworker):
        whole = list(Lines(500).get_page(None))
        assert len(whole) > 2
        pages = Lines(2)
        cut = [line for number in range(1, (len(whole) + 1) // 2 + 1) for line in pages.get_page(str(number))]
        assert cut == whole
        days = [line["due"] for line in whole if line["due"]]
        assert days == sorted(days)
        assert whole[: len(days)] == [line for line in whole if line["due"]]


@pytest.mark.parametrize(("asked", "number"), [("0", 1), ("-1", 1), ("to", 1), (None, 1), ("99999", 2), ("9" * 40, 1)])
def test_a_page_that_is_not_there_is_the_first_or_the_last(world: World, asked: str | None, number: int) -> None:
    with acting(world.here.caseworker):
        count = len(list(Lines(500).get_page(None)))
        page = Lines(count - 1).get_page(asked)
        assert (page.number, page.paginator.count, bool(page.object_list)) == (number, count, True)


def test_a_page_is_one_question(world: World) -> None:
    with acting(world.here.caseworker), CaptureQueriesContext(connection) as asked:
        assert Lines(2).get_page("1").paginator.num_pages > 1
    assert [query["sql"][:10] for query in asked if "set_config" not in query["sql"]] == ["WITH every"]
