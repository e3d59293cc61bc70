"""The log of who read what, narrowed by period, by who looked and at whom; and from where each look came."""

from datetime import timedelta

import pytest
from django.db import connection
from django.http import QueryDict

from hjemmel.core import access, clock
from hjemmel.core.actor import acting
from hjemmel.core.audit import record_looks
from hjemmel.core.models import Person, PersonRead, StaffMembership
from hjemmel.site.access import READ_READS
from hjemmel.site.reads_form import ReadsForm
from hjemmel.site.reads_log import parts_of
from world import DAY, World, log_in

pytestmark = pytest.mark.django_db


def test_the_officer_narrows_by_citizen_colleague_and_period_and_sees_from_where(world: World) -> None:
    here = world.here
    later = DAY + timedelta(days=20)
    with clock.at(later):
        looked = log_in(here.caseworker).get(f"/sager/{here.cases['open'].case}/", REMOTE_ADDR="192.0.2.7")
        assert looked.status_code == 200
        officer = log_in(here.officer)
        with acting(here.officer):
            read = PersonRead.objects.latest("pk")
            assert (read.network, read.user_id) == ("192.0.2.7", here.caseworker.user_id)
            colleague = StaffMembership.objects.get(user=here.caseworker.user_id)
            lawyer = StaffMembership.objects.get(user=here.lawyer.user_id)
            citizen = Person.objects.get(pk=here.citizen.person_id)
        found = officer.post("/aendringer/borger/?videre=laesninger", {"q": here.cprs[0]})
        assert found["Location"] == f"/laesninger/?borger={citizen.public_id}"
        period = f"fra={later:%d-%m-%Y}&til={later:%d-%m-%Y}"
        page = officer.get(f"{found['Location']}&{period}&hvem={colleague.public_id}").content.decode()
        assert "192.0.2.7" in page
        assert f"Kun læsninger om <strong>{citizen.name}" in page
        for nothing in (f"{period}&hvem={lawyer.public_id}", f"til={DAY - timedelta(days=1):%d-%m-%Y}"):
            assert "Ingen har læst noget, der passer" in officer.get(f"/laesninger/?{nothing}").content.decode()
        wrong = officer.get("/laesninger/?fra=02-01-2025&til=01-01-2025").content.decode()
        assert "Den sidste dag ligger før den første" in wrong
        assert officer.get("/laesninger/?borger=x").status_code == 404
        foreign = log_in(world.there.officer)
        assert foreign.get(found["Location"]).status_code == 404
        assert "192.0.2.7" not in foreign.get(f"/laesninger/?{period}").content.decode()


def test_a_citizen_sees_who_else_has_looked_and_never_from_where(world: World) -> None:
    here = world.here
    own = f'<td data-title="Læst af">{here.citizen.name}</td>'
    with clock.at(DAY + timedelta(days=1)):
        log_in(here.caseworker).get(f"/sager/{here.cases['open'].case}/", REMOTE_ADDR="192.0.2.7")
        browser = log_in(here.citizen)
        assert browser.get("/mine-sager/").status_code == 200
        assert own in browser.get("/laesninger/").content.decode()
        page = browser.get("/laesninger/?hvem=andre").content.decode()
    assert own not in page
    assert here.caseworker.name in page
    assert "192.0.2.7" not in page
    with acting(here.officer):
        somebody = StaffMembership.objects.get(user=here.caseworker.user_id).public_id
    guessed = browser.get(f"/laesninger/?hvem={somebody}").content.decode()
    assert "Ingen har læst noget, der passer" in guessed, "no name is guessed by a filter"


def test_the_log_is_read_a_page_at_a_time_and_exported_whole(world: World) -> None:
    here, there = world.here, world.there
    with clock.at(DAY + timedelta(days=2)), acting(here.employer):
        record_looks(READ_READS, [here.citizen.person_id] * 30, ("saldo",))  # at one instant, so their keys tell
    with clock.at(DAY + timedelta(days=2)), acting(there.employer):
        record_looks(READ_READS, [there.citizen.person_id], ("saldo i nabokommunen",))
    officer, found, address = log_in(here.officer), [], "/laesninger/"
    while address:
        page = officer.get(address)
        found += page.context["shown"].reads
        cursor = page.context["shown"].cursor
        address = f"/laesninger/?efter={cursor}" if cursor else ""
    with acting(here.officer):
        own = PersonRead.objects.filter(person__municipality=here.municipality_id)
        wanted = list(own.order_by("-at", "-pk"))
    assert len(wanted) > 30
    assert found == wanted
    lines = officer.get("/laesninger/eksport.csv").content.decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + len(wanted)
    assert not any("nabokommunen" in line for line in lines)
    with acting(here.officer):
        exported = PersonRead.objects.filter(user=here.officer.user_id, fields="navn, læsninger, eksport")
        assert {read.person_id for read in exported} == {read.person_id for read in wanted}
    assert officer.get("/laesninger/?efter=x").status_code == 404
    # Each part is read in the order of an index, as far as the page goes, and what was exported in one of its own.
    exports = QueryDict("hentet=on")
    with acting(here.officer), connection.cursor() as asked:
        asked.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        rows = access.visible(READ_READS, PersonRead.objects.all())
        narrowed = ReadsForm(here.officer, exports).narrowed(rows, None)
        plans = {
            name: [part[:26].explain() for part in parts_of(found, here.officer)]
            for name, found in (("core_read_municipality", rows), ("core_read_exported", narrowed))
        }
    for index, both in plans.items():
        assert all(index in plan and "Presorted Key" in plan for plan in both), both
    assert officer.get("/laesninger/?hentet=on").context["shown"].reads, "the export itself"
