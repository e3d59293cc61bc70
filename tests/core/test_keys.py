"""Sealing: what is sealed opens under the right key in the right place, and nowhere else."""

import json
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hjemmel.core.cpr import Cpr
from hjemmel.core.keys import Keyring, KeyringError
from hjemmel.core.models import Person

OLD = Keyring("1", {"1": b"a" * 32}, b"i" * 32)
ROTATED = Keyring("2", {"1": b"a" * 32, "2": b"b" * 32}, b"i" * 32)
NEW = Keyring("2", {"2": b"b" * 32}, b"i" * 32)

texts = st.text(max_size=40)


@given(texts, texts)
def test_what_is_sealed_opens_again(plain: str, about: str) -> None:
    assert OLD.open(OLD.seal(plain, about=about), about=about) == plain


@given(texts)
def test_sealing_twice_shows_no_likeness(plain: str) -> None:
    assert OLD.seal(plain, about="x") != OLD.seal(plain, about="x")


@given(texts, st.integers(min_value=0), st.integers(1, 255))
def test_a_changed_value_does_not_open(plain: str, place: int, by: int) -> None:
    sealed = bytearray(OLD.seal(plain, about="x"))
    sealed[place % len(sealed)] ^= by
    with pytest.raises(KeyringError):
        OLD.open(bytes(sealed), about="x")


@given(st.integers(0, 28))
def test_a_shortened_value_does_not_open(length: int) -> None:
    with pytest.raises(KeyringError):
        OLD.open(OLD.seal("1", about="x")[:length], about="x")


def test_a_moved_value_does_not_open() -> None:
    with pytest.raises(KeyringError, match="changed or moved"):
        OLD.open(OLD.seal("0101010000", about="core_person.cpr:1"), about="core_person.cpr:2")


def test_rotation_opens_what_the_older_key_sealed() -> None:
    before = OLD.seal("0101010000", about="x")
    assert ROTATED.open(before, about="x") == "0101010000"
    after = ROTATED.seal("0101010000", about="x")
    assert NEW.open(after, about="x") == "0101010000"
    with pytest.raises(KeyringError, match="a key that the keyring does not hold"):
        NEW.open(before, about="x")


def test_the_index_finds_equals_of_one_column_only() -> None:
    assert OLD.find("0101010000", about="a") == ROTATED.find("0101010000", about="a")  # rotation keeps the index
    assert OLD.find("0101010000", about="a") != OLD.find("0101010001", about="a")
    assert OLD.find("0101010000", about="a") != OLD.find("0101010000", about="b")
    assert len(OLD.find("0101010000", about="a")) == 32


def test_a_new_keyring_is_for_its_owner_only_and_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    Keyring.create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    keyring = Keyring.read(path)
    assert len({*keyring.sealing.values(), keyring.index}) == 2
    with pytest.raises(FileExistsError):
        Keyring.create(path)
    assert Keyring.read(path) == keyring


@pytest.mark.parametrize(
    "content",
    [
        None,
        "",
        "{}",
        "[]",
        '{"current": "1", "sealing": {"1": "no base64!"}, "index": ""}',
        '{"current": "2", "sealing": {"1": "%(key)s"}, "index": "%(key)s"}',
        '{"current": "1", "sealing": {"1": "%(key)s"}, "index": "c2hvcnQ="}',
    ],
)
def test_a_damaged_keyring_says_so_and_tells_no_key(tmp_path: Path, content: str | None) -> None:
    key = "QUFB" * 10 + "QUE="
    path = tmp_path / "keyring.json"
    if content is not None:
        path.write_text(content % {"key": key} if "%" in content else content)
    with pytest.raises(KeyringError, match=r"The keyring keyring\.json") as damaged:
        Keyring.read(path)
    assert key not in str(damaged.value)


def test_no_text_of_a_keyring_holds_a_key() -> None:
    assert repr(ROTATED) == "Keyring(current='2')"
    assert "aaa" not in json.dumps(str(ROTATED))


@pytest.mark.usefixtures("template")
def test_one_citizens_number_does_not_open_as_anothers() -> None:
    first, second = Person(name="A"), Person(name="B")
    first.cpr, second.cpr = Cpr("6101010000"), Cpr("6101010001")
    assert first.cpr == Cpr("6101010000")
    second.cpr_sealed = first.cpr_sealed
    with pytest.raises(KeyringError, match="changed or moved"):
        _ = second.cpr
