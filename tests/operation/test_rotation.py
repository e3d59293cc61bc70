"""Rotation of keys: cut off anywhere, each number opens and is found; at the end no row needs the old key."""

import pytest

from database import Database
from hjemmel import embedded
from hjemmel.accounts.providers import Audience, Provider
from hjemmel.accounts.services import user_behind
from hjemmel.core import rotation
from hjemmel.core.actor import acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.keys import Keyring, KeyringError, keyring
from hjemmel.core.models import Person, User
from operation.commands import site
from operation.installation import Installation
from world import STAFF_PROVIDER, World


def numbers_open_and_are_found(world: World) -> bool:
    """Whether each citizen's number opens to what it was, in the row and its history, and finds the citizen."""
    for town in (world.here, world.there):
        with acting(town.caseworker):
            for text in town.cprs:
                cpr = Cpr.parse(text)
                person = Person.objects.with_cpr(cpr).get()
                versions = list(person.events.all())
                opened = [keyring().open(row.cpr_sealed, about=person._cpr_place) for row in (person, *versions)]
                if not versions or set(opened) != {cpr.digits}:
                    return False
    return True


def history_length(database: Database) -> int:
    with database.as_role(embedded.KEEPER) as connection:
        return connection.execute("SELECT count(*) FROM core_personevent").fetchone()[0]


@pytest.mark.parametrize("with_index", [False, True])
def test_a_rotation_may_be_cut_off_after_any_step(installation: Installation, world: World, with_index: bool) -> None:
    rotated = keyring().with_new_sealing_key()
    rotated = rotated.with_new_index_key() if with_index else rotated
    rotated.write(installation.keyring)
    assert keyring() == rotated, "a running process reads the new keyring by itself"
    before = history_length(installation.database)
    cut_off = 0
    while rotation.keys_in_use(installation.keeper) != {rotated.current}:
        assert numbers_open_and_are_found(world)
        steps = rotation.reseal(installation.keeper, rotated, batch=3)
        next(step for step in steps if step.changed)
        steps.close()
        cut_off += 1
    assert cut_off > 3, "each start went on where the last was cut off"
    only_new = rotated.without_older_sealing_keys(set()).without_older_index_keys()
    only_new.write(installation.keyring)
    assert numbers_open_and_are_found(world)
    assert not any(step.changed for step in rotation.reseal(installation.keeper, only_new))
    assert history_length(installation.database) == before, "the same number under another key is no event"


def test_the_new_index_still_lets_a_number_in_once_only(installation: Installation, world: World) -> None:
    rotated = keyring().with_new_index_key()
    rotated.write(installation.keyring)
    with acting(world.there.caseworker):
        twin = Person(name="Asta igen", municipality_id=world.there.municipality_id)
        twin.cpr = Cpr.parse(world.here.cprs[0])
        twin.save()
    with pytest.raises(rotation.RotationError, match="Two rows of core_person have the same number") as refused:
        list(rotation.reseal(installation.keeper, rotated))
    assert Cpr.parse(world.here.cprs[0]).digits not in str(refused.value)


def test_keys_are_dropped_only_when_no_row_needs_them() -> None:
    three = Keyring("1", {"1": b"a" * 32}, b"i" * 32).with_new_sealing_key().with_new_sealing_key()
    assert list(three.sealing) == ["1", "2", "3"]
    assert list(three.without_older_sealing_keys({"1"}).sealing) == ["1", "3"]
    assert list(three.without_older_sealing_keys(set()).sealing) == ["3"]


def test_a_prepared_key_seals_nothing_until_the_rotation_begins() -> None:
    one = Keyring("1", {"1": b"a" * 32}, b"i" * 32)
    prepared = rotation.prepare(one)
    assert (prepared.current, list(prepared.sealing)) == ("1", ["1", "2"])
    begun = rotation.begin(prepared)
    assert (begun.current, begun.sealing) == ("2", prepared.sealing)
    assert rotation.begin(begun) == begun, "a rotation under way goes on"
    assert rotation.begin(one).current == "2"


def test_a_damaged_value_stops_the_rotation_and_is_not_overwritten(installation: Installation, world: World) -> None:
    with installation.database.as_role(embedded.KEEPER) as connection:
        connection.execute("SELECT set_config('pgtrigger.ignore', array_agg(tgname)::text, false) FROM pg_trigger")
        connection.execute("UPDATE core_person SET cpr_sealed = cpr_sealed || '!'::bytea")
    with pytest.raises(KeyringError, match="changed or moved"):
        list(rotation.reseal(installation.keeper, keyring().with_new_sealing_key()))


def test_the_command_rotates_and_then_retires(installation: Installation, world: World) -> None:
    old = keyring()
    assert "rows were sealed anew under key 2" in site(installation, "rotate-keys", "--index").stdout
    assert set(keyring().sealing) == {"1", "2"}
    assert "0 rows were sealed anew under key 2" in site(installation, "rotate-keys", "--index").stdout
    assert "Dropped 1 keys" in site(installation, "rotate-keys", "--retire").stdout
    assert set(keyring().sealing) == {"2"}
    assert numbers_open_and_are_found(world)
    # What a provider of log-in calls somebody is kept as a hash alone, so the old index key is still looked under.
    assert keyring().older_indexes == (old.index,)
    provider = Provider(STAFF_PROVIDER, "Staff", Audience.STAFF, "https://id.example", "hjemmel", "secret")
    user = User.objects.get(pk=world.here.caseworker.user_id)
    assert user_behind(provider, user.username) == user
