"""The figures of the frikort: those that documents print come out when their inputs are entered; counts are the rows.

000 Albertslund and 001 Copenhagen are the documents; the numbers after them are lines.
"""

import os
import re
from collections import Counter
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import cycle
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied

from hjemmel.casework.models import Case, Decision, Sender
from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Document, Organisation, Person
from hjemmel.publication.figures import Missing, Shown
from hjemmel.publication.kinds import Period
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Card, CardChange, Employment, FundingEntry, LedgerEntry
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.schemes.socialt_frikort.statistics import cubes, funding, helped, tables
from hjemmel.schemes.socialt_frikort.statistics.published import Printed, printed
from hjemmel.schemes.socialt_frikort.statistics.summary import mean, median
from schemes.socialt_frikort.steps import declare, grant, pay, payment
from world import DAY, SCHEME, Town, World, log_in

YEAR_2022 = Period(date(2022, 1, 1), date(2022, 12, 31))
YEAR_2024 = Period(date(2024, 1, 1), date(2024, 12, 31))
SPRING_2025 = Period(date(2025, 4, 1), date(2025, 9, 18))
THIS_YEAR = Period(date(2025, 1, 1), DAY.date())


def values(period: Period, counts: dict, table: str, row: str) -> dict[str, object]:
    """A row of a table over counts by kind, by the names of its columns; ``share`` is its first percentage."""
    figures = tables.figures("0165", counts, period)
    of_table = next(one for one in figures.tables if one.name == table)
    of_row = next(one for one in of_table.rows if one.name == row)
    names = [*(column.name for column in of_table.columns), "share"]
    return dict(zip(names, Shown(figures, None).values(of_table, of_row), strict=False))


def enter(town: Town, received: date, granted: int, refused: int, pending: int) -> None:
    """Enter so many applications of the town's citizen, decided 7, 8, 9, … days after they were received."""
    with acting(town.caseworker):
        like = Decision.objects.select_related("case", "letter").filter(state="signed").first()
        assert like is not None
        outcomes = ["granted"] * granted + ["refused"] * refused + [""] * pending
        cases = Case.objects.bulk_create(
            Case(
                municipality_id=town.municipality_id, person=like.case.person, scheme=SCHEME, channel="letter",
                received_on=received, state="decided" if outcome else "open",
            )
            for outcome in outcomes
        )  # fmt: skip
        decided = [(case, outcome) for case, outcome in zip(cases, outcomes, strict=True) if outcome]
        letters = Document.objects.bulk_create(
            Document(
                municipality_id=town.municipality_id, person=like.case.person, title="Afgørelse",
                media_type="application/pdf", sha256=like.letter.sha256, size=1, created_at=clock.now(),
            )
            for _ in decided
        )  # fmt: skip
        copied = ("law_date", "reasons", "plan_id", "facts", "result", "result_sha256", "prepared_by_id", "preparer",
                  "prepared_at", "signed_by_id", "signer")  # fmt: skip
        Decision.objects.bulk_create(
            Decision(
                case=case, outcome=outcome, state="signed", letter=letter,
                signed_at=datetime.combine(received + timedelta(days=7 + number), DAY.timetz()),
                **{name: getattr(like, name) for name in copied},
            )
            for number, ((case, outcome), letter) in enumerate(zip(decided, letters, strict=True))
        )  # fmt: skip


def enter_cards(town: Town, issued: date, cards: int, used: int, employers: int) -> None:
    """Enter so many citizens with a card, of whom so many have begun to work for one of so many employers."""
    at = datetime.combine(issued, DAY.timetz())
    with acting(town.caseworker):
        people = [Person(name=f"Prøve Nummer {n}", municipality_id=town.municipality_id) for n in range(cards)]
        for n, person in enumerate(people):
            # Day + 60: a replacement number, which nobody can have.
            person.cpr = Cpr.parse(f"{61 + n % 28:02}{1 + n // 28 % 12:02}90-{1000 + n // 336}")
        Person.objects.bulk_create(people)
    with as_register():
        made = Card.objects.bulk_create(Card(person=person, issued_on=issued) for person in people)
        CardChange.objects.bulk_create(
            CardChange(card=card, kind="carried_over", effective_at=at, recorded_at=at) for card in made
        )
        businesses = Organisation.objects.bulk_create(
            Organisation(cvr=f"{n:08}", name=f"Virksomhed {n}") for n in range(employers)
        )
        Employment.objects.bulk_create(
            Employment(
                card=card, organisation=business, employer_name=business.name, employer_cvr=business.cvr,
                number="00000", begins_on=issued, is_ordinary_and_unsubsidised=True, has_danish_cvr_or_is_public=True,
                declarer="Virksomheden", declared_at=at,
            )
            for card, business in zip(made[:used], cycle(businesses), strict=False)
        )  # fmt: skip


class TestWhatDocumentsPrint:
    """Entered as the documents give them, the same functions give what they print."""

    @pytest.mark.django_db
    def test_52_applications_44_granted_8_refused_in_2024(self, world: World) -> None:
        """000 Albertslund, line 389."""
        enter(world.here, date(2024, 5, 2), granted=44, refused=8, pending=0)
        with acting(world.here.analyst):
            counted = tables.counted(YEAR_2024)
        row = values(YEAR_2024, counted.kinds, "applications", "2024")
        assert [row[name] for name in ("applications", "granted", "refused", "pending")] == [52, 44, 8, 0]
        assert row["share"] == Decimal("84.6")
        assert (median(counted.waiting), mean(counted.waiting)) == (Decimal("32.5"), Decimal("32.5"))
        bands = [values(YEAR_2024, counted.kinds, "days", f"days-{band}")["decisions"] for band in (0, 15, 29, 57)]
        assert bands == [8, 14, 28, 2]

    @pytest.mark.django_db
    def test_15_received_12_granted_3_undecided(self, world: World) -> None:
        """000 Albertslund, line 387."""
        enter(world.here, date(2025, 5, 2), granted=12, refused=0, pending=3)
        with acting(world.here.analyst):
            row = values(SPRING_2025, tables.counted(SPRING_2025).kinds, "applications", "2025")
        assert [row[name] for name in ("applications", "granted", "pending")] == [15, 12, 3]

    @pytest.mark.parametrize(
        ("cards", "used", "uptake"), [(15_018, 8_413, "56.0"), (7_148, 3_097, "43.3"), (2_337, 1_023, "43.8")]
    )
    def test_uptake(self, cards: int, used: int, uptake: str) -> None:
        """000 Albertslund, line 387; 001 Copenhagen, line 49."""
        counts = {("card", "2025", "active", "paid"): used, ("card", "2025", "active", "unused"): cards - used}
        row = values(YEAR_2024, counts, "cards", "all")
        assert (row["cards"], row["used"], row["share"]) == (cards, used, Decimal(uptake))
        by_month = values(SPRING_2025, {(*kind[:1], "2025-05", *kind[2:]): n for kind, n in counts.items()},
                          "cards-by-month", "2025-05")  # fmt: skip
        assert by_month == row

    @pytest.mark.django_db
    def test_2_337_cards_of_which_1_023_used_at_605_employers(self, world: World) -> None:
        """001 Copenhagen, line 49: entered as rows, counted in the database."""
        with acting(world.here.analyst):
            had = tables.counted(YEAR_2022).kinds
        enter_cards(world.here, date(2022, 9, 5), cards=2_337, used=1_023, employers=605)
        with acting(world.here.analyst):
            counts = Counter(tables.counted(YEAR_2022).kinds)
        counts.subtract(had)
        row = values(YEAR_2022, counts, "cards", "all")
        assert (row["cards"], row["used"], row["share"]) == (2_337, 1_023, Decimal("43.8"))
        assert values(YEAR_2022, counts, "cards-by-month", "2022-09") == row
        assert values(YEAR_2022, counts, "employers", "all")["employers"] == 605
        assert values(YEAR_2022, counts, "employers-by-month", "2022-09")["employers"] == 605

    def test_what_is_printed_is_kept_with_its_source_and_its_contradiction(self) -> None:
        """001 Copenhagen, line 70, writes 43,7 per cent of the numbers in line 49."""
        found = {(one.area, one.on.year, one.year): one for one in printed()}
        copenhagen = found["Københavns Kommune", 2022, None]
        assert (copenhagen.counts["employers"], copenhagen.uptake) == (605, Decimal("43.7"))
        assert copenhagen.contradiction is not None
        assert copenhagen.contradiction.da == (
            "Kilden skriver 43,7 %, men tallene giver 43,8 % (afkortet, ikke afrundet)."
        )
        assert [one for one in printed() if one.contradiction] == [copenhagen]
        assert copenhagen.said_by("da") == "Københavns Kommune, notat til Borgerrepræsentationen 02-11-2022"
        assert found["Hele landet", 2025, None].said_by("en") == (
            "socialt.frikort.dk, quoted in: Albertslund Kommune, referat fra Social- og Sundhedsudvalget 18-09-2025"
        )
        assert {one.missing for one in printed() if "applications" in one.counts} == {0}

    def test_a_release_of_before_documents_were_named_is_read_for_good(self) -> None:
        (first, *_) = printed()
        kept = {name: value for name, value in first.as_json().items() if name != "document"}
        assert Printed.of_json(kept).said_by("da") == "socialt.frikort.dk (000 Albertslund, linje 387)"
        assert Printed.of_json(first.as_json()) == first

    @pytest.mark.skipif(
        "HJEMMEL_SOURCES" not in os.environ, reason="HJEMMEL_SOURCES names no folder with the documents"
    )
    def test_the_numbers_stand_where_they_are_said_to(self) -> None:
        for figure in printed():
            document, lines = figure.source.split(" ", 1)
            (path,) = Path(os.environ["HJEMMEL_SOURCES"]).glob(f"{document}_*.txt")
            text = path.read_text(encoding="utf-8").split("\n")
            said = " ".join(text[int(line) - 1] for line in re.findall(r"\d+", lines))
            numbers = {word.replace(".", "").replace(",", ".") for word in re.findall(r"\d[\d.,]*\d|\d", said)}
            expected = {str(count) for count in figure.counts.values()} | ({str(figure.uptake)} - {"None"})
            assert expected <= numbers, figure.source


@pytest.mark.django_db
class TestTheCountsAreTheRows:
    """Each count is the number of rows that the analyst's municipality has, by a plain loop over them."""

    def test_applications(self, world: World) -> None:
        enter(world.here, date(2025, 2, 3), granted=3, refused=2, pending=4)
        with acting(world.here.analyst):
            found = cubes.applications(THIS_YEAR)
            rows = Case.objects.filter(scheme=SCHEME, received_on__year=2025)
            signed = {row.case_id: row.outcome for row in Decision.objects.filter(state="signed").order_by("signed_at")}
            expected = Counter(signed.get(case.pk, "pending") for case in rows)
        assert Counter(dict.fromkeys(expected, 0)) + _by(found, "outcome") == expected
        assert {line.municipality for line in found} == {"0991"}
        assert _by(found, "sender")[Sender.SOCIAL] == 1, "the one that was recorded"

    def test_cards_by_use_follow_the_ledger(self, world: World) -> None:
        here = world.here
        with acting(here.analyst):
            before = _by(cubes.cards(DAY.date()), "use")
        card = grant(here, here.neighbour)
        employment = declare(here.employer, card, here.neighbour)
        with acting(here.analyst):
            assert _by(cubes.cards(DAY.date()), "use") == before + Counter(employed=1)
        (entry,) = pay(here.employer, employment, payment("900"))
        with acting(here.analyst):
            assert _by(cubes.cards(DAY.date()), "use") == before + Counter(paid=1)
            standing = LedgerEntry.objects.filter(reverses=None, reversed_by=None)
            assert (before + Counter(paid=1))["paid"] == standing.values("card").distinct().count()
        with acting(here.employer):
            services.reverse(entry, reason="Forkert borger")
        with acting(here.analyst):
            assert _by(cubes.cards(DAY.date()), "use") == before + Counter(employed=1), "a reversed payment is none"
            assert sum(_by(cubes.cards(DAY.date()), "use").values()) == Card.objects.count()
            assert sum(line.n for line in cubes.employers(DAY.date())) == (
                Employment.objects.values("organisation").distinct().count()
            )

    def test_only_the_analyst_counts_and_only_the_own_municipality(self, world: World) -> None:
        for town, code in ((world.here, "0991"), (world.there, "0992")):
            for name, actor in town.people.items():
                with acting(actor):
                    counted = tables.counted(THIS_YEAR)
                lines = (*counted.applications, *counted.cards, *counted.employers)
                assert {line.municipality for line in lines} == ({code} if name == "analyst" else set()), name

    def test_the_page_is_narrowed_and_the_files_hold_the_same(self, world: World) -> None:
        browser = log_in(world.here.analyst)
        asked = {"since": "01-01-2025", "until": "10-03-2025", "sender": "social"}
        page = browser.get("/frikort/tal/", asked).content.decode()
        assert "1 ansøgning med en afgørelse" in page
        assert "Københavns Kommune: Kilden skriver 43,7 %" in page
        sheet = browser.get("/frikort/tal/eksport.csv", asked).content.decode("utf-8-sig")
        assert "Hvem der sender ansøgningerne;Kommunens socialforvaltning;Ansøgninger;1;" in sheet
        assert "Hvem der sender ansøgningerne;Borgeren selv;Ansøgninger;0;" in sheet
        assert browser.get("/frikort/tal/", {"since": "i går"}).status_code == 422


def _by(lines: list, name: str) -> Counter:
    found: Counter = Counter()
    for line in lines:
        found[getattr(line, name)] += line.n
    return found


@pytest.mark.django_db
class TestHelpAndMoney:
    """001 Copenhagen, lines 28-45 and 94-100: five tasks by consent, and outreach apart from administration."""

    def test_the_coordinator_sees_a_citizen_only_while_the_citizen_wants_it(self, world: World) -> None:
        here = world.here
        card = grant(here, here.neighbour)
        browser, page = log_in(here.caseworker), "/frikort/hjaelp/"
        address = f"{page}{card.public_id}/"
        assert browser.get(address).status_code == 404
        with acting(here.caseworker), pytest.raises(PermissionDenied):
            services.record_task(card, task="match", done_on=DAY.date(), note="Uden samtykke", with_job_centre=False)
        log_in(here.neighbour).post(f"/frikort/kort/{card.public_id}/samtykke/")
        assert "Bjørk af Eksempelkommune" in browser.get(page).content.decode()
        typed = {"task": "follow_up", "done_on": "10-03-2025", "note": "Ringede.", "with_job_centre": "on"}
        assert browser.post(address, typed).status_code == 302
        assert "Ringede. Sammen med jobcentret." in browser.get(address).content.decode()
        assert "Ringede." in log_in(here.neighbour).get("/mit-frikort/").content.decode()
        match, follow_up = (0, 0, 1, 0, 0), (0, 0, 1, 0, 1)
        for town, done in ((here, follow_up), (world.there, match)):  # a match has been made in each town before
            with acting(town.analyst):
                assert tuple(row[1] for row in helped.section(THIS_YEAR, "da").rows) == done
        with acting(here.analyst):
            assert helped.section(THIS_YEAR, "da").note == (
                "Aktive frikort, der ikke er taget i brug i dag: 1. Heraf har borgeren sagt ja til hjælp: 1."
            )
        log_in(here.neighbour).post(f"/frikort/kort/{card.public_id}/samtykke/traek/")
        assert browser.get(address).status_code == 404

    def test_183_000_for_administration_pays_for_no_outreach(self, world: World) -> None:
        """001 Copenhagen, lines 34-45."""
        spent = {
            "year": 2025,
            "purpose": "outreach",
            "kind": "spent",
            "amount": Decimal(5000),
            "text": "Virksomhedsdag",
        }
        with acting(world.here.analyst):
            assert funding.balances(2025).administration.left == Decimal(183_000)
            assert funding.balances(2025).outreach.granted is None, "not set aside is not 0"
            with pytest.raises(FrikortError, match="Midlerne til administration kan ikke bruges"):
                services.record_funding(**spent)
            services.record_funding(**spent | {"kind": "granted", "amount": Decimal(6000), "text": "Overførselssagen"})
            entry = services.record_funding(**spent)
            services.reverse_funding(entry)
            assert funding.balances(2025).outreach == funding.Purse(Decimal(6000), Decimal(0))
            assert FundingEntry.objects.count() == 4
        with acting(world.there.analyst):
            assert funding.balances(2025).outreach.granted is None


def test_nothing_decided_has_no_share() -> None:
    counts = {("application", "2024-05", "citizen", "pending", "undecided"): 6}
    assert values(YEAR_2024, counts, "applications", "2024")["share"] is Missing.NOTHING_TO_SHARE
