"""A new database knows the 98 municipalities."""

from database import Database
from hjemmel.core.models import Municipality
from hjemmel.core.models.municipalities import load_published
from world import World


def test_every_municipality_is_there_once_and_what_was_filled_in_stays(own_database: Database, world: World) -> None:
    load_published()
    published = Municipality.objects.exclude(region="")
    assert published.count() == 98
    assert published.get(code="0165").name == "Albertslund"
    Municipality.objects.using("owner").filter(code="0165").update(telephone="00 00 00 00")
    load_published()
    assert published.count() == 98
    assert published.get(code="0165").telephone == "00 00 00 00"
