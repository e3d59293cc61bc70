"""The pages as a browser gets them: what is shown before is what is saved, and nothing is said about the citizen."""

import re
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from hjemmel.core import clock
from hjemmel.core.actor import acting
from hjemmel.core.models import Person, PersonRead
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.models import Card, Employment, LedgerEntry
from hjemmel.schemes.socialt_frikort.queries import current_number
from hjemmel.schemes.socialt_frikort.uploading import COLUMNS
from schemes.socialt_frikort.steps import declare, pay, payment
from world import World, log_in

pytestmark = pytest.mark.django_db
HEADING = ";".join(COLUMNS)
_FAULT = re.compile(r'<th scope="row">(\d+)</th>(.*?)</tr>', re.DOTALL)


@pytest.fixture
def employment(world: World, card: Card) -> Employment:
    """The citizen's work for the employer in the other town."""
    return declare(world.there.employer, card, world.here.citizen)


@pytest.fixture
def desk(world: World) -> Client:
    """The browser of that employer."""
    return log_in(world.there.employer)


def typed(employment: Employment, **changes: str) -> dict[str, str]:
    """A payment as it is typed."""
    return {
        "employment": str(employment.public_id), "paid_on": "10-03-2025", "worked_until": "10-03-2025",
        "wage": "1.000,00", "holiday_pay": "", "pension": "", "key": str(uuid4()),
    } | changes  # fmt: skip


def entries(world: World) -> int:
    """How many entries the employer has."""
    with acting(world.there.employer):
        return LedgerEntry.objects.filter(employment__employer_cvr="90992000", reverses=None).count()


def ends_on(world: World, employment: Employment) -> date | None:
    """The last day of the employment as it stands."""
    with acting(world.there.employer):
        return Employment.objects.get(pk=employment.pk).ends_on


def test_the_split_is_shown_before_it_is_saved_and_holiday_pay_is_filled_in(
    world: World, desk: Client, employment: Employment
) -> None:
    before = entries(world)
    post = typed(employment)
    shown = desk.post(reverse("frikort:pay"), post).content.decode()
    assert "1.125" in shown
    assert 'value="125' in shown
    assert entries(world) == before
    agreed = {"holiday_pay": "125,00", "shown": re.findall(r'name="shown" value="([^"]+)"', shown)[0]}
    answer = desk.post(reverse("frikort:pay"), post | agreed)
    assert entries(world) == before + 1
    again = desk.post(reverse("frikort:pay"), post | agreed)
    assert again["Location"] == answer["Location"]
    assert entries(world) == before + 1
    assert "Kvittering 2025-" in desk.get(answer["Location"]).content.decode()


def test_what_would_be_saved_otherwise_is_shown_anew(world: World, desk: Client, employment: Employment) -> None:
    before = entries(world)
    answer = desk.post(reverse("frikort:pay"), typed(employment, shown="999.00"))
    assert "Sådan deles udbetalingen" in answer.content.decode()
    assert entries(world) == before


def test_the_last_employee_and_rate_are_remembered(world: World, desk: Client, employment: Employment) -> None:
    post = typed(employment, holiday_pay="0", shown="1000.00")
    desk.post(reverse("frikort:pay"), post)
    page = desk.get(reverse("frikort:pay")).content.decode()
    assert re.search(rf'value="{employment.public_id}"\s+selected', page)
    shown = desk.post(reverse("frikort:pay"), typed(employment)).content.decode()
    assert "1.000" in shown
    assert "1.125" not in shown


def test_a_refusal_keeps_what_was_typed(desk: Client, employment: Employment) -> None:
    answer = desk.post(reverse("frikort:pay"), typed(employment, worked_until="01-01-2025", wage="1.234,50"))
    assert answer.status_code == 422
    assert "uden for ansættelsen" in answer.content.decode()
    assert "1.234,50" in answer.content.decode()


def test_correct_and_reverse(world: World, desk: Client, employment: Employment) -> None:
    entry = desk.post(reverse("frikort:pay"), typed(employment, holiday_pay="0", shown="1000.00"))["Location"]
    post = typed(employment, wage="100", holiday_pay="0", reason="Et nul for meget.", shown="100.00")
    corrected = desk.post(f"{entry}ret/", post)["Location"]
    assert "Afløser posten" in desk.get(corrected).content.decode()
    assert desk.get(f"{entry}ret/").status_code == 404
    assert desk.post(f"{entry}ret/", post)["Location"] == corrected  # a second press of the button
    assert desk.post(f"{corrected}tilbagefoer/", {"reason": ""}).status_code == 422
    reversal = desk.post(f"{corrected}tilbagefoer/", {"reason": "Ikke udbetalt."})["Location"]
    assert "Tilbageførsel" in (seen := desk.get(reversal).content.decode())
    assert corrected in seen, "the way to what was taken back"


def test_failed_lookups_are_counted_over_requests_and_answer_alike(world: World, card: Card, desk: Client) -> None:
    form = {
        "number": "00000", "code": "0000", "begins_on": "10-03-2025", "work": "ordinary",
        "has_danish_cvr_or_is_public": "on",
    }  # fmt: skip
    answers = [desk.post(reverse("frikort:declare"), form).content.decode() for _ in range(6)]
    assert all("Vi fandt ikke et frikort" in answer for answer in answers[:5])
    assert "for mange gange" in answers[5]


class TestUpload:
    def send(self, desk: Client, *lines: str) -> str:
        file = SimpleUploadedFile("loen.csv", "\n".join((HEADING, *lines)).encode())
        return desk.post(reverse("frikort:upload"), {"file": file}).content.decode()

    def test_everything_or_nothing(self, world: World, desk: Client, employment: Employment) -> None:
        before, good = entries(world), f"{employment.number};10-03-2025;10-03-2025;1.000,00;125,00;;"
        wrong = "99999;10-03-2025;2025/03/10;x;0;;", f"{employment.number};;10-03-2025;1;0;;"
        page = self.send(desk, good, *wrong)
        told = [(line, re.findall(r"<code>(\w+)</code>", cells)) for line, cells in _FAULT.findall(page)]
        columns = ("3", "frikort_id"), ("3", "sidste_arbejdsdag"), ("3", "loen"), ("4", "udbetalt")
        assert told == [(line, [column]) for line, column in columns], "every fault, by line and field"
        assert "2025/03/10</td>" in page, "what is written there"
        assert wrong[0] in re.findall(r"<textarea.*?</textarea>", page, re.DOTALL)[0], "nothing is lost"
        corrected = desk.post(reverse("frikort:upload"), {"lines": f"{HEADING}\r\n{good}"}).content.decode()
        assert "1 udbetaling på 1.125,00" in corrected
        text = "\n".join((HEADING, good, good))
        assert "Sådan deles udbetalingerne" in self.send(desk, good, good)
        assert entries(world) == before
        for _ in range(2):  # the same file again gives no new entries
            assert desk.post(reverse("frikort:upload"), {"text": text}).status_code == 302
            assert entries(world) == before + 2

    def test_the_last_day_ends_the_employment(self, world: World, desk: Client, employment: Employment) -> None:
        before, day = entries(world), f"{employment.number};10-03-2025;10-03-2025;1.000,00;125,00;;"
        page = self.send(desk, day, f"{day}12-03-2025")
        assert page.count("12-03-2025</time></td>") == 2, "every line of an employment tells when it ends"
        assert "Fortsætter" in self.send(desk, day)
        assert ends_on(world, employment) is None
        text = "\n".join((HEADING, day, f"{day}12-03-2025"))
        for told in (True, False):  # the same file again ends nothing and gives no new entries
            answer = desk.post(reverse("frikort:upload"), {"text": text}, follow=True).content.decode()
            assert ("1 ansættelse er afsluttet" in answer) is told
            assert entries(world) == before + 2
            assert ends_on(world, employment) == date(2025, 3, 12)
        assert "er allerede afsluttet 12-03-2025" in self.send(desk, f"{day}11-03-2025")
        assert "ingen åben ansættelse" in self.send(desk, day)

    @pytest.mark.parametrize(
        ("ends", "line", "fault"),
        [
            (("28-02-2025",), 2, "ikke ligge før den første"),
            (("09-03-2025",), 2, "men ansat_til er 09-03-2025"),
            (("", "09-03-2025"), 2, "men ansat_til er 09-03-2025"),
            (("11-03-2025", "12-03-2025"), 3, "En linje ovenfor har 11-03-2025"),
            (("12/13/2025",), 2, "12/13/2025"),
        ],
    )
    def test_a_last_day_that_cannot_be(
        self, world: World, desk: Client, employment: Employment, ends: tuple[str, ...], line: int, fault: str
    ) -> None:
        before, day = entries(world), f"{employment.number};10-03-2025;10-03-2025;1.000,00;125,00;;"
        text = "\n".join((HEADING, *(day + end for end in ends)))
        page = desk.post(reverse("frikort:upload"), {"text": text})
        assert page.status_code == 422
        assert str(line) in [number for number, told in _FAULT.findall(page.content.decode()) if fault in told]
        assert (entries(world), ends_on(world, employment)) == (before, None)

    @pytest.mark.parametrize("without", [("ansat_til",), ("pension",), ("pension", "ansat_til")])
    def test_columns_that_may_be_left_out(self, desk: Client, employment: Employment, without: tuple[str, ...]) -> None:
        cells = dict(zip(COLUMNS, (employment.number, "10-03-2025", "10-03-2025", "1", "0", "", ""), strict=True))
        kept = [name for name in COLUMNS if name not in without]
        text = "\n".join((";".join(kept), ";".join(cells[name] for name in kept)))
        file = SimpleUploadedFile("loen.csv", text.encode())
        page = desk.post(reverse("frikort:upload"), {"file": file}).content.decode()
        assert "Sådan deles udbetalingerne" in page

    def test_the_template_filled_in(self, world: World, desk: Client, employment: Employment) -> None:
        template = desk.get(reverse("frikort:upload_template")).content.decode("utf-8-sig")
        heading, *lines = template.splitlines()
        (line,) = (line for line in lines if line.startswith(employment.number))
        assert line == f"{employment.number};10-03-2025;10-03-2025;;;;;Lagermedarbejder"
        filled_in = line.replace(";;;;;", ";1.000,00;125,00;;;").lstrip("0")  # a spreadsheet drops zeros before an id
        page = desk.post(reverse("frikort:upload"), {"lines": f"{heading}\r\n{filled_in}"}).content.decode()
        assert "Sådan deles udbetalingerne" in page
        with acting(world.there.employer):
            services.end_employment(employment, ends_on=date(2025, 3, 10))
        assert employment.number not in desk.get(reverse("frikort:upload_template")).content.decode()

    @pytest.mark.parametrize("text", ["", "a;b", HEADING, "\ufeff" + HEADING + "\n;;;;;;"])
    def test_a_file_without_payments(self, desk: Client, text: str) -> None:
        file = SimpleUploadedFile("loen.csv", text.encode())
        assert desk.post(reverse("frikort:upload"), {"file": file}).status_code == 422


def test_no_page_of_the_employer_tells_who_the_citizen_is(
    world: World, card: Card, desk: Client, employment: Employment
) -> None:
    desk.post(reverse("frikort:pay"), typed(employment, holiday_pay="0", shown="1000.00"))
    with acting(world.here.citizen):
        name = Person.objects.get().name
    pages = [reverse("frikort:employer"), reverse("frikort:employment", args=(employment.public_id,))]
    for page in (*pages, reverse("frikort:pay")):
        text = desk.get(page).content.decode()
        assert name not in text
        assert world.here.cprs[0][:6] not in text
    assert "800,00" not in desk.get(pages[1]).content.decode()  # what another employer paid


class TestMyCard:
    def test_id_code_balance_and_pay_by_employer(self, world: World, card: Card) -> None:
        page = log_in(world.here.citizen).get(reverse("frikort:my_card")).content.decode()
        with acting(world.here.citizen):
            number = current_number(card)
        for shown in (number.number, number.code, "41.866", "Værksted i Eksempelkommune", "Ny arbejdsgiver"):
            assert shown in page

    def test_what_happens_next_and_each_year(self, world: World, card: Card) -> None:
        citizen = log_in(world.here.citizen)
        page = citizen.get(reverse("frikort:my_card")).content.decode()
        assert "31. december 2027" in page
        assert "aendring" in page
        with clock.at(datetime(2026, 2, 2, 9, tzinfo=UTC)):
            citizen = log_in(world.here.citizen)
            assert "41.866" not in citizen.get(reverse("frikort:my_card")).content.decode()
            assert "41.866" in citizen.get(reverse("frikort:my_card") + "?aar=2025").content.decode()
            assert citizen.get(reverse("frikort:my_card") + "?aar=x").status_code == 200

    def test_a_new_id(self, world: World, card: Card) -> None:
        with acting(world.here.citizen):
            old = current_number(card)
        log_in(world.here.citizen).post(reverse("frikort:new_number"))
        with acting(world.here.citizen):
            assert current_number(card).number != old.number

    def test_without_a_card(self, world: World) -> None:
        page = log_in(world.here.neighbour).get(reverse("frikort:my_card")).content.decode()
        assert "Du har ikke et frikort" in page
        own_case = reverse("casework:case", args=(world.here.neighbours_case.case,))
        assert own_case in page, "who has applied is led to the case, and not to apply once more"


def test_the_caseworker_sees_the_card_on_the_case(world: World, card: Card) -> None:
    case = reverse("casework:case", args=(world.here.cases["granted"].case,))
    page = log_in(world.here.caseworker).get(case).content.decode()
    assert "41.866" in page
    assert "Værksted i Eksempelkommune" in page


def test_citizen_and_employer_are_told_when_the_ceiling_is_reached_and_of_room_again(
    world: World, card: Card, desk: Client, employment: Employment
) -> None:
    with acting(world.here.employer):
        work = Employment.objects.get()
    (first,) = pay(world.here.employer, work, payment("41000"))
    citizens = log_in(world.here.citizen)
    assert "brugt hele beløbsgrænsen" not in citizens.get(reverse("frikort:my_card")).content.decode()
    pay(world.there.employer, employment, payment("5000"))
    assert "Du har brugt hele beløbsgrænsen i 2025" in citizens.get(reverse("frikort:my_card")).content.decode()
    assert "Der er igen plads" not in desk.get(reverse("frikort:employer")).content.decode()
    with acting(world.here.employer):
        services.reverse(first, reason="Ikke udbetalt alligevel.")
    assert "Der er igen plads" in desk.get(reverse("frikort:employer")).content.decode()


def test_the_caseworkers_look_at_the_card_is_in_the_audit(world: World, card: Card) -> None:
    case = reverse("casework:case", args=(world.here.cases["granted"].case,))
    log_in(world.here.caseworker).get(case)
    with acting(world.here.citizen):
        assert PersonRead.objects.filter(action="frikort.read_card", capacity="staff").exists()
