"""A country to measure on: invented municipalities and people, a million cases, five million entries in the ledger.

Rows are copies of the demonstration's own, made by the database with other keys, so that they have whatever columns
those have. Nothing is checked on the way (triggers are off), so the numbers here are chosen to agree.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice, product
from typing import LiteralString

from psycopg import Connection, sql

from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Person
from hjemmel.schemes.socialt_frikort.models import CardNumber

MUNICIPALITIES = 20
FIRST = 1_000_000
"""Where the keys of copies begin, in every table."""
OPEN_ONE_IN = 20
CARDS = 89_000  # five digits are enough for no more
YEARS = range(2021, 2026)
EMPLOYED = 500
ORGANISATIONS = 5_000
_PAID_ORE = 337_500


@dataclass(frozen=True)
class Size:
    """How much there is to be."""

    cases: int
    entries: int

    @property
    def persons(self) -> int:
        """Two cases and a half each, and as many in each municipality."""
        return self.cases * 2 // 5 // (MUNICIPALITIES + 1) * (MUNICIPALITIES + 1)

    @property
    def cards(self) -> int:
        """As many as have eleven entries in each year, though no more than there are numbers."""
        return min(CARDS, self.persons, max(1, self.entries // (11 * len(YEARS))))

    @property
    def entries_a_year(self) -> int:
        """Of each card."""
        return -(-self.entries // (self.cards * len(YEARS)))


def fill(connection: Connection, size: Size, municipality: int, organisation: int) -> None:
    """Fill a database that holds the demonstration. ``connection`` is a superuser's, who passes by the row security.

    The demonstration's municipality gets its share, and its employer ``EMPLOYED`` employments.
    """
    connection.execute("SET LOCAL session_replication_role = replica")
    near = sql.SQL("(CASE i % {} WHEN 0 THEN {} ELSE {} + i % {} END)").format(
        MUNICIPALITIES + 1, municipality, FIRST, MUNICIPALITIES + 1
    )
    _copy(
        connection, "core_municipality", "code = '0999'", MUNICIPALITIES + 1,
        {"code": "(8000 + i)::text", "name": "'Prøvekommune ' || i"},
    )  # fmt: skip
    _copy(
        connection, "core_person", "true", size.persons,
        {
            "name": "(ARRAY['Asta','Bo','Carl','Dagny','Emma','Farah','Gorm','Ida'])[1 + i % 8] || ' Prøve' || i",
            "municipality_id": near,
            "cpr_index": "sha256(i::text::bytea)",
        },
    )  # fmt: skip
    _copy(
        connection, "core_actingmunicipality", "true", size.persons,
        {"person_id": sql.SQL("{} + i").format(FIRST), "municipality_id": near},
    )  # fmt: skip
    _copy(
        connection, "casework_case", "state = 'open' AND caseworker_id IS NULL", size.cases,
        {
            "person_id": sql.SQL("{} + i % {}").format(FIRST, size.persons),
            "municipality_id": near,
            "state": sql.SQL("CASE WHEN i % {} = 7 THEN 'open' ELSE 'decided' END").format(OPEN_ONE_IN),
            "received_on": sql.SQL(
                "CASE WHEN i % {} = 7 THEN current_date - i / 1000 % 40 ELSE date '2019-01-01' + i % 2200 END"
            ).format(OPEN_ONE_IN),
        },
    )  # fmt: skip
    _ledger(connection, size, organisation)
    _open_cpr_numbers(connection, municipality)


def _ledger(connection: Connection, size: Size, organisation: int) -> None:
    a_year = size.entries_a_year
    _copy(
        connection, "core_organisation", "true", ORGANISATIONS,
        {"cvr": "(10000000 + i)::text", "name": "'Prøvevirksomhed ' || i"},
    )  # fmt: skip
    _copy(
        connection, "frikort_card", "true", size.cards,
        { "person_id": sql.SQL("{} + i").format(FIRST)},
    )  # fmt: skip
    card = {"card_id": sql.SQL("{} + i").format(FIRST)}
    _copy(
        connection, "frikort_cardchange", "true", size.cards,
        card | {"effective_at": "'2020-12-01'", "recorded_at": "'2020-12-01'", "decision_id": "NULL"},
    )  # fmt: skip
    _card_numbers(connection, size.cards)
    _copy(
        connection, "frikort_employment", "true", size.cards,
        card | {
            "organisation_id": sql.SQL("CASE WHEN i < {} THEN {} ELSE {} + i % {} END").format(
                EMPLOYED, organisation, FIRST, ORGANISATIONS
            ),
            "number": "(10000 + i)::text",
            "reference": "'Medarbejder ' || i",
            "begins_on": "'2021-01-01'",
        },
    )  # fmt: skip
    _copy(
        connection, "frikort_ledgerentry", "reverses_id IS NULL AND taxable_ore = 0", size.cards * len(YEARS) * a_year,
        {
            "card_id": sql.SQL("{} + i / {}").format(FIRST, len(YEARS) * a_year),
            "employment_id": sql.SQL("{} + i / {}").format(FIRST, len(YEARS) * a_year),
            "organisation_id": sql.SQL("CASE WHEN i / {n} < {} THEN {} ELSE {} + i / {n} % {} END").format(
                EMPLOYED, organisation, FIRST, ORGANISATIONS, n=len(YEARS) * a_year
            ),
            "year": sql.SQL("{} + i / {} % {}").format(YEARS[0], a_year, len(YEARS)),
            "paid_on": sql.SQL("make_date({} + i / {} % {}, 1 + i % {} % 12, 28)").format(
                YEARS[0], a_year, len(YEARS), a_year
            ),
            "sequence": sql.SQL("1 + i % {}").format(a_year),
            "wage_ore": "300000",
            "holiday_pay_ore": "37500",
            "pension_ore": "0",
            "tax_free_ore": sql.Literal(_PAID_ORE),
            "tax_free_before_ore": sql.SQL("i % {} * {}").format(a_year, _PAID_ORE),
            "idempotency_key": "NULL",
        },
    )  # fmt: skip


def _copy(
    connection: Connection,
    table: str,
    which: LiteralString,
    count: int,
    changed: Mapping[str, "LiteralString | sql.Composable"],
) -> None:
    """Copy one row of a table so many times, with the columns in ``changed`` as SQL of ``i``, from 0."""
    own = {"id": sql.SQL("{} + i").format(FIRST), "public_id": "gen_random_uuid()", **changed}
    of_table = "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped"
    names = [name for (name,) in connection.execute(of_table, [table])]
    values = [own.get(name, sql.SQL("given.{}").format(sql.Identifier(name))) for name in names]
    statement = sql.SQL(
        "INSERT INTO {table} ({names}) SELECT {values} "
        "FROM (SELECT * FROM {table} WHERE {which} ORDER BY id LIMIT 1) given, generate_series(0, {last}) i"
    )
    connection.execute(
        statement.format(
            table=sql.Identifier(table),
            names=sql.SQL(", ").join(map(sql.Identifier, names)),
            values=sql.SQL(", ").join(one if isinstance(one, sql.Composable) else sql.SQL(one) for one in values),
            which=sql.SQL(which),
            last=sql.Literal(count - 1),
        )
    )
    connection.execute(sql.SQL("SELECT setval(pg_get_serial_sequence({}, 'id'), {})").format(table, FIRST + count))


def _card_numbers(connection: Connection, cards: int) -> None:
    """A frikort id and its sealed code for each card; one that the demonstration has given already is passed over."""
    taken = {number for (number,) in connection.execute("SELECT number FROM frikort_cardnumber")}
    free = (f"{number:05}" for number in range(10_000, 100_000) if f"{number:05}" not in taken)
    with (
        connection.cursor() as cursor,
        cursor.copy("COPY frikort_cardnumber (id, card_id, number, code_sealed, given_at) FROM STDIN") as rows,
    ):
        for key, number in enumerate(islice(free, cards), FIRST):
            given = CardNumber(number=number)
            given.code = "1234"
            rows.write_row((key, key, number, given.code_sealed, "2020-12-01"))


def _open_cpr_numbers(connection: Connection, municipality: int) -> None:
    """Seal a number for each of the demonstration's own citizens: their pages open it."""
    rows = connection.execute(
        "SELECT id, public_id FROM core_person WHERE municipality_id = %s AND id >= %s", [municipality, FIRST]
    ).fetchall()
    days = product(range(61, 89), range(1, 13), range(40, 100), range(1, 10_000, 97))
    numbers = (Cpr(f"{day:02}{month:02}{year:02}{serial:04}") for day, month, year, serial in days)
    sealed = []
    for (key, public_id), cpr in zip(rows, islice(numbers, len(rows)), strict=True):
        person = Person(public_id=public_id)
        person.cpr = cpr
        sealed.append((person.cpr_sealed, person.cpr_index, key))
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE core_person SET cpr_sealed = %s, cpr_index = %s WHERE id = %s", sealed)
